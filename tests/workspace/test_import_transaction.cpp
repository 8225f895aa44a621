// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/hand_made_plan.h"
#include "support/result_check.h"
#include "support/temporary_workspace.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <QtCore/QFile>
#include <QtCore/QRegularExpression>

using namespace outturn;
using namespace outturn::workspace;
using outturn::test::HandMadePlan;
using outturn::test::TemporaryWorkspace;
using outturn::test::two_councils;

namespace {

const ProgrammeId programme(u"prog"_qs);
const MeasureId measure(u"eet"_qs);

Period year()
{
    return *parse_period(u"2024");
}

/// Numerator or pence of each figure in force, as "Kent 30".
QStringList in_force(const WorkspaceReader &reader, const Period &period = year())
{
    QStringList figures;
    const auto cells = reader.cells(programme, measure, period);
    if (!cells)
        return {cells.error().message};
    for (const Cell &cell : *cells)
        figures.append(cell.key.provider.text + u' '
                       + (cell.money ? u'p' + QString::number(cell.money->pence) : QString::number(*cell.numerator)));
    return figures;
}

} // namespace

class TestImportTransaction : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void a_return_is_read_back_as_it_was_stored();
    void figures_lead_back_to_their_places_in_the_file();
    void ranges_and_several_places_of_a_part_are_read_back();
    void sheets_totals_and_the_mapping_are_read_back();
    void the_original_is_kept_with_its_hash();
    void an_original_that_was_not_held_is_read_again();
    void a_dictionary_describes_measures_that_have_no_figures_yet();
    void a_dictionary_fills_only_what_is_empty_of_others();
    void a_measure_keeps_the_title_that_the_workspace_knows();
    void warnings_errors_and_rows_left_out_are_kept_in_order();
    void a_later_return_supersedes_and_the_earlier_stays();
    void a_return_without_costs_keeps_the_earlier_costs();
    void rows_left_out_of_a_superseded_return_are_no_longer_listed();
    void the_same_bytes_are_refused_and_the_earlier_return_is_named();
    void a_measure_cannot_change_its_kind_or_polarity();
    void abandoning_leaves_the_workspace_as_it_was_data();
    void abandoning_leaves_the_workspace_as_it_was();
    void a_full_disk_leaves_the_workspace_as_it_was();
    void two_writers_do_not_mix();
    void a_reader_sees_the_import_only_when_it_is_whole();
    void many_imports_leave_one_whole_chain();
};

