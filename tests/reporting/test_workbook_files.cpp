// SPDX-License-Identifier: GPL-3.0-or-later
#include "report_document.h"
#include "reporting/archive_content.h"
#include "reporting/workbook.h"
#include "support/result_check.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QXmlStreamReader>
#include <QtTest/QtTest>

#include <clocale>
#include <ctime>
#include <map>

using namespace outturn;
using namespace outturn::reporting;
using reporting::test::report_document;

namespace {

using Parts = std::map<QString, QByteArray>;

Parts parts_of(const Result<QByteArray> &file)
{
    Parts parts;
    const auto entries = file ? archive_entries(*file) : tl::unexpected(file.error());
    if (!entries)
        qFatal("%s", qPrintable(entries.error().message));
    for (const auto &[name, bytes] : *entries)
        parts[name] = bytes;
    return parts;
}

bool is_well_formed(const QByteArray &bytes)
{
    QXmlStreamReader xml(bytes);
    while (!xml.atEnd())
        xml.readNext();
    return !xml.hasError();
}

/// The texts and numbers of the sheets as another program finds them: "A5=Provider", "C6=0.53212345 (0.0%)".
QStringList xlsx_cells(const Parts &parts, const QString &sheet)
{
    QStringList strings;
    QXmlStreamReader shared(parts.at(QStringLiteral("xl/sharedStrings.xml")));
    while (!shared.atEnd()) {
        if (shared.readNext() == QXmlStreamReader::StartElement && shared.name() == QLatin1String("t"))
            strings.append(shared.readElementText());
    }
    QStringList cells;
    QString place;
    bool is_text = false;
    QXmlStreamReader xml(parts.at(sheet));
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("c")) {
            place = xml.attributes().value(QLatin1String("r")).toString();
            is_text = xml.attributes().value(QLatin1String("t")) == QLatin1String("s");
        } else if (xml.name() == QLatin1String("v")) {
            const QString value = xml.readElementText();
            cells.append(place + (is_text ? QStringLiteral("=") + strings.value(value.toInt()) : u'#' + value));
        }
    }
    return cells;
}

/// "string:Kent", "percentage:0.53212345", row by row.
QStringList ods_cells(const Parts &parts, const QString &sheet)
{
    const QString office = QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:office:1.0");
    const QString table = QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:table:1.0");
    QStringList cells;
    bool inside = false;
    QXmlStreamReader xml(parts.at(QStringLiteral("content.xml")));
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("table"))
            inside = xml.attributes().value(table, QStringLiteral("name")) == sheet;
        if (!inside || xml.name() != QLatin1String("table-cell"))
            continue;
        const QString type = xml.attributes().value(office, QStringLiteral("value-type")).toString();
        const QString value = xml.attributes().value(office, QStringLiteral("value")).toString();
        const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
        cells.append(type + u':' + (value.isEmpty() ? text : value));
    }
    return cells;
}

const QString third_sheet = QStringLiteral("xl/worksheets/sheet4.xml"); // cover, contents, notes, and then the tables

} // namespace

