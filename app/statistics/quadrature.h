// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>

namespace outturn::statistics {

/// Gauss and Legendre's 16 points on [-1, 1], the positive half, and their weights: DLMF 3.5(v).
inline constexpr std::array<double, 8> legendre_points = {
    0.0950125098376374402, 0.2816035507792589132, 0.4580167776572273863, 0.6178762444026437484,
    0.7554044083550030339, 0.8656312023878317439, 0.9445750230732325761, 0.9894009349916499326};
inline constexpr std::array<double, 8> legendre_weights = {
    0.1894506104550684963, 0.1826034150449235889, 0.1691565193950025382, 0.1495959888165767321,
    0.1246289712555338720, 0.0951585116824927848, 0.0622535239386478929, 0.0271524594117540949};

/// All of them in ascending order, for those who keep the values there.
struct GaussLegendre {
    static constexpr int count = 16;
    std::array<double, count> nodes{};
    std::array<double, count> weights{};
    /// running[n][m]: weight of value m in the integral from -1 to node n of the polynomial through all values, so that
    /// a function's whole running integral comes from the same sixteen values.
    std::array<std::array<double, count>, count> running{};
};

/// Source: DLMF 3.5.15 and 18.16.
GaussLegendre gauss_legendre();

/// The integral of a smooth function over one panel: exact for polynomials of degree 31.
template <typename Function> double panel_integral(Function &&function, double lower, double upper)
{
    const double centre = 0.5 * (lower + upper);
    const double half = 0.5 * (upper - lower);
    double sum = 0.0;
    for (std::size_t i = 0; i < legendre_points.size(); ++i) {
        const double step = half * legendre_points[i];
        sum += legendre_weights[i] * (function(centre - step) + function(centre + step));
    }
    return half * sum;
}

} // namespace outturn::statistics
