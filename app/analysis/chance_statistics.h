// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/spread_answer.h"

#include <stop_token>

namespace outturn::analysis {

/// Sets apart the figures for which chance can be reckoned.
void gather_evidence(SpreadAnswer &answer);

/// The target: the user's, what the comparator group achieves, or what all shown achieve.
void find_target(SpreadAnswer &answer);

/// How surprising one figure is at the answer's target; figure and base as in Observations.
std::optional<statistics::Tails> tails_of(const SpreadAnswer &answer, double figure, double base,
                                          statistics::Working *working = nullptr);

/// Flags every figure against the target; where counts are suppressed or rounded at both ends of what they may be.
void flag_figures(SpreadAnswer &answer);

/// What is believed of the true values: their distribution, its width, and each figure drawn towards the whole.
void believe(SpreadAnswer &answer);

/// How much of the spread is chance: over-dispersion, the gap that chance alone would leave, flags that stand when all
/// are tested at once.
void weigh_against_chance(SpreadAnswer &answer);

/// The answer with how sure each rank is. It takes longer than all the rest together, so the window asks for it
/// afterwards; null where it was stopped. Not for more than 3,000 figures: the distributions of so many ranks do not fit
/// into the memory of a laptop, and no one reads them.
SharedSpread with_rank_beliefs(const SpreadAnswer &answer, std::stop_token stop = {});

} // namespace outturn::analysis
