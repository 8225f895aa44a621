// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/pooled_target.h"

#include "statistics/compensated_sum.h"
#include "statistics/input_checks.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace outturn::statistics {

tl::expected<double, Reason> pooled_proportion(std::span<const double> numerators, std::span<const double> denominators)
{
    auto pooled = pooled_rate(numerators, denominators);
    if (!pooled) {
        return pooled;
    }
    for (std::size_t i = 0; i < numerators.size(); ++i) {
        if (numerators[i] > denominators[i]) {
            return tl::unexpected(Reason::numerator_exceeds_denominator);
        }
    }
    return pooled;
}

tl::expected<double, Reason> pooled_rate(std::span<const double> events, std::span<const double> exposures)
{
    if (events.empty() || events.size() != exposures.size()) {
        return tl::unexpected(Reason::too_few_values);
    }
    CompensatedSum all_events;
    CompensatedSum all_exposure;
    for (std::size_t i = 0; i < events.size(); ++i) {
        for (const double count : {events[i], exposures[i]}) {
            if (const auto reason = check_count(count)) {
                return tl::unexpected(*reason);
            }
        }
        all_events.add(events[i]);
        all_exposure.add(exposures[i]);
    }
    if (all_exposure.value() == 0.0) {
        return tl::unexpected(Reason::zero_denominator);
    }
    return all_events.value() / all_exposure.value();
}

tl::expected<double, Reason> inverse_variance_mean(std::span<const double> values,
                                                   std::span<const double> standard_errors)
{
    if (values.empty() || values.size() != standard_errors.size()) {
        return tl::unexpected(Reason::too_few_values);
    }
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!std::isfinite(values[i])) {
            return tl::unexpected(Reason::not_finite);
        }
        if (const auto reason = check_volume(standard_errors[i])) {
            return tl::unexpected(*reason);
        }
    }
    // Relative to the smallest, since 1 / s^2 of a tiny standard error overflows.
    const double smallest = std::ranges::min(standard_errors);
    CompensatedSum weighted;
    CompensatedSum weights;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double weight = std::pow(smallest / standard_errors[i], 2);
        weighted.add(weight * values[i]);
        weights.add(weight);
    }
    return weighted.value() / weights.value();
}

} // namespace outturn::statistics
