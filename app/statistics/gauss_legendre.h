// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

namespace outturn::statistics {

/// Sixteen-point Gauss-Legendre quadrature on (-1, 1), and the integrals from -1 to each node of the polynomial that
/// passes through the values at all nodes: a function's whole running integral from the same sixteen values.
struct GaussLegendre {
    static constexpr int count = 16;
    std::array<double, count> nodes{};
    std::array<double, count> weights{};
    std::array<std::array<double, count>, count> running{}; ///< running[n][m]: weight of value m in the integral to n
};

/// The rule, computed to rounding. Source: DLMF 3.5.15 and 18.16.
GaussLegendre gauss_legendre();

} // namespace outturn::statistics
