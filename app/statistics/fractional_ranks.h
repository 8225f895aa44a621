// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/reason.h"

#include <tl/expected.hpp>

#include <span>
#include <vector>

namespace outturn::statistics {

/// Which value has rank 1.
enum class RankOrder { smallest_first, largest_first };

/// Ranks with a choice of what ties get, in the order given: omega #{no later} + (1 - omega) #{earlier} + 1 - omega, so
/// that 0 gives tied values their lowest rank, 1/2 their middle one and 1 their highest. Divided by the number of
/// values they are fractional ranks, 0 to 1. No values give no ranks.
/// Domain: finite; 0 <= omega <= 1. Errors: not_finite, level_out_of_range.
/// Source: Chetverikov and Wilhelm 2023, Inference for rank-rank regressions, (1).
tl::expected<std::vector<double>, Reason> interpolated_ranks(std::span<const double> values, double omega,
                                                             RankOrder order);

} // namespace outturn::statistics
