// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/weighted_values.h"

#include "statistics/compensated_sum.h"
#include "statistics/input_checks.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace outturn::statistics {

tl::expected<WeightedValues, Reason> weighted_values(std::span<const double> values, std::span<const double> weights)
{
    if (values.empty() || values.size() != weights.size()) {
        return tl::unexpected(Reason::too_few_values);
    }
    WeightedValues sorted;
    CompensatedSum total;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!std::isfinite(values[i])) {
            return tl::unexpected(Reason::not_finite);
        }
        if (const auto reason = check_count(weights[i])) {
            return tl::unexpected(*reason);
        }
        if (weights[i] > 0.0) {
            sorted.items.push_back({values[i], weights[i]});
            total.add(weights[i]);
        }
    }
    if (sorted.items.empty()) {
        return tl::unexpected(Reason::zero_denominator);
    }
    sorted.total_weight = total.value();
    if (!std::isfinite(sorted.total_weight)) {
        return tl::unexpected(Reason::not_finite);
    }
    std::ranges::stable_sort(sorted.items, {}, &WeightedValue::value);
    return sorted;
}

} // namespace outturn::statistics
