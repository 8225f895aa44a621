// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/chance_gap.h"

#include "oracle_table.h"
#include "statistics/normal_range.h"
#include "support/shared_material.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <functional>
#include <limits>
#include <vector>

using namespace outturn::statistics;
using outturn::test::OracleTable;

namespace {

/// P(X = x) for a binomial by the definition, without our special functions.
double binomial_probability(int x, int n, double p)
{
    double probability = 1.0;
    for (int k = 1; k <= x; ++k) {
        probability *= (n - x + k) * p / k;
    }
    for (int k = 0; k < n - x; ++k) {
        probability *= 1.0 - p;
    }
    return probability;
}

/// The gap by going through every combination of counts.
ChanceGap enumerated(const std::vector<int> &cases, double target, double gap)
{
    ChanceGap result{0.0, 0.0};
    std::function<void(std::size_t, double, double, double)> go_on = [&](std::size_t i, double lowest, double highest,
                                                                         double probability) {
        if (i == cases.size()) {
            result.expected += probability * (highest - lowest);
            result.p_value += highest - lowest >= gap - 1e-12 ? probability : 0.0;
            return;
        }
        for (int x = 0; x <= cases[i]; ++x) {
            const double value = static_cast<double>(x) / cases[i];
            go_on(i + 1, std::min(lowest, value), std::max(highest, value),
                  probability * binomial_probability(x, cases[i], target));
        }
    };
    go_on(0, 1.0, 0.0, 1.0);
    return result;
}

/// So many providers alike, of which the first lies this many counts above the rest.
tl::expected<ChanceGap, Reason> among_equals(Model model, std::size_t providers, double base, double target,
                                             double counts_apart)
{
    std::vector<double> figures(providers, 0.0);
    const std::vector<double> bases(providers, base);
    figures[0] = counts_apart;
    return chance_gap({model, figures, bases}, target);
}

} // namespace

class TestChanceGap : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void the_range_of_equal_means_is_the_studentised_one();
    void the_raw_gap_of_published_programmes_says_nothing();
    void a_few_small_providers_agree_with_every_combination();
    void two_large_providers_agree_with_every_pair_of_counts();
    void equal_providers_agree_with_the_closed_form_data();
    void equal_providers_agree_with_the_closed_form();
    void a_gap_equal_to_the_observed_one_counts();
    void standard_errors_of_very_different_size_are_resolved();
    void huge_counts_are_nearly_normal();
    void everything_alike_is_what_chance_gives();
    void impossible_input_is_refused();
};

void TestChanceGap::the_range_of_equal_means_is_the_studentised_one()
{
    const OracleTable table(outturn::test::test_data(QStringLiteral("oracles/range_null_equal_variance_ptukey.csv")));
    int seen = 0;
    for (const auto &row : table.rows()) {
        const std::vector<double> errors(static_cast<std::size_t>(row.number("K")), 2.5);
        const double within = 1.0 - normal_range_tail(2.5 * row.number("w"), errors);
        QVERIFY2(std::abs(within - row.number("quad")) < 1e-13, row.name().constData());
        ++seen;
    }
    QCOMPARE(seen, 9);
}

// Hospital rates from a published comparison: the range looks wide, and by chance it would be wider.
void TestChanceGap::the_raw_gap_of_published_programmes_says_nothing()
{
    OUTTURN_REQUIRE_SHARED(path, "oracles/meta_inputs.csv");
    const OracleTable table(path);
    std::vector<double> values;
    std::vector<double> errors;
    for (const auto &row : table.rows()) {
        if (row.text("set") == u"ny31") {
            values.push_back(row.number("y"));
            errors.push_back(std::sqrt(row.number("v")));
        }
    }
    QCOMPARE(values.size(), 31U);
    const auto gap = chance_gap({Model::normal, values, errors}, 0.0);
    QVERIFY(gap);
    QVERIFY2(std::abs(gap->expected - 5.84) < 0.005, QByteArray::number(gap->expected));
    QVERIFY2(std::abs(gap->p_value - 0.728) < 0.0005, QByteArray::number(gap->p_value));
    // The common mean shifts everything alike.
    const auto elsewhere = chance_gap({Model::normal, values, errors}, -0.3);
    OUTTURN_AGREES(elsewhere->p_value, gap->p_value, 1e-12, "another mean");
}

