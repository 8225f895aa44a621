// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/count_tails.h"

#include "statistics/special_functions.h"

#include <cmath>

namespace outturn::statistics {

double binomial_low(double x, double n, double p)
{
    // The complement at p, not the function at 1 - p, which would have no digits left of a small p.
    return x >= n ? 1.0 : beta_upper(x + 1.0, n - x, p);
}

double binomial_high(double x, double n, double p)
{
    return x <= 0.0 ? 1.0 : beta_lower(x, n - x + 1.0, p);
}

double poisson_low(double x, double expected)
{
    return gamma_upper(x + 1.0, expected);
}

double poisson_high(double x, double expected)
{
    return x <= 0.0 ? 1.0 : gamma_lower(x, expected);
}

double poisson_bound(double expected, double tail)
{
    const double depth = -std::log(tail);
    return expected + depth / 3.0 + std::sqrt(depth * depth / 9.0 + 2.0 * expected * depth) + 1.0;
}

} // namespace outturn::statistics
