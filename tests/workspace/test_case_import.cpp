// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/hand_made_plan.h"
#include "support/result_check.h"
#include "workspace/case_return_by_hand.h"

#include <QtCore/QRegularExpression>

using namespace outturn;
using namespace outturn::workspace;
using outturn::test::CaseReturnByHand;
using outturn::test::HandMadePlan;
using outturn::test::TemporaryWorkspace;

namespace {

const ProgrammeId programme(u"families"_qs);

Period year()
{
    return *parse_period(u"2012-13");
}

Cell figure(const WorkspaceReader &reader, const QString &provider, const QString &measure,
            Aspect aspect = Aspect::outcome)
{
    const auto cells = reader.provider_cells(programme, MeasureId(measure), ProviderId(provider));
    for (const Cell &cell : *cells) {
        if (cell.key.aspect == aspect)
            return cell;
    }
    return {};
}

/// Case references of the rows in force as a page gives them, all of them.
QStringList listed(const CaseSource &source, const CaseFilter &filter = {programme, {}, {}, {}})
{
    QStringList references;
    const auto rows = source.cases(filter, 0, 1000);
    if (!rows)
        return {rows.error().message};
    for (const CaseRow &row : *rows)
        references.append(row.case_ref);
    return references;
}

/// The same rows as a scan gives them: the numbers of their references.
std::vector<quint64> scanned(const CaseSource &source)
{
    std::vector<quint64> hashes;
    const Result<> done = source.scan_cases(programme, [&](std::span<const CaseEvent> events) {
        for (const CaseEvent &event : events)
            hashes.push_back(event.case_hash);
        return true;
    });
    if (!done)
        qFatal("%s", qPrintable(done.error().message));
    std::sort(hashes.begin(), hashes.end());
    return hashes;
}

std::vector<quint64> hashes_of(const QStringList &references)
{
    std::vector<quint64> hashes;
    for (const QString &reference : references)
        hashes.push_back(reference_hash(reference.toUtf8()));
    std::sort(hashes.begin(), hashes.end());
    return hashes;
}

/// Leeds with three attachments and two results, Kent with one attachment.
CaseReturnByHand leeds_and_kent(const QByteArray &content = "first")
{
    CaseReturnByHand cases(content);
    cases.row(u"Leeds"_qs, u"attachment"_qs, u"L1"_qs, CaseStatus::attached).claimed = Money{320000};
    cases.row(u"Kent"_qs, u"attachment"_qs, u"K1"_qs, CaseStatus::claimed);
    cases.row(u"Leeds"_qs, u"attachment"_qs, u"L2"_qs, CaseStatus::validated).claimed = Money{320000};
    cases.next_run();
    cases.row(u"Leeds"_qs, u"attachment"_qs, u"L3"_qs, CaseStatus::rejected).paid = Money{0};
    cases.row(u"Leeds"_qs, u"crime_asb_education"_qs, u"L1"_qs, CaseStatus::validated).paid = Money{70000};
    cases.row(u"Leeds"_qs, u"crime_asb_education"_qs, u"L2"_qs, CaseStatus::claimed).claimed = Money{70000};
    return cases;
}

} // namespace

/// What a case return brings into the workspace, and what it takes the place of.
class TestCaseImport : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void every_row_is_read_back_as_it_was_given();
    void cells_count_rows_by_what_their_measure_is();
    void amounts_are_summed_and_none_is_not_nothing();
    void a_return_says_that_it_gives_cases();
    void a_later_case_return_takes_the_place_of_the_same_keys_alone();
    void an_aggregate_takes_the_place_of_cases_and_the_other_way_round();
    void derived_figures_are_withdrawn_and_renewed();
    void derived_figures_of_another_programme_stay();
    void a_measure_is_not_both_reported_and_derived();
    void within_the_import_the_rows_are_seen_and_elsewhere_not();
    void the_same_bytes_are_refused_at_once_or_at_the_end();
    void rows_that_were_lost_on_the_way_are_found();
    void steps_out_of_order_are_refused();
    void a_return_without_a_single_row_is_stored();
};

