// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/cell_reference.h"
#include "ingest/serial_date.h"
#include "ingest/workbook_bytes.h"
#include "ingest/xlsx_file.h"
#include "ingest/xlsx_styles.h"
#include "support/result_check.h"
#include "support/shared_material.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QFile>
#include <QtCore/QMap>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace outturn;
using namespace outturn::ingest;
using outturn::test::in_sheet_data;
using outturn::test::in_worksheet;
using outturn::test::workbook_of;

namespace {

QByteArray bytes_of(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// All rows of a sheet, or the failure to read them.
Result<std::vector<SheetRow>> rows_of(const QByteArray &bytes, int sheet = 0)
{
    const auto file = open_xlsx(u"return.xlsx"_qs, bytes);
    if (!file)
        return tl::unexpected(file.error());
    const auto source = (*file)->open(sheet);
    if (!source)
        return tl::unexpected(source.error());
    std::vector<SheetRow> rows;
    SheetRow row;
    while (true) {
        const Result<bool> more = (*source)->next(row);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return rows;
        rows.push_back(row);
    }
}

/// The text of the one cell that a sheet of this cell's XML has, or the words of the failure.
QString text_of_cell(const QByteArray &cell, const QByteArray &formats = {},
                     const QByteArray &properties = "<workbookPr/>")
{
    const auto rows = rows_of(workbook_of({in_sheet_data("<row>" + cell + "</row>"), {}, formats, properties}));
    if (!rows)
        return rows.error().message;
    return rows->empty() ? QString() : rows->front().fields.value(0);
}

/// Formats of which the second, s="1", has this code.
QByteArray format_of_code(const QString &code)
{
    return "<numFmts><numFmt numFmtId=\"164\" formatCode=\"" + code.toHtmlEscaped().toUtf8()
        + "\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs>";
}

} // namespace

/// Workbooks as Excel, LibreOffice, Gnumeric, openpyxl and the standard write them, read as a person would type them.
class TestXlsxFile : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void every_kind_of_cell_reads_the_same_from_every_program_data();
    void every_kind_of_cell_reads_the_same_from_every_program();
    void what_is_hidden_and_merged_is_told();
    void days_count_from_1904_where_the_workbook_says_so();
    void a_formula_without_a_result_is_empty_and_marked();
    void an_empty_workbook_has_a_sheet_without_rows();
    void the_strict_dialect_with_prefixes_reads_like_the_other();
    void shared_texts_keep_their_letters_and_count_what_is_raised();
    void a_number_reads_as_its_shortest_text_data();
    void a_number_reads_as_its_shortest_text();
    void a_format_code_says_what_a_number_means_data();
    void a_format_code_says_what_a_number_means();
    void a_built_in_format_says_what_a_number_means_data();
    void a_built_in_format_says_what_a_number_means();
    void days_are_those_that_excel_shows_data();
    void days_are_those_that_excel_shows();
    void references_have_the_bounds_of_a_sheet();
    void marks_tell_how_a_cell_is_held();
    void cells_stand_where_they_say_in_whatever_order();
    void comments_do_not_hide_merged_cells();
    void a_real_return_reads_like_openpyxl();
    void raised_notes_of_a_real_return_are_counted();
};

void TestXlsxFile::every_kind_of_cell_reads_the_same_from_every_program_data()
{
    QTest::addColumn<QString>("file");
    for (const char *program : {"openpyxl", "libreoffice", "gnumeric"})
        QTest::newRow(program) << QStringLiteral("ingest/xlsx/kinds_%1.xlsx").arg(QLatin1String(program));
}

