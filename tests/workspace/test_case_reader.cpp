// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/result_check.h"
#include "workspace/case_return_by_hand.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <QtCore/QRegularExpression>

#include <map>
#include <set>

using namespace outturn;
using namespace outturn::workspace;
using outturn::test::CaseReturnByHand;
using outturn::test::TemporaryWorkspace;

namespace {

const ProgrammeId programme(u"families"_qs);
const MeasureId attachment(u"attachment"_qs);
const MeasureId employment(u"continuous_employment"_qs);
const ProviderId kent(u"Kent"_qs);
const ProviderId leeds(u"Leeds"_qs);

/// Four runs of 25 rows, in turn of three providers and two measures and two years.
CaseReturnByHand hundred_rows()
{
    CaseReturnByHand cases("hundred");
    const QStringList providers{u"Kent"_qs, u"Leeds"_qs, u"York"_qs};
    for (int i = 0; i < 100; ++i) {
        if (i % 25 == 0)
            cases.next_run();
        CaseRow &row =
            cases.row(providers[i % 3], i % 2 ? u"attachment"_qs : u"continuous_employment"_qs, u"case %1"_qs.arg(i));
        if (i % 5 == 0)
            row.key.period = *parse_period(u"2013-14");
        row.outcome_on = QDate(2013, 1, 1).addDays(i);
    }
    return cases;
}

QStringList references(const std::vector<CaseRow> &rows)
{
    QStringList found;
    for (const CaseRow &row : rows)
        found.append(row.case_ref);
    return found;
}

} // namespace

/// Rows of cases are found page by page, in one scan, and by their ids.
class TestCaseReader : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void pages_put_together_are_every_row_once();
    void a_page_is_by_key_and_then_by_row();
    void a_filter_takes_what_it_names_and_nothing_else();
    void odd_pages_are_empty();
    void a_scan_gives_every_row_with_its_key();
    void a_scan_stops_when_it_is_told_to();
    void a_scan_leaves_out_what_is_out_of_force();
    void rows_are_found_by_their_ids();
    void references_of_paid_rows_alone_are_given();
    void an_impossible_value_is_a_damaged_workspace();
    void another_program_reads_the_rows_in_words();
};

void TestCaseReader::pages_put_together_are_every_row_once()
{
    TemporaryWorkspace workspace;
    QVERIFY_RESULT(hundred_rows().store(workspace));
    const auto reader = workspace.reader();
    const CaseFilter all{programme, {}, {}, {}};
    QCOMPARE(*reader->count_cases(all), qint64(100));
    const auto whole = reader->cases(all, 0, 1000);
    QVERIFY_RESULT(whole);
    QCOMPARE(whole->size(), size_t(100));
    for (const int size : {1, 7, 33, 99}) {
        QStringList together;
        for (int offset = 0; offset < 100; offset += size) {
            const auto page = reader->cases(all, offset, size);
            QVERIFY_RESULT(page);
            QCOMPARE(page->size(), static_cast<size_t>(std::min(size, 100 - offset)));
            together += references(*page);
        }
        QCOMPARE(together, references(*whole));
    }
    const QStringList found = references(*whole);
    QCOMPARE(QSet<QString>(found.begin(), found.end()).size(), 100);
}

void TestCaseReader::a_page_is_by_key_and_then_by_row()
{
    TemporaryWorkspace workspace;
    QVERIFY_RESULT(hundred_rows().store(workspace));
    const auto reader = workspace.reader();
    const auto keys = reader->case_keys();
    QVERIFY_RESULT(keys);
    QCOMPARE(keys->size(), size_t(12)); // three providers, two measures, two years
    const auto rows = reader->cases({programme, {}, {}, {}}, 0, 100);
    QVERIFY_RESULT(rows);
    size_t key = 0;
    quint32 last = 0;
    for (const CaseRow &row : *rows) {
        if (!(row.key == keys->at(key))) {
            QVERIFY(row.key == keys->at(++key));
            last = 0;
        }
        QVERIFY(row.id > last);
        last = row.id;
    }
    QCOMPARE(key, size_t(11));
}

void TestCaseReader::a_filter_takes_what_it_names_and_nothing_else()
{
    TemporaryWorkspace workspace;
    QVERIFY_RESULT(hundred_rows().store(workspace));
    const auto reader = workspace.reader();
    const Period second = *parse_period(u"2013-14");
    const auto count = [&](const CaseFilter &filter) {
        const auto rows = reader->cases(filter, 0, 1000);
        return rows && *reader->count_cases(filter) == static_cast<qint64>(rows->size())
            ? static_cast<int>(rows->size())
            : -1;
    };
    QCOMPARE(count({programme, kent, {}, {}}), 34);         // 0, 3, ... 99
    QCOMPARE(count({programme, {}, {attachment}, {}}), 50); // the odd ones
    QCOMPARE(count({programme, {}, {attachment, employment}, {}}), 100);
    QCOMPARE(count({programme, {}, {}, second}), 20);            // 0, 5, ... 95
    QCOMPARE(count({programme, kent, {employment}, second}), 4); // 0, 30, 60, 90
    QCOMPARE(count({programme, kent, {MeasureId(u"none"_qs)}, {}}), 0);
    QCOMPARE(count({programme, {}, {}, parse_period(u"2012")}), 0); // exactly this one, not one that touches it
    QCOMPARE(count({ProgrammeId(u"work"_qs), {}, {}, {}}), 0);
    QCOMPARE(count({}), 0);
    const auto page = reader->cases({programme, kent, {employment}, second}, 1, 2);
    QVERIFY_RESULT(page);
    QCOMPARE(references(*page), QStringList({u"case 30"_qs, u"case 60"_qs}));
    QCOMPARE(page->front().line, 32); // the header is the first
}

