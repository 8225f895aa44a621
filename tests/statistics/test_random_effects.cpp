// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/random_effects.h"

#include "oracle_table.h"
#include "support/shared_material.h"

#include <QtCore/QMap>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <limits>
#include <random>

using namespace outturn::statistics;
using outturn::test::OracleTable;

namespace {

constexpr Tau2Method all_methods[] = {Tau2Method::fixed_effect, Tau2Method::dersimonian_laird, Tau2Method::paule_mandel,
                                      Tau2Method::restricted_maximum_likelihood, Tau2Method::maximum_likelihood};

Tau2Method method_named(const QString &name)
{
    static const QMap<QString, Tau2Method> methods = {
        {QStringLiteral("FE"), Tau2Method::fixed_effect},
        {QStringLiteral("DL"), Tau2Method::dersimonian_laird},
        {QStringLiteral("PM"), Tau2Method::paule_mandel},
        {QStringLiteral("REML"), Tau2Method::restricted_maximum_likelihood},
        {QStringLiteral("ML"), Tau2Method::maximum_likelihood},
    };
    return methods.value(name);
}

struct Inputs {
    std::vector<double> values;
    std::vector<double> standard_errors;
};

QMap<QString, Inputs> inputs_by_set(const OracleTable &table)
{
    QMap<QString, Inputs> sets;
    for (const auto &row : table.rows()) {
        sets[row.text("set")].values.push_back(row.number("y"));
        sets[row.text("set")].standard_errors.push_back(std::sqrt(row.number("v")));
    }
    return sets;
}

/// Written out once more, to see that it is nowhere higher than at the tau^2 found.
double restricted_log_likelihood(const Inputs &inputs, double tau2)
{
    double weights = 0.0;
    double weighted = 0.0;
    double logs = 0.0;
    for (std::size_t i = 0; i < inputs.values.size(); ++i) {
        const double weight = 1.0 / (inputs.standard_errors[i] * inputs.standard_errors[i] + tau2);
        weights += weight;
        weighted += weight * inputs.values[i];
        logs += std::log(weight);
    }
    double squares = 0.0;
    for (std::size_t i = 0; i < inputs.values.size(); ++i) {
        const double weight = 1.0 / (inputs.standard_errors[i] * inputs.standard_errors[i] + tau2);
        squares += weight * std::pow(inputs.values[i] - weighted / weights, 2);
    }
    return (logs - std::log(weights) - squares) / 2.0;
}

} // namespace

class TestRandomEffects : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void every_estimator_agrees_with_metafor();
    void two_values_follow_by_hand();
    void equal_values_have_no_variance_between_them();
    void one_value_has_a_mean_and_no_more();
    void the_unit_of_the_values_does_not_matter();
    void the_highest_of_two_peaks_is_found();
    void values_of_every_size_have_an_estimate();
    void impossible_input_is_refused();
};

void TestRandomEffects::every_estimator_agrees_with_metafor()
{
    OUTTURN_REQUIRE_SHARED(inputs_path, "oracles/meta_inputs.csv");
    OUTTURN_REQUIRE_SHARED(estimators_path, "oracles/meta_estimators.csv");
    const auto sets = inputs_by_set(OracleTable(inputs_path));
    const OracleTable estimators(estimators_path);
    QCOMPARE(estimators.rows().size(), 55);
    constexpr double tolerance = 1e-8;
    for (const auto &row : estimators.rows()) {
        const Inputs inputs = sets.value(row.text("set"));
        const auto effects = random_effects(inputs.values, inputs.standard_errors, method_named(row.text("method")));
        QVERIFY2(effects.has_value(), row.name().constData());
        QCOMPARE(static_cast<double>(effects->count), row.number("k"));
        OUTTURN_AGREES(effects->mean, row.number("mu"), tolerance, row.name());
        OUTTURN_AGREES(effects->standard_error, row.number("se"), tolerance, row.name());
        OUTTURN_AGREES(effects->tau2, row.number("tau2"), tolerance, row.name());
        OUTTURN_AGREES(effects->q, row.number("Q"), tolerance, row.name());
        OUTTURN_AGREES(effects->q_p_value, row.number("Qp"), tolerance, row.name());
        OUTTURN_AGREES(effects->i_squared, row.number("I2"), tolerance, row.name());
        OUTTURN_AGREES(effects->h_squared, row.number("H2"), tolerance, row.name());
        OUTTURN_AGREES(effects->rankability, row.number("rankability"), tolerance, row.name());
        OUTTURN_AGREES(mean_interval(*effects, 0.95)->lower, row.number("ci_lb"), tolerance, row.name());
        OUTTURN_AGREES(mean_interval(*effects, 0.95)->upper, row.number("ci_ub"), tolerance, row.name());
        if (row.optional("pi_lb")) {
            OUTTURN_AGREES(prediction_interval(*effects, 0.95)->lower, row.number("pi_lb"), tolerance, row.name());
            OUTTURN_AGREES(prediction_interval(*effects, 0.95)->upper, row.number("pi_ub"), tolerance, row.name());
        }
        QCOMPARE(effects->hksj_standard_error.has_value(), row.optional("hksj_se").has_value());
        if (row.optional("hksj_se")) {
            OUTTURN_AGREES(*effects->hksj_standard_error, row.number("hksj_se"), tolerance, row.name());
            OUTTURN_AGREES(hksj_interval(*effects, 0.95)->lower, row.number("hksj_lb"), tolerance, row.name());
            OUTTURN_AGREES(hksj_interval(*effects, 0.95)->upper, row.number("hksj_ub"), tolerance, row.name());
        }
        if (row.optional("tau2_qprofile_ub")) {
            const auto interval = q_profile_tau2(inputs.values, inputs.standard_errors, 0.95);
            QVERIFY2(interval.has_value(), row.name().constData());
            OUTTURN_AGREES(interval->lower, row.number("tau2_qprofile_lb"), tolerance, row.name());
            OUTTURN_AGREES(interval->upper, row.number("tau2_qprofile_ub"), tolerance, row.name());
        }
    }
}

