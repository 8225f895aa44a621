// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/digit_tests.h"

#include "statistics/count_tails.h"
#include "statistics/special_functions.h"
#include "statistics/tail_probabilities.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace outturn::statistics {
namespace {

constexpr std::size_t most_exact_classes = 10;
constexpr double expected_enough = 5;
constexpr std::size_t least_first_digits = 100;
constexpr std::size_t least_first_two_digits = 1000;

/// Adds up the probabilities of all ways to share n things among classes of equal chance whose sum of squared counts is
/// at least so large. A way is a list of counts in falling order; all its orders are as likely and are counted together.
class EqualChances
{
public:
    EqualChances(int size, int classes, std::int64_t least_squares) : least_(least_squares)
    {
        log_factorial_.resize(static_cast<std::size_t>(std::max(size, classes)) + 1, 0.0);
        for (std::size_t i = 2; i < log_factorial_.size(); ++i)
            log_factorial_[i] = log_factorial_[i - 1] + std::log(static_cast<double>(i));
        const double log_ways = factorial(size) + factorial(classes) - size * std::log(static_cast<double>(classes));
        add(size, classes, size, 0, 0, log_ways);
    }

    double probability() const { return std::min(1.0, sum_); }

private:
    double factorial(int n) const { return log_factorial_[static_cast<std::size_t>(n)]; }

    /// `left` things for `classes` classes of at most `most` each; `run` classes before hold exactly `most`.
    void add(int left, int classes, int most, int run, std::int64_t squares, double log_probability)
    {
        if (left == 0) {
            if (squares >= least_)
                sum_ += std::exp(log_probability - factorial(run) - factorial(classes));
            return;
        }
        // As uneven as can be it is still not uneven enough.
        const int full = std::min(classes, left / std::max(most, 1));
        const int rest = left - full * most;
        if (squares + std::int64_t{full} * most * most + std::int64_t{rest} * rest < least_)
            return;
        const int fewest = (left + classes - 1) / std::max(classes, 1);
        for (int count = std::min(most, left); count >= fewest && count > 0; --count) {
            const bool again = count == most;
            add(left - count, classes - 1, count, again ? run + 1 : 1, squares + std::int64_t{count} * count,
                log_probability - factorial(count) - (again ? 0.0 : factorial(run)));
        }
    }

