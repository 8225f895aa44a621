// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/run_chart.h"

#include "statistics/count_tails.h"
#include "statistics/quantiles.h"

#include <algorithm>
#include <cmath>

namespace outturn::statistics {

namespace {

/// The smallest k with P(X <= k) >= 0.05 for a binomial X of so many fair trials.
int fewest_crossings(int trials)
{
    constexpr double level = 0.05;
    // Begun well below where it must be: -1.645 standard deviations, less a few for the shape.
    const double start = 0.5 * trials - 0.9 * std::sqrt(static_cast<double>(trials)) - 3.0;
    int k = std::max(0, static_cast<int>(start));
    while (k < trials && binomial_low(k, trials, 0.5) < level) {
        ++k;
    }
    return k;
}

} // namespace

tl::expected<RunChart, Reason> run_chart(std::span<const double> values)
{
    return median(values).and_then([&](double centre) { return run_chart(values, centre); });
}

tl::expected<RunChart, Reason> run_chart(std::span<const double> values, double centre)
{
    if (values.empty()) {
        return tl::unexpected(Reason::too_few_values);
    }
    RunChart chart;
    chart.centre = centre;
    int run = 0;
    bool was_above = false;
    for (const double value : values) {
        if (!std::isfinite(value) || !std::isfinite(centre)) {
            return tl::unexpected(Reason::not_finite);
        }
        if (value == centre) {
            continue;
        }
        const bool is_above = value > centre;
        if (chart.useful_points > 0 && is_above != was_above) {
            ++chart.crossings;
            run = 0;
        }
        was_above = is_above;
        ++chart.useful_points;
        chart.longest_run = std::max(chart.longest_run, ++run);
    }
    if (chart.useful_points > 0) {
        chart.longest_by_chance = static_cast<int>(std::lround(std::log2(chart.useful_points))) + 3;
        chart.fewest_by_chance = fewest_crossings(chart.useful_points - 1);
        chart.has_long_run = chart.longest_run > chart.longest_by_chance;
        chart.has_few_crossings = chart.crossings < chart.fewest_by_chance;
    }
    return chart;
}

} // namespace outturn::statistics
