// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/pdf_writer.h"

#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtGui/QFontDatabase>
#include <QtGui/QGuiApplication>
#include <QtGui/QPainter>
#include <QtTest/QtTest>

#include <cstdio>
#include <thread>

using namespace outturn::reporting;

namespace {

void load_fonts()
{
    for (const char *face : {"Regular", "Bold"})
        QFontDatabase::addApplicationFont(
            QStringLiteral(OUTTURN_SOURCE_DIR "/resources/fonts/LiberationSans-%1.ttf").arg(QString::fromLatin1(face)));
}

DocumentTable wide_table()
{
    DocumentTable table;
    table.id = QStringLiteral("wide");
    table.caption = QStringLiteral("A wide table");
    table.number = 1;
    for (int column = 0; column < 14; ++column)
        table.columns.push_back({QStringLiteral("Column %1").arg(column), column > 0});
    for (int row = 0; row < 30; ++row)
        table.rows.emplace_back(14, QStringLiteral("£12,345,678"));
    return table;
}

/// Upright and sideways pages, headings of every level, references, a chart, letters of Welsh and of other writings.
Document sample()
{
    Document document;
    document.title = QStringLiteral("Pa mor bell (ŵ) \\ yw'r gorau?");
    document.language = QStringLiteral("cy");
    document.generator = QStringLiteral("Outturn 0.1.0");
    document.date = QDateTime(QDate(2025, 5, 6), QTime(13, 30), Qt::OffsetFromUTC, 3600);
    document.words.contents = QStringLiteral("Cynnwys");
    document.words.page = QStringLiteral("Tudalen %1 o %2");
    document.words.figure = QStringLiteral("Ffigur %1");
    document.words.table = QStringLiteral("Tabl %1");
    document.blocks = {
        Heading{2, QStringLiteral("Crynodeb")},
        Paragraph{QStringLiteral("Gweler Ffigur 1"), false, {{7, 8, QStringLiteral("spread")}}},
        Heading{3, QStringLiteral("Manylion")},
        Figure{QStringLiteral("spread"), QStringLiteral("Teitl"), {}, {}, {}, {}, {}, 1},
        wide_table(),
        Heading{2, QStringLiteral("Diwedd")},
        Paragraph{QStringLiteral("Ŵŷ £ – ≥ שלום Ж")},
    };
    return document;
}

FigurePictures sample_pictures()
{
    FigurePicture chart{QPicture(), QSize(640, 300)};
    QPainter painter(&chart.picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(QColor(0x12, 0x43, 0x6d));
    painter.drawEllipse(QPointF(320, 150), 100, 50);
    painter.drawText(QPointF(20, 20), QStringLiteral("Ynys Môn"));
    return {{QStringLiteral("spread"), chart}};
}

QByteArray sample_pdf()
{
    const Document document = sample();
    return write_pdf(document, lay_out_pages(document, sample_pictures())).value_or(QByteArray());
}

int count(const QByteArray &pdf, const char *pattern)
{
    int found = 0;
    for (auto matches = QRegularExpression(QString::fromLatin1(pattern)).globalMatch(QString::fromLatin1(pdf));
         matches.hasNext(); matches.next())
        ++found;
    return found;
}

/// The sample as another process writes it, elsewhere and in another time and language.
QByteArray written_by_another_process(const QString &time_zone, const QString &hash_seed, const QString &language)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("TZ"), time_zone);
    environment.insert(QStringLiteral("LANG"), language);
    environment.insert(QStringLiteral("LC_ALL"), language);
    if (hash_seed.isEmpty())
        environment.remove(QStringLiteral("QT_HASH_SEED"));
    else
        environment.insert(QStringLiteral("QT_HASH_SEED"), hash_seed);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(QStringLiteral("/"));
    process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--write-sample")});
    process.waitForFinished();
    return process.readAllStandardOutput();
}

} // namespace

/// The PDF file itself: what a reader's program is told, and that it is the same wherever it is written.
class TestPdfWriter : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void every_page_has_its_paper();
    void title_language_and_date_are_the_documents();
    void without_a_date_it_has_that_of_no_day_in_particular();
    void figures_are_vectors_and_words_are_text();
    void sections_are_in_the_outline();
    void references_and_contents_are_links();
    void the_same_bytes_in_another_process();
    void the_same_bytes_in_another_thread();
    void nothing_laid_out_is_an_error();
    void a_hostile_title_is_only_a_title();
};

void TestPdfWriter::every_page_has_its_paper()
{
    const Document document = sample();
    const PageLayout layout = lay_out_pages(document, sample_pictures());
    const QByteArray pdf = write_pdf(document, layout).value();
    QVERIFY(pdf.startsWith("%PDF-1."));
    QVERIFY(pdf.trimmed().endsWith("%%EOF"));
    int upright = 0;
    int sideways = 0;
    for (const Page &page : layout.pages)
        ++(page.drawing.size.width() > page.drawing.size.height() ? sideways : upright);
    QVERIFY(sideways > 0);
    // A4 is 210 by 297 mm: 595 by 842 points.
    QCOMPARE(count(pdf, "/MediaBox \\[ 0 0 595(\\.0+)? 842(\\.0+)? \\]"), upright);
    QCOMPARE(count(pdf, "/MediaBox \\[ 0 0 842(\\.0+)? 595(\\.0+)? \\]"), sideways);
}