void TestRandomEffects::two_values_follow_by_hand()
{
    // 0 and 10 with standard errors of 1: Q = 50; each moment estimate and REML give 10^2 / 2 - 1 = 49, ML 24.
    const double values[] = {0, 10};
    const double standard_errors[] = {1, 1};
    for (const Tau2Method method : all_methods) {
        const auto effects = random_effects(values, standard_errors, method);
        QVERIFY(effects);
        OUTTURN_AGREES(effects->mean, 5.0, 1e-14, "two values");
        OUTTURN_AGREES(effects->q, 50.0, 1e-14, "two values");
        const double tau2 = method == Tau2Method::fixed_effect ? 0.0
            : method == Tau2Method::maximum_likelihood         ? 24
                                                               : 49;
        OUTTURN_AGREES(effects->tau2, tau2, 1e-13, "two values");
        OUTTURN_AGREES(effects->standard_error, std::sqrt((tau2 + 1.0) / 2.0), 1e-13, "two values");
        if (method == Tau2Method::restricted_maximum_likelihood) {
            OUTTURN_AGREES(effects->i_squared, 98.0, 1e-13, "two values");
            OUTTURN_AGREES(effects->h_squared, 50.0, 1e-13, "two values");
            OUTTURN_AGREES(*effects->hksj_standard_error, 5.0, 1e-13, "two values");
            // Student's t on one degree of freedom: tan(pi (1/2 - 0.025)) = 12.706204736174698.
            OUTTURN_AGREES(hksj_interval(*effects, 0.95)->upper, 68.53102368087349, 1e-12, "two values");
        }
    }
    // Q(tau^2) = 50 / (1 + tau^2), against the quantiles of chi-square on one degree of freedom (R: qchisq).
    const auto interval = q_profile_tau2(values, standard_errors, 0.95);
    QVERIFY(interval);
    OUTTURN_AGREES(interval->lower, 50.0 / 5.0238861873148881 - 1.0, 1e-12, "two values");
    OUTTURN_AGREES(interval->upper, 50.0 / 0.00098206911717525812 - 1.0, 1e-12, "two values");
}

void TestRandomEffects::equal_values_have_no_variance_between_them()
{
    const double values[] = {0.1, 0.1, 0.1};
    const double standard_errors[] = {1, 2, 3};
    for (const Tau2Method method : all_methods) {
        const auto effects = random_effects(values, standard_errors, method);
        QVERIFY(effects);
        QCOMPARE(effects->tau2, 0.0);
        QCOMPARE(effects->mean, 0.1);
        QCOMPARE(effects->q, 0.0);
        QCOMPARE(effects->q_p_value, 1.0);
        QCOMPARE(effects->i_squared, 0.0);
        QCOMPARE(effects->rankability, 0.0);
    }
    const auto interval = q_profile_tau2(values, standard_errors, 0.95);
    QCOMPARE(interval->lower, 0.0);
    QCOMPARE(interval->upper, 0.0);
}

void TestRandomEffects::one_value_has_a_mean_and_no_more()
{
    const double value[] = {7};
    const double standard_error[] = {2};
    const auto effects = random_effects(value, standard_error, Tau2Method::fixed_effect);
    QVERIFY(effects);
    QCOMPARE(effects->mean, 7.0);
    QCOMPARE(effects->standard_error, 2.0);
    QCOMPARE(effects->q_p_value, 1.0);
    QCOMPARE(hksj_interval(*effects, 0.95).error(), Reason::too_few_values);
    QCOMPARE(random_effects(value, standard_error, Tau2Method::dersimonian_laird).error(), Reason::too_few_values);
    QCOMPARE(q_profile_tau2(value, standard_error, 0.95).error(), Reason::too_few_values);
}