void TestCaseImport::every_row_is_read_back_as_it_was_given()
{
    TemporaryWorkspace workspace;
    CaseReturnByHand cases("first");
    CaseRow &full = cases.row(u"Leeds"_qs, u"sustainment"_qs, u"Zoë/17"_qs);
    full.key.contract = u"lot 1"_qs;
    full.key.area = u"N1"_qs;
    full.key.cohort = u"2011"_qs;
    full.key.group = u"PG1"_qs;
    full.referred_on = QDate(2011, 6, 1);
    full.attached_on = QDate(2011, 6, 20);
    full.outcome_on = QDate(2012, 2, 29);
    full.paid_on = QDate(2012, 4, 5);
    full.claimed = Money{17000};
    full.paid = Money{0};
    full.cost = Money{-1250};
    full.person_ref = u"QQ 12 34 56 C"_qs;
    full.household_ref = u"H-9"_qs;
    const CaseRow given = full;
    cases.row(u"Leeds"_qs, u"attachment"_qs, u"bare"_qs, CaseStatus::withdrawn);
    const auto stored = cases.store(workspace);
    QVERIFY_RESULT(stored);

    const auto reader = workspace.reader();
    const auto rows = reader->cases({programme, {}, {MeasureId(u"sustainment"_qs)}, {}}, 0, 10);
    QVERIFY_RESULT(rows);
    QCOMPARE(rows->size(), size_t(1));
    const CaseRow &read = rows->front();
    QCOMPARE(read.return_id, stored->return_id);
    QCOMPARE(read.line, 2);
    QVERIFY(read.key == given.key);
    QCOMPARE(read.case_ref, given.case_ref);
    QCOMPARE(read.status, CaseStatus::validated);
    QCOMPARE(read.referred_on, given.referred_on);
    QCOMPARE(read.attached_on, given.attached_on);
    QCOMPARE(read.outcome_on, given.outcome_on);
    QCOMPARE(read.paid_on, given.paid_on);
    QVERIFY(read.claimed == given.claimed && read.paid == given.paid && read.cost == given.cost);
    QCOMPARE(read.person_ref, given.person_ref);
    QCOMPARE(read.household_ref, given.household_ref);

    const auto bare = reader->cases({programme, {}, {MeasureId(u"attachment"_qs)}, {}}, 0, 10);
    QVERIFY_RESULT(bare);
    QCOMPARE(bare->front().status, CaseStatus::withdrawn);
    QVERIFY(!bare->front().referred_on.isValid() && !bare->front().paid_on.isValid());
    QVERIFY(!bare->front().claimed && !bare->front().paid && !bare->front().cost);
    QVERIFY(bare->front().person_ref.isEmpty());
    QCOMPARE(check_workspace(workspace.path(), {})->disagreements, QStringList());
}

void TestCaseImport::cells_count_rows_by_what_their_measure_is()
{
    TemporaryWorkspace workspace;
    QVERIFY_RESULT(leeds_and_kent().store(workspace));
    const auto reader = workspace.reader();
    // An attachment counts as soon as it is there and not turned down; a result once it is validated.
    QCOMPARE(*figure(*reader, u"Leeds"_qs, u"attachment"_qs).value, 2.0);
    QCOMPARE(*figure(*reader, u"Kent"_qs, u"attachment"_qs).value, 1.0);
    QCOMPARE(*figure(*reader, u"Leeds"_qs, u"crime_asb_education"_qs).value, 1.0);
    QVERIFY(!figure(*reader, u"Leeds"_qs, u"attachment"_qs).numerator);
    const auto measures = reader->measures();
    QVERIFY_RESULT(measures);
    QCOMPARE(measures->size(), size_t(2));
    QCOMPARE(measures->front().kind, MeasureKind::value);
    QVERIFY(*reader->periods(programme, MeasureId(u"attachment"_qs)) == std::vector<Period>{year()});
}

void TestCaseImport::amounts_are_summed_and_none_is_not_nothing()
{
    TemporaryWorkspace workspace;
    CaseReturnByHand cases = leeds_and_kent();
    for (int i = 0; i < 200; ++i) // 200 times 20 million pounds: more than 32 bits hold
        cases.row(u"Kent"_qs, u"continuous_employment"_qs, u"k%1"_qs.arg(i)).cost = Money{2000000000};
    QVERIFY_RESULT(cases.store(workspace));
    const auto reader = workspace.reader();
    const auto money = [&](const QString &provider, const QString &measure, Aspect aspect) {
        return figure(*reader, provider, measure, aspect).money;
    };
    QCOMPARE(money(u"Leeds"_qs, u"attachment"_qs, Aspect::claimed)->pence, qint64(640000));
    QCOMPARE(money(u"Leeds"_qs, u"attachment"_qs, Aspect::paid)->pence, qint64(0)); // it says nothing was paid
    QVERIFY(!money(u"Kent"_qs, u"attachment"_qs, Aspect::paid));                    // it does not say
    QVERIFY(!money(u"Leeds"_qs, u"attachment"_qs, Aspect::cost));
    QCOMPARE(money(u"Kent"_qs, u"continuous_employment"_qs, Aspect::cost)->pence, qint64(400000000000));
}

