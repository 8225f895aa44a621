// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/observations.h"
#include "statistics/reason.h"

#include <cstddef>
#include <optional>

namespace outturn::statistics {

// What every estimate from the figures of several providers refuses before it computes. No value means: go on.

/// One figure with its base, as the model asks: the domain of Observations.
std::optional<Reason> check_observation(Model model, double figure, double base);

/// All of them; at least so many (too_few_values), as many bases as figures (too_few_values).
std::optional<Reason> check_observations(const Observations &observations, std::size_t at_least);

/// A target around which chance varies: in (0, 1) for a proportion, above 0 for a rate or ratio, any for a mean.
std::optional<Reason> check_inner_target(Model model, double target);

} // namespace outturn::statistics