    std::int64_t least_;
    std::vector<double> log_factorial_;
    double sum_ = 0;
};

std::optional<Reason> problem_of(std::span<const std::int64_t> observed, std::span<const double> probabilities)
{
    if (observed.size() < 2 || observed.size() > 100 || observed.size() != probabilities.size())
        return Reason::too_few_values;
    if (std::any_of(observed.begin(), observed.end(), [](std::int64_t count) { return count < 0; }))
        return Reason::negative_input;
    double sum = 0;
    for (const double each : probabilities) {
        if (!std::isfinite(each))
            return Reason::not_finite;
        if (each <= 0)
            return Reason::target_out_of_range;
        sum += each;
    }
    if (std::abs(sum - 1) > 1e-9)
        return Reason::target_out_of_range;
    return std::nullopt;
}

bool are_equal(std::span<const double> probabilities)
{
    return std::all_of(probabilities.begin(), probabilities.end(),
                       [&](double each) { return std::abs(each - probabilities.front()) <= 1e-12; });
}

/// Cochran's rule for the chi-square approximation.
bool is_large_enough(const std::vector<double> &expected)
{
    const auto enough =
        std::count_if(expected.begin(), expected.end(), [](double each) { return each >= expected_enough; });
    return *std::min_element(expected.begin(), expected.end()) >= 1
        && static_cast<double>(enough) >= .8 * static_cast<double>(expected.size());
}

void describe(DigitFit &fit, std::span<const double> probabilities)
{
    const double n = static_cast<double>(fit.size);
    const double classes = static_cast<double>(fit.observed.size());
    double most = -1;
    for (std::size_t i = 0; i < fit.observed.size(); ++i) {
        const double expected = fit.expected[i];
        const double apart = static_cast<double>(fit.observed[i]) - expected;
        fit.chi_square += apart * apart / expected;
        fit.mean_absolute_deviation += std::abs(apart) / n / classes;
        fit.deviation_by_chance +=
            std::sqrt(2 * probabilities[i] * (1 - probabilities[i]) / (std::numbers::pi * n)) / classes;
        if (apart / std::sqrt(expected) > most) {
            most = apart / std::sqrt(expected);
            fit.most_in_excess = i;
        }
    }
    fit.excess_p_value = std::min(1.0,
                                  classes
                                      * binomial_high(static_cast<double>(fit.observed[fit.most_in_excess]), n,
                                                      probabilities[fit.most_in_excess]));
}

/// The digits in front, as many as asked for. Worked out from the shortest decimal text would be slower; the logarithm
/// is only asked for the place, so that 1000 starts with a 1 whatever it rounds to.
std::optional<int> leading_digits(double number, int digits)
{
    const double size = std::abs(number);
    if (!std::isfinite(size) || size == 0)
        return std::nullopt;
    const int place = static_cast<int>(std::floor(std::log10(size)));
    const long double scaled = static_cast<long double>(size) * std::pow(10.0L, digits - 1 - place);
    int leading = static_cast<int>(std::floor(scaled * (1 + 1e-14L)));
    const int first = digits == 1 ? 1 : 10;
    if (leading >= first * 10)
        leading /= 10;
    else if (leading < first)
        leading = static_cast<int>(std::floor(scaled * 10 * (1 + 1e-14L)));
    return leading;
}

/// The orders of magnitude between the first and the last hundredth of the sizes.
double orders_between(std::vector<double> sizes)
{
    std::sort(sizes.begin(), sizes.end());
    const std::size_t edge = sizes.size() / 100;
    return std::log10(sizes[sizes.size() - 1 - edge] / sizes[edge]);
}

tl::expected<DigitFit, Reason> benford_fit(std::span<const double> numbers, int digits, std::size_t least,
                                           double orders)
{
    const int first = digits == 1 ? 1 : 10;
    std::vector<std::int64_t> observed(static_cast<std::size_t>(9 * first), 0);
    std::vector<double> probabilities(observed.size());
    for (std::size_t i = 0; i < probabilities.size(); ++i)
        probabilities[i] = benford_probability(first + static_cast<int>(i));
    std::vector<double> sizes;
    for (const double number : numbers) {
        if (const std::optional<int> leading = leading_digits(number, digits)) {
            ++observed[static_cast<std::size_t>(*leading - first)];
            sizes.push_back(std::abs(number));
        }
    }
    if (sizes.size() < least)
        return tl::unexpected(Reason::too_few_values);
    if (orders_between(std::move(sizes)) < orders)
        return tl::unexpected(Reason::no_variation);
    return digit_fit(observed, probabilities);
}

Conformity conformity(double deviation, double close, double acceptable, double marginal)
{
    if (deviation <= close)
        return Conformity::close;
    if (deviation <= acceptable)
        return Conformity::acceptable;
    return deviation <= marginal ? Conformity::marginal : Conformity::none;
}

} // namespace

int terminal_digit(std::int64_t number)
{
    return static_cast<int>(std::abs(number % 10));
}

std::optional<int> first_digit(double number)
{
    return leading_digits(number, 1);
}

std::optional<int> first_two_digits(double number)
{
    return leading_digits(number, 2);
}

double benford_probability(int digits)
{
    return std::log1p(1.0 / digits) / std::numbers::ln10;
}

tl::expected<DigitFit, Reason> digit_fit(std::span<const std::int64_t> observed, std::span<const double> probabilities)
{
    if (const std::optional<Reason> problem = problem_of(observed, probabilities))
        return tl::unexpected(*problem);
    DigitFit fit;
    fit.observed.assign(observed.begin(), observed.end());
    fit.size = std::accumulate(observed.begin(), observed.end(), std::int64_t{0});
    if (fit.size == 0)
        return tl::unexpected(Reason::too_few_values);
    fit.degrees = static_cast<double>(observed.size() - 1);
    for (const double each : probabilities)
        fit.expected.push_back(each * static_cast<double>(fit.size));
    describe(fit, probabilities);
    if (are_equal(probabilities) && observed.size() <= most_exact_classes && fit.expected.front() < expected_enough) {
        std::int64_t squares = 0;
        for (const std::int64_t count : observed)
            squares += count * count;
        fit.p_value =
            EqualChances(static_cast<int>(fit.size), static_cast<int>(observed.size()), squares).probability();
        fit.is_exact = true;
        return fit;
    }
    if (!is_large_enough(fit.expected))
        return tl::unexpected(Reason::too_few_values);
    fit.p_value = chi_square_upper_tail(fit.chi_square, fit.degrees);
    return fit;
}