void TestCaseImport::a_return_says_that_it_gives_cases()
{
    TemporaryWorkspace workspace;
    CaseReturnByHand cases = leeds_and_kent();
    LeftOutRow out;
    out.row = 9;
    out.rule = u"total-row"_qs;
    out.message = u"a total"_qs;
    cases.plan().left_out.push_back(out);
    cases.plan().warnings.push_back({{}, 4, 2, u"status"_qs, u"?"_qs, u"odd"_qs, u"odd status"_qs});
    cases.offset(1, 0).offset(4096, 123456).offset(8192, 250000);
    QVERIFY_RESULT(cases.store(workspace));
    QVERIFY_RESULT(workspace.store(test::two_councils("figures")));
    const auto reader = workspace.reader();
    const auto returns = reader->returns();
    QVERIFY_RESULT(returns);
    QVERIFY(returns->at(0).is_case_return);
    QVERIFY(!returns->at(1).is_case_return);
    QCOMPARE(returns->at(0).tally.accepted, 6);
    QCOMPARE(returns->at(0).tally.excluded, 1);
    QCOMPARE(returns->at(0).cells, 7); // three outcomes, and claimed and paid of Leeds' attachments and results
    QCOMPARE(reader->warnings(1)->size(), size_t(1));
    QCOMPARE(reader->left_out_rows(1)->front().row, 9);
    QCOMPARE(*reader->original(1), QByteArray("first"));
    QCOMPARE(reader->line_near(1, 1)->value().offset, qint64(0));
    QCOMPARE(reader->line_near(1, 4095)->value().line, 1);
    QCOMPARE(reader->line_near(1, 4096)->value().offset, qint64(123456));
    QCOMPARE(reader->line_near(1, 1000000)->value().line, 8192);
    QVERIFY(!*reader->line_near(2, 10)); // a return of figures has places for each cell instead
}

void TestCaseImport::a_later_case_return_takes_the_place_of_the_same_keys_alone()
{
    TemporaryWorkspace workspace;
    QVERIFY_RESULT(leeds_and_kent().store(workspace));
    CaseReturnByHand later("second");
    later.row(u"Leeds"_qs, u"attachment"_qs, u"L9"_qs);
    const auto stored = later.store(workspace);
    QVERIFY_RESULT(stored);
    QCOMPARE(*stored->superseded_return_id, qint64(1));
    const auto reader = workspace.reader();
    const QStringList expected{u"K1"_qs, u"L9"_qs, u"L1"_qs, u"L2"_qs}; // Kent; Leeds' attachments, then results
    QCOMPARE(listed(*reader), expected);
    QCOMPARE(scanned(*reader), hashes_of(expected));
    QCOMPARE(*reader->count_cases({programme, {}, {}, {}}), qint64(4));
    QCOMPARE(*figure(*reader, u"Leeds"_qs, u"attachment"_qs).value, 1.0);
    const auto returns = reader->returns();
    QVERIFY(returns->at(0).cells_in_force < returns->at(0).cells);
    QCOMPARE(check_workspace(workspace.path(), {})->disagreements, QStringList());
}

void TestCaseImport::an_aggregate_takes_the_place_of_cases_and_the_other_way_round()
{
    TemporaryWorkspace workspace;
    QVERIFY_RESULT(leeds_and_kent().store(workspace));
    HandMadePlan counts("counts");
    counts.provider(u"Leeds"_qs);
    Measure &measure = counts.plan().measures[0];
    counts.plan().programmes[0].id = measure.programme = programme;
    measure.id = MeasureId(u"attachment"_qs);
    measure.kind = MeasureKind::value;
    measure.polarity = Polarity::neutral;
    Cell cell;
    cell.key = {programme, measure.id, ProviderId(u"Leeds"_qs), {}, {}, {}, {}, year(), Aspect::outcome};
    cell.value = 40;
    counts.plan().cells.push_back(cell);
    counts.plan().tally = {1, 1, 0, 0};
    QVERIFY_RESULT(workspace.store(counts));
    QCOMPARE(listed(*workspace.reader()), QStringList({u"K1"_qs, u"L1"_qs, u"L2"_qs})); // the results stay
    QCOMPARE(scanned(*workspace.reader()), hashes_of({u"K1"_qs, u"L1"_qs, u"L2"_qs}));
    QCOMPARE(*figure(*workspace.reader(), u"Leeds"_qs, u"attachment"_qs).value, 40.0);

    QVERIFY_RESULT(leeds_and_kent("again").store(workspace));
    QCOMPARE(*figure(*workspace.reader(), u"Leeds"_qs, u"attachment"_qs).value, 2.0);
    QCOMPARE(listed(*workspace.reader()).size(), 6);
    QCOMPARE(check_workspace(workspace.path(), {})->disagreements, QStringList());
}

