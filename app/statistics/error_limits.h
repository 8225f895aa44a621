// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace outturn::statistics {

// One-sided limits of the rate of errors in a population, from a sample of it, and the tails behind them. Arguments are
// checked by the callers. x and n need not be whole where a beta or gamma function goes on between whole numbers.

/// P(X <= x) for a hypergeometric X: n drawn without replacement from `size`, of which `marked` are in error.
/// All whole; 0 <= marked, n <= size. Summed from the largest term outwards, at most O(sqrt n) terms that count.
double hypergeometric_low(double x, double size, double marked, double n);

/// P(X >= x), likewise.
double hypergeometric_high(double x, double size, double marked, double n);

/// The rate p with P(X <= x | n, p) = 1 - confidence: the beta quantile(confidence; x + 1, n - x), 1 where x >= n.
/// Domain: 0 <= x, n > 0, 0 < confidence < 1. Source: Clopper and Pearson 1934, one side of it.
double binomial_upper_limit(double x, double n, double confidence);

/// The rate p with P(X >= x | n, p) = 1 - confidence: the beta quantile(1 - confidence; x, n - x + 1), 0 where x = 0.
double binomial_lower_limit(double x, double n, double confidence);

/// The rate with P(X <= x | n rate) = 1 - confidence: the gamma quantile(confidence; x + 1) / n; may exceed 1.
double poisson_upper_limit(double x, double n, double confidence);

/// The rate with P(X >= x | n rate) = 1 - confidence: the gamma quantile(1 - confidence; x) / n, 0 where x = 0. Divided
/// by n like the upper limit: one program divides by n + 1, which is the posterior of a prior that nobody asked for.
double poisson_lower_limit(double x, double n, double confidence);

/// The most errors that a population of `size` can hold while x or fewer in a sample of n are not surprising: the largest
/// K with P(X <= x | K) > 1 - confidence. A tie to the last digits counts as not surprising no more, as in the plan.
/// Domain: whole, 0 <= x <= n <= size. Source: Talens 2005, Statistical auditing and the AOQL-method.
double hypergeometric_upper_limit(double x, double n, double size, double confidence);

/// The fewest errors that it can hold: the smallest K with P(X >= x | K) > 1 - confidence.
double hypergeometric_lower_limit(double x, double n, double size, double confidence);

/// Whether a tail lies above 1 - confidence, where a difference in the last digits counts for nothing.
bool exceeds_risk(double tail, double confidence);

/// Whether it lies below, likewise: between the two it is equal.
bool is_below_risk(double tail, double confidence);

} // namespace outturn::statistics
