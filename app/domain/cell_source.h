// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/figure_change.h"
#include "domain/outcome_return.h"
#include "domain/standing_acts.h"
#include "foundation/result.h"

namespace outturn {

/// What analysis reads: the figures in force, who they are of, and what was left out. Implementations answer from one
/// thread; every list is in a stable order.
class CellSource
{
public:
    virtual ~CellSource() = default;

    virtual Result<std::vector<Programme>> programmes() const = 0;
    /// Those with figures in force; what a dictionary describes besides waits for its figures.
    virtual Result<std::vector<Measure>> measures() const = 0;
    virtual Result<std::vector<Provider>> providers() const = 0;
    /// Periods with at least one cell of the measure's outcome, earliest first.
    virtual Result<std::vector<Period>> periods(const ProgrammeId &programme, const MeasureId &measure) const = 0;
    /// Cells in force of the measure in exactly this period, without their origins.
    virtual Result<std::vector<Cell>> cells(const ProgrammeId &programme, const MeasureId &measure,
                                            const Period &period) const = 0;
    /// Cells in force of one provider's measure in every period, without their origins.
    virtual Result<std::vector<Cell>> provider_cells(const ProgrammeId &programme, const MeasureId &measure,
                                                     const ProviderId &provider) const = 0;
    /// The same for one period, with their origins.
    virtual Result<std::vector<Cell>> cells_with_origins(const ProgrammeId &programme, const MeasureId &measure,
                                                         const ProviderId &provider, const Period &period) const = 0;
    /// Every figure in force: by programme, measure, period, provider and the rest of the key, the aspects of one key
    /// together. With their origins.
    virtual Result<std::vector<Cell>> cells_in_force() const = 0;
    virtual Result<std::vector<LeftOutRow>> left_out(const ProgrammeId &programme, const MeasureId &measure,
                                                     const Period &period) const = 0;
    virtual Result<std::vector<StoredReturn>> returns() const = 0;
    virtual Result<std::vector<Problem>> warnings(qint64 return_id) const = 0;
    virtual Result<std::vector<Problem>> errors(qint64 return_id) const = 0;
    virtual Result<std::vector<LeftOutRow>> left_out_rows(qint64 return_id) const = 0;
    /// How many rows of which sheet went where; one unnamed sheet for a CSV.
    virtual Result<std::vector<SheetTally>> sheets(qint64 return_id) const = 0;
    virtual Result<std::vector<Reconciliation>> reconciliation(qint64 return_id) const = 0;
    /// What returns say of providers' figures besides the figures: of one kind, programme, provider and period the latest
    /// return's. In the order of programme, provider, period and kind.
    virtual Result<std::vector<ReturnMark>> return_marks() const = 0;
    /// What an auditor left out or corrected: every other answer here is after these.
    virtual Result<StandingActs> standing_acts() const = 0;
    /// The mapping by which it was read, as JSON; empty where none was needed.
    virtual Result<QByteArray> mapping_json(qint64 return_id) const = 0;
    /// What the return changed of the figures that it replaced when it came in.
    virtual Result<ReturnChanges> changes(qint64 return_id) const = 0;
    /// What it would change now: the plan's figures against those in force.
    virtual Result<ReturnChanges> preview_changes(const ImportPlan &plan) const = 0;
    /// The kept original; empty where the file was too large to keep.
    virtual Result<QByteArray> original(qint64 return_id) const = 0;
    /// Cells of the measure in every period that would be in force, had an auditor not left them out: as they were
    /// returned, without their origins. A source that knows no exclusions has none.
    virtual Result<std::vector<Cell>> cells_left_out(const ProgrammeId &, const MeasureId &) const
    {
        return std::vector<Cell>();
    }
};

} // namespace outturn
