// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/pooled_target.h"

#include "oracle_table.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <algorithm>
#include <limits>
#include <vector>

using namespace outturn::statistics;

class TestPooledTarget : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void the_pooled_proportion_weighs_providers_by_their_cases();
    void the_order_of_the_providers_does_not_change_the_pooled_rate();
    void means_are_weighed_by_their_precision();
    void impossible_input_is_refused();
};

void TestPooledTarget::the_pooled_proportion_weighs_providers_by_their_cases()
{
    // 210 of 282 and 153 of 711 together are 363 of 993, not the mean of 74% and 22%.
    const double numerators[] = {210, 153, 0};
    const double denominators[] = {282, 711, 0};
    QCOMPARE(*pooled_proportion(numerators, denominators), 363.0 / 993.0);
    QCOMPARE(*pooled_rate(denominators, numerators), 993.0 / 363.0);
}

void TestPooledTarget::the_order_of_the_providers_does_not_change_the_pooled_rate()
{
    // A large provider first swallows the digits of the small ones in plain addition: 1e16 + 1 = 1e16.
    std::vector<double> events{1e16};
    std::vector<double> exposures{1.0};
    for (int i = 0; i < 1000; ++i) {
        events.push_back(1.0);
        exposures.push_back(0.0);
    }
    const double forwards = *pooled_rate(events, exposures);
    std::ranges::reverse(events);
    std::ranges::reverse(exposures);
    QCOMPARE(*pooled_rate(events, exposures), forwards);
    QVERIFY(forwards == 10000000000001000.0);
}

void TestPooledTarget::means_are_weighed_by_their_precision()
{
    // Weights 1, 1/4 and 1/16: (10 + 20/4 + 40/16) / (21/16) = 17.5 * 16 / 21.
    const double values[] = {10, 20, 40};
    const double errors[] = {1, 2, 4};
    OUTTURN_AGREES(*inverse_variance_mean(values, errors), 40.0 / 3.0, 1e-15, "three means");
    const double tiny[] = {1e-200, 2e-200, 4e-200};
    OUTTURN_AGREES(*inverse_variance_mean(values, tiny), 40.0 / 3.0, 1e-15, "three very precise means");
}

void TestPooledTarget::impossible_input_is_refused()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double two[] = {1, 2};
    const double zeros[] = {0, 0};
    const double one[] = {1};
    const double negative[] = {1, -2};
    const double broken[] = {1, nan};
    QCOMPARE(pooled_proportion({}, {}).error(), Reason::too_few_values);
    QCOMPARE(pooled_proportion(two, one).error(), Reason::too_few_values);
    QCOMPARE(pooled_proportion(zeros, zeros).error(), Reason::zero_denominator);
    QCOMPARE(pooled_proportion(two, zeros).error(), Reason::zero_denominator);
    const double fewer[] = {5, 1};
    QCOMPARE(pooled_proportion(two, fewer).error(), Reason::numerator_exceeds_denominator);
    QVERIFY(pooled_rate(two, fewer).has_value());
    QCOMPARE(pooled_rate(negative, two).error(), Reason::negative_input);
    QCOMPARE(pooled_rate(two, broken).error(), Reason::not_finite);
    QCOMPARE(inverse_variance_mean(two, zeros).error(), Reason::zero_denominator);
    QCOMPARE(inverse_variance_mean(broken, two).error(), Reason::not_finite);
    QCOMPARE(inverse_variance_mean(two, negative).error(), Reason::negative_input);
    QCOMPARE(inverse_variance_mean({}, {}).error(), Reason::too_few_values);
}

QTEST_APPLESS_MAIN(TestPooledTarget)
#include "test_pooled_target.moc"
