// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/reason.h"

#include <tl/expected.hpp>

#include <optional>

namespace outturn::statistics {

/// Where the funnel's lines pass at one volume, in the unit of the plotted value y. No value: not even the most
/// extreme count would be flagged on that side, and a chart draws that line at the edge of the possible.
struct FunnelLimits {
    std::optional<double> lower;
    std::optional<double> upper;
};

// These are prediction limits for a value at the target, not a confidence interval around it, and they are the
// flags of tail_probabilities drawn as lines: a whole count x, plotted at y = x / volume, lies strictly outside a line
// if and only if its tail is below the line's. tail is the probability beyond one line: 0.025 for the 95% funnel,
// 0.001 for the 99.8% funnel. Source: Spiegelhalter 2005, Statistics in Medicine 24:1185, made continuous by the
// incomplete beta and gamma functions in place of interpolation; Seaton and Manktelow 2012, BMC Medical Research
// Methodology 12:98, for why not confidence limits.

/// Limits of y = x / n, a proportion, for n cases at the target proportion:
/// lower solves I_(1-target)(n - x, x + 1) = tail, upper solves I_target(x, n - x + 1) = tail, for real x.
/// No lower where P(X = 0) >= tail, no upper where P(X = n) >= tail. At target 0 the upper limit is 0 (one case is
/// already too many), at target 1 the lower limit is 1.
/// Domain: n > 0, 0 <= target <= 1, 0 < tail < 0.5.
/// Errors: not_finite, negative_input, zero_denominator, target_out_of_range, level_out_of_range.
tl::expected<FunnelLimits, Reason> binomial_funnel_limits(double n, double target, double tail);

/// Limits of y = x / exposure for a count at the target: with E = exposure * target expected events,
/// lower solves Q(x + 1, E) = tail, upper solves P(x, E) = tail. For a rate: its exposure and target rate, y in events
/// a unit of exposure. For a ratio of observed to expected: the expected count as exposure, and target 1 or another.
/// No lower where P(X = 0) = exp(-E) >= tail; the upper always exists, and is 0 at target 0.
/// Domain: exposure > 0, target >= 0, 0 < tail < 0.5.
/// Errors: not_finite, negative_input (exposure), zero_denominator, target_out_of_range, level_out_of_range.
tl::expected<FunnelLimits, Reason> poisson_funnel_limits(double exposure, double target, double tail);

/// Limits of a mean with this standard error: target -+ z standard_error, in the unit of the target.
/// Domain: finite, standard_error >= 0 (0 is the tip of the funnel), 0 < tail < 0.5.
/// Errors: not_finite, negative_input, level_out_of_range.
tl::expected<FunnelLimits, Reason> normal_funnel_limits(double standard_error, double target, double tail);

} // namespace outturn::statistics
