// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/rank_distributions.h"

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

const std::vector<double> deaths{0, 18, 8, 46, 8, 13, 9, 31, 14, 8, 29, 24};
const std::vector<double> operations{47, 148, 119, 810, 211, 196, 148, 215, 207, 97, 256, 360};

std::vector<Posterior> hospitals()
{
    return own_posteriors({Model::binomial, deaths, operations});
}

/// Whether every distribution, and every rank, has a sum of 1.
bool is_doubly_whole(const std::vector<double> &probabilities, std::size_t count, double tolerance)
{
    for (std::size_t i = 0; i < count; ++i) {
        double row = 0.0;
        double column = 0.0;
        for (std::size_t k = 0; k < count; ++k) {
            row += probabilities[i * count + k];
            column += probabilities[k * count + i];
        }
        if (!(std::abs(row - 1.0) < tolerance && std::abs(column - 1.0) < tolerance)) {
            return false;
        }
    }
    return true;
}

double largest_difference(const std::vector<double> &one, const std::vector<double> &other)
{
    double largest = 0.0;
    for (std::size_t i = 0; i < one.size(); ++i) {
        largest = std::max(largest, std::abs(one[i] - other[i]));
    }
    return largest;
}

/// From 0 to just below 1.
double fraction(std::mt19937 &random)
{
    return static_cast<double>(random() % 1000) / 1000.0;
}

std::vector<Posterior> random_posteriors(std::mt19937 &random, Model model, std::size_t count)
{
    std::vector<Posterior> posteriors;
    for (std::size_t i = 0; i < count; ++i) {
        const double size = std::pow(10.0, 6.0 * fraction(random));
        const double share = 0.01 + 0.98 * fraction(random);
        switch (model) {
        case Model::binomial:
            posteriors.push_back({model, size * share, size * (1.0 - share)});
            break;
        case Model::poisson:
            posteriors.push_back({model, size * share, size});
            break;
        case Model::normal:
            posteriors.push_back({model, share, 0.3 / std::sqrt(size)});
            break;
        }
        if (random() % 8 == 0) {
            posteriors.back() = {model, share, 0.0};
        }
        if (random() % 8 == 0) {
            posteriors.push_back(posteriors.back());
            ++i;
        }
    }
    return posteriors;
}

} // namespace

class TestRankDistributions : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void hospitals_have_their_exact_ranks();
    void hospitals_have_their_exact_distributions();
    void normal_posteriors_have_the_expected_rank_of_the_closed_form_data();
    void normal_posteriors_have_the_expected_rank_of_the_closed_form();
    void two_providers_have_the_probability_of_their_difference();
    void a_small_provider_and_a_million_cases_go_together();
    void nobody_and_one();
    void identical_posteriors_share_all_ranks_evenly();
    void points_share_their_places();
    void a_point_among_distributions();
    void every_rank_is_taken_once_data();
    void every_rank_is_taken_once();
    void order_does_not_matter_and_polarity_mirrors();
    void it_stops_when_asked();
    void impossible_input_is_refused();
};

void TestRankDistributions::hospitals_have_their_exact_ranks()
{
    OUTTURN_REQUIRE_SHARED(reference, "oracles/surgical12_rank_exact_fixed.csv");
    const auto summaries = rank_summaries(hospitals(), Polarity::low);
    QVERIFY(summaries);
    const OracleTable table(reference);
    QCOMPARE(table.rows().size(), 12);
    std::size_t i = 0;
    for (const auto &row : table.rows()) {
        const RankSummary &summary = summaries->at(i++);
        OUTTURN_AGREES(summary.expected, row.number("exp_rank"), 1e-11, row.name());
        QCOMPARE(summary.median, row.text("median").toInt());
        QCOMPARE(summary.lower95, row.text("q025").toInt());
        QCOMPARE(summary.upper95, row.text("q975").toInt());
        QVERIFY(std::abs(summary.p_best - row.number("p_best")) < 1e-12);
        QVERIFY(std::abs(summary.p_worst - row.number("p_worst")) < 1e-12);
        QVERIFY(std::abs(summary.p_bottom_quarter - row.number("p_bottom_quartile")) < 1e-12);
    }
}