void TestXlsxFile::every_kind_of_cell_reads_the_same_from_every_program()
{
    QFETCH(QString, file);
    // What tests/data/ingest/make_workbooks.py put in, as a person would type it.
    const QMap<QString, QString> expected{{u"text"_qs, u"  kept as it is  "_qs},
                                          {u"breaks"_qs, u"two\nlines"_qs},
                                          {u"whole"_qs, u"301"_qs},
                                          {u"fraction"_qs, u"1.1"_qs},
                                          {u"thousands"_qs, u"1234567"_qs},
                                          {u"money"_qs, u"1234.5"_qs},
                                          {u"percent"_qs, u"53.1%"_qs},
                                          {u"percent of one"_qs, u"100%"_qs},
                                          {u"small percent"_qs, u"0.07%"_qs},
                                          {u"negative percent"_qs, u"-12.5%"_qs},
                                          {u"day"_qs, u"2024-03-31"_qs},
                                          {u"moment"_qs, u"2024-03-31T14:30:00"_qs},
                                          {u"month"_qs, u"2024-04-01"_qs},
                                          {u"time alone"_qs, u"0.75"_qs},
                                          {u"true"_qs, u"TRUE"_qs},
                                          {u"false"_qs, u"FALSE"_qs},
                                          {u"error"_qs, u"#N/A"_qs},
                                          {u"code"_qs, u"00HB"_qs},
                                          {u"tiny"_qs, u"0.000012"_qs},
                                          {u"negative"_qs, u"-5"_qs},
                                          {u"markup"_qs, u"A & B <c>"_qs}};
    const auto rows = rows_of(bytes_of(test::test_data(file)));
    QVERIFY_RESULT(rows);
    QMap<QString, QString> read;
    for (const SheetRow &row : *rows) {
        if (row.row < 30)
            read.insert(row.fields.value(0), row.fields.value(1));
    }
    QCOMPARE(read, expected);
    for (const SheetRow &row : *rows) {
        QCOMPARE(row.hidden, row.row == 3);
        if (row.fields[0] == u"day"_qs)
            QCOMPARE(row.mark(1), quint8(date_cell));
        if (row.fields[0] == u"percent"_qs)
            QCOMPARE(row.mark(1), quint8(number_cell));
        if (row.fields[0] == u"true"_qs)
            QCOMPARE(row.mark(1) & boolean_cell, int(boolean_cell));
        if (row.fields[0] == u"error"_qs)
            QCOMPARE(row.mark(1) & error_cell, int(error_cell));
        if (row.fields[0] == u"code"_qs)
            QCOMPARE(row.mark(1), quint8(0));
    }
}

void TestXlsxFile::what_is_hidden_and_merged_is_told()
{
    for (const QString &program : {u"openpyxl"_qs, u"libreoffice"_qs}) { // Gnumeric's own file shows the second sheet
        const auto file =
            open_xlsx(u"a.xlsx"_qs, bytes_of(test::test_data(u"ingest/xlsx/kinds_%1.xlsx"_qs.arg(program))));
        QVERIFY_RESULT(file);
        QCOMPARE((*file)->sheets().size(), size_t(2));
        QCOMPARE((*file)->sheets()[0].name, u"Kinds"_qs);
        QVERIFY(!(*file)->sheets()[0].hidden);
        QCOMPARE((*file)->sheets()[1].name, u"Lists"_qs);
        QVERIFY((*file)->sheets()[1].hidden);
        const auto source = (*file)->open(0);
        SheetRow row;
        QVERIFY((*source)->next(row).value_or(false));
        QCOMPARE((*source)->hidden_columns(), std::vector<int>{2});
        const auto merged = (*file)->merged(0);
        QVERIFY_RESULT(merged);
        QCOMPARE(*merged, (std::vector<CellRange>{{30, 5, 31, 7}}));
    }
}

void TestXlsxFile::days_count_from_1904_where_the_workbook_says_so()
{
    const auto rows = rows_of(bytes_of(test::test_data(u"ingest/xlsx/epoch_1904.xlsx"_qs)));
    QVERIFY_RESULT(rows);
    QCOMPARE(rows->front().fields, QStringList{u"2024-03-31"_qs});
}

void TestXlsxFile::a_formula_without_a_result_is_empty_and_marked()
{
    const auto rows = rows_of(bytes_of(test::test_data(u"ingest/xlsx/formula_without_result.xlsx"_qs)));
    QVERIFY_RESULT(rows);
    QCOMPARE(rows->size(), size_t(2));
    QCOMPARE(rows->at(1).fields, QStringList{QString()});
    QCOMPARE(rows->at(1).mark(0) & formula_cell, int(formula_cell));
}

void TestXlsxFile::an_empty_workbook_has_a_sheet_without_rows()
{
    const auto rows = rows_of(bytes_of(test::test_data(u"ingest/xlsx/empty.xlsx"_qs)));
    QVERIFY_RESULT(rows);
    QVERIFY(rows->empty());
}

