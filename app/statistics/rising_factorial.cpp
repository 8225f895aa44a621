// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/rising_factorial.h"

#include <cmath>

namespace outturn::statistics {

namespace {

/// From here on Stirling's series has all digits of a double.
constexpr double large = 10.0;

/// log Gamma(z) less Stirling's (z - 1/2) log z - z + log(2 pi) / 2, and its derivatives.
double correction(double z)
{
    const double y = 1.0 / (z * z);
    return (1.0 / 12.0
            - y * (1.0 / 360.0 - y * (1.0 / 1260.0 - y * (1.0 / 1680.0 - y * (1.0 / 1188.0 - y * 691.0 / 360360.0)))))
        / z;
}

double correction_slope(double z)
{
    const double y = 1.0 / (z * z);
    return -y
        * (1.0 / 12.0
           - y * (1.0 / 120.0 - y * (1.0 / 252.0 - y * (1.0 / 240.0 - y * (1.0 / 132.0 - y * 691.0 / 32760.0)))));
}

double correction_curvature(double z)
{
    const double y = 1.0 / (z * z);
    return y / z
        * (1.0 / 6.0 - y * (1.0 / 30.0 - y * (1.0 / 42.0 - y * (1.0 / 30.0 - y * (5.0 / 66.0 - y * 691.0 / 2730.0)))));
}

double value_of_large(double x, double a)
{
    const double u = x / a;
    const double excess = log1p_less_itself(u);
    // a [(1 + u) log(1 + u) - u] - log(1 + u) / 2
    return a * ((1.0 + u) * excess + u * u) - 0.5 * (excess + u) + correction(a + x) - correction(a);
}

RisingFactorial terms_of_large(double x, double a)
{
    const double u = x / a;
    const double excess = log1p_less_itself(u);
    const double more = 1.0 + u;
    RisingFactorial terms;
    terms.value = a * (more * excess + u * u) - 0.5 * (excess + u) + correction(a + x) - correction(a);
    terms.first = a * excess + 0.5 * u / more + a * (correction_slope(a + x) - correction_slope(a));
    terms.second = a * u * u / more - 0.5 * u * (2.0 + u) / (more * more)
        + a * a * (correction_curvature(a + x) - correction_curvature(a));
    return terms;
}

} // namespace

double log1p_less_itself(double u)
{
    if (std::abs(u) > 0.1) {
        return std::log1p(u) - u;
    }
    const double y = u / (2.0 + u);
    const double y2 = y * y;
    const double rest = 1.0 / 3.0
        + y2 * (1.0 / 5.0 + y2 * (1.0 / 7.0 + y2 * (1.0 / 9.0 + y2 * (1.0 / 11.0 + y2 * (1.0 / 13.0 + y2 / 15.0)))));
    return y * (2.0 * y2 * rest - u);
}

double log_rising_factorial(double x, double a)
{
    if (x == 0.0) {
        return 0.0;
    }
    if (a >= large) {
        return value_of_large(x, a);
    }
    double product = 1.0;
    double shifted = a;
    for (; shifted < large; shifted += 1.0) {
        product *= (shifted + x) / shifted;
    }
    return value_of_large(x, shifted) + x * std::log(shifted / a) - std::log(product);
}

RisingFactorial rising_factorial(double x, double a)
{
    if (x == 0.0) {
        return {};
    }
    if (a >= large) {
        return terms_of_large(x, a);
    }
    double product = 1.0;
    double slopes = 0.0;     // a times the sum of 1 / (a + j) - 1 / (a + j + x)
    double curvatures = 0.0; // a^2 times the sum of 1 / (a + j + x)^2 - 1 / (a + j)^2
    double shifted = a;
    for (; shifted < large; shifted += 1.0) {
        const double below = a / shifted;
        const double above = a / (shifted + x);
        product *= (shifted + x) / shifted;
        slopes += below * x / (shifted + x);
        curvatures += above * above - below * below;
    }
    const RisingFactorial far = terms_of_large(x, shifted);
    const double share = a / shifted;
    RisingFactorial terms;
    terms.value = far.value + x * std::log(shifted / a) - std::log(product);
    terms.first = share * (far.first + x) - x + slopes;
    terms.second = share * share * (far.second - x) + x + curvatures;
    return terms;
}

} // namespace outturn::statistics
