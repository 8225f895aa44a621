// SPDX-License-Identifier: GPL-3.0-or-later
// Digit tests and shares set against the others', against R (stats 4: chisq.test, pbinom, dmultinom) and hand counts.
#include "statistics/digit_tests.h"
#include "statistics/excess_over_others.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <cmath>
#include <limits>

using namespace outturn::statistics;

namespace {

bool is_near(double a, double b, double within = 1e-9)
{
    return std::abs(a - b) <= within * std::max(1.0, std::abs(b));
}

} // namespace

class TestDigitTests : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void digits_of_numbers();
    void few_numbers_are_tested_exactly();
    void exact_probabilities_add_up();
    void many_numbers_by_chi_square();
    void too_few_for_unequal_chances_are_refused();
    void powers_of_two_follow_benford();
    void numbers_of_one_size_are_no_matter_for_benford();
    void conformity_by_the_published_limits();
    void a_heap_is_told_from_chance();
    void bunching_above_a_threshold();
    void beta_binomial_by_hand();
    void an_odd_share_stands_out_and_no_other();
    void shares_that_differ_anyway_leave_room();
    void a_share_against_others_by_hand();
    void overdispersed_counts_by_hand();
    void what_is_most_in_excess_is_so_for_its_size();
    void small_classes_are_refused_and_an_outlier_is_no_order_of_magnitude();
    void odd_input_is_refused();
};

void TestDigitTests::digits_of_numbers()
{
    QCOMPARE(terminal_digit(1230), 0);
    QCOMPARE(terminal_digit(-17), 7);
    QCOMPARE(terminal_digit(std::numeric_limits<std::int64_t>::min()), 8); // 9,223,372,036,854,775,808
    for (const auto &[number, one, two] : {std::tuple{1000.0, 1, 10},
                                           {999.0, 9, 99},
                                           {0.0042, 4, 42},
                                           {7.0, 7, 70},
                                           {-3.14, 3, 31},
                                           {1e300, 1, 10},
                                           {0.3, 3, 30},
                                           {29.0, 2, 29},
                                           {1e-5, 1, 10}}) {
        QCOMPARE(first_digit(number), std::optional(one));
        QCOMPARE(first_two_digits(number), std::optional(two));
    }
    QVERIFY(!first_digit(0));
    QVERIFY(!first_digit(std::numeric_limits<double>::quiet_NaN()));
    QVERIFY(!first_two_digits(std::numeric_limits<double>::infinity()));
    QVERIFY(is_near(benford_probability(1), 0.301029995663981)); // log10 2
    QVERIFY(is_near(benford_probability(99), std::log10(100.0 / 99)));
}

void TestDigitTests::few_numbers_are_tested_exactly()
{
    // Two of two the same of ten digits: one in ten. All of three: one in a hundred.
    QVERIFY(is_near(terminal_digit_fit(std::array<std::int64_t, 10>{2})->p_value, .1));
    QVERIFY(is_near(terminal_digit_fit(std::array<std::int64_t, 10>{0, 0, 3})->p_value, .01));
    // At least two of three the same: 1 - 10 * 9 * 8 / 1000.
    const auto pair = terminal_digit_fit(std::array<std::int64_t, 10>{0, 2, 0, 0, 0, 1});
    QVERIFY(pair->is_exact);
    QVERIFY(is_near(pair->p_value, .28));
    // Four tosses of a coin, three or more alike: 10 of 16.
    QVERIFY(is_near(digit_fit(std::array<std::int64_t, 2>{3, 1}, std::array{.5, .5})->p_value, 10.0 / 16));
    // 1 of 1 is no news.
    QVERIFY(is_near(terminal_digit_fit(std::array<std::int64_t, 10>{1})->p_value, 1));
}

void TestDigitTests::exact_probabilities_add_up()
{
    // As even as can be, every outcome is at least as uneven.
    QVERIFY(is_near(terminal_digit_fit(std::array<std::int64_t, 10>{5, 5, 5, 5, 5, 5, 5, 5, 5, 4})->p_value, 1));
    QVERIFY(is_near(terminal_digit_fit(std::array<std::int64_t, 10>{3, 2, 2, 2, 2, 2, 2, 2, 2, 2})->p_value, 1));
    // All of 49 on one digit: ten of 10^49.
    const double all = terminal_digit_fit(std::array<std::int64_t, 10>{49})->p_value;
    QVERIFY(all > 0 && std::abs(all / 1e-48 - 1) < 1e-9);
}

