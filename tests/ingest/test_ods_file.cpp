// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/ods_file.h"
#include "ingest/workbook_bytes.h"
#include "ingest/workbook_reading.h"
#include "ingest/xlsx_file.h"
#include "support/result_check.h"
#include "support/shared_material.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <random>

using namespace outturn;
using namespace outturn::ingest;
using outturn::test::bytes_of;
using outturn::test::reading_of;
using outturn::test::zip_of;

namespace {

const QByteArray type_of_spreadsheet = "application/vnd.oasis.opendocument.spreadsheet";

/// A content with these tables, and these automatic styles.
QByteArray content_of(const QByteArray &tables, const QByteArray &styles = {})
{
    const QByteArray names = "urn:oasis:names:tc:opendocument:xmlns:";
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content xmlns:office=\"" + names
        + "office:1.0\" xmlns:table=\"" + names + "table:1.0\" xmlns:text=\"" + names + "text:1.0\" xmlns:style=\""
        + names + "style:1.0\" xmlns:draw=\"" + names
        + "drawing:1.0\" xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\">"
          "<office:automatic-styles>"
        + styles + "</office:automatic-styles><office:body><office:spreadsheet>" + tables
        + "</office:spreadsheet></office:body></office:document-content>";
}

QByteArray workbook_of_content(const QByteArray &content)
{
    return zip_of({{"mimetype", type_of_spreadsheet}, {"content.xml", content}});
}

QByteArray in_table(const QByteArray &rows)
{
    return "<table:table table:name=\"Data\">" + rows + "</table:table>";
}

Result<std::unique_ptr<SheetFile>> opened(const QByteArray &bytes)
{
    return open_ods(u"return.ods"_qs, bytes);
}

/// What a table of these rows says, without its name.
QStringList reading_of_rows(const QByteArray &rows, const QByteArray &styles = {})
{
    QStringList lines = reading_of(opened(workbook_of_content(content_of(in_table(rows), styles))));
    lines.removeOne(u"sheet Data"_qs);
    return lines;
}

QStringList reading_of_cell(const QByteArray &cell, const QByteArray &styles = {})
{
    return reading_of_rows("<table:table-row>" + cell + "</table:table-row>", styles);
}

QByteArray cell(const QByteArray &attributes, const QByteArray &content = {})
{
    return "<table:table-cell " + attributes + ">" + content + "</table:table-cell>";
}

const QByteArray seven = cell("office:value-type=\"float\" office:value=\"7\"");

/// The first failure in opening and reading through, or nothing.
QString refusal_of(const QByteArray &bytes)
{
    const auto file = opened(bytes);
    if (!file)
        return file.error().message;
    for (int sheet = 0; sheet < static_cast<int>((*file)->sheets().size()); ++sheet) {
        const auto source = (*file)->open(sheet);
        if (!source)
            return source.error().message;
        SheetRow row;
        while (true) {
            const Result<bool> more = (*source)->next(row);
            if (!more)
                return more.error().message;
            if (!*more)
                break;
        }
        if (const auto merged = (*file)->merged(sheet); !merged)
            return merged.error().message;
    }
    return {};
}

} // namespace

/// OpenDocument spreadsheets as LibreOffice, Excel and the standard write them.
class TestOdsFile : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void the_workbook_says_what_its_author_wrote();
    void it_reads_as_the_xlsx_of_the_same_workbook();
    void the_real_workbook_reads_as_its_xlsx();
    void a_cell_reads_as_a_person_would_type_it_data();
    void a_cell_reads_as_a_person_would_type_it();
    void raised_characters_at_the_end_are_counted_data();
    void raised_characters_at_the_end_are_counted();
    void cells_and_rows_stand_where_repetition_puts_them();
    void header_rows_and_folded_groups_are_read();
    void what_is_hidden_is_told();
    void a_covered_cell_keeps_what_it_holds();
    void merged_cells_are_told_where_nothing_else_is();
    void what_is_no_sheet_is_passed_over();
    void empty_repetitions_cost_nothing();
    void too_much_is_refused_data();
    void too_much_is_refused();
    void what_is_no_spreadsheet_is_told_apart_data();
    void what_is_no_spreadsheet_is_told_apart();
    void damage_is_refused_with_what_to_do();
    void hundreds_of_damaged_workbooks_do_no_harm();
};

void TestOdsFile::the_workbook_says_what_its_author_wrote()
{
    const QByteArray bytes = bytes_of(test::test_data(u"ingest/ods/return.ods"_qs));
    QCOMPARE(reading_of(opened(bytes)), test::the_written_return());
}

