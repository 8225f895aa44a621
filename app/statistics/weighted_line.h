// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <limits>
#include <span>

namespace outturn::statistics {

/// A straight line through values at the times 1, 2, 3 and so on, or at times given.
struct WeightedLine {
    double slope = 0.0;
    double centre_time = 0.0;    ///< weighted mean of the times
    double centre_value = 0.0;   ///< of the values; the line passes through both
    double slope_variance = 0.0; ///< where the weights are inverse variances: 1 / sum w (t - centre)^2

    double at(double time) const { return centre_value + slope * (time - centre_time); }
    /// By how much the slope grows with the value of this weight at this time.
    double slope_share(double time, double weight) const { return weight * (time - centre_time) * slope_variance; }
};

inline constexpr std::size_t none_left_out = std::numeric_limits<std::size_t>::max();

/// Least squares: slope = sum w (t - t_w) (y - y_w) / sum w (t - t_w)^2, leaving one point out if asked.
/// Domain: as many of each, at least two points left, weights >= 0, of which two above 0 at times that differ.
WeightedLine weighted_line(std::span<const double> times, std::span<const double> values,
                           std::span<const double> weights, std::size_t left_out = none_left_out);

} // namespace outturn::statistics