void TestDigitTests::many_numbers_by_chi_square()
{
    // chisq.test(c(30, 8, 9, 10, 11, 9, 8, 5, 6, 4)) gives X-squared = 48.8 on 9, p-value = 1.8e-07; by hand
    // (400 + 4 + 1 + 0 + 1 + 1 + 4 + 25 + 16 + 36) / 10.
    const auto fit = terminal_digit_fit(std::array<std::int64_t, 10>{30, 8, 9, 10, 11, 9, 8, 5, 6, 4});
    QVERIFY(!fit->is_exact);
    QVERIFY(is_near(fit->chi_square, 48.8));
    QCOMPARE(fit->degrees, 9.0);
    QVERIFY(std::abs(fit->p_value / 1.8094274568e-07 - 1) < 1e-8);
    QCOMPARE(fit->most_in_excess, size_t{0});
    QVERIFY(std::abs(fit->excess_p_value / 2.44511223939e-07 - 1)
            < 1e-8);                                      // 10 * pbinom(29, 100, .1, lower.tail = FALSE)
    QVERIFY(is_near(fit->mean_absolute_deviation, .042)); // (20 + 2 + 1 + 0 + 1 + 1 + 2 + 5 + 4 + 6) / 10 / 100
}

void TestDigitTests::too_few_for_unequal_chances_are_refused()
{
    const std::array<double, 3> chances{.9, .09, .01};
    QCOMPARE(digit_fit(std::array<std::int64_t, 3>{50, 5, 1}, chances).error(), Reason::too_few_values);
    QVERIFY(digit_fit(std::array<std::int64_t, 3>{900, 90, 10}, chances));
}

void TestDigitTests::powers_of_two_follow_benford()
{
    // First digits of 2^1 to 2^1000, counted by writing the numbers out: 301, 176, 125, 97, 79, 69, 56, 52, 45.
    std::vector<double> powers;
    for (int i = 1; i <= 1000; ++i)
        powers.push_back(std::ldexp(1.0, i));
    const auto fit = first_digit_fit(powers);
    QCOMPARE(fit->observed, (std::vector<std::int64_t>{301, 176, 125, 97, 79, 69, 56, 52, 45}));
    QVERIFY(fit->p_value > .99);
    QCOMPARE(first_digit_conformity(fit->mean_absolute_deviation), Conformity::close);
    QVERIFY(first_two_digits_fit(powers)->p_value > .99);
    // 1 to 9999 evenly: each first digit 1,111 times, nothing like it.
    std::vector<double> even;
    for (int i = 1; i <= 9999; ++i)
        even.push_back(i);
    const auto apart = first_digit_fit(even, 1);
    QCOMPARE(apart->observed, std::vector<std::int64_t>(9, 1111));
    QVERIFY(apart->p_value < 1e-100);
    QCOMPARE(first_digit_conformity(apart->mean_absolute_deviation), Conformity::none);
}

void TestDigitTests::numbers_of_one_size_are_no_matter_for_benford()
{
    std::vector<double> heights;
    for (int i = 0; i < 500; ++i)
        heights.push_back(150 + i % 50);
    QCOMPARE(first_digit_fit(heights).error(), Reason::no_variation);
    QCOMPARE(first_digit_fit(std::span(heights).first(99)).error(), Reason::too_few_values);
    QCOMPARE(first_two_digits_fit(heights).error(), Reason::too_few_values);
}

void TestDigitTests::conformity_by_the_published_limits()
{
    QCOMPARE(first_digit_conformity(.006), Conformity::close);
    QCOMPARE(first_digit_conformity(.0121), Conformity::marginal);
    QCOMPARE(first_digit_conformity(.0151), Conformity::none);
    QCOMPARE(first_two_digits_conformity(.0018), Conformity::acceptable);
    QCOMPARE(first_two_digits_conformity(.0023), Conformity::none);
}

