// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/weighted_spread.h"

#include "statistics/compensated_sum.h"
#include "statistics/moments.h"
#include "statistics/quantiles.h"
#include "statistics/weighted_values.h"

#include <algorithm>
#include <cmath>

namespace outturn::statistics {

namespace {

template <typename Function> double mean_over(const WeightedValues &values, Function &&function)
{
    CompensatedSum sum;
    for (const WeightedValue &item : values.items) {
        sum.add(item.weight / values.total_weight * function(item.value));
    }
    return sum.value();
}

/// Never outside the values by rounding, so that equal values have no spread at all.
double mean_of_values(const WeightedValues &values)
{
    CompensatedSum sum;
    for (const WeightedValue &item : values.items) {
        sum.add(item.weight * item.value);
    }
    return std::clamp(sum.value() / values.total_weight, values.items.front().value, values.items.back().value);
}

/// In ascending order each value lies above the weight before it and below the weight after it, and sum over pairs
/// becomes 2 sum w x (before - after); of x/m - 1, which leaves the sum as it is and saves its digits.
double gini_of(const WeightedValues &values, double mean)
{
    CompensatedSum sum;
    CompensatedSum before;
    for (const WeightedValue &item : values.items) {
        const double after = values.total_weight - before.value() - item.weight;
        sum.add(item.weight / values.total_weight * ((before.value() - after) / values.total_weight)
                * ((item.value - mean) / mean));
        before.add(item.weight);
    }
    return std::clamp(sum.value(), 0.0, 1.0);
}

double theil_t_term(double x, double mean)
{
    const double excess = (x - mean) / mean;
    return x == 0.0 ? 1.0 : x / mean * log_ratio(x, mean) - excess;
}

double theil_l_term(double x, double mean)
{
    return (x - mean) / mean - log_ratio(x, mean);
}

void measure_shares(const WeightedValues &values, WeightedSpread &spread)
{
    const double mean = spread.mean;
    if (!(mean > 0.0)) {
        return;
    }
    spread.coefficient_of_variation = spread.standard_deviation / mean;
    if (values.items.front().value < 0.0) {
        return;
    }
    spread.gini = gini_of(values, mean);
    spread.theil_t = std::max(0.0, mean_over(values, [mean](double x) { return theil_t_term(x, mean); }));
    spread.hoover = mean_over(values, [mean](double x) { return std::abs((x - mean) / mean); }) / 2.0;
    if (values.items.front().value > 0.0) {
        spread.theil_l = std::max(0.0, mean_over(values, [mean](double x) { return theil_l_term(x, mean); }));
    }
}

} // namespace

tl::expected<WeightedSpread, Reason> weighted_spread(std::span<const double> values, std::span<const double> weights)
{
    const auto sorted = weighted_values(values, weights);
    if (!sorted) {
        return tl::unexpected(sorted.error());
    }
    WeightedSpread spread;
    const double mean = spread.mean = mean_of_values(*sorted);
    spread.variance = mean_over(*sorted, [mean](double x) { return (x - mean) * (x - mean); });
    if (!std::isfinite(spread.mean) || !std::isfinite(spread.variance)) {
        return tl::unexpected(Reason::not_finite);
    }
    spread.standard_deviation = std::sqrt(spread.variance);
    spread.p10 = *weighted_quantile(values, weights, 0.1);
    spread.median = *weighted_quantile(values, weights, 0.5);
    spread.p90 = *weighted_quantile(values, weights, 0.9);
    measure_shares(*sorted, spread);
    return spread;
}

} // namespace outturn::statistics
