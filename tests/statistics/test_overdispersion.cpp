// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/overdispersion.h"

#include "funnel_datasets.h"
#include "statistics/funnel_by_model.h"
#include "statistics/pooled_target.h"
#include "statistics/z_scores.h"
#include "support/shared_material.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <limits>
#include <random>

using namespace outturn::statistics;
using outturn::test::OracleTable;

namespace {

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

} // namespace

class TestOverdispersion : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void the_test_of_proportions_agrees_with_r();
    void tau2_agrees_with_the_published_pipeline();
    void a_provider_is_outside_the_widened_line_exactly_if_flagged();
    void widened_limits_follow_by_hand();
    void without_overdispersion_the_exact_flag_holds();
    void equal_figures_vary_less_than_by_chance();
    void two_providers_are_enough();
    void all_zero_against_a_target_has_an_answer();
    void a_million_events_and_fractional_counts_have_an_answer();
    void rare_random_figures_never_give_nonsense();
    void the_working_shows_what_was_done();
    void impossible_input_is_refused();
};

void TestOverdispersion::the_test_of_proportions_agrees_with_r()
{
    OUTTURN_REQUIRE_SHARED(datasets_path, "oracles/funnel_datasets.csv");
    OUTTURN_REQUIRE_SHARED(tests_path, "oracles/heterogeneity_tests.csv");
    const auto datasets = outturn::test::funnel_datasets(datasets_path);
    const OracleTable table(tests_path);
    QCOMPARE(table.rows().size(), 4);
    for (const auto &row : table.rows()) {
        const auto dataset = datasets.value(row.text("dataset"));
        const double target = *pooled_proportion(dataset.figures, dataset.bases);
        const auto result = overdispersion(dataset.as(Model::binomial), target);
        QVERIFY2(result.has_value(), row.name().constData());
        OUTTURN_AGREES(result->phi, row.number("phi"), 1e-12, row.name());
        OUTTURN_AGREES(result->p_value, row.number("p_X2"), 1e-11, row.name());
    }
}

void TestOverdispersion::tau2_agrees_with_the_published_pipeline()
{
    OUTTURN_REQUIRE_SHARED(datasets_path, "oracles/funnel_datasets.csv");
    OUTTURN_REQUIRE_SHARED(summary_path, "oracles/funnelplotr_summary.csv");
    const auto datasets = outturn::test::funnel_datasets(datasets_path);
    const OracleTable table(summary_path);
    int compared = 0;
    for (const auto &row : table.rows()) {
        const bool is_proportion = row.text("data_type") == u"PR";
        if (std::abs(row.number("trim_by") - 0.1) > 1e-9 || (!is_proportion && row.text("sr_method") != u"CQC")) {
            continue;
        }
        const auto dataset = datasets.value(row.text("dataset"));
        const auto observations = dataset.as(is_proportion ? Model::binomial : Model::poisson);
        const auto result = overdispersion(observations, row.number("target"));
        QVERIFY2(result.has_value(), row.name().constData());
        OUTTURN_AGREES(result->winsorised_phi, row.number("phi"), 1e-10, row.name());
        OUTTURN_AGREES(result->tau2, row.number("tau2"), 1e-10, row.name());
        ++compared;
    }
    QCOMPARE(compared, 10);
}

void TestOverdispersion::a_provider_is_outside_the_widened_line_exactly_if_flagged()
{
    std::mt19937_64 random(20240331);
    std::uniform_real_distribution<double> unit(0.0, 1.0);
    for (int round = 0; round < 120; ++round) {
        Overdispersion widened;
        widened.transform = round % 2 == 0 ? Transform::arcsine : Transform::square_root;
        widened.target = round % 2 == 0 ? unit(random) : 3.0 * unit(random) + 0.01;
        widened.tau2 = round % 6 == 0 ? 0.0 : std::pow(10.0, -5.0 * unit(random));
        const double base = std::ceil(std::pow(10.0, 2.5 * unit(random)));
        const auto limits95 = adjusted_limits(widened, base, tail95);
        const auto limits998 = adjusted_limits(widened, base, tail998);
        QVERIFY(limits95 && limits998);
        for (double x = 0; x <= base; ++x) {
            const auto flag = adjusted_flag(widened, x, base);
            QVERIFY(flag);
            QVERIFY2(*flag == seen_flag(x / base, *limits95, *limits998),
                     QByteArray::number(x) + " of " + QByteArray::number(base));
        }
    }
}

