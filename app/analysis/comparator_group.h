// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/provider_register.h"
#include "foundation/result.h"

namespace outturn::analysis {

/// Providers against which the others are held: what they achieve together is the target. A region, a type, a class
/// of council, the statistical neighbours of one, or a list of the user's own.
struct ComparatorGroup {
    QString id;    ///< "region:London", "type:contractor", "class:unitary", "neighbours:salford", "group:coastal"
    QString title; ///< as its source writes it; the name of the place or list alone
    std::vector<ProviderId> members;

    bool holds(const ProviderId &provider) const;
    friend bool operator==(const ComparatorGroup &, const ComparatorGroup &) = default;
};

/// Every group that can be chosen among these providers: regions, types and classes with at least two members, the
/// lists of the register and of the user, and where a provider is named and has them, its neighbours.
std::vector<ComparatorGroup> comparator_groups(const std::vector<Provider> &providers, const ProviderRegister &known,
                                               const ProviderId &provider = {});

/// Finds the group that a person names: by id, or by its title alone where that is clear; "neighbours:" takes any code
/// or name of a provider.
Result<ComparatorGroup> choose_group(const std::vector<Provider> &providers, const ProviderRegister &known,
                                     const QString &text);

} // namespace outturn::analysis