void TestOdsFile::it_reads_as_the_xlsx_of_the_same_workbook()
{
    const QByteArray ours = bytes_of(test::test_data(u"ingest/ods/return.ods"_qs));
    const QByteArray newer = bytes_of(test::test_data(u"ingest/xls/return.xlsx"_qs));
    QCOMPARE(reading_of(opened(ours)), reading_of(open_xlsx(u"return.xlsx"_qs, newer)));
}

void TestOdsFile::the_real_workbook_reads_as_its_xlsx()
{
    OUTTURN_REQUIRE_SHARED(ods, "returns/pupil_outcomes_sfr12_2017.ods");
    OUTTURN_REQUIRE_SHARED(xlsx, "returns/pupil_outcomes_sfr12_2017.xlsx");
    const QStringList reading = reading_of(opened(bytes_of(ods)));
    // Counted in its XML by Python, and in the .xlsx by openpyxl.
    QCOMPARE(reading.filter(QRegularExpression(u"^[A-Z]+\\d+ = "_qs)).size(), 19772);
    QCOMPARE(reading, reading_of(open_xlsx(u"pupil_outcomes_sfr12_2017.xlsx"_qs, bytes_of(xlsx))));
}

void TestOdsFile::a_cell_reads_as_a_person_would_type_it_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QString>("reads");
    const auto valued = [](const QByteArray &type, const QByteArray &value, const QByteArray &shown = {}) {
        return cell("office:value-type=\"" + type + "\" " + value,
                    shown.isEmpty() ? "" : "<text:p>" + shown + "</text:p>");
    };
    QTest::newRow("a number") << valued("float", "office:value=\"1234.5\"", "1,234.50") << u"A1 = 1234.5 (number)"_qs;
    QTest::newRow("a number of a float") << valued("float", "office:value=\"301.0\"") << u"A1 = 301 (number)"_qs;
    QTest::newRow("a number too exact") << valued("float", "office:value=\"1.1000000000000001\"")
                                        << u"A1 = 1.1 (number)"_qs;
    QTest::newRow("a number in the scientific way")
        << valued("float", "office:value=\"1.2E+5\"") << u"A1 = 120000 (number)"_qs;
    QTest::newRow("zero") << valued("float", "office:value=\"0\"", "-") << u"A1 = 0 (number)"_qs;
    QTest::newRow("a percentage") << valued("percentage", "office:value=\"0.531\"", "53%") << u"A1 = 53.1% (number)"_qs;
    QTest::newRow("a percentage that doubles cannot multiply") // 0.57 * 100 is 56.99999999999999
        << valued("percentage", "office:value=\"0.57\"") << u"A1 = 57% (number)"_qs;
    QTest::newRow("a percentage below one")
        << valued("percentage", "office:value=\"0.00125\"") << u"A1 = 0.125% (number)"_qs;
    QTest::newRow("more than all") << valued("percentage", "office:value=\"12\"") << u"A1 = 1200% (number)"_qs;
    QTest::newRow("money") << valued("currency", "office:currency=\"GBP\" office:value=\"-4000\"", "-£4,000")
                           << u"A1 = -4000 (number)"_qs;
    QTest::newRow("a day") << valued("date", "office:date-value=\"2024-03-31\"", "31 March")
                           << u"A1 = 2024-03-31 (date)"_qs;
    QTest::newRow("midnight") << valued("date", "office:date-value=\"2024-03-31T00:00:00\"")
                              << u"A1 = 2024-03-31 (date)"_qs;
    QTest::newRow("a moment") << valued("date", "office:date-value=\"2024-03-31T10:00:00\"")
                              << u"A1 = 2024-03-31T10:00:00 (date)"_qs;
    QTest::newRow("a moment that clocks leave out")
        << valued("date", "office:date-value=\"2024-03-31T01:30:00\"") << u"A1 = 2024-03-31T01:30:00 (date)"_qs;
    QTest::newRow("a moment with a fraction")
        << valued("date", "office:date-value=\"2023-12-31T23:59:59.999999999\"") << u"A1 = 2024-01-01 (date)"_qs;
    QTest::newRow("a time of day") << valued("time", "office:time-value=\"PT10H30M00S\"") << u"A1 = 10:30:00"_qs;
    QTest::newRow("a time of two days") << valued("time", "office:time-value=\"PT49H00M00.000S\"")
                                        << u"A1 = 49:00:00"_qs;
    QTest::newRow("true") << valued("boolean", "office:boolean-value=\"true\"", "Yes") << u"A1 = TRUE (boolean)"_qs;
    QTest::newRow("false") << valued("boolean", "office:boolean-value=\"false\"") << u"A1 = FALSE (boolean)"_qs;
    QTest::newRow("text") << valued("string", "", "North East ") << u"A1 = North East "_qs;
    QTest::newRow("text that looks like a number") << valued("string", "", "007") << u"A1 = 007"_qs;
    QTest::newRow("text without its type") << cell("", "<text:p>x</text:p>") << u"A1 = x"_qs;
    QTest::newRow("two paragraphs") << cell("office:value-type=\"string\"",
                                            "<text:p>Rate</text:p><text:p>per 100</text:p>")
                                    << u"A1 = Rate\\nper 100"_qs;
    QTest::newRow("blanks, a tab, a line")
        << valued("string", "", "a<text:s/><text:s text:c=\"2\"/>b<text:tab/>c<text:line-break/>d")
        << u"A1 = a   b\tc\\nd"_qs;
    QTest::newRow("spans and links") << valued("string", "", "See <text:span>the </text:span><text:a>guide</text:a>.")
                                     << u"A1 = See the guide."_qs;
    QTest::newRow("indented XML") << valued("string", "", "\n    Bristol,\n    City of") << u"A1 = Bristol, City of"_qs;
    QTest::newRow("blanks as LibreOffice writes them")
        << valued("string", "", "Table 4:  Costs") << u"A1 = Table 4:  Costs"_qs;
    QTest::newRow("a note to the cell") << cell(
        "office:value-type=\"string\"",
        "<office:annotation><text:p>not this</text:p></office:annotation><text:p>this</text:p>"
        "<draw:frame><draw:text-box><text:p>nor this</text:p></draw:text-box></draw:frame>")
                                        << u"A1 = this"_qs;
    QTest::newRow("a table in the cell") << cell("office:value-type=\"string\"",
                                                 in_table("<table:table-row>" + seven + "</table:table-row>")
                                                     + "<text:p>x</text:p>")
                                         << u"A1 = x"_qs;
    QTest::newRow("the text that counts")
        << valued("string", "office:string-value=\"whole\"", "who") << u"A1 = whole"_qs;
    QTest::newRow("a formula") << cell("table:formula=\"of:=[.B1]\" office:value-type=\"float\" office:value=\"5\"")
                               << u"A1 = 5 (number formula)"_qs;
    QTest::newRow("a formula without a result") << cell("table:formula=\"of:=[.B1]\"") << u"A1 =  (formula)"_qs;
    QTest::newRow("an error of LibreOffice") << cell(
        "table:formula=\"of:=1/0\" office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"",
        "<text:p>#DIV/0!</text:p>") << u"A1 = #DIV/0! (error formula)"_qs;
    QTest::newRow("an error by number") << cell(
        "table:formula=\"of:=X(\" office:value-type=\"string\" calcext:value-type=\"error\"",
        "<text:p>Err:508</text:p>") << u"A1 = Err:508 (error formula)"_qs;
    QTest::newRow("an error of older programs, which is no zero")
        << cell("table:formula=\"of:=NA()\" office:value-type=\"float\" office:value=\"0\"", "<text:p>#N/A</text:p>")
        << u"A1 = #N/A (error formula)"_qs;
    QTest::newRow("the same typed as text") << valued("string", "", "#N/A") << u"A1 = #N/A"_qs;
}

