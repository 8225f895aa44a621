// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/intervals.h"

#include "statistics/input_checks.h"
#include "statistics/special_functions.h"

#include <cmath>

namespace outturn::statistics {

namespace {

double tail_of(double confidence)
{
    return (1.0 - confidence) / 2.0;
}

} // namespace

tl::expected<Interval, Reason> wilson_interval(double x, double n, double confidence)
{
    if (const auto reason = check_proportion(x, n)) {
        return tl::unexpected(*reason);
    }
    if (confidence == 1.0) {
        return Interval{0.0, 1.0};
    }
    if (const auto reason = check_confidence(confidence)) {
        return tl::unexpected(*reason);
    }
    const double z = normal_score(tail_of(confidence));
    const double root = z * std::sqrt(z * z + 4.0 * x * ((n - x) / n));
    const double sum = 2.0 * x + z * z + root;
    // The two limits multiply to x^2 / (n(n + z^2)): the lower one without the subtraction that loses its digits.
    return Interval{x == 0.0 ? 0.0 : 2.0 * x * (x / n) / sum, x == n ? 1.0 : sum / (2.0 * (n + z * z))};
}

tl::expected<Interval, Reason> garwood_interval(double count, double confidence)
{
    if (const auto reason = check_count(count)) {
        return tl::unexpected(*reason);
    }
    if (const auto reason = check_confidence(confidence)) {
        return tl::unexpected(*reason);
    }
    const double tail = tail_of(confidence);
    return Interval{count == 0.0 ? 0.0 : gamma_lower_inverse(count, tail), gamma_upper_inverse(count + 1.0, tail)};
}

tl::expected<Interval, Reason> garwood_rate_interval(double count, double exposure, double confidence)
{
    if (const auto reason = check_volume(exposure)) {
        return tl::unexpected(*reason);
    }
    return garwood_interval(count, confidence).map([exposure](Interval interval) {
        return Interval{interval.lower / exposure, interval.upper / exposure};
    });
}

tl::expected<Interval, Reason> normal_interval(double value, double standard_error, double confidence)
{
    if (!std::isfinite(value)) {
        return tl::unexpected(Reason::not_finite);
    }
    if (const auto reason = check_count(standard_error)) {
        return tl::unexpected(*reason);
    }
    if (const auto reason = check_confidence(confidence)) {
        return tl::unexpected(*reason);
    }
    const double margin = normal_score(tail_of(confidence)) * standard_error;
    return Interval{value - margin, value + margin};
}

} // namespace outturn::statistics
