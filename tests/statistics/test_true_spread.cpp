// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/true_spread.h"

#include "oracle_table.h"
#include "support/shared_material.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <algorithm>
#include <random>
#include <vector>

using namespace outturn::statistics;
using outturn::test::OracleTable;

namespace {

TrueSpread spread_of(Model model, const std::vector<double> &figures, const std::vector<double> &bases)
{
    const Observations observations{model, figures, bases};
    const auto fit = fit_population(observations);
    if (!fit) {
        return {-1.0, -1.0, -1.0, std::nullopt};
    }
    return true_spread(observations, *fit).value_or(TrueSpread{-1.0, -1.0, -1.0, std::nullopt});
}

const std::vector<double> deaths{0, 18, 8, 46, 8, 13, 9, 31, 14, 8, 29, 24};
const std::vector<double> operations{47, 148, 119, 810, 211, 196, 148, 215, 207, 97, 256, 360};

} // namespace

class TestTrueSpread : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void hospitals_have_the_limits_of_a_search_by_brute_force();
    void ratios_have_the_limits_of_a_search_by_brute_force();
    void a_split_into_all_and_nothing_has_them_too();
    void means_have_two_and_a_half_tau();
    void no_variation_still_has_an_upper_limit_data();
    void no_variation_still_has_an_upper_limit();
    void figures_that_are_all_none_say_nothing();
    void two_counts_far_apart_bound_no_rate();
    void the_estimate_lies_within_its_limits();
    void a_larger_unit_changes_nothing_else();
    void the_interval_covers_the_truth();
    void impossible_input_is_refused();
};

// The limits were found in R by maximising the likelihood (lbeta, dnbinom) for each gap over the mean, with the
// dispersion that gives this gap (qbeta, qgamma), and searching for the gap at which it has fallen by 1.9207.
void TestTrueSpread::hospitals_have_the_limits_of_a_search_by_brute_force()
{
    const TrueSpread spread = spread_of(Model::binomial, deaths, operations);
    QVERIFY(spread.interval95);
    OUTTURN_AGREES(spread.interval95->lower, 0.029429865122, 1e-8, "lower");
    OUTTURN_AGREES(spread.interval95->upper, 0.128914443786, 1e-8, "upper");
    QCOMPARE(spread.gap, spread.p90 - spread.p10);
    // qbeta(c(.1, .9), 8.25348817363, 99.6368483439)
    OUTTURN_AGREES(spread.p10, 0.0459140763, 1e-8, "p10");
    OUTTURN_AGREES(spread.p90, 0.1104829991, 1e-8, "p90");
}

void TestTrueSpread::ratios_have_the_limits_of_a_search_by_brute_force()
{
    OUTTURN_REQUIRE_SHARED(data, "oracles/funnel_datasets.csv");
    std::vector<double> observed;
    std::vector<double> expected;
    const OracleTable table(data);
    for (const auto &row : table.rows()) {
        if (row.text("dataset") == u"cabg37_sr") {
            observed.push_back(row.number("num"));
            expected.push_back(row.number("den"));
        }
    }
    QCOMPARE(observed.size(), std::size_t(37));
    const TrueSpread spread = spread_of(Model::poisson, observed, expected);
    QVERIFY(spread.interval95);
    OUTTURN_AGREES(spread.interval95->lower, 0.380984811215, 1e-8, "lower");
    OUTTURN_AGREES(spread.interval95->upper, 0.960738539381, 1e-8, "upper");
}