void TestImportTransaction::a_return_is_read_back_as_it_was_stored()
{
    TemporaryWorkspace workspace;
    HandMadePlan plan = two_councils();
    plan.plan().measures[0].kind = MeasureKind::rate;
    plan.plan().measures[0].polarity = Polarity::low;
    plan.plan().measures[0].unit = u"rate"_qs;
    plan.plan().measures[0].per = 1000;
    plan.plan().measures[0].cost_scope = u"of every age"_qs;
    plan.plan().measures[0].year_kind = YearKind::calendar;
    plan.plan().measures[0].basis = Basis::cumulative;
    Cell &first = plan.plan().cells[0];
    first.published_rate = 31;
    first.published_rate_differs = true;
    first.key.contract = u"lot 1"_qs;
    first.key.cohort = u"2022"_qs;
    first.key.group = u"PG1"_qs;
    first.key.area = u"N1"_qs;
    const auto stored = workspace.store(plan);
    QVERIFY_RESULT(stored);
    QCOMPARE(stored->return_id, qint64(1));
    QVERIFY(!stored->superseded_return_id);

    const auto reader = workspace.reader();
    const auto measures = reader->measures();
    QVERIFY_RESULT(measures);
    QCOMPARE(measures->size(), size_t(1));
    const Measure &read = measures->front();
    QCOMPARE(read.kind, MeasureKind::rate);
    QCOMPARE(read.polarity, Polarity::low);
    QCOMPARE(read.per, 1000.0);
    QCOMPARE(read.year_kind, YearKind::calendar);
    QCOMPARE(read.basis, Basis::cumulative);
    QCOMPARE(read.cost_scope, u"of every age"_qs);
    const auto providers = reader->providers();
    QVERIFY_RESULT(providers);
    QCOMPARE(providers->size(), size_t(2));
    QCOMPARE(providers->front().name, u"Kent"_qs);
    QCOMPARE(providers->front().region, u"South East"_qs);
    QCOMPARE(providers->front().codes.front().code, u"E-Kent"_qs);
    QCOMPARE(providers->front().spellings, QStringList(u"Kent Council"_qs));
    QCOMPARE(providers->front().numbers, QStringList(u"850"_qs));
    QCOMPARE(providers->front().successors.front().text, u"heir"_qs);
    const auto periods = reader->periods(programme, measure);
    QVERIFY_RESULT(periods);
    QVERIFY(*periods == std::vector<Period>{year()});
    QCOMPARE(in_force(*reader), QStringList({u"Kent 30"_qs, u"Kent p123456"_qs, u"Surrey 40"_qs, u"Surrey p5000"_qs}));
    const Cell cell = reader->cells(programme, measure, year())->front();
    QVERIFY(cell.key == first.key);
    QCOMPARE(*cell.published_rate, 31.0);
    QVERIFY(cell.published_rate_differs);
    QVERIFY(!cell.value && !cell.expected && !cell.standard_error);
    QCOMPARE(reader->programmes()->front().title, u"Programme"_qs);

    const auto returns = reader->returns();
    QVERIFY_RESULT(returns);
    QCOMPARE(returns->size(), size_t(1));
    const StoredReturn &entry = returns->front();
    QCOMPARE(entry.file_name, u"return.csv"_qs);
    QCOMPARE(entry.imported_at, TemporaryWorkspace::still_clock()());
    QCOMPARE(entry.tally.rows, 5);
    QCOMPARE(entry.tally.accepted, 4);
    QCOMPARE(entry.tally.excluded, 1);
    QCOMPARE(entry.cells, 4);
    QCOMPARE(entry.cells_in_force, 4);
    QVERIFY(entry.periods == std::vector<Period>{year()});
}

void TestImportTransaction::figures_lead_back_to_their_places_in_the_file()
{
    TemporaryWorkspace workspace;
    HandMadePlan plan = two_councils();
    plan.plan().cells[0].numerator.reset();
    plan.plan().cells[0].origins[0] = {Part::numerator, 7, 4, u"[c]"_qs, Missing::suppressed};
    QVERIFY_RESULT(workspace.store(plan));
    const auto reader = workspace.reader();
    const auto cells = reader->cells_with_origins(programme, measure, ProviderId(u"Kent"_qs), year());
    QVERIFY_RESULT(cells);
    QCOMPARE(cells->size(), size_t(2));
    const Cell &outcome = cells->front();
    QCOMPARE(outcome.origins.size(), size_t(2));
    QCOMPARE(outcome.origins[0].part, Part::numerator);
    QCOMPARE(outcome.origins[0].row, 7);
    QCOMPARE(outcome.origins[0].column, 4);
    QCOMPARE(outcome.origins[0].text, u"[c]"_qs);
    QCOMPARE(outcome.origins[0].missing, Missing::suppressed);
    QCOMPARE(outcome.missing, Missing::suppressed); // without its origins, too, a figure says why it is missing
    QVERIFY(!outcome.numerator);
    QCOMPARE(outcome.return_id, qint64(1));
    QCOMPARE(cells->back().origins[0].part, Part::cost);
}

