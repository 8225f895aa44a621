// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/quantile_groups.h"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <map>

namespace outturn::statistics {

namespace {

using Groups = std::vector<std::optional<QuantileGroup>>;

/// In whole numbers: divided as fractions, a value on the border between two groups may fall on either side of it.
std::optional<int> group_of(std::int64_t rank, std::int64_t count, std::int64_t k)
{
    if (count < k) {
        return std::nullopt;
    }
    return static_cast<int>(k + 1 - ((count + 1 - rank) * k + count - 1) / count);
}

/// Fills in the groups of those values that stand at these places.
std::optional<Reason> divide(std::span<const std::optional<double>> values, const std::vector<std::size_t> &places,
                             int k, FirstGroup first, Groups &groups)
{
    std::vector<double> present;
    present.reserve(places.size());
    for (const std::size_t place : places) {
        present.push_back(*values[place]);
    }
    const auto ranked = ranks(present, first == FirstGroup::highest ? Polarity::high : Polarity::low);
    if (!ranked) {
        return ranked.error();
    }
    const auto count = static_cast<int>(places.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        groups[places[i]] = QuantileGroup{ranked->at(i), count, group_of(ranked->at(i), count, k)};
    }
    return std::nullopt;
}

} // namespace

FirstGroup worst_end(Polarity polarity)
{
    return polarity == Polarity::high ? FirstGroup::lowest : FirstGroup::highest;
}

tl::expected<Groups, Reason> quantile_groups(std::span<const std::optional<double>> values, int k, FirstGroup first)
{
    return quantile_groups_within(values, std::vector<int>(values.size()), k, first);
}

tl::expected<Groups, Reason> quantile_groups_within(std::span<const std::optional<double>> values,
                                                    std::span<const int> sets, int k, FirstGroup first)
{
    if (k < 1) {
        return tl::unexpected(Reason::level_out_of_range);
    }
    if (values.size() != sets.size()) {
        return tl::unexpected(Reason::too_few_values);
    }
    std::map<int, std::vector<std::size_t>> places;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i]) {
            places[sets[i]].push_back(i);
        }
    }
    Groups groups(values.size());
    for (const auto &[set, in_set] : places) {
        if (const auto reason = divide(values, in_set, k, first, groups)) {
            return tl::unexpected(*reason);
        }
    }
    return groups;
}

} // namespace outturn::statistics
