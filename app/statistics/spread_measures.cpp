// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/spread_measures.h"

#include "statistics/inequality_measures.h"
#include "statistics/moments.h"
#include "statistics/quantiles.h"
#include "statistics/sorted_values.h"

#include <cmath>

namespace outturn::statistics {

namespace {

std::optional<double> ratio_of(double larger, double smaller)
{
    const double ratio = larger / smaller;
    return smaller > 0.0 && std::isfinite(ratio) ? std::optional(ratio) : std::nullopt;
}

std::optional<double> coefficient_of_variation_of(std::span<const double> values)
{
    const double mean = arithmetic_mean(values);
    return mean > 0.0 ? ratio_of(sample_deviation(values), mean) : std::nullopt;
}

SpreadMeasures measure_sorted(std::span<const double> sorted, Polarity polarity)
{
    const double lowest = sorted.front();
    const double highest = sorted.back();
    SpreadMeasures measures;
    measures.best = polarity == Polarity::low ? lowest : highest;
    measures.worst = polarity == Polarity::low ? highest : lowest;
    measures.gap = highest - lowest;
    measures.ratio = ratio_of(highest, lowest);
    measures.p10 = percentile_of_sorted(sorted, 0.1);
    measures.p90 = percentile_of_sorted(sorted, 0.9);
    measures.p90_p10_gap = measures.p90 - measures.p10;
    measures.p90_p10_ratio = ratio_of(measures.p90, measures.p10);
    measures.interquartile_range = percentile_of_sorted(sorted, 0.75) - percentile_of_sorted(sorted, 0.25);
    measures.coefficient_of_variation = coefficient_of_variation_of(sorted);
    measures.gini = gini_of_sorted(sorted);
    return measures;
}

} // namespace

tl::expected<SpreadMeasures, Reason> spread_measures(std::span<const double> values, Polarity polarity)
{
    if (values.size() < 2) {
        return tl::unexpected(Reason::too_few_values);
    }
    return sorted_values(values).and_then(
        [polarity](const std::vector<double> &sorted) -> tl::expected<SpreadMeasures, Reason> {
            const SpreadMeasures measures = measure_sorted(sorted, polarity);
            if (!std::isfinite(measures.gap)) {
                return tl::unexpected(Reason::not_finite);
            }
            return measures;
        });
}

} // namespace outturn::statistics