void TestOverdispersion::widened_limits_follow_by_hand()
{
    // R: (1 - qnorm(.975) * sqrt(1 / 400 + .01))^2 and its like.
    const Overdispersion ratio{1.0, 1.0, 0.01, 1.0, Transform::square_root, 1.0};
    OUTTURN_AGREES(*adjusted_limits(ratio, 100, 0.025)->lower, 0.6097569649703859, 1e-12, "ratio");
    OUTTURN_AGREES(*adjusted_limits(ratio, 100, 0.025)->upper, 1.4862795055469671, 1e-12, "ratio");
    // R: sin(asin(sqrt(.3)) + qnorm(.999) * sqrt(1 / 200 + .002))^2.
    const Overdispersion proportion{1.0, 1.0, 0.002, 1.0, Transform::arcsine, 0.3};
    OUTTURN_AGREES(*adjusted_limits(proportion, 50, 0.001)->upper, 0.55269094550473452, 1e-13, "proportion");
    // Means: 10 -+ z sqrt(3^2 + 16).
    const Overdispersion mean{1.0, 1.0, 16.0, 1.0, Transform::identity, 10.0};
    OUTTURN_AGREES(*adjusted_limits(mean, 3, 0.025)->lower, 10.0 - 5.0 * 1.959963984540054, 1e-13, "mean");
    OUTTURN_AGREES(*adjusted_limits(mean, 3, 0.025)->upper, 10.0 + 5.0 * 1.959963984540054, 1e-13, "mean");
    // One case: no line comes back in from beyond the edge.
    QVERIFY(!adjusted_limits(proportion, 1, 0.001)->lower);
    QVERIFY(!adjusted_limits(proportion, 1, 0.001)->upper);
    QVERIFY(!adjusted_limits(ratio, 1, 0.001)->lower);
}

void TestOverdispersion::without_overdispersion_the_exact_flag_holds()
{
    const Overdispersion none{0.5, 0.9, 0.0, 0.4, Transform::arcsine, 0.3};
    for (double x = 0; x <= 40; ++x) {
        QCOMPARE(*adjusted_flag(none, x, 40), funnel_flag(*binomial_tails(x, 40, 0.3)));
    }
    QCOMPARE(*adjusted_limits(none, 40, 0.025)->upper, *binomial_funnel_limits(40, 0.3, 0.025)->upper);
    const Overdispersion rate{0.5, 0.9, 0.0, 0.4, Transform::square_root, 0.3};
    QCOMPARE(*adjusted_flag(rate, 25, 40), funnel_flag(*poisson_tails(25, 40 * 0.3)));
    const Overdispersion mean{0.5, 0.9, 0.0, 0.4, Transform::identity, 10};
    QCOMPARE(*adjusted_flag(mean, 12, 1), FunnelFlag::high95);
}

void TestOverdispersion::equal_figures_vary_less_than_by_chance()
{
    const double figures[] = {3, 3, 3, 3};
    const double bases[] = {10, 10, 10, 10};
    for (const Model model : {Model::binomial, Model::poisson}) {
        const auto result = overdispersion({model, figures, bases}, 0.3);
        QVERIFY(result);
        QVERIFY(result->phi < 1e-25);
        QCOMPARE(result->p_value, 1.0);
        QCOMPARE(result->tau2, 0.0);
        QCOMPARE(*adjusted_flag(*result, 3, 10), FunnelFlag::none);
    }
}

void TestOverdispersion::two_providers_are_enough()
{
    // 10 and 30 of 100 at 0.2: X2 = 2 * 10^2 / (100 * .2 * .8) = 12.5 on one degree of freedom.
    const double figures[] = {10, 30};
    const double bases[] = {100, 100};
    const auto result = overdispersion({Model::binomial, figures, bases}, 0.2);
    QVERIFY(result);
    OUTTURN_AGREES(result->phi, 12.5, 1e-13, "two providers");
    OUTTURN_AGREES(result->p_value, 4.069520174449592e-4, 1e-10, "two providers");
    QVERIFY(result->tau2 > 0.0);
    QCOMPARE(*adjusted_flag(*result, 10, 100), FunnelFlag::none);
    QCOMPARE(funnel_flag(*binomial_tails(10, 100, 0.2)), FunnelFlag::low95);
}

void TestOverdispersion::all_zero_against_a_target_has_an_answer()
{
    const double figures[] = {0, 0, 0};
    const double bases[] = {10, 50, 1};
    for (const Model model : {Model::binomial, Model::poisson}) {
        const auto result = overdispersion({model, figures, bases}, 0.2);
        QVERIFY(result);
        QVERIFY(std::isfinite(result->phi) && std::isfinite(result->tau2));
        // None at all, and so no target of their own to lie around.
        QCOMPARE(overdispersion({model, figures, bases}, 0.0).error(), Reason::target_out_of_range);
    }
}

