// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/population_fit.h"

#include "oracle_table.h"
#include "support/shared_material.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <algorithm>
#include <limits>
#include <random>
#include <vector>

using namespace outturn::statistics;
using outturn::test::OracleTable;

namespace {

struct Columns {
    Model model = Model::binomial;
    std::vector<double> figures;
    std::vector<double> bases;

    Observations observations() const { return {model, figures, bases}; }
};

Columns published(const QString &path, const QString &set, Model model)
{
    Columns columns{model, {}, {}};
    const OracleTable table(path);
    for (const auto &row : table.rows()) {
        if (row.text("dataset") == set) {
            columns.figures.push_back(row.number("num"));
            columns.bases.push_back(row.number("den"));
        }
    }
    return columns;
}

const Columns surgical{Model::binomial,
                       {0, 18, 8, 46, 8, 13, 9, 31, 14, 8, 29, 24},
                       {47, 148, 119, 810, 211, 196, 148, 215, 207, 97, 256, 360}};

} // namespace

class TestPopulationFit : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void published_sets_have_the_maximum_found_in_many_digits_data();
    void published_sets_have_the_maximum_found_in_many_digits();
    void the_shrunken_hospitals_have_the_published_quantities();
    void means_are_shrunk_by_their_own_doubt();
    void without_more_variation_than_chance_there_is_one_value_data();
    void without_more_variation_than_chance_there_is_one_value();
    void one_large_provider_does_not_hide_the_variation_of_the_others();
    void no_fit_is_beaten_by_its_neighbours();
    void a_shrunken_value_lies_between_its_own_and_the_mean();
    void order_does_not_matter();
    void rankability_is_the_share_that_is_real();
    void the_working_ends_in_the_answer();
    void impossible_input_is_refused();
};

void TestPopulationFit::published_sets_have_the_maximum_found_in_many_digits_data()
{
    QTest::addColumn<QString>("set");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("model");
    QTest::addColumn<int>("count");
    QTest::newRow("12 hospitals") << "surgical12"
                                  << "beta_binomial" << int(Model::binomial) << 15;
    QTest::newRow("37 hospitals") << "cabg37_sr"
                                  << "poisson_gamma" << int(Model::poisson) << 40;
}

void TestPopulationFit::published_sets_have_the_maximum_found_in_many_digits()
{
    OUTTURN_REQUIRE_SHARED(reference, "oracles/eb_reference_mp.csv");
    OUTTURN_REQUIRE_SHARED(data, "oracles/funnel_datasets.csv");
    QFETCH(QString, set);
    QFETCH(QString, name);
    QFETCH(int, model);
    QFETCH(int, count);
    const Columns columns = published(data, set, static_cast<Model>(model));
    const auto fit = fit_population(columns.observations());
    QVERIFY(fit);
    QVERIFY(!fit->is_pooled);
    const auto posteriors = shrunken_posteriors(columns.observations(), *fit);
    int seen = 0;
    const OracleTable table(reference);
    for (const auto &row : table.rows()) {
        if (row.text("dataset") != set || row.text("model") != name) {
            continue;
        }
        const QString quantity = row.text("quantity");
        const qsizetype provider = quantity.section(u'_', 2).toLongLong() - 1;
        const double ours = quantity == u"alpha" ? fit->first
            : quantity == u"beta"                ? fit->second
            : quantity == u"loglik"              ? fit->log_likelihood
                                                 : mean_of(posteriors[static_cast<std::size_t>(provider)]);
        OUTTURN_AGREES(ours, row.number("value"), 1e-10, row.name());
        ++seen;
    }
    QCOMPARE(seen, count);
}

void TestPopulationFit::the_shrunken_hospitals_have_the_published_quantities()
{
    // By an optimiser of R, so to fewer digits.
    OUTTURN_REQUIRE_SHARED(reference, "oracles/surgical12_betabinomial_eb.csv");
    const auto fit = fit_population(surgical.observations());
    QVERIFY(fit);
    const auto posteriors = shrunken_posteriors(surgical.observations(), *fit);
    const OracleTable table(reference);
    QCOMPARE(table.rows().size(), 12);
    std::size_t i = 0;
    for (const auto &row : table.rows()) {
        OUTTURN_AGREES(fit->mean, row.number("mean"), 1e-7, row.name());
        OUTTURN_AGREES(fit->log_likelihood, row.number("loglik"), 1e-12, row.name());
        OUTTURN_AGREES(mean_of(posteriors[i]), row.number("post_mean"), 1e-7, row.name());
        ++i;
    }
}

