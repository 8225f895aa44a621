// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/rank_movement.h"

#include "statistics/fractional_ranks.h"

#include <algorithm>
#include <cmath>

namespace outturn::statistics {

namespace {

/// From finite values.
std::optional<double> spearman(std::span<const double> earlier, std::span<const double> later)
{
    constexpr double at_mean_place = 0.5;
    const std::vector<double> first = *interpolated_ranks(earlier, at_mean_place, RankOrder::smallest_first);
    const std::vector<double> second = *interpolated_ranks(later, at_mean_place, RankOrder::smallest_first);
    const double centre = 0.5 * (static_cast<double>(first.size()) + 1.0);
    double products = 0.0;
    double first_squares = 0.0;
    double second_squares = 0.0;
    for (std::size_t i = 0; i < first.size(); ++i) {
        products += (first[i] - centre) * (second[i] - centre);
        first_squares += (first[i] - centre) * (first[i] - centre);
        second_squares += (second[i] - centre) * (second[i] - centre);
    }
    if (first_squares == 0.0 || second_squares == 0.0) {
        return std::nullopt;
    }
    return std::clamp(products / std::sqrt(first_squares * second_squares), -1.0, 1.0);
}

std::optional<double> kendall(std::span<const double> earlier, std::span<const double> later)
{
    const auto order = [](double left, double right) { return (left < right) - (left > right); };
    double excess = 0.0;
    double untied_earlier = 0.0;
    double untied_later = 0.0;
    for (std::size_t i = 1; i < earlier.size(); ++i) {
        for (std::size_t k = 0; k < i; ++k) {
            const int first = order(earlier[k], earlier[i]);
            const int second = order(later[k], later[i]);
            excess += first * second;
            untied_earlier += first * first;
            untied_later += second * second;
        }
    }
    if (untied_earlier == 0.0 || untied_later == 0.0) {
        return std::nullopt;
    }
    return std::clamp(excess / std::sqrt(untied_earlier * untied_later), -1.0, 1.0);
}

} // namespace

tl::expected<RankMovement, Reason> rank_movement(std::span<const double> earlier, std::span<const double> later,
                                                 Polarity polarity)
{
    if (earlier.size() < 2 || earlier.size() != later.size()) {
        return tl::unexpected(Reason::too_few_values);
    }
    const auto before = ranks(earlier, polarity);
    if (!before) {
        return tl::unexpected(before.error());
    }
    const auto after = ranks(later, polarity);
    if (!after) {
        return tl::unexpected(after.error());
    }
    RankMovement movement;
    double places = 0.0;
    for (std::size_t i = 0; i < before->size(); ++i) {
        movement.moves.push_back((*before)[i] - (*after)[i]);
        places += std::abs(movement.moves[i]);
        if (std::abs(movement.moves[i]) > std::abs(movement.moves[movement.most_moved])) {
            movement.most_moved = i;
        }
    }
    movement.mean_absolute_move = places / static_cast<double>(before->size());
    movement.spearman = spearman(earlier, later);
    movement.kendall_tau = kendall(earlier, later);
    return movement;
}

} // namespace outturn::statistics
