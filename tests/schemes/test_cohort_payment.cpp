// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemes/case_payments.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <cmath>
#include <limits>
#include <random>

using namespace outturn;
using namespace outturn::schemes;

namespace {

// No source gives a price: this one is invented.
constexpr Money invented_price{123456};

CohortMetric binary_rate(std::optional<Money> price = invented_price)
{
    CohortMetric metric;
    metric.measure = MeasureId(u"binary_rate"_qs);
    metric.price = price;
    return metric;
}

CohortMetric frequency_rate()
{
    CohortMetric metric = binary_rate();
    metric.measure = MeasureId(u"frequency_rate"_qs);
    return metric;
}

CohortFigure figure(double numerator, double denominator, double baseline_numerator, double baseline_denominator)
{
    CohortFigure figure;
    figure.numerator = numerator;
    figure.denominator = denominator;
    figure.baseline_numerator = baseline_numerator;
    figure.baseline_denominator = baseline_denominator;
    return figure;
}

bool agree(double a, double b)
{
    return std::abs(a - b) <= 1e-12 * std::max(std::abs(a), std::abs(b));
}

} // namespace

class TestCohortPayment : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void a_significant_fall_of_a_proportion_is_paid_for();
    void a_fall_that_may_be_chance_is_not();
    void a_rise_is_never_paid_for();
    void frequencies_are_judged_as_rates();
    void where_higher_is_better_the_sign_turns();
    void published_changes_are_significant_or_not();
    void without_a_price_nothing_is_said_to_be_due();
    void odd_figures_earn_nothing();
    void due_is_never_negative_and_a_higher_price_never_pays_less();
};

void TestCohortPayment::a_significant_fall_of_a_proportion_is_paid_for()
{
    // 1 of 10 reoffend, 8 of 10 did. Given 9 in all, the tables as unlikely as this have 0, 1, 8 or 9 of them here:
    // (10 + 450 + 450 + 10) / C(20, 9) = 920 / 167960.
    const CohortPayment payment = judge_cohort(binary_rate(), figure(1, 10, 8, 10));
    QVERIFY(agree(payment.p_value, 920.0 / 167960.0));
    QVERIFY(payment.significantly_better && !payment.significantly_worse);
    QVERIFY(agree(payment.change, -0.7));
    QVERIFY(agree(payment.fewer_outcomes, 7));
    QCOMPARE(payment.due_pence, std::optional<qint64>(864192)); // 7 x 1,234.56 pounds
    // A baseline of 200 in 300 gives 66.67 of 100; 10 did: 56.667 fewer, at a pound each 56.67 pounds.
    QCOMPARE(judge_cohort(binary_rate(Money{100}), figure(10, 100, 200, 300)).due_pence, std::optional<qint64>(5667));
}

void TestCohortPayment::a_fall_that_may_be_chance_is_not()
{
    // 1 of 4 against 3 of 4, the lady tasting tea: (16 + 1 + 1 + 16) / 70.
    const CohortPayment payment = judge_cohort(binary_rate(), figure(1, 4, 3, 4));
    QVERIFY(agree(payment.p_value, 34.0 / 70.0));
    QVERIFY(!payment.significantly_better && !payment.significantly_worse);
    QVERIFY(agree(payment.fewer_outcomes, 2)); // there are fewer, and they are not paid for
    QCOMPARE(payment.due_pence, std::optional<qint64>(0));
}

void TestCohortPayment::a_rise_is_never_paid_for()
{
    const CohortPayment payment = judge_cohort(binary_rate(), figure(8, 10, 1, 10));
    QVERIFY(payment.significantly_worse && !payment.significantly_better);
    QVERIFY(agree(payment.fewer_outcomes, -7));
    QCOMPARE(payment.due_pence, std::optional<qint64>(0));
}

void TestCohortPayment::frequencies_are_judged_as_rates()
{
    // Of 12 reoffences 2 here and 10 at the baseline, among 100 reoffenders each: two tails of a fair coin,
    // 2 (1 + 12 + 66) / 4096.
    const CohortPayment payment = judge_cohort(frequency_rate(), figure(2, 100, 10, 100));
    QVERIFY(agree(payment.p_value, 158.0 / 4096.0));
    QVERIFY(payment.significantly_better);
    QCOMPARE(payment.due_pence, std::optional<qint64>(987648)); // 8 x 1,234.56 pounds
    // Of 13, 3 and 10: 2 (1 + 13 + 78 + 286) / 8192, above a twentieth.
    const CohortPayment chance = judge_cohort(frequency_rate(), figure(3, 100, 10, 100));
    QVERIFY(agree(chance.p_value, 756.0 / 8192.0));
    QCOMPARE(chance.due_pence, std::optional<qint64>(0));
    // More than one a head is a rate, whatever the measure is called: no proportion exceeds 1.
    QVERIFY(judge_cohort(binary_rate(), figure(420, 100, 470, 100)).p_value < 1);
}

