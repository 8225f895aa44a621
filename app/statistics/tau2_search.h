// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace outturn::statistics {

/// Values with their variances, weighted by 1 / (v + tau^2): what every estimate of tau^2 asks, at any tau^2.
/// Borrows what it is given. Domain: at least two values, finite; variances above 0.
class Tau2Search
{
public:
    Tau2Search(std::span<const double> values, std::span<const double> variances);

    struct Sums {
        double weights = 0.0;         ///< sum w
        double squared_weights = 0.0; ///< sum w^2
        double cubed_weights = 0.0;   ///< sum w^3
        double mean = 0.0;            ///< sum w y / sum w
        double squares = 0.0;         ///< sum w (y - mean)^2, that is Q
        double steep_squares = 0.0;   ///< sum w^2 (y - mean)^2, that is -dQ/dtau^2
        double log_weights = 0.0;     ///< sum log w
    };
    Sums at(double tau2) const;

    /// The tau^2 >= 0 with Q(tau^2) = q; 0 where Q(0) is no more. No value: not found.
    std::optional<double> tau2_of_q(double q) const;

    /// The tau^2 >= 0 of the highest likelihood, restricted or not. No value: not found.
    std::optional<double> most_likely_tau2(bool is_restricted) const;

private:
    double log_likelihood(const Sums &sums, bool is_restricted) const;
    std::optional<double> climb(double lower, double start, double upper, bool is_restricted) const;

    std::span<const double> values_;
    std::span<const double> variances_;
    double range_ = 0.0; ///< highest - lowest value
};

} // namespace outturn::statistics