tl::expected<DigitFit, Reason> terminal_digit_fit(std::span<const std::int64_t, 10> observed)
{
    constexpr std::array<double, 10> tenths{.1, .1, .1, .1, .1, .1, .1, .1, .1, .1};
    return digit_fit(observed, tenths);
}

Conformity first_digit_conformity(double mean_absolute_deviation)
{
    return conformity(mean_absolute_deviation, .006, .012, .015);
}

Conformity first_two_digits_conformity(double mean_absolute_deviation)
{
    return conformity(mean_absolute_deviation, .0012, .0018, .0022);
}

tl::expected<DigitFit, Reason> first_digit_fit(std::span<const double> numbers, double orders)
{
    return benford_fit(numbers, 1, least_first_digits, orders);
}

tl::expected<DigitFit, Reason> first_two_digits_fit(std::span<const double> numbers, double orders)
{
    return benford_fit(numbers, 2, least_first_two_digits, orders);
}

tl::expected<double, Reason> round_number_p_value(std::int64_t round, std::int64_t n, int of)
{
    if (of < 2)
        return tl::unexpected(Reason::target_out_of_range);
    return binomial_tails(static_cast<double>(round), static_cast<double>(n), 1.0 / of).map(&Tails::high);
}

tl::expected<Heap, Reason> largest_heap(std::span<const std::int64_t> counts, std::span<const double> chances)
{
    if (counts.empty() || (!chances.empty() && chances.size() != counts.size()))
        return tl::unexpected(Reason::too_few_values);
    std::vector<double> equal;
    if (chances.empty()) {
        equal.assign(counts.size(), 1.0 / static_cast<double>(counts.size()));
        chances = equal;
    }
    double of_all = 0;
    std::int64_t size = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] < 0)
            return tl::unexpected(Reason::negative_input);
        if (!(chances[i] >= 0 && chances[i] <= 1))
            return tl::unexpected(Reason::target_out_of_range);
        size += counts[i];
        of_all += chances[i];
    }
    if (std::abs(of_all - 1) > 1e-9)
        return tl::unexpected(Reason::target_out_of_range);
    if (size == 0)
        return tl::unexpected(Reason::too_few_values);
    const double n = static_cast<double>(size);
    Heap heap;
    double least = 2;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] == 0)
            continue;
        const double count = static_cast<double>(counts[i]);
        const double p = chances[i] > 0 ? binomial_high(count, n, chances[i]) : 0.0;
        if (p < least) {
            least = p;
            heap.at = i;
            heap.count = counts[i];
            heap.expected = n * chances[i];
        }
    }
    heap.p_value = std::min(1.0, least * static_cast<double>(counts.size()));
    return heap;
}

tl::expected<ThresholdBunching, Reason> threshold_bunching(std::int64_t just_below, std::int64_t just_above,
                                                           std::int64_t further_above, double decline)
{
    if (just_below < 0 || just_above < 0 || further_above < 0)
        return tl::unexpected(Reason::negative_input);
    if (!(decline > 0 && decline <= 1))
        return tl::unexpected(Reason::target_out_of_range);
    const std::int64_t both = just_above + further_above;
    if (both == 0)
        return tl::unexpected(Reason::too_few_values);
    const double share = 1 / (1 + decline);
    return ThresholdBunching{
        just_below, just_above, further_above, share,
        just_above == 0 ? 1.0 : binomial_high(static_cast<double>(just_above), static_cast<double>(both), share)};
}

} // namespace outturn::statistics
