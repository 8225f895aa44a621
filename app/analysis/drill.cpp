// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/drill.h"

#include "analysis/compared_units.h"
#include "analysis/spread.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <set>

namespace outturn::analysis {
namespace {

/// The cells of one figure in one period, with their origins: of a provider all, of a contract, an area, a group or a
/// region those of every provider that belong to it.
Result<> read_cells(const CellSource &source, const SpreadQuestion &question, const std::vector<Provider> &providers,
                    const Period &period, const ProviderFigure &figure, std::vector<Cell> &into)
{
    const auto read = [&](const ProviderId &provider, auto belongs) -> Result<> {
        Result<std::vector<Cell>> cells =
            source.cells_with_origins(question.programme, question.measure, provider, period);
        if (!cells)
            return tl::unexpected(cells.error());
        std::copy_if(std::make_move_iterator(cells->begin()), std::make_move_iterator(cells->end()),
                     std::back_inserter(into), belongs);
        return {};
    };
    if (question.by == Unit::provider)
        return read(figure.provider.id, [](const Cell &) { return true; });
    const Result<std::vector<Cell>> all = source.cells(question.programme, question.measure, period);
    if (!all)
        return tl::unexpected(all.error());
    ComparedUnits units(question.by, question.filter, providers);
    for (const auto &[unit, cells] : units.sorted(*all)) {
        if (units.units()[unit].id != figure.provider.id)
            continue;
        std::set<ProviderId> involved;
        std::set<qint64> ids;
        for (const Cell *cell : cells) {
            involved.insert(cell->key.provider);
            ids.insert(cell->id);
        }
        for (const ProviderId &provider : involved) {
            if (Result<> done = read(provider, [&ids](const Cell &cell) { return ids.contains(cell.id); }); !done)
                return done;
        }
    }
    return {};
}

} // namespace

Result<DrillAnswer> answer_drill(const CellSource &source, const Measure &measure, const Provider &provider,
                                 const Period &period)
{
    const Result<SharedSpread> spread = answer_spread(source, {measure.programme, measure.id, period, {}, {}});
    if (!spread)
        return tl::unexpected(spread.error());
    const ProviderFigure *figure = (*spread)->find(provider.id);
    if (!figure && (*spread)->left_out.count(provider.id) != 0)
        return failure(
            ErrorCode::wrong_usage,
            QCoreApplication::translate(
                "analysis", "An auditor left the figure of %1 for \"%2\" in %3 out: see the exclusions in force.")
                .arg(provider.name, measure.title, period_label(period)));
    if (!figure)
        return failure(ErrorCode::wrong_usage,
                       QCoreApplication::translate("analysis", "%1 returned no figure of \"%2\" for %3.")
                           .arg(provider.name, measure.title, period_label(period)));
    return drill_into(source, **spread, *figure);
}

Result<DrillAnswer> drill_into(const CellSource &source, const SpreadAnswer &spread, const ProviderFigure &figure)
{
    const Measure &measure = spread.measure;
    const Period &period = spread.question.period;
    DrillAnswer answer{spread.programme, measure, period, figure, {}, {}};
    const std::vector<Period> parts =
        spread.is_sum_of_quarters ? quarters_of_year(period) : std::vector<Period>{period};
    const Result<std::vector<Provider>> providers = source.providers();
    if (!providers)
        return tl::unexpected(providers.error());
    for (const Period &part : parts) {
        const Result<> read = read_cells(source, spread.question, *providers, part, figure, answer.cells);
        if (!read)
            return tl::unexpected(read.error());
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
