// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/funnel_limits.h"

#include "statistics/count_tails.h"
#include "statistics/input_checks.h"
#include "statistics/monotone_root.h"
#include "statistics/special_functions.h"

#include <cmath>
#include <limits>

namespace outturn::statistics {

namespace {

/// The first four moments of a count, from which the search for a limit starts.
struct Shape {
    double mean;
    double deviation;
    double skewness;
    double excess_kurtosis;
};

/// Cornish-Fisher quantile: within a few thousandths of a standard deviation from some twenty cases on.
double quantile_guess(const Shape &shape, double z)
{
    const double second = (z * z - 1.0) * shape.skewness / 6.0;
    const double third = (z * z * z - 3.0 * z) * shape.excess_kurtosis / 24.0
        - (2.0 * z * z * z - 5.0 * z) * shape.skewness * shape.skewness / 36.0;
    return shape.mean + shape.deviation * (z + second + third);
}

/// The real x where the low tail reaches the given one; the tail at 0 must be below it.
template <typename Low> double solve_low(Low &&low, const Shape &shape, double largest, double tail)
{
    const double z = normal_score(tail);
    // As normal scores the tails are nearly a straight line in x, which the secant method likes.
    const auto excess = [&](double x) { return z - normal_score(low(x)); };
    return monotone_root(excess, 0.0, largest, quantile_guess(shape, -z) - 0.5, 1.0 / shape.deviation);
}

/// The real x where the high tail falls to the given one; the tail at the largest must be below it.
template <typename High> double solve_high(High &&high, const Shape &shape, double largest, double tail)
{
    const double z = normal_score(tail);
    const auto excess = [&](double x) { return normal_score(high(x)) - z; };
    return monotone_root(excess, 0.0, largest, quantile_guess(shape, z) + 0.5, 1.0 / shape.deviation);
}

/// A root so near a whole count that rounding could put the count on the wrong side of its own flag: there the flag
/// decides, and the line passes through the count, or just beside it.
template <typename TailAt> double line_at(double x, double volume, double tail, TailAt &&tail_at, double inwards)
{
    constexpr double doubtful = 1e-11;
    const double count = std::round(x);
    if (std::abs(x - count) > doubtful * std::max(1.0, count)) {
        return x / volume;
    }
    const double value = count / volume;
    return tail_at(count) < tail ? std::nextafter(value, inwards) : value;
}

/// Beyond this many events no Poisson count of this mean comes with the probability of the tail (Bernstein's bound).
double poisson_bound(double expected, double tail)
{
    const double depth = -std::log(tail);
    return expected + depth / 3.0 + std::sqrt(depth * depth / 9.0 + 2.0 * expected * depth) + 1.0;
}

constexpr double infinity = std::numeric_limits<double>::infinity();

} // namespace

tl::expected<FunnelLimits, Reason> binomial_funnel_limits(double n, double target, double tail)
{
    if (const auto reason = check_volume(n)) {
        return tl::unexpected(*reason);
    }
    if (!(target >= 0.0 && target <= 1.0)) {
        return tl::unexpected(std::isnan(target) ? Reason::not_finite : Reason::target_out_of_range);
    }
    if (const auto reason = check_tail(tail)) {
        return tl::unexpected(*reason);
    }
    if (target == 0.0) {
        return FunnelLimits{std::nullopt, 0.0};
    }
    if (target == 1.0) {
        return FunnelLimits{1.0, std::nullopt};
    }
    const double variance = n * target * (1.0 - target);
    const Shape shape{n * target, std::sqrt(variance), (1.0 - 2.0 * target) / std::sqrt(variance),
                      (1.0 - 6.0 * target * (1.0 - target)) / variance};
    const auto low = [n, target](double x) { return binomial_low(x, n, target); };
    const auto high = [n, target](double x) { return binomial_high(x, n, target); };
    FunnelLimits limits;
    if (low(0.0) < tail) {
        limits.lower = line_at(solve_low(low, shape, n, tail), n, tail, low, infinity);
    }
    if (high(n) < tail) {
        limits.upper = line_at(solve_high(high, shape, n, tail), n, tail, high, -infinity);
    }
    return limits;
}

tl::expected<FunnelLimits, Reason> poisson_funnel_limits(double exposure, double target, double tail)
{
    if (const auto reason = check_volume(exposure)) {
        return tl::unexpected(*reason);
    }
    if (!std::isfinite(target)) {
        return tl::unexpected(Reason::not_finite);
    }
    if (target < 0.0) {
        return tl::unexpected(Reason::target_out_of_range);
    }
    if (const auto reason = check_tail(tail)) {
        return tl::unexpected(*reason);
    }
    const double expected = exposure * target;
    if (expected == 0.0) {
        return FunnelLimits{std::nullopt, 0.0};
    }
    const double deviation = std::sqrt(expected);
    const Shape shape{expected, deviation, 1.0 / deviation, 1.0 / expected};
    const auto low = [expected](double x) { return poisson_low(x, expected); };
    const auto high = [expected](double x) { return poisson_high(x, expected); };
    const double largest = poisson_bound(expected, tail);
    FunnelLimits limits;
    if (low(0.0) < tail) {
        limits.lower = line_at(solve_low(low, shape, largest, tail), exposure, tail, low, infinity);
    }
    limits.upper = line_at(solve_high(high, shape, largest, tail), exposure, tail, high, -infinity);
    return limits;
}

tl::expected<FunnelLimits, Reason> normal_funnel_limits(double standard_error, double target, double tail)
{
    if (!std::isfinite(target)) {
        return tl::unexpected(Reason::not_finite);
    }
    if (const auto reason = check_count(standard_error)) {
        return tl::unexpected(*reason);
    }
    if (const auto reason = check_tail(tail)) {
        return tl::unexpected(*reason);
    }
    const double margin = normal_score(tail) * standard_error;
    return FunnelLimits{target - margin, target + margin};
}

} // namespace outturn::statistics
