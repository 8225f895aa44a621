// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/identifiers.h"
#include "domain/period.h"
#include "domain/provider.h"

#include <optional>

namespace outturn::analysis {

/// Which providers are compared; empty members leave all in.
struct ProviderFilter {
    std::optional<ProviderType> type;
    QString region;

    bool is_empty() const { return !type && region.isEmpty(); }
    bool lets_through(const Provider &provider) const
    {
        return (!type || provider.type == *type) && (region.isEmpty() || provider.region == region);
    }
    friend bool operator==(const ProviderFilter &, const ProviderFilter &) = default;
};

/// How far apart are the best and the worst? For one measure of one programme in one period.
struct SpreadQuestion {
    ProgrammeId programme;
    MeasureId measure;
    Period period;
    ProviderFilter filter;
    std::optional<double> target; ///< the user's own; else what all together achieve
};

} // namespace outturn::analysis
