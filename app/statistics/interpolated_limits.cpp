// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/count_tails.h"
#include "statistics/funnel_by_model.h"
#include "statistics/funnel_variants.h"
#include "statistics/input_checks.h"
#include "statistics/observation_checks.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace outturn::statistics {

namespace {

/// The smallest whole number from 0 to the largest at which a condition holds that never ceases to hold.
template <typename Condition> double first_count(double largest, Condition &&holds)
{
    double below = -1.0;
    double at = largest;
    while (at - below > 1.0) {
        const double middle = std::floor(below + (at - below) / 2.0);
        (holds(middle) ? at : below) = middle;
    }
    return at;
}

/// Interpolates between counts whose tails are given: low(x) = P(X <= x), high(x) = P(X >= x).
template <typename Low, typename High>
Interval interpolated(Low &&low, High &&high, double largest, double tail, double volume, InterpolatedUpper upper)
{
    const double low_count = first_count(largest, [&](double x) { return low(x) >= tail; });
    const double low_chance = low_count > 0.0 ? low(low_count) - low(low_count - 1.0) : low(0.0);
    const double lower = low_count - (low(low_count) - tail) / low_chance;
    // F(r) >= 1 - tail by the tail itself, P(X > r) <= tail, which keeps its digits.
    const auto beyond = [&](double x) { return x < largest ? high(x + 1.0) : 0.0; };
    const double high_count = first_count(largest, [&](double x) { return beyond(x) <= tail; });
    const double high_chance = high(high_count) - beyond(high_count);
    const double shift = upper == InterpolatedUpper::count_above ? 1.0 : 0.0;
    const double above = high_count + shift - (tail - beyond(high_count)) / high_chance;
    return {lower / volume, above / volume};
}

/// The largest whole number that lies strictly below a line.
double count_below(double line, double base)
{
    const double count = std::ceil(line * base);
    // Rounding may have put it on either side.
    return count / base < line ? count : count - 1.0;
}

/// The smallest whole number that lies strictly above it.
double count_above(double line, double base)
{
    const double count = std::floor(line * base);
    return count / base > line ? count : count + 1.0;
}

} // namespace

tl::expected<Interval, Reason> interpolated_binomial_limits(double n, double target, double tail,
                                                            InterpolatedUpper upper)
{
    const double cases = std::round(n);
    if (const auto reason = check_volume(cases)) {
        return tl::unexpected(*reason);
    }
    if (const auto reason = check_inner_target(Model::binomial, target)) {
        return tl::unexpected(*reason);
    }
    if (const auto reason = check_tail(tail)) {
        return tl::unexpected(*reason);
    }
    const auto low = [cases, target](double x) { return binomial_low(x, cases, target); };
    const auto high = [cases, target](double x) { return binomial_high(x, cases, target); };
    return interpolated(low, high, cases, tail, cases, upper);
}

tl::expected<Interval, Reason> interpolated_poisson_limits(double expected, double tail, InterpolatedUpper upper)
{
    if (const auto reason = check_volume(expected)) {
        return tl::unexpected(*reason);
    }
    if (const auto reason = check_tail(tail)) {
        return tl::unexpected(*reason);
    }
    const double largest = std::ceil(poisson_bound(expected, tail)) + 1.0;
    const auto low = [expected](double x) { return poisson_low(x, expected); };
    const auto high = [expected](double x) { return poisson_high(x, expected); };
    return interpolated(low, high, largest, tail, expected, upper);
}

tl::expected<Tails, Reason> chance_outside(Model model, double base, double target, Interval limits)
{
    if (std::isnan(limits.lower) || std::isnan(limits.upper)) {
        return tl::unexpected(Reason::not_finite);
    }
    if (const auto reason = check_observation(model, 0.0, base)) {
        return tl::unexpected(*reason);
    }
    if (model == Model::normal) {
        const auto low = exact_tails(model, limits.lower, base, target);
        const auto high = exact_tails(model, limits.upper, base, target);
        if (!low || !high) {
            return tl::unexpected(low ? high.error() : low.error());
        }
        return Tails{low->low, high->high};
    }
    // Only to learn whether the target is in its domain.
    const auto none = exact_tails(model, 0.0, base, target);
    if (!none) {
        return none;
    }
    const double largest = model == Model::binomial ? base : std::numeric_limits<double>::infinity();
    Tails tails{0.0, 0.0};
    if (limits.lower > 0.0) {
        const double below = std::isinf(limits.lower) ? largest : std::min(count_below(limits.lower, base), largest);
        tails.low = std::isinf(below) ? 1.0 : exact_tails(model, below, base, target)->low;
    }
    if (!std::isinf(limits.upper)) {
        const double above = std::max(0.0, count_above(limits.upper, base));
        tails.high = above > largest ? 0.0 : exact_tails(model, above, base, target)->high;
    }
    return tails;
}

} // namespace outturn::statistics
