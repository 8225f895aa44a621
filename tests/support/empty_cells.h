// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cell_source.h"

namespace outturn::test {

/// Nothing returned by nobody: what a source of figures for a test derives from, to say only what its test is about.
class EmptyCells : public CellSource
{
public:
    Result<std::vector<Programme>> programmes() const override { return std::vector<Programme>(); }
    Result<std::vector<Measure>> measures() const override { return std::vector<Measure>(); }
    Result<std::vector<Provider>> providers() const override { return std::vector<Provider>(); }
    Result<std::vector<Period>> periods(const ProgrammeId &, const MeasureId &) const override
    {
        return std::vector<Period>();
    }
    Result<std::vector<Cell>> cells(const ProgrammeId &, const MeasureId &, const Period &) const override
    {
        return std::vector<Cell>();
    }
    Result<std::vector<Cell>> provider_cells(const ProgrammeId &, const MeasureId &, const ProviderId &) const override
    {
        return std::vector<Cell>();
    }
    Result<std::vector<Cell>> cells_with_origins(const ProgrammeId &, const MeasureId &, const ProviderId &,
                                                 const Period &) const override
    {
        return std::vector<Cell>();
    }
    Result<std::vector<Cell>> cells_in_force() const override { return std::vector<Cell>(); }
    Result<std::vector<LeftOutRow>> left_out(const ProgrammeId &, const MeasureId &, const Period &) const override
    {
        return std::vector<LeftOutRow>();
    }
    Result<std::vector<StoredReturn>> returns() const override { return std::vector<StoredReturn>(); }
    Result<std::vector<Problem>> warnings(qint64) const override { return std::vector<Problem>(); }
    Result<std::vector<Problem>> errors(qint64) const override { return std::vector<Problem>(); }
    Result<std::vector<LeftOutRow>> left_out_rows(qint64) const override { return std::vector<LeftOutRow>(); }
    Result<std::vector<SheetTally>> sheets(qint64) const override { return std::vector<SheetTally>(); }
    Result<std::vector<Reconciliation>> reconciliation(qint64) const override { return std::vector<Reconciliation>(); }
    Result<std::vector<ReturnMark>> return_marks() const override { return std::vector<ReturnMark>(); }
    Result<StandingActs> standing_acts() const override { return StandingActs(); }
    Result<QByteArray> mapping_json(qint64) const override { return QByteArray(); }
    Result<ReturnChanges> changes(qint64) const override { return ReturnChanges(); }
    Result<ReturnChanges> preview_changes(const ImportPlan &) const override { return ReturnChanges(); }
    Result<QByteArray> original(qint64) const override { return QByteArray(); }
};

} // namespace outturn::test
