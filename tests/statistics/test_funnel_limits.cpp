// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/funnel_limits.h"

#include "oracle_table.h"
#include "statistics/funnel_flag.h"
#include "statistics/funnel_lines.h"
#include "support/shared_material.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <limits>
#include <random>

using namespace outturn::statistics;
using outturn::test::OracleTable;

namespace {

/// The flag that a reader of the chart sees: where the plotted value lies among the four lines.
FunnelFlag seen_flag(double value, const FunnelLimits &limits95, const FunnelLimits &limits998)
{
    if (limits998.lower && value < *limits998.lower) {
        return FunnelFlag::low998;
    }
    if (limits998.upper && value > *limits998.upper) {
        return FunnelFlag::high998;
    }
    if (limits95.lower && value < *limits95.lower) {
        return FunnelFlag::low95;
    }
    if (limits95.upper && value > *limits95.upper) {
        return FunnelFlag::high95;
    }
    return FunnelFlag::none;
}

bool within(const FunnelLimits &inner, const FunnelLimits &outer)
{
    const bool below = !outer.lower || (inner.lower && *outer.lower <= *inner.lower);
    const bool above = !outer.upper || (inner.upper && *outer.upper >= *inner.upper);
    return below && above;
}

QByteArray described(double x, double n, double target)
{
    return QByteArray::number(x, 'g', 17) + " of " + QByteArray::number(n, 'g', 17) + " at "
        + QByteArray::number(target, 'g', 17);
}

} // namespace

class TestFunnelLimits : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void binomial_limits_agree_with_r();
    void poisson_limits_agree_with_r();
    void limits_of_a_million_cases_agree_with_forty_digits();
    void limits_of_very_rare_events_agree_with_forty_digits();
    void a_proportion_is_outside_a_line_exactly_if_flagged();
    void a_rate_is_outside_a_line_exactly_if_flagged();
    void a_count_whose_tail_is_the_level_itself_lies_on_the_line();
    void a_level_a_hair_above_a_counts_tail_leaves_the_count_outside();
    void wider_levels_lie_outside_narrower_ones();
    void a_ratio_and_a_rate_share_their_lines();
    void means_have_normal_limits();
    void targets_on_the_boundary_keep_the_line_on_the_target();
    void funnel_lines_are_the_limits_at_each_volume();
    void impossible_input_is_refused();

private:
    void check_against(const OracleTable &table, bool binomial);
};

void TestFunnelLimits::check_against(const OracleTable &table, bool binomial)
{
    for (const auto &row : table.rows()) {
        const double volume = row.number(binomial ? "n" : "E");
        const double target = binomial ? row.number("p0") : 1.0;
        const double tail = row.number("alpha");
        const auto limits =
            binomial ? binomial_funnel_limits(volume, target, tail) : poisson_funnel_limits(volume, target, tail);
        QVERIFY2(limits.has_value(), row.name().constData());
        const auto lower = row.optional("exact_cont_lower");
        const auto upper = row.optional("exact_cont_upper");
        QVERIFY2(limits->lower.has_value() == lower.has_value(), row.name().constData());
        QVERIFY2(limits->upper.has_value() == upper.has_value(), row.name().constData());
        if (lower) {
            OUTTURN_AGREES(*limits->lower, *lower, 1e-11, row.name());
            // The largest count that is flagged lies outside the line, the next one does not.
            const double flagged = row.number("largest_flagged_low");
            QVERIFY2(flagged / volume < *limits->lower, row.name().constData());
            QVERIFY2((flagged + 1.0) / volume >= *limits->lower, row.name().constData());
        }
        if (upper) {
            OUTTURN_AGREES(*limits->upper, *upper, 1e-11, row.name());
            const double flagged = row.number("smallest_flagged_high");
            QVERIFY2(flagged / volume > *limits->upper, row.name().constData());
            QVERIFY2((flagged - 1.0) / volume <= *limits->upper, row.name().constData());
        }
    }
}

