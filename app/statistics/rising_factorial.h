// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace outturn::statistics {

/// log(1 + u) - u without the loss of digits near 0; u > -1. The series is that of 2 artanh(u / (2 + u)).
double log1p_less_itself(double u);

/// How far a (a + 1) ... (a + x - 1) grows beyond a^x, and how that changes with a. It is what over-dispersion adds to
/// the log likelihood of x cases: near 0 for a large, where three logarithms of gammas would cancel each other.
struct RisingFactorial {
    double value = 0.0;  ///< R(a) = log Gamma(a + x) - log Gamma(a) - x log a
    double first = 0.0;  ///< a R'(a)
    double second = 0.0; ///< a^2 R''(a)
};

/// Domain: x >= 0, need not be whole; a > 0. Source: Stirling's series, DLMF 5.11.1, from a = 10 on; below by the
/// recurrence of the gamma function.
RisingFactorial rising_factorial(double x, double a);

/// Its value alone.
double log_rising_factorial(double x, double a);

} // namespace outturn::statistics