void TestXlsxFile::the_strict_dialect_with_prefixes_reads_like_the_other()
{
    const QByteArray bytes = bytes_of(test::test_data(u"ingest/xlsx/strict_by_hand.xlsx"_qs));
    const auto file = open_xlsx(u"a.xlsx"_qs, bytes);
    QVERIFY_RESULT(file);
    QCOMPARE((*file)->sheets().size(), size_t(2)); // the chart on a sheet of its own is none
    QCOMPARE((*file)->sheets()[1].name, u"Three"_qs);
    QVERIFY((*file)->sheets()[1].hidden);
    const auto merged = (*file)->merged(0);
    QVERIFY_RESULT(merged);
    QCOMPARE(*merged, (std::vector<CellRange>{{4, 3, 4, 4}}));
    const auto rows = rows_of(bytes);
    QVERIFY_RESULT(rows);
    QCOMPARE(rows->size(), size_t(3));
    QCOMPARE(rows->at(0).row, 1);
    QCOMPARE(rows->at(0).fields, (QStringList{u"first"_qs, u"2"_qs}));
    QCOMPARE(rows->at(1).row, 4);
    QCOMPARE(rows->at(1).fields, (QStringList{QString(), QString(), u"3.5"_qs, u"2024-03-31"_qs}));
    QCOMPARE(rows->at(1).mark(3), quint8(date_cell));
    QCOMPARE(rows->at(2).row, 5);
    QCOMPARE(rows->at(2).fields, QStringList{u"ab"_qs});
    QCOMPARE(rows->at(2).mark(0), quint8(formula_cell));
}

void TestXlsxFile::shared_texts_keep_their_letters_and_count_what_is_raised()
{
    const auto rows = rows_of(bytes_of(test::test_data(u"ingest/xlsx/shared_texts_by_hand.xlsx"_qs)));
    QVERIFY_RESULT(rows);
    QStringList texts;
    QList<int> raised;
    for (const SheetRow &row : *rows) {
        texts.append(row.fields[0]);
        raised.append(row.superscripts.value(0));
    }
    QCOMPARE(texts,
             (QStringList{u"Coverage: all schools1,2"_qs, u"CO2 in tonnes3,4"_qs, u"m2 of floor"_qs, u"months1 "_qs,
                          u"\u6771\u4eac"_qs, u"carriage\rreturn and _x0041_ and _xyz_"_qs, u" blanks stay "_qs,
                          u"A & B <c> <raw>"_qs}));
    // The blank behind the note mark of "months1 " goes with it.
    QCOMPARE(raised, (QList<int>{3, 3, 0, 2, 0, 0, 0, 0}));
}

void TestXlsxFile::a_number_reads_as_its_shortest_text_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QString>("text");
    // Expectations: repr() of the double in Python, without ".0" and exponents.
    QTest::newRow("noise of the last digit") << QByteArray("1.1000000000000001") << u"1.1"_qs;
    QTest::newRow("a sum that differs in its last digit")
        << QByteArray("0.30000000000000004") << u"0.30000000000000004"_qs;
    QTest::newRow("exponent") << QByteArray("1.2E-2") << u"0.012"_qs;
    QTest::newRow("small exponent") << QByteArray("5.0000000000000002E-5") << u"0.00005"_qs;
    QTest::newRow("large exponent") << QByteArray("1E+5") << u"100000"_qs;
    QTest::newRow("idle zeros") << QByteArray("3.50") << u"3.5"_qs;
    QTest::newRow("idle point") << QByteArray("301.0") << u"301"_qs;
    QTest::newRow("leading zeros") << QByteArray("007") << u"7"_qs;
    QTest::newRow("negative nothing") << QByteArray("-0") << u"0"_qs;
    QTest::newRow("zero") << QByteArray("0") << u"0"_qs;
    QTest::newRow("15 digits") << QByteArray("123456.789012345") << u"123456.789012345"_qs;
    QTest::newRow("17 digits") << QByteArray("53.100000000000001") << u"53.1"_qs;
    QTest::newRow("blanks around") << QByteArray(" 42\n") << u"42"_qs;
    QTest::newRow("no number at all") << QByteArray("n/a") << u"n/a"_qs;
    QTest::newRow("beyond every double") << QByteArray("1E999") << u"1E999"_qs;
}

void TestXlsxFile::a_number_reads_as_its_shortest_text()
{
    QFETCH(QByteArray, written);
    QTEST(text_of_cell("<c><v>" + written + "</v></c>"), "text");
}