void TestTrueSpread::a_split_into_all_and_nothing_has_them_too()
{
    // alpha = .29, beta = .25: a U-shaped beta.
    const TrueSpread spread = spread_of(Model::binomial, {2, 19, 1, 20, 3, 17, 20, 0}, std::vector<double>(8, 20.0));
    QVERIFY(spread.interval95);
    OUTTURN_AGREES(spread.gap, 0.9950104, 1e-6, "gap");
    OUTTURN_AGREES(spread.interval95->lower, 0.819607974324, 1e-8, "lower");
    OUTTURN_AGREES(spread.interval95->upper, 0.999999974013, 1e-8, "upper");
    // Every provider has all or nothing: nothing says that there is a middle.
    const TrueSpread whole = spread_of(Model::binomial, {0, 20, 0, 5, 8, 0}, {10, 20, 10, 5, 8, 4});
    QVERIFY(whole.interval95);
    QVERIFY(whole.gap > 0.999 && whole.gap <= 1.0);
    QVERIFY(whole.interval95->lower > 0.5 && whole.interval95->upper >= whole.gap - 1e-9);
}

void TestTrueSpread::means_have_two_and_a_half_tau()
{
    // tau^2 = 7 for 0 and 4 with standard errors of 1; Q = 16 / (2 (1 + tau^2)) is chi-square on 1, so that the limits
    // of tau^2 are 8 / 5.02389 - 1 and 8 / 0.000982069 - 1.
    const TrueSpread spread = spread_of(Model::normal, {0.0, 4.0}, {1.0, 1.0});
    OUTTURN_AGREES(spread.gap, 2.5631031310892 * std::sqrt(7.0), 1e-8, "gap");
    OUTTURN_AGREES(spread.p10, 2.0 - 1.2815515655446 * std::sqrt(7.0), 1e-8, "p10");
    QVERIFY(spread.interval95);
    OUTTURN_AGREES(spread.interval95->lower, 2.5631031310892 * std::sqrt(8.0 / 5.023886187314888 - 1.0), 1e-8, "lower");
    OUTTURN_AGREES(spread.interval95->upper, 2.5631031310892 * std::sqrt(8.0 / 0.0009820691171752583 - 1.0), 1e-8,
                   "upper");
}

void TestTrueSpread::no_variation_still_has_an_upper_limit_data()
{
    QTest::addColumn<int>("model");
    QTest::addColumn<std::vector<double>>("figures");
    QTest::addColumn<std::vector<double>>("bases");
    QTest::newRow("two alike") << int(Model::binomial) << std::vector<double>{3, 3} << std::vector<double>{10, 10};
    QTest::newRow("one case each") << int(Model::binomial) << std::vector<double>{0, 1, 1}
                                   << std::vector<double>{1, 1, 1};
    QTest::newRow("a million each") << int(Model::binomial) << std::vector<double>{300000, 300100, 299950}
                                    << std::vector<double>{1e6, 1e6, 1e6};
    QTest::newRow("rates") << int(Model::poisson) << std::vector<double>{30, 31, 29, 30}
                           << std::vector<double>{10, 10, 10, 10};
    QTest::newRow("means") << int(Model::normal) << std::vector<double>{5, 5.5, 4, 6}
                           << std::vector<double>{2, 2, 2, 2};
}

void TestTrueSpread::no_variation_still_has_an_upper_limit()
{
    QFETCH(int, model);
    QFETCH(std::vector<double>, figures);
    QFETCH(std::vector<double>, bases);
    const TrueSpread spread = spread_of(static_cast<Model>(model), figures, bases);
    QCOMPARE(spread.gap, 0.0);
    QCOMPARE(spread.p10, spread.p90);
    QVERIFY(spread.interval95);
    QCOMPARE(spread.interval95->lower, 0.0);
    QVERIFY(std::isfinite(spread.interval95->upper));
    if (figures.size() > 3) {
        QVERIFY(spread.interval95->upper > 0.0);
    }
}

void TestTrueSpread::figures_that_are_all_none_say_nothing()
{
    for (const Model model : {Model::binomial, Model::poisson}) {
        const TrueSpread spread = spread_of(model, {0, 0, 0}, {10, 20, 1e6});
        QCOMPARE(spread.gap, 0.0);
        QVERIFY(!spread.interval95);
    }
    QCOMPARE(spread_of(Model::binomial, {10, 20}, {10, 20}).p90, 1.0);
}