void TestPopulationFit::means_are_shrunk_by_their_own_doubt()
{
    // Two means 0 and 4 with standard errors of 1: REML's tau^2 is their sample variance 8 less 1, B = 1 / 8.
    const Columns means{Model::normal, {0.0, 4.0}, {1.0, 1.0}};
    const auto fit = fit_population(means.observations());
    QVERIFY(fit);
    OUTTURN_AGREES(fit->mean, 2.0, 1e-10, "two means");
    OUTTURN_AGREES(fit->variance, 7.0, 1e-8, "two means");
    // Restricted log likelihood of two with total variance 8: that of their difference 4, normal with variance 16,
    // and the Jacobian of a contrast of length sqrt 2.
    OUTTURN_AGREES(fit->log_likelihood, -0.5 * std::log(2.0 * M_PI * 8.0) - 0.5, 1e-8, "two means");
    const auto posteriors = shrunken_posteriors(means.observations(), *fit);
    OUTTURN_AGREES(posteriors[0].first, 0.25, 1e-8, "the lower");
    OUTTURN_AGREES(posteriors[1].first, 3.75, 1e-8, "the higher");
    OUTTURN_AGREES(posteriors[0].second, std::sqrt(7.0 / 8.0), 1e-8, "its doubt");
}

void TestPopulationFit::without_more_variation_than_chance_there_is_one_value_data()
{
    QTest::addColumn<int>("model");
    QTest::addColumn<QList<double>>("figures");
    QTest::addColumn<QList<double>>("bases");
    QTest::addColumn<double>("mean");
    const int binomial = int(Model::binomial);
    const int poisson = int(Model::poisson);
    QTest::newRow("two alike") << binomial << QList<double>{3, 3} << QList<double>{10, 10} << 0.3;
    QTest::newRow("all alike, other sizes") << binomial << QList<double>{1, 2, 30} << QList<double>{4, 8, 120} << 0.25;
    QTest::newRow("none of any") << binomial << QList<double>{0, 0, 0} << QList<double>{5, 10, 1e6} << 0.0;
    QTest::newRow("all of all") << binomial << QList<double>{5, 10, 1e6} << QList<double>{5, 10, 1e6} << 1.0;
    QTest::newRow("one case each") << binomial << QList<double>{0, 1, 1, 0} << QList<double>{1, 1, 1, 1} << 0.5;
    QTest::newRow("a million each") << binomial << QList<double>{300000, 300100} << QList<double>{1e6, 1e6} << 0.30005;
    QTest::newRow("no event") << poisson << QList<double>{0, 0} << QList<double>{3, 7} << 0.0;
    QTest::newRow("one event") << poisson << QList<double>{0, 1, 0} << QList<double>{.05, .05, .1} << 5.0;
    QTest::newRow("rates alike") << poisson << QList<double>{10, 20} << QList<double>{5, 10} << 2.0;
    QTest::newRow("parts of cases") << binomial << QList<double>{.3, .7} << QList<double>{.9, 1.1} << 0.5;
}

void TestPopulationFit::without_more_variation_than_chance_there_is_one_value()
{
    QFETCH(int, model);
    QFETCH(QList<double>, figures);
    QFETCH(QList<double>, bases);
    QFETCH(double, mean);
    const Observations observations{static_cast<Model>(model), figures, bases};
    const auto fit = fit_population(observations);
    QVERIFY(fit);
    QVERIFY(fit->is_pooled);
    QCOMPARE(fit->variance, 0.0);
    QVERIFY(std::abs(fit->mean - mean) < 1e-15);
    QVERIFY(std::isfinite(fit->log_likelihood));
    QCOMPARE(rankability(observations, *fit), 0.0);
    for (const Posterior &posterior : shrunken_posteriors(observations, *fit)) {
        QCOMPARE(posterior.second, 0.0);
        QCOMPARE(mean_of(posterior), fit->mean);
    }
}

