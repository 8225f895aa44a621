// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/spread_measures.h"

#include "statistics/quantiles.h"
#include "statistics/sorted_values.h"

namespace outturn::statistics {

namespace {

std::optional<double> ratio_of(double larger, double smaller)
{
    return smaller > 0.0 ? std::optional(larger / smaller) : std::nullopt;
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
    return measures;
}

} // namespace

tl::expected<SpreadMeasures, Reason> spread_measures(std::span<const double> values, Polarity polarity)
{
    if (values.size() < 2) {
        return tl::unexpected(Reason::too_few_values);
    }
    return sorted_values(values).map(
        [polarity](const std::vector<double> &sorted) { return measure_sorted(sorted, polarity); });
}

} // namespace outturn::statistics
