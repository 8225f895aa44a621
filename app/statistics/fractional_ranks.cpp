// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/fractional_ranks.h"

#include "statistics/sorted_values.h"

#include <algorithm>

namespace outturn::statistics {

tl::expected<std::vector<double>, Reason> interpolated_ranks(std::span<const double> values, double omega,
                                                             RankOrder order)
{
    if (!(omega >= 0.0 && omega <= 1.0)) {
        return tl::unexpected(Reason::level_out_of_range);
    }
    return sorted_values(values).map([&](const std::vector<double> &sorted) {
        std::vector<double> ranks;
        ranks.reserve(values.size());
        for (const double value : values) {
            const auto [first, last] = std::ranges::equal_range(sorted, value);
            const auto ties = static_cast<double>(last - first);
            const auto earlier =
                static_cast<double>(order == RankOrder::smallest_first ? first - sorted.begin() : sorted.end() - last);
            ranks.push_back(earlier + 1.0 + omega * (ties - 1.0));
        }
        return ranks;
    });
}

} // namespace outturn::statistics