void TestXlsxFile::a_format_code_says_what_a_number_means_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<QString>("text");
    const QByteArray day("45382"); // 31 March 2024
    QTest::newRow("percent") << u"0.0%"_qs << QByteArray("0.53100000000000003") << u"53.1%"_qs;
    QTest::newRow("percent in a later section") << u"[=0]\"-\";0%"_qs << QByteArray("0.07") << u"7%"_qs;
    QTest::newRow("quoted percent sign") << u"0.0\"%\""_qs << QByteArray("53.1") << u"53.1"_qs;
    QTest::newRow("escaped percent sign") << u"0.0\\%"_qs << QByteArray("53.1") << u"53.1"_qs;
    QTest::newRow("British") << u"dd/mm/yyyy"_qs << day << u"2024-03-31"_qs;
    QTest::newRow("with a language") << u"[$-809]d mmmm yyyy;@"_qs << day << u"2024-03-31"_qs;
    QTest::newRow("month") << u"mmm"_qs << day << u"2024-03-31"_qs;
    QTest::newRow("capitals") << u"DD-MMM-YY"_qs << day << u"2024-03-31"_qs;
    QTest::newRow("day of a moment") << u"yyyy\\-mm\\-dd"_qs << QByteArray("45382.75") << u"2024-03-31"_qs;
    QTest::newRow("moment") << u"d/m/yy h:mm AM/PM"_qs << QByteArray("45382.75") << u"2024-03-31T18:00:00"_qs;
    QTest::newRow("midnight of a moment") << u"d/m/yy h:mm"_qs << day << u"2024-03-31"_qs;
    QTest::newRow("time") << u"h:mm"_qs << QByteArray("0.25") << u"0.25"_qs;
    QTest::newRow("minutes and seconds") << u"mm:ss"_qs << QByteArray("0.25") << u"0.25"_qs;
    QTest::newRow("elapsed") << u"[h]:mm"_qs << QByteArray("1.5") << u"1.5"_qs;
    QTest::newRow("elapsed minutes") << u"[mm]"_qs << QByteArray("1.5") << u"1.5"_qs;
    QTest::newRow("red") << u"#,##0;[Red]-#,##0"_qs << QByteArray("-1234") << u"-1234"_qs;
    QTest::newRow("accounting") << u"_-\"\u00a3\"* #,##0.00_-;\\-\"\u00a3\"* #,##0.00_-;_-* \"-\"??_-;_-@_-"_qs
                                << QByteArray("1234.5") << u"1234.5"_qs;
    QTest::newRow("words with such letters") << u"0 \"days\""_qs << QByteArray("12") << u"12"_qs;
    QTest::newRow("general") << u"General"_qs << QByteArray("12") << u"12"_qs;
    QTest::newRow("text that has no end") << u"0\"d"_qs << QByteArray("12") << u"12"_qs;
    QTest::newRow("no code") << QString() << QByteArray("12") << u"12"_qs;
}

void TestXlsxFile::a_format_code_says_what_a_number_means()
{
    QFETCH(QString, code);
    QFETCH(QByteArray, number);
    QTEST(text_of_cell("<c s=\"1\"><v>" + number + "</v></c>", format_of_code(code)), "text");
}

void TestXlsxFile::a_built_in_format_says_what_a_number_means_data()
{
    QTest::addColumn<int>("id");
    QTest::addColumn<QString>("text");
    // ECMA-376 part 1, 18.8.30; 27 to 36 and 50 to 58 are dates of East Asian editions.
    const QString number = u"45382.5"_qs;
    const QString day = u"2024-03-31"_qs;
    for (const int id : {0, 1, 2, 3, 4, 11, 12, 13, 37, 38, 39, 40, 48, 49, 18, 19, 20, 21, 45, 46, 47})
        QTest::addRow("number %d", id) << id << number;
    for (const int id : {14, 15, 16, 17, 27, 36, 50, 58})
        QTest::addRow("day %d", id) << id << day;
    QTest::newRow("moment 22") << 22 << u"2024-03-31T12:00:00"_qs;
    QTest::newRow("percent 9") << 9 << u"4538250%"_qs;
    QTest::newRow("percent 10") << 10 << u"4538250%"_qs;
}

void TestXlsxFile::a_built_in_format_says_what_a_number_means()
{
    QFETCH(int, id);
    const QByteArray formats =
        "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"" + QByteArray::number(id) + "\"/></cellXfs>";
    QTEST(text_of_cell("<c s=\"1\"><v>45382.5</v></c>", formats), "text");
}

