// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/spread_answer.h"

#include <span>

namespace outturn::analysis {

/// Indirect standardisation by the column "group": each figure becomes observed over expected, expected being the sum
/// over groups of its base times what all together achieve in that group. The figure as returned stays beside it, in
/// raw; the answer's measure becomes a ratio. Without effect on means and plain values, which have no base.
/// cells goes with answer.figures. A figure with a missing part keeps its status: nothing is imputed.
void standardise_by_group(std::span<const std::span<const Cell *const>> cells, SpreadAnswer &answer);

} // namespace outturn::analysis
