// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/provider_series.h"

#include "analysis/provider_totals.h"
#include "analysis/question_choices.h"

namespace outturn::analysis {
namespace {

qint64 length_in_months(const Period &period)
{
    return period.start.isValid() ? (period.start.daysTo(period.end) + 15) / 30 : 0;
}

std::vector<const Cell *> cells_in(const std::vector<Cell> &cells, const Period &period)
{
    std::vector<const Cell *> found;
    for (const Cell &cell : cells) {
        if (cell.key.period == period)
            found.push_back(&cell);
    }
    return found;
}

std::optional<ProviderFigure> figure_in(const Measure &measure, const std::vector<Cell> &cells, const Period &period)
{
    const std::vector<const Cell *> exact = cells_in(cells, period);
    if (!exact.empty())
        return total_of(measure, exact);
    std::vector<std::vector<const Cell *>> quarters;
    bool any = false;
    for (const Period &quarter : quarters_of_year(period)) {
        quarters.push_back(cells_in(cells, quarter));
        any = any || !quarters.back().empty();
    }
    return any ? std::optional(total_of_quarters(measure, quarters)) : std::nullopt;
}

} // namespace

Result<std::vector<SeriesFigure>> provider_series(const CellSource &source, const Measure &measure,
                                                  const ProviderId &provider, const Period &like)
{
    const Result<std::vector<Period>> periods = periods_of(source, measure);
    if (!periods)
        return tl::unexpected(periods.error());
    const Result<std::vector<Cell>> cells = source.provider_cells(measure.programme, measure.id, provider);
    if (!cells)
        return tl::unexpected(cells.error());
    std::vector<SeriesFigure> series;
    for (const Period &period : *periods) {
        if (length_in_months(period) == length_in_months(like))
            series.push_back({period, figure_in(measure, *cells, period)});
    }
    return series;
}

} // namespace outturn::analysis