void TestTrueSpread::two_counts_far_apart_bound_no_rate()
{
    const TrueSpread spread = spread_of(Model::poisson, {0, 100000}, {10, 10});
    QVERIFY(spread.gap > 0.0 && std::isfinite(spread.gap));
    QVERIFY(!spread.interval95);
}

void TestTrueSpread::the_estimate_lies_within_its_limits()
{
    std::mt19937 random(13);
    for (int i = 0; i < 60; ++i) {
        const bool is_binomial = i % 2 == 0;
        std::vector<double> figures;
        std::vector<double> bases;
        const auto count = 2 + random() % 20;
        for (std::size_t k = 0; k < count; ++k) {
            const int base = static_cast<int>(1 + random() % (i % 3 == 0 ? 10 : 500));
            const double value = std::clamp(std::normal_distribution(0.2, 0.1 * (i % 5))(random), 0.001, 0.999);
            bases.push_back(base);
            figures.push_back(is_binomial ? std::binomial_distribution(base, value)(random)
                                          : std::poisson_distribution(base * value)(random));
        }
        const TrueSpread spread = spread_of(is_binomial ? Model::binomial : Model::poisson, figures, bases);
        QVERIFY(std::isfinite(spread.gap) && spread.gap >= 0.0);
        QVERIFY(spread.p10 >= 0.0 && spread.p90 >= spread.p10 && (!is_binomial || spread.p90 <= 1.0));
        if (spread.interval95) {
            QVERIFY(spread.interval95->lower >= 0.0 && spread.interval95->lower <= spread.gap);
            QVERIFY(spread.interval95->upper >= spread.gap && std::isfinite(spread.interval95->upper));
        }
    }
}

void TestTrueSpread::a_larger_unit_changes_nothing_else()
{
    // Events a head and events a thousand heads.
    const TrueSpread a_head = spread_of(Model::poisson, {12, 30, 9, 44}, {1000, 1500, 1200, 2000});
    const TrueSpread a_thousand = spread_of(Model::poisson, {12, 30, 9, 44}, {1, 1.5, 1.2, 2});
    OUTTURN_AGREES(a_thousand.gap, 1000.0 * a_head.gap, 1e-9, "gap");
    OUTTURN_AGREES(a_thousand.interval95->upper, 1000.0 * a_head.interval95->upper, 1e-6, "upper");
}

// 60 sets of 150 providers of 200 cases each around one half, true standard deviation 5 points. 95% of 60 is 57, and
// fewer than 52 has a chance of 1 in 100 or less.
void TestTrueSpread::the_interval_covers_the_truth()
{
    std::mt19937 random(17);
    const double truth = 0.1285896; // qbeta(.9, 49.5, 49.5) - qbeta(.1, 49.5, 49.5)
    int covered = 0;
    for (int i = 0; i < 60; ++i) {
        std::vector<double> figures;
        for (int k = 0; k < 150; ++k) {
            const double a = std::gamma_distribution(49.5)(random);
            const double b = std::gamma_distribution(49.5)(random);
            figures.push_back(std::binomial_distribution(200, a / (a + b))(random));
        }
        const TrueSpread spread = spread_of(Model::binomial, figures, std::vector<double>(150, 200.0));
        QVERIFY(spread.interval95);
        covered += spread.interval95->lower <= truth && truth <= spread.interval95->upper ? 1 : 0;
    }
    QVERIFY2(covered >= 52, QByteArray::number(covered).constData());
}

void TestTrueSpread::impossible_input_is_refused()
{
    PopulationFit fit;
    QCOMPARE(true_spread({}, fit).error(), Reason::too_few_values);
    const std::vector<double> figures{1, 2};
    const std::vector<double> bases{3, 4};
    fit.mean = std::nan("");
    QCOMPARE(true_spread({Model::binomial, figures, bases}, fit).error(), Reason::not_finite);
}

QTEST_APPLESS_MAIN(TestTrueSpread)
#include "test_true_spread.moc"
