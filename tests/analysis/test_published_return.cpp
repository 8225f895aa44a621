// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/drill.h"
#include "analysis/provider_series.h"
#include "analysis/question_choices.h"
#include "analysis/spread.h"
#include "support/imported_returns.h"
#include "support/result_check.h"
#include "support/shared_material.h"

#include <QtCore/QMap>
#include <QtCore/QRegularExpression>

#include <cmath>

using namespace outturn;
using namespace outturn::analysis;
using outturn::statistics::FunnelFlag;

namespace {

bool is_close(double a, double b, double relative = 1e-9)
{
    return std::abs(a - b) <= relative * std::max(std::abs(a), std::abs(b));
}

} // namespace

/// The care leavers of the published file, from the file to the answer. Expectations were computed from the file by a
/// separate script: counts by adding up, intervals with 40 decimal digits, tails as exact fractions.
class TestPublishedReturn : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void all_together_make_the_target();
    void best_and_worst_are_rutland_and_hampshire();
    void intervals_tails_and_ranks_are_those_of_the_oracle_data();
    void intervals_tails_and_ranks_are_those_of_the_oracle();
    void the_flags_add_up();
    void every_provider_has_its_cost_or_none();
    void regions_and_england_are_listed_as_excluded();
    void nobody_out_of_nobody_is_no_value();
    void a_region_is_compared_within_itself();
    void a_low_measure_ranks_the_lowest_first();
    void a_neutral_measure_ranks_the_highest_first();
    void bournemouth_is_a_provider_of_2019_and_no_longer();
    void a_figure_is_drilled_down_to_its_cells();
    void a_series_has_every_year_and_says_where_there_is_nothing();
    void providers_are_found_as_people_name_them();

private:
    SpreadAnswer answer(const char *measure, const char *period, const ProviderFilter &filter = {});
    const ProviderFigure &figure(const SpreadAnswer &answer, const char *id);

    std::unique_ptr<outturn::test::ImportedReturns> returns_;
};

void TestPublishedReturn::initTestCase()
{
    OUTTURN_REQUIRE_SHARED(path, "returns/outcome_and_cost_long.csv");
    returns_ = std::make_unique<outturn::test::ImportedReturns>();
    returns_->add_file(path);
}

SpreadAnswer TestPublishedReturn::answer(const char *measure, const char *period, const ProviderFilter &filter)
{
    const CellSource &source = returns_->source();
    const auto chosen = choose_measure(source, QString::fromLatin1(measure), {});
    const auto when =
        chosen ? choose_period(source, *chosen, QString::fromLatin1(period)) : tl::unexpected(chosen.error());
    const auto answered =
        when ? answer_spread(source, {chosen->programme, chosen->id, *when, filter, {}}) : tl::unexpected(when.error());
    if (!answered)
        qFatal("%s", qPrintable(answered.error().message));
    return **answered;
}

const ProviderFigure &TestPublishedReturn::figure(const SpreadAnswer &answer, const char *id)
{
    const ProviderFigure *found = answer.find(ProviderId(QString::fromLatin1(id)));
    if (!found)
        qFatal("no figure of %s", id);
    return *found;
}

void TestPublishedReturn::all_together_make_the_target()
{
    const SpreadAnswer spread = answer("care_leaver_eet", "2024");
    QCOMPARE(spread.with_value, 152);
    QCOMPARE(spread.pooled_numerator, 19548.0);
    QCOMPARE(spread.pooled_denominator, 36084.0);
    QVERIFY(is_close(*spread.target, 19548.0 / 36084.0));
    QCOMPARE(spread.target_source, TargetSource::pooled);
    QCOMPARE(spread.published_rates_differ, 40);
    QVERIFY(!spread.is_sum_of_quarters);
    QCOMPARE(answer("care_leaver_eet", "2023-24").with_value, 152); // the same period, written otherwise
}

void TestPublishedReturn::best_and_worst_are_rutland_and_hampshire()
{
    const SpreadAnswer spread = answer("care_leaver_eet", "2024");
    QVERIFY(spread.spread && spread.best && spread.worst);
    const ProviderFigure &best = spread.figures[*spread.best];
    const ProviderFigure &worst = spread.figures[*spread.worst];
    QCOMPARE(best.provider.name, u"Rutland"_qs);
    QCOMPARE(best.code, u"E06000017"_qs);
    QCOMPARE(*best.numerator, 18.0);
    QCOMPARE(*best.denominator, 22.0);
    QCOMPARE(worst.provider.name, u"Hampshire"_qs);
    QCOMPARE(worst.code, u"E10000014"_qs);
    QVERIFY(is_close(spread.spread->gap, 18.0 / 22.0 - 153.0 / 711.0));
    QVERIFY(is_close(*spread.spread->ratio, (18.0 / 22.0) / (153.0 / 711.0)));
    QVERIFY(is_close(spread.spread->p10, 0.44506901475487864));
    QVERIFY(is_close(spread.spread->p90, 0.6793372844827587));
    QVERIFY(is_close(spread.spread->interquartile_range, 0.09905600629899691));
}