class TestWorkbookFiles : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void every_part_is_sound_xml()
    {
        const Workbook workbook = workbook_of(report_document());
        for (const auto &file : {write_xlsx(workbook), write_ods(workbook)}) {
            QVERIFY_RESULT(file);
            for (const auto &[name, bytes] : parts_of(file))
                QVERIFY2(name == QLatin1String("mimetype") || is_well_formed(bytes), qPrintable(name));
        }
    }

    void xlsx_holds_numbers_as_numbers_and_texts_as_texts()
    {
        const Parts parts = parts_of(write_xlsx(workbook_of(report_document())));
        const QStringList cells = xlsx_cells(parts, third_sheet);
        QVERIFY(cells.contains(QStringLiteral("A1=Table 1: Children ready for school, by provider [note 1]")));
        QVERIFY(cells.contains(QStringLiteral("D5=95% range (%), lower end")));
        QCOMPARE(cells.mid(cells.indexOf(QStringLiteral("A6=Kent")), 12),
                 (QStringList{QStringLiteral("A6=Kent"), QStringLiteral("B6#1234"), QStringLiteral("C6#0.53212345"),
                              QStringLiteral("D6#0.501"), QStringLiteral("E6#0.562"), QStringLiteral("F6#1234567.89"),
                              QStringLiteral("A7==1+1"), QStringLiteral("B7=[c]"), QStringLiteral("C7=[c]"),
                              QStringLiteral("D7=[c]"), QStringLiteral("E7=[c]"), QStringLiteral("F7#-5.2")}));
        for (const auto &[name, bytes] : parts) {
            QVERIFY2(!bytes.contains("<f>"), qPrintable(name));
            QVERIFY2(!bytes.contains("mergeCell"), qPrintable(name));
            QVERIFY2(!bytes.contains("autoFilter"), qPrintable(name));
            QVERIFY2(!bytes.contains("<pane"), qPrintable(name));
        }
    }

    void xlsx_is_marked_up_as_the_guidance_wants_it()
    {
        Parts parts = parts_of(write_xlsx(workbook_of(report_document())));
        const QByteArray table = parts[QStringLiteral("xl/tables/table3.xml")];
        QVERIFY(table.contains("displayName=\"providers\" ref=\"A5:F8\""));
        QVERIFY(table.contains("name=\"95% range (%), upper end\""));
        for (int sheet = 1; sheet <= 6; ++sheet)
            QVERIFY(parts[QStringLiteral("xl/worksheets/sheet%1.xml").arg(sheet)].contains("showGridLines=\"0\""));
        QVERIFY(parts[QStringLiteral("xl/worksheets/sheet2.xml")].contains("location=\"Table_1!A1\""));
        const QByteArray core = parts[QStringLiteral("docProps/core.xml")];
        QVERIFY(core.contains("<dc:title>Outcomes of the programme</dc:title>"));
        QVERIFY(core.contains("<dc:language>en-GB</dc:language>"));
        QVERIFY(core.contains(">2026-09-01T10:11:12Z</dcterms:created>"));
        const QByteArray styles = parts[QStringLiteral("xl/styles.xml")];
        for (const char *code : {"0.0%", "\xC2\xA3#,##0", "\xC2\xA3#,##0.00", "#,##0"})
            QVERIFY2(styles.contains("formatCode=\"" + QByteArray(code) + '"'), code);
        QVERIFY(!styles.contains("Calibri"));
    }

    void ods_holds_every_cell_with_its_type()
    {
        const Parts parts = parts_of(write_ods(workbook_of(report_document())));
        QCOMPARE(parts.at(QStringLiteral("mimetype")), QByteArray("application/vnd.oasis.opendocument.spreadsheet"));
        const QStringList cells = ods_cells(parts, QStringLiteral("Table_1"));
        QCOMPARE(
            cells.mid(cells.indexOf(QStringLiteral("string:Kent")), 12),
            (QStringList{QStringLiteral("string:Kent"), QStringLiteral("float:1234"),
                         QStringLiteral("percentage:0.53212345"), QStringLiteral("percentage:0.501"),
                         QStringLiteral("percentage:0.562"), QStringLiteral("currency:1234567.89"),
                         QStringLiteral("string:=1+1"), QStringLiteral("string:[c]"), QStringLiteral("string:[c]"),
                         QStringLiteral("string:[c]"), QStringLiteral("string:[c]"), QStringLiteral("currency:-5.2")}));
        const QByteArray content = parts.at(QStringLiteral("content.xml"));
        QVERIFY(!content.contains("table:formula"));
        QVERIFY(content.contains("table:name=\"providers\" table:target-range-address=\"Table_1.A5:Table_1.F8\""));
        QVERIFY(content.contains("xlink:href=\"#Figure_1.A1\""));
        QVERIFY(parts.at(QStringLiteral("meta.xml")).contains("<dc:language>en-GB</dc:language>"));
        QVERIFY(parts.at(QStringLiteral("meta.xml")).contains("<dc:date>2026-09-01T10:11:12Z</dc:date>"));
        QVERIFY(!parts.at(QStringLiteral("settings.xml")).contains(">true<"));
    }

    void texts_come_through_as_they_are_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"=1+1", "@SUM(A1)", "+44 20 7946", "-5", "−5", "=cmd|' /C calc'!A0", "'quoted", "</t></si><script>",
              "]]>", "a & b", "two  blanks", "_x0041_", "http://a.example/", "12", "TRUE", "{=1}", "Ŵyn 😀"})
            QTest::addRow("%s", text) << QString::fromUtf8(text);
    }
    void texts_come_through_as_they_are()
    {
        QFETCH(QString, text);
        Document document = report_document();
        DocumentTable table;
        table.columns = {{QStringLiteral("Name")}};
        table.rows = {{text}};
        document.blocks = {table};
        document.notes.clear();
        const Workbook workbook = workbook_of(document);
        // ECMA-376, 22.9.2.19: "_x0041_" stands for a letter, and a text that looks so begins with "_x005F_".
        const QString escaped = text == QLatin1String("_x0041_") ? QStringLiteral("_x005F_x0041_") : text;
        const QString sheet = QStringLiteral("xl/worksheets/sheet3.xml");
        QCOMPARE(xlsx_cells(parts_of(write_xlsx(workbook)), sheet).last(), QStringLiteral("A4=") + escaped);
        const QString with_blanks = ods_cells(parts_of(write_ods(workbook)), QStringLiteral("Worksheet_1")).last();
        QCOMPARE(with_blanks,
                 QStringLiteral("string:") + QString(text).replace(QStringLiteral("  "), QStringLiteral(" ")));
    }

    void the_same_workbook_gives_the_same_bytes_anywhere()
    {
        const Workbook workbook = workbook_of(report_document());
        const QByteArray xlsx = write_xlsx(workbook).value_or(QByteArray());
        const QByteArray ods = write_ods(workbook).value_or(QByteArray());
        QVERIFY(!xlsx.isEmpty() && !ods.isEmpty());
        qputenv("TZ", "Pacific/Kiritimati");
        tzset();
        QLocale::setDefault(QLocale(QLocale::German));
        // Not every machine has it; where it is there, a decimal comma would show.
        std::setlocale(LC_ALL, "de_DE.UTF-8");
        QTest::qWait(1100); // a time of day would show
        const Workbook again = workbook_of(report_document());
        const bool same =
            write_xlsx(again).value_or(QByteArray()) == xlsx && write_ods(again).value_or(QByteArray()) == ods;
        std::setlocale(LC_ALL, "C");
        QLocale::setDefault(QLocale::c());
        qunsetenv("TZ");
        tzset();
        QVERIFY(same);
    }

    void a_report_without_tables_is_a_cover()
    {
        Document document = report_document();
        document.blocks.clear();
        document.notes.clear();
        const Workbook workbook = workbook_of(document);
        QVERIFY_RESULT(write_xlsx(workbook));
        QCOMPARE(ods_cells(parts_of(write_ods(workbook)), QStringLiteral("Cover")).size(), 5);
        QCOMPARE(ods_cells(parts_of(write_ods(workbook)), QStringLiteral("Contents")).size(), 1);
    }
};

QTEST_APPLESS_MAIN(TestWorkbookFiles)
#include "test_workbook_files.moc"