void TestCaseImport::derived_figures_are_withdrawn_and_renewed()
{
    TemporaryWorkspace workspace;
    QVERIFY_RESULT(leeds_and_kent().derived(u"Leeds"_qs, 1, 2).derived(u"Kent"_qs, 0, 1).store(workspace));
    QCOMPARE(*figure(*workspace.reader(), u"Leeds"_qs, u"turned_around"_qs).denominator, 2.0);
    CaseReturnByHand later("second");
    later.row(u"Leeds"_qs, u"attachment"_qs, u"L9"_qs);
    later.derived(u"Leeds"_qs, 0, 1); // and none for Kent: what it was is no longer said
    QVERIFY_RESULT(later.store(workspace));
    const auto reader = workspace.reader();
    const auto cells = reader->cells(programme, MeasureId(u"turned_around"_qs), year());
    QVERIFY_RESULT(cells);
    QCOMPARE(cells->size(), size_t(1));
    QCOMPARE(*cells->front().denominator, 1.0);
    QCOMPARE(cells->front().return_id, qint64(2));
    QCOMPARE(check_workspace(workspace.path(), {})->disagreements, QStringList());
}

void TestCaseImport::derived_figures_of_another_programme_stay()
{
    TemporaryWorkspace workspace;
    QVERIFY_RESULT(leeds_and_kent().derived(u"Leeds"_qs, 1, 2).store(workspace));
    CaseReturnByHand other("other");
    other.row(u"Leeds"_qs, u"referral"_qs, u"W1"_qs).key.programme = ProgrammeId(u"work"_qs);
    other.plan().programmes.push_back({ProgrammeId(u"work"_qs), u"Work"_qs});
    // Its measures belong to the other programme.
    auto opened = WorkspaceFile::open(workspace.path(), WorkspaceFile::Mode::read_write);
    QVERIFY_RESULT(opened);
    ImportTransaction transaction(*opened, TemporaryWorkspace::still_clock());
    CaseRun run;
    CellKey key;
    key.programme = ProgrammeId(u"work"_qs);
    key.measure = MeasureId(u"referral"_qs);
    key.provider = ProviderId(u"Leeds"_qs);
    key.period = year();
    run.new_keys.push_back(key);
    CaseRecord record;
    record.case_ref = "W1";
    run.records.push_back(record);
    ImportPlan plan = other.plan();
    Measure measure;
    measure.programme = key.programme;
    measure.id = key.measure;
    measure.kind = MeasureKind::value;
    measure.polarity = Polarity::neutral;
    plan.measures.push_back(measure);
    plan.tally = {1, 1, 0, 0};
    QVERIFY_RESULT(transaction.begin_cases(plan.file));
    QVERIFY_RESULT(transaction.accept_cases(run));
    QVERIFY_RESULT(transaction.complete_cases(plan, {}));
    QVERIFY_RESULT(transaction.finish());
    const auto reader = workspace.reader();
    QCOMPARE(reader->cells(programme, MeasureId(u"turned_around"_qs), year())->size(), size_t(1));
    QCOMPARE(listed(*reader).size(), 6);
    QCOMPARE(listed(*reader, {key.programme, {}, {}, {}}), QStringList(u"W1"_qs));
    QCOMPARE(reader->case_keys()->size(), size_t(4));
    QCOMPARE(scanned(*reader).size(), size_t(6)); // of the one programme
}

void TestCaseImport::a_measure_is_not_both_reported_and_derived()
{
    TemporaryWorkspace workspace;
    CaseReturnByHand cases("first");
    cases.row(u"Leeds"_qs, u"turned_around"_qs, u"L1"_qs);
    cases.derived(u"Leeds"_qs, 1, 1);
    QVERIFY_FAILURE(cases.store(workspace), ErrorCode::refused, "case by case");
    QVERIFY(workspace.reader()->returns()->empty());
}