void TestCaseReader::odd_pages_are_empty()
{
    TemporaryWorkspace workspace;
    QVERIFY_RESULT(hundred_rows().store(workspace));
    const auto reader = workspace.reader();
    const CaseFilter all{programme, {}, {}, {}};
    QCOMPARE(reader->cases(all, 100, 10)->size(), size_t(0));
    QCOMPARE(reader->cases(all, 1000000000000, 10)->size(), size_t(0));
    QCOMPARE(reader->cases(all, 0, 0)->size(), size_t(0));
    QCOMPARE(reader->cases(all, 0, -5)->size(), size_t(0));
    QCOMPARE(reader->cases(all, -5, 3)->size(), size_t(3));
    QCOMPARE(reader->cases(all, 98, std::numeric_limits<int>::max())->size(), size_t(2));
}

void TestCaseReader::a_scan_gives_every_row_with_its_key()
{
    TemporaryWorkspace workspace;
    QVERIFY_RESULT(hundred_rows().store(workspace));
    const auto reader = workspace.reader();
    const auto keys = reader->case_keys();
    QVERIFY_RESULT(keys);
    std::map<quint32, CaseEvent> events;
    QVERIFY_RESULT(reader->scan_cases(programme, [&](std::span<const CaseEvent> block) {
        for (const CaseEvent &event : block)
            events[event.row] = event;
        return true;
    }));
    QCOMPARE(events.size(), size_t(100));
    const auto rows = reader->cases({programme, {}, {}, {}}, 0, 100);
    QVERIFY_RESULT(rows);
    for (const CaseRow &row : *rows) {
        const CaseEvent &event = events.at(row.id);
        QVERIFY(keys->at(event.key) == row.key);
        QCOMPARE(event.case_hash, reference_hash(row.case_ref.toUtf8()));
        QCOMPARE(date_of(event.outcome_on), row.outcome_on);
        QCOMPARE(event.attached_on, no_day);
        QCOMPARE(event.claimed_pence, no_amount);
        QCOMPARE(event.status, row.status);
    }
}

void TestCaseReader::a_scan_stops_when_it_is_told_to()
{
    TemporaryWorkspace workspace;
    CaseReturnByHand cases("large");
    for (int i = 0; i < 10000; ++i)
        cases.row(u"Kent"_qs, u"attachment"_qs, u"K%1"_qs.arg(i));
    QVERIFY_RESULT(cases.store(workspace));
    const auto reader = workspace.reader();
    int blocks = 0;
    size_t rows = 0;
    QVERIFY_RESULT(reader->scan_cases(programme, [&](std::span<const CaseEvent> block) {
        ++blocks;
        rows += block.size();
        return false;
    }));
    QCOMPARE(blocks, 1);
    QVERIFY(rows < 10000);
    QCOMPARE(*reader->count_cases({programme, {}, {}, {}}), qint64(10000)); // and the reader goes on working
}

void TestCaseReader::a_scan_leaves_out_what_is_out_of_force()
{
    // Small stretches out of force lie between others, which a scan reads over, and large ones, which it leaps.
    for (const int out_of_force : {3, 500}) {
        TemporaryWorkspace workspace;
        CaseReturnByHand cases("first");
        for (int i = 0; i < 10; ++i)
            cases.row(u"Kent"_qs, u"attachment"_qs, u"K%1"_qs.arg(i));
        for (int i = 0; i < out_of_force; ++i)
            cases.row(u"Leeds"_qs, u"attachment"_qs, u"L%1"_qs.arg(i));
        for (int i = 0; i < 10; ++i)
            cases.row(u"York"_qs, u"attachment"_qs, u"Y%1"_qs.arg(i));
        QVERIFY_RESULT(cases.store(workspace));
        CaseReturnByHand later("second");
        later.row(u"Leeds"_qs, u"attachment"_qs, u"only"_qs);
        QVERIFY_RESULT(later.store(workspace));
        const auto reader = workspace.reader();
        std::set<quint64> seen;
        QVERIFY_RESULT(reader->scan_cases(programme, [&](std::span<const CaseEvent> block) {
            for (const CaseEvent &event : block)
                seen.insert(event.case_hash);
            return true;
        }));
        QCOMPARE(seen.size(), size_t(21));
        QVERIFY(seen.contains(reference_hash("only")));
        QVERIFY(!seen.contains(reference_hash("L0")));
        QCOMPARE(reader->cases({programme, leeds, {}, {}}, 0, 10)->size(), size_t(1));
    }
}

