// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/hand_made_plan.h"
#include "support/result_check.h"
#include "workspace/acts_by_hand.h"
#include "workspace/case_return_by_hand.h"

#include <QtCore/QRegularExpression>

using namespace outturn;
using namespace outturn::test;
using namespace outturn::workspace;

namespace {

const ProgrammeId programme(u"prog"_qs);
const MeasureId measure(u"eet"_qs);
const Period year = *parse_period(u"2024");

/// "Kent 30/100, Surrey 40/80": the outcomes of the cells.
QString outcomes(const std::vector<Cell> &cells)
{
    QStringList texts;
    for (const Cell &cell : cells) {
        if (cell.key.aspect == Aspect::outcome)
            texts.append(u"%1 %2/%3"_qs.arg(cell.key.provider.text, QString::number(cell.numerator.value_or(-1)),
                                            QString::number(cell.denominator.value_or(-1))));
    }
    return texts.join(u", "_qs);
}

/// Case references in the order in which they are listed.
QString listed(const CaseSource &source, const CaseFilter &filter, qint64 offset = 0, int limit = 100)
{
    QStringList texts;
    const Result<std::vector<CaseRow>> rows = source.cases(filter, offset, limit); // a loop over its value() outlives it
    for (const CaseRow &row : rows.value())
        texts.append(row.case_ref);
    return texts.join(u' ');
}

/// Two results and an attachment in Kent, two results in Essex.
CaseReturnByHand families()
{
    CaseReturnByHand cases("cases");
    cases.row(u"Essex"_qs, u"result"_qs, u"E1"_qs);
    cases.row(u"Essex"_qs, u"result"_qs, u"E2"_qs).person_ref = u"p"_qs;
    cases.row(u"Kent"_qs, u"attachment"_qs, u"K0"_qs);
    cases.row(u"Kent"_qs, u"result"_qs, u"K1"_qs);
    cases.next_run();
    CaseRow &paid = cases.row(u"Kent"_qs, u"result"_qs, u"K2"_qs);
    paid.paid = Money{1};
    paid.person_ref = u"q"_qs;
    cases.derived(u"Kent"_qs, 1, 2).derived(u"Essex"_qs, 2, 2);
    return cases;
}

} // namespace

/// Every answer is after what an auditor left out and corrected; what was returned stays what it was.
class TestActsInForce : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void what_is_left_out_is_in_no_answer();
    void it_is_listed_with_who_and_why();
    void taken_back_everything_is_as_it_was();
    void a_period_or_measure_without_figures_is_not_listed();
    void it_holds_for_figures_that_come_in_later();
    void a_corrected_figure_is_marked_and_keeps_its_places();
    void cases_of_what_is_left_out_are_gone();
    void what_was_derived_from_cases_stays_unless_no_measure_is_named();
    void an_import_counts_the_cases_as_they_were_returned();
    void another_connection_sees_the_act();
    void an_act_that_cannot_be_read_stops_every_answer();
    void marks_are_the_latest_returns();
};

void TestActsInForce::what_is_left_out_is_in_no_answer()
{
    const TemporaryWorkspace workspace;
    QVERIFY_RESULT(workspace.store(two_councils()));
    QCOMPARE(outcomes(*workspace.reader()->cells(programme, measure, year)), u"Kent 30/100, Surrey 40/80"_qs);
    QVERIFY_RESULT(record(workspace, exclusion_of(u"prog"_qs, u"Kent"_qs)));
    const auto reader = workspace.reader();
    const auto cells = reader->cells(programme, measure, year);
    QCOMPARE(outcomes(*cells), u"Surrey 40/80"_qs);
    QCOMPARE(cells->size(), size_t(2)); // the cost of Kent is gone with it
    QCOMPARE(reader->provider_cells(programme, measure, ProviderId(u"Kent"_qs))->size(), size_t(0));
    QCOMPARE(reader->cells_with_origins(programme, measure, ProviderId(u"Kent"_qs), year)->size(), size_t(0));
    QCOMPARE(outcomes(*reader->cells_in_force()), u"Surrey 40/80"_qs);
    QCOMPARE(reader->periods(programme, measure)->size(), size_t(1));
    QCOMPARE(reader->measures()->size(), size_t(1));
    QCOMPARE(reader->returns()->front().cells_in_force, 4); // of the return, as it came in
}

