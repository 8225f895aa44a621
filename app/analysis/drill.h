// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/spread_answer.h"
#include "domain/cell_source.h"

namespace outturn::analysis {

/// One provider's figure and every cell in force that it is made of, each with its place in a file.
struct DrillAnswer {
    Programme programme;
    Measure measure;
    Period period;
    ProviderFigure figure;
    std::vector<Cell> cells;
    std::vector<StoredReturn> returns; ///< those that the cells come from, by id
};

/// One of the figures of an answer; fails where the source does.
Result<DrillAnswer> drill_into(const CellSource &source, const SpreadAnswer &answer, const ProviderFigure &figure);

Result<DrillAnswer> answer_drill(const CellSource &source, const Measure &measure, const Provider &provider,
                                 const Period &period);

} // namespace outturn::analysis
