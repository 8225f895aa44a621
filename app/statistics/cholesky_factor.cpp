// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/cholesky_factor.h"

#include <cmath>

namespace outturn::statistics {

tl::expected<std::vector<double>, Reason> cholesky_factor(std::span<const double> covariance, std::size_t size)
{
    constexpr double rounding = 1e-10;
    if (covariance.size() != size * size) {
        return tl::unexpected(Reason::too_few_values);
    }
    std::vector<double> factor(size * size, 0.0);
    for (std::size_t i = 0; i < size; ++i) {
        for (std::size_t j = 0; j <= i; ++j) {
            double rest = covariance[i * size + j];
            if (!std::isfinite(rest)) {
                return tl::unexpected(Reason::not_finite);
            }
            for (std::size_t k = 0; k < j; ++k) {
                rest -= factor[i * size + k] * factor[j * size + k];
            }
            const double variance = covariance[j * size + j];
            if (i == j && rest < -rounding * std::abs(variance)) {
                return tl::unexpected(Reason::negative_input);
            }
            const double pivot = factor[j * size + j];
            if (i == j) {
                factor[i * size + j] = rest > rounding * variance ? std::sqrt(rest) : 0.0;
            } else {
                factor[i * size + j] = pivot > 0.0 ? rest / pivot : 0.0;
            }
        }
    }
    return factor;
}

} // namespace outturn::statistics
