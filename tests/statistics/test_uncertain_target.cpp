// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/uncertain_target.h"

#include "oracle_table.h"
#include "statistics/funnel_by_model.h"
#include "statistics/funnel_flag.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <limits>
#include <random>

using namespace outturn::statistics;

namespace {

QByteArray described(double x, double base, double target)
{
    return QByteArray::number(x, 'g', 17) + " of " + QByteArray::number(base, 'g', 17) + " at "
        + QByteArray::number(target, 'g', 17);
}

struct Expected {
    double x, base, target, error, low, high;
};

} // namespace

class TestUncertainTarget : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void tails_of_proportions_agree_with_forty_digits();
    void tails_of_rates_agree_with_forty_digits();
    void means_add_both_standard_errors();
    void a_certain_target_gives_the_exact_tails();
    void tails_come_near_the_exact_ones_as_doubt_vanishes();
    void doubt_makes_a_value_less_of_a_surprise();
    void a_provider_is_outside_the_line_exactly_if_flagged();
    void large_counts_and_vague_targets_have_an_answer();
    void the_working_ends_with_the_tails();
    void impossible_input_is_refused();
};

void TestUncertainTarget::tails_of_proportions_agree_with_forty_digits()
{
    // mpmath: the sum of the beta-binomial probabilities.
    const Expected cases[] = {
        {3, 40, 0.2, 0.03, 0.041801335649806335149, 0.9863536435692194521},
        {20, 40, 0.2, 0.03, 0.99995467428685384222, 0.00014234724097813772221},
        {100, 200, 0.3, 0.001, 0.99999999889273070538, 2.643284040819722303e-9},
        {150, 500, 0.4, 0.1, 0.17217659824049485888, 0.83305936590175939162},
        {0, 12, 0.5, 0.05, 0.0004441213907685669981, 1.0},
        {12, 12, 0.5, 0.2, 1.0, 0.018382624513544065872},
        {5, 300, 0.5, 0.02, 1.0876211876882327848e-60, 1.0},
        {290, 300, 0.02, 0.01, 1.0, 3.1968632089006467089e-120},
    };
    for (const Expected &expected : cases) {
        const auto tails =
            tails_with_uncertain_target(Model::binomial, expected.x, expected.base, expected.target, expected.error);
        QVERIFY(tails);
        OUTTURN_AGREES(tails->low, expected.low, 1e-11, described(expected.x, expected.base, expected.target));
        OUTTURN_AGREES(tails->high, expected.high, 1e-11, described(expected.x, expected.base, expected.target));
    }
}

void TestUncertainTarget::tails_of_rates_agree_with_forty_digits()
{
    // mpmath: the sum of the negative binomial probabilities.
    const Expected cases[] = {
        {3, 10, 1.0, 0.1, 0.013121855047997438005, 0.99623917682299013517},
        {25, 10, 1.0, 0.3, 0.99762477281198001494, 0.0036705294440333879481},
        {80, 4000, 0.01, 0.001, 0.99999794671683466055, 3.2686865085562785961e-6},
        {0, 5, 2, 0.5, 0.00042300563710932243149, 1},
        {400, 100, 1.5, 0.01, 1.0, 1.9277278095810845358e-63},
    };
    for (const Expected &expected : cases) {
        const auto tails =
            tails_with_uncertain_target(Model::poisson, expected.x, expected.base, expected.target, expected.error);
        QVERIFY(tails);
        OUTTURN_AGREES(tails->low, expected.low, 1e-12, described(expected.x, expected.base, expected.target));
        OUTTURN_AGREES(tails->high, expected.high, 1e-12, described(expected.x, expected.base, expected.target));
    }
}

void TestUncertainTarget::means_add_both_standard_errors()
{
    // 3, 4 and 5: a mean 5 x 1.96 above the target.
    const auto tails = tails_with_uncertain_target(Model::normal, 9.79981992270027, 3, 0, 4);
    OUTTURN_AGREES(tails->high, 0.025, 1e-12, "mean");
    OUTTURN_AGREES(*limits_with_uncertain_target(Model::normal, 3, 0, 4, 0.025)->upper, 9.79981992270027, 1e-13,
                   "mean");
}

void TestUncertainTarget::a_certain_target_gives_the_exact_tails()
{
    for (const Model model : {Model::binomial, Model::poisson, Model::normal}) {
        for (const double x : {0.0, 3.0, 40.0}) {
            const auto exact = exact_tails(model, x, 40, 0.3);
            const auto tails = tails_with_uncertain_target(model, x, 40, 0.3, 0.0);
            QCOMPARE(tails->low, exact->low);
            QCOMPARE(tails->high, exact->high);
        }
        QCOMPARE(*limits_with_uncertain_target(model, 40, 0.3, 0.0, 0.025)->upper,
                 *exact_limits(model, 40, 0.3, 0.025)->upper);
    }
    // A target of none at all is certain, or no target.
    QCOMPARE(tails_with_uncertain_target(Model::binomial, 1, 10, 0, 0)->high, 0.0);
}

void TestUncertainTarget::tails_come_near_the_exact_ones_as_doubt_vanishes()
{
    for (const Model model : {Model::binomial, Model::poisson}) {
        for (const double base : {20.0, 400.0, 1e5}) {
            for (const double shift : {-3.0, 0.0, 3.0}) {
                const double x = std::round(0.3 * base + shift * std::sqrt(0.3 * 0.7 * base));
                const auto exact = exact_tails(model, x, base, 0.3);
                for (const double error : {1e-7, 1e-8, 1e-9, 1e-10, 1e-12, 1e-15, 1e-100}) {
                    const auto tails = tails_with_uncertain_target(model, x, base, 0.3, error);
                    QVERIFY(tails);
                    const double doubt = 100.0 * base * error * error + 1e-9;
                    OUTTURN_AGREES(tails->low, exact->low, doubt, described(x, base, error));
                    OUTTURN_AGREES(tails->high, exact->high, doubt, described(x, base, error));
                }
            }
        }
    }
}