void TestActsInForce::it_is_listed_with_who_and_why()
{
    const TemporaryWorkspace workspace;
    QVERIFY_RESULT(workspace.store(two_councils()));
    QVERIFY_RESULT(record(workspace, exclusion_of(u"prog"_qs, u"Kent"_qs)));
    const auto left_out = workspace.reader()->left_out(programme, measure, year);
    QVERIFY_RESULT(left_out);
    QCOMPARE(left_out->size(), size_t(2)); // England, and Kent once with its cost
    const LeftOutRow &kent = left_out->back();
    QCOMPARE(kent.name, u"Kent"_qs);
    QCOMPARE(kent.code, u"E-Kent"_qs);
    QCOMPARE(kent.rule, u"excluded-by-auditor"_qs);
    QVERIFY2(kent.message.contains(u"Ann Auditor"_qs) && kent.message.contains(u"seen on site"_qs),
             qPrintable(kent.message));
    QCOMPARE(kent.row, 1); // where the figure stands in the file
    QVERIFY(kent.period == year);
    QCOMPARE(workspace.reader()->left_out_rows(1)->size(), size_t(1)); // what the return itself leaves out
}

void TestActsInForce::taken_back_everything_is_as_it_was()
{
    const TemporaryWorkspace workspace;
    QVERIFY_RESULT(workspace.store(two_councils()));
    QVERIFY_RESULT(record(workspace, exclusion_of(u"prog"_qs, u"Kent"_qs)));
    QVERIFY_RESULT(record(workspace, correction_of(council(u"Surrey"_qs), 41)));
    QVERIFY_RESULT(record(workspace, reversal_of(1)));
    QVERIFY_RESULT(record(workspace, reversal_of(2)));
    const auto reader = workspace.reader();
    QVERIFY(reader->standing_acts()->is_empty());
    QCOMPARE(outcomes(*reader->cells_in_force()), u"Kent 30/100, Surrey 40/80"_qs);
    QCOMPARE(reader->cells(programme, measure, year)->back().corrected_by, qint64(0));
    QCOMPARE(reader->left_out(programme, measure, year)->size(), size_t(1));
}

void TestActsInForce::a_period_or_measure_without_figures_is_not_listed()
{
    const TemporaryWorkspace workspace;
    QVERIFY_RESULT(workspace.store(two_councils()));
    HandMadePlan later("later");
    later.provider(u"Kent"_qs).outcome(u"Kent"_qs, 50, 100, u"2024-25"_qs);
    QVERIFY_RESULT(workspace.store(later));
    QVERIFY_RESULT(record(workspace, exclusion_of(u"prog"_qs, u"Kent"_qs, {}, u"2024-25"_qs)));
    QCOMPARE(*workspace.reader()->periods(programme, measure), std::vector<Period>{year});
    QVERIFY_RESULT(record(workspace, exclusion_of(u"prog"_qs, {}, u"eet"_qs)));
    QCOMPARE(workspace.reader()->periods(programme, measure)->size(), size_t(0));
    QCOMPARE(workspace.reader()->measures()->size(), size_t(0));
    QCOMPARE(workspace.reader()->cells_in_force()->size(), size_t(0));
}

void TestActsInForce::it_holds_for_figures_that_come_in_later()
{
    const TemporaryWorkspace workspace;
    QVERIFY_RESULT(workspace.store(two_councils()));
    QVERIFY_RESULT(record(workspace, exclusion_of(u"prog"_qs, u"Kent"_qs)));
    HandMadePlan later("later");
    later.provider(u"Kent"_qs).outcome(u"Kent"_qs, 35, 100);
    QCOMPARE(workspace.reader()->preview_changes(later)->changed.size(), size_t(1)); // between returns as they came
    QVERIFY_RESULT(workspace.store(later));
    QCOMPARE(outcomes(*workspace.reader()->cells_in_force()), u"Surrey 40/80"_qs);
    QCOMPARE(workspace.reader()->changes(2)->changed.size(), size_t(1));
    QCOMPARE(check_workspace(workspace.path(), {})->disagreements, QStringList());
}

