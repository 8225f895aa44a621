// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/reason.h"

#include <tl/expected.hpp>

#include <span>
#include <vector>

namespace outturn::statistics {

/// The values in ascending order. Errors: not_finite, since a NaN has no place in an order and an infinity no distance.
tl::expected<std::vector<double>, Reason> sorted_values(std::span<const double> values);

} // namespace outturn::statistics
