// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/spread_answer.h"
#include "domain/cell_source.h"

namespace outturn::analysis {

/// The outcomes of a measure that an auditor left out, and by which acts: so that a gap which an auditor made is never
/// laid at the provider's door.
class LeftOutFigures
{
public:
    static Result<LeftOutFigures> read(const CellSource &source, const ProgrammeId &programme,
                                       const MeasureId &measure);

    bool is_empty() const { return cells_.empty(); }
    /// Those of exactly this period.
    std::vector<Cell> in(const Period &period) const;
    /// Of a figure's cells: each period and act once, in the order of the cells.
    std::vector<LeftOutPart> parts_of(std::span<const Cell *const> cells) const;
    /// Of one provider in exactly this period; empty where nothing is.
    std::vector<LeftOutPart> parts_of(const ProviderId &provider, const Period &period) const;

private:
    std::vector<Cell> cells_; ///< outcomes, by period
    StandingActs standing_;
};

} // namespace outturn::analysis
