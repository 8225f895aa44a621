// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/reason.h"
#include "statistics/working.h"

#include <tl/expected.hpp>

namespace outturn::statistics {

/// How surprising a value is at the target: the probability of one as low, and of one as high, both including itself.
struct Tails {
    double low = 1.0;  ///< P(X <= x)
    double high = 1.0; ///< P(X >= x)
};

// Each notes its lines in a working if given one.

/// Exact binomial tails of x out of n at the target proportion p0, continuous in x:
/// low = I_(1-p0)(n - x, x + 1), high = I_p0(x, n - x + 1); the usual sums at whole x.
/// Domain: 0 <= x <= n, n > 0, 0 <= p0 <= 1. At p0 = 0 all of X is 0, so that high is 0 for any x > 0;
/// at p0 = 1 all of X is n, so that low is 0 for any x < n.
/// Errors: not_finite, negative_input, zero_denominator, numerator_exceeds_denominator, target_out_of_range.
/// Source: DLMF 8.17.5. Keeps its digits down to 1e-300 and to n = 1e7.
tl::expected<Tails, Reason> binomial_tails(double x, double n, double p0, Working *working = nullptr);

/// Exact Poisson tails of a count x where so many are expected, continuous in x:
/// low = Q(x + 1, expected), high = P(x, expected). For a rate expected is exposure * target, multiplied in just that
/// way if the flag is to agree with poisson_funnel_limits to the last digit.
/// Domain: x >= 0, expected >= 0. At expected = 0 all of X is 0, so that high is 0 for any x > 0; whether an
/// expected count of 0 is a target of none, or a missing exposure and an error of the data, the caller knows.
/// Errors: not_finite, negative_input. Source: DLMF 8.4.10 and 8.4.9.
tl::expected<Tails, Reason> poisson_tails(double x, double expected, Working *working = nullptr);

/// Normal tails of a value with a known standard error at the target: low = Phi((value - target) / standard_error).
/// Domain: finite, standard_error > 0. Errors: not_finite, negative_input, zero_denominator (no standard error).
tl::expected<Tails, Reason> normal_tails(double value, double target, double standard_error,
                                         Working *working = nullptr);

} // namespace outturn::statistics
