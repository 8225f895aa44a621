// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/population_quantiles.h"

#include "statistics/special_functions.h"

#include <cmath>

namespace outturn::statistics {

namespace {

constexpr double tenth = 0.1;

/// Below this logarithm of a quantile the first term of its distribution's series is all of it.
constexpr double first_term_alone = -30.0;

/// Narrower than this and a distribution is a normal one to the last digit of its deciles' difference; the inverse
/// functions are no longer sure to converge.
constexpr double nearly_normal = 1e-10;

Deciles normal_deciles(double mean, double deviation)
{
    const double score = normal_score(tenth);
    return {mean - score * deviation, mean + score * deviation};
}

/// The x with I_x(a, b) = p, from the lower end: x^a / (a B(a, b)) = p while x is tiny.
double beta_quantile(double a, double b, double p)
{
    if (a < 1.0) {
        const double logarithm = (std::log(p * a) + log_beta(a, b)) / a;
        if (logarithm < first_term_alone) {
            return std::exp(logarithm);
        }
    }
    return beta_lower_inverse(a, b, p);
}

double gamma_quantile(double shape, double p)
{
    if (shape < 1.0) {
        const double logarithm = (std::log(p) + log_gamma(shape + 1.0)) / shape;
        if (logarithm < first_term_alone) {
            return std::exp(logarithm);
        }
    }
    return gamma_lower_inverse(shape, p);
}

/// The quantile of p, reached from whichever end it lies at: a U-shaped beta has its q90 within rounding of 1.
double beta_quantile_from_its_end(double a, double b, double p)
{
    if (b < 1.0 && (std::log((1.0 - p) * b) + log_beta(a, b)) / b < first_term_alone) {
        return 1.0;
    }
    return beta_quantile(a, b, p);
}

} // namespace

Deciles beta_deciles(double mean, double rest, double theta)
{
    if (theta < nearly_normal * mean * rest) {
        return normal_deciles(mean, std::sqrt(mean * rest * theta / (1.0 + theta)));
    }
    const double a = mean / theta;
    const double b = rest / theta;
    return {beta_quantile_from_its_end(a, b, tenth), beta_quantile_from_its_end(a, b, 1.0 - tenth)};
}

Deciles gamma_deciles(double mean, double theta)
{
    if (theta < nearly_normal) {
        return normal_deciles(mean, mean * std::sqrt(theta));
    }
    const double shape = 1.0 / theta;
    return {mean * theta * gamma_quantile(shape, tenth), mean * theta * gamma_quantile(shape, 1.0 - tenth)};
}

} // namespace outturn::statistics
