// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/reference_data.h"
#include "support/result_check.h"
#include "support/shared_material.h"

#include "ingest/source_rows.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QMap>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <algorithm>

using namespace outturn;
using namespace outturn::ingest;
using outturn::test::import_options;
using outturn::test::plan_bytes;
using outturn::test::plan_path;

namespace {

const QByteArray header("short_desc,years,la_number,gss_code_if_mapped,la_name,region,value\n");

ImportPlan plan_of(const QByteArray &rows)
{
    Result<PlannedImport> planned = plan_bytes(header + rows);
    if (!planned)
        qFatal("%s", qPrintable(planned.error().message));
    return std::move(planned->plan);
}

template <typename Entry> QMap<QString, int> count_by_rule(const std::vector<Entry> &entries)
{
    QMap<QString, int> counts;
    for (const Entry &entry : entries)
        ++counts[entry.rule];
    return counts;
}

const Cell *find_cell(const ImportPlan &plan, const char *measure, const char *provider, const char *period,
                      Aspect aspect = Aspect::outcome)
{
    const Period wanted = *parse_period(QString::fromLatin1(period));
    const auto it = std::find_if(plan.cells.begin(), plan.cells.end(), [&](const Cell &cell) {
        return cell.key.measure.text == QLatin1String(measure) && cell.key.provider.text == QLatin1String(provider)
            && cell.key.period == wanted && cell.key.aspect == aspect;
    });
    return it == plan.cells.end() ? nullptr : &*it;
}

} // namespace

/// The long form by its profile: made-up files for the rules, the published file for the whole. The numbers of the
/// published file were counted from it by a separate script.
class TestLongFormReturn : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void numerator_denominator_cost_and_rate_meet_in_one_figure();
    void rows_that_are_no_figures_are_listed_with_their_rule_data();
    void rows_that_are_no_figures_are_listed_with_their_rule();
    void a_numerator_above_its_denominator_takes_both_rows_out();
    void a_published_rate_is_compared_within_its_rounding_data();
    void a_published_rate_is_compared_within_its_rounding();
    void the_order_of_the_rows_changes_nothing();

    void every_row_of_the_published_file_is_accounted_for();
    void the_care_leavers_of_2024_are_those_of_the_file();
    void authorities_without_a_code_are_known_by_their_number();
    void former_authorities_are_providers_in_their_lifetime();
    void a_figure_leads_back_to_its_lines();
    void an_import_can_be_stopped_at_once();
};

void TestLongFormReturn::numerator_denominator_cost_and_rate_meet_in_one_figure()
{
    const ImportPlan plan = plan_of("LeaveCareSupServTotExp,2023-24,857,E06000017,Rutland,East Midlands,743120\n"
                                    "CareLeaverEET,2024,857,E06000017,Rutland,East Midlands,82\n"
                                    "NoCareLeavers,2024,857,E06000017,Rutland,East Midlands,22\n"
                                    "CareLeaverEETNum,2024,857,E06000017,Rutland,East Midlands,18\n");
    QCOMPARE(plan.tally.accepted, 4);
    QCOMPARE(plan.cells.size(), size_t(2));
    const Cell *outcome = find_cell(plan, "care_leaver_eet", "rutland", "2023-24");
    QVERIFY(outcome);
    QCOMPARE(*outcome->numerator, 18.0);
    QCOMPARE(*outcome->denominator, 22.0);
    QCOMPARE(*outcome->published_rate, 82.0);
    QVERIFY(!outcome->published_rate_differs); // 81.8 is 82
    const Cell *cost = find_cell(plan, "care_leaver_eet", "rutland", "2024", Aspect::cost);
    QVERIFY(cost);
    QCOMPARE(qint64(cost->money->pence), qint64(74312000));
    QCOMPARE(plan.programmes.size(), size_t(1));
    QCOMPARE(plan.measures.size(), size_t(1)); // the others of the profile are not in this file
    QVERIFY(plan.measures[0].cost_scope.contains(u"every age"_qs));
    QVERIFY(plan.warnings.empty() && plan.errors.empty());
}

