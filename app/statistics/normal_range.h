// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace outturn::statistics {

// The range, highest less lowest, of independent normal values with one mean and these standard errors. By
// Gauss-Legendre quadrature whose panels follow the narrowest of them where it matters and widen further out.
// Domain: at least two, all above 0. Both to about 1e-13.

/// E[range] = int 1 - prod F_j(t) - prod (1 - F_j(t)) dt, in the unit of the standard errors.
double expected_normal_range(std::span<const double> standard_errors);

/// P(range >= width) = sum_i int f_i(t) (prod_(j != i) [1 - F_j(t)] - prod_(j != i) [F_j(t + width) - F_j(t)]) dt,
/// which keeps its digits where it is small; width >= 0.
double normal_range_tail(double width, std::span<const double> standard_errors);

} // namespace outturn::statistics
