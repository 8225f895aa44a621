// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/column_evidence.h"
#include "ingest/table_layout.h"

namespace outturn::ingest {

/// What a first guess makes of the columns of a table, besides figures.
struct GuessedColumns {
    std::vector<std::optional<ColumnRole>> roles; ///< by column
    std::vector<int> figures;                     ///< columns with figures, roles left out
    std::optional<YearKind> year_kind;            ///< where a column says "Academic year"
    std::vector<LeaveOutRule> leave_out;          ///< by a column that tells regions and totals apart
    bool long_form = false;                       ///< a category says which figure a row holds

    bool has(ColumnRole role) const;
    bool has_provider() const;
};

GuessedColumns guess_columns(const SheetSurvey &survey, const TableLayout &layout,
                             const std::vector<ColumnEvidence> &evidence);

/// The choice that finds the column again: by its name where that leads to it, else by its place.
ColumnChoice choice_of(int column, const TableLayout &layout);

} // namespace outturn::ingest
