// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/tail_probabilities.h"

namespace outturn::statistics {

/// Probability beyond one limit of the two-sided 95% funnel.
inline constexpr double tail95 = 0.025;

/// Probability beyond one limit of the two-sided 99.8% funnel.
inline constexpr double tail998 = 0.001;

/// On which side of the target a value lies beyond chance; a direction, never good or bad.
enum class FunnelFlag { low998, low95, none, high95, high998 };

/// The flag of a value with these exact tails: low998 if low < 0.001, low95 if low < 0.025, and likewise high.
/// Strictly less: a value on the line is not flagged.
FunnelFlag funnel_flag(Tails tails);

} // namespace outturn::statistics
