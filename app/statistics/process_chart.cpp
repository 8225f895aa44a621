// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/process_chart.h"

#include "statistics/compensated_sum.h"
#include "statistics/moments.h"
#include "statistics/process_rules.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace outturn::statistics {

namespace {

/// 3 / 1.128, and the upper limit of a chart of moving ranges of two.
constexpr double limit_factor = 2.66;
constexpr double range_limit_factor = 3.267;

std::optional<double> mean_moving_range(std::span<const double> values, bool is_screened)
{
    std::vector<double> ranges;
    for (std::size_t i = 1; i < values.size(); ++i) {
        ranges.push_back(std::abs(values[i] - values[i - 1]));
    }
    if (is_screened && !ranges.empty()) {
        const double limit = range_limit_factor * arithmetic_mean(ranges);
        std::erase_if(ranges, [limit](double range) { return range >= limit; });
    }
    return ranges.empty() ? std::nullopt : std::optional(arithmetic_mean(ranges));
}

} // namespace

tl::expected<ProcessChart, Reason> process_chart(std::span<const double> values, const ProcessRules &rules)
{
    if (values.empty()) {
        return tl::unexpected(Reason::too_few_values);
    }
    if (!std::ranges::all_of(values, [](double value) { return std::isfinite(value); })) {
        return tl::unexpected(Reason::not_finite);
    }
    if (rules.run_length < 2) {
        return tl::unexpected(Reason::level_out_of_range);
    }
    ProcessChart chart;
    chart.mean = arithmetic_mean(values);
    chart.mean_moving_range = mean_moving_range(values, rules.screen_ranges);
    if (chart.mean_moving_range) {
        const double reach = limit_factor * *chart.mean_moving_range;
        const double near = 2.0 / 3.0 * reach;
        chart.limits = {chart.mean - reach, chart.mean + reach, chart.mean - near, chart.mean + near};
    }
    for (const double value : values) {
        ProcessPoint point{value};
        if (const auto &limits = chart.limits) {
            point.is_outside = value < limits->lower || value > limits->upper;
            point.is_near_limit = !point.is_outside && (value < limits->near_lower || value > limits->near_upper);
        }
        chart.points.push_back(point);
    }
    mark_special_causes(chart.points, chart.mean, static_cast<std::size_t>(rules.run_length));
    return chart;
}

int direction_of(SpecialCause cause)
{
    switch (cause) {
    case SpecialCause::none:
        return 0;
    case SpecialCause::above_limit:
    case SpecialCause::rising_trend:
    case SpecialCause::two_in_three_above:
    case SpecialCause::run_above:
        return 1;
    case SpecialCause::below_limit:
    case SpecialCause::falling_trend:
    case SpecialCause::two_in_three_below:
    case SpecialCause::run_below:
        break;
    }
    return -1;
}

PointKind kind_of(SpecialCause cause, Polarity polarity)
{
    const int direction = direction_of(cause);
    if (direction == 0) {
        return PointKind::common_cause;
    }
    if (polarity == Polarity::neutral) {
        return direction > 0 ? PointKind::neutral_high : PointKind::neutral_low;
    }
    return (direction > 0) == (polarity == Polarity::high) ? PointKind::improvement : PointKind::concern;
}

std::optional<Assurance> assurance(const ProcessChart &chart, double target, Polarity polarity)
{
    if (!chart.limits || polarity == Polarity::neutral || !std::isfinite(target)) {
        return std::nullopt;
    }
    if (target >= chart.limits->lower && target <= chart.limits->upper) {
        return Assurance::hit_or_miss;
    }
    const bool is_above_target = target < chart.limits->lower;
    return is_above_target == (polarity == Polarity::high) ? Assurance::always_met : Assurance::never_met;
}

} // namespace outturn::statistics
