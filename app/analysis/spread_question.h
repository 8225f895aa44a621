// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/comparator_group.h"
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

/// What is set side by side: providers as a whole, or the parts that their returns tell apart.
enum class Unit {
    provider,
    contract, ///< one contract of one provider
    area,     ///< all that happens in one area, whoever works there
    group,    ///< a payment group or the like, over all providers
    region,
};

/// From what a provider's true value is judged.
enum class Shrinkage {
    empirical_bayes, ///< its own figures drawn towards the whole
    none,            ///< its own figures alone
};

/// How far apart are the best and the worst? For one measure of one programme in one period.
struct SpreadQuestion {
    ProgrammeId programme;
    MeasureId measure;
    Period period;
    ProviderFilter filter;
    std::optional<double> target;                     ///< the user's own; else what all together achieve
    std::optional<double> target_standard_error = {}; ///< of the user's own, where it is an estimate itself
    Unit by = Unit::provider;
    bool standardised = false; ///< by the column "group": expected at the pooled rate of each group
    Shrinkage shrinkage = Shrinkage::empirical_bayes;
    std::optional<ComparatorGroup> compared_with = {}; ///< whose pooled figure is the target

    friend bool operator==(const SpreadQuestion &, const SpreadQuestion &) = default;
};

} // namespace outturn::analysis