void TestPublishedReturn::intervals_tails_and_ranks_are_those_of_the_oracle_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QList<double>>("expected"); // 95% lower and upper, 99.8% lower and upper, p_low, p_high
    QTest::addColumn<int>("rank");
    QTest::addColumn<int>("flag");
    const auto row = [](const char *id, const char *code, const QList<double> &expected, int rank, FunnelFlag flag) {
        QTest::newRow(id) << QString::fromLatin1(id) << QString::fromLatin1(code) << expected << rank
                          << static_cast<int>(flag);
    };
    row("hampshire", "E10000014",
        {0.18655589849090184, 0.24688490855441617, 0.17150421563288729, 0.2664247817078284, 4.433185145578849e-71, 1.0},
        152, FunnelFlag::low998);
    row("rutland", "E06000017",
        {0.6148339256287346, 0.9269311541657794, 0.4888439551391095, 0.9549026701812936, 0.9984461093667095,
         0.006764101496962359},
        1, FunnelFlag::high95);
    row("birmingham", "E08000025",
        {0.5248849567345547, 0.5941262688098105, 0.5046863904878992, 0.6134709281718007, 0.8536315368734323,
         0.16344742164419726},
        70, FunnelFlag::none);
    row("kingston-upon-hull", "E06000010",
        {0.40430102059935263, 0.5209236948390911, 0.37233405639271105, 0.554380185358705, 0.004731289292570817,
         0.9966874264795261},
        129, FunnelFlag::low95);
    row("buckinghamshire", "E06000060",
        {0.4518298416188187, 0.5765284416024972, 0.41667027528718026, 0.6110470593752227, 0.21437573874165944,
         0.82114533405941},
        101, FunnelFlag::none);
    row("west-northamptonshire", "E06000062",
        {0.3409199494208022, 0.4510504094417836, 0.3118596390192715, 0.48395920784487595, 2.3089170085792904e-07,
         0.9999998753432635},
        148, FunnelFlag::low998);
    row("cumberland", "E06000063",
        {0.5123833432747671, 0.6762391526161181, 0.46388584661825283, 0.7172362996298188, 0.9152613654976982,
         0.11526774890142115},
        42, FunnelFlag::none);
}

void TestPublishedReturn::intervals_tails_and_ranks_are_those_of_the_oracle()
{
    QFETCH(QString, id);
    QFETCH(QList<double>, expected);
    const SpreadAnswer spread = answer("care_leaver_eet", "2024");
    const ProviderFigure &found = figure(spread, qPrintable(id));
    QVERIFY(found.interval95 && found.interval998 && found.tails && found.flag && found.rank);
    const QList<double> given{found.interval95->lower,  found.interval95->upper, found.interval998->lower,
                              found.interval998->upper, found.tails->low,        found.tails->high};
    for (int i = 0; i < expected.size(); ++i)
        QVERIFY2(is_close(given[i], expected[i]), qPrintable(u"%1: %2"_qs.arg(i).arg(given[i], 0, 'g', 17)));
    QTEST(found.code, "code");
    QTEST(*found.rank, "rank");
    QTEST(static_cast<int>(*found.flag), "flag");
    QCOMPARE(found.status, FigureStatus::ok);
}

void TestPublishedReturn::the_flags_add_up()
{
    const SpreadAnswer spread = answer("care_leaver_eet", "2024");
    QMap<int, int> counts;
    for (const ProviderFigure &entry : spread.figures) {
        if (entry.flag)
            ++counts[static_cast<int>(*entry.flag)];
    }
    const QMap<int, int> expected{{static_cast<int>(FunnelFlag::low998), 11},
                                  {static_cast<int>(FunnelFlag::low95), 16},
                                  {static_cast<int>(FunnelFlag::none), 92},
                                  {static_cast<int>(FunnelFlag::high95), 19},
                                  {static_cast<int>(FunnelFlag::high998), 14}};
    QCOMPARE(counts, expected);
}

