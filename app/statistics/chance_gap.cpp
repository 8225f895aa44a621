// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/chance_gap.h"

#include "statistics/count_lattice.h"
#include "statistics/count_range.h"
#include "statistics/normal_range.h"
#include "statistics/observation_checks.h"

#include <algorithm>
#include <cmath>
#include <limits>
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

/// Whether every value that may come up, and the distance of any two, is a number: not with exposures next to 0.
bool is_on_a_scale(Model model, std::span<const double> bases, double target)
{
    return std::ranges::all_of(bases, [model, target](double base) {
        return std::isfinite(4.0 * (base * target + lattice_size(model, base, target, rarest_cut)) / base);
    });
}

ChanceGap normal_gap(std::span<const double> standard_errors, double gap)
{
    return {expected_normal_range(standard_errors), normal_range_tail(gap, standard_errors)};
}

/// Roughly the probability of the gap: that of so large a difference between the two smallest providers.
double rough_tail(Model model, std::span<const double> bases, double target, double gap)
{
    double smallest = std::numeric_limits<double>::infinity();
    double second = smallest;
    for (const double base : bases) {
        second = std::min(second, std::max(base, smallest));
        smallest = std::min(smallest, base);
    }
    const double variance = target * (model == Model::binomial ? 1.0 - target : 1.0);
    return std::exp(-0.5 * gap * gap / (variance / smallest + variance / second));
}

/// How rare the counts must be that are left out if a probability is to keep its digits.
double cut_for(double probability)
{
    return std::clamp(1e-3 * spare * probability, rarest_cut, common_cut);
}

ChanceGap count_gap(Model model, std::span<const double> bases, double target, double gap)
{
    const CountRange common(model, bases, target, common_cut, most_atoms);
    ChanceGap result{common.expected(), 0.0};
    const double cut = cut_for(rough_tail(model, bases, target, gap));
    if (cut == common_cut) {
        result.p_value = common.tail(gap);
    } else {
        result.p_value = CountRange(model, bases, target, cut, most_atoms).tail(gap);
    }
    if (result.p_value * spare < cut && cut > rarest_cut) {
        result.p_value = CountRange(model, bases, target, cut_for(result.p_value), most_atoms).tail(gap);
    }
    return result;
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
    if (!std::isfinite(gap) || !is_on_a_scale(observations.model, bases, target)) {
        return tl::unexpected(Reason::not_finite);
    }
    return count_gap(observations.model, bases, target, gap);
}

} // namespace outturn::statistics
