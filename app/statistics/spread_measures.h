// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/ranking.h"
#include "statistics/reason.h"

#include <tl/expected.hpp>

#include <optional>
#include <span>

namespace outturn::statistics {

/// How far apart the values are as they stand, chance included; in their unit, ratios without one.
struct SpreadMeasures {
    double best = 0.0;           ///< by polarity; the highest when neutral
    double worst = 0.0;          ///< the other end
    double gap = 0.0;            ///< highest - lowest
    std::optional<double> ratio; ///< highest / lowest; absent unless the lowest is above 0
    double p10 = 0.0;            ///< percentiles of type 7
    double p90 = 0.0;
    double p90_p10_gap = 0.0;
    std::optional<double> p90_p10_ratio; ///< absent unless p10 is above 0
    double interquartile_range = 0.0;
    std::optional<double> coefficient_of_variation; ///< sd (n - 1) / mean; absent unless the mean is above 0
    std::optional<double>
        gini; ///< sum((2i - n - 1) x_(i)) / (n sum x), 0 to 1; absent unless all >= 0 and the mean > 0
};

/// Measures the spread of the values, in any order. Ratios are given only between positive values: against 0 there is
/// none, and between negative values it says nothing about how far apart they are.
/// Domain: at least two values, all finite. Errors: too_few_values, not_finite.
tl::expected<SpreadMeasures, Reason> spread_measures(std::span<const double> values, Polarity polarity);

} // namespace outturn::statistics