void TestOverdispersion::a_million_events_and_fractional_counts_have_an_answer()
{
    const double figures[] = {300000.5, 310000.25, 1, 0.4};
    const double bases[] = {1e6, 1e6, 1, 3.7};
    for (const Model model : {Model::binomial, Model::poisson}) {
        const auto result = overdispersion({model, figures, bases}, 0.3);
        QVERIFY(result);
        QVERIFY(result->tau2 > 0.0 && result->p_value < 1e-60);
        QVERIFY(adjusted_limits(*result, 1e6, tail998)->lower);
    }
}

void TestOverdispersion::rare_random_figures_never_give_nonsense()
{
    std::mt19937_64 random(3);
    std::uniform_real_distribution<double> unit(0.0, 1.0);
    for (int round = 0; round < 300; ++round) {
        std::vector<double> figures;
        std::vector<double> bases;
        for (int i = 0; i < 2 + round % 9; ++i) {
            bases.push_back(std::ceil(std::pow(10.0, 6.0 * unit(random))));
            figures.push_back(std::floor(bases.back() * std::pow(unit(random), 4.0)));
        }
        const double target = std::clamp(unit(random), 1e-9, 1.0 - 1e-9);
        for (const Model model : {Model::binomial, Model::poisson, Model::normal}) {
            const auto result = overdispersion({model, figures, bases}, target);
            QVERIFY(result);
            QVERIFY(result->phi >= 0.0 && result->tau2 >= 0.0 && std::isfinite(result->tau2));
            QVERIFY(result->p_value >= 0.0 && result->p_value <= 1.0);
            QVERIFY(adjusted_flag(*result, figures.front(), bases.front()));
            QVERIFY(adjusted_limits(*result, bases.front(), tail95));
        }
    }
}

void TestOverdispersion::the_working_shows_what_was_done()
{
    Working working;
    const Overdispersion proportion{1.0, 1.0, 0.002, 1.0, Transform::arcsine, 0.3};
    QVERIFY(adjusted_flag(proportion, 25, 50, &working));
    QCOMPARE(working.steps().size(), std::size_t{6});
    QCOMPARE(working.steps().front().symbol, std::string("Y"));
    OUTTURN_AGREES(working.steps().front().value, 0.78539816339744831, 1e-14, "asin sqrt(1 / 2)");
    Working exact;
    const Overdispersion none{1.0, 1.0, 0.0, 1.0, Transform::square_root, 0.5};
    QVERIFY(adjusted_flag(none, 25, 50, &exact));
    QCOMPARE(exact.steps().back().symbol, std::string("P(X >= x)"));
    QCOMPARE(exact.steps().back().value, poisson_tails(25, 25)->high);
}

void TestOverdispersion::impossible_input_is_refused()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double figures[] = {1, 2};
    const double bases[] = {3, 4};
    const double none[] = {3, 0};
    const double broken[] = {1, nan};
    QCOMPARE(overdispersion({Model::binomial, {}, {}}, 0.5).error(), Reason::too_few_values);
    QCOMPARE(overdispersion({Model::binomial, std::span(figures, 1), std::span(bases, 1)}, 0.5).error(),
             Reason::too_few_values);
    QCOMPARE(overdispersion({Model::binomial, figures, none}, 0.5).error(), Reason::zero_denominator);
    QCOMPARE(overdispersion({Model::binomial, bases, figures}, 0.5).error(), Reason::numerator_exceeds_denominator);
    QCOMPARE(overdispersion({Model::poisson, broken, bases}, 0.5).error(), Reason::not_finite);
    for (const double target : {0.0, 1.0, -0.1, 1.1}) {
        QCOMPARE(overdispersion({Model::binomial, figures, bases}, target).error(), Reason::target_out_of_range);
    }
    QCOMPARE(overdispersion({Model::poisson, figures, bases}, 0.0).error(), Reason::target_out_of_range);
    QCOMPARE(overdispersion({Model::normal, figures, bases}, nan).error(), Reason::not_finite);
    const Overdispersion widened{1.0, 1.0, 0.1, 1.0, Transform::arcsine, 0.5};
    QCOMPARE(adjusted_flag(widened, 3, 2).error(), Reason::numerator_exceeds_denominator);
    QCOMPARE(adjusted_limits(widened, 0, 0.025).error(), Reason::zero_denominator);
    QCOMPARE(adjusted_limits(widened, 10, 0.5).error(), Reason::level_out_of_range);
}

QTEST_APPLESS_MAIN(TestOverdispersion)
#include "test_overdispersion.moc"