void TestLongFormReturn::rows_that_are_no_figures_are_listed_with_their_rule_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<bool>("is_error");
    QTest::addColumn<QString>("rule");
    const auto row = [](const char *name, const QByteArray &rows, bool is_error, const char *rule) {
        QTest::newRow(name) << rows << is_error << QString::fromLatin1(rule);
    };
    row("region", "NoCareLeavers,2024,980,,North East,North East,5\n", false, "region-row");
    row("part of a region", "NoCareLeavers,2024,987,,London (Inner),London,5\n", false, "region-row");
    row("England", "NoCareLeavers,2024,970,,England,NA,5\n", false, "total-row");
    row("gone", "NoCareLeavers,2024,909,E10000006,Cumbria,North West,5\n", false, "outside-lifetime");
    row("not yet there", "NoCareLeavers,2023,942,,Cumberland,North West,5\n", false, "outside-lifetime");
    row("note", "Source: published statistics\n", false, "note-row");
    row("repeated", "NoCareLeavers,2024,857,E06000017,Rutland,x,22\nNoCareLeavers,2023-24,857,E06000017,Rutland,x,22\n",
        false, "duplicate");
    row("contradicting",
        "NoCareLeavers,2024,857,E06000017,Rutland,x,22\nNoCareLeavers,2024,857,E06000017,Rutland,x,23\n", true,
        "conflict");
    row("nobody's number", "NoCareLeavers,2024,999,,Atlantis,x,5\n", true, "unknown-provider");
    row("two different places", "NoCareLeavers,2024,810,E06000010,Kingston upon Thames,x,5\n", true, "conflict");
    row("no period", "NoCareLeavers,0,857,E06000017,Rutland,x,5\n", true, "unknown-period");
    row("no number", "NoCareLeavers,2024,857,E06000017,Rutland,x,about 5\n", true, "not-a-number");
    row("a percentage as a count", "NoCareLeavers,2024,857,E06000017,Rutland,x,5%\n", true, "not-a-number");
    row("negative", "NoCareLeavers,2024,857,E06000017,Rutland,x,-5\n", true, "negative-count");
    row("a comma too many", "NoCareLeavers,2024,801,E06000023,Bristol, City of,x,5\n", true, "wrong-column-count");
}

void TestLongFormReturn::rows_that_are_no_figures_are_listed_with_their_rule()
{
    QFETCH(QByteArray, rows);
    QFETCH(bool, is_error);
    QFETCH(QString, rule);
    const ImportPlan plan = plan_of(rows);
    const QMap<QString, int> one{{rule, 1}};
    QCOMPARE(count_by_rule(plan.errors), is_error ? one : (QMap<QString, int>()));
    QCOMPARE(count_by_rule(plan.left_out), is_error ? (QMap<QString, int>()) : one);
    QCOMPARE(plan.tally.in_error, is_error ? 1 : 0);
    QCOMPARE(plan.tally.excluded, is_error ? 0 : 1);
    QCOMPARE(plan.tally.accepted, static_cast<int>(rows.count('\n')) - 1);
}

void TestLongFormReturn::a_numerator_above_its_denominator_takes_both_rows_out()
{
    const ImportPlan plan = plan_of("CareLeaverEETNum,2024,857,E06000017,Rutland,x,23\n"
                                    "LeaveCareSupServTotExp,2023-24,857,E06000017,Rutland,x,100\n"
                                    "NoCareLeavers,2024,857,E06000017,Rutland,x,22\n");
    QCOMPARE(plan.tally.rows, 3);
    QCOMPARE(plan.tally.accepted, 1); // the cost stays
    QCOMPARE(plan.tally.in_error, 2);
    QCOMPARE(plan.errors.size(), size_t(2));
    QCOMPARE(plan.errors[0].row, 2);
    QCOMPARE(plan.errors[1].row, 4);
    QCOMPARE(plan.errors[0].rule, u"numerator-exceeds-denominator"_qs);
    QCOMPARE(plan.cells.size(), size_t(1));
}

