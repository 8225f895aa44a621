// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/reason.h"

#include <tl/expected.hpp>

#include <span>
#include <vector>

namespace outturn::statistics {

/// Which end of a measure is the good one; with neutral neither is, and first means highest.
enum class Polarity { high, low, neutral };

/// The rank of each value, in the order given; 1 is the best: the highest for high and neutral, the lowest for low.
/// Ties share the lowest rank, and the next one skips (1, 2, 2, 4). No values give no ranks.
/// Domain: finite. Errors: not_finite.
tl::expected<std::vector<int>, Reason> ranks(std::span<const double> values, Polarity polarity);

} // namespace outturn::statistics
