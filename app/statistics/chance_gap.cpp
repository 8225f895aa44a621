// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/chance_gap.h"

#include "statistics/count_range.h"
#include "statistics/normal_range.h"
#include "statistics/observation_checks.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace outturn::statistics {

namespace {

/// Counts rarer than this beside the likeliest change no digit of the expected gap nor of a p-value that is not tiny.
constexpr double common_cut = 1e-19;
/// For p-values that are: counts this much rarer than the p-value change none of its digits worth having.
constexpr double spare = 1e-9;
constexpr double rarest_cut = 1e-290;

/// More atoms than this take half a second and more.
constexpr double most_atoms = 1.5e6;

double observed_gap(const Observations &observations)
{
    double lowest = observations.value(0);
    double highest = lowest;
    for (std::size_t i = 1; i < observations.size(); ++i) {
        lowest = std::min(lowest, observations.value(i));
        highest = std::max(highest, observations.value(i));
    }
    return highest - lowest;
}

ChanceGap normal_gap(std::span<const double> standard_errors, double gap)
{
    return {expected_normal_range(standard_errors), normal_range_tail(gap, standard_errors)};
}

/// Roughly the probability of the gap: two of the smallest providers, half of it away on either side.
double rough_tail(Model model, std::span<const double> bases, double target, double gap)
{
    const double variance = target * (model == Model::binomial ? 1.0 - target : 1.0) / std::ranges::min(bases);
    return std::exp(-0.25 * gap * gap / variance);
}

ChanceGap count_gap(Model model, std::span<const double> bases, double target, double gap)
{
    const double cut = std::clamp(1e-3 * spare * rough_tail(model, bases, target, gap), rarest_cut, common_cut);
    const CountRange range(model, bases, target, cut, most_atoms);
    const ChanceGap result{range.expected(), range.tail(gap)};
    if (result.p_value * spare >= cut || cut == rarest_cut) {
        return result;
    }
    return {result.expected, CountRange(model, bases, target, rarest_cut, most_atoms).tail(gap)};
}

} // namespace

tl::expected<ChanceGap, Reason> chance_gap(const Observations &observations, double target)
{
    if (const auto reason = check_observations(observations, 2)) {
        return tl::unexpected(*reason);
    }
    if (const auto reason = check_inner_target(observations.model, target)) {
        return tl::unexpected(*reason);
    }
    const double gap = observed_gap(observations);
    if (observations.model == Model::normal) {
        return normal_gap(observations.bases, gap);
    }
    std::vector<double> bases(observations.bases.begin(), observations.bases.end());
    if (observations.model == Model::binomial) {
        std::ranges::transform(bases, bases.begin(), [](double n) { return std::max(1.0, std::round(n)); });
    }
    return count_gap(observations.model, bases, target, gap);
}

} // namespace outturn::statistics
