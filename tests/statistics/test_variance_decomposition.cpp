// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/variance_decomposition.h"

#include "oracle_table.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <limits>
#include <random>

using namespace outturn::statistics;

namespace {

const std::vector<double> cases = {12, 30, 8, 55, 21, 40, 9};
const std::vector<double> clients = {40, 80, 50, 120, 60, 70, 15};
const std::vector<double> means = {3.1, 4.7, 5.2, 9.8, 8.1, 7.7, 2.2};
const std::vector<double> standard_errors = {0.5, 1, 0.7, 1.2, 0.4, 0.9, 2};
const std::vector<std::size_t> regions = {7, 7, 0, 0, 0, 900, 900};

} // namespace

class TestVarianceDecomposition : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void sums_of_squares_agree_with_r();
    void components_agree_with_matrix_algebra();
    void a_balanced_table_follows_by_hand();
    void the_components_are_right_on_average();
    void groups_that_agree_share_nothing_between_them();
    void equal_values_have_no_shares();
    void one_provider_a_group_leaves_the_inside_unknown();
    void one_case_each_cannot_show_the_inside();
    void the_unit_of_means_does_not_matter();
    void random_tables_add_up();
    void impossible_input_is_refused();
};

void TestVarianceDecomposition::sums_of_squares_agree_with_r()
{
    // R: anova(aov(x / n ~ region, weights = n)), and of means with weights = 1 / s^2.
    const auto proportions = variance_decomposition({Model::binomial, cases, clients}, regions);
    QVERIFY(proportions);
    QCOMPARE(proportions->groups, std::size_t{3});
    QCOMPARE(proportions->providers, std::size_t{7});
    QCOMPARE(proportions->between_degrees, 2.0);
    QCOMPARE(proportions->within_degrees, 4.0);
    OUTTURN_AGREES(proportions->between, 3.2230208425199147, 1e-12, "proportions");
    OUTTURN_AGREES(proportions->within, 3.3201564973815607, 1e-12, "proportions");
    OUTTURN_AGREES(*proportions->f_ratio, 1.9414873034218405, 1e-12, "proportions");
    OUTTURN_AGREES(*proportions->f_p_value, 0.25747776312727638, 1e-12, "proportions");
    OUTTURN_AGREES(proportions->mean, 175.0 / 435.0, 1e-14, "proportions");
    OUTTURN_AGREES(*proportions->between_share + *proportions->within_share, 1.0, 1e-15, "proportions");
    const auto of_means = variance_decomposition({Model::normal, means, standard_errors}, regions);
    OUTTURN_AGREES(of_means->between, 56.029139012763295, 1e-12, "means");
    OUTTURN_AGREES(of_means->within, 25.009004159643759, 1e-12, "means");
    OUTTURN_AGREES(*of_means->f_ratio, 4.4807173172593373, 1e-12, "means");
    OUTTURN_AGREES(*of_means->f_p_value, 0.095238782439822353, 1e-12, "means");
}

void TestVarianceDecomposition::components_agree_with_matrix_algebra()
{
    // R: the two quadratic forms as matrices, their expectations as traces, and solve().
    const auto proportions = variance_decomposition({Model::binomial, cases, clients}, regions)->components;
    QVERIFY(proportions);
    OUTTURN_AGREES(proportions->between, 0.0046967581368830037, 1e-10, "proportions");
    OUTTURN_AGREES(proportions->within, 0.0110610910281546213, 1e-10, "proportions");
    const auto rates = variance_decomposition({Model::poisson, cases, clients}, regions)->components;
    QVERIFY(rates);
    // Chance in a rate is its mean over the exposure: R as above, with m in place of m (1 - m).
    const auto of_means = variance_decomposition({Model::normal, means, standard_errors}, regions)->components;
    QVERIFY(of_means);
    OUTTURN_AGREES(of_means->between, 4.2228023857115717, 1e-10, "means");
    OUTTURN_AGREES(of_means->within, 3.4236341982203244, 1e-10, "means");
    OUTTURN_AGREES(rates->between, 0.0050578362828571930, 1e-10, "rates");
    OUTTURN_AGREES(rates->within, 0.0078158632468728981, 1e-10, "rates");
    OUTTURN_AGREES(*of_means->between_share, 4.2228023857115717 / (4.2228023857115717 + 3.4236341982203244), 1e-10,
                   "means");
}

