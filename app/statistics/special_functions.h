// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace outturn::statistics {

// Boost.Math behind one policy: computed in extended precision, never throwing (NaN or infinity instead).
// Each small tail has a function of its own, because 1 - p has lost its digits by the time p is near 1.

/// Regularised incomplete beta I_x(a, b); a, b > 0, 0 <= x <= 1.
double beta_lower(double a, double b, double x);

/// Its complement 1 - I_x(a, b).
double beta_upper(double a, double b, double x);

/// Regularised lower incomplete gamma P(a, x); a > 0, x >= 0.
double gamma_lower(double a, double x);

/// Its complement Q(a, x) = 1 - P(a, x).
double gamma_upper(double a, double x);

/// The x with P(a, x) = p; a > 0, 0 <= p < 1.
double gamma_lower_inverse(double a, double p);

/// The x with Q(a, x) = q; a > 0, 0 < q <= 1.
double gamma_upper_inverse(double a, double q);

/// The x with I_x(a, b) = p; a, b > 0, 0 <= p <= 1.
double beta_lower_inverse(double a, double b, double p);

/// The x with 1 - I_x(a, b) = q; a, b > 0, 0 <= q <= 1.
double beta_upper_inverse(double a, double b, double q);

/// log Gamma(x); x > 0.
double log_gamma(double x);

/// log B(a, b); a, b > 0.
double log_beta(double a, double b);

/// d2/dx2 log Gamma(x); x > 0.
double trigamma(double x);

/// P(X > x) for a chi-square X with this many degrees of freedom; x >= 0, degrees > 0.
double chi_square_upper_tail(double x, double degrees);

/// The x with P(X > x) = tail for a chi-square X; 0 < tail <= 1, degrees > 0.
double chi_square_score(double tail, double degrees);

/// The t with P(T > t) = tail for Student's T with this many degrees of freedom; 0 < tail < 1, degrees > 0.
double student_score(double tail, double degrees);

/// The z with P(Z > z) = tail for a standard normal Z; plus infinity for tail <= 0, minus infinity for tail >= 1.
double normal_score(double tail);

/// P(Z > z) for a standard normal Z.
double normal_upper_tail(double z);

} // namespace outturn::statistics
