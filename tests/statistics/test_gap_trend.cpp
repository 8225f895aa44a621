// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/gap_trend.h"

#include "oracle_table.h"
#include "statistics/rank_movement.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <limits>
#include <vector>

using namespace outturn::statistics;

class TestGapTrend : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void the_slope_is_that_of_weighted_least_squares();
    void a_gap_that_closes_is_said_to_close();
    void skew_intervals_are_taken_as_they_are();
    void no_spread_at_all_is_a_gap_like_any_other();
    void two_periods_have_a_change_but_no_trend();
    void impossible_periods_are_refused();
    void rank_movement_has_its_correlations();
    void orders_unchanged_turned_over_and_all_tied();
};

void TestGapTrend::the_slope_is_that_of_weighted_least_squares()
{
    // R: lm(gap ~ year, weights = 1 / width^2) and, the variances known, se = 1 / sqrt(sum w (t - mean)^2).
    const std::vector<double> gaps = {21, 19.5, 18, 18.5, 15};
    const std::vector<double> widths = {6, 5, 7, 5.5, 4};
    std::vector<PeriodGap> periods;
    double weight = 0.0;
    double mean = 0.0;
    for (std::size_t i = 0; i < gaps.size(); ++i) {
        const double year = 2020.0 + static_cast<double>(i);
        periods.push_back({year, gaps[i], {gaps[i] - widths[i] / 2.0, gaps[i] + widths[i] / 2.0}});
        weight += 1.0 / (widths[i] * widths[i]);
        mean += year / (widths[i] * widths[i]);
    }
    mean /= weight;
    double squares = 0.0;
    for (std::size_t i = 0; i < gaps.size(); ++i) {
        squares += std::pow((periods[i].time - mean) / widths[i], 2);
    }
    const auto trend = gap_trend(periods);
    QVERIFY(trend);
    OUTTURN_AGREES(trend->slope->value, -1.3943450754452955, 1e-10, "slope");
    // With intervals as wide upwards as downwards it is the usual one: half a width of 1 / sqrt(sum w (t - mean)^2).
    const double margin = 0.5 / std::sqrt(squares);
    OUTTURN_AGREES(trend->slope->interval95.upper, trend->slope->value + margin, 1e-10, "upper");
    OUTTURN_AGREES(trend->slope->interval95.lower, trend->slope->value - margin, 1e-10, "lower");
    const double z = 1.959963984540054 * trend->slope->value / margin;
    OUTTURN_AGREES(trend->slope->p_value, std::erfc(-z / std::sqrt(2.0)), 1e-10, "p");
    OUTTURN_AGREES(trend->change->value, -6.0, 1e-14, "change");
    OUTTURN_AGREES(trend->change->interval95.upper, -6.0 + std::hypot(3.0, 2.0), 1e-14, "change");
}

void TestGapTrend::a_gap_that_closes_is_said_to_close()
{
    const auto verdict = [](double step, double standard_error) {
        std::vector<PeriodGap> periods;
        for (int year = 0; year < 6; ++year) {
            periods.push_back(*period_gap(year, 0.2 + step * year, standard_error));
        }
        const auto trend = gap_trend(periods);
        const bool excludes_zero = trend->slope->interval95.lower > 0.0 || trend->slope->interval95.upper < 0.0;
        return excludes_zero == (trend->slope->p_value < 0.05) ? trend->verdict : GapVerdict::too_few_periods;
    };
    QCOMPARE(verdict(-0.02, 0.01), GapVerdict::closing);
    QCOMPARE(verdict(0.02, 0.01), GapVerdict::widening);
    QCOMPARE(verdict(-0.02, 0.08), GapVerdict::no_change_shown);
    QCOMPARE(verdict(0.0, 0.01), GapVerdict::no_change_shown);
}

void TestGapTrend::skew_intervals_are_taken_as_they_are()
{
    // From 10 (8 to 16) to 4 (3 to 6): at most 4 - 10 + sqrt((6 - 4)^2 + (10 - 8)^2), at least with 1 and 6.
    const std::vector<PeriodGap> periods = {{1, 10, {8, 16}}, {2, 4, {3, 6}}};
    const auto trend = gap_trend(periods);
    OUTTURN_AGREES(trend->change->interval95.upper, -6.0 + std::sqrt(8.0), 1e-14, "upper");
    OUTTURN_AGREES(trend->change->interval95.lower, -6.0 - std::sqrt(37.0), 1e-14, "lower");
}