void TestPublishedReturn::every_provider_has_its_cost_or_none()
{
    const SpreadAnswer spread = answer("care_leaver_eet", "2024");
    QStringList without;
    for (const ProviderFigure &entry : spread.figures) {
        if (!entry.cost)
            without.append(entry.provider.id.text);
    }
    without.sort();
    QCOMPARE(without, QStringList({u"cumberland"_qs, u"westmorland-and-furness"_qs}));
    QCOMPARE(qint64(figure(spread, "hampshire").cost->pence), qint64(1078935300));
    // 10,789,353 pounds for 153 care leavers are 70,518.6471 pounds each.
    QVERIFY(is_close(*cost_per_outcome_pence(figure(spread, "hampshire")), 1078935300.0 / 153));
    QVERIFY(!cost_per_outcome_pence(figure(spread, "cumberland")));
    QVERIFY(!cost_per_outcome_pence(figure(spread, "isles-of-scilly"))); // no outcome: not infinite, not zero
}

void TestPublishedReturn::regions_and_england_are_listed_as_excluded()
{
    const SpreadAnswer spread = answer("care_leaver_eet", "2024");
    QMap<QString, QStringList> excluded;
    for (const ExcludedPlace &place : spread.excluded)
        excluded[place.rule].append(place.name);
    QCOMPARE(excluded.value(u"total-row"_qs), QStringList(u"England"_qs));
    QCOMPARE(excluded.value(u"region-row"_qs).size(), 11);
    QCOMPARE(excluded.value(u"outside-lifetime"_qs),
             QStringList({u"Bournemouth (Pre LG)"_qs, u"Cumbria"_qs, u"Dorset (Pre LG)"_qs, u"Northamptonshire"_qs,
                          u"Poole (Pre LG)"_qs}));
}

void TestPublishedReturn::nobody_out_of_nobody_is_no_value()
{
    const SpreadAnswer spread = answer("care_leaver_eet", "2024");
    const ProviderFigure &scilly = figure(spread, "isles-of-scilly");
    QCOMPARE(status_word(scilly.status), u"zero-denominator"_qs);
    QVERIFY(!scilly.value && !scilly.interval95 && !scilly.rank && !scilly.flag);
    QCOMPARE(*scilly.numerator, 0.0);
    QCOMPARE(spread.figures.size(), size_t(153));
    QCOMPARE(spread.figures.back().provider.id.text, u"isles-of-scilly"_qs); // without a value: last
}

void TestPublishedReturn::a_region_is_compared_within_itself()
{
    const SpreadAnswer spread = answer("care_leaver_eet", "2024", {{}, u"South East"_qs});
    QCOMPARE(spread.with_value, 19);
    QCOMPARE(spread.pooled_numerator, 2847.0);
    QCOMPARE(spread.pooled_denominator, 5506.0);
    QCOMPARE(spread.figures.front().provider.name, u"Isle of Wight"_qs);
    QCOMPARE(spread.figures[*spread.worst].provider.name, u"Hampshire"_qs);
    const SpreadAnswer contractors = answer("care_leaver_eet", "2024", {ProviderType::contractor, {}});
    QCOMPARE(contractors.with_value, 0);
    QVERIFY(!contractors.target && !contractors.spread && !contractors.best);
}

void TestPublishedReturn::a_low_measure_ranks_the_lowest_first()
{
    const SpreadAnswer spread = answer("re_referrals", "2024");
    QCOMPARE(spread.figures.front().provider.name, u"Westmorland and Furness"_qs);
    QCOMPARE(*spread.figures.front().value, 7.4);
    QCOMPARE(*spread.figures.front().rank, 1);
    QCOMPARE(spread.figures[*spread.worst].provider.name, u"Isle of Wight"_qs);
    QCOMPARE(*spread.figures[*spread.worst].value, 45.4);
    // A plain value: ranked, and neither interval nor flag invented for it.
    QCOMPARE(status_word(spread.figures.front().status), u"no-denominator"_qs);
    QVERIFY(!spread.figures.front().interval95 && !spread.figures.front().flag && !spread.target);
    QCOMPARE(spread.spread->best, 7.4);
}

void TestPublishedReturn::a_neutral_measure_ranks_the_highest_first()
{
    const SpreadAnswer spread = answer("referrals", "2024");
    QCOMPARE(spread.with_value, 151);
    QCOMPARE(spread.figures.front().provider.name, u"Kent"_qs);
    QCOMPARE(*spread.figures.front().value, 24111.0);
    QCOMPARE(spread.figures[*spread.worst].provider.name, u"Isles of Scilly"_qs);
}

