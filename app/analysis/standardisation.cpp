// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/standardisation.h"

#include "analysis/provider_totals.h"
#include "statistics/compensated_sum.h"

#include <map>

namespace outturn::analysis {
namespace {

struct GroupSums {
    statistics::CompensatedSum events;
    statistics::CompensatedSum base;
};

} // namespace

void standardise_by_group(std::span<const std::span<const Cell *const>> cells, SpreadAnswer &answer)
{
    const Measure as_returned = answer.measure;
    if (as_returned.kind == MeasureKind::mean || as_returned.kind == MeasureKind::value)
        return;
    // Only whole figures set the rates: one with a missing group would lower a rate by what it hides.
    std::map<QString, GroupSums> groups;
    for (size_t i = 0; i < cells.size(); ++i) {
        if (!answer.figures[i].value)
            continue;
        for (const Cell *cell : cells[i]) {
            if (cell->key.aspect != Aspect::outcome)
                continue;
            GroupSums &sums = groups[cell->key.group];
            sums.events.add(*cell->numerator);
            sums.base.add(*base_of(as_returned, *cell));
        }
    }
    answer.measure.kind = MeasureKind::ratio;
    answer.measure.unit = QStringLiteral("ratio");
    answer.measure.per = 1.0;
    answer.measure.denominator_title.clear();
    for (size_t i = 0; i < cells.size(); ++i) {
        ProviderFigure &figure = answer.figures[i];
        figure.raw = std::make_shared<const ProviderFigure>(figure);
        figure.published_rate.reset();
        figure.published_rate_differs = false;
        figure.numerator_range.reset();
        figure.denominator_range.reset();
        figure.value_range.reset();
        figure.interval95.reset();
        figure.interval998.reset();
        if (!figure.value) {
            figure.denominator.reset();
            continue;
        }
        statistics::CompensatedSum expected;
        for (const Cell *cell : cells[i]) {
            if (cell->key.aspect != Aspect::outcome)
                continue;
            const GroupSums &sums = groups.at(cell->key.group);
            if (sums.base.value() > 0)
                expected.add(*base_of(as_returned, *cell) * sums.events.value() / sums.base.value());
        }
        figure.value.reset();
        figure.denominator = expected.value();
        add_value(answer.measure, figure);
    }
}

} // namespace outturn::analysis
