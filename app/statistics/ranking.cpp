// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/ranking.h"

#include "statistics/sorted_values.h"

#include <algorithm>

namespace outturn::statistics {

tl::expected<std::vector<int>, Reason> ranks(std::span<const double> values, Polarity polarity)
{
    return sorted_values(values).map([&](const std::vector<double> &sorted) {
        std::vector<int> result;
        result.reserve(values.size());
        for (const double value : values) {
            const auto better = polarity == Polarity::low ? std::ranges::lower_bound(sorted, value) - sorted.begin()
                                                          : sorted.end() - std::ranges::upper_bound(sorted, value);
            result.push_back(static_cast<int>(better) + 1);
        }
        return result;
    });
}

} // namespace outturn::statistics
