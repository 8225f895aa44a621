// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/reason.h"

#include <tl/expected.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace outturn::statistics {

// Digits of figures as they stand, and whether they fall as digits of their kind do. None of it proves anything of one
// figure: a test says that the digits together are not what such a process gives.

/// The last digit of a whole number, its sign left out: 0 to 9.
int terminal_digit(std::int64_t number);

/// The first digit that is not 0, 1 to 9, and the first two, 10 to 99; nullopt for 0 and for what is not finite.
std::optional<int> first_digit(double number);
std::optional<int> first_two_digits(double number);

/// log10(1 + 1 / d): how often numbers start so by Benford's law; 1 <= d <= 99.
double benford_probability(int digits);

/// Observed counts set against the probabilities of their classes.
struct DigitFit {
    std::vector<std::int64_t> observed;
    std::vector<double> expected;       ///< n times the probability
    std::int64_t size = 0;              ///< n
    double chi_square = 0;              ///< sum of (observed - expected)^2 / expected
    double degrees = 0;                 ///< classes - 1
    double p_value = 1;                 ///< P(chi-square at least as large)
    bool is_exact = false;              ///< by the multinomial distribution, else by the chi-square approximation
    double mean_absolute_deviation = 0; ///< mean over the classes of |observed - expected| / n
    /// What the mean absolute deviation comes to on average where the law holds, by the normal approximation: mean of
    /// sqrt(2 p (1 - p) / (pi n)). A deviation below it says nothing whatever the limits say.
    double deviation_by_chance = 0;
    std::size_t most_in_excess = 0; ///< the class with the largest (observed - expected) / sqrt(expected)
    double excess_p_value = 1; ///< binomial P(at least so many in that class), times the number of classes, at most 1
};

/// Chi-square test of counts against probabilities.
/// Classes of equal probability, at most 10, of which each expects fewer than 5: exact, by adding up the multinomial probabilities of all counts with a
/// statistic at least as large; ties within rounding count as at least as large. Otherwise the chi-square distribution
/// with classes - 1 degrees, for which n times the smallest probability must be at least 1 and four in five classes must
/// expect at least 5 (Cochran 1954).
/// Domain: 2 to 100 classes, counts >= 0, probabilities > 0 that add up to 1.
/// Errors: too_few_values, negative_input, not_finite, target_out_of_range.
tl::expected<DigitFit, Reason> digit_fit(std::span<const std::int64_t> observed, std::span<const double> probabilities);

/// The last digits of whole numbers against one tenth each; counts of digits 0 to 9. Holds for numbers of at least two
/// digits (better three) that nobody rounded and that no price fixes. Exact for n < 50. Source: Mosimann, Wiseman and
/// Edelman 1995, "Data fabrication: can people generate random digits?"; Beber and Scacco 2012.
tl::expected<DigitFit, Reason> terminal_digit_fit(std::span<const std::int64_t, 10> observed);

/// How first digits conform to Benford's law by the mean absolute deviation.
enum class Conformity { close, acceptable, marginal, none };

/// Limits for the first digit .006, .012, .015 and for the first two .0012, .0018, .0022 (Nigrini 2012, "Benford's Law",
/// table 7.1). They do not allow for the size of the sample: below about 1,000 numbers (first two: 10,000) chance alone
/// exceeds them; see DigitFit::deviation_by_chance.
Conformity first_digit_conformity(double mean_absolute_deviation);
Conformity first_two_digits_conformity(double mean_absolute_deviation);

/// First digits of the numbers against Benford's law; zeros and what is not finite are left out. `observed` runs from
/// 1 to 9, and from 10 to 99. The law holds for sizes that span several orders of magnitude without a largest or smallest
/// (sums of money, populations), not for percentages, prices, identifiers or counts of a similar size each.
/// Errors: too_few_values (fewer than 100 of the first, 1,000 of the first two); also, where less than `orders` orders of
/// magnitude lie between the first and the last hundredth of the numbers, no_variation.
tl::expected<DigitFit, Reason> first_digit_fit(std::span<const double> numbers, double orders = 2);
tl::expected<DigitFit, Reason> first_two_digits_fit(std::span<const double> numbers, double orders = 2);

/// Numbers that are round: P(at least so many multiples of `of` among n), each being one with probability 1 / of.
/// Domain: 0 <= round <= n, n > 0, of >= 2. Errors: those of binomial_tails.
tl::expected<double, Reason> round_number_p_value(std::int64_t round, std::int64_t n, int of);

/// Heaping on one of many places: the largest of the counts against equal chances for all, or the chances given.
struct Heap {
    std::size_t at = 0;
    std::int64_t count = 0;
    double expected = 0;
    double p_value = 1; ///< binomial P(at least so many there), times the number of places (Bonferroni), at most 1
};
/// Errors: too_few_values (no place, or nothing in any), negative_input, target_out_of_range (chances that do not add up).
tl::expected<Heap, Reason> largest_heap(std::span<const std::int64_t> counts, std::span<const double> chances = {});

/// How many fall just above a threshold, set against two bands of the same width beside it.
struct ThresholdBunching {
    std::int64_t just_below = 0;
    std::int64_t just_above = 0;
    std::int64_t further_above = 0;
    double expected_share = .5; ///< of just_above in just_above + further_above
    double p_value = 1;         ///< binomial P(at least so many just above)
};
/// Where the density is smooth, neighbouring bands hold about as many each; where it falls by the factor `decline` from
/// one band to the next, the band just above holds 1 / (1 + decline) of the two. What lies below is told, but not tested:
/// a rule that pays from the threshold on empties it.
/// Domain: counts >= 0, just_above + further_above > 0, 0 < decline <= 1. Errors: negative_input, too_few_values,
/// target_out_of_range. After McCrary 2008, "Manipulation of the running variable", without its local regression.
tl::expected<ThresholdBunching, Reason> threshold_bunching(std::int64_t just_below, std::int64_t just_above,
                                                           std::int64_t further_above, double decline = 1);

} // namespace outturn::statistics
