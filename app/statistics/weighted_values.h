// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/reason.h"

#include <tl/expected.hpp>

#include <span>
#include <vector>

namespace outturn::statistics {

struct WeightedValue {
    double value = 0.0;
    double weight = 0.0;
};

/// Values with a weight above 0, in ascending order.
struct WeightedValues {
    std::vector<WeightedValue> items;
    double total_weight = 0.0;
};

/// Puts them in order. Domain: at least one value, as many weights; values finite; weights finite, >= 0, not all 0.
/// Errors: too_few_values, not_finite, negative_input, zero_denominator.
tl::expected<WeightedValues, Reason> weighted_values(std::span<const double> values, std::span<const double> weights);

} // namespace outturn::statistics
