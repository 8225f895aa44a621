// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/trend_marker.h"

#include "oracle_table.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <limits>
#include <vector>

using namespace outturn::statistics;

class TestTrendMarker : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void a_rising_share_is_marked();
    void only_the_last_five_periods_count();
    void one_odd_period_makes_no_trend();
    void no_cases_or_all_of_them_leave_it_open();
    void other_values_are_weighted_by_their_intervals();
    void a_flat_line_is_no_change();
    void impossible_input_is_refused();
};

void TestTrendMarker::a_rising_share_is_marked()
{
    // R: prop.trend.test(x, n).
    const std::vector<double> x = {40, 52, 61, 75, 90};
    const std::vector<double> n = {500, 510, 490, 505, 520};
    const auto rising = proportion_trend_marker(x, n);
    QVERIFY(rising);
    OUTTURN_AGREES(rising->chi_square, 25.078516690732744, 1e-13, "prop.trend.test");
    QCOMPARE(rising->direction, TrendDirection::rising);
    QVERIFY(rising->is_significant && rising->is_consistent && rising->slope > 0.0);
    const auto falling =
        proportion_trend_marker(std::vector<double>(x.rbegin(), x.rend()), std::vector<double>(n.rbegin(), n.rend()));
    OUTTURN_AGREES(falling->chi_square, 25.078516690732744, 1e-13, "backwards");
    QCOMPARE(falling->direction, TrendDirection::falling);
}

void TestTrendMarker::only_the_last_five_periods_count()
{
    const auto marker = proportion_trend_marker(std::vector<double>{0, 500, 40, 52, 61, 75, 90},
                                                std::vector<double>{500, 500, 500, 510, 490, 505, 520});
    QVERIFY(marker);
    OUTTURN_AGREES(marker->chi_square, 25.078516690732744, 1e-13, "prop.trend.test");
}

void TestTrendMarker::one_odd_period_makes_no_trend()
{
    // Falling four times, then a leap: significant as a whole, but without the last period it falls.
    const auto marker = proportion_trend_marker(std::vector<double>{500, 490, 480, 470, 700},
                                                std::vector<double>{1000, 1000, 1000, 1000, 1000});
    QVERIFY(marker);
    QVERIFY(marker->is_significant);
    QVERIFY(!marker->is_consistent);
    QCOMPARE(marker->direction, TrendDirection::no_change);
}

void TestTrendMarker::no_cases_or_all_of_them_leave_it_open()
{
    const std::vector<double> n = {50, 50, 50, 50, 50};
    QCOMPARE(proportion_trend_marker(std::vector<double>{0, 5, 9, 12, 15}, n).error(), Reason::no_variation);
    QCOMPARE(proportion_trend_marker(std::vector<double>{3, 5, 9, 12, 50}, n).error(), Reason::no_variation);
    QVERIFY(proportion_trend_marker(std::vector<double>{3, 5, 9, 12, 49.5}, n));
}

void TestTrendMarker::other_values_are_weighted_by_their_intervals()
{
    // R: lm(y ~ t, weights = 1 / s^2), chi-square = (b / se)^2 with se from the weights alone.
    const std::vector<double> values = {4.1, 4.6, 4.4, 5.2, 5.9};
    const std::vector<double> errors = {0.3, 0.25, 0.4, 0.35, 0.3};
    std::vector<double> lower;
    std::vector<double> upper;
    for (std::size_t i = 0; i < values.size(); ++i) {
        lower.push_back(values[i] - 1.96 * errors[i]);
        upper.push_back(values[i] + 1.96 * errors[i]);
    }
    const auto marker = value_trend_marker(values, lower, upper);
    QVERIFY(marker);
    OUTTURN_AGREES(marker->slope, 0.41796825532643173, 1e-12, "slope");
    OUTTURN_AGREES(marker->chi_square, 19.546089708640693, 1e-12, "chi-square");
    QCOMPARE(marker->direction, TrendDirection::rising);
}

void TestTrendMarker::a_flat_line_is_no_change()
{
    const std::vector<double> n(5, 1000.0);
    const auto flat = proportion_trend_marker(std::vector<double>(5, 300.0), n);
    QVERIFY(flat);
    QCOMPARE(flat->chi_square, 0.0);
    QCOMPARE(flat->direction, TrendDirection::no_change);
    QVERIFY(!flat->is_consistent);
    const auto values =
        value_trend_marker(std::vector<double>(5, 0.1), std::vector<double>(5, 0.0), std::vector<double>(5, 0.3));
    QCOMPARE(values->direction, TrendDirection::no_change);
    // A million cases a period.
    const auto large =
        proportion_trend_marker(std::vector<double>{5e5, 5.01e5, 5.02e5, 5.03e5, 5.04e5}, std::vector<double>(5, 1e6));
    QCOMPARE(large->direction, TrendDirection::rising);
}

void TestTrendMarker::impossible_input_is_refused()
{
    const std::vector<double> four(4, 10.0);
    const std::vector<double> five(5, 10.0);
    QCOMPARE(proportion_trend_marker(four, four).error(), Reason::too_few_values);
    QCOMPARE(proportion_trend_marker(five, four).error(), Reason::too_few_values);
    QCOMPARE(proportion_trend_marker(five, std::vector<double>(5, 9.0)).error(), Reason::numerator_exceeds_denominator);
    QCOMPARE(proportion_trend_marker(std::vector<double>(5, 0.0), std::vector<double>(5, 0.0)).error(),
             Reason::zero_denominator);
    QCOMPARE(value_trend_marker(five, five, five).error(), Reason::zero_denominator);
    QCOMPARE(value_trend_marker(five, five, std::vector<double>(5, 9.0)).error(), Reason::negative_input);
    QCOMPARE(value_trend_marker(std::vector<double>(5, std::numeric_limits<double>::quiet_NaN()), four, five).error(),
             Reason::too_few_values);
    QCOMPARE(value_trend_marker(std::vector<double>(5, std::numeric_limits<double>::infinity()),
                                std::vector<double>(5, 1.0), five)
                 .error(),
             Reason::not_finite);
}

QTEST_APPLESS_MAIN(TestTrendMarker)
#include "test_trend_marker.moc"
