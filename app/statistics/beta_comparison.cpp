// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/beta_comparison.h"

#include "statistics/special_functions.h"

#include <algorithm>
#include <cmath>

namespace outturn::statistics {

namespace {

/// P(X <= p) where p has this logit.
double below(BetaShape shape, double logit)
{
    const double p = 1.0 / (1.0 + std::exp(-logit));
    // By the side on which the proportion has its digits.
    return p <= 0.5 ? beta_lower(shape.alpha, shape.beta, p)
                    : beta_upper(shape.beta, shape.alpha, 1.0 / (1.0 + std::exp(logit)));
}

double above(BetaShape shape, double logit)
{
    return below({shape.beta, shape.alpha}, -logit);
}

/// Variance of the logit.
double width_of(BetaShape shape)
{
    return trigamma(shape.alpha) + trigamma(shape.beta);
}

/// Density of the logit at a distance from its mode, relative to that at the mode.
double density(BetaShape shape, double distance)
{
    const double p = shape.alpha / (shape.alpha + shape.beta);
    const double q = shape.beta / (shape.alpha + shape.beta);
    // Without the difference of logarithms of nearly equal proportions.
    return std::exp(-shape.alpha * std::log1p(q * std::expm1(-distance))
                    - shape.beta * std::log1p(p * std::expm1(distance)));
}

/// One pass over the integral of the narrower density times the other's distribution function.
struct Pass {
    double share = 0.0;      ///< the integral
    double peak_logit = 0.0; ///< where most of it comes from
};

/// weight falls or grows with the logit; upwards says where it grows to 1.
template <typename Weight> Pass integrate(BetaShape narrow, Weight &&weight, int upwards, double step)
{
    constexpr double negligible = 1e-19;
    constexpr int most_steps = 20000;
    const double mode = std::log(narrow.alpha / narrow.beta);
    double total = weight(mode);
    double whole = 1.0;
    double highest = total;
    Pass pass{0.0, mode};
    // First to where the weight grows: there the density alone tells what may still come.
    for (const int direction : {upwards, -upwards}) {
        for (int i = 1; i <= most_steps; ++i) {
            const double distance = direction * i * step;
            const double there = density(narrow, distance);
            if (!(there > 0.0)) {
                break;
            }
            const double part = there * weight(mode + distance);
            whole += there;
            total += part;
            if (part > highest) {
                highest = part;
                pass.peak_logit = mode + distance;
            }
            if (there <= negligible * total) {
                break;
            }
        }
    }
    pass.share = std::min(total / whole, 1.0);
    return pass;
}

} // namespace

double chance_of_being_larger(BetaShape x, BetaShape y)
{
    // The density of the narrower one sets the step; the other's distribution function is smooth beside it.
    const bool is_x_narrower = width_of(x) <= width_of(y);
    const BetaShape narrow = is_x_narrower ? x : y;
    const auto weight = [&](double logit) { return is_x_narrower ? below(y, logit) : above(x, logit); };
    // The standard deviation of a density that is as steep as both together, at this logit.
    const auto deviation_at = [&](double logit, double size) {
        const double p = 1.0 / (1.0 + std::exp(-logit));
        const double q = 1.0 / (1.0 + std::exp(logit));
        return 1.0 / std::sqrt(size * p * q);
    };
    constexpr double widest = 0.4; // the density has a pole at pi
    const double size = narrow.alpha + narrow.beta;
    double step = std::min(deviation_at(std::log(narrow.alpha / narrow.beta), size) / 2.0, widest);
    Pass pass;
    constexpr int most_passes = 4;
    for (int i = 0; i < most_passes; ++i) {
        pass = integrate(narrow, weight, is_x_narrower ? 1 : -1, step);
        // A very small probability comes from far off, where both may be steeper than they are at the mode.
        const double local = deviation_at(pass.peak_logit, x.alpha + x.beta + y.alpha + y.beta);
        if (step <= 0.75 * local) {
            break;
        }
        step = local / 2.0;
    }
    return pass.share;
}

} // namespace outturn::statistics