void TestImportTransaction::ranges_and_several_places_of_a_part_are_read_back()
{
    TemporaryWorkspace workspace;
    HandMadePlan plan = two_councils();
    Cell &kent = plan.plan().cells[0];
    kent.numerator.reset();
    kent.numerator_range = CountRange{1, 5};
    kent.denominator_range = CountRange{97.5, 102.5};
    kent.origins = {{Part::numerator, 7, 4, u"2"_qs, Missing::none, u"Table LA1"_qs},
                    {Part::numerator, 7, 6, u"x"_qs, Missing::suppressed, u"Table LA1"_qs},
                    {Part::denominator, 9, 4, u"100"_qs, Missing::none, u"Table LA2"_qs}};
    QVERIFY_RESULT(workspace.store(plan));
    const auto reader = workspace.reader();
    const auto cells = reader->cells_with_origins(programme, measure, ProviderId(u"Kent"_qs), year());
    QVERIFY_RESULT(cells);
    const Cell &read = cells->front();
    QVERIFY(!read.numerator);
    QVERIFY(read.numerator_range == CountRange({1, 5}));
    QVERIFY(read.denominator_range == CountRange({97.5, 102.5}));
    QCOMPARE(*read.denominator, 100.0);
    QCOMPARE(read.origins.size(), size_t(3));
    QCOMPARE(read.origins[0].text, u"2"_qs);
    QCOMPARE(read.origins[1].text, u"x"_qs);
    QCOMPARE(read.origins[1].sheet, u"Table LA1"_qs);
    QCOMPARE(read.origins[2].sheet, u"Table LA2"_qs);
    QCOMPARE(reader->cells_in_force()->size(), size_t(4));
    QCOMPARE(check_workspace(workspace.path(), {})->disagreements, QStringList());
    HandMadePlan upside_down("second");
    upside_down.provider(u"Kent"_qs).outcome(u"Kent"_qs, 1, 2);
    upside_down.plan().cells[0].numerator_range = CountRange{5, 1};
    QVERIFY(!workspace.store(upside_down)); // a range that is none gets no further than the tables
}

void TestImportTransaction::sheets_totals_and_the_mapping_are_read_back()
{
    TemporaryWorkspace workspace;
    HandMadePlan plan = two_councils();
    plan.plan().file.delimiter = u";"_qs;
    plan.plan().file.mapping_json = R"({"id":"own"})";
    plan.plan().sheets = {{u"Table LA1"_qs, 5, {3, 3, 0, 0}}, {u"Table LA2"_qs, 6, {2, 1, 1, 0}}};
    plan.plan().reconciliation = {{u"England, numerator"_qs, 70, 69.5, 1, true}, {u"Kent"_qs, 3, 5, 0.5, false}};
    plan.plan().left_out[0].sheet = u"Table LA2"_qs;
    QVERIFY_RESULT(workspace.store(plan));
    const auto reader = workspace.reader();
    const auto sheets = reader->sheets(1);
    QVERIFY_RESULT(sheets);
    QCOMPARE(sheets->size(), size_t(2));
    QCOMPARE(sheets->at(1).sheet, u"Table LA2"_qs);
    QCOMPARE(sheets->at(1).header_row, 6);
    QCOMPARE(sheets->at(1).tally.excluded, 1);
    const auto totals = reader->reconciliation(1);
    QVERIFY_RESULT(totals);
    QCOMPARE(totals->size(), size_t(2));
    QCOMPARE(totals->at(0).item, u"England, numerator"_qs);
    QCOMPARE(totals->at(0).summed, 69.5);
    QVERIFY(totals->at(0).ok && !totals->at(1).ok);
    QCOMPARE(*reader->mapping_json(1), QByteArray(R"({"id":"own"})"));
    QCOMPARE(reader->returns()->front().delimiter, u";"_qs);
    QCOMPARE(reader->left_out_rows(1)->front().sheet, u"Table LA2"_qs);
    QCOMPARE(check_workspace(workspace.path(), {})->disagreements, QStringList());
}

void TestImportTransaction::an_original_that_was_not_held_is_read_again()
{
    TemporaryWorkspace workspace;
    QFile file(workspace.folder() + u"/large.csv"_qs);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("all of it");
    file.close();
    HandMadePlan plan = two_councils("all of it");
    plan.plan().file.content.clear();
    plan.plan().file.path = file.fileName();
    QVERIFY_RESULT(workspace.store(plan));
    QCOMPARE(*workspace.reader()->original(1), QByteArray("all of it"));
    HandMadePlan changed = two_councils("another");
    changed.plan().file.content.clear();
    changed.plan().file.path = file.fileName(); // which holds other bytes by now
    QVERIFY_FAILURE(workspace.store(changed), ErrorCode::unreadable, "was changed or taken away");
    QCOMPARE(workspace.reader()->returns()->size(), size_t(1));
}