void TestOdsFile::a_cell_reads_as_a_person_would_type_it()
{
    QFETCH(QByteArray, written);
    QFETCH(QString, reads);
    QCOMPARE(reading_of_cell(written), QStringList{reads});
}

void TestOdsFile::raised_characters_at_the_end_are_counted_data()
{
    QTest::addColumn<QByteArray>("paragraph");
    QTest::addColumn<int>("raised");
    QTest::newRow("by word") << QByteArray("Year: 2016<text:span text:style-name=\"T1\">5</text:span>") << 1;
    QTest::newRow("by percentage") << QByteArray("months<text:span text:style-name=\"T2\">1,2,3</text:span>") << 5;
    QTest::newRow("blanks behind") << QByteArray("months<text:span text:style-name=\"T1\">12</text:span> ") << 3;
    QTest::newRow("in the middle") << QByteArray("m<text:span text:style-name=\"T1\">2</text:span> each") << 0;
    QTest::newRow("lowered") << QByteArray("CO<text:span text:style-name=\"T3\">2</text:span>") << 0;
    QTest::newRow("plain") << QByteArray("Year: 2016<text:span text:style-name=\"T4\">5</text:span>") << 0;
    QTest::newRow("two spans") << QByteArray("a<text:span text:style-name=\"T1\">1</text:span>"
                                             "<text:span text:style-name=\"T2\">,2</text:span>")
                               << 3;
    QTest::newRow("a span in a span") << QByteArray(
        "a<text:span text:style-name=\"T4\">b<text:span text:style-name=\"T1\">1</text:span></text:span>")
                                      << 1;
    QTest::newRow("a link that is raised")
        << QByteArray("a<text:span text:style-name=\"T1\"><text:a>1</text:a></text:span>") << 1;
}

