// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/quadrature.h"

namespace outturn::statistics {

namespace {

constexpr int count = GaussLegendre::count;

/// P_0(x) to P_count(x).
std::array<double, count + 1> legendre(double x)
{
    std::array<double, count + 1> values{};
    values[0] = 1.0;
    values[1] = x;
    for (std::size_t k = 1; k < count; ++k) {
        const double degree = static_cast<double>(k);
        values[k + 1] = ((2.0 * degree + 1.0) * x * values[k] - degree * values[k - 1]) / (degree + 1.0);
    }
    return values;
}

} // namespace

GaussLegendre gauss_legendre()
{
    GaussLegendre rule;
    constexpr std::size_t half = count / 2;
    for (std::size_t i = 0; i < half; ++i) {
        rule.nodes[half - 1 - i] = -legendre_points[i];
        rule.nodes[half + i] = legendre_points[i];
        rule.weights[half - 1 - i] = legendre_weights[i];
        rule.weights[half + i] = legendre_weights[i];
    }
    for (std::size_t n = 0; n < count; ++n) {
        const auto to = legendre(rule.nodes[n]);
        for (std::size_t m = 0; m < count; ++m) {
            const auto at = legendre(rule.nodes[m]);
            // The value at m in Legendre polynomials, each integrated: (2k + 1) times that of P_k is P_k+1 - P_k-1.
            double sum = rule.nodes[n] + 1.0;
            for (std::size_t k = 1; k < count; ++k) {
                sum += at[k] * (to[k + 1] - to[k - 1]);
            }
            rule.running[n][m] = 0.5 * rule.weights[m] * sum;
        }
    }
    return rule;
}

} // namespace outturn::statistics