namespace {

/// A dictionary that says of the measure "eet" what it is.
HandMadePlan dictionary(const QByteArray &content = "dictionary")
{
    HandMadePlan plan(content, u"dictionary.csv"_qs);
    Measure &eet = plan.plan().measures[0];
    eet.title = u"In work or learning"_qs;
    eet.polarity = Polarity::low;
    eet.unit = u"percent"_qs;
    eet.kind = MeasureKind::value;
    plan.plan().tally = {1, 1, 0, 0};
    return plan;
}

} // namespace

void TestImportTransaction::a_dictionary_describes_measures_that_have_no_figures_yet()
{
    TemporaryWorkspace workspace;
    HandMadePlan draft = dictionary("draft");
    draft.plan().measures[0].title = u"A first title"_qs;
    draft.plan().measures[0].polarity = Polarity::neutral;
    QVERIFY_RESULT(workspace.store(draft));
    QVERIFY_RESULT(workspace.store(dictionary()));
    QVERIFY(workspace.reader()->measures()->empty()); // nobody can look at a measure without figures
    // The figures come later, from a file that knows neither title nor good end, and come again next year.
    QVERIFY_RESULT(workspace.store(two_councils("first")));
    QVERIFY_RESULT(workspace.store(two_councils("next year")));
    const auto measures = workspace.reader()->measures();
    QVERIFY_RESULT(measures);
    QCOMPARE(measures->size(), size_t(1));
    QCOMPARE(measures->front().title, u"In work or learning"_qs);
    QCOMPARE(measures->front().polarity, Polarity::low);
    QCOMPARE(measures->front().unit, u"percent"_qs);
    QCOMPARE(measures->front().kind, MeasureKind::proportion); // which only the figures show
    QCOMPARE(check_workspace(workspace.path(), {})->disagreements, QStringList());
}

void TestImportTransaction::a_dictionary_fills_only_what_is_empty_of_others()
{
    TemporaryWorkspace workspace;
    QVERIFY_RESULT(workspace.store(two_councils("first")));
    QVERIFY_RESULT(workspace.store(dictionary()));
    const Measure measure_now = workspace.reader()->measures()->front();
    QCOMPARE(measure_now.title, u"In work"_qs);
    QCOMPARE(measure_now.polarity, Polarity::high);
    QCOMPARE(measure_now.kind, MeasureKind::proportion);
    QCOMPARE(measure_now.unit, u"percent"_qs);
    QVERIFY_RESULT(workspace.store(two_councils("second"))); // still as the first return said
}

void TestImportTransaction::a_measure_keeps_the_title_that_the_workspace_knows()
{
    TemporaryWorkspace workspace;
    QVERIFY_RESULT(workspace.store(two_councils("first")));
    HandMadePlan later = two_councils("second");
    later.plan().measures[0].title = u"In education, employment or training"_qs;
    QVERIFY_RESULT(workspace.store(later));
    QCOMPARE(workspace.reader()->measures()->front().title, u"In work"_qs);
}

void TestImportTransaction::the_original_is_kept_with_its_hash()
{
    TemporaryWorkspace workspace;
    QByteArray content("\xEF\xBB\xBF"
                       "a,b\r\n\"1\",\xC2\xA3 2\r\n");
    content += QByteArray(300000, 'x');
    QVERIFY_RESULT(workspace.store(two_councils(content)));
    const auto reader = workspace.reader();
    QCOMPARE(*reader->original(1), content);
    QCOMPARE(sha256_hex(*reader->original(1)), reader->returns()->front().sha256);
    QVERIFY(reader->original(2)->isEmpty());
}

