// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/heterogeneity.h"

#include "funnel_datasets.h"
#include "statistics/overdispersion.h"
#include "statistics/pooled_target.h"
#include "support/shared_material.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <limits>

using namespace outturn::statistics;
using outturn::test::OracleTable;

class TestHeterogeneity : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void tests_of_proportions_agree_with_r();
    void tests_of_counts_agree_with_r();
    void two_ratios_follow_by_hand();
    void equal_figures_show_none();
    void figures_of_none_and_all_have_a_deviance();
    void means_are_tested_by_their_standard_errors();
    void a_tiny_difference_of_millions_keeps_its_digits();
    void impossible_input_is_refused();
};

void TestHeterogeneity::tests_of_proportions_agree_with_r()
{
    OUTTURN_REQUIRE_SHARED(datasets_path, "oracles/funnel_datasets.csv");
    OUTTURN_REQUIRE_SHARED(tests_path, "oracles/heterogeneity_tests.csv");
    const auto datasets = outturn::test::funnel_datasets(datasets_path);
    const OracleTable table(tests_path);
    QCOMPARE(table.rows().size(), 4);
    for (const auto &row : table.rows()) {
        const auto dataset = datasets.value(row.text("dataset"));
        const double target = *pooled_proportion(dataset.figures, dataset.bases);
        OUTTURN_AGREES(target, row.number("pooled"), 1e-12, row.name());
        const auto result = heterogeneity(dataset.as(Model::binomial), target);
        QVERIFY2(result.has_value(), row.name().constData());
        QCOMPARE(result->degrees, row.number("df"));
        OUTTURN_AGREES(result->pearson, row.number("pearson_X2"), 1e-12, row.name());
        OUTTURN_AGREES(result->deviance, row.number("G2"), 1e-12, row.name());
        OUTTURN_AGREES(result->phi, row.number("phi"), 1e-12, row.name());
        OUTTURN_AGREES(result->pearson_p, row.number("p_X2"), 1e-11, row.name());
        OUTTURN_AGREES(result->deviance_p, row.number("p_G2"), 1e-11, row.name());
        QVERIFY(!result->systematic_component);
        // The same test as that of over-dispersion.
        OUTTURN_AGREES(result->pearson_p, overdispersion(dataset.as(Model::binomial), target)->p_value, 1e-10,
                       row.name());
    }
}

void TestHeterogeneity::tests_of_counts_agree_with_r()
{
    OUTTURN_REQUIRE_SHARED(datasets_path, "oracles/funnel_datasets.csv");
    OUTTURN_REQUIRE_SHARED(scv_path, "oracles/spread_scv.csv");
    const auto datasets = outturn::test::funnel_datasets(datasets_path);
    const OracleTable table(scv_path);
    QCOMPARE(table.rows().size(), 3);
    for (const auto &row : table.rows()) {
        const auto dataset = datasets.value(row.text("dataset"));
        const auto result = heterogeneity(dataset.as(Model::poisson), 1.0);
        QVERIFY2(result.has_value(), row.name().constData());
        OUTTURN_AGREES(*result->systematic_component, row.number("scv"), 1e-12, row.name());
        OUTTURN_AGREES(result->pearson, row.number("pearson_X2"), 1e-12, row.name());
        OUTTURN_AGREES(result->phi, row.number("index_of_dispersion"), 1e-12, row.name());
        OUTTURN_AGREES(result->deviance, row.number("deviance"), 1e-12, row.name());
    }
}

void TestHeterogeneity::two_ratios_follow_by_hand()
{
    // 5 and 15 where 10 each are expected: X^2 = 2.5 + 2.5, SCV = 1/4 - 1/10.
    const double figures[] = {5, 15};
    const double bases[] = {10, 10};
    const auto result = heterogeneity({Model::poisson, figures, bases}, 1.0);
    QVERIFY(result);
    OUTTURN_AGREES(result->pearson, 5.0, 1e-14, "ratios");
    OUTTURN_AGREES(*result->systematic_component, 0.15, 1e-14, "ratios");
    OUTTURN_AGREES(result->deviance, 2.0 * (5.0 * std::log(0.5) + 15.0 * std::log(1.5)), 1e-13, "ratios");
}

void TestHeterogeneity::equal_figures_show_none()
{
    const double figures[] = {3, 3, 6};
    const double bases[] = {10, 10, 20};
    for (const Model model : {Model::binomial, Model::poisson}) {
        const auto result = heterogeneity({model, figures, bases}, 0.3);
        QVERIFY(result);
        QVERIFY(result->pearson < 1e-25 && result->deviance >= 0.0 && result->deviance < 1e-25);
        QCOMPARE(result->pearson_p, 1.0);
        QCOMPARE(result->deviance_p, 1.0);
    }
}

void TestHeterogeneity::figures_of_none_and_all_have_a_deviance()
{
    // 0 and 10 of 10 at 1/2: G^2 = 2 * 20 log 2, X^2 = 20.
    const double figures[] = {0, 10};
    const double bases[] = {10, 10};
    const auto result = heterogeneity({Model::binomial, figures, bases}, 0.5);
    QVERIFY(result);
    OUTTURN_AGREES(result->deviance, 40.0 * std::log(2.0), 1e-14, "0 and 10");
    OUTTURN_AGREES(result->pearson, 20.0, 1e-14, "0 and 10");
    const double zero[] = {0, 0};
    OUTTURN_AGREES(heterogeneity({Model::poisson, zero, bases}, 0.5)->deviance, 20.0, 1e-14, "all zero");
    QCOMPARE(heterogeneity({Model::poisson, zero, bases}, 0.0).error(), Reason::target_out_of_range);
}

void TestHeterogeneity::means_are_tested_by_their_standard_errors()
{
    const double means[] = {8, 12, 10};
    const double errors[] = {1, 2, 5};
    Working working;
    const auto result = heterogeneity({Model::normal, means, errors}, 10, &working);
    OUTTURN_AGREES(result->pearson, 5.0, 1e-14, "means");
    OUTTURN_AGREES(result->pearson_p, std::exp(-2.5), 1e-13, "means");
    QCOMPARE(working.steps().back().value, result->pearson_p);
}

void TestHeterogeneity::a_tiny_difference_of_millions_keeps_its_digits()
{
    // mpmath, 40 digits: one case more and one less than half of 2 million: both statistics are nearly 4e-6.
    const double figures[] = {1000001, 999999};
    const double bases[] = {2e6, 2e6};
    const auto result = heterogeneity({Model::binomial, figures, bases}, 0.5);
    OUTTURN_AGREES(result->pearson, 4e-6, 1e-13, "millions");
    OUTTURN_AGREES(result->deviance, 4.0000000000006666667e-6, 1e-13, "millions");
}

void TestHeterogeneity::impossible_input_is_refused()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double figures[] = {1, 2};
    const double bases[] = {3, 4};
    QCOMPARE(heterogeneity({Model::binomial, {}, {}}, 0.5).error(), Reason::too_few_values);
    QCOMPARE(heterogeneity({Model::binomial, std::span(figures, 1), std::span(bases, 1)}, 0.5).error(),
             Reason::too_few_values);
    QCOMPARE(heterogeneity({Model::binomial, bases, figures}, 0.5).error(), Reason::numerator_exceeds_denominator);
    QCOMPARE(heterogeneity({Model::binomial, figures, bases}, 1.0).error(), Reason::target_out_of_range);
    QCOMPARE(heterogeneity({Model::normal, figures, bases}, nan).error(), Reason::not_finite);
}

QTEST_APPLESS_MAIN(TestHeterogeneity)
#include "test_heterogeneity.moc"