void TestXlsxFile::days_are_those_that_excel_shows_data()
{
    QTest::addColumn<double>("serial");
    QTest::addColumn<QString>("from_1900");
    QTest::addColumn<QString>("from_1904");
    // ECMA-376 part 1, 18.17.4.1; in the 1900 system 29 February 1900 counts as day 60.
    QTest::newRow("0") << 0.0 << QString() << u"1904-01-01"_qs;
    QTest::newRow("1") << 1.0 << u"1900-01-01"_qs << u"1904-01-02"_qs;
    QTest::newRow("59") << 59.0 << u"1900-02-28"_qs << u"1904-02-29"_qs;
    QTest::newRow("60") << 60.0 << QString() << u"1904-03-01"_qs;
    QTest::newRow("61") << 61.0 << u"1900-03-01"_qs << u"1904-03-02"_qs;
    QTest::newRow("43920") << 43920.0 << u"2020-03-30"_qs << u"2024-03-31"_qs;
    QTest::newRow("45382") << 45382.0 << u"2024-03-31"_qs << u"2028-04-01"_qs;
    QTest::newRow("a hair before midnight") << 45381.9999999999 << u"2024-03-31"_qs << u"2028-04-01"_qs;
    QTest::newRow("last") << 2958465.0 << u"9999-12-31"_qs << QString();
    QTest::newRow("beyond") << 2958466.0 << QString() << QString();
    QTest::newRow("negative") << -1.0 << QString() << QString();
}

void TestXlsxFile::days_are_those_that_excel_shows()
{
    QFETCH(double, serial);
    QTEST(serial_date_text(serial, DateSystem::from_1900, true).value_or(QString()), "from_1900");
    QTEST(serial_date_text(serial, DateSystem::from_1904, true).value_or(QString()), "from_1904");
}

void TestXlsxFile::references_have_the_bounds_of_a_sheet()
{
    const auto last = parse_cell_reference(u"XFD1048576");
    QVERIFY(last);
    QCOMPARE(last->row, 1048576);
    QCOMPARE(last->column, 16383);
    QCOMPARE(parse_cell_reference(u"AB12")->column, 27);
    QCOMPARE(cell_reference_text(12, 27), u"AB12"_qs);
    for (const QStringView text :
         {QStringView(u"A99999999"), QStringView(u"XFE1"), QStringView(u"A1048577"), QStringView(u"A0"),
          QStringView(u"A"), QStringView(u"1"), QStringView(u""), QStringView(u"a1"), QStringView(u"A1B"),
          QStringView(u"A-1"), QStringView(u"AAAAAAAAAAAAAAAAAAAA1"), QStringView(u"A99999999999999999999")})
        QVERIFY2(!parse_cell_reference(text), qPrintable(text.toString()));
    QCOMPARE(*parse_cell_range(u"$B$5:G6"), (CellRange{5, 2, 6, 7}));
    QCOMPARE(*parse_cell_range(u"C3"), (CellRange{3, 3, 3, 3}));
    QVERIFY(!parse_cell_range(u"C3:"));
    QVERIFY(!parse_cell_range(u":"));
}

void TestXlsxFile::marks_tell_how_a_cell_is_held()
{
    const auto rows =
        rows_of(workbook_of({in_sheet_data("<row><c><f>1+1</f><v>2</v></c><c t=\"e\"><f>A1/0</f><v>#DIV/0!</v></c>"
                                           "<c t=\"b\"><v>1</v></c><c t=\"str\"><f>A1</f><v>x</v></c>"
                                           "<c><f>A9</f></c><c><f>A1</f><v/></c></row>")}));
    QVERIFY_RESULT(rows);
    const SheetRow &row = rows->front();
    QCOMPARE(row.fields, (QStringList{u"2"_qs, u"#DIV/0!"_qs, u"TRUE"_qs, u"x"_qs, QString(), QString()}));
    QCOMPARE(row.marks,
             (std::vector<quint8>{number_cell | formula_cell, error_cell | formula_cell, boolean_cell, formula_cell,
                                  formula_cell, formula_cell}));
}