void TestFunnelLimits::binomial_limits_agree_with_r()
{
    const OracleTable table(outturn::test::test_data(QStringLiteral("oracles/funnel_limits_binomial.csv")));
    QCOMPARE(table.rows().size(), 238);
    check_against(table, true);
}

void TestFunnelLimits::poisson_limits_agree_with_r()
{
    const OracleTable table(outturn::test::test_data(QStringLiteral("oracles/funnel_limits_poisson.csv")));
    QCOMPARE(table.rows().size(), 32);
    check_against(table, false);
}

void TestFunnelLimits::limits_of_a_million_cases_agree_with_forty_digits()
{
    // mpmath: root of the hypergeometric series of the incomplete beta, for the very doubles of target and tail.
    struct Expected {
        double n, target, tail, lower, upper;
    };
    const Expected cases[] = {
        {1000000, 0.3, 0.025, 0.29910152136707267185, 0.30089885749439006514},
        {1000000, 0.3, 0.001, 0.29858394880609796494, 0.30141719113368219603},
        {100000, 0.02, 0.025, 0.019131868785515969187, 0.0208772245563754467},
        {100000, 0.02, 0.001, 0.018640690061200655348, 0.021386672417559791124},
        {57, 0.31, 0.025, 0.18497902157636056702, 0.44141756200617529411},
        {57, 0.31, 0.001, 0.12449428175700037803, 0.51502537487034280116},
    };
    for (const Expected &expected : cases) {
        const auto limits = binomial_funnel_limits(expected.n, expected.target, expected.tail);
        QVERIFY(limits && limits->lower && limits->upper);
        OUTTURN_AGREES(*limits->lower, expected.lower, 1e-13, described(0, expected.n, expected.target));
        OUTTURN_AGREES(*limits->upper, expected.upper, 1e-13, described(0, expected.n, expected.target));
    }
}

void TestFunnelLimits::limits_of_very_rare_events_agree_with_forty_digits()
{
    // The same series, where a normal approximation is of no use to the search.
    constexpr double tolerance = 1e-12;
    OUTTURN_AGREES(*binomial_funnel_limits(10, 1e-30, 0.025)->upper, 0.0055726727093740803, tolerance, "10 at 1e-30");
    OUTTURN_AGREES(*binomial_funnel_limits(10, 1e-30, 0.001)->upper, 0.010429119888712398372, tolerance, "10 at 1e-30");
    OUTTURN_AGREES(*binomial_funnel_limits(3, 1e-6, 0.025)->upper, 0.10042968721389375328, tolerance, "3 at 1e-6");
    OUTTURN_AGREES(*binomial_funnel_limits(3, 1e-6, 0.001)->upper, 0.18522070102646518733, tolerance, "3 at 1e-6");
    OUTTURN_AGREES(*poisson_funnel_limits(1e-6, 1, 0.025)->upper, 274500.72727534906962, tolerance, "1e-6 events");
    OUTTURN_AGREES(*poisson_funnel_limits(1e-6, 1, 0.001)->upper, 508716.89805203363922, tolerance, "1e-6 events");
    OUTTURN_AGREES(*poisson_funnel_limits(1e-30, 1, 0.001)->upper, 1.00726428322486711e29, tolerance, "1e-30 events");
    OUTTURN_AGREES(*poisson_funnel_limits(0.05, 1, 0.001)->upper, 40.965453186260581404, tolerance, "0.05 expected");
}

