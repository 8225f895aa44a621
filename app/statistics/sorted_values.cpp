// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/sorted_values.h"

#include <algorithm>
#include <cmath>

namespace outturn::statistics {

tl::expected<std::vector<double>, Reason> sorted_values(std::span<const double> values)
{
    if (!std::ranges::all_of(values, [](double value) { return std::isfinite(value); })) {
        return tl::unexpected(Reason::not_finite);
    }
    std::vector<double> sorted(values.begin(), values.end());
    std::ranges::sort(sorted);
    return sorted;
}

} // namespace outturn::statistics