void TestLongFormReturn::a_published_rate_is_compared_within_its_rounding_data()
{
    QTest::addColumn<QByteArray>("year");
    QTest::addColumn<QByteArray>("counts_and_rate");
    QTest::addColumn<bool>("differs");
    // 153 of 711 is 21.52%.
    QTest::newRow("rounded up") << QByteArray("2024") << QByteArray("153 711 22") << false;
    QTest::newRow("one point away") << QByteArray("2024") << QByteArray("153 711 21") << true;
    QTest::newRow("the decimal itself") << QByteArray("2024") << QByteArray("153 711 21.5") << false;
    QTest::newRow("exactly half") << QByteArray("2024") << QByteArray("1 200 1") << false;
    QTest::newRow("exactly half, down") << QByteArray("2024") << QByteArray("1 200 0") << false;
    // Counts rounded to 5 until March 2017: 20 of 45 may have been 17.5 of 47.5 to 22.5 of 42.5, 36.8% to 52.9%.
    QTest::newRow("rounded counts, low") << QByteArray("2016") << QByteArray("20 45 37") << false;
    QTest::newRow("rounded counts, high") << QByteArray("2016") << QByteArray("20 45 53") << false;
    QTest::newRow("rounded counts, beyond") << QByteArray("2016") << QByteArray("20 45 54") << true;
    QTest::newRow("the same counts, no longer rounded") << QByteArray("2018") << QByteArray("20 45 53") << true;
    QTest::newRow("nobody") << QByteArray("2024") << QByteArray("0 0 0") << false;
}

void TestLongFormReturn::a_published_rate_is_compared_within_its_rounding()
{
    QFETCH(QByteArray, year);
    QFETCH(QByteArray, counts_and_rate);
    const QByteArrayList parts = counts_and_rate.split(' ');
    const QByteArray place = "," + year + ",857,E06000017,Rutland,East Midlands,";
    const ImportPlan plan = plan_of("CareLeaverEETNum" + place + parts[0] + "\nNoCareLeavers" + place + parts[1]
                                    + "\nCareLeaverEET" + place + parts[2] + '\n');
    QCOMPARE(plan.tally.accepted, 3);
    QTEST(plan.cells[0].published_rate_differs, "differs");
    QTEST(plan.warnings.size() == 1 && plan.warnings[0].rule == u"published-rate-differs"_qs, "differs");
}

void TestLongFormReturn::the_order_of_the_rows_changes_nothing()
{
    QByteArrayList rows;
    for (int year = 2018; year < 2025; ++year) {
        const QByteArray when = QByteArray::number(year);
        rows.append("CareLeaverEETNum," + when + ",857,E06000017,Rutland,x,18");
        rows.append("NoCareLeavers," + when + ",857,E06000017,Rutland,x,22");
        rows.append("CareLeaverEET," + when + ",857,E06000017,Rutland,x,50");
        rows.append("NoCareLeavers," + when + ",970,,England,x,22");
    }
    const ImportPlan forwards = plan_of(rows.join('\n') + '\n');
    std::reverse(rows.begin(), rows.end());
    const ImportPlan backwards = plan_of(rows.join('\n') + '\n');
    QCOMPARE(forwards.cells.size(), size_t(7));
    QCOMPARE(backwards.cells.size(), size_t(7));
    QCOMPARE(backwards.warnings.size(), size_t(7));
    QCOMPARE(backwards.tally.accepted, forwards.tally.accepted);
    for (const Cell &cell : backwards.cells)
        QVERIFY(*cell.numerator == 18 && *cell.denominator == 22 && cell.published_rate_differs);
}