void TestCohortPayment::where_higher_is_better_the_sign_turns()
{
    CohortMetric metric = binary_rate();
    metric.lower_is_better = false;
    const CohortPayment payment = judge_cohort(metric, figure(8, 10, 1, 10));
    QVERIFY(payment.significantly_better);
    QCOMPARE(payment.due_pence, std::optional<qint64>(864192)); // 7 more than the baseline's rate gives
    QCOMPARE(judge_cohort(metric, figure(1, 10, 8, 10)).due_pence, std::optional<qint64>(0));
}

void TestCohortPayment::published_changes_are_significant_or_not()
{
    // October to December 2015 against 2011: all contractors 47.5% to 45.6%, the best 49.9% to 41.7%. The percentages
    // were published; the numbers of offenders are invented, about a quarter of the 108,000 of a year in all.
    const CohortPayment all = judge_cohort(binary_rate(), figure(12312, 27000, 12825, 27000));
    QVERIFY(agree(all.change, -0.019));
    QVERIFY(all.significantly_better); // (.475 - .456) / sqrt(2 x .4655 x .5345 / 27000) = 4.4 standard errors
    const CohortPayment best = judge_cohort(binary_rate(), figure(417, 1000, 499, 1000));
    QVERIFY(agree(best.change, -0.082));
    QVERIFY(best.significantly_better); // 3.7 standard errors
    const CohortPayment same_fall_at_one = judge_cohort(binary_rate(), figure(593, 1300, 618, 1300));
    QVERIFY(!same_fall_at_one.significantly_better); // 1 standard error: chance moves one contractor as far
    // Reoffences a reoffender rose from 4.2 to 4.7 in the first year: nothing to pay for.
    const CohortPayment frequency = judge_cohort(frequency_rate(), figure(4700, 1000, 4200, 1000));
    QVERIFY(frequency.significantly_worse);
    QCOMPARE(frequency.due_pence, std::optional<qint64>(0));
}

void TestCohortPayment::without_a_price_nothing_is_said_to_be_due()
{
    const CohortPayment better = judge_cohort(binary_rate(std::nullopt), figure(1, 10, 8, 10));
    QVERIFY(better.significantly_better && !better.due_pence);
    QVERIFY(!judge_cohort(binary_rate(std::nullopt), figure(1, 4, 3, 4)).due_pence);
}

void TestCohortPayment::odd_figures_earn_nothing()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinity = std::numeric_limits<double>::infinity();
    for (const double odd : {nan, infinity, -infinity, -1.0, 0.0}) {
        for (const CohortFigure &figures : {figure(1, odd, 8, 10), figure(1, 10, 8, odd)}) {
            const CohortPayment payment = judge_cohort(binary_rate(), figures);
            QCOMPARE(payment.due_pence, std::optional<qint64>(0));
            QVERIFY(payment.p_value == 1.0 && payment.change == 0.0 && payment.fewer_outcomes == 0.0);
        }
    }
    QCOMPARE(judge_cohort(binary_rate(), figure(nan, 10, 8, 10)).due_pence, std::optional<qint64>(0));
    // Counts weighted by case mix are not whole: judged by the normal approximation, and still never beyond 0 to 1.
    const CohortPayment weighted = judge_cohort(binary_rate(), figure(417.25, 1000, 499.5, 1000));
    QVERIFY(weighted.significantly_better && weighted.p_value > 0 && weighted.p_value < 0.001);
    const CohortPayment weighted_rate = judge_cohort(frequency_rate(), figure(470.5, 100, 420.5, 100));
    QVERIFY(weighted_rate.p_value > 0.05 && weighted_rate.p_value < 0.15); // 50 / sqrt(891) = 1.68 standard errors
    const CohortPayment vast =
        judge_cohort(binary_rate(Money{std::numeric_limits<qint64>::max()}), figure(1, 1e9, 9e8, 1e9));
    QVERIFY(*vast.due_pence > 0);
}

void TestCohortPayment::due_is_never_negative_and_a_higher_price_never_pays_less()
{
    std::mt19937 random(3);
    for (int i = 0; i < 2000; ++i) {
        const auto up_to = [&random](unsigned n) { return static_cast<double>(random() % (n + 1)); };
        const double cases = 1 + up_to(300);
        const double baseline = 1 + up_to(300);
        const CohortFigure figures =
            figure(up_to(static_cast<unsigned>(cases)), cases, up_to(static_cast<unsigned>(baseline)), baseline);
        for (const CohortMetric &metric : {binary_rate(), frequency_rate()}) {
            CohortMetric dearer = metric;
            dearer.price = Money{metric.price->pence + 1};
            const CohortPayment payment = judge_cohort(metric, figures);
            QVERIFY(*payment.due_pence >= 0 && payment.p_value >= 0 && payment.p_value <= 1);
            QVERIFY(*judge_cohort(dearer, figures).due_pence >= *payment.due_pence);
            QVERIFY(*payment.due_pence == 0 || payment.significantly_better);
        }
    }
}

QTEST_APPLESS_MAIN(TestCohortPayment)
#include "test_cohort_payment.moc"
