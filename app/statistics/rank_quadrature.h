// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/population_fit.h"
#include "statistics/reason.h"

#include <tl/expected.hpp>

#include <span>
#include <stop_token>
#include <vector>

namespace outturn::statistics {

/// For each posterior, row by row, the probabilities that 0, 1, 2 ... of the others have a lower true value. All of one
/// model. Points count as lower than one another by halves, so to say: those that coincide share their places evenly.
/// Errors: stopped. The parameters are known to be in order.
tl::expected<std::vector<double>, Reason> counts_below(std::span<const Posterior> posteriors, std::stop_token stop);

} // namespace outturn::statistics