void TestGapTrend::no_spread_at_all_is_a_gap_like_any_other()
{
    std::vector<PeriodGap> periods;
    for (int year = 0; year < 4; ++year) {
        periods.push_back({static_cast<double>(year), 0.0, {0.0, 0.05}});
    }
    const auto trend = gap_trend(periods);
    QVERIFY(trend);
    QCOMPARE(trend->slope->value, 0.0);
    QCOMPARE(trend->slope->p_value, 1.0);
    QCOMPARE(trend->verdict, GapVerdict::no_change_shown);
    periods.front() = {0.0, 0.3, {0.25, 0.36}};
    QVERIFY(gap_trend(periods)->change->interval95.upper < 0.0);
}

void TestGapTrend::two_periods_have_a_change_but_no_trend()
{
    const std::vector<PeriodGap> periods = {{2023, 0.2, {0.1, 0.3}}, {2024, 0.1, {0.05, 0.2}}};
    const auto two = gap_trend(periods);
    QCOMPARE(two->verdict, GapVerdict::too_few_periods);
    QVERIFY(two->change && !two->slope);
    const auto one = gap_trend(std::span(periods).first(1));
    QCOMPARE(one->verdict, GapVerdict::too_few_periods);
    QVERIFY(!one->change && !one->slope);
    QCOMPARE(gap_trend({})->verdict, GapVerdict::too_few_periods);
}

void TestGapTrend::impossible_periods_are_refused()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const auto reason = [](PeriodGap period) { return gap_trend(std::vector<PeriodGap>{period}).error(); };
    QCOMPARE(reason({1, nan, {0, 1}}), Reason::not_finite);
    QCOMPARE(reason({1, 0.5, {0, std::numeric_limits<double>::infinity()}}), Reason::not_finite);
    QCOMPARE(reason({1, -0.5, {0, 1}}), Reason::negative_input);
    QCOMPARE(reason({1, 0.5, {0.6, 1}}), Reason::level_out_of_range);
    QCOMPARE(reason({1, 0.5, {0.5, 0.5}}), Reason::zero_denominator);
    const std::vector<PeriodGap> twice = {{1, 0.5, {0, 1}}, {1, 0.5, {0, 1}}};
    QCOMPARE(gap_trend(twice).error(), Reason::no_variation);
    QCOMPARE(period_gap(1, 0.5, 0.0).error(), Reason::zero_denominator);
    QCOMPARE(period_gap(1, 0.1, 1.0)->interval95.lower, 0.0);
}

void TestGapTrend::rank_movement_has_its_correlations()
{
    // R: cor(a, b, method = "spearman") and "kendall"; rank(-a, ties = "min") - rank(-b, ties = "min").
    const std::vector<double> earlier = {0.52, 0.61, 0.48, 0.61, 0.70, 0.55, 0.48, 0.66};
    const std::vector<double> later = {0.58, 0.60, 0.50, 0.49, 0.72, 0.60, 0.47, 0.61};
    const auto movement = rank_movement(earlier, later, Polarity::high);
    QVERIFY(movement);
    OUTTURN_AGREES(*movement->spearman, 0.78183254067438324, 1e-14, "spearman");
    OUTTURN_AGREES(*movement->kendall_tau, 0.71710878829157731, 1e-14, "kendall");
    QCOMPARE(movement->moves, (std::vector<int>{1, 0, 1, -4, 0, 2, -1, 0}));
    QCOMPARE(movement->mean_absolute_move, 1.125);
    QCOMPARE(movement->most_moved, 3U);
}

void TestGapTrend::orders_unchanged_turned_over_and_all_tied()
{
    const std::vector<double> rising = {1, 2, 3};
    const std::vector<double> falling = {3, 2, 1};
    const std::vector<double> tied = {2, 2, 2};
    QCOMPARE(*rank_movement(rising, rising, Polarity::low)->spearman, 1.0);
    QCOMPARE(*rank_movement(rising, falling, Polarity::low)->kendall_tau, -1.0);
    QCOMPARE(rank_movement(rising, falling, Polarity::low)->moves, (std::vector<int>{-2, 0, 2}));
    const auto none = rank_movement(rising, tied, Polarity::high);
    QVERIFY(none && !none->spearman && !none->kendall_tau);
    QCOMPARE(rank_movement(rising, std::vector<double>{1, 2}, Polarity::high).error(), Reason::too_few_values);
    QCOMPARE(rank_movement(std::vector<double>{1}, std::vector<double>{1}, Polarity::high).error(),
             Reason::too_few_values);
    QCOMPARE(rank_movement(rising, std::vector<double>{1, 2, std::numeric_limits<double>::quiet_NaN()}, Polarity::high)
                 .error(),
             Reason::not_finite);
}

QTEST_APPLESS_MAIN(TestGapTrend)
#include "test_gap_trend.moc"