// The slope of the likelihood at no variation is steeply downhill here, because the large provider fits the pooled
// value so well; but far from there is a maximum 24 above.
void TestPopulationFit::one_large_provider_does_not_hide_the_variation_of_the_others()
{
    const Columns columns{
        Model::binomial, {300000, 3, 9, 1, 0, 5, 12, 2, 9, 9}, {1e6, 15, 15, 15, 15, 15, 15, 15, 15, 15}};
    const auto fit = fit_population(columns.observations());
    QVERIFY(fit);
    QVERIFY(!fit->is_pooled);
    QVERIFY(fit->first + fit->second > 1.0 && fit->first + fit->second < 10.0);
}

namespace {

/// The log likelihood straight from its definition.
double log_likelihood(const Columns &columns, double first, double second)
{
    double sum = 0.0;
    for (std::size_t i = 0; i < columns.figures.size(); ++i) {
        const double x = columns.figures[i];
        const double base = columns.bases[i];
        if (columns.model == Model::poisson) {
            sum += std::lgamma(first + x) - std::lgamma(first) - std::lgamma(x + 1.0)
                + first * std::log(second / (second + base)) + x * std::log(base / (second + base));
        } else {
            const auto log_beta = [](double a, double b) {
                return std::lgamma(a) + std::lgamma(b) - std::lgamma(a + b);
            };
            sum += log_beta(first + x, second + base - x) - log_beta(first, second) - log_beta(x + 1.0, base - x + 1.0)
                - std::log(base + 1.0);
        }
    }
    return sum;
}

/// From 0 to just below 1.
double fraction(std::mt19937 &random)
{
    return static_cast<double>(random() % 1000) / 1000.0;
}

Columns random_columns(std::mt19937 &random, Model model)
{
    Columns columns{model, {}, {}};
    const std::size_t count = 2 + random() % 30;
    const double size = std::pow(10.0, 0.5 + 3.0 * fraction(random));
    const double mean = 0.02 + 0.96 * fraction(random);
    const double spread = 0.3 * fraction(random);
    for (std::size_t i = 0; i < count; ++i) {
        const double base = 1.0 + std::floor(3.0 * size * fraction(random));
        const double value = std::clamp(std::normal_distribution(mean, spread)(random), 0.001, 0.999);
        columns.bases.push_back(model == Model::poisson ? base + 0.5 : base);
        columns.figures.push_back(model == Model::poisson
                                      ? std::poisson_distribution(value * base)(random)
                                      : std::binomial_distribution(static_cast<int>(base), value)(random));
    }
    return columns;
}

} // namespace

void TestPopulationFit::no_fit_is_beaten_by_its_neighbours()
{
    std::mt19937 random(7);
    int fitted = 0;
    for (int i = 0; i < 400; ++i) {
        const Columns columns = random_columns(random, i % 2 == 0 ? Model::binomial : Model::poisson);
        const auto fit = fit_population(columns.observations());
        QVERIFY(fit);
        QVERIFY(std::isfinite(fit->log_likelihood) && std::isfinite(fit->mean) && std::isfinite(fit->variance));
        // At the end of the scale, with every figure 0 or all, the neighbours are as likely, and beyond the range.
        if (fit->is_pooled || fit->first + (fit->model == Model::binomial ? fit->second : 0.0) < 1e-3
            || fit->first > 1e6) {
            continue;
        }
        const double own = log_likelihood(columns, fit->first, fit->second);
        const double slack = 1e-8 * (1.0 + std::abs(own));
        QVERIFY(std::abs(own - fit->log_likelihood) < slack);
        for (const double first : {0.5, 0.9, 1.0, 1.1, 2.0}) {
            for (const double second : {0.5, 0.9, 1.0, 1.1, 2.0}) {
                QVERIFY(log_likelihood(columns, first * fit->first, second * fit->second) <= own + slack);
            }
        }
        ++fitted;
    }
    QVERIFY(fitted > 100);
}

void TestPopulationFit::a_shrunken_value_lies_between_its_own_and_the_mean()
{
    std::mt19937 random(11);
    for (int i = 0; i < 100; ++i) {
        const Columns columns = random_columns(random, i % 2 == 0 ? Model::binomial : Model::poisson);
        const auto fit = fit_population(columns.observations());
        QVERIFY(fit);
        const auto posteriors = shrunken_posteriors(columns.observations(), *fit);
        for (std::size_t k = 0; k < posteriors.size(); ++k) {
            const double own = columns.observations().value(k);
            const double shrunken = mean_of(posteriors[k]);
            QVERIFY(shrunken >= std::min(own, fit->mean) - 1e-12 && shrunken <= std::max(own, fit->mean) + 1e-12);
        }
    }
}