void TestOdsFile::raised_characters_at_the_end_are_counted()
{
    QFETCH(QByteArray, paragraph);
    QFETCH(int, raised);
    QByteArray styles;
    for (const char *position : {"super 58%", "33% 58%", "sub 58%", "0% 100%"}) {
        const QByteArray number = QByteArray::number(1 + styles.count("</style:style>"));
        styles += "<style:style style:name=\"T" + number
            + "\" style:family=\"text\"><style:text-properties "
              "style:text-position=\""
            + position + "\"/></style:style>";
    }
    const auto file = opened(workbook_of_content(content_of(
        in_table("<table:table-row>" + cell("office:value-type=\"string\"", "<text:p>" + paragraph + "</text:p>")
                 + "</table:table-row>"),
        styles)));
    QVERIFY_RESULT(file);
    const auto source = (*file)->open(0);
    QVERIFY_RESULT(source);
    SheetRow row;
    QVERIFY((*source)->next(row).value_or(false));
    QCOMPARE(row.superscripts.value(0), raised);
}

void TestOdsFile::cells_and_rows_stand_where_repetition_puts_them()
{
    const QByteArray twice =
        cell("table:number-columns-repeated=\"2\" office:value-type=\"string\"", "<text:p>x</text:p>");
    QCOMPARE(reading_of_rows("<table:table-row table:number-rows-repeated=\"3\"/><table:table-row "
                             "table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-repeated=\"2\"/>"
                             + twice + seven + "</table:table-row><table:table-row>" + seven + "</table:table-row>"),
             (QStringList{u"C4 = x"_qs, u"D4 = x"_qs, u"E4 = 7 (number)"_qs, u"C5 = x"_qs, u"D5 = x"_qs,
                          u"E5 = 7 (number)"_qs, u"A6 = 7 (number)"_qs}));
}

void TestOdsFile::header_rows_and_folded_groups_are_read()
{
    const QByteArray row = "<table:table-row>" + seven + "</table:table-row>";
    QCOMPARE(reading_of_rows("<table:table-header-rows>" + row
                             + "</table:table-header-rows><table:table-row-group>"
                               "<table:table-rows>"
                             + row
                             + "</table:table-rows><table:table-row-group "
                               "table:display=\"false\"><table:table-row-group>"
                             + row + "</table:table-row-group>" + row
                             + "</table:table-row-group></table:table-row-group>" + row),
             (QStringList{u"A1 = 7 (number)"_qs, u"A2 = 7 (number)"_qs, u"A3 = 7 (number)"_qs, u"row 3 hidden"_qs,
                          u"A4 = 7 (number)"_qs, u"row 4 hidden"_qs, u"A5 = 7 (number)"_qs}));
}

void TestOdsFile::what_is_hidden_is_told()
{
    const QByteArray tables = "<table:table table:name=\"Shown\" table:style-name=\"ta1\"><table:table-column/>"
                              "<table:table-header-columns><table:table-column table:visibility=\"collapse\" "
                              "table:number-columns-repeated=\"2\"/></table:table-header-columns><table:table-row "
                              "table:visibility=\"filter\">"
        + seven + "</table:table-row></table:table><table:table table:name=\"Kept back\" table:style-name=\"ta2\"/>";
    const QByteArray styles =
        "<style:style style:name=\"ta1\" style:family=\"table\"><style:table-properties table:display=\"true\"/>"
        "</style:style><style:style style:name=\"ta2\" style:family=\"table\"><style:table-properties "
        "table:display=\"false\"/></style:style>";
    QCOMPARE(reading_of(opened(workbook_of_content(content_of(tables, styles)))),
             (QStringList{u"sheet Shown"_qs, u"A1 = 7 (number)"_qs, u"row 1 hidden"_qs, u"column B hidden"_qs,
                          u"column C hidden"_qs, u"sheet Kept back hidden"_qs}));
}

