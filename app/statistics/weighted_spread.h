// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/reason.h"

#include <tl/expected.hpp>

#include <optional>
#include <span>

namespace outturn::statistics {

/// How unevenly the values lie among those who live with them: each provider counts by its cases, say. w is a weight,
/// W all of it, m the weighted mean. "Needs a share": all values of any weight 0 or more, and m > 0.
struct WeightedSpread {
    double mean = 0.0;               ///< sum(w x) / W
    double variance = 0.0;           ///< sum(w (x - m)^2) / W
    double standard_deviation = 0.0; ///< its root
    double p10 = 0.0;                ///< weighted_quantile
    double median = 0.0;
    double p90 = 0.0;
    std::optional<double> coefficient_of_variation; ///< standard_deviation / m; needs m > 0
    std::optional<double> gini;    ///< sum over pairs of w_i w_j |x_i - x_j| / (2 W^2 m), each pair both ways; a share
    std::optional<double> theil_t; ///< sum(w x/m log(x/m)) / W; needs a share
    std::optional<double> theil_l; ///< -sum(w log(x/m)) / W; needs all above 0
    std::optional<double> hoover;  ///< sum(w |x - m|) / (2 W m); needs a share
};

/// Domain: at least one value, as many weights; values finite; weights finite, >= 0, not all 0.
/// Errors: too_few_values, not_finite, negative_input (a weight), zero_denominator (no weight).
/// Source: Cowell 2011, Measuring Inequality.
tl::expected<WeightedSpread, Reason> weighted_spread(std::span<const double> values, std::span<const double> weights);

} // namespace outturn::statistics
