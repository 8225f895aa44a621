// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace outturn::statistics {

// The one place where the tail of a count is computed: a flag and the line that it is drawn against both ask here,
// and so cannot contradict each other. Arguments are checked by the callers.

/// P(X <= x) for a binomial X of n at p, continuous in x; 0 <= x <= n.
double binomial_low(double x, double n, double p);

/// P(X >= x) for a binomial X of n at p, continuous in x; 0 <= x <= n.
double binomial_high(double x, double n, double p);

/// P(X <= x) for a Poisson X, continuous in x; x >= 0.
double poisson_low(double x, double expected);

/// P(X >= x) for a Poisson X, continuous in x; x >= 0.
double poisson_high(double x, double expected);

/// Beyond this many events P(X >= x) of a Poisson X is below the tail (Bernstein's bound); 0 < tail < 1.
double poisson_bound(double expected, double tail);

} // namespace outturn::statistics