void TestOdsFile::a_covered_cell_keeps_what_it_holds()
{
    QCOMPARE(
        reading_of_cell(cell("table:number-columns-spanned=\"2\" office:value-type=\"string\"", "<text:p>2014</text:p>")
                        + "<table:covered-table-cell office:value-type=\"float\" office:value=\"5\"/>" + seven),
        (QStringList{u"A1 = 2014"_qs, u"B1 = 5 (number)"_qs, u"C1 = 7 (number)"_qs, u"merged A1:B1"_qs}));
}

void TestOdsFile::merged_cells_are_told_where_nothing_else_is()
{
    QCOMPARE(
        reading_of_rows("<table:table-row table:number-rows-repeated=\"4\"/><table:table-row><table:table-cell "
                        "table:number-columns-repeated=\"2\"/><table:table-cell table:number-columns-spanned=\"3\" "
                        "table:number-rows-spanned=\"2\"/></table:table-row>"),
        QStringList{u"merged C5:E6"_qs});
}

void TestOdsFile::what_is_no_sheet_is_passed_over()
{
    const QByteArray row = "<table:table-row>" + seven + "</table:table-row>";
    // Deleted cells that LibreOffice remembers, tables behind a drawing, and copies of what formulas read elsewhere.
    const QByteArray tables = "<table:tracked-changes><table:cell-content-change><table:previous>"
                              "<table:change-track-table-cell office:value-type=\"float\" office:value=\"1\"/>"
                              "</table:previous></table:cell-content-change></table:tracked-changes>"
                              "<table:table table:name=\"'file:///C:/prices.ods'#Sheet1\">"
        + row + "</table:table><table:table table:name=\"Data\"><table:shapes><draw:frame>" + in_table(row + row)
        + "</draw:frame></table:shapes><table:named-expressions/>" + row + "</table:table>";
    QCOMPARE(reading_of(opened(workbook_of_content(content_of(tables)))),
             (QStringList{u"sheet Data"_qs, u"A1 = 7 (number)"_qs}));
}

void TestOdsFile::empty_repetitions_cost_nothing()
{
    // What LibreOffice writes below and beside the data, and a sheet that claims every cell a thousand times over.
    QCOMPARE(reading_of_rows("<table:table-column table:number-columns-repeated=\"16384\"/><table:table-row>" + seven
                             + "<table:table-cell table:number-columns-repeated=\"16383\"/></table:table-row>"
                               "<table:table-row table:number-rows-repeated=\"1048575\"><table:table-cell "
                               "table:number-columns-repeated=\"16384\"/></table:table-row>"),
             QStringList{u"A1 = 7 (number)"_qs});
    QByteArray rows;
    for (int i = 0; i < 1'000; ++i)
        rows += "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell "
                "table:number-columns-repeated=\"9223372036854775807\"/></table:table-row>";
    QCOMPARE(reading_of_rows(rows), QStringList());
}

void TestOdsFile::too_much_is_refused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("says");
    const auto rows = [](const QByteArray &written) { return content_of(in_table(written)); };
    const auto repeated = [](const QByteArray &row, const QByteArray &cells) {
        return "<table:table-row table:number-rows-repeated=\"" + row + "\">"
            + cell("table:number-columns-repeated=\"" + cells + "\" office:value-type=\"float\" office:value=\"7\"")
            + "</table:table-row>";
    };
    QTest::newRow("all cells of a sheet") << rows(repeated("1048576", "16384"))
                                          << u"sheet Data, row 1048576: the sheet has more than 20 million cells"_qs;
    QTest::newRow("a column too many") << rows(repeated("1", "16385")) << u"row 1: it has more than 16384 columns"_qs;
    QTest::newRow("a row too many") << rows("<table:table-row table:number-rows-repeated=\"1048576\"/>"
                                            + repeated("1", "1"))
                                    << u"a sheet has no such row"_qs;
    QTest::newRow("cells far to the right in every row")
        << rows("<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell "
                "table:number-columns-repeated=\"16000\"/>"
                + seven + "</table:table-row>")
        << u"lie too far apart"_qs;
    QTest::newRow("a billion blanks") << rows(
        "<table:table-row>" + cell("", "<text:p><text:s text:c=\"1000000000\"/></text:p>") + "</table:table-row>")
                                      << u"more than a million characters"_qs;
    QTest::newRow("a long text over a row")
        << rows("<table:table-row>"
                + cell("table:number-columns-repeated=\"16384\"", "<text:p>" + QByteArray(1000, 'x') + "</text:p>")
                + "</table:table-row>")
        << u"more than 8 million characters"_qs;
    QTest::newRow("a text of 40 MB") << rows(
        "<table:table-row>" + cell("", "<text:p>" + QByteArray(40 << 20, 'x') + "</text:p>") + "</table:table-row>")
                                     << u"return.ods"_qs;
    QTest::newRow("spans without end") << rows("<table:table-row><table:table-cell><text:p>"
                                               + QByteArray("<text:span>").repeated(10'000))
                                       << u"too many elements within each other"_qs;
    QTest::newRow("laughs") << QByteArray("<!DOCTYPE a [<!ENTITY a \"aaaa\">]>") + content_of(in_table({}))
                            << u"declares a document type"_qs;
}

void TestOdsFile::too_much_is_refused()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, says);
    const QString refusal = refusal_of(workbook_of_content(content));
    QVERIFY2(refusal.contains(says), qPrintable(refusal.isEmpty() ? u"it was read"_qs : refusal));
    QVERIFY2(refusal.contains(u"return.ods"_qs), qPrintable(refusal));
}

