// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/provider_ranges.h"

#include <algorithm>

namespace outturn::analysis {
namespace {

/// A sum that is known at its ends; without value as soon as one summand is.
struct RangeSum {
    double low = 0;
    double high = 0;
    bool is_known = true;
    bool has_range = false;

    void add(const std::optional<double> &number, const std::optional<CountRange> &range)
    {
        is_known = is_known && (number || range);
        has_range = has_range || range;
        low += range ? range->low : number.value_or(0);
        high += range ? range->high : number.value_or(0);
    }
    std::optional<CountRange> range() const
    {
        return is_known && has_range ? std::optional(CountRange{low, high}) : std::nullopt;
    }
};

std::optional<CountRange> range_of_value(MeasureKind kind, const RangeSum &numerator, const RangeSum &base)
{
    if (!numerator.is_known || !base.is_known || !(numerator.has_range || base.has_range) || base.high <= 0)
        return std::nullopt;
    if (kind == MeasureKind::proportion) // nobody is counted above the line who is not counted below it
        return CountRange{std::min(1.0, numerator.low / base.high),
                          base.low > 0 ? std::min(1.0, numerator.high / base.low) : 1.0};
    if (base.low <= 0)
        return std::nullopt; // open at the top
    return CountRange{numerator.low / base.high, numerator.high / base.low};
}

} // namespace

void add_ranges(const Measure &measure, std::span<const Cell *const> cells, ProviderFigure &figure)
{
    RangeSum numerator;
    RangeSum base;
    for (const Cell *cell : cells) {
        if (cell->key.aspect != Aspect::outcome)
            continue;
        numerator.add(cell->numerator, cell->numerator_range);
        if (measure.kind == MeasureKind::ratio)
            base.add(cell->expected, std::nullopt);
        else
            base.add(cell->denominator, cell->denominator_range);
    }
    figure.numerator_range = numerator.range();
    figure.denominator_range = base.range();
    figure.value_range = range_of_value(measure.kind, numerator, base);
    // Neither given nor zero, but somewhere between known ends: that is what suppressed means to a reader.
    const bool hidden =
        (!figure.numerator && figure.numerator_range) || (!figure.denominator && figure.denominator_range);
    if (hidden && figure.status == FigureStatus::missing)
        figure.status = FigureStatus::suppressed;
}

} // namespace outturn::analysis
