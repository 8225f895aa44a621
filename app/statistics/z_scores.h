// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace outturn::statistics {

/// A figure on a scale where its chance variation is nearly normal and nearly independent of the figure itself.
struct ScaledFigure {
    double value = 0.0;          ///< Y
    double standard_error = 0.0; ///< s
    double target = 0.0;         ///< t, the target on the same scale

    double z() const { return (value - target) / standard_error; }
};

/// The values with the lowest and highest drawn in to the quantiles (type 7) at share and 1 - share; as many as given,
/// in their order. Domain: all finite (infinities are drawn in where they are few enough), 0 <= share < 0.5.
/// Source: Spiegelhalter 2005, Quality and Safety in Health Care 14:347.
std::vector<double> winsorised(std::span<const double> values, double share);

/// Mean square of z-scores, what they vary beyond chance as a factor: sum z^2 / N; 0 for none.
double mean_square(std::span<const double> z_scores);

/// DerSimonian and Laird's additive variance from N z-scores with mean square phi and their standard errors s:
/// max(0, N phi - (N - 1)) / (sum w - sum w^2 / sum w) with w = 1 / s^2; in the unit of s^2. 0 for fewer than two.
/// Domain: standard errors above 0. Source: DerSimonian and Laird 1986, Controlled Clinical Trials 7:177.
double additive_variance(double phi, std::span<const double> standard_errors);

} // namespace outturn::statistics
