// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/provider_register.h"

#include <optional>
#include <vector>

namespace outturn::analysis {

/// The providers whose areas passed into one another, however often: what Cumbria covered is what Cumberland and
/// Westmorland and Furness cover together. Their sum is the same area in every period, which no one of them is.
/// Points into the register that it was made from.
struct ConstantArea {
    std::vector<const Provider *> members; ///< by first day, then name; one alone has always covered its own area
    bool is_closed = true;                 ///< false where a successor is in no register: then nothing can be compared

    /// Those that cover the area from the period's first day to its last; empty where the area changed hands within
    /// the period, where it is not closed, and where the period has no date.
    std::vector<const Provider *> members_in(const Period &period) const;
};

ConstantArea constant_area(const ProviderRegister &providers, const ProviderId &provider);

/// Another provider to which or from which an area passed.
struct AreaNeighbour {
    QString name;
    bool in_part = false; ///< only a part of what was there before went this way
};

/// The day on which a provider came to be or on which those that followed it did.
struct BoundaryChange {
    QDate first_day;                       ///< of what came after
    bool is_new = true;                    ///< the provider began; else it had ended the day before
    std::vector<AreaNeighbour> neighbours; ///< whom it was formed from, or who followed it
};

/// None for a provider that has always been there, two at most.
std::vector<BoundaryChange> boundary_changes(const ProviderRegister &providers, const Provider &provider);

} // namespace outturn::analysis
