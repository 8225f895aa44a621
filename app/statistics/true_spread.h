// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/intervals.h"
#include "statistics/population_fit.h"

#include <optional>

namespace outturn::statistics {

/// How far apart the true values lie once chance is taken away: between which two do 8 in 10 of them lie?
struct TrueSpread {
    double p10 = 0.0; ///< quantiles of the fitted distribution, in the unit of the values
    double p90 = 0.0;
    double gap = 0.0;                   ///< p90 - p10; for means 2.5631 tau
    std::optional<Interval> interval95; ///< of the gap; absent where it could not be found
};

/// The spread of the fitted population with a 95% interval by profile likelihood (all gaps d for which the best
/// log likelihood with p90 - p10 = d lies within 1.9207 of the maximum; lower 0 where no variation at all lies within),
/// for means by the Q-profile of tau^2. A pooled fit has gap 0 and still an upper limit.
/// Domain and errors as fit_population.
tl::expected<TrueSpread, Reason> true_spread(const Observations &observations, const PopulationFit &fit);

} // namespace outturn::statistics