void TestActsInForce::a_corrected_figure_is_marked_and_keeps_its_places()
{
    const TemporaryWorkspace workspace;
    QVERIFY_RESULT(workspace.store(two_councils()));
    QVERIFY_RESULT(record(workspace, correction_of(council(u"Kent"_qs), 33)));
    QVERIFY_RESULT(record(workspace, correction_of(council(u"Surrey"_qs, Aspect::cost), {}, {}, Money{6000})));
    const auto reader = workspace.reader();
    QCOMPARE(outcomes(*reader->cells(programme, measure, year)), u"Kent 33/100, Surrey 40/80"_qs);
    QCOMPARE(outcomes(*reader->provider_cells(programme, measure, ProviderId(u"Kent"_qs))), u"Kent 33/100"_qs);
    const auto cells = reader->cells_with_origins(programme, measure, ProviderId(u"Kent"_qs), year);
    QCOMPARE(cells->front().corrected_by, qint64(1));
    QCOMPARE(cells->front().origins.front().text, u"30"_qs); // what the return says
    QCOMPARE(cells->back().corrected_by, qint64(0));         // its cost
    const auto all = reader->cells_in_force();
    QCOMPARE(all->back().money->pence, qint64(6000));
    QCOMPARE(all->back().corrected_by, qint64(2));
    QCOMPARE(check_workspace(workspace.path(), {})->disagreements, QStringList());
}

void TestActsInForce::cases_of_what_is_left_out_are_gone()
{
    const TemporaryWorkspace workspace;
    QVERIFY_RESULT(families().store(workspace));
    const ProgrammeId of(u"families"_qs);
    const QString before = listed(*workspace.reader(), {of, {}, {}, {}});
    QCOMPARE(before, u"E1 E2 K0 K1 K2"_qs);
    const QByteArray secret = *workspace.reader()->secret_of_cases();
    QVERIFY_RESULT(record(workspace, exclusion_of(u"families"_qs, u"Essex"_qs)));
    const auto reader = workspace.reader();
    QCOMPARE(listed(*reader, {of, {}, {}, {}}), u"K0 K1 K2"_qs);
    QCOMPARE(listed(*reader, {of, {}, {}, {}}, 1, 1), u"K1"_qs); // pages count what is there
    QCOMPARE(listed(*reader, {of, {}, {}, {}}, 3, 5), QString());
    QCOMPARE(*reader->count_cases({of, {}, {}, {}}), qint64(3));
    QCOMPARE(*reader->count_cases({of, ProviderId(u"Essex"_qs), {}, {}}), qint64(0));
    QCOMPARE(reader->case_keys()->size(), size_t(2)); // attachments and results of Kent
    int rows = 0;
    QVERIFY_RESULT(reader->scan_cases(of, [&rows](std::span<const CaseEvent> events) {
        rows += static_cast<int>(events.size());
        return true;
    }));
    QCOMPARE(rows, 3);
    const std::vector<quint32> ids{1, 2, 3, 4, 5};
    QCOMPARE(reader->cases_by_id(ids)->size(), size_t(3));
    QVERIFY_RESULT(record(workspace, exclusion_of(u"families"_qs, u"Kent"_qs, u"result"_qs)));
    int references = 0;
    QVERIFY_RESULT(workspace.reader()->scan_paid_references([&references](std::span<const CaseReference> found) {
        references += static_cast<int>(found.size());
        return true;
    }));
    QCOMPARE(references, 0);
    QCOMPARE(*workspace.reader()->secret_of_cases(), secret); // pseudonyms stay the same
    QVERIFY_RESULT(record(workspace, reversal_of(1)));
    QCOMPARE(listed(*workspace.reader(), {of, {}, {}, {}}), u"E1 E2 K0"_qs);
}

void TestActsInForce::what_was_derived_from_cases_stays_unless_no_measure_is_named()
{
    const TemporaryWorkspace workspace;
    QVERIFY_RESULT(families().store(workspace));
    const ProgrammeId of(u"families"_qs);
    const MeasureId derived(u"turned_around"_qs);
    const Period period = *parse_period(u"2012-13");
    QVERIFY_RESULT(record(workspace, exclusion_of(u"families"_qs, u"Kent"_qs, u"result"_qs)));
    QCOMPARE(outcomes(*workspace.reader()->cells(of, derived, period)), u"Essex 2/2, Kent 1/2"_qs);
    QVERIFY_RESULT(record(workspace, exclusion_of(u"families"_qs, u"Kent"_qs)));
    QCOMPARE(outcomes(*workspace.reader()->cells(of, derived, period)), u"Essex 2/2"_qs);
}