void TestLongFormReturn::every_row_of_the_published_file_is_accounted_for()
{
    OUTTURN_REQUIRE_SHARED(path, "returns/outcome_and_cost_long.csv");
    const Result<PlannedImport> planned = plan_path(path);
    QVERIFY_RESULT(planned);
    QVERIFY(!planned->refusal);
    const ImportPlan &plan = planned->plan;
    QCOMPARE(plan.file.sha256, QByteArray("c37aed5960b19004a5f1e58ef4ba99602bebe84a06649729d4befc1b26a6010c"));
    QCOMPARE(plan.file.mapping, u"children-services-long"_qs);
    QCOMPARE(plan.tally.rows, 23970);
    QCOMPARE(plan.tally.accepted, 21453);
    QCOMPARE(plan.tally.excluded, 2517);
    QCOMPARE(plan.tally.in_error, 0);
    const QMap<QString, int> left_out{{u"region-row"_qs, 1551}, {u"total-row"_qs, 141}, {u"outside-lifetime"_qs, 825}};
    QCOMPARE(count_by_rule(plan.left_out), left_out);
    const QMap<QString, int> warnings{
        {u"missing"_qs, 824}, {u"published-rate-differs"_qs, 423}, {u"does-not-reconcile"_qs, 2}};
    QCOMPARE(count_by_rule(plan.warnings), warnings);
    const QMap<QString, int> gone{{u"Cumberland"_qs, 110},
                                  {u"Westmorland and Furness"_qs, 110},
                                  {u"Bournemouth (Pre LG)"_qs, 87},
                                  {u"Dorset (Pre LG)"_qs, 87},
                                  {u"Poole (Pre LG)"_qs, 87},
                                  {u"North Northamptonshire"_qs, 80},
                                  {u"West Northamptonshire"_qs, 80},
                                  {u"Northamptonshire"_qs, 57},
                                  {u"Bournemouth, Christchurch and Poole"_qs, 50},
                                  {u"Dorset"_qs, 50},
                                  {u"Cumbria"_qs, 27}};
    QMap<QString, int> counted;
    for (const LeftOutRow &row : plan.left_out) {
        if (row.rule == u"outside-lifetime"_qs)
            ++counted[row.name];
    }
    QCOMPARE(counted, gone);
}

void TestLongFormReturn::the_care_leavers_of_2024_are_those_of_the_file()
{
    OUTTURN_REQUIRE_SHARED(path, "returns/outcome_and_cost_long.csv");
    const Result<PlannedImport> planned = plan_path(path);
    QVERIFY_RESULT(planned);
    const Period year = *parse_period(u"2024");
    int with_value = 0;
    int differ = 0;
    int with_cost = 0;
    double numerators = 0;
    double denominators = 0;
    for (const Cell &cell : planned->plan.cells) {
        if (cell.key.measure.text != u"care_leaver_eet"_qs || cell.key.period != year)
            continue;
        if (cell.key.aspect == Aspect::cost) {
            with_cost += cell.money ? 1 : 0;
        } else if (cell.numerator && cell.denominator && *cell.denominator > 0) {
            ++with_value;
            numerators += *cell.numerator;
            denominators += *cell.denominator;
            differ += cell.published_rate_differs ? 1 : 0;
        }
    }
    QCOMPARE(with_value, 152);
    QCOMPARE(numerators, 19548.0);
    QCOMPARE(denominators, 36084.0);
    QCOMPARE(differ, 40);
    // Cumberland, and Westmorland and Furness, give no spending; Scilly spends, and looks after nobody.
    QCOMPARE(with_cost, 151);
    const Cell *hampshire = find_cell(planned->plan, "care_leaver_eet", "hampshire", "2024");
    QCOMPARE(*hampshire->numerator, 153.0);
    QCOMPARE(*hampshire->denominator, 711.0);
    QCOMPARE(qint64(find_cell(planned->plan, "care_leaver_eet", "hampshire", "2024", Aspect::cost)->money->pence),
             qint64(1078935300));
}

void TestLongFormReturn::authorities_without_a_code_are_known_by_their_number()
{
    OUTTURN_REQUIRE_SHARED(path, "returns/outcome_and_cost_long.csv");
    const Result<PlannedImport> planned = plan_path(path);
    QVERIFY_RESULT(planned);
    const std::tuple<const char *, double, double> figures[] = {{"dorset", 104, 201},
                                                                {"bournemouth-christchurch-and-poole", 137, 295},
                                                                {"north-northamptonshire", 51, 171},
                                                                {"west-northamptonshire", 118, 299},
                                                                {"cumberland", 80, 134},
                                                                {"westmorland-and-furness", 43, 85}};
    for (const auto &[id, numerator, denominator] : figures) {
        const Cell *cell = find_cell(planned->plan, "care_leaver_eet", id, "2024");
        QVERIFY2(cell, id);
        QCOMPARE(*cell->numerator, numerator);
        QCOMPARE(*cell->denominator, denominator);
    }
}

