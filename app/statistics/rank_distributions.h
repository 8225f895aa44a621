// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/population_fit.h"
#include "statistics/ranking.h"

#include <stop_token>

namespace outturn::statistics {

/// What is known of one provider's rank among the true values; 1 is the best by polarity.
struct RankSummary {
    double expected = 0.0;
    int median = 0;
    int lower95 = 0; ///< smallest ranks with cumulative probability of at least 0.025 and 0.975
    int upper95 = 0;
    double p_best = 0.0;
    double p_worst = 0.0;
    double p_bottom_quarter = 0.0; ///< among the worst floor(K / 4) ranks, at least 1
};

/// Exact distributions of the ranks of independent posteriors, by quadrature over the common scale: at each node the
/// Poisson-binomial distribution of how many of the others lie below. Points that coincide, and identical posteriors,
/// share their ranks evenly. No posteriors give no ranks.
/// Errors: not_finite, negative_input (a parameter), stopped.
/// Source: Laird and Louis 1989, J. Educational Statistics 14:29; Lin et al. 2006, Bayesian Analysis 1:915.
tl::expected<std::vector<RankSummary>, Reason> rank_summaries(std::span<const Posterior> posteriors, Polarity polarity,
                                                              std::stop_token stop = {});

/// The whole distributions, row by provider, column by rank from 1: K x K probabilities, row after row. The same
/// errors.
tl::expected<std::vector<double>, Reason> rank_probabilities(std::span<const Posterior> posteriors, Polarity polarity,
                                                             std::stop_token stop = {});

} // namespace outturn::statistics
