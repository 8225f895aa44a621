// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/population_likelihood.h"
#include "statistics/reason.h"

#include <tl/expected.hpp>

namespace outturn::statistics {

/// theta beyond which a population is taken to be at the end of the scale: every true value is 0 or 1, or all events
/// fall on one provider.
inline constexpr double most_dispersion = 1e6;

/// The most likely population.
struct MostLikely {
    bool is_pooled = true; ///< no variation is at least as likely as any
    PopulationPoint point;
    double gain = 0.0; ///< above no variation
};

/// Searches the whole range of the dispersion first, since one very large provider can hide a maximum from the score at
/// no variation, and then climbs by Newton's method. Errors: did_not_converge.
tl::expected<MostLikely, Reason> most_likely_population(const PopulationLikelihood &likelihood);

} // namespace outturn::statistics
