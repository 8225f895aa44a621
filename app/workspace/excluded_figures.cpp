// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/excluded_figures.h"

#include "workspace/cell_columns.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace outturn::workspace {
namespace {

LeftOutRow row_of(const StandingActs::StandingExclusion &out, const Cell &cell)
{
    LeftOutRow row;
    if (!cell.origins.empty()) {
        row.row = cell.origins.front().row;
        row.sheet = cell.origins.front().sheet;
    }
    row.rule = excluded_rule.toString();
    row.message = QCoreApplication::translate("workspace", "Left out by %1, act %2: %3")
                      .arg(out.act.person, QString::number(out.act.id), out.act.reason);
    row.measure = cell.key.measure;
    row.period = cell.key.period;
    return row;
}

/// What the workspace calls the provider, and its first code.
void name(SQLite::Statement &provider, const ProviderId &id, LeftOutRow &row)
{
    provider.reset();
    bind_text(provider, 1, id.text);
    if (!provider.executeStep())
        return;
    row.name = text_at(provider, 0);
    row.code = text_at(provider, 1);
}

bool is_same_figure(CellKey a, const CellKey &b)
{
    a.aspect = b.aspect;
    return a == b;
}

} // namespace

bool is_left_out(SQLite::Database &database, const StandingActs &acts, const ProgrammeId &programme,
                 const MeasureId &measure, const std::optional<Period> &period)
{
    SQLite::Statement rows(database,
                           period ? "SELECT DISTINCT provider,period_start,period_end FROM cell WHERE measure=? AND "
                                    "programme=? AND superseded_by IS NULL AND aspect=0 AND period_end=? AND "
                                    "period_start=?"
                                  : "SELECT DISTINCT provider,period_start,period_end FROM cell WHERE measure=? AND "
                                    "programme=? AND superseded_by IS NULL");
    bind_text(rows, 1, measure.text);
    bind_text(rows, 2, programme.text);
    if (period) {
        bind_text(rows, 3, day_text(period->end));
        bind_text(rows, 4, day_text(period->start));
    }
    CellKey key;
    key.programme = programme;
    key.measure = measure;
    while (rows.executeStep()) {
        key.provider = ProviderId(text_at(rows, 0));
        key.period = {day_at(rows, 1), day_at(rows, 2)};
        if (!acts.exclusion_of(key))
            return false;
    }
    return true;
}

std::vector<Cell> excluded_cells(SQLite::Database &database, const StandingActs &acts, const ProgrammeId &programme,
                                 const MeasureId &measure)
{
    std::vector<Cell> left_out;
    const bool any = std::any_of(acts.exclusions.begin(), acts.exclusions.end(), [&](const auto &each) {
        return each.exclusion.programme == programme && each.exclusion.measure.value_or(measure) == measure;
    });
    if (!any) // asked with every answer
        return left_out;
    SQLite::Statement cells(database,
                            std::string(cell_columns)
                                + "WHERE measure=? AND programme=? AND superseded_by IS NULL ORDER BY "
                                  "period_end,period_start DESC,provider,contract,area,cohort,caseload,aspect");
    bind_text(cells, 1, measure.text);
    bind_text(cells, 2, programme.text);
    while (cells.executeStep()) {
        if (Cell cell = read_cell(cells); acts.exclusion_of(cell.key))
            left_out.push_back(std::move(cell));
    }
    return left_out;
}

void add_excluded(SQLite::Database &database, const StandingActs &acts, const ProgrammeId &programme,
                  const MeasureId &measure, const Period &period, std::vector<LeftOutRow> &rows)
{
    if (acts.exclusions.empty())
        return;
    SQLite::Statement cells(database,
                            std::string(cell_columns)
                                + "WHERE measure=? AND programme=? AND period_end=? AND period_start=? AND "
                                  "superseded_by IS NULL ORDER BY provider,contract,area,cohort,caseload,aspect");
    bind_text(cells, 1, measure.text);
    bind_text(cells, 2, programme.text);
    bind_text(cells, 3, day_text(period.end));
    bind_text(cells, 4, day_text(period.start));
    SQLite::Statement origins(database, origin_columns);
    SQLite::Statement provider(database,
                               "SELECT name,coalesce((SELECT code FROM provider_code WHERE provider=provider.id ORDER "
                               "BY position LIMIT 1),'') FROM provider WHERE id=?");
    std::optional<CellKey> previous;
    while (cells.executeStep()) {
        Cell cell = read_cell(cells);
        const StandingActs::StandingExclusion *out = acts.exclusion_of(cell.key);
        if (!out || (previous && is_same_figure(*previous, cell.key)))
            continue;
        previous = cell.key;
        cell.origins = read_origins(origins, cell.id);
        rows.push_back(row_of(*out, cell));
        name(provider, cell.key.provider, rows.back());
    }
}

} // namespace outturn::workspace
