// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/special_functions.h"

#include <boost/math/policies/policy.hpp>
#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/erf.hpp>
#include <boost/math/special_functions/gamma.hpp>

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
