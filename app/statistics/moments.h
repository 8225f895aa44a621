// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace outturn::statistics {

// Of values that are known to be finite and at least one.

/// Mean, never outside the values by rounding, so that equal values have their own value as mean and no spread at all.
double arithmetic_mean(std::span<const double> values);

/// sum((x - centre)^2), in the unit of the values squared.
double sum_of_squares(std::span<const double> values, double centre);

/// Standard deviation with n - 1; at least two values.
double sample_deviation(std::span<const double> values);

/// log(x / mean) of x >= 0 and mean > 0, keeping its digits where the two are nearly equal and where they are far
/// apart.
double log_ratio(double x, double mean);

} // namespace outturn::statistics
