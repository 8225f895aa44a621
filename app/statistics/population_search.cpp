// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/population_search.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace outturn::statistics {

namespace {

/// Gains below this are rounding: the variation behind them could not be told from none.
constexpr double least_gain = 1e-10;

struct Step {
    double location = 0.0;
    double dispersion = 0.0;
};

/// Newton's step; where the likelihood is not yet concave, uphill at a length of about 1.
Step uphill(const LikelihoodTerms &terms)
{
    double location_bend = -terms.curvature_location;
    double dispersion_bend = -terms.curvature_dispersion;
    double both_bend = -terms.curvature_both;
    if (!(location_bend > 0.0)) {
        location_bend = std::abs(terms.slope_location) + 1.0;
        both_bend = 0.0;
    }
    if (!(dispersion_bend * location_bend > both_bend * both_bend * (1.0 + 1e-12))) {
        both_bend = 0.0;
        dispersion_bend = std::max(dispersion_bend, std::abs(terms.slope_dispersion) + 1e-3);
    }
    const double determinant = location_bend * dispersion_bend - both_bend * both_bend;
    Step step;
    step.location = (dispersion_bend * terms.slope_location - both_bend * terms.slope_dispersion) / determinant;
    step.dispersion = (location_bend * terms.slope_dispersion - both_bend * terms.slope_location) / determinant;
    const double too_long = std::max({std::abs(step.location), std::abs(step.dispersion) / 2.0, 1.0});
    return {step.location / too_long, step.dispersion / too_long};
}

/// Where the climb ends; its gain is that of the point. No value: it did not end.
tl::expected<MostLikely, Reason> climb(const PopulationLikelihood &likelihood, PopulationPoint point, double lowest)
{
    constexpr int most_steps = 200;
    constexpr int most_halvings = 40;
    constexpr double tolerance = 1e-12;
    const double highest = std::log(most_dispersion);
    LikelihoodTerms here = likelihood.terms(point);
    for (int i = 0; i < most_steps; ++i) {
        Step step = uphill(here);
        const double slack = 1e-12 * (1.0 + std::abs(here.gain));
        bool has_moved = false;
        for (int halving = 0; halving < most_halvings && !has_moved; ++halving) {
            const PopulationPoint next{point.location + step.location,
                                       std::clamp(point.dispersion + step.dispersion, lowest, highest)};
            const LikelihoodTerms there = likelihood.terms(next);
            has_moved = there.gain >= here.gain - slack;
            if (has_moved) {
                step = {next.location - point.location, next.dispersion - point.dispersion};
                point = next;
                here = there;
            } else {
                step = {step.location / 2.0, step.dispersion / 2.0};
            }
        }
        if (!has_moved || std::max(std::abs(step.location), std::abs(step.dispersion)) < tolerance) {
            return MostLikely{false, point, here.gain};
        }
    }
    if (here.gain < least_gain) { // flat all over, as where every provider has one case
        return MostLikely{false, point, here.gain};
    }
    return tl::unexpected(Reason::did_not_converge);
}

} // namespace

tl::expected<MostLikely, Reason> most_likely_population(const PopulationLikelihood &likelihood)
{
    constexpr double stride = 1.4; // of log theta: a factor of 4
    const double lowest = std::log(1e-2 / std::max(likelihood.largest_volume(), 1.0));
    PopulationPoint best{likelihood.pooled_location(), lowest};
    double best_gain = -std::numeric_limits<double>::infinity();
    for (double dispersion = lowest; dispersion < std::log(100.0); dispersion += stride) {
        const PopulationPoint point{likelihood.likely_location(dispersion), dispersion};
        const double gain = likelihood.gain(point);
        if (gain > best_gain) {
            best = point;
            best_gain = gain;
        }
    }
    if (best_gain < least_gain && likelihood.score_without_variation() <= 0.0) {
        return MostLikely{true, {likelihood.pooled_location(), -std::numeric_limits<double>::infinity()}, 0.0};
    }
    // Less than a millionth of what the search looked at first is no variation.
    auto found = climb(likelihood, best, lowest - std::log(1e6));
    if (found && found->gain < least_gain) {
        *found = {true, {likelihood.pooled_location(), -std::numeric_limits<double>::infinity()}, 0.0};
    }
    return found;
}

} // namespace outturn::statistics
