// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/normal_draws.h"

#include <cmath>
#include <numbers>

namespace outturn::statistics {

namespace {

/// Above 0 and below 1, from 53 of the 64 bits.
double unit_interval(std::uint32_t high, std::uint32_t low)
{
    const std::uint64_t bits = (std::uint64_t(high) << 32U | low) >> 11U;
    return (static_cast<double>(bits) + 0.5) * 0x1p-53;
}

} // namespace

std::array<std::uint32_t, 4> random_words(std::uint64_t seed, std::uint64_t place)
{
    constexpr std::uint64_t first_multiplier = 0xD2511F53U;
    constexpr std::uint64_t second_multiplier = 0xCD9E8D57U;
    std::array<std::uint32_t, 4> words{static_cast<std::uint32_t>(place), static_cast<std::uint32_t>(place >> 32U), 0,
                                       0};
    std::array<std::uint32_t, 2> key{static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32U)};
    for (int round = 0; round < 10; ++round) {
        const std::uint64_t first = first_multiplier * words[0];
        const std::uint64_t second = second_multiplier * words[2];
        words = {static_cast<std::uint32_t>(second >> 32U) ^ words[1] ^ key[0], static_cast<std::uint32_t>(second),
                 static_cast<std::uint32_t>(first >> 32U) ^ words[3] ^ key[1], static_cast<std::uint32_t>(first)};
        key[0] += 0x9E3779B9U;
        key[1] += 0xBB67AE85U;
    }
    return words;
}

std::vector<double> standard_normal_draws(std::uint64_t seed, std::size_t rows, std::size_t columns)
{
    std::vector<double> draws(rows * columns);
    for (std::size_t i = 0; i < draws.size(); i += 2) {
        const auto words = random_words(seed, i / 2);
        const double radius = std::sqrt(-2.0 * std::log(unit_interval(words[0], words[1])));
        const double angle = 2.0 * std::numbers::pi * unit_interval(words[2], words[3]);
        draws[i] = radius * std::cos(angle);
        if (i + 1 < draws.size()) {
            draws[i + 1] = radius * std::sin(angle);
        }
    }
    return draws;
}

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