void TestImportTransaction::warnings_errors_and_rows_left_out_are_kept_in_order()
{
    TemporaryWorkspace workspace;
    HandMadePlan plan = two_councils();
    plan.left_out(u"North East"_qs, u"region-row"_qs);
    for (int i = 0; i < 12; ++i)
        plan.plan().warnings.push_back(
            {{}, i, 4, u"numerator"_qs, u"\u00A3"_qs, u"missing"_qs, u"message %1"_qs.arg(i)});
    plan.plan().errors.push_back({{}, 9, 0, {}, {}, u"unknown-provider"_qs, u"who?"_qs});
    plan.plan().tally.rows += 1;
    plan.plan().tally.in_error += 1;
    QVERIFY_RESULT(workspace.store(plan));
    const auto reader = workspace.reader();
    const auto warnings = reader->warnings(1);
    QVERIFY_RESULT(warnings);
    QCOMPARE(warnings->size(), size_t(12));
    QCOMPARE(warnings->at(11).message, u"message 11"_qs);
    QCOMPARE(warnings->at(11).value, u"\u00A3"_qs);
    QCOMPARE(reader->errors(1)->front().rule, u"unknown-provider"_qs);
    const auto left_out = reader->left_out_rows(1);
    QCOMPARE(left_out->size(), size_t(2));
    QCOMPARE(left_out->at(1).name, u"North East"_qs);
    QVERIFY(*left_out->at(1).period == year());
    QCOMPARE(reader->left_out(programme, measure, year())->size(), size_t(2));
    QCOMPARE(reader->left_out(programme, measure, *parse_period(u"2023"))->size(), size_t(0));
}

void TestImportTransaction::a_later_return_supersedes_and_the_earlier_stays()
{
    TemporaryWorkspace workspace;
    QVERIFY_RESULT(workspace.store(two_councils("first")));
    HandMadePlan later("second", u"corrected.csv"_qs);
    later.provider(u"Kent"_qs).outcome(u"Kent"_qs, 31, 100).cost(u"Kent"_qs, 7).outcome(u"Kent"_qs, 9, 10, u"2025"_qs);
    const auto stored = workspace.store(later);
    QVERIFY_RESULT(stored);
    QCOMPARE(*stored->superseded_return_id, qint64(1));
    const auto reader = workspace.reader();
    QCOMPARE(in_force(*reader), QStringList({u"Kent 31"_qs, u"Kent p7"_qs, u"Surrey 40"_qs, u"Surrey p5000"_qs}));
    QCOMPARE(in_force(*reader, *parse_period(u"2025")), QStringList(u"Kent 9"_qs));
    const auto returns = reader->returns();
    QCOMPARE(returns->size(), size_t(2));
    QCOMPARE(returns->at(0).cells, 4);          // the earlier stays in the workspace ...
    QCOMPARE(returns->at(0).cells_in_force, 2); // ... with what nobody corrected
    QCOMPARE(*returns->at(1).superseded_return, qint64(1));
    QVERIFY(!returns->at(0).superseded_return);
    QCOMPARE(*reader->original(1), QByteArray("first"));
}

void TestImportTransaction::a_return_without_costs_keeps_the_earlier_costs()
{
    TemporaryWorkspace workspace;
    QVERIFY_RESULT(workspace.store(two_councils("first")));
    HandMadePlan later("second");
    later.provider(u"Kent"_qs).outcome(u"Kent"_qs, 31, 100);
    QVERIFY_RESULT(workspace.store(later));
    HandMadePlan costs("third");
    costs.provider(u"Surrey"_qs).cost(u"Surrey"_qs, 6000);
    QVERIFY_RESULT(workspace.store(costs));
    QCOMPARE(in_force(*workspace.reader()),
             QStringList({u"Kent 31"_qs, u"Kent p123456"_qs, u"Surrey 40"_qs, u"Surrey p6000"_qs}));
}

