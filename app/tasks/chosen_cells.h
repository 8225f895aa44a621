// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cell_source.h"

#include <functional>

namespace outturn::tasks {

/// Some of the figures in force of another source, which it borrows; everything else as there. For writing figures as a
/// return: what depends on figures in another way is not narrowed.
class ChosenCells : public CellSource
{
public:
    using IsChosen = std::function<bool(const Cell &)>;

    ChosenCells(const CellSource &source, IsChosen is_chosen) : source_(source), is_chosen_(std::move(is_chosen)) {}

    Result<std::vector<Cell>> cells_in_force() const override
    {
        Result<std::vector<Cell>> cells = source_.cells_in_force();
        if (cells)
            std::erase_if(*cells, [this](const Cell &cell) { return !is_chosen_(cell); });
        return cells;
    }

    Result<std::vector<Programme>> programmes() const override { return source_.programmes(); }
    Result<std::vector<Measure>> measures() const override { return source_.measures(); }
    Result<std::vector<Provider>> providers() const override { return source_.providers(); }
    Result<std::vector<Period>> periods(const ProgrammeId &programme, const MeasureId &measure) const override
    {
        return source_.periods(programme, measure);
    }
    Result<std::vector<Cell>> cells(const ProgrammeId &programme, const MeasureId &measure,
                                    const Period &period) const override
    {
        return source_.cells(programme, measure, period);
    }
    Result<std::vector<Cell>> provider_cells(const ProgrammeId &programme, const MeasureId &measure,
                                             const ProviderId &provider) const override
    {
        return source_.provider_cells(programme, measure, provider);
    }
    Result<std::vector<Cell>> cells_with_origins(const ProgrammeId &programme, const MeasureId &measure,
                                                 const ProviderId &provider, const Period &period) const override
    {
        return source_.cells_with_origins(programme, measure, provider, period);
    }
    Result<std::vector<LeftOutRow>> left_out(const ProgrammeId &programme, const MeasureId &measure,
                                             const Period &period) const override
    {
        return source_.left_out(programme, measure, period);
    }
    Result<std::vector<StoredReturn>> returns() const override { return source_.returns(); }
    Result<std::vector<Problem>> warnings(qint64 return_id) const override { return source_.warnings(return_id); }
    Result<std::vector<Problem>> errors(qint64 return_id) const override { return source_.errors(return_id); }
    Result<std::vector<LeftOutRow>> left_out_rows(qint64 return_id) const override
    {
        return source_.left_out_rows(return_id);
    }
    Result<std::vector<SheetTally>> sheets(qint64 return_id) const override { return source_.sheets(return_id); }
    Result<std::vector<Reconciliation>> reconciliation(qint64 return_id) const override
    {
        return source_.reconciliation(return_id);
    }
    Result<std::vector<ReturnMark>> return_marks() const override { return source_.return_marks(); }
    Result<StandingActs> standing_acts() const override { return source_.standing_acts(); }
    Result<std::vector<Cell>> cells_left_out(const ProgrammeId &programme, const MeasureId &measure) const override
    {
        return source_.cells_left_out(programme, measure);
    }
    Result<QByteArray> mapping_json(qint64 return_id) const override { return source_.mapping_json(return_id); }
    Result<ReturnChanges> changes(qint64 return_id) const override { return source_.changes(return_id); }
    Result<ReturnChanges> preview_changes(const ImportPlan &plan) const override
    {
        return source_.preview_changes(plan);
    }
    Result<QByteArray> original(qint64 return_id) const override { return source_.original(return_id); }

private:
    const CellSource &source_;
    IsChosen is_chosen_;
};

} // namespace outturn::tasks