void TestActsInForce::an_import_counts_the_cases_as_they_were_returned()
{
    const TemporaryWorkspace workspace;
    QVERIFY_RESULT(families().store(workspace));
    QVERIFY_RESULT(record(workspace, exclusion_of(u"families"_qs)));
    const auto reader = workspace.reader();
    QCOMPARE(reader->case_keys()->size(), size_t(0));
    QCOMPARE(reader->cases_as_returned().case_keys()->size(), size_t(3));
    QCOMPARE(listed(reader->cases_as_returned(), {ProgrammeId(u"families"_qs), {}, {}, {}}), u"E1 E2 K0 K1 K2"_qs);
}

void TestActsInForce::another_connection_sees_the_act()
{
    const TemporaryWorkspace workspace;
    QVERIFY_RESULT(workspace.store(two_councils()));
    const auto opened = WorkspaceReader::open_for_window(workspace.path());
    QVERIFY_RESULT(opened);
    QCOMPARE(outcomes(*(*opened)->cells_in_force()), u"Kent 30/100, Surrey 40/80"_qs);
    QVERIFY_RESULT(record(workspace, exclusion_of(u"prog"_qs, u"Surrey"_qs)));
    QCOMPARE(outcomes(*(*opened)->cells_in_force()), u"Kent 30/100"_qs);
}

void TestActsInForce::an_act_that_cannot_be_read_stops_every_answer()
{
    const TemporaryWorkspace workspace;
    QVERIFY_RESULT(workspace.store(two_councils()));
    QVERIFY_RESULT(record(workspace, exclusion_of(u"prog"_qs, u"Kent"_qs)));
    {
        SQLite::Database other_tool(workspace.path().toStdString(), SQLite::OPEN_READWRITE);
        other_tool.exec("DROP TRIGGER act_is_never_changed; UPDATE act SET json='{}'");
    }
    // Figures with Kent in them would be wrong figures.
    QVERIFY_FAILURE(workspace.reader()->cells_in_force(), ErrorCode::damaged_workspace, "act 1");
    QVERIFY_FAILURE(workspace.reader()->case_keys(), ErrorCode::damaged_workspace, "act 1");
    QVERIFY(check_workspace(workspace.path(), {})->disagreements.join(u' ').contains(u"content of act 1"_qs));
}

void TestActsInForce::marks_are_the_latest_returns()
{
    const TemporaryWorkspace workspace;
    const auto mark = [](ReturnMarkKind kind, const QString &provider, const QString &text) {
        ReturnMark made;
        made.kind = kind;
        made.programme = programme;
        made.provider = ProviderId(provider);
        made.period = year;
        made.text = text;
        made.row = 2;
        made.column = 7;
        return made;
    };
    HandMadePlan first = two_councils("first");
    first.plan().marks = {mark(ReturnMarkKind::due_on, u"Surrey"_qs, u"2024-05-31"_qs),
                          mark(ReturnMarkKind::certified, u"Kent"_qs, u"no"_qs),
                          mark(ReturnMarkKind::certified, u"Surrey"_qs, u"yes"_qs)};
    QVERIFY_RESULT(workspace.store(first));
    HandMadePlan second = two_councils("second");
    second.plan().marks = {mark(ReturnMarkKind::certified, u"Kent"_qs, u"yes"_qs)};
    QVERIFY_RESULT(workspace.store(second));
    const auto marks = workspace.reader()->return_marks();
    QVERIFY_RESULT(marks);
    QStringList texts;
    for (const ReturnMark &each : *marks)
        texts.append(u"%1 %2 %3 %4"_qs.arg(each.provider.text, return_mark_word(each.kind), each.text,
                                           QString::number(each.return_id)));
    QCOMPARE(texts,
             QStringList({u"Kent certified yes 2"_qs, u"Surrey certified yes 1"_qs, u"Surrey due-on 2024-05-31 1"_qs}));
    QCOMPARE(check_workspace(workspace.path(), {})->disagreements, QStringList());
}

QTEST_APPLESS_MAIN(TestActsInForce)
#include "test_acts_in_force.moc"
