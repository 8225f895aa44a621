// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/quantiles.h"

#include "statistics/sorted_values.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace outturn::statistics {

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
    if (!(p >= 0.0 && p <= 1.0)) {
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

} // namespace outturn::statistics