void TestXlsxFile::cells_stand_where_they_say_in_whatever_order()
{
    const auto rows = rows_of(workbook_of(
        {in_sheet_data("<row r=\"2\"><c r=\"C2\"><v>3</v></c><c r=\"A2\"><v>1</v></c><c><v>2</v></c></row>"
                       "<row r=\"7\"/><row><c r=\"XFD8\" s=\"0\"/></row><row hidden=\"true\"><c><v>9</v></c></row>")}));
    QVERIFY_RESULT(rows);
    QCOMPARE(rows->size(), size_t(2)); // rows without content are left out, and count all the same
    QCOMPARE(rows->at(0).fields, (QStringList{u"1"_qs, u"2"_qs, u"3"_qs}));
    QCOMPARE(rows->at(1).row, 9);
    QVERIFY(rows->at(1).hidden);
}

void TestXlsxFile::comments_do_not_hide_merged_cells()
{
    const QByteArray merges = "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>";
    const std::vector<CellRange> expected{{1, 1, 2, 2}};
    const QByteArray rows = "<sheetData><row><c><v>1</v></c></row></sheetData>";
    for (const QByteArray &sheet : {rows + merges, "<sheetData/>" + merges, "<!-- <sheetData> -->" + rows + merges,
                                    "<sheetData><!-- </sheetData> --><row><c><v>1</v></c></row></sheetData>" + merges,
                                    "<sheetData >" + QByteArray(200'000, ' ') + "</sheetData >" + merges, merges}) {
        const auto file = open_xlsx(u"a.xlsx"_qs, workbook_of({in_worksheet(sheet)}));
        QVERIFY_RESULT(file);
        const auto merged = (*file)->merged(0);
        QVERIFY_RESULT(merged);
        QCOMPARE(*merged, expected);
    }
}

// The expectation comes from openpyxl 3.0.9, data_only:
//   lines = [f"{sheet.title}!{cell.coordinate}={text}" for each sheet in order, for each cell by row and column]
//   hashlib.sha256("\n".join(lines).encode()).hexdigest()
// where cells without a value are left out and text is repr() of a number without ".0", else the text.
void TestXlsxFile::a_real_return_reads_like_openpyxl()
{
    OUTTURN_REQUIRE_SHARED(path, "returns/pupil_outcomes_sfr12_2017.xlsx");
    const auto file = open_xlsx(u"pupil_outcomes_sfr12_2017.xlsx"_qs, bytes_of(path));
    QVERIFY_RESULT(file);
    QCOMPARE((*file)->sheets().size(), size_t(10));
    QStringList lines;
    size_t merged = 0;
    for (int sheet = 0; sheet < 10; ++sheet) {
        const auto ranges = (*file)->merged(sheet);
        QVERIFY_RESULT(ranges);
        merged += ranges->size();
        const auto source = (*file)->open(sheet);
        QVERIFY_RESULT(source);
        SheetRow row;
        while (true) {
            const Result<bool> more = (*source)->next(row);
            QVERIFY_RESULT(more);
            if (!*more)
                break;
            for (int column = 0; column < row.fields.size(); ++column) {
                if (!row.fields[column].isEmpty())
                    lines.append((*file)->sheets()[static_cast<size_t>(sheet)].name + u'!'
                                 + cell_reference_text(row.row, column) + u'=' + row.fields[column]);
            }
        }
    }
    QCOMPARE(lines.size(), 19772);
    QCOMPARE(merged, size_t(145));
    QCOMPARE(QCryptographicHash::hash(lines.join(u'\n').toUtf8(), QCryptographicHash::Sha256).toHex(),
             QByteArray("5c0dbca69c825e4dd5d0a4670946d9cc8452b1abebd7ddb4152712b9857454df"));
}

void TestXlsxFile::raised_notes_of_a_real_return_are_counted()
{
    OUTTURN_REQUIRE_SHARED(path, "returns/pupil_outcomes_sfr12_2017.xlsx");
    const auto rows = rows_of(bytes_of(path), 1);
    QVERIFY_RESULT(rows);
    // As Excel shows it: "Year: 2016" with a raised 5, which stands for note 5 and is no part of the year.
    QCOMPARE(rows->at(2).fields[0], u"Year: 20165"_qs);
    QCOMPARE(rows->at(2).superscripts.value(0), 1);
    QCOMPARE(rows->at(0).superscripts.value(0), 0);
}

QTEST_APPLESS_MAIN(TestXlsxFile)
#include "test_xlsx_file.moc"