void TestImportTransaction::rows_left_out_of_a_superseded_return_are_no_longer_listed()
{
    TemporaryWorkspace workspace;
    HandMadePlan first = two_councils("first");
    first.left_out(u"Essex"_qs, u"outside-lifetime"_qs);
    QVERIFY_RESULT(workspace.store(first));
    HandMadePlan second = two_councils("second");
    second.provider(u"Essex"_qs).outcome(u"Essex"_qs, 1, 2);
    QVERIFY_RESULT(workspace.store(second));
    const auto reader = workspace.reader();
    const auto left_out = reader->left_out(programme, measure, year());
    QVERIFY_RESULT(left_out);
    QCOMPARE(left_out->size(), size_t(1)); // England, of the second
    QCOMPARE(left_out->front().name, u"England"_qs);
    QCOMPARE(reader->left_out_rows(1)->size(), size_t(2)); // the first return itself still says what it left out
}

void TestImportTransaction::the_same_bytes_are_refused_and_the_earlier_return_is_named()
{
    TemporaryWorkspace workspace;
    QVERIFY_RESULT(workspace.store(two_councils("bytes")));
    HandMadePlan again = two_councils("bytes");
    again.plan().file.name = u"copy of return.csv"_qs;
    const auto stored = workspace.store(again);
    QVERIFY_FAILURE(stored, ErrorCode::refused, "copy of return.csv");
    QVERIFY(stored.error().message.contains(u"return 1, return.csv"_qs));
    QCOMPARE(workspace.reader()->returns()->size(), size_t(1));
    QVERIFY(check_workspace(workspace.path(), {})->disagreements.isEmpty());
}

void TestImportTransaction::a_measure_cannot_change_its_kind_or_polarity()
{
    TemporaryWorkspace workspace;
    QVERIFY_RESULT(workspace.store(two_councils("first")));
    HandMadePlan other_kind = two_councils("second");
    other_kind.plan().measures[0].kind = MeasureKind::rate;
    QVERIFY_FAILURE(workspace.store(other_kind), ErrorCode::refused, "as a rate");
    HandMadePlan other_polarity = two_councils("third");
    other_polarity.plan().measures[0].polarity = Polarity::low;
    QVERIFY_FAILURE(workspace.store(other_polarity), ErrorCode::refused, "good end is low");
    QCOMPARE(workspace.reader()->returns()->size(), size_t(1));
}

void TestImportTransaction::abandoning_leaves_the_workspace_as_it_was_data()
{
    QTest::addColumn<QString>("moment");
    QTest::newRow("after begin") << u"begin"_qs;
    QTest::newRow("after some figures") << u"accept"_qs;
    QTest::newRow("by going out of scope") << u"scope"_qs;
    QTest::newRow("by a figure that does not fit") << u"misfit"_qs;
}

void TestImportTransaction::abandoning_leaves_the_workspace_as_it_was()
{
    QFETCH(QString, moment);
    TemporaryWorkspace workspace;
    QVERIFY_RESULT(workspace.store(two_councils("first")));
    QFile file(workspace.path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    file.close();
    {
        auto opened = WorkspaceFile::open(workspace.path(), WorkspaceFile::Mode::read_write);
        QVERIFY_RESULT(opened);
        ImportTransaction transaction(*opened, TemporaryWorkspace::still_clock());
        HandMadePlan plan = two_councils("second");
        if (moment == u"misfit"_qs)
            plan.plan().cells[0].key.provider = ProviderId(u"nobody"_qs);
        QVERIFY_RESULT(transaction.begin(plan));
        if (moment != u"begin"_qs) {
            const ImportPlan &made = plan;
            const auto accepted = transaction.accept(std::span(made.cells).first(1));
            QCOMPARE(accepted.has_value(), moment != u"misfit"_qs);
        }
        if (moment == u"begin"_qs || moment == u"accept"_qs)
            transaction.abandon();
    }
    QCOMPARE(workspace.files(), QStringList(u"test.outturn"_qs));
    QCOMPARE(workspace.reader()->returns()->size(), size_t(1));
    QCOMPARE(in_force(*workspace.reader()),
             QStringList({u"Kent 30"_qs, u"Kent p123456"_qs, u"Surrey 40"_qs, u"Surrey p5000"_qs}));
    QVERIFY(check_workspace(workspace.path(), {})->disagreements.isEmpty());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().size(), before.size());
    QVERIFY_RESULT(workspace.store(two_councils("second"))); // and nothing stands in the way of another try
}

