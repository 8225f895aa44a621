// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/disclosure_providers.h"

#include <algorithm>
#include <map>

namespace outturn::analysis {
namespace {

using Group = WithheldSum::Group;

/// The places of the providers in the order of their ids.
std::vector<size_t> by_id(const std::vector<GuardedProvider> &providers)
{
    std::vector<size_t> order;
    for (size_t i = 0; i < providers.size(); ++i)
        order.push_back(i);
    std::stable_sort(order.begin(), order.end(), [&providers](size_t a, size_t b) {
        return providers[a].provider->id < providers[b].provider->id;
    });
    return order;
}

std::vector<GuardedPair> pairs_of(const std::vector<GuardedProvider> &providers, const std::vector<size_t> &order)
{
    std::vector<GuardedPair> pairs;
    for (const size_t provider : order)
        pairs.push_back(providers[provider].pair);
    return pairs;
}

std::vector<size_t> turned_round(const std::vector<size_t> &order)
{
    std::vector<size_t> at(order.size());
    for (size_t i = 0; i < order.size(); ++i)
        at[order[i]] = i;
    return at;
}

} // namespace

ProviderGuard::ProviderGuard(const std::vector<GuardedProvider> &providers, const GuardTerms &terms,
                             const std::vector<ProviderId> &among)
    : at_(turned_round(by_id(providers))), given_(by_id(providers)), guard_(pairs_of(providers, given_), terms)
{
    for (const Group by : {Group::region, Group::type, Group::council_class})
        add_grouping(providers, by);
    std::vector<size_t> members;
    for (size_t i = 0; i < providers.size(); ++i) {
        if (std::find(among.begin(), among.end(), providers[given_[i]].provider->id) != among.end())
            members.push_back(i);
    }
    const bool has_members = !members.empty();
    const size_t of_members = guard_.add_partition({members}, CellGuard::Unsafe::withhold_figures, false);
    guard_.protect();
    is_among_withheld_ = has_members && guard_.is_total_withheld(of_members, 0);
}

void ProviderGuard::add_grouping(const std::vector<GuardedProvider> &providers, Group by)
{
    std::map<QString, std::vector<size_t>> parts;
    for (size_t i = 0; i < providers.size(); ++i)
        parts[group_key(*providers[given_[i]].provider, by)].push_back(i);
    Grouping grouping;
    grouping.by = by;
    std::vector<std::vector<size_t>> members;
    for (auto &[key, of_key] : parts) {
        grouping.keys.append(key);
        members.push_back(std::move(of_key));
    }
    grouping.partition = guard_.add_partition(
        std::move(members),
        by == Group::council_class ? CellGuard::Unsafe::withhold_total : CellGuard::Unsafe::withhold_figures, true);
    groupings_.push_back(std::move(grouping));
}

bool ProviderGuard::is_any_withheld() const
{
    for (size_t i = 0; i < at_.size(); ++i) {
        if (is_withheld(i))
            return true;
    }
    return false;
}

WithheldWhy ProviderGuard::why(size_t provider) const
{
    return guard_.is_small(at_[provider]) ? WithheldWhy::small_count : WithheldWhy::could_be_worked_out;
}

bool ProviderGuard::is_total_withheld(Group by, const QString &key) const
{
    for (const Grouping &grouping : groupings_) {
        const auto part = grouping.keys.indexOf(key);
        if (grouping.by == by && part >= 0)
            return guard_.is_total_withheld(grouping.partition, static_cast<size_t>(part));
    }
    return false;
}

} // namespace outturn::analysis
