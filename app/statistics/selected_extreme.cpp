// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/selected_extreme.h"

#include "statistics/input_checks.h"
#include "statistics/monotone_root.h"
#include "statistics/special_functions.h"

#include <cmath>
#include <numbers>
#include <utility>

namespace outturn::statistics {

namespace {

/// Mills' ratio, Q(z) over the density, for z >= 0: DLMF 7.9.3 where the quotient would lose its digits.
double mills_ratio(double z)
{
    constexpr double far = 6.0;
    if (z < far) {
        return normal_upper_tail(z) * std::exp(0.5 * z * z) * std::sqrt(2.0 * std::numbers::pi);
    }
    double fraction = z;
    for (int k = 60; k >= 1; --k) {
        fraction = z + k / fraction;
    }
    return 1.0 / fraction;
}

/// log Q(from) - log Q(to), the normal's hazard added up over the step between, also where both tails underflow.
double hazard_over(double from, double to, double step)
{
    constexpr double far = 6.0;
    if (from >= 0.0) {
        return from * step + 0.5 * step * step + std::log(mills_ratio(from) / mills_ratio(to));
    }
    const double at_end = to < far ? std::log(normal_upper_tail(to)) : std::log(0.5) - hazard_over(0.0, to, to);
    return std::log(normal_upper_tail(from)) - at_end;
}

/// The distance (x - mu) / s at which a figure, gap standard errors above the runner-up, has probability p of being
/// lower than it is.
double distance_at(double p, double gap)
{
    const double needed = -std::log1p(-p);
    // Q at the distance is 1 - p where the runner-up is far away, and the hazard at z is above z.
    const double lower = normal_score(1.0 - p);
    const double upper = needed / gap + gap;
    const auto excess = [&](double distance) { return hazard_over(distance - gap, distance, gap) - needed; };
    return monotone_root(excess, lower, upper, gap > 1.0 ? lower : upper, gap);
}

} // namespace

tl::expected<SelectedExtreme, Reason> selected_extreme(double value, double standard_error, double runner_up)
{
    if (!std::isfinite(value) || !std::isfinite(runner_up)) {
        return tl::unexpected(Reason::not_finite);
    }
    if (const auto reason = check_volume(standard_error)) {
        return tl::unexpected(*reason);
    }
    const double gap = std::abs(value - runner_up) / standard_error;
    if (gap == 0.0) {
        return tl::unexpected(Reason::no_variation);
    }
    const bool is_lowest = value < runner_up;
    const auto truth_at = [&](double p) {
        const double distance = standard_error * distance_at(p, gap);
        return is_lowest ? value + distance : value - distance;
    };
    SelectedExtreme result{truth_at(0.5), truth_at(0.95), truth_at(0.05), truth_at(0.975), truth_at(0.025)};
    if (is_lowest) {
        std::swap(result.lower90, result.upper90);
        std::swap(result.lower95, result.upper95);
    }
    for (const double limit : {result.median_unbiased, result.lower95, result.upper95}) {
        if (!std::isfinite(limit)) {
            return tl::unexpected(Reason::no_variation);
        }
    }
    return result;
}

} // namespace outturn::statistics