void TestPopulationFit::order_does_not_matter()
{
    Columns turned = surgical;
    std::ranges::reverse(turned.figures);
    std::ranges::reverse(turned.bases);
    const auto fit = fit_population(surgical.observations());
    const auto other = fit_population(turned.observations());
    QVERIFY(fit && other);
    OUTTURN_AGREES(other->first, fit->first, 1e-11, "turned round");
    OUTTURN_AGREES(other->second, fit->second, 1e-11, "turned round");
    // Counting failures as successes mirrors it.
    for (std::size_t i = 0; i < turned.figures.size(); ++i) {
        turned.figures[i] = turned.bases[i] - turned.figures[i];
    }
    const auto mirrored = fit_population(turned.observations());
    QVERIFY(mirrored);
    OUTTURN_AGREES(mirrored->second, fit->first, 1e-11, "mirrored");
    OUTTURN_AGREES(mirrored->first, fit->second, 1e-11, "mirrored");
}

void TestPopulationFit::rankability_is_the_share_that_is_real()
{
    // A variance of 7 between means of variance 1.
    const Columns means{Model::normal, {0.0, 4.0}, {1.0, 1.0}};
    OUTTURN_AGREES(rankability(means.observations(), *fit_population(means.observations())), 7.0 / 8.0, 1e-8, "means");
    // 12 hospitals: a mean m of .0764989, variance m (1 - m) / (alpha + beta + 1) = 6.48788e-4; the median of m (1 - m)
    // / n is that of n = 196 and 207, (3.60442e-4 + 3.41288e-4) / 2.
    OUTTURN_AGREES(rankability(surgical.observations(), *fit_population(surgical.observations())),
                   6.48788e-4 / (6.48788e-4 + 3.50865e-4), 1e-5, "hospitals");
}

void TestPopulationFit::the_working_ends_in_the_answer()
{
    const auto fit = fit_population(surgical.observations());
    const std::vector<double> one_case{18.0};
    const std::vector<double> one_whole{148.0};
    Working working;
    const auto posteriors = shrunken_posteriors({Model::binomial, one_case, one_whole}, *fit, &working);
    QCOMPARE(posteriors.size(), std::size_t(1));
    QVERIFY(!working.steps().empty());
    QCOMPARE(working.steps().back().value, mean_of(posteriors.front()));
    // (8.2534882 + 18) / (8.2534882 + 99.6368483 + 148)
    OUTTURN_AGREES(working.steps().back().value, 26.2534882 / 255.8903365, 1e-8, "18 of 148");
}

void TestPopulationFit::impossible_input_is_refused()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const auto refused = [](Model model, std::vector<double> figures, std::vector<double> bases) {
        const auto fit = fit_population({model, figures, bases});
        return fit ? std::nullopt : std::optional(fit.error());
    };
    QCOMPARE(refused(Model::binomial, {}, {}), Reason::too_few_values);
    QCOMPARE(refused(Model::binomial, {1}, {2}), Reason::too_few_values);
    QCOMPARE(refused(Model::binomial, {1, 1}, {2}), Reason::too_few_values);
    QCOMPARE(refused(Model::binomial, {3, 1}, {2, 2}), Reason::numerator_exceeds_denominator);
    QCOMPARE(refused(Model::binomial, {0, 1}, {0, 2}), Reason::zero_denominator);
    QCOMPARE(refused(Model::poisson, {-1, 1}, {2, 2}), Reason::negative_input);
    QCOMPARE(refused(Model::poisson, {nan, 1}, {2, 2}), Reason::not_finite);
    QCOMPARE(refused(Model::poisson, {1, 1}, {0, 2}), Reason::zero_denominator);
    QCOMPARE(refused(Model::normal, {1, nan}, {1, 1}), Reason::not_finite);
    QCOMPARE(refused(Model::normal, {1, 1}, {0, 1}), Reason::zero_denominator);
}

QTEST_APPLESS_MAIN(TestPopulationFit)
#include "test_population_fit.moc"