void TestLongFormReturn::former_authorities_are_providers_in_their_lifetime()
{
    OUTTURN_REQUIRE_SHARED(path, "returns/outcome_and_cost_long.csv");
    const Result<PlannedImport> planned = plan_path(path);
    QVERIFY_RESULT(planned);
    const std::tuple<const char *, double, double> figures[] = {
        {"bournemouth", 39, 91}, {"poole", 34, 64}, {"dorset-county", 97, 205}};
    for (const auto &[id, numerator, denominator] : figures) {
        const Cell *cell = find_cell(planned->plan, "care_leaver_eet", id, "2019");
        QVERIFY2(cell, id);
        QCOMPARE(*cell->numerator, numerator);
        QCOMPARE(*cell->denominator, denominator);
        QVERIFY2(!find_cell(planned->plan, "care_leaver_eet", id, "2020"), id);
    }
    QVERIFY(!find_cell(planned->plan, "care_leaver_eet", "dorset", "2019"));
    // Row 19930 gives the old county 89 for the year after its end: left out, and not added to the new Dorset.
    const auto row = std::find_if(planned->plan.left_out.begin(), planned->plan.left_out.end(),
                                  [](const LeftOutRow &entry) { return entry.row == 19930; });
    QVERIFY(row != planned->plan.left_out.end());
    QCOMPARE(row->rule, u"outside-lifetime"_qs);
    QCOMPARE(row->measure.text, u"care_leaver_eet"_qs);
}

void TestLongFormReturn::a_figure_leads_back_to_its_lines()
{
    OUTTURN_REQUIRE_SHARED(path, "returns/outcome_and_cost_long.csv");
    const Result<PlannedImport> planned = plan_path(path);
    QVERIFY_RESULT(planned);
    const Cell *hampshire = find_cell(planned->plan, "care_leaver_eet", "hampshire", "2024");
    QMap<Part, int> rows;
    for (const Origin &origin : hampshire->origins)
        rows.insert(origin.part, origin.row);
    const QMap<Part, int> expected{{Part::numerator, 20625}, {Part::denominator, 18925}, {Part::published_rate, 10765}};
    QCOMPARE(rows, expected);
    const int wanted[] = {20625, 18925};
    const auto rows_there = source_rows(planned->plan.file, {}, {}, wanted);
    QVERIFY_RESULT(rows_there);
    QCOMPARE(rows_there->size(), size_t(2));
    QCOMPARE((*rows_there)[0].text, u"NoCareLeavers,2024,850,E10000014,Hampshire,South East,711"_qs);
    QCOMPARE((*rows_there)[1].text, u"CareLeaverEETNum,2024,850,E10000014,Hampshire,South East,153"_qs);
}

void TestLongFormReturn::an_import_can_be_stopped_at_once()
{
    OUTTURN_REQUIRE_SHARED(path, "returns/outcome_and_cost_long.csv");
    Result<ReturnFile> file = read_return_file(path, {}, {});
    QVERIFY_RESULT(file);
    std::stop_source stop;
    ImportOptions options = import_options();
    options.stop = stop.get_token();
    QElapsedTimer since;
    options.progress = [&](const ProgressReport &report) {
        if (report.rows > 1000 && !stop.stop_requested()) {
            stop.request_stop();
            since.start();
        }
    };
    QVERIFY_FAILURE(plan_import(std::move(*file), options), ErrorCode::cancelled, "cancelled");
    QVERIFY(since.elapsed() < 200);
}

QTEST_APPLESS_MAIN(TestLongFormReturn)
#include "test_long_form_return.moc"
