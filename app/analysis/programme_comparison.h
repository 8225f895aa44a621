// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/cost.h"
#include "domain/cell_source.h"

namespace outturn::analysis {

/// One programme's providers of one type, for its main measure in its latest period. What is compared across
/// programmes is the spread once chance is taken away, what was attained against what was expected, and the cost of an
/// outcome: never the raw range, which grows with the number of providers.
struct ProgrammeRow {
    ProviderType type = ProviderType::local_authority;
    SharedSpread spread;
    CostAnswer cost;
    std::optional<double> attained; ///< observed over expected, where the measure is such a ratio
};

/// Side by side: local authorities and contractors of every programme that have figures.
Result<std::vector<ProgrammeRow>> compare_programmes(const CellSource &source);

} // namespace outturn::analysis