void TestCaseImport::within_the_import_the_rows_are_seen_and_elsewhere_not()
{
    TemporaryWorkspace workspace;
    QVERIFY_RESULT(leeds_and_kent().store(workspace));
    auto opened = WorkspaceFile::open(workspace.path(), WorkspaceFile::Mode::read_write);
    QVERIFY_RESULT(opened);
    const auto other = workspace.reader();
    const auto keys_before = other->case_keys();
    ImportTransaction transaction(*opened, TemporaryWorkspace::still_clock());
    CaseReturnByHand later("second");
    later.row(u"Aberdeen"_qs, u"attachment"_qs, u"A1"_qs);
    later.row(u"Leeds"_qs, u"attachment"_qs, u"L9"_qs);
    QVERIFY_RESULT(later.store_in(transaction));
    const CaseReader inside(*opened);
    QCOMPARE(inside.case_keys()->size(), size_t(4));
    QCOMPARE(scanned(inside), hashes_of({u"A1"_qs, u"K1"_qs, u"L9"_qs, u"L1"_qs, u"L2"_qs}));
    QCOMPARE(scanned(*other).size(), size_t(6));
    QVERIFY_RESULT(transaction.finish());
    // Somebody who has asked for the keys before goes on with the rows of then.
    const Result<> done = other->scan_cases(programme, [&](std::span<const CaseEvent> events) {
        for (const CaseEvent &event : events) {
            if (event.key >= keys_before->size() || event.case_hash == reference_hash("A1"))
                return false;
        }
        return events.size() == 6;
    });
    QVERIFY_RESULT(done);
    QCOMPARE(scanned(*other).size(), size_t(6));
    QCOMPARE(other->case_keys()->front().provider.text, u"Aberdeen"_qs);
    QCOMPARE(scanned(*other).size(), size_t(5));
}

void TestCaseImport::the_same_bytes_are_refused_at_once_or_at_the_end()
{
    TemporaryWorkspace workspace;
    QVERIFY_RESULT(leeds_and_kent().store(workspace));
    auto opened = WorkspaceFile::open(workspace.path(), WorkspaceFile::Mode::read_write);
    QVERIFY_RESULT(opened);
    ImportTransaction transaction(*opened, TemporaryWorkspace::still_clock());
    CaseReturnByHand same = leeds_and_kent();
    QVERIFY_FAILURE(transaction.begin_cases(same.plan().file), ErrorCode::refused, "the same bytes");
    // A file too large to be hashed twice: its hash is only known when it has been read.
    ReturnFile unknown = same.plan().file;
    unknown.sha256.clear();
    QVERIFY_RESULT(transaction.begin_cases(unknown));
    QVERIFY_FAILURE(transaction.complete_cases(same.plan(), {}), ErrorCode::refused, "the same bytes");
    QCOMPARE(workspace.reader()->returns()->size(), size_t(1));
}

void TestCaseImport::rows_that_were_lost_on_the_way_are_found()
{
    TemporaryWorkspace workspace;
    auto opened = WorkspaceFile::open(workspace.path(), WorkspaceFile::Mode::read_write);
    QVERIFY_RESULT(opened);
    ImportTransaction transaction(*opened, TemporaryWorkspace::still_clock());
    CaseReturnByHand cases("first");
    cases.plan().tally = {1, 1, 0, 0};
    QVERIFY_RESULT(transaction.begin_cases(cases.plan().file));
    QVERIFY_FAILURE(transaction.complete_cases(cases.plan(), {}), ErrorCode::internal, "accepted");
    QVERIFY(workspace.reader()->returns()->empty());
}

void TestCaseImport::steps_out_of_order_are_refused()
{
    TemporaryWorkspace workspace;
    auto opened = WorkspaceFile::open(workspace.path(), WorkspaceFile::Mode::read_write);
    QVERIFY_RESULT(opened);
    ImportTransaction transaction(*opened, TemporaryWorkspace::still_clock());
    CaseReturnByHand cases("first");
    QVERIFY(!transaction.accept_cases({}));
    QVERIFY(!transaction.complete_cases(cases.plan(), {}));
    QVERIFY(!transaction.accept({}));
    QVERIFY(!transaction.finish());
    QVERIFY_RESULT(transaction.begin_cases(cases.plan().file));
    QVERIFY(!transaction.accept({}));
    CaseRun strange;
    strange.records.emplace_back(); // of a key that nobody has named
    QVERIFY(!transaction.accept_cases(strange));
    QVERIFY(!transaction.finish());
}

void TestCaseImport::a_return_without_a_single_row_is_stored()
{
    TemporaryWorkspace workspace;
    CaseReturnByHand empty("first");
    QVERIFY_RESULT(empty.store(workspace));
    const auto reader = workspace.reader();
    QVERIFY(reader->returns()->front().is_case_return);
    QVERIFY(reader->case_keys()->empty());
    QCOMPARE(listed(*reader), QStringList());
    QCOMPARE(check_workspace(workspace.path(), {})->disagreements, QStringList());
}

QTEST_APPLESS_MAIN(TestCaseImport)
#include "test_case_import.moc"
