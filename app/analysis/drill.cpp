// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/drill.h"

#include "analysis/spread.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace outturn::analysis {

Result<DrillAnswer> answer_drill(const CellSource &source, const Measure &measure, const Provider &provider,
                                 const Period &period)
{
    const Result<SharedSpread> spread = answer_spread(source, {measure.programme, measure.id, period, {}, {}});
    if (!spread)
        return tl::unexpected(spread.error());
    const ProviderFigure *figure = (*spread)->find(provider.id);
    if (!figure)
        return failure(ErrorCode::wrong_usage,
                       QCoreApplication::translate("analysis", "%1 returned no figure of \"%2\" for %3.")
                           .arg(provider.name, measure.title, period_label(period)));
    DrillAnswer answer{(*spread)->programme, measure, period, *figure, {}, {}};
    const std::vector<Period> parts =
        (*spread)->is_sum_of_quarters ? quarters_of_year(period) : std::vector<Period>{period};
    for (const Period &part : parts) {
        Result<std::vector<Cell>> cells = source.cells_with_origins(measure.programme, measure.id, provider.id, part);
        if (!cells)
            return tl::unexpected(cells.error());
        std::move(cells->begin(), cells->end(), std::back_inserter(answer.cells));
    }
    const Result<std::vector<StoredReturn>> returns = source.returns();
    if (!returns)
        return tl::unexpected(returns.error());
    for (const StoredReturn &entry : *returns) {
        if (std::any_of(answer.cells.begin(), answer.cells.end(),
                        [&entry](const Cell &cell) { return cell.return_id == entry.id; }))
            answer.returns.push_back(entry);
    }
    return answer;
}

} // namespace outturn::analysis
