// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/ranking.h"

#include <optional>
#include <span>
#include <vector>

namespace outturn::statistics {

/// Which end of the values the first group holds.
enum class FirstGroup { lowest, highest };

/// The end at which the worst values lie, so that the last group is the best; the highest when neutral. This is how
/// public health's quintiles and deciles are numbered.
FirstGroup worst_end(Polarity polarity);

/// Where one value stands among those it is compared with.
struct QuantileGroup {
    int rank = 0;             ///< from the first group's end; ties share the lowest
    int of = 0;               ///< how many values were ranked
    std::optional<int> group; ///< 1 to k; absent where there are fewer values than groups
};

/// Divides the values into k groups as equal in size as ties allow: of N values the one of rank r is in group
/// k + 1 - ceil((N + 1 - r) k / N). Ties stay together, unlike with SQL's NTILE. A missing value gets none.
/// Domain: finite, k >= 1; no values give none. Errors: not_finite, level_out_of_range (k).
/// Source: phe_quantile of PHEindicatormethods.
tl::expected<std::vector<std::optional<QuantileGroup>>, Reason>
quantile_groups(std::span<const std::optional<double>> values, int k, FirstGroup first);

/// The same within each set of values, as quintiles within regions; sets names each value's set, by any number.
/// Errors: as quantile_groups, and too_few_values (a value without its set).
tl::expected<std::vector<std::optional<QuantileGroup>>, Reason>
quantile_groups_within(std::span<const std::optional<double>> values, std::span<const int> sets, int k,
                       FirstGroup first);

} // namespace outturn::statistics