void TestChanceGap::a_few_small_providers_agree_with_every_combination()
{
    const std::vector<std::vector<int>> programmes = {{6, 9}, {6, 9, 10}, {5, 7, 11, 3}, {3, 7},
                                                      {1, 1}, {1, 2, 3},  {12, 12, 12}};
    for (const auto &cases : programmes) {
        for (const double target : {0.02, 0.3, 0.5, 0.97}) {
            for (const int count : {0, 1, 2, 3}) {
                std::vector<double> bases(cases.begin(), cases.end());
                std::vector<double> figures(cases.size(), 0.0);
                figures[0] = std::min(count, cases[0]);
                const auto gap = chance_gap({Model::binomial, figures, bases}, target);
                QVERIFY(gap);
                const ChanceGap expected = enumerated(cases, target, figures[0] / bases[0]);
                OUTTURN_AGREES(gap->expected, expected.expected, 1e-12, QByteArray::number(target));
                OUTTURN_AGREES(gap->p_value, expected.p_value, 1e-12, QByteArray::number(target));
            }
        }
    }
}

// What is left out because it is rare must not be missed.
void TestChanceGap::two_large_providers_agree_with_every_pair_of_counts()
{
    const auto probabilities = [](int n) {
        std::vector<double> of_counts;
        for (int x = 0; x <= n; ++x) {
            const double ways = std::lgamma(n + 1.0) - std::lgamma(x + 1.0) - std::lgamma(n - x + 1.0);
            of_counts.push_back(std::exp(ways + n * std::log(0.5)));
        }
        return of_counts;
    };
    const std::vector<double> first = probabilities(2000);
    const std::vector<double> second = probabilities(1700);
    for (const double figure : {1015.0, 1050.0, 1150.0}) {
        const double gap = figure / 2000.0 - 0.5;
        ChanceGap expected{0.0, 0.0};
        for (std::size_t x = 0; x < first.size(); ++x) {
            for (std::size_t y = 0; y < second.size(); ++y) {
                const double distance = std::abs(static_cast<double>(x) / 2000.0 - static_cast<double>(y) / 1700.0);
                expected.expected += first[x] * second[y] * distance;
                expected.p_value += distance >= gap - 1e-12 ? first[x] * second[y] : 0.0;
            }
        }
        const auto found =
            chance_gap({Model::binomial, std::vector<double>{figure, 850}, std::vector<double>{2000, 1700}}, 0.5);
        QVERIFY(found);
        // The logarithms above are good for twelve digits.
        OUTTURN_AGREES(found->expected, expected.expected, 1e-11, QByteArray::number(figure));
        OUTTURN_AGREES(found->p_value, expected.p_value, 1e-11, QByteArray::number(figure));
    }
}

void TestChanceGap::equal_providers_agree_with_the_closed_form_data()
{
    QTest::addColumn<bool>("is_binomial");
    QTest::addColumn<int>("providers");
    QTest::addColumn<double>("base");
    QTest::addColumn<double>("target");
    QTest::addColumn<double>("counts");
    QTest::addColumn<double>("expected");
    QTest::addColumn<double>("p_value");
    // sum over x of [F(x + w) - F(x - 1)]^K - [F(x + w) - F(x)]^K in 60-digit decimal arithmetic.
    const auto add = [](bool is_binomial, int providers, double base, double target, double expected,
                        std::initializer_list<std::pair<double, double>> gaps) {
        for (const auto &[counts, p_value] : gaps) {
            QTest::addRow("%d of %g at %g, %g apart", providers, base, target, counts)
                << is_binomial << providers << base << target << counts << expected << p_value;
        }
    };
    add(true, 20, 50, 0.3, 0.24034656877156504,
        {{12, 0.56442788893608475}, {20, 0.0027106874237456655}, {40, 1.8630609767089737e-17}});
    add(true, 5, 1, 0.25, 0.76171875, {{1, 0.76171875}});
    add(true, 150, 200, 0.05, 0.080422284687917067,
        {{15, 0.81063776497332041}, {25, 0.00027406893898859009}, {60, 1.2465489849790498e-29}});
    add(true, 150, 500, 0.3, 0.10844598160478419,
        {{50, 0.78152312807945434}, {60, 0.17991845282758995}, {150, 3.5647043049091755e-21}});
    add(false, 12, 8, 1, 1.1402789379136935,
        {{9, 0.58500309096805247}, {15, 0.01585444151810924}, {60, 8.4504888644223069e-33}});
    add(false, 30, 0.05, 1, 16.262471543100549,
        {{1, 0.77686983985157021}, {2, 0.035644305680347592}, {4, 7.5063911850021747e-06}});
}

