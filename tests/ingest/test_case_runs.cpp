// SPDX-License-Identifier: GPL-3.0-or-later
// How the rows of a case return are handed over: in runs, in order, from files of every kind, and only as long as
// somebody wants them.
#include "ingest/collected_cases.h"
#include "ingest/workbook_bytes.h"
#include "support/result_check.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtCore/QStringEncoder>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <thread>

using namespace outturn;
using namespace outturn::ingest;
using outturn::test::CollectedCases;
using outturn::test::import_options;
using outturn::test::plan_bytes;
using outturn::test::read_cases;

namespace {

const QByteArray header("case_ref,provider_code,provider_name,period,measure,attached_on,outcome_on,status,claimed_gbp,"
                        "person_ref\n");

/// Cases of five authorities in no order at all; some references hold commas, quotes and letters beyond ASCII.
QByteArray mixed_cases(int count)
{
    const QByteArrayList places{"E06000017,Rutland", "E10000014,Hampshire", "E06000010,\"Kingston upon Hull, City of\"",
                                "E09000021,Kingston upon Thames", "E08000025,Birmingham"};
    QByteArray text = header;
    for (int i = 0; i < count; ++i) {
        const QByteArray number = QByteArray::number(i);
        const QByteArray reference = i % 7 == 0 ? "\"TF,\"\"" + number + "\"\"\"" : "Zo\xC3\xAB " + number;
        const QByteArray year = i % 3 == 0 ? "2012-13" : "2013-14";
        text += reference + ',' + places[i * 7 % 5] + ',' + year + ','
            + (i % 2 == 0 ? "attachment,2012-06-01,,attached" : "crime_asb_education,2012-06-01,2013-01-31,validated")
            + ',' + number + ".50,P" + number + '\n';
    }
    return text;
}

ImportOptions with_runs_of(int rows)
{
    ImportOptions options = import_options();
    options.rows_in_a_run = rows;
    return options;
}

/// The table of a CSV without line breaks within cells as a workbook of inline texts, numbers as numbers.
QByteArray workbook_from(const QList<QStringList> &rows)
{
    QByteArray cells;
    for (int row = 0; row < rows.size(); ++row) {
        cells += "<row r=\"" + QByteArray::number(row + 1) + "\">";
        for (int column = 0; column < rows[row].size(); ++column) {
            const QByteArray place = QByteArray(1, static_cast<char>('A' + column)) + QByteArray::number(row + 1);
            bool is_number = false;
            rows[row][column].toDouble(&is_number);
            if (is_number)
                cells += "<c r=\"" + place + "\"><v>" + rows[row][column].toUtf8() + "</v></c>";
            else if (!rows[row][column].isEmpty())
                cells += "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + rows[row][column].toHtmlEscaped().toUtf8()
                    + "</t></is></c>";
        }
        cells += "</row>";
    }
    return test::workbook_of({test::in_sheet_data(cells)});
}

} // namespace

class TestCaseRuns : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void small_runs_hold_the_same_rows_as_one();
    void a_key_is_new_in_one_run_only();
    void every_encoding_and_line_end_gives_the_same_rows();
    void a_workbook_gives_the_same_rows_as_its_csv();
    void a_workbook_with_cases_on_two_sheets_wants_one_named();
    void numbers_with_decimal_commas_are_read_as_such();
    void places_of_lines_lead_back_into_the_file();
    void without_a_taker_the_account_is_the_same();
    void a_large_file_is_hashed_while_it_is_read();
    void a_large_file_that_is_not_utf8_is_read_again_as_what_it_is();
    void a_large_file_of_another_kind_is_hashed_before();
    void who_takes_the_rows_may_end_the_reading();
    void cancelling_ends_it_soon();
};

void TestCaseRuns::small_runs_hold_the_same_rows_as_one()
{
    const QByteArray text = mixed_cases(500);
    CollectedCases whole;
    read_cases(text, whole);
    QCOMPARE(whole.run_sizes, std::vector<size_t>{500});
    QCOMPARE(whole.faults, QStringList());
    for (const int rows : {1, 3, 499}) {
        CollectedCases parts;
        read_cases(text, parts, with_runs_of(rows));
        QCOMPARE(parts.run_sizes.size(), static_cast<size_t>((500 + rows - 1) / rows));
        QCOMPARE(parts.faults, QStringList());
        QCOMPARE(parts.sorted_rows(), whole.sorted_rows());
    }
}