void TestFunnelLimits::a_proportion_is_outside_a_line_exactly_if_flagged()
{
    std::mt19937_64 random(20140331);
    std::uniform_real_distribution<double> unit(0.0, 1.0);
    for (int round = 0; round < 150; ++round) {
        const double n = std::ceil(std::pow(10.0, 2.5 * unit(random)));
        // Now and then a round target, where whole counts come to lie on the line.
        const double target = round % 3 == 0 ? std::round(40.0 * unit(random)) / 40.0 : unit(random);
        const auto limits95 = binomial_funnel_limits(n, target, tail95);
        const auto limits998 = binomial_funnel_limits(n, target, tail998);
        QVERIFY(limits95 && limits998);
        for (double x = 0; x <= n; ++x) {
            const auto tails = binomial_tails(x, n, target);
            QVERIFY(tails);
            QVERIFY2(funnel_flag(*tails) == seen_flag(x / n, *limits95, *limits998), described(x, n, target));
        }
    }
}

void TestFunnelLimits::a_rate_is_outside_a_line_exactly_if_flagged()
{
    std::mt19937_64 random(20150331);
    std::uniform_real_distribution<double> unit(0.0, 1.0);
    for (int round = 0; round < 150; ++round) {
        const double target = std::pow(10.0, -3.0 + 4.0 * unit(random));
        const double exposure = std::pow(10.0, -1.5 + 3.5 * unit(random)) / target;
        const auto limits95 = poisson_funnel_limits(exposure, target, tail95);
        const auto limits998 = poisson_funnel_limits(exposure, target, tail998);
        QVERIFY(limits95 && limits998);
        for (double x = 0; x <= 2.0 * exposure * target + 20.0; ++x) {
            const auto tails = poisson_tails(x, exposure * target);
            QVERIFY(tails);
            QVERIFY2(funnel_flag(*tails) == seen_flag(x / exposure, *limits95, *limits998),
                     described(x, exposure, target));
        }
    }
}

void TestFunnelLimits::a_count_whose_tail_is_the_level_itself_lies_on_the_line()
{
    // P(X = 3 of 3) at 0.1 is 0.001: not below it, so no upper line exists and nothing is flagged.
    QVERIFY(!binomial_funnel_limits(3, 0.1, 0.001)->upper);
    QCOMPARE(funnel_flag(*binomial_tails(3, 3, 0.1)), FunnelFlag::high95);
    // Dyadic figures are exact: P(X <= 1 of 5 at 1/2) = 6/32, P(X >= 4 of 5) = 6/32.
    const auto limits = binomial_funnel_limits(5, 0.5, 0.1875);
    QVERIFY(limits);
    const auto tails = binomial_tails(1, 5, 0.5);
    QCOMPARE(*limits->lower > 1.0 / 5.0, tails->low < 0.1875);
    QCOMPARE(*limits->upper < 4.0 / 5.0, binomial_tails(4, 5, 0.5)->high < 0.1875);
    OUTTURN_AGREES(*limits->lower, 0.2, 1e-12, "1 of 5");
    OUTTURN_AGREES(*limits->upper, 0.8, 1e-12, "4 of 5");
}

void TestFunnelLimits::a_level_a_hair_above_a_counts_tail_leaves_the_count_outside()
{
    // The tail of a count may come out just at the level, or one digit in the last place below it; no search for a root
    // can tell these apart, and still line and flag must not contradict each other.
    std::mt19937_64 random(30);
    std::uniform_real_distribution<double> unit(0.0, 1.0);
    for (int round = 0; round < 2000; ++round) {
        const double n = std::ceil(std::pow(10.0, 5.0 * unit(random)));
        const double target = unit(random);
        const double deviation = std::sqrt(n * target * (1.0 - target));
        const double far = n * target + (round % 2 == 0 ? 2.5 : -2.5) * deviation;
        const double x = std::round(std::clamp(far, 0.0, n));
        const auto binomial = *binomial_tails(x, n, target);
        const auto poisson = *poisson_tails(x, n * target);
        if (round % 2 == 0 && binomial.high < 0.49 && poisson.high < 0.49) {
            const auto on = binomial_funnel_limits(n, target, binomial.high);
            const auto beside = binomial_funnel_limits(n, target, std::nextafter(binomial.high, 1.0));
            QVERIFY2(!(on->upper && x / n > *on->upper), described(x, n, target));
            QVERIFY2(beside->upper && x / n > *beside->upper, described(x, n, target));
            const auto rate = poisson_funnel_limits(n, target, std::nextafter(poisson.high, 1.0));
            QVERIFY2(x / n > *rate->upper, described(x, n, target));
            QVERIFY2(x / n <= *poisson_funnel_limits(n, target, poisson.high)->upper, described(x, n, target));
        } else if (round % 2 == 1 && binomial.low < 0.49 && poisson.low < 0.49) {
            const auto on = binomial_funnel_limits(n, target, binomial.low);
            const auto beside = binomial_funnel_limits(n, target, std::nextafter(binomial.low, 1.0));
            QVERIFY2(!(on->lower && x / n < *on->lower), described(x, n, target));
            QVERIFY2(beside->lower && x / n < *beside->lower, described(x, n, target));
            const auto rate = poisson_funnel_limits(n, target, std::nextafter(poisson.low, 1.0));
            QVERIFY2(rate->lower && x / n < *rate->lower, described(x, n, target));
        }
    }
}

