// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/constant_area.h"

#include <algorithm>
#include <tuple>

namespace outturn::analysis {
namespace {

bool follows(const Provider &later, const Provider &earlier)
{
    return std::find(earlier.successors.begin(), earlier.successors.end(), later.id) != earlier.successors.end();
}

std::vector<const Provider *> predecessors_of(const ProviderRegister &providers, const Provider &provider)
{
    std::vector<const Provider *> found;
    for (const Provider &other : providers.providers()) {
        if (follows(provider, other))
            found.push_back(&other);
    }
    return found;
}

} // namespace

ConstantArea constant_area(const ProviderRegister &providers, const ProviderId &provider)
{
    ConstantArea area;
    const Provider *start = providers.find(provider);
    if (!start)
        return area;
    area.members.push_back(start);
    const auto add = [&area](const Provider *member) {
        if (std::find(area.members.begin(), area.members.end(), member) == area.members.end())
            area.members.push_back(member);
    };
    for (size_t next = 0; next < area.members.size(); ++next) {
        const Provider &member = *area.members[next];
        for (const ProviderId &id : member.successors) {
            if (const Provider *successor = providers.find(id))
                add(successor);
            else
                area.is_closed = false;
        }
        for (const Provider *predecessor : predecessors_of(providers, member))
            add(predecessor);
    }
    // An invalid date, always there, is before every other.
    std::sort(area.members.begin(), area.members.end(), [](const Provider *a, const Provider *b) {
        return std::tie(a->from, a->name, a->id.text) < std::tie(b->from, b->name, b->id.text);
    });
    return area;
}

std::vector<const Provider *> ConstantArea::members_in(const Period &period) const
{
    std::vector<const Provider *> found;
    if (!is_closed || !period.start.isValid())
        return found;
    for (const Provider *member : members) {
        if (!lived_in(*member, period))
            continue;
        const bool throughout = (!member->from.isValid() || member->from <= period.start)
            && (!member->to.isValid() || member->to >= period.end);
        if (!throughout)
            return {};
        found.push_back(member);
    }
    return found;
}

std::vector<BoundaryChange> boundary_changes(const ProviderRegister &providers, const Provider &provider)
{
    std::vector<BoundaryChange> changes;
    if (provider.from.isValid()) {
        BoundaryChange change{provider.from, true, {}};
        for (const Provider *predecessor : predecessors_of(providers, provider))
            change.neighbours.push_back({predecessor->name, predecessor->successors.size() > 1});
        changes.push_back(std::move(change));
    }
    if (provider.to.isValid()) {
        BoundaryChange change{provider.to.addDays(1), false, {}};
        for (const ProviderId &id : provider.successors) {
            if (const Provider *successor = providers.find(id))
                change.neighbours.push_back({successor->name, provider.successors.size() > 1});
        }
        changes.push_back(std::move(change));
    }
    return changes;
}

} // namespace outturn::analysis