void TestRandomEffects::the_unit_of_the_values_does_not_matter()
{
    // Pence or millions of pounds, far from 0 or near it.
    const std::vector<double> values = {-2.1, 0.4, 3.3, 1.2, -0.7, 5.1};
    const std::vector<double> standard_errors = {0.5, 1.1, 0.8, 2.0, 0.3, 0.9};
    for (const Tau2Method method : all_methods) {
        const auto plain = random_effects(values, standard_errors, method);
        for (const double unit : {1e-150, 1e-6, 1e8, 1e150}) {
            std::vector<double> scaled_values;
            std::vector<double> scaled_errors;
            for (std::size_t i = 0; i < values.size(); ++i) {
                scaled_values.push_back(unit * values[i]);
                scaled_errors.push_back(unit * standard_errors[i]);
            }
            const auto scaled = random_effects(scaled_values, scaled_errors, method);
            QVERIFY(scaled);
            OUTTURN_AGREES(scaled->mean, unit * plain->mean, 1e-12, QByteArray::number(unit));
            OUTTURN_AGREES(scaled->tau2, unit * unit * plain->tau2, 1e-11, QByteArray::number(unit));
        }
    }
}

void TestRandomEffects::the_highest_of_two_peaks_is_found()
{
    // Two precise values that agree and a few vague ones far away: the likelihood has a peak at 0 and another.
    std::mt19937_64 random(5);
    std::uniform_real_distribution<double> unit(0.0, 1.0);
    for (int round = 0; round < 300; ++round) {
        Inputs inputs;
        for (int i = 0; i < 2 + round % 7; ++i) {
            inputs.standard_errors.push_back(std::pow(10.0, 3.0 * unit(random) - 2.0));
            inputs.values.push_back((unit(random) - 0.5) * std::pow(10.0, 2.0 * unit(random)));
        }
        const auto effects =
            random_effects(inputs.values, inputs.standard_errors, Tau2Method::restricted_maximum_likelihood);
        QVERIFY(effects);
        const double height = restricted_log_likelihood(inputs, effects->tau2);
        for (int i = -1; i < 200; ++i) {
            const double other = i < 0 ? 0.0 : std::pow(10.0, -6.0 + 0.05 * i);
            QVERIFY2(restricted_log_likelihood(inputs, other) <= height + 1e-9 * (1.0 + std::abs(height)),
                     QByteArray::number(round) + " at " + QByteArray::number(other));
        }
    }
}

void TestRandomEffects::values_of_every_size_have_an_estimate()
{
    std::mt19937_64 random(11);
    std::normal_distribution<double> normal;
    for (const int count : {2, 3, 10, 1000, 20000}) {
        for (const double spread : {0.0, 1e-8, 1.0, 1e8}) {
            Inputs inputs;
            for (int i = 0; i < count; ++i) {
                inputs.standard_errors.push_back(std::exp(normal(random)));
                inputs.values.push_back(spread * normal(random) + inputs.standard_errors.back() * normal(random));
            }
            for (const Tau2Method method : all_methods) {
                const auto effects = random_effects(inputs.values, inputs.standard_errors, method);
                QVERIFY(effects);
                QVERIFY(effects->tau2 >= 0.0 && std::isfinite(effects->standard_error));
                QVERIFY(effects->i_squared >= 0.0 && effects->i_squared <= 100.0);
            }
            const auto interval = q_profile_tau2(inputs.values, inputs.standard_errors, 0.95);
            QVERIFY(interval && interval->lower >= 0.0 && interval->upper >= interval->lower);
        }
    }
}

void TestRandomEffects::impossible_input_is_refused()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double values[] = {1, 2};
    const double broken[] = {1, nan};
    const double negative[] = {1, -1};
    const double zero[] = {1, 0};
    for (const Tau2Method method : all_methods) {
        QCOMPARE(random_effects({}, {}, method).error(), Reason::too_few_values);
        QCOMPARE(random_effects(values, {}, method).error(), Reason::too_few_values);
        QCOMPARE(random_effects(broken, values, method).error(), Reason::not_finite);
        QCOMPARE(random_effects(values, broken, method).error(), Reason::not_finite);
        QCOMPARE(random_effects(values, negative, method).error(), Reason::negative_input);
        QCOMPARE(random_effects(values, zero, method).error(), Reason::zero_denominator);
    }
    QCOMPARE(q_profile_tau2(values, values, 1.0).error(), Reason::level_out_of_range);
    QCOMPARE(mean_interval(*random_effects(values, values, Tau2Method::fixed_effect), 0.0).error(),
             Reason::level_out_of_range);
}

QTEST_APPLESS_MAIN(TestRandomEffects)
#include "test_random_effects.moc"
