// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/reason.h"

#include <tl/expected.hpp>

#include <span>
#include <vector>

namespace outturn::statistics {

/// How often something happened in how many chances.
struct Share {
    double count = 0;
    double size = 0;
};

/// One share set against all the others.
struct ExcessOverOthers {
    double others = 0;     ///< the others' share, count over size
    double between_sd = 0; ///< by how much shares differ between the others beyond chance: a standard deviation
    double p_value = 1;    ///< P(at least so many), were this one like the others
};

/// Is one provider's share larger than those of the others leave room for? For each of the shares, from the others alone:
/// their mean share m, a half added to either side so that it is never 0 or 1; the variance b of true shares between
/// them by moments (DerSimonian and Laird), residuals beyond the 10th and 90th percentile set to those (so that another
/// odd one does not hide this one) and their squares divided by what that leaves of normal ones', times
/// (k + 1) / (k - 1) of k others for its own uncertainty; then the share of this one is drawn from a beta with mean m and variance b (1 + 1 / k) + m (1 - m) / (N + 1), N the others' size, and the count is
/// beta-binomial. Shares without size are not among the others, and their own p is 1.
/// Domain: 0 <= count <= size, counts whole. At least two shares with a size. Errors: too_few_values, negative_input,
/// numerator_exceeds_denominator, not_finite.
tl::expected<std::vector<ExcessOverOthers>, Reason> excess_over_others(std::span<const Share> shares);

/// P(X >= x) of a beta-binomial X of n with a beta(a, b) chance, by adding up from the nearer end; whole 0 <= x <= n,
/// a, b > 0. Where a + b passes 1e9 the binomial with chance a / (a + b).
double beta_binomial_high(double x, double n, double a, double b);

/// P(X >= x) of a whole number X with this mean and variance: negative binomial where the variance exceeds the mean, else
/// Poisson. x >= 0, mean >= 0.
double overdispersed_high(double x, double mean, double variance);

} // namespace outturn::statistics