void TestPdfWriter::title_language_and_date_are_the_documents()
{
    const QByteArray pdf = sample_pdf();
    // ISO 32000: text beyond the PDF encoding is UTF-16, most significant byte first, after FE FF. ŵ is U+0175.
    const QString title = sample().title;
    QByteArray utf16("feff");
    for (const QChar character : title)
        utf16 += QByteArray::number(character.unicode(), 16).rightJustified(4, '0');
    QVERIFY(pdf.contains("/Title <" + utf16 + ">"));
    QVERIFY(pdf.contains("/Lang (cy)"));
    QVERIFY(pdf.contains("/DisplayDocTitle true"));
    QVERIFY(pdf.contains("/Creator (Outturn 0.1.0)"));
    // 13:30 in a zone an hour ahead.
    QCOMPARE(count(pdf, "D:[0-9]{14}"), 1);
    QVERIFY(pdf.contains("/CreationDate (D:20250506123000Z)"));
    QVERIFY(!pdf.contains("ModDate"));
}

void TestPdfWriter::without_a_date_it_has_that_of_no_day_in_particular()
{
    const Document document;
    const QByteArray pdf = write_pdf(document, lay_out_pages(document, {})).value();
    QVERIFY(pdf.contains("/CreationDate (D:20000101000000Z)"));
    QVERIFY(pdf.contains("/Lang (en-GB)"));
}

void TestPdfWriter::figures_are_vectors_and_words_are_text()
{
    const QByteArray pdf = sample_pdf();
    QCOMPARE(count(pdf, "/Subtype /Image"), 0);
    // Every font is embedded, and says which letter a glyph is.
    const int fonts = count(pdf, "/Subtype /Type0");
    QVERIFY(fonts >= 2);
    QCOMPARE(count(pdf, "/ToUnicode"), fonts);
    QCOMPARE(count(pdf, "/FontFile2"), fonts);
    QVERIFY(count(pdf, "/FontName /AAAAAA\\+LiberationSans") == 1);
}

void TestPdfWriter::sections_are_in_the_outline()
{
    const QByteArray pdf = sample_pdf();
    QVERIFY(pdf.contains("/PageMode /UseOutlines"));
    for (const char *title : {"/Title (Crynodeb)", "/Title (Manylion)", "/Title (Diwedd)"})
        QCOMPARE(pdf.count(title), 1);
    // Two sections, the first of which holds one more, closed.
    QCOMPARE(count(pdf, "<< /Count 2 /First [0-9]+ 0 R /Last [0-9]+ 0 R /Type /Outlines >>"), 1);
    QCOMPARE(count(pdf, "<< /Count -1 [^>]*/Title \\(Crynodeb\\) >>"), 1);
}

void TestPdfWriter::references_and_contents_are_links()
{
    const Document document = sample();
    const PageLayout layout = lay_out_pages(document, sample_pictures());
    const QByteArray pdf = write_pdf(document, layout).value();
    size_t links = 0;
    for (const Page &page : layout.pages)
        links += page.links.size();
    QCOMPARE(links, size_t{4}); // three headings in the contents, one reference
    QCOMPARE(count(pdf, "/Dest \\[ [0-9]+ 0 R /XYZ 0 [0-9.]+ null \\] /Rect \\[ [-0-9. ]+ \\] /Subtype /Link"), 4);
}

void TestPdfWriter::the_same_bytes_in_another_process()
{
    const QByteArray here = sample_pdf();
    QVERIFY(here.size() > 5000);
    // Without a seed each process orders its hashes differently.
    QCOMPARE(written_by_another_process(QStringLiteral("Asia/Tokyo"), {}, QStringLiteral("C")), here);
    QCOMPARE(written_by_another_process(QStringLiteral("America/New_York"), {}, QStringLiteral("C.UTF-8")), here);
    QCOMPARE(written_by_another_process(QStringLiteral("UTC"), QStringLiteral("0"), QStringLiteral("C")), here);
}

void TestPdfWriter::the_same_bytes_in_another_thread()
{
    QByteArray there;
    std::thread([&] { there = sample_pdf(); }).join();
    QCOMPARE(there, sample_pdf());
}

void TestPdfWriter::nothing_laid_out_is_an_error()
{
    const auto result = write_pdf(sample(), PageLayout());
    QVERIFY(!result);
    QVERIFY(!result.error().message.isEmpty());
}

void TestPdfWriter::a_hostile_title_is_only_a_title()
{
    Document document = sample();
    document.title = QStringLiteral(") >> endobj /OpenAction << /JS (app.alert(1)) >>\n\r") + QChar(0xD800) + QChar(0)
        + QString(3000, u'(');
    document.language = QStringLiteral("en) /AA <<");
    const QByteArray pdf = write_pdf(document, lay_out_pages(document, {})).value();
    // What stands in a string is escaped or in hexadecimal digits.
    QCOMPARE(count(pdf, "[^\\\\]\\) >> endobj /OpenAction"), 0);
    QVERIFY(pdf.contains("/Lang (en\\) /AA <<)"));
    QCOMPARE(pdf.count("\nendobj\n"), count(pdf, "(^|\\n)[0-9]+ 0 obj\\n"));
}

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    load_fonts();
    if (argc > 1 && qstrcmp(argv[1], "--write-sample") == 0) {
        const QByteArray pdf = sample_pdf();
        return std::fwrite(pdf.constData(), 1, static_cast<size_t>(pdf.size()), stdout)
                == static_cast<size_t>(pdf.size())
            ? 0
            : 1;
    }
    TestPdfWriter test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_pdf_writer.moc"