void TestDigitTests::a_heap_is_told_from_chance()
{
    // Six of seven on one of four places: 4 * (7 * 3 + 1) / 4^7.
    const auto heap = largest_heap(std::array<std::int64_t, 4>{0, 6, 1, 0});
    QCOMPARE(heap->at, size_t{1});
    QCOMPARE(heap->count, std::int64_t{6});
    QVERIFY(is_near(heap->p_value, 4 * 22.0 / 16384));
    // Where the place is where they belong it is no heap.
    QVERIFY(largest_heap(std::array<std::int64_t, 2>{6, 1}, std::array{.9, .1})->p_value > .5);
    QCOMPARE(largest_heap({}).error(), Reason::too_few_values);
    QCOMPARE(largest_heap(std::array<std::int64_t, 2>{0, 0}).error(), Reason::too_few_values);
}

void TestDigitTests::bunching_above_a_threshold()
{
    // Nine of ten just above, at a half each: 11 of 1,024.
    const auto bunched = threshold_bunching(0, 9, 1);
    QVERIFY(is_near(bunched->p_value, 11.0 / 1024));
    QVERIFY(is_near(threshold_bunching(50, 0, 3)->p_value, 1));
    // A density that falls by half from band to band leaves two thirds in the nearer: (2/3)^2 of two.
    QVERIFY(is_near(threshold_bunching(0, 2, 0, .5)->p_value, 4.0 / 9));
    QCOMPARE(threshold_bunching(3, 0, 0).error(), Reason::too_few_values);
    QCOMPARE(threshold_bunching(0, -1, 2).error(), Reason::negative_input);
}

void TestDigitTests::beta_binomial_by_hand()
{
    // With a beta(1, 1) chance every count from 0 to n is as likely: P(X >= 7) of 9 is 3 of 10.
    QVERIFY(is_near(beta_binomial_high(7, 9, 1, 1), .3));
    QVERIFY(is_near(beta_binomial_high(2, 9, 1, 1), .8));
    QVERIFY(is_near(beta_binomial_high(0, 9, 2, 5), 1));
    // a = 2, b = 1, n = 2: P(2) = E p^2 = 2/4 = 1/2.
    QVERIFY(is_near(beta_binomial_high(2, 2, 2, 1), .5));
    // Mean and variance alike: Poisson, P(X >= 1) of mean 1. Variance twice the mean 1: geometric with chance a half.
    QVERIFY(is_near(overdispersed_high(1, 1, 1), 1 - std::exp(-1.0)));
    QVERIFY(is_near(overdispersed_high(3, 1, 2), .125));
    QVERIFY(is_near(overdispersed_high(0, 0, 0), 1));
    QVERIFY(is_near(overdispersed_high(1, 0, 0), 0));
}

void TestDigitTests::an_odd_share_stands_out_and_no_other()
{
    std::vector<Share> shares(20, Share{15, 100});
    shares[7] = {60, 100};
    const auto excess = excess_over_others(shares);
    for (size_t i = 0; i < shares.size(); ++i)
        QVERIFY((i == 7) == ((*excess)[i].p_value < .001));
    QVERIFY(is_near((*excess)[7].others, .15));
    QVERIFY(is_near((*excess)[7].between_sd, 0));
}

void TestDigitTests::shares_that_differ_anyway_leave_room()
{
    // From 5% to 55% everywhere: 60% is no wonder, though a binomial at their mean of 30% would be sure that it is.
    std::vector<Share> shares;
    for (int i = 0; i < 11; ++i)
        shares.push_back({50.0 + 50 * i, 1000});
    shares.push_back({600, 1000});
    const auto excess = excess_over_others(shares);
    QVERIFY((*excess).back().p_value > .02);
    QVERIFY((*excess).back().between_sd > .1);
}