void TestRankDistributions::hospitals_have_their_exact_distributions()
{
    OUTTURN_REQUIRE_SHARED(reference, "oracles/surgical12_rankpmf_exact_fixed.csv");
    const auto probabilities = rank_probabilities(hospitals(), Polarity::low);
    QVERIFY(probabilities);
    const OracleTable table(reference);
    QCOMPARE(table.rows().size(), 144);
    std::size_t i = 0;
    for (const auto &row : table.rows()) {
        QVERIFY2(std::abs(probabilities->at(i++) - row.number("prob")) < 1e-12, row.name().constData());
    }
}

void TestRankDistributions::normal_posteriors_have_the_expected_rank_of_the_closed_form_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<double>("distance");
    QTest::addColumn<double>("decades");
    QTest::newRow("3") << 3 << 1.0 << 0.0;
    QTest::newRow("31 of all widths") << 31 << 1.0 << 4.0;
    QTest::newRow("150 alike in width") << 150 << 1.0 << 0.0;
    QTest::newRow("150 nearly the same") << 150 << 1e-4 << 0.0;
    QTest::newRow("150 far apart") << 150 << 1e6 << 1.0;
    QTest::newRow("300 of all widths") << 300 << 1.0 << 2.0;
}

// E rank = 1 + the sum over the others of P(theirs is lower) = Phi((m - m') / sqrt(s^2 + s'^2)).
void TestRankDistributions::normal_posteriors_have_the_expected_rank_of_the_closed_form()
{
    QFETCH(int, count);
    QFETCH(double, distance);
    QFETCH(double, decades);
    std::mt19937 random(3);
    std::vector<Posterior> posteriors;
    for (int i = 0; i < count; ++i) {
        const double width = std::pow(10.0, -decades * fraction(random));
        posteriors.push_back({Model::normal, distance * std::normal_distribution()(random), width});
    }
    const auto summaries = rank_summaries(posteriors, Polarity::low);
    QVERIFY(summaries);
    for (std::size_t i = 0; i < posteriors.size(); ++i) {
        double expected = 1.0;
        for (std::size_t k = 0; k < posteriors.size(); ++k) {
            const double score =
                (posteriors[k].first - posteriors[i].first) / std::hypot(posteriors[i].second, posteriors[k].second);
            expected += k == i ? 0.0 : 0.5 * std::erfc(score / M_SQRT2);
        }
        OUTTURN_AGREES(summaries->at(i).expected, expected, 1e-11, QByteArray::number(int(i)));
    }
}

void TestRankDistributions::two_providers_have_the_probability_of_their_difference()
{
    // Beta(2, 1) against Beta(1, 1): P(X < Y) = integral of 2x (1 - x) = 1/3. Gamma(2, 1) against Gamma(1, 1): 1/4.
    // Beta(0.5, 0.5) against Beta(1, 1): by symmetry 1/2. Beta(0.01, 1) against uniform: E[1 - X] = 1/1.01.
    const auto lower = [](Model model, double a, double b, double c, double d) {
        return rank_probabilities(std::vector<Posterior>{{model, a, b}, {model, c, d}}, Polarity::low)->front();
    };
    OUTTURN_AGREES(lower(Model::binomial, 2, 1, 1, 1), 1.0 / 3.0, 1e-12, "beta");
    OUTTURN_AGREES(lower(Model::poisson, 2, 1, 1, 1), 1.0 / 4.0, 1e-12, "gamma");
    OUTTURN_AGREES(lower(Model::binomial, .5, .5, 1, 1), 0.5, 1e-12, "U-shaped");
    OUTTURN_AGREES(lower(Model::binomial, .01, 1, 1, 1), 1.0 / 1.01, 1e-12, "nearly nothing");
    OUTTURN_AGREES(lower(Model::binomial, 1, .01, 1, 1), 0.01 / 1.01, 1e-10, "nearly all");
    // Gamma(a, r) against Gamma(1, s): P(X < Y) = (r / (r + s))^a.
    OUTTURN_AGREES(lower(Model::poisson, 40, 3, 1, 0.1), std::pow(3.0 / 3.1, 40), 1e-12, "40 events");
    OUTTURN_AGREES(lower(Model::poisson, 1e6, 1e6, 1, 0.5), std::pow(1 / (1 + 0.5e-6), 1e6), 1e-9, "a million");
}