void TestVarianceDecomposition::a_balanced_table_follows_by_hand()
{
    // Two contractors of two areas each, standard errors 1: 0, 4 and 10, 14. Mean 7, between 4 * 25, within 4 * 4.
    // Mean squares 100 and 8: variance within 8 - 1 = 7, between (100 - 8) / 2 = 46.
    const double values[] = {0, 4, 10, 14};
    const double errors[] = {1, 1, 1, 1};
    const std::size_t contractors[] = {0, 0, 1, 1};
    const auto result = variance_decomposition({Model::normal, values, errors}, contractors);
    QVERIFY(result && result->components);
    OUTTURN_AGREES(result->total, 116.0, 1e-14, "by hand");
    OUTTURN_AGREES(result->between, 100.0, 1e-14, "by hand");
    OUTTURN_AGREES(*result->between_share, 100.0 / 116.0, 1e-14, "by hand");
    OUTTURN_AGREES(result->components->within, 7.0, 1e-13, "by hand");
    OUTTURN_AGREES(result->components->between, 46.0, 1e-13, "by hand");
    OUTTURN_AGREES(*result->components->between_share, 46.0 / 53.0, 1e-13, "by hand");
}

void TestVarianceDecomposition::the_components_are_right_on_average()
{
    // Proportions around 0.4, contractors with a standard deviation of 0.05, their areas with 0.03 around them.
    std::mt19937_64 random(77);
    std::normal_distribution<double> normal;
    double between = 0.0;
    double within = 0.0;
    constexpr int rounds = 400;
    for (int round = 0; round < rounds; ++round) {
        std::vector<double> figures;
        std::vector<double> bases;
        std::vector<std::size_t> groups;
        for (std::size_t group = 0; group < 20; ++group) {
            const double centre = 0.4 + 0.05 * normal(random);
            for (std::size_t area = 0; area < 2 + group % 5; ++area) {
                bases.push_back(50.0 + 70.0 * static_cast<double>((area + group) % 4));
                const double truth = centre + 0.03 * normal(random);
                std::binomial_distribution<int> draw(static_cast<int>(bases.back()), truth);
                figures.push_back(draw(random));
                groups.push_back(group);
            }
        }
        const auto components = variance_decomposition({Model::binomial, figures, bases}, groups)->components;
        QVERIFY(components);
        between += components->between / rounds;
        within += components->within / rounds;
    }
    QVERIFY2(std::abs(between - 0.0025) < 0.00015, QByteArray::number(between));
    QVERIFY2(std::abs(within - 0.0009) < 0.00008, QByteArray::number(within));
}

void TestVarianceDecomposition::groups_that_agree_share_nothing_between_them()
{
    const double figures[] = {20, 80, 20, 80};
    const double bases[] = {100, 100, 100, 100};
    const std::size_t groups[] = {1, 1, 2, 2};
    for (const Model model : {Model::binomial, Model::poisson, Model::normal}) {
        const auto result = variance_decomposition({model, figures, bases}, groups);
        QVERIFY(result && result->components);
        QCOMPARE(*result->between_share, 0.0);
        QCOMPARE(*result->within_share, 1.0);
        QCOMPARE(result->components->between, 0.0);
        QCOMPARE(*result->f_p_value, 1.0);
    }
    // As many as chance alone explains: no true variance at all, and so no shares of it.
    const double near[] = {50, 52, 49, 51};
    const auto result = variance_decomposition({Model::binomial, near, bases}, groups);
    QCOMPARE(result->components->between, 0.0);
    QCOMPARE(result->components->within, 0.0);
    QVERIFY(!result->components->between_share);
}

void TestVarianceDecomposition::equal_values_have_no_shares()
{
    const double figures[] = {0, 0, 0};
    const double bases[] = {10, 20, 30};
    const std::size_t groups[] = {1, 1, 2};
    for (const Model model : {Model::binomial, Model::poisson, Model::normal}) {
        const auto result = variance_decomposition({model, figures, bases}, groups);
        QVERIFY(result && result->components);
        QCOMPARE(result->total, 0.0);
        QVERIFY(!result->between_share && !result->f_ratio && !result->components->between_share);
        QCOMPARE(result->components->between, 0.0);
        QCOMPARE(result->components->within, 0.0);
    }
}

