// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/intervals.h"

namespace outturn::statistics {

// Intervals of the proportion x / n, a fraction; a = (1 - confidence) / 2 on either side. Lower is exactly 0 at x = 0
// and upper exactly 1 at x = n, except where stated.
// Domain of all: 0 <= x <= n, n > 0, x and n need not be whole (the incomplete beta function goes on between whole
// numbers); 0 < confidence < 1, for Wilson also 1.
// Errors of all: not_finite, negative_input, zero_denominator, numerator_exceeds_denominator, level_out_of_range.

/// The exact interval, never covering less than it says: I_lower(x, n - x + 1) = a, 1 - I_upper(x + 1, n - x) = a.
/// Source: Clopper and Pearson 1934, Biometrika 26:404.
tl::expected<Interval, Reason> clopper_pearson_interval(double x, double n, double confidence);

/// The exact interval with half of the observed count's own probability, covering on average what it says:
/// P(X < x | upper) + P(X = x | upper) / 2 = a, P(X > x | lower) + P(X = x | lower) / 2 = a.
/// Source: Lancaster 1961, JASA 56:223; Berry and Armitage 1995, The Statistician 44:417.
tl::expected<Interval, Reason> mid_p_interval(double x, double n, double confidence);

/// Quantiles a and 1 - a of Beta(x + 1/2, n - x + 1/2), with lower 0 at x = 0 and upper 1 at x = n.
/// Source: Brown, Cai and DasGupta 2001, Statistical Science 16:101.
tl::expected<Interval, Reason> jeffreys_interval(double x, double n, double confidence);

/// p -+ z sqrt(p(1 - p) / m) with m = n + z^2, p = (x + z^2/2) / m, cut off at 0 and 1 (elsewhere it is often left to
/// overshoot).
/// Source: Agresti and Coull 1998, The American Statistician 52:119.
tl::expected<Interval, Reason> agresti_coull_interval(double x, double n, double confidence);

/// How to find the interval of a proportion; wilson is the default everywhere.
enum class ProportionMethod { wilson, clopper_pearson, mid_p, jeffreys, agresti_coull };

/// The interval by the method named.
tl::expected<Interval, Reason> proportion_interval(ProportionMethod method, double x, double n, double confidence);

} // namespace outturn::statistics