void TestDigitTests::a_share_against_others_by_hand()
{
    // Two: of the other 3 of 10, so m = 3.5 / 11; nothing is known of how much others differ; a beta of strength 10.
    const std::vector<Share> two{{5, 10}, {3, 10}};
    QVERIFY(std::abs((*excess_over_others(two))[0].p_value - 0.24902517431672336) < 1e-12);
    // Six, by the formula of the header in another language: b = .00160 (1.5 of it for five others), residuals beyond one
    // in five set to the next, which leaves .41209 of a normal variance; adding up a beta-binomial of 40.
    const std::vector<Share> six{{30, 40}, {20, 40}, {12, 40}, {24, 40}, {16, 40}, {20, 40}};
    const ExcessOverOthers first = (*excess_over_others(six))[0];
    QVERIFY(std::abs(first.between_sd * first.between_sd - 0.001604616076021851) < 1e-12);
    QVERIFY(std::abs(first.p_value - 0.0018254654075773606) < 1e-12);
}

void TestDigitTests::overdispersed_counts_by_hand()
{
    // Mean 2 and variance 4: the failures before the second success at even chances: 1/4, 1/4, 3/16.
    QCOMPARE(overdispersed_high(1, 2, 4), .75);
    QCOMPARE(overdispersed_high(3, 2, 4), .3125);
    QCOMPARE(overdispersed_high(1, 2, 2), 1 - std::exp(-2.0)); // Poisson
    QCOMPARE(overdispersed_high(1, 2, 1), 1 - std::exp(-2.0)); // never narrower
}

void TestDigitTests::what_is_most_in_excess_is_so_for_its_size()
{
    // Four above 80 is less than half a standard deviation, three above 10 nearly one.
    const std::vector<std::int64_t> observed{13, 84, 3};
    const std::vector<double> chances{.1, .8, .1};
    QCOMPARE(digit_fit(observed, chances)->most_in_excess, std::size_t(0));
}

void TestDigitTests::small_classes_are_refused_and_an_outlier_is_no_order_of_magnitude()
{
    // Three of five classes expect five and more, and Cochran asks for four.
    const std::vector<std::int64_t> observed{12, 12, 12, 2, 2};
    const std::vector<double> chances{.3, .3, .3, .05, .05};
    QCOMPARE(digit_fit(observed, chances).error(), Reason::too_few_values);
    // One amount of a thousand million among 200 of three figures.
    std::vector<double> numbers;
    for (int i = 0; i < 200; ++i)
        numbers.push_back(100 + 4 * i);
    numbers[7] = 1e9;
    QCOMPARE(first_digit_fit(numbers).error(), Reason::no_variation);
    // A hundred are enough, and one fewer is not.
    std::vector<double> powers;
    for (int i = 0; i < 100; ++i)
        powers.push_back(std::pow(2.0, i));
    QVERIFY(first_digit_fit(powers));
    powers.pop_back();
    QCOMPARE(first_digit_fit(powers).error(), Reason::too_few_values);
}

void TestDigitTests::odd_input_is_refused()
{
    QCOMPARE(excess_over_others(std::array{Share{1, 2}}).error(), Reason::too_few_values);
    QCOMPARE(excess_over_others(std::array{Share{1, 2}, Share{0, 0}}).error(), Reason::too_few_values);
    QCOMPARE(excess_over_others(std::array{Share{3, 2}, Share{1, 2}}).error(), Reason::numerator_exceeds_denominator);
    QCOMPARE(excess_over_others(std::array{Share{-1, 2}, Share{1, 2}}).error(), Reason::negative_input);
    // Nobody has any, and everybody all: nothing to say.
    const auto none = excess_over_others(std::array{Share{0, 50}, Share{0, 50}, Share{0, 50}});
    QVERIFY(is_near((*none)[0].p_value, 1));
    const auto all = excess_over_others(std::array{Share{50, 50}, Share{50, 50}, Share{50, 50}});
    QVERIFY((*all)[0].p_value > .5);
    // Few others say little: five of five against none of two.
    QVERIFY((*excess_over_others(std::array{Share{5, 5}, Share{0, 2}}))[0].p_value > .001);
    QCOMPARE(terminal_digit_fit(std::array<std::int64_t, 10>{}).error(), Reason::too_few_values);
    QCOMPARE(terminal_digit_fit(std::array<std::int64_t, 10>{-1, 2}).error(), Reason::negative_input);
    QCOMPARE(digit_fit(std::array<std::int64_t, 2>{1, 1}, std::array{.5, .4}).error(), Reason::target_out_of_range);
}

QTEST_APPLESS_MAIN(TestDigitTests)
#include "test_digit_tests.moc"