void TestChanceGap::equal_providers_agree_with_the_closed_form()
{
    QFETCH(bool, is_binomial);
    QFETCH(int, providers);
    QFETCH(double, base);
    QFETCH(double, target);
    QFETCH(double, counts);
    QFETCH(double, expected);
    QFETCH(double, p_value);
    const auto gap = among_equals(is_binomial ? Model::binomial : Model::poisson, static_cast<std::size_t>(providers),
                                  base, target, counts);
    QVERIFY(gap);
    OUTTURN_AGREES(gap->expected, expected, 1e-12, "expected");
    // The target itself is a double: its last digit moves the tail's twelfth.
    OUTTURN_AGREES(gap->p_value, p_value, 1e-12 + 1e-14 * std::abs(std::log(p_value)), "p-value");
}

void TestChanceGap::a_gap_equal_to_the_observed_one_counts()
{
    // 0 of 3 and 1 of 3 against all eight times eight outcomes at one half: |x - y| >= 1 in 44 of 64.
    const std::vector<double> bases = {3, 3};
    const auto gap = chance_gap({Model::binomial, std::vector<double>{0, 1}, bases}, 0.5);
    OUTTURN_AGREES(gap->p_value, 44.0 / 64.0, 1e-14, "one apart");
    OUTTURN_AGREES(gap->expected, 60.0 / 64.0 / 3.0, 1e-14, "by hand");
    // The same gap at another place differs in the last digit only: 2/3 - 1/3 and 1 - 2/3.
    for (const double lower : {1.0, 2.0}) {
        const auto shifted = chance_gap({Model::binomial, std::vector<double>{lower, lower + 1.0}, bases}, 0.5);
        OUTTURN_AGREES(shifted->p_value, 44.0 / 64.0, 1e-14, "shifted");
    }
}

void TestChanceGap::standard_errors_of_very_different_size_are_resolved()
{
    // Two normals: the range is |N(0, s1^2 + s2^2)|, with mean s sqrt(2 / pi).
    for (const double ratio : {1.0, 7.0, 1e3, 1e6}) {
        const std::vector<double> errors = {1.0, ratio};
        const double both = std::hypot(1.0, ratio);
        const auto gap = chance_gap({Model::normal, std::vector<double>{0.0, 1.5 * both}, errors}, 0.0);
        QVERIFY(gap);
        OUTTURN_AGREES(gap->expected, both * 0.79788456080286536, 1e-12, QByteArray::number(ratio));
        OUTTURN_AGREES(gap->p_value, std::erfc(1.5 / std::sqrt(2.0)), 1e-12, QByteArray::number(ratio));
        const auto far = chance_gap({Model::normal, std::vector<double>{0.0, 12.0 * both}, errors}, 0.0);
        OUTTURN_AGREES(far->p_value, std::erfc(12.0 / std::sqrt(2.0)), 1e-9, QByteArray::number(ratio));
    }
}