void TestRankDistributions::a_small_provider_and_a_million_cases_go_together()
{
    // Uniform belief about one, near certainty about two others: it lies below both with the mean of the lower's value.
    const std::vector<Posterior> posteriors{
        {Model::binomial, 1, 1}, {Model::binomial, 3e5, 7e5}, {Model::binomial, 6e5, 4e5}};
    const auto probabilities = rank_probabilities(posteriors, Polarity::low);
    QVERIFY(probabilities);
    OUTTURN_AGREES(probabilities->at(0), 0.3, 1e-11, "below both");
    OUTTURN_AGREES(probabilities->at(1), 0.3, 1e-11, "between");
    OUTTURN_AGREES(probabilities->at(2), 0.4, 1e-11, "above both");
}

void TestRankDistributions::nobody_and_one()
{
    QVERIFY(rank_summaries({}, Polarity::high)->empty());
    for (const double doubt : {0.0, 1.0}) {
        const auto one = rank_summaries(std::vector<Posterior>{{Model::normal, 5.0, doubt}}, Polarity::high);
        QVERIFY(one && one->size() == 1);
        QCOMPARE(one->front().expected, 1.0);
        QCOMPARE(one->front().median, 1);
        QCOMPARE(one->front().p_best, 1.0);
        QCOMPARE(one->front().p_worst, 1.0);
        QCOMPARE(one->front().p_bottom_quarter, 1.0);
    }
}

void TestRankDistributions::identical_posteriors_share_all_ranks_evenly()
{
    for (const double second : {0.0, 4.0}) {
        const std::vector<Posterior> posteriors(7, Posterior{Model::binomial, 0.5, second});
        const auto probabilities = rank_probabilities(posteriors, Polarity::high);
        QVERIFY(probabilities);
        QVERIFY(std::ranges::all_of(*probabilities, [](double p) { return p == 1.0 / 7.0; }));
        QCOMPARE(rank_summaries(posteriors, Polarity::high)->front().median, 4);
    }
    // All but one alike: those share what the one leaves.
    std::vector<Posterior> posteriors(7, Posterior{Model::binomial, 2.0, 9.0});
    posteriors.push_back({Model::binomial, 3.0, 9.0});
    const auto probabilities = rank_probabilities(posteriors, Polarity::low);
    for (std::size_t k = 0; k < 8; ++k) {
        QVERIFY(std::abs(probabilities->at(k) - (1.0 - probabilities->at(7 * 8 + k)) / 7.0) < 1e-12);
        QCOMPARE(probabilities->at(k), probabilities->at(3 * 8 + k));
    }
}

void TestRankDistributions::points_share_their_places()
{
    const Model model = Model::poisson;
    const std::vector<Posterior> points{{model, 2, 0}, {model, 0, 0}, {model, 2, 0}, {model, 5, 0}};
    const auto probabilities = rank_probabilities(points, Polarity::low);
    QVERIFY(probabilities);
    const std::vector<double> expected{0, .5, .5, 0, 1, 0, 0, 0, 0, .5, .5, 0, 0, 0, 0, 1};
    QVERIFY(largest_difference(*probabilities, expected) < 1e-15);
    QVERIFY(rank_probabilities(std::vector<Posterior>{{Model::binomial, 1, 0}, {Model::binomial, 0, 0}}, Polarity::high)
                ->front()
            == 1.0);
}