void TestVarianceDecomposition::one_provider_a_group_leaves_the_inside_unknown()
{
    const double figures[] = {1, 5, 9};
    const double bases[] = {10, 20, 30};
    const std::size_t groups[] = {1, 2, 3};
    const auto result = variance_decomposition({Model::binomial, figures, bases}, groups);
    QVERIFY(result);
    QCOMPARE(result->within, 0.0);
    QCOMPARE(*result->between_share, 1.0);
    QVERIFY(!result->f_ratio);
    QCOMPARE(result->components.error(), Reason::too_few_values);
}

void TestVarianceDecomposition::one_case_each_cannot_show_the_inside()
{
    const double figures[] = {1, 0, 1, 1};
    const double bases[] = {1, 1, 1, 1};
    const std::size_t groups[] = {1, 1, 2, 2};
    const auto result = variance_decomposition({Model::binomial, figures, bases}, groups);
    QVERIFY(result);
    QCOMPARE(result->components.error(), Reason::no_variation);
}

void TestVarianceDecomposition::the_unit_of_means_does_not_matter()
{
    const auto plain = variance_decomposition({Model::normal, means, standard_errors}, regions);
    for (const double unit : {1e-100, 1e6, 1e100}) {
        std::vector<double> values;
        std::vector<double> errors;
        for (std::size_t i = 0; i < means.size(); ++i) {
            values.push_back(unit * means[i]);
            errors.push_back(unit * standard_errors[i]);
        }
        const auto scaled = variance_decomposition({Model::normal, values, errors}, regions);
        QVERIFY(scaled && scaled->components);
        OUTTURN_AGREES(scaled->between, plain->between, 1e-12, "unit");
        OUTTURN_AGREES(scaled->components->within, unit * unit * plain->components->within, 1e-11, "unit");
    }
}

void TestVarianceDecomposition::random_tables_add_up()
{
    std::mt19937_64 random(3);
    std::uniform_real_distribution<double> unit(0.0, 1.0);
    for (int round = 0; round < 300; ++round) {
        std::vector<double> figures;
        std::vector<double> bases;
        std::vector<std::size_t> groups = {0, 1};
        for (int i = 0; i < 2 + round % 12; ++i) {
            bases.push_back(std::ceil(std::pow(10.0, 5.0 * unit(random))));
            figures.push_back(std::floor(bases.back() * unit(random)));
            groups.push_back(static_cast<std::size_t>(4.0 * unit(random)));
        }
        groups.resize(bases.size());
        for (const Model model : {Model::binomial, Model::poisson, Model::normal}) {
            const Observations observations{model, figures, bases};
            const auto result = variance_decomposition(observations, groups);
            QVERIFY(result);
            double total = 0.0;
            for (std::size_t i = 0; i < bases.size(); ++i) {
                const double weight = model == Model::normal ? 1.0 / (bases[i] * bases[i]) : bases[i];
                total += weight * std::pow(observations.value(i) - result->mean, 2);
            }
            OUTTURN_AGREES(result->between + result->within, total, 1e-10, QByteArray::number(round));
            if (result->components) {
                QVERIFY(result->components->between >= 0.0 && std::isfinite(result->components->between));
                QVERIFY(result->components->within >= 0.0 && std::isfinite(result->components->within));
            }
        }
    }
}

void TestVarianceDecomposition::impossible_input_is_refused()
{
    const std::size_t same[] = {1, 1, 1, 1, 1, 1, 1};
    QCOMPARE(variance_decomposition({Model::binomial, cases, clients}, same).error(), Reason::too_few_values);
    QCOMPARE(variance_decomposition({Model::binomial, cases, clients}, {}).error(), Reason::too_few_values);
    QCOMPARE(variance_decomposition({Model::binomial, clients, cases}, regions).error(),
             Reason::numerator_exceeds_denominator);
    std::vector<double> broken = means;
    broken[3] = std::numeric_limits<double>::quiet_NaN();
    QCOMPARE(variance_decomposition({Model::normal, broken, standard_errors}, regions).error(), Reason::not_finite);
}

QTEST_APPLESS_MAIN(TestVarianceDecomposition)
#include "test_variance_decomposition.moc"