void TestCaseReader::rows_are_found_by_their_ids()
{
    TemporaryWorkspace workspace;
    QVERIFY_RESULT(hundred_rows().store(workspace));
    const auto reader = workspace.reader();
    const auto rows = reader->cases({programme, {}, {}, {}}, 0, 100);
    QVERIFY_RESULT(rows);
    const std::vector<quint32> ids{rows->at(70).id, 4000000000U, rows->at(3).id, 0, rows->at(3).id, rows->at(99).id};
    const auto found = reader->cases_by_id(ids);
    QVERIFY_RESULT(found);
    QCOMPARE(references(*found),
             QStringList({rows->at(70).case_ref, rows->at(3).case_ref, rows->at(3).case_ref, rows->at(99).case_ref}));
    QVERIFY(found->front().key == rows->at(70).key);
    QVERIFY(reader->cases_by_id({})->empty());
}

void TestCaseReader::references_of_paid_rows_alone_are_given()
{
    TemporaryWorkspace workspace;
    CaseReturnByHand cases("first");
    CaseRow &paid = cases.row(u"Kent"_qs, u"attachment"_qs, u"K1"_qs);
    paid.paid = Money{320000};
    paid.person_ref = paid.household_ref = u"17"_qs;
    CaseRow &nothing = cases.row(u"Kent"_qs, u"attachment"_qs, u"K2"_qs);
    nothing.paid = Money{0};
    nothing.person_ref = u"18"_qs;
    cases.row(u"Kent"_qs, u"attachment"_qs, u"K3"_qs).person_ref = u"19"_qs; // does not say what was paid
    CaseRow &back = cases.row(u"Kent"_qs, u"attachment"_qs, u"K4"_qs);
    back.paid = Money{-100};
    back.person_ref = u"20"_qs;
    QVERIFY_RESULT(cases.store(workspace));
    std::vector<CaseReference> references;
    QVERIFY_RESULT(workspace.reader()->scan_paid_references([&](std::span<const CaseReference> block) {
        references.insert(references.end(), block.begin(), block.end());
        return true;
    }));
    QCOMPARE(references.size(), size_t(2));
    QCOMPARE(references[0].reference_hash, reference_hash("17", person_reference));
    QCOMPARE(references[1].reference_hash, reference_hash("17", household_reference));
    QVERIFY(references[0].reference_hash != references[1].reference_hash);
    QCOMPARE(references[0].row, references[1].row);
}

void TestCaseReader::an_impossible_value_is_a_damaged_workspace()
{
    for (const char *sql : {"UPDATE case_row SET status=9 WHERE id=3", "UPDATE case_row SET outcome_on=-4 WHERE id=3",
                            "UPDATE case_row SET paid_pence=9000000000 WHERE id=3"}) {
        TemporaryWorkspace workspace;
        QVERIFY_RESULT(hundred_rows().store(workspace));
        {
            SQLite::Database other_tool(workspace.path().toStdString(), SQLite::OPEN_READWRITE);
            other_tool.exec(sql);
        }
        const auto reader = workspace.reader();
        QVERIFY_FAILURE(reader->scan_cases(programme, [](std::span<const CaseEvent>) { return true; }),
                        ErrorCode::damaged_workspace, "damaged");
        QVERIFY(!reader->cases({programme, {}, {}, {}}, 0, 100));
        const auto check = check_workspace(workspace.path(), {});
        QVERIFY_RESULT(check);
        QVERIFY2(check->disagreements.join(u'\n').contains(u"Run 1 of the cases of return 1"_qs),
                 qPrintable(check->disagreements.join(u'\n')));
    }
}

void TestCaseReader::another_program_reads_the_rows_in_words()
{
    TemporaryWorkspace workspace;
    CaseReturnByHand cases("first");
    CaseRow &row = cases.row(u"Kent"_qs, u"attachment"_qs, u"K1"_qs, CaseStatus::rejected);
    row.attached_on = QDate(2013, 2, 28);
    row.key.period = *parse_period(u"2012-13");
    row.paid = Money{320000};
    QVERIFY_RESULT(cases.store(workspace));
    SQLite::Database browser(workspace.path().toStdString());
    SQLite::Statement list(browser,
                           "SELECT case_ref,provider,measure,status,attached_on,outcome_on,paid_pence,period_end,"
                           "in_force FROM case_list");
    QVERIFY(list.executeStep());
    QStringList texts;
    for (int i = 0; i < list.getColumnCount(); ++i)
        texts.append(QString::fromUtf8(list.getColumn(i).getText("-")));
    QCOMPARE(texts.join(u'|'), u"K1|Kent|attachment|rejected|2013-02-28|-|320000|2013-03-31|1"_qs);
}

QTEST_APPLESS_MAIN(TestCaseReader)
#include "test_case_reader.moc"
