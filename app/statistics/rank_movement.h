// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/ranking.h"
#include "statistics/reason.h"

#include <tl/expected.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace outturn::statistics {

/// How the order of the same providers changed from one period to another.
struct RankMovement {
    std::vector<int> moves;            ///< places gained, in the order given; below 0 lost
    double mean_absolute_move = 0.0;   ///< in places
    std::size_t most_moved = 0;        ///< whose move is the largest either way; the first of several
    std::optional<double> spearman;    ///< correlation of the ranks, ties at their mean; absent where one is all ties
    std::optional<double> kendall_tau; ///< tau-b: (concordant - discordant) / sqrt(pairs untied in each); likewise
};

/// Values of the same providers in the same order. Places are those of ranks(): 1 is the best by polarity.
/// Domain: at least two, as many of each, finite. Errors: too_few_values, not_finite.
/// Sources: Spearman 1904; Kendall 1945, Biometrika 33:239.
tl::expected<RankMovement, Reason> rank_movement(std::span<const double> earlier, std::span<const double> later,
                                                 Polarity polarity);

} // namespace outturn::statistics