void TestCaseRuns::a_key_is_new_in_one_run_only()
{
    CollectedCases cases;
    read_cases(mixed_cases(300), cases, with_runs_of(10));
    const QSet<CellKey> different(cases.keys.begin(), cases.keys.end());
    QCOMPARE(different.size(), static_cast<qsizetype>(cases.keys.size()));
    QCOMPARE(different.size(), 5 * 2 * 2); // providers, measures, years: 300 rows meet them all
}

void TestCaseRuns::every_encoding_and_line_end_gives_the_same_rows()
{
    const QByteArray text = mixed_cases(40);
    CollectedCases plain;
    read_cases(text, plain);
    QByteArray windows_lines = text;
    windows_lines.replace("\n", "\r\n");
    QByteArray old_lines = text;
    old_lines.replace("\n", "\r");
    QStringEncoder utf16(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    const QByteArray wide = utf16.encode(QString::fromUtf8(text));
    QByteArray tabs = text;
    tabs.replace(",", "\t").replace("\"TF\t", "\"TF,").replace("Hull\t City", "Hull, City");
    for (const QByteArray &other : {windows_lines, old_lines, wide, QByteArray("\xEF\xBB\xBF") + text, tabs,
                                    QString::fromUtf8(text).toLatin1()}) {
        CollectedCases cases;
        read_cases(other, cases);
        QCOMPARE(cases.sorted_rows(), plain.sorted_rows());
    }
}

void TestCaseRuns::a_workbook_gives_the_same_rows_as_its_csv()
{
    const QList<QStringList> rows{
        {u"Case ref"_qs, u"Provider name"_qs, u"Measure"_qs, u"Attached on"_qs, u"Status"_qs, u"Claimed GBP"_qs},
        {u"Zo\u00EB, 1"_qs, u"Kingston upon Hull, City of"_qs, u"attachment"_qs, u"2012-06-01"_qs, u"attached"_qs,
         u"3200"_qs},
        {u"1002"_qs, u"Rutland"_qs, u"attachment"_qs, u"01/07/2012"_qs, u"claimed"_qs, u"700.05"_qs},
        {},
        {u"1003"_qs, u"Rutland"_qs, u"attachment"_qs, u"2012-08-01"_qs, u"withdrawn"_qs, QString()}};
    QByteArray csv;
    for (const QStringList &row : rows)
        csv += row.isEmpty() ? QByteArray(",,,,,\n") : u"\"%1\"\n"_qs.arg(row.join(u"\",\""_qs)).toUtf8();
    CollectedCases from_csv;
    read_cases(csv, from_csv);
    CollectedCases from_workbook;
    const PlannedImport planned = read_cases(workbook_from(rows), from_workbook, import_options(), u"cases.xlsx"_qs);
    QCOMPARE(from_workbook.rows.size(), 3);
    QCOMPARE(from_workbook.sorted_rows(), from_csv.sorted_rows());
    QCOMPARE(planned.plan.sheets[0].sheet, u"Data"_qs);
    QVERIFY(planned.offsets.empty()); // a row of a sheet has no place in the bytes
}

void TestCaseRuns::a_workbook_with_cases_on_two_sheets_wants_one_named()
{
    const QList<QStringList> rows{{u"case_ref"_qs, u"provider_code"_qs, u"measure"_qs, u"attached_on"_qs, u"status"_qs},
                                  {u"C1"_qs, u"E06000017"_qs, u"attachment"_qs, u"2012-06-01"_qs, u"attached"_qs}};
    // Two sheets of the same workbook, by hand: the second is the first once more.
    QByteArray cells;
    for (int row = 0; row < rows.size(); ++row) {
        cells += "<row r=\"" + QByteArray::number(row + 1) + "\">";
        for (const QString &cell : rows[row])
            cells += "<c t=\"inlineStr\"><is><t>" + cell.toUtf8() + "</t></is></c>";
        cells += "</row>";
    }
    std::vector<test::ZipPart> parts = test::parts_of({test::in_sheet_data(cells)});
    for (test::ZipPart &part : parts) {
        if (part.name == "xl/workbook.xml")
            part.content.replace("</sheets>", "<sheet name=\"More\" sheetId=\"2\" r:id=\"rId9\"/></sheets>");
        if (part.name == "xl/_rels/workbook.xml.rels")
            part.content.replace("</Relationships>",
                                 "<Relationship Id=\"rId9\" Type=\"http://schemas.openxmlformats.org/officeDocument/"
                                 "2006/relationships/worksheet\" Target=\"worksheets/sheet2.xml\"/></Relationships>");
    }
    parts.push_back({"xl/worksheets/sheet2.xml", test::in_sheet_data(cells)});
    const QByteArray workbook = test::zip_of(parts);
    const auto both = plan_bytes(workbook, import_options(), u"cases.xlsx"_qs);
    QVERIFY(!both);
    QVERIFY2(both.error().message.contains(u"more than one sheet"_qs), qPrintable(both.error().message));
    ImportOptions one = import_options();
    one.sheets = {u"More"_qs};
    CollectedCases cases;
    read_cases(workbook, cases, one, u"cases.xlsx"_qs);
    QCOMPARE(cases.rows.size(), 1);
}

void TestCaseRuns::numbers_with_decimal_commas_are_read_as_such()
{
    CollectedCases cases;
    read_cases("case_ref;provider_code;measure;attached_on;status;claimed_gbp;paid_gbp\n"
               "C1;E06000017;attachment;01/06/2012;attached;3200,50;1.250\n"
               "C2;E06000017;attachment;01/06/2012;attached;12,75;1.250,25\n",
               cases);
    QCOMPARE(cases.rows[0].split(u'|').mid(15, 2), (QStringList{u"320050"_qs, u"125000"_qs}));
    QCOMPARE(cases.rows[1].split(u'|').mid(15, 2), (QStringList{u"1275"_qs, u"125025"_qs}));
}

void TestCaseRuns::places_of_lines_lead_back_into_the_file()
{
    QByteArray text = mixed_cases(3 * lines_between_offsets);
    for (const QByteArray &mark : {QByteArray(), QByteArray("\xEF\xBB\xBF")}) {
        CollectedCases cases;
        const PlannedImport planned = read_cases(mark + text, cases);
        const QByteArrayList lines = (mark + text).split('\n');
        QVERIFY(planned.offsets.size() >= 3 && planned.offsets.size() <= 4);
        int last_line = 0;
        for (const LineOffset &offset : planned.offsets) {
            QVERIFY(offset.line - last_line <= lines_between_offsets + 1);
            last_line = offset.line;
            const QByteArray &line = lines[offset.line - 1];
            QCOMPARE((mark + text).mid(offset.offset, line.size()), line);
        }
    }
}

void TestCaseRuns::without_a_taker_the_account_is_the_same()
{
    const QByteArray text = mixed_cases(200) + "C,E99999999,,2012-13,attachment,2012-06-01,,attached,1,P\n";
    CollectedCases cases;
    const PlannedImport taken = read_cases(text, cases, with_runs_of(16));
    ImportOptions options = with_runs_of(16);
    const auto looked_at = plan_bytes(text, options);
    QVERIFY_RESULT(looked_at);
    QCOMPARE(looked_at->plan.tally.accepted, taken.plan.tally.accepted);
    QCOMPARE(looked_at->plan.tally.in_error, 1);
    QCOMPARE(looked_at->plan.measures.size(), taken.plan.measures.size());
    QCOMPARE(looked_at->plan.providers.size(), taken.plan.providers.size());
}

namespace {

/// A file as a large one is met: nobody has read it yet.
ReturnFile unread_file(const QTemporaryDir &folder, const QByteArray &bytes)
{
    ReturnFile file;
    file.name = u"large.csv"_qs;
    file.path = folder.filePath(file.name);
    file.bytes = bytes.size();
    QFile device(file.path);
    if (!device.open(QIODevice::WriteOnly) || device.write(bytes) != bytes.size())
        qFatal("cannot write");
    return file;
}

} // namespace

void TestCaseRuns::a_large_file_is_hashed_while_it_is_read()
{
    const QTemporaryDir folder;
    const QByteArray bytes = mixed_cases(20'000); // more than one block of 1 MB
    const ReturnFile file = unread_file(folder, bytes);
    CollectedCases cases;
    ImportOptions options = with_runs_of(1000);
    options.cases = &cases;
    const auto planned = plan_import(file, options);
    QVERIFY_RESULT(planned);
    QCOMPARE(planned->plan.file.sha256, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    QCOMPARE(cases.rows.size(), 20'000);
    QCOMPARE(planned->plan.file.encoding, u"UTF-8"_qs);
}

void TestCaseRuns::a_large_file_that_is_not_utf8_is_read_again_as_what_it_is()
{
    // ASCII for long enough that nobody looks further before the rows are read, then an accent of Windows; and the accent
    // among the first rows.
    const QByteArray padding(5000, 'x');
    QByteArray ascii("case_ref,provider_code,measure,period,status,attached_on,remark\n");
    for (int i = 0; i < 7000; ++i)
        ascii += "C" + QByteArray::number(i) + ",E06000017,attachment,2012-13,attached,2012-06-01," + padding + '\n';
    const QByteArray accent("Zo\xEB,E06000017,attachment,2012-13,attached,2012-06-01,\n");
    const QByteArray few = ascii.left(ascii.indexOf("C10,"));
    for (const auto &[bytes, rows, times] : {std::tuple(ascii + accent, 7001, 2), std::tuple(few + accent, 11, 1)}) {
        const QTemporaryDir folder;
        CollectedCases cases;
        ImportOptions options = with_runs_of(1000);
        options.cases = &cases;
        const auto planned = plan_import(unread_file(folder, bytes), options);
        QVERIFY_RESULT(planned);
        QCOMPARE(cases.begun, times);
        QCOMPARE(cases.rows.size(), rows); // those of the first reading are void
        QCOMPARE(planned->plan.tally.rows, rows);
        QCOMPARE(cases.rows.filter(u"|Zo\u00EB|"_qs).size(), 1);
        QCOMPARE(planned->plan.file.encoding, u"Windows-1252"_qs);
        QCOMPARE(planned->plan.file.sha256, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    }
}

void TestCaseRuns::a_large_file_of_another_kind_is_hashed_before()
{
    const QTemporaryDir folder;
    const QByteArray bytes("provider_code,period,measure,numerator,denominator\nE06000017,2024,eet,1,2\n");
    const auto planned = plan_import(unread_file(folder, bytes), import_options());
    QVERIFY_RESULT(planned);
    QCOMPARE(planned->plan.file.mapping, u"plain-return"_qs);
    QCOMPARE(planned->plan.file.sha256, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

void TestCaseRuns::who_takes_the_rows_may_end_the_reading()
{
    CollectedCases cases;
    cases.refuse_after = 3;
    ImportOptions options = with_runs_of(10);
    options.cases = &cases;
    const auto planned = plan_bytes(mixed_cases(5000), options);
    QVERIFY(!planned);
    QCOMPARE(planned.error().message, u"no room"_qs);
    QCOMPARE(cases.run_sizes.size(), size_t(3));
}

void TestCaseRuns::cancelling_ends_it_soon()
{
    const QByteArray text = mixed_cases(200'000);
    /// Asks for an end after its first run, as a user would.
    class Canceller : public CollectedCases
    {
    public:
        Result<> take(CaseRun run) override
        {
            if (!source.stop_requested()) {
                since.start();
                source.request_stop();
            }
            return CollectedCases::take(std::move(run));
        }
        std::stop_source source;
        QElapsedTimer since;
    };
    for (const bool with_taker : {true, false}) {
        Canceller cases;
        ImportOptions options = with_runs_of(500);
        options.stop = cases.source.get_token();
        if (with_taker)
            options.cases = &cases;
        else
            options.progress = [&cases](const ProgressReport &report) {
                if (report.rows > 10'000 && !cases.source.stop_requested()) {
                    cases.since.start();
                    cases.source.request_stop();
                }
            };
        const auto planned = plan_bytes(text, options);
        QVERIFY(!planned);
        QCOMPARE(static_cast<int>(planned.error().code), static_cast<int>(ErrorCode::cancelled));
        QVERIFY(cases.run_sizes.size() < 5);
        QVERIFY2(cases.since.elapsed() < 1000, "200 ms are the promise; a busy machine is allowed more");
    }
}

QTEST_APPLESS_MAIN(TestCaseRuns)
#include "test_case_runs.moc"