void TestPublishedReturn::bournemouth_is_a_provider_of_2019_and_no_longer()
{
    const SpreadAnswer spread = answer("care_leaver_eet", "2019");
    QCOMPARE(spread.with_value, 151);
    QCOMPARE(spread.pooled_numerator, 15635.0);
    QCOMPARE(spread.pooled_denominator, 29463.0);
    QCOMPARE(*figure(spread, "bournemouth").numerator, 39.0);
    QCOMPARE(figure(spread, "buckinghamshire").code, u"E10000002"_qs); // in force then
    const SpreadAnswer next = answer("care_leaver_eet", "2020");
    QVERIFY(!next.find(ProviderId(u"bournemouth"_qs)));
    QCOMPARE(*figure(next, "bournemouth-christchurch-and-poole").denominator, 166.0);
    QCOMPARE(next.with_value, 148);
    QCOMPARE(next.pooled_numerator, 16331.0);
}

void TestPublishedReturn::a_figure_is_drilled_down_to_its_cells()
{
    const CellSource &source = returns_->source();
    const auto measure = choose_measure(source, u"care_leaver_eet"_qs, {});
    const auto hampshire = choose_provider(source, u"E10000014"_qs);
    QVERIFY_RESULT(hampshire);
    const auto drilled = answer_drill(source, *measure, *hampshire, *parse_period(u"2024"));
    QVERIFY_RESULT(drilled);
    QCOMPARE(*drilled->figure.rank, 152);
    QCOMPARE(drilled->cells.size(), size_t(2));
    QMap<QString, int> rows;
    for (const Cell &cell : drilled->cells) {
        for (const Origin &origin : cell.origins)
            rows.insert(part_word(origin.part), origin.row);
    }
    const QMap<QString, int> expected{
        {u"numerator"_qs, 20625}, {u"denominator"_qs, 18925}, {u"published_rate"_qs, 10765}, {u"cost"_qs, 1245}};
    QCOMPARE(rows, expected);
    QCOMPARE(drilled->returns.size(), size_t(1));
    QCOMPARE(drilled->returns.front().file_name, u"outcome_and_cost_long.csv"_qs);
    const auto cumbria = choose_provider(source, u"Cumbria"_qs);
    QVERIFY_RESULT(cumbria);
    QVERIFY_FAILURE(answer_drill(source, *measure, *cumbria, *parse_period(u"2024")), ErrorCode::wrong_usage,
                    "Cumbria returned no figure");
}

void TestPublishedReturn::a_series_has_every_year_and_says_where_there_is_nothing()
{
    const CellSource &source = returns_->source();
    const auto measure = choose_measure(source, u"care_leaver_eet"_qs, {});
    const auto series = provider_series(source, *measure, ProviderId(u"bournemouth"_qs), *parse_period(u"2024"));
    QVERIFY_RESULT(series);
    QMap<QString, QString> values;
    for (const SeriesFigure &entry : *series)
        values.insert(period_label(entry.period),
                      entry.figure && entry.figure->value ? QString::number(*entry.figure->numerator) : u"none"_qs);
    QCOMPARE(values.value(u"2017-18"_qs), u"37"_qs);
    QCOMPARE(values.value(u"2018-19"_qs), u"39"_qs);
    QCOMPARE(values.value(u"2019-20"_qs), u"none"_qs);
    QCOMPARE(values.value(u"2024-25"_qs), u"none"_qs);
}

void TestPublishedReturn::providers_are_found_as_people_name_them()
{
    const CellSource &source = returns_->source();
    for (const char *name : {"E06000060", "E10000002", "825", "Buckinghamshire", "buckinghamshire county council"}) {
        const auto found = choose_provider(source, QString::fromLatin1(name));
        QVERIFY_RESULT(found);
        QCOMPARE(found->id.text, u"buckinghamshire"_qs);
    }
    // The county and the unitary are both here, and only a code tells which is meant.
    const auto dorset = choose_provider(source, u"Dorset"_qs);
    QVERIFY_FAILURE(dorset, ErrorCode::wrong_usage, "E10000009");
    QVERIFY(dorset.error().message.contains(u"E06000059"_qs));
    QVERIFY_FAILURE(choose_provider(source, u"Newcastle-under-Lyme"_qs), ErrorCode::wrong_usage, "holds no provider");
}

QTEST_APPLESS_MAIN(TestPublishedReturn)
#include "test_published_return.moc"
