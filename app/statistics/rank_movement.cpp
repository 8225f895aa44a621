// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/rank_movement.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace outturn::statistics {

namespace {

/// Ranks from 0, ties at the mean of their places.
std::vector<double> mean_ranks(std::span<const double> values)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [values](std::size_t i) { return values[i]; });
    std::vector<double> ranks(values.size());
    for (std::size_t first = 0; first < order.size();) {
        std::size_t end = first + 1;
        while (end < order.size() && values[order[end]] == values[order[first]]) {
            ++end;
        }
        for (std::size_t i = first; i < end; ++i) {
            ranks[order[i]] = 0.5 * static_cast<double>(first + end - 1);
        }
        first = end;
    }
    return ranks;
}

std::optional<double> spearman(std::span<const double> earlier, std::span<const double> later)
{
    const std::vector<double> first = mean_ranks(earlier);
    const std::vector<double> second = mean_ranks(later);
    const double centre = 0.5 * (static_cast<double>(first.size()) - 1.0);
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