void TestRankDistributions::a_point_among_distributions()
{
    // A point at 0.3 against uniforms: the number below it is binomial.
    const Model model = Model::binomial;
    const std::vector<Posterior> posteriors{{model, 1, 1}, {model, 0.3, 0}, {model, 1, 1}};
    const auto probabilities = rank_probabilities(posteriors, Polarity::low);
    QVERIFY(probabilities);
    OUTTURN_AGREES(probabilities->at(3), 0.49, 1e-12, "nobody below");
    OUTTURN_AGREES(probabilities->at(4), 0.42, 1e-12, "one below");
    OUTTURN_AGREES(probabilities->at(5), 0.09, 1e-12, "both below");
    QVERIFY(is_doubly_whole(*probabilities, 3, 1e-12));
}

void TestRankDistributions::every_rank_is_taken_once_data()
{
    QTest::addColumn<int>("model");
    QTest::newRow("proportions") << int(Model::binomial);
    QTest::newRow("rates") << int(Model::poisson);
    QTest::newRow("means") << int(Model::normal);
}

void TestRankDistributions::every_rank_is_taken_once()
{
    QFETCH(int, model);
    std::mt19937 random(5);
    for (int i = 0; i < 40; ++i) {
        const auto posteriors = random_posteriors(random, static_cast<Model>(model), 2 + random() % 40);
        const std::size_t count = posteriors.size();
        const auto probabilities = rank_probabilities(posteriors, Polarity::high);
        QVERIFY(probabilities);
        QVERIFY(is_doubly_whole(*probabilities, count, 1e-9));
        QVERIFY(std::ranges::all_of(*probabilities, [](double p) { return p >= 0.0 && p <= 1.0 + 1e-12; }));
        double ranks = 0.0;
        const auto summaries = rank_summaries(posteriors, Polarity::high);
        for (const RankSummary &summary : *summaries) {
            ranks += summary.expected;
            QVERIFY(summary.lower95 >= 1 && summary.lower95 <= summary.median);
            QVERIFY(summary.median <= summary.upper95 && summary.upper95 <= static_cast<int>(count));
        }
        QVERIFY(std::abs(ranks - 0.5 * static_cast<double>(count * (count + 1))) < 1e-9);
    }
}

void TestRankDistributions::order_does_not_matter_and_polarity_mirrors()
{
    std::mt19937 random(9);
    auto posteriors = random_posteriors(random, Model::binomial, 30);
    const std::size_t count = posteriors.size();
    const auto low = rank_probabilities(posteriors, Polarity::low);
    auto high = rank_probabilities(posteriors, Polarity::high);
    QCOMPARE(*rank_probabilities(posteriors, Polarity::neutral), *high);
    for (std::size_t i = 0; i < count; ++i) {
        std::ranges::reverse(std::span(*high).subspan(i * count, count));
    }
    QVERIFY(largest_difference(*low, *high) < 1e-12);
    std::ranges::reverse(posteriors);
    const auto turned = rank_probabilities(posteriors, Polarity::low);
    for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t k = 0; k < count; ++k) {
            QVERIFY(std::abs(turned->at((count - 1 - i) * count + k) - low->at(i * count + k)) < 1e-11);
        }
    }
}

void TestRankDistributions::it_stops_when_asked()
{
    std::stop_source source;
    source.request_stop();
    QCOMPARE(rank_summaries(hospitals(), Polarity::low, source.get_token()).error(), Reason::stopped);
}

void TestRankDistributions::impossible_input_is_refused()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const auto refused = [](Posterior posterior) {
        return rank_summaries(std::vector<Posterior>{{Model::normal, 0, 1}, posterior}, Polarity::low).error();
    };
    QCOMPARE(refused({Model::normal, nan, 1}), Reason::not_finite);
    QCOMPARE(refused({Model::normal, 1, std::numeric_limits<double>::infinity()}), Reason::not_finite);
    QCOMPARE(refused({Model::normal, 1, -1}), Reason::negative_input);
    QCOMPARE(refused({Model::binomial, -1, 1}), Reason::negative_input);
}

QTEST_APPLESS_MAIN(TestRankDistributions)
#include "test_rank_distributions.moc"
