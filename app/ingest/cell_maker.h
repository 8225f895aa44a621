// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/figure_store.h"
#include "ingest/import_log.h"
#include "ingest/row_ledger.h"

namespace outturn::ingest {

/// Makes a cell of the figures that belong together: adds up several sources, sets the ranges of rounded and suppressed
/// counts, works counts back from rates, takes the standard error from an interval, and checks what can be checked
/// within one figure. Puts rows in error whose figures contradict each other. Borrows everything.
class CellMaker
{
public:
    CellMaker(const MappingProfile &profile, const ProgrammeId &programme, const MeasureBook &book,
              const FigureStore &store, RowLedger &rows, ImportLog &log, QHash<std::pair<int, int>, QString> &headers)
        : profile_(profile), programme_(programme), book_(book), store_(store), rows_(rows), log_(log),
          headers_(headers)
    {}

    /// Nothing where the figure contradicts itself.
    std::optional<Cell> make(const FigureDraft &draft);

private:
    struct Sum;

    Cell empty_cell(const FigureDraft &draft) const;
    Sum sum_of(const FigureDraft &draft, Part part, const MappedMeasure &measure) const;
    void fill_outcome(Cell &cell, const FigureDraft &draft, const MappedMeasure &measure) const;
    void fill_money(Cell &cell, const FigureDraft &draft, const MappedMeasure &measure) const;
    void widen_rounded(Cell &cell) const;
    bool numerator_is_too_large(const Cell &cell, const FigureDraft &draft, const MappedMeasure &measure);
    bool interval_is_upside_down(const FigureDraft &draft);
    void work_back(Cell &cell, const FigureDraft &draft, const MappedMeasure &measure);
    void compare_published_rate(Cell &cell, const FigureDraft &draft, const MappedMeasure &measure);
    void say_rate_differs(const FigureDraft &draft, const QString &what);
    ImportLog::Place place_of(const Contribution &contribution) const;
    void put_in_error(const FigureDraft &draft, const QString &rule, const QString &what);

    const MappingProfile &profile_;
    const ProgrammeId &programme_;
    const MeasureBook &book_;
    const FigureStore &store_;
    RowLedger &rows_;
    ImportLog &log_;
    QHash<std::pair<int, int>, QString> &headers_; ///< by sheet and column from 1
};

} // namespace outturn::ingest