void TestChanceGap::huge_counts_are_nearly_normal()
{
    const double n = 1e9;
    const double target = 0.2;
    const double error = std::sqrt(target * (1.0 - target) / n);
    for (const double errors_apart : {3.5, 5.0, 6.5}) {
        const std::vector<double> errors(40, error);
        const auto gap = among_equals(Model::binomial, 40, n, target, std::round(errors_apart * error * n));
        QVERIFY(gap);
        OUTTURN_AGREES(gap->expected, expected_normal_range(errors), 1e-4, "expected");
        QVERIFY(std::abs(gap->p_value - normal_range_tail(errors_apart * error, errors)) < 0.001);
    }
    // One giant does not spoil the exact figures of the small.
    const std::vector<double> bases = {1e13, 4.0};
    const auto mixed = chance_gap({Model::binomial, std::vector<double>{2e12, 0.0}, bases}, target);
    QVERIFY(mixed);
    // Against a provider that sits at 0.2: E|x / 4 - 0.2| for a binomial of 4.
    double expected = 0.0;
    for (int x = 0; x <= 4; ++x) {
        expected += binomial_probability(x, 4, target) * std::abs(x / 4.0 - target);
    }
    OUTTURN_AGREES(mixed->expected, expected, 1e-4, "a giant and a dwarf");
}

void TestChanceGap::everything_alike_is_what_chance_gives()
{
    const std::vector<double> same = {5, 5, 5};
    const std::vector<double> bases = {50, 50, 50};
    for (const Model model : {Model::binomial, Model::poisson, Model::normal}) {
        const auto gap = chance_gap({model, same, bases}, 0.1);
        QVERIFY(gap);
        QCOMPARE(gap->p_value, 1.0);
        QVERIFY(gap->expected > 0.0);
    }
    // Shares of cases, and of a case, are taken to the nearest whole.
    const auto fractional =
        chance_gap({Model::binomial, std::vector<double>{0.1, 3.5}, std::vector<double>{0.4, 7.2}}, 0.3);
    const auto whole =
        chance_gap({Model::binomial, std::vector<double>{0.25, 3.4027777777777777}, std::vector<double>{1, 7}}, 0.3);
    QVERIFY(fractional && whole);
    OUTTURN_AGREES(fractional->expected, whole->expected, 1e-14, "rounded");
    // An event expected once in a million years.
    const auto rare = chance_gap({Model::poisson, std::vector<double>{0, 1}, std::vector<double>{1, 1}}, 1e-6);
    OUTTURN_AGREES(rare->p_value, 2e-6, 3e-6, "one rare event among two");
}

void TestChanceGap::impossible_input_is_refused()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const std::vector<double> one = {1.0};
    const std::vector<double> two = {1.0, 2.0};
    const std::vector<double> bases = {4.0, 4.0};
    QCOMPARE(chance_gap({Model::binomial, one, one}, 0.5).error(), Reason::too_few_values);
    QCOMPARE(chance_gap({Model::binomial, {}, {}}, 0.5).error(), Reason::too_few_values);
    QCOMPARE(chance_gap({Model::binomial, two, bases}, 0.0).error(), Reason::target_out_of_range);
    QCOMPARE(chance_gap({Model::binomial, two, bases}, 1.0).error(), Reason::target_out_of_range);
    QCOMPARE(chance_gap({Model::poisson, two, bases}, 0.0).error(), Reason::target_out_of_range);
    QCOMPARE(chance_gap({Model::normal, two, bases}, nan).error(), Reason::not_finite);
    QCOMPARE(chance_gap({Model::normal, two, std::vector<double>{1.0, 0.0}}, 0.0).error(), Reason::zero_denominator);
    QCOMPARE(chance_gap({Model::binomial, std::vector<double>{5, 1}, bases}, 0.5).error(),
             Reason::numerator_exceeds_denominator);
    QCOMPARE(chance_gap({Model::poisson, std::vector<double>{-1, 1}, bases}, 0.5).error(), Reason::negative_input);
    const std::vector<double> next_to_none = {1e-308, 1.0};
    QCOMPARE(chance_gap({Model::poisson, std::vector<double>{0, 1}, next_to_none}, 1.0).error(), Reason::not_finite);
    QCOMPARE(chance_gap({Model::poisson, std::vector<double>{1, 1}, next_to_none}, 1.0).error(), Reason::not_finite);
}

QTEST_APPLESS_MAIN(TestChanceGap)
#include "test_chance_gap.moc"
