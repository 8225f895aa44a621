// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/funnel_limits.h"

#include "statistics/count_tails.h"
#include "statistics/input_checks.h"
#include "statistics/line_search.h"
#include "statistics/special_functions.h"

#include <cmath>

namespace outturn::statistics {

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
    const CountScale scale{n * target, std::sqrt(variance), (1.0 - 2.0 * target) / std::sqrt(variance),
                           (1.0 - 6.0 * target * (1.0 - target)) / variance};
    const auto low = [n, target](double x) { return binomial_low(x, n, target); };
    const auto high = [n, target](double x) { return binomial_high(x, n, target); };
    FunnelLimits limits;
    if (low(0.0) < tail) {
        limits.lower = line_through(count_on_lower_line(low, scale, n, tail), n, tail, low, LineSide::lower);
    }
    if (high(n) < tail) {
        limits.upper = line_through(count_on_upper_line(high, scale, n, tail), n, tail, high, LineSide::upper);
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
    const CountScale scale{expected, deviation, 1.0 / deviation, 1.0 / expected};
    const auto low = [expected](double x) { return poisson_low(x, expected); };
    const auto high = [expected](double x) { return poisson_high(x, expected); };
    const double largest = poisson_bound(expected, tail);
    FunnelLimits limits;
    if (low(0.0) < tail) {
        limits.lower =
            line_through(count_on_lower_line(low, scale, largest, tail), exposure, tail, low, LineSide::lower);
    }
    limits.upper = line_through(count_on_upper_line(high, scale, largest, tail), exposure, tail, high, LineSide::upper);
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