void TestUncertainTarget::doubt_makes_a_value_less_of_a_surprise()
{
    for (const Model model : {Model::binomial, Model::poisson, Model::normal}) {
        double last = 0.0;
        for (const double error : {0.0, 0.01, 0.02, 0.04, 0.08}) {
            const double figure = model == Model::normal ? 0.62 : 62;
            const double base = model == Model::normal ? 0.05 : 100;
            const auto tails = tails_with_uncertain_target(model, figure, base, 0.4, error);
            QVERIFY(tails->high > last);
            last = tails->high;
        }
    }
    // 62 of 100 are far above 40%, but not above a 40% that might as well be 50%.
    QCOMPARE(funnel_flag(*tails_with_uncertain_target(Model::binomial, 62, 100, 0.4, 0)), FunnelFlag::high998);
    QCOMPARE(funnel_flag(*tails_with_uncertain_target(Model::binomial, 62, 100, 0.4, 0.12)), FunnelFlag::none);
}

void TestUncertainTarget::a_provider_is_outside_the_line_exactly_if_flagged()
{
    std::mt19937_64 random(20140331);
    std::uniform_real_distribution<double> unit(0.0, 1.0);
    for (int round = 0; round < 40; ++round) {
        const Model model = round % 2 == 0 ? Model::binomial : Model::poisson;
        const double base = std::ceil(std::pow(10.0, 2.0 * unit(random)));
        const double target = 0.02 + 0.96 * unit(random);
        const double error = std::pow(10.0, -4.0 * unit(random)) * std::sqrt(target * (1.0 - target));
        for (const double tail : {tail95, tail998}) {
            const auto limits = limits_with_uncertain_target(model, base, target, error, tail);
            QVERIFY(limits);
            for (double x = 0; x <= base; ++x) {
                const auto tails = tails_with_uncertain_target(model, x, base, target, error);
                QVERIFY(tails);
                QVERIFY2((tails->low < tail) == (limits->lower && x / base < *limits->lower),
                         described(x, base, target));
                QVERIFY2((tails->high < tail) == (limits->upper && x / base > *limits->upper),
                         described(x, base, target));
            }
        }
    }
}

void TestUncertainTarget::large_counts_and_vague_targets_have_an_answer()
{
    for (const Model model : {Model::binomial, Model::poisson}) {
        for (const double base : {1.0, 100.5, 1e6}) {
            for (const double target : {1e-6, 0.3, 0.999}) {
                for (const double part : {1e-8, 0.1, 0.999}) {
                    const double error = part * std::sqrt(target * (1.0 - target));
                    const auto limits = limits_with_uncertain_target(model, base, target, error, tail998);
                    QVERIFY2(limits.has_value(), described(error, base, target));
                    QVERIFY(!limits->lower || (*limits->lower > 0.0 && *limits->lower < target));
                    QVERIFY2(!limits->upper || (*limits->upper > 0.0 && std::isfinite(*limits->upper)),
                             described(error, base, target));
                    for (const double x : {0.0, 0.3 * base, base}) {
                        const auto tails = tails_with_uncertain_target(model, x, base, target, error);
                        QVERIFY2(tails->low >= 0.0 && tails->low <= 1.0, described(x, base, target));
                        QVERIFY2(tails->high >= 0.0 && tails->high <= 1.0, described(x, base, target));
                    }
                }
            }
        }
    }
}

void TestUncertainTarget::the_working_ends_with_the_tails()
{
    for (const Model model : {Model::binomial, Model::poisson, Model::normal}) {
        for (const double error : {0.0, 0.05}) {
            Working working;
            const auto tails = tails_with_uncertain_target(model, 20, 40, 0.3, error, &working);
            QVERIFY(working.steps().size() >= 4);
            QCOMPARE(working.steps().back().value, tails->high);
            QCOMPARE(working.steps().at(working.steps().size() - 2).value, tails->low);
        }
    }
}

void TestUncertainTarget::impossible_input_is_refused()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    QCOMPARE(tails_with_uncertain_target(Model::binomial, 1, 10, 0.5, -0.1).error(), Reason::negative_input);
    QCOMPARE(tails_with_uncertain_target(Model::binomial, 1, 10, 0.5, nan).error(), Reason::not_finite);
    QCOMPARE(tails_with_uncertain_target(Model::binomial, 1, 10, 0.5, 0.5).error(), Reason::target_out_of_range);
    QCOMPARE(tails_with_uncertain_target(Model::binomial, 1, 10, 0.0, 0.1).error(), Reason::target_out_of_range);
    QCOMPARE(tails_with_uncertain_target(Model::poisson, 1, 10, 0.0, 0.1).error(), Reason::target_out_of_range);
    QCOMPARE(tails_with_uncertain_target(Model::poisson, 1, 0, 0.5, 0.1).error(), Reason::zero_denominator);
    QCOMPARE(tails_with_uncertain_target(Model::binomial, 11, 10, 0.5, 0.1).error(),
             Reason::numerator_exceeds_denominator);
    QCOMPARE(limits_with_uncertain_target(Model::binomial, 10, 0.5, 0.1, 0.6).error(), Reason::level_out_of_range);
    QCOMPARE(limits_with_uncertain_target(Model::poisson, 0, 0.5, 0.1, 0.1).error(), Reason::zero_denominator);
}

QTEST_APPLESS_MAIN(TestUncertainTarget)
#include "test_uncertain_target.moc"
