// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/ranking.h"
#include "statistics/reason.h"

#include <tl/expected.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <stop_token>
#include <utility>
#include <vector>

namespace outturn::statistics {

/// The ranks that the figures do not rule out for one provider; 1 is the best by polarity.
struct RankSet {
    int lower = 1;
    int upper = 1;
};

/// Whether the sets are right for all providers at once with the probability asked for, or each for itself alone.
enum class RankSetScope { simultaneous, marginal };

/// How rank sets are made.
struct RankSetOptions {
    RankSetScope scope = RankSetScope::simultaneous;
    double coverage = 0.95;
    std::size_t draws = 10'000;
    std::uint64_t seed = 1;
};

struct RankSets {
    std::vector<RankSet> sets;
    /// (better, worse): pairs whose difference lies within 0.02, in standard errors, of the critical value on which the
    /// answer depends: another seed could decide otherwise. Always empty for the methods that draw nothing.
    std::vector<std::pair<std::size_t, std::size_t>> resolution_limited;
};

// All of them test every ordered pair for whether j is truly better than k, and count: the lower rank of j is 1 and
// the number of those found better, its upper rank K less the number found worse.

/// From estimates with normal errors: j is found better than k where (x_j - x_k) / sd_jk exceeds the quantile of the
/// largest such difference by chance alone, over all pairs not yet found, which is asked again until nothing more is
/// found. covariance (K x K, row after row) takes the place of independence; its diagonal that of the standard errors.
/// Domain: finite, standard errors >= 0 (0 is a value without doubt), coverage in (0, 1), draws >= 1; none give none.
/// Errors: too_few_values (sizes that do not go together), not_finite, negative_input, level_out_of_range, stopped.
/// Source: Mogstad, Romano, Shaikh and Wilhelm 2024, Review of Economic Studies 91:476.
tl::expected<RankSets, Reason> rank_sets(std::span<const double> values, std::span<const double> standard_errors,
                                         Polarity polarity, const RankSetOptions &options = {},
                                         std::span<const double> covariance = {}, std::stop_token stop = {});

/// The same question without draws: one-sided pairwise z tests by Holm's method. Somewhat wider sets. Domain and errors
/// as rank_sets; draws and seed are not used.
tl::expected<RankSets, Reason> rank_sets_by_holm(std::span<const double> values,
                                                 std::span<const double> standard_errors, Polarity polarity,
                                                 const RankSetOptions &options = {});

/// Exact for counts of events of equal exposure, or of one whole: given x_j + x_k, x_j is binomial with 1/2 if both are
/// as likely: p = P(Bin(x_j + x_k, 1/2) >= x_j), by Holm's method. Valid for no other counts.
/// Errors: not_finite, negative_input, level_out_of_range, stopped.
/// Source: Bazylik, Mogstad, Romano, Shaikh and Wilhelm 2021, NBER working paper 29519.
tl::expected<RankSets, Reason> rank_sets_of_counts(std::span<const double> counts, Polarity polarity,
                                                   const RankSetOptions &options = {}, std::stop_token stop = {});

/// Those who may be among the best (worst) so many: with the coverage of simultaneous sets it leaves none of the true
/// ones out. In ascending order of position.
std::vector<std::size_t> possibly_best(const RankSets &sets, int how_many);
std::vector<std::size_t> possibly_worst(const RankSets &sets, int how_many);

} // namespace outturn::statistics