void TestImportTransaction::a_full_disk_leaves_the_workspace_as_it_was()
{
    TemporaryWorkspace workspace;
    QVERIFY_RESULT(workspace.store(two_councils("first")));
    // Incompressible, so that it needs its pages.
    QByteArray large;
    for (int i = 0; large.size() < 1 << 20; ++i)
        large += QByteArray::fromHex(sha256_hex(QByteArray::number(i)));
    for (const int spare_pages : {0, 1, 2, 5, 20, 100}) {
        auto opened = WorkspaceFile::open(workspace.path(), WorkspaceFile::Mode::read_write);
        QVERIFY_RESULT(opened);
        const int pages = opened->database().execAndGet("PRAGMA page_count").getInt();
        opened->database().exec("PRAGMA max_page_count=" + std::to_string(pages + spare_pages));
        ImportTransaction transaction(*opened, TemporaryWorkspace::still_clock());
        const HandMadePlan plan = two_councils(large);
        const ImportPlan &made = plan;
        Result<> stored = transaction.begin(made);
        if (stored)
            stored = transaction.accept(made.cells);
        QVERIFY_FAILURE(stored, ErrorCode::refused, "disk is full");
        QVERIFY_RESULT(WorkspaceReader::open(workspace.path()));
    }
    QCOMPARE(workspace.files(), QStringList(u"test.outturn"_qs));
    QCOMPARE(workspace.reader()->returns()->size(), size_t(1));
    QVERIFY(check_workspace(workspace.path(), {})->disagreements.isEmpty());
    QVERIFY_RESULT(workspace.store(two_councils(large)));
}

void TestImportTransaction::two_writers_do_not_mix()
{
    TemporaryWorkspace workspace;
    auto opened = WorkspaceFile::open(workspace.path(), WorkspaceFile::Mode::read_write);
    QVERIFY_RESULT(opened);
    ImportTransaction first(*opened, TemporaryWorkspace::still_clock());
    const HandMadePlan plan = two_councils("first");
    const ImportPlan &made = plan;
    QVERIFY_RESULT(first.begin(made));
    QVERIFY_FAILURE(workspace.store(two_councils("second")), ErrorCode::refused, "Another program is writing");
    QVERIFY_RESULT(first.accept(made.cells));
    QVERIFY_RESULT(first.finish());
    QVERIFY_RESULT(workspace.store(two_councils("second")));
    QCOMPARE(workspace.reader()->returns()->size(), size_t(2));
}

void TestImportTransaction::a_reader_sees_the_import_only_when_it_is_whole()
{
    TemporaryWorkspace workspace;
    auto opened = WorkspaceFile::open(workspace.path(), WorkspaceFile::Mode::read_write);
    QVERIFY_RESULT(opened);
    const auto reader = workspace.reader();
    ImportTransaction transaction(*opened, TemporaryWorkspace::still_clock());
    const HandMadePlan plan = two_councils();
    const ImportPlan &made = plan;
    QVERIFY_RESULT(transaction.begin(made));
    QVERIFY_RESULT(transaction.accept(made.cells));
    QCOMPARE(in_force(*reader), QStringList());
    QVERIFY(reader->returns()->empty());
    QVERIFY_RESULT(transaction.finish());
    QCOMPARE(in_force(*reader).size(), 4);
}

void TestImportTransaction::many_imports_leave_one_whole_chain()
{
    TemporaryWorkspace workspace;
    for (int i = 0; i < 30; ++i)
        QVERIFY_RESULT(workspace.store(two_councils(QByteArray::number(i))));
    const auto check = check_workspace(workspace.path(), {});
    QVERIFY_RESULT(check);
    QCOMPARE(check->disagreements, QStringList());
    QCOMPARE(check->returns, 30);
    QCOMPARE(check->originals, 30);
    QCOMPARE(check->cells, 120);
    QCOMPARE(check->trail_entries, 30);
    QCOMPARE(in_force(*workspace.reader()).size(), 4);
}

QTEST_APPLESS_MAIN(TestImportTransaction)
#include "test_import_transaction.moc"
