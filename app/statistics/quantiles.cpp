// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/quantiles.h"

#include "statistics/sorted_values.h"
#include "statistics/weighted_values.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <utility>

namespace outturn::statistics {

namespace {

bool is_fraction(double p)
{
    return p >= 0.0 && p <= 1.0;
}

/// A place that is whole but for the rounding of p, as 0.07 x 100 = 7.000000000000001 is: there types 1 to 3 jump.
double without_rounding(double place)
{
    const double whole = std::round(place);
    const double slack = 4.0 * std::numeric_limits<double>::epsilon() * std::max(1.0, std::abs(place));
    return std::abs(place - whole) <= slack ? whole : place;
}

/// a and b of the types that interpolate.
std::pair<double, double> plotting_position(QuantileType type)
{
    switch (type) {
    case QuantileType::linear_distribution:
        return {0.0, 1.0};
    case QuantileType::midpoints:
        return {0.5, 0.5};
    case QuantileType::mean_of_uniform:
        return {0.0, 0.0};
    case QuantileType::median_unbiased:
        return {1.0 / 3.0, 1.0 / 3.0};
    case QuantileType::normal_unbiased:
        return {3.0 / 8.0, 3.0 / 8.0};
    default:
        return {1.0, 1.0};
    }
}

/// How far to go from the value at floor(place), counted from 1, to the next: 0 to 1.
double part_of_step(double place, QuantileType type)
{
    const double whole = std::floor(place);
    switch (type) {
    case QuantileType::inverse_distribution:
        return place > whole ? 1.0 : 0.0;
    case QuantileType::averaged_inverse_distribution:
        return place > whole ? 1.0 : 0.5;
    case QuantileType::nearest_even:
        return place != whole || std::fmod(whole, 2.0) != 0.0 ? 1.0 : 0.0;
    default:
        return place - whole;
    }
}

double place_of(double count, double p, QuantileType type)
{
    switch (type) {
    case QuantileType::inverse_distribution:
    case QuantileType::averaged_inverse_distribution:
        return without_rounding(count * p);
    case QuantileType::nearest_even:
        return without_rounding(count * p - 0.5);
    default: {
        const auto [a, b] = plotting_position(type);
        return without_rounding(a + p * (count + 1.0 - a - b));
    }
    }
}

double quantile_of_sorted(std::span<const double> sorted, double p, QuantileType type)
{
    const auto count = static_cast<double>(sorted.size());
    const double place = place_of(count, p, type);
    const auto value_at = [&](double rank) {
        return sorted[static_cast<std::size_t>(std::clamp(rank, 1.0, count)) - 1];
    };
    const double whole = std::floor(place);
    return std::lerp(value_at(whole), value_at(whole + 1.0), part_of_step(place, type));
}

} // namespace

double percentile_of_sorted(std::span<const double> sorted, double p)
{
    const double place = static_cast<double>(sorted.size() - 1) * p;
    const auto index = std::min(static_cast<std::size_t>(place), sorted.size() - 1);
    const double fraction = place - static_cast<double>(index);
    if (fraction == 0.0 || index + 1 == sorted.size()) {
        return sorted[index];
    }
    return std::lerp(sorted[index], sorted[index + 1], fraction);
}

tl::expected<double, Reason> percentile(std::span<const double> values, double p)
{
    if (!is_fraction(p)) {
        return tl::unexpected(Reason::level_out_of_range);
    }
    if (values.empty()) {
        return tl::unexpected(Reason::too_few_values);
    }
    return sorted_values(values).map(
        [p](const std::vector<double> &sorted) { return percentile_of_sorted(sorted, p); });
}

tl::expected<double, Reason> median(std::span<const double> values)
{
    return percentile(values, 0.5);
}

tl::expected<double, Reason> quantile(std::span<const double> values, double p, QuantileType type)
{
    if (!is_fraction(p)) {
        return tl::unexpected(Reason::level_out_of_range);
    }
    if (values.empty()) {
        return tl::unexpected(Reason::too_few_values);
    }
    return sorted_values(values).map(
        [=](const std::vector<double> &sorted) { return quantile_of_sorted(sorted, p, type); });
}

tl::expected<double, Reason> weighted_quantile(std::span<const double> values, std::span<const double> weights,
                                               double p)
{
    if (!is_fraction(p)) {
        return tl::unexpected(Reason::level_out_of_range);
    }
    return weighted_values(values, weights).map([p](const WeightedValues &sorted) {
        // 0.1 of a weight of 30 is 3.0000000000000004: the third unit of weight has to reach it.
        const double needed = p * sorted.total_weight * (1.0 - 4.0 * std::numeric_limits<double>::epsilon());
        double cumulative = 0.0;
        for (const WeightedValue &item : sorted.items) {
            cumulative += item.weight;
            if (cumulative >= needed) {
                return item.value;
            }
        }
        return sorted.items.back().value;
    });
}

} // namespace outturn::statistics
