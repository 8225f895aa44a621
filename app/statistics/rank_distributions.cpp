// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/rank_distributions.h"

#include "statistics/rank_quadrature.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace outturn::statistics {

namespace {

std::optional<Reason> check(std::span<const Posterior> posteriors)
{
    for (const Posterior &posterior : posteriors) {
        if (!std::isfinite(posterior.first) || !std::isfinite(posterior.second)) {
            return Reason::not_finite;
        }
        if (posterior.second < 0.0 || (posterior.model != Model::normal && posterior.first < 0.0)) {
            return Reason::negative_input;
        }
    }
    return std::nullopt;
}

bool are_all_alike(std::span<const Posterior> posteriors)
{
    return std::ranges::all_of(posteriors, [&first = posteriors.front()](const Posterior &posterior) {
        return posterior.first == first.first && posterior.second == first.second;
    });
}

/// The rounding of the quadrature taken out of one distribution: nothing negative, and a sum of 1.
void make_whole(std::span<double> row)
{
    for (double &probability : row) {
        probability = std::max(probability, 0.0);
    }
    const double sum = std::accumulate(row.begin(), row.end(), 0.0);
    if (sum > 0.0) {
        for (double &probability : row) {
            probability /= sum;
        }
    }
}

RankSummary summary_of(std::span<const double> row)
{
    constexpr double slack = 1e-12;
    RankSummary summary;
    double below = 0.0;
    for (std::size_t k = 0; k < row.size(); ++k) {
        const int rank = static_cast<int>(k) + 1;
        below += row[k];
        summary.expected += row[k] * rank;
        summary.lower95 = summary.lower95 == 0 && below >= 0.025 - slack ? rank : summary.lower95;
        summary.median = summary.median == 0 && below >= 0.5 - slack ? rank : summary.median;
        summary.upper95 = summary.upper95 == 0 && below >= 0.975 - slack ? rank : summary.upper95;
    }
    const std::size_t quarter = std::max<std::size_t>(row.size() / 4, 1);
    summary.p_best = row.front();
    summary.p_worst = row.back();
    const auto last = row.last(quarter);
    summary.p_bottom_quarter = std::accumulate(last.begin(), last.end(), 0.0);
    return summary;
}

} // namespace

tl::expected<std::vector<double>, Reason> rank_probabilities(std::span<const Posterior> posteriors, Polarity polarity,
                                                             std::stop_token stop)
{
    if (const auto reason = check(posteriors)) {
        return tl::unexpected(*reason);
    }
    const std::size_t count = posteriors.size();
    if (count > 0 && are_all_alike(posteriors)) {
        return std::vector<double>(count * count, 1.0 / static_cast<double>(count));
    }
    auto probabilities = counts_below(posteriors, std::move(stop));
    if (!probabilities) {
        return probabilities;
    }
    for (std::size_t i = 0; i < count; ++i) {
        const std::span row = std::span(*probabilities).subspan(i * count, count);
        if (polarity != Polarity::low) {
            std::ranges::reverse(row);
        }
        make_whole(row);
    }
    return probabilities;
}

tl::expected<std::vector<RankSummary>, Reason> rank_summaries(std::span<const Posterior> posteriors, Polarity polarity,
                                                              std::stop_token stop)
{
    const auto probabilities = rank_probabilities(posteriors, polarity, std::move(stop));
    if (!probabilities) {
        return tl::unexpected(probabilities.error());
    }
    const std::size_t count = posteriors.size();
    std::vector<RankSummary> summaries;
    summaries.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        summaries.push_back(summary_of(std::span(*probabilities).subspan(i * count, count)));
    }
    return summaries;
}

} // namespace outturn::statistics
