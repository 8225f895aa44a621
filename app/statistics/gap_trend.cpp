// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/gap_trend.h"

#include "statistics/funnel_flag.h"
#include "statistics/input_checks.h"
#include "statistics/special_functions.h"
#include "statistics/weighted_line.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <vector>

namespace outturn::statistics {

namespace {

std::optional<Reason> check_period(const PeriodGap &period)
{
    const Interval &interval = period.interval95;
    for (const double number : {period.time, period.gap, interval.lower, interval.upper}) {
        if (!std::isfinite(number)) {
            return Reason::not_finite;
        }
    }
    if (period.gap < 0.0 || interval.lower < 0.0) {
        return Reason::negative_input;
    }
    if (period.gap < interval.lower || period.gap > interval.upper) {
        return Reason::level_out_of_range;
    }
    return interval.lower < interval.upper ? std::nullopt : std::optional(Reason::zero_denominator);
}

/// sum c_i gap_i with its interval.
GapChange weighted_sum(std::span<const PeriodGap> periods, const std::vector<double> &coefficients)
{
    double value = 0.0;
    double below = 0.0;
    double above = 0.0;
    for (std::size_t i = 0; i < periods.size(); ++i) {
        const double c = coefficients[i];
        const double down =
            c * (periods[i].gap - (c > 0.0 ? periods[i].interval95.lower : periods[i].interval95.upper));
        const double up = c * ((c > 0.0 ? periods[i].interval95.upper : periods[i].interval95.lower) - periods[i].gap);
        value += c * periods[i].gap;
        below = std::hypot(below, down);
        above = std::hypot(above, up);
    }
    GapChange change{value, {value - below, value + above}, 1.0};
    const double towards_zero = value > 0.0 ? below : above;
    const double z95 = normal_score(tail95);
    if (value != 0.0) {
        change.p_value = towards_zero > 0.0 ? 2.0 * normal_upper_tail(z95 * std::abs(value) / towards_zero) : 0.0;
    }
    return change;
}

/// The least-squares slope as a sum over the gaps.
std::vector<double> slope_coefficients(std::span<const PeriodGap> periods)
{
    double narrowest = std::numeric_limits<double>::infinity();
    for (const PeriodGap &period : periods) {
        narrowest = std::min(narrowest, period.interval95.upper - period.interval95.lower);
    }
    std::vector<double> times;
    std::vector<double> gaps;
    std::vector<double> weights;
    for (const PeriodGap &period : periods) {
        times.push_back(period.time);
        gaps.push_back(period.gap);
        // Beside the narrowest, since one over a tiny width squared overflows.
        weights.push_back(std::pow(narrowest / (period.interval95.upper - period.interval95.lower), 2));
    }
    const WeightedLine line = weighted_line(times, gaps, weights);
    std::vector<double> coefficients;
    for (std::size_t i = 0; i < periods.size(); ++i) {
        coefficients.push_back(line.slope_share(times[i], weights[i]));
    }
    return coefficients;
}

GapVerdict verdict_of(const GapChange &slope)
{
    if (slope.interval95.upper < 0.0) {
        return GapVerdict::closing;
    }
    return slope.interval95.lower > 0.0 ? GapVerdict::widening : GapVerdict::no_change_shown;
}

} // namespace

tl::expected<PeriodGap, Reason> period_gap(double time, double gap, double standard_error)
{
    if (!std::isfinite(time)) {
        return tl::unexpected(Reason::not_finite);
    }
    if (const auto reason = check_count(gap)) {
        return tl::unexpected(*reason);
    }
    if (const auto reason = check_volume(standard_error)) {
        return tl::unexpected(*reason);
    }
    const double margin = normal_score(tail95) * standard_error;
    return PeriodGap{time, gap, {std::max(0.0, gap - margin), gap + margin}};
}

tl::expected<GapTrend, Reason> gap_trend(std::span<const PeriodGap> periods)
{
    for (std::size_t i = 0; i < periods.size(); ++i) {
        if (const auto reason = check_period(periods[i])) {
            return tl::unexpected(*reason);
        }
        if (i > 0 && !(periods[i].time > periods[i - 1].time)) {
            return tl::unexpected(Reason::no_variation);
        }
    }
    GapTrend trend;
    if (periods.size() >= 2) {
        std::vector<double> ends(periods.size(), 0.0);
        ends.front() = -1.0;
        ends.back() = 1.0;
        trend.change = weighted_sum(periods, ends);
    }
    if (periods.size() >= static_cast<std::size_t>(fewest_gap_periods)) {
        trend.slope = weighted_sum(periods, slope_coefficients(periods));
        trend.verdict = verdict_of(*trend.slope);
    }
    return trend;
}

} // namespace outturn::statistics
