// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/moments.h"

#include "statistics/compensated_sum.h"

#include <algorithm>
#include <cmath>

namespace outturn::statistics {

double arithmetic_mean(std::span<const double> values)
{
    CompensatedSum sum;
    for (const double value : values) {
        sum.add(value);
    }
    const auto [lowest, highest] = std::ranges::minmax(values);
    return std::clamp(sum.value() / static_cast<double>(values.size()), lowest, highest);
}

double sum_of_squares(std::span<const double> values, double centre)
{
    CompensatedSum sum;
    for (const double value : values) {
        sum.add((value - centre) * (value - centre));
    }
    return sum.value();
}

double sample_deviation(std::span<const double> values)
{
    return std::sqrt(sum_of_squares(values, arithmetic_mean(values)) / static_cast<double>(values.size() - 1));
}

double log_ratio(double x, double mean)
{
    return x < mean / 2.0 ? std::log(x) - std::log(mean) : std::log1p((x - mean) / mean);
}

} // namespace outturn::statistics