void TestOdsFile::what_is_no_spreadsheet_is_told_apart_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    const QByteArray content = content_of(in_table({}));
    QTest::newRow("with a password") << zip_of(
        {{"mimetype", type_of_spreadsheet},
         {"content.xml", "\x01\x02\x03"},
         {"META-INF/manifest.xml",
          "<manifest:manifest><manifest:file-entry manifest:full-path=\"content.xml\">"
          "<manifest:encryption-data/></manifest:file-entry></manifest:manifest>"}})
                                     << u"return.ods is protected by a password"_qs;
    QTest::newRow("a text") << zip_of(
        {{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", content}})
                            << u"but no spreadsheet"_qs;
    QTest::newRow("another archive") << zip_of({{"readme.txt", "hello"}}) << u"is no OpenDocument spreadsheet"_qs;
    QTest::newRow("without sheets") << workbook_of_content(content_of({})) << u"it has no sheets"_qs;
    QTest::newRow("another XML") << workbook_of_content("<html><body/></html>") << u"it has no sheets"_qs;
}

void TestOdsFile::what_is_no_spreadsheet_is_told_apart()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    const auto file = opened(bytes);
    QVERIFY(!file);
    QVERIFY2(file.error().message.contains(says), qPrintable(file.error().message));
    QCOMPARE(static_cast<int>(file.error().code), static_cast<int>(ErrorCode::unreadable));
}

void TestOdsFile::damage_is_refused_with_what_to_do()
{
    const QByteArray content = content_of(in_table("<table:table-row>" + seven + "</table:table-row>"));
    const auto file = opened(workbook_of_content(content.left(content.indexOf("</office:spreadsheet>"))));
    QVERIFY_FAILURE(file, ErrorCode::unreadable, "return.ods, content.xml: this part of the workbook");
    QVERIFY(file.error().message.contains(u"save it again and import that"_qs));
}

void TestOdsFile::hundreds_of_damaged_workbooks_do_no_harm()
{
    const QByteArray whole = bytes_of(test::test_data(u"ingest/ods/return.ods"_qs));
    const QByteArray content =
        content_of("<table:table table:name=\"Data\"><table:table-column "
                   "table:number-columns-repeated=\"3\"/><table:table-row-group>"
                   "<table:table-row table:number-rows-repeated=\"2\">"
                   + seven
                   + cell("table:number-columns-spanned=\"2\" office:value-type=\"string\"",
                          "<text:p>a<text:s text:c=\"3\"/>b</text:p>")
                   + "<table:covered-table-cell/></table:table-row></table:table-row-group></table:table>");
    std::mt19937 random(20140331);
    int refused = 0;
    for (int i = 0; i < 1'000; ++i) {
        QByteArray bytes = i % 2 == 0 ? whole : content;
        for (quint32 spot = 0; spot <= random() % 4; ++spot)
            bytes[static_cast<qsizetype>(random() % static_cast<quint32>(bytes.size()))] = static_cast<char>(random());
        if (!refusal_of(i % 2 == 0 ? bytes : workbook_of_content(bytes)).isEmpty())
            ++refused;
    }
    QVERIFY2(refused > 100, "the damage reaches nothing");
}

QTEST_APPLESS_MAIN(TestOdsFile)
#include "test_ods_file.moc"