void TestFunnelLimits::wider_levels_lie_outside_narrower_ones()
{
    std::mt19937_64 random(7);
    std::uniform_real_distribution<double> unit(0.0, 1.0);
    const double levels[] = {0.3, 0.1, 0.025, 0.005, 0.001, 1e-6, 1e-12, 1e-100};
    for (int round = 0; round < 200; ++round) {
        const double n = std::ceil(std::pow(10.0, 6.0 * unit(random)));
        const double target = unit(random);
        auto inner = binomial_funnel_limits(n, target, 0.45);
        auto inner_rate = poisson_funnel_limits(n, target, 0.45);
        for (const double level : levels) {
            const auto outer = binomial_funnel_limits(n, target, level);
            QVERIFY2(within(*inner, *outer), described(level, n, target));
            inner = outer;
            const auto outer_rate = poisson_funnel_limits(n, target, level);
            QVERIFY2(within(*inner_rate, *outer_rate), described(level, n, target));
            inner_rate = outer_rate;
        }
    }
}

void TestFunnelLimits::a_ratio_and_a_rate_share_their_lines()
{
    // 50 events expected, either as such or as 2,000 months at 0.025: the same counts are too few or too many.
    const auto ratio = poisson_funnel_limits(50, 1.0, tail95);
    const auto rate = poisson_funnel_limits(2000, 0.025, tail95);
    QVERIFY(ratio && rate);
    OUTTURN_AGREES(*rate->lower * 2000.0, *ratio->lower * 50.0, 1e-14, "50 expected");
    OUTTURN_AGREES(*rate->upper * 2000.0, *ratio->upper * 50.0, 1e-14, "50 expected");
    // Half an event expected: none is no surprise, so there is no lower line.
    QVERIFY(!poisson_funnel_limits(0.5, 1.0, tail95)->lower);
    QVERIFY(poisson_funnel_limits(0.5, 1.0, tail95)->upper);
}

void TestFunnelLimits::means_have_normal_limits()
{
    const auto limits = normal_funnel_limits(10, 100, 0.025);
    QVERIFY(limits);
    OUTTURN_AGREES(*limits->lower, 100.0 - 19.59963984540054, 1e-14, "mean");
    OUTTURN_AGREES(*limits->upper, 100.0 + 19.59963984540054, 1e-14, "mean");
    OUTTURN_AGREES(*normal_funnel_limits(10, 100, 0.001)->upper, 130.90232306167813, 1e-14, "mean");
    QCOMPARE(*normal_funnel_limits(0, 100, 0.001)->upper, 100.0);
}

