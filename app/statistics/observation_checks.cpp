// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/observation_checks.h"

#include "statistics/input_checks.h"

#include <cmath>

namespace outturn::statistics {

std::optional<Reason> check_observation(Model model, double figure, double base)
{
    switch (model) {
    case Model::binomial:
        return check_proportion(figure, base);
    case Model::poisson:
        if (const auto reason = check_count(figure)) {
            return reason;
        }
        return check_volume(base);
    case Model::normal:
        break;
    }
    if (!std::isfinite(figure)) {
        return Reason::not_finite;
    }
    return check_volume(base);
}

std::optional<Reason> check_observations(const Observations &observations, std::size_t at_least)
{
    if (observations.figures.size() < at_least || observations.figures.size() != observations.bases.size()) {
        return Reason::too_few_values;
    }
    for (std::size_t i = 0; i < observations.size(); ++i) {
        if (const auto reason = check_observation(observations.model, observations.figures[i], observations.bases[i])) {
            return reason;
        }
    }
    return std::nullopt;
}

std::optional<Reason> check_inner_target(Model model, double target)
{
    if (!std::isfinite(target)) {
        return Reason::not_finite;
    }
    const bool is_above = model == Model::normal || target > 0.0;
    const bool is_below = model != Model::binomial || target < 1.0;
    return is_above && is_below ? std::nullopt : std::optional(Reason::target_out_of_range);
}

} // namespace outturn::statistics
