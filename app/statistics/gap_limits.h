// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/intervals.h"
#include "statistics/population_likelihood.h"

#include <optional>

namespace outturn::statistics {

/// The narrowest and the widest q90 - q10 among all populations whose gain lies at most drop below the best: the limits
/// of the gap by profile likelihood. Lower is 0 where no variation at all is among them. The set's edge is followed all
/// around, since the gap of a very uneven population shrinks again as its dispersion grows.
/// best is the most likely point, its dispersion minus infinity where that is no variation; gain is its gain.
std::optional<Interval> gap_limits(const PopulationLikelihood &likelihood, Model model, PopulationPoint best,
                                   double gain, double drop);

/// q90 - q10 of the population at a point.
double gap_at(const PopulationLikelihood &likelihood, Model model, PopulationPoint point);

} // namespace outturn::statistics