void TestFunnelLimits::targets_on_the_boundary_keep_the_line_on_the_target()
{
    QVERIFY(!binomial_funnel_limits(10, 0.0, tail95)->lower);
    QCOMPARE(*binomial_funnel_limits(10, 0.0, tail95)->upper, 0.0);
    QVERIFY(!binomial_funnel_limits(10, 1.0, tail95)->upper);
    QCOMPARE(*binomial_funnel_limits(10, 1.0, tail95)->lower, 1.0);
    QVERIFY(!poisson_funnel_limits(10, 0.0, tail95)->lower);
    QCOMPARE(*poisson_funnel_limits(10, 0.0, tail95)->upper, 0.0);
    // Against a target of one in a million a single case among ten is flagged, and the line shows it.
    const auto rare = binomial_funnel_limits(10, 1e-6, tail998);
    QVERIFY(!rare->lower);
    QVERIFY(*rare->upper > 0.0 && *rare->upper < 0.1);
    // A target just below one: all but one succeed, and that is too few.
    const auto sure = binomial_funnel_limits(10, 1.0 - 1e-6, tail998);
    QVERIFY(!sure->upper);
    QVERIFY(*sure->lower > 0.9 && *sure->lower < 1.0);
}

void TestFunnelLimits::funnel_lines_are_the_limits_at_each_volume()
{
    const double volumes[] = {1, 30, 300};
    const auto lines = binomial_funnel_lines(volumes, 0.3);
    QVERIFY(lines);
    QCOMPARE(lines->size(), std::size_t{3});
    QCOMPARE(lines->at(1).volume, 30.0);
    QCOMPARE(*lines->at(1).limits95.lower, *binomial_funnel_limits(30, 0.3, 0.025)->lower);
    QCOMPARE(*lines->at(2).limits998.upper, *binomial_funnel_limits(300, 0.3, 0.001)->upper);
    QVERIFY(!lines->at(0).limits998.lower);
    QCOMPARE(*poisson_funnel_lines(volumes, 0.3)->at(2).limits95.upper, *poisson_funnel_limits(300, 0.3, 0.025)->upper);
    QCOMPARE(*normal_funnel_lines(volumes, 0.3)->at(2).limits95.upper, *normal_funnel_limits(300, 0.3, 0.025)->upper);
    const double broken[] = {1, 0};
    QCOMPARE(binomial_funnel_lines(broken, 0.3).error(), Reason::zero_denominator);
    QVERIFY(binomial_funnel_lines({}, 0.3)->empty());
}

void TestFunnelLimits::impossible_input_is_refused()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    QCOMPARE(binomial_funnel_limits(0, 0.5, 0.025).error(), Reason::zero_denominator);
    QCOMPARE(binomial_funnel_limits(-1, 0.5, 0.025).error(), Reason::negative_input);
    QCOMPARE(binomial_funnel_limits(nan, 0.5, 0.025).error(), Reason::not_finite);
    QCOMPARE(binomial_funnel_limits(5, 1.5, 0.025).error(), Reason::target_out_of_range);
    QCOMPARE(binomial_funnel_limits(5, nan, 0.025).error(), Reason::not_finite);
    for (const double tail : {0.0, 0.5, 1.0, -0.1, nan}) {
        QCOMPARE(binomial_funnel_limits(5, 0.5, tail).error(), Reason::level_out_of_range);
        QCOMPARE(poisson_funnel_limits(5, 0.5, tail).error(), Reason::level_out_of_range);
        QCOMPARE(normal_funnel_limits(5, 0.5, tail).error(), Reason::level_out_of_range);
    }
    QCOMPARE(poisson_funnel_limits(0, 0.5, 0.025).error(), Reason::zero_denominator);
    QCOMPARE(poisson_funnel_limits(5, -0.5, 0.025).error(), Reason::target_out_of_range);
    QCOMPARE(poisson_funnel_limits(5, nan, 0.025).error(), Reason::not_finite);
    QCOMPARE(normal_funnel_limits(-5, 0.5, 0.025).error(), Reason::negative_input);
    QCOMPARE(normal_funnel_limits(5, nan, 0.025).error(), Reason::not_finite);
}

QTEST_APPLESS_MAIN(TestFunnelLimits)
#include "test_funnel_limits.moc"
