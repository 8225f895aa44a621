// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/special_functions.h"

#include <boost/math/policies/policy.hpp>
#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/erf.hpp>
#include <boost/math/special_functions/gamma.hpp>
#include <boost/math/special_functions/trigamma.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace outturn::statistics {

namespace {

namespace policies = boost::math::policies;

// Ignored errors come back as NaN, infinity or the best value so far; callers check the domain beforehand.
using Policy = policies::policy<
    policies::domain_error<policies::ignore_error>, policies::pole_error<policies::ignore_error>,
    policies::overflow_error<policies::ignore_error>, policies::underflow_error<policies::ignore_error>,
    policies::evaluation_error<policies::ignore_error>, policies::rounding_error<policies::ignore_error>,
    policies::indeterminate_result_error<policies::ignore_error>>;

/// log Gamma(x) less Stirling's (x - 1/2) log x - x + log(2 pi) / 2, for x >= 10: DLMF 5.11.1.
double stirling_correction(double x)
{
    const double y = 1.0 / (x * x);
    return (1.0 / 12.0
            - y * (1.0 / 360.0 - y * (1.0 / 1260.0 - y * (1.0 / 1680.0 - y * (1.0 / 1188.0 - y * 691.0 / 360360.0)))))
        / x;
}

} // namespace

double beta_lower(double a, double b, double x)
{
    return boost::math::ibeta(a, b, x, Policy());
}

double beta_upper(double a, double b, double x)
{
    return boost::math::ibetac(a, b, x, Policy());
}

double gamma_lower(double a, double x)
{
    return boost::math::gamma_p(a, x, Policy());
}

double gamma_upper(double a, double x)
{
    return boost::math::gamma_q(a, x, Policy());
}

double gamma_lower_inverse(double a, double p)
{
    return boost::math::gamma_p_inv(a, p, Policy());
}

double gamma_upper_inverse(double a, double q)
{
    return boost::math::gamma_q_inv(a, q, Policy());
}

double beta_lower_inverse(double a, double b, double p)
{
    return boost::math::ibeta_inv(a, b, p, Policy());
}

double beta_upper_inverse(double a, double b, double q)
{
    return boost::math::ibetac_inv(a, b, q, Policy());
}

double log_gamma(double x)
{
    return boost::math::lgamma(x, Policy());
}

double log_beta(double a, double b)
{
    const double small = std::min(a, b);
    const double large = std::max(a, b);
    if (large < 10.0) {
        return log_gamma(a) + log_gamma(b) - log_gamma(a + b);
    }
    // By Stirling's formula from here on: three logarithms of gammas would cancel each other's digits.
    const double share = small / (small + large);
    const double correction = stirling_correction(large) - stirling_correction(small + large);
    if (small < 10.0) {
        return log_gamma(small) + correction + small - small * std::log(small + large)
            + (large - 0.5) * std::log1p(-share);
    }
    return 0.5 * std::log(2.0 * std::numbers::pi / large) + stirling_correction(small) + correction
        + (small - 0.5) * std::log(share) + large * std::log1p(-share);
}

double trigamma(double x)
{
    return boost::math::trigamma(x, Policy());
}

double chi_square_upper_tail(double x, double degrees)
{
    return gamma_upper(degrees / 2.0, x / 2.0);
}

double chi_square_score(double tail, double degrees)
{
    return 2.0 * gamma_upper_inverse(degrees / 2.0, tail);
}

double student_score(double tail, double degrees)
{
    if (tail == 0.5) {
        return 0.0;
    }
    // I_y(df / 2, 1 / 2) with y = df / (df + t^2) is the probability beyond -t and t together.
    const bool is_left = tail > 0.5;
    double rest = 0.0; // 1 - y, without the subtraction
    const double y = boost::math::ibeta_inv(degrees / 2.0, 0.5, 2.0 * (is_left ? 1.0 - tail : tail), &rest, Policy());
    const double t = std::sqrt(degrees * rest / y);
    return is_left ? -t : t;
}

double normal_score(double tail)
{
    if (tail <= 0.0) {
        return std::numeric_limits<double>::infinity();
    }
    if (tail >= 1.0) {
        return -std::numeric_limits<double>::infinity();
    }
    return std::numbers::sqrt2 * boost::math::erfc_inv(2.0 * tail, Policy());
}

double normal_upper_tail(double z)
{
    return 0.5 * std::erfc(z / std::numbers::sqrt2);
}

} // namespace outturn::statistics
