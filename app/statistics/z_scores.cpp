// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/z_scores.h"

#include "statistics/compensated_sum.h"
#include "statistics/quantiles.h"

#include <algorithm>
#include <cmath>

namespace outturn::statistics {

std::vector<double> winsorised(std::span<const double> values, double share)
{
    std::vector<double> result(values.begin(), values.end());
    if (result.empty()) {
        return result;
    }
    std::vector<double> sorted = result;
    std::ranges::sort(sorted);
    const double lowest = percentile_of_sorted(sorted, share);
    const double highest = percentile_of_sorted(sorted, 1.0 - share);
    for (double &value : result) {
        // Not std::clamp: the two quantiles of equal values may come out in the wrong order by a digit.
        value = std::min(std::max(value, lowest), highest);
    }
    return result;
}

double mean_square(std::span<const double> z_scores)
{
    if (z_scores.empty()) {
        return 0.0;
    }
    CompensatedSum squares;
    for (const double z : z_scores) {
        squares.add(z * z);
    }
    return squares.value() / static_cast<double>(z_scores.size());
}

double additive_variance(double phi, std::span<const double> standard_errors)
{
    if (standard_errors.size() < 2) {
        return 0.0;
    }
    const auto count = static_cast<double>(standard_errors.size());
    const double excess = count * phi - (count - 1.0);
    if (!(excess > 0.0)) {
        return 0.0;
    }
    // Relative to the smallest, since 1 / s^2 of a tiny standard error overflows.
    const double smallest = std::ranges::min(standard_errors);
    CompensatedSum weights;
    CompensatedSum squares;
    for (const double standard_error : standard_errors) {
        const double weight = std::pow(smallest / standard_error, 2);
        weights.add(weight);
        squares.add(weight * weight);
    }
    const double divisor = weights.value() - squares.value() / weights.value();
    return divisor > 0.0 ? smallest * smallest * excess / divisor : 0.0;
}

} // namespace outturn::statistics
