// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/figure_reader.h"
#include "ingest/figure_store.h"
#include "ingest/import_log.h"
#include "ingest/import_options.h"
#include "ingest/measure_book.h"
#include "ingest/provider_matcher.h"
#include "ingest/reconciler.h"
#include "ingest/return_marks.h"
#include "ingest/row_ledger.h"

namespace outturn::ingest {

/// What has been read of a return so far, shared by the readers of its sheets. Borrows plan, profile and options.
struct GatheredReturn {
    GatheredReturn(ImportPlan &a_plan, const MappingProfile &a_profile, const ImportOptions &an_options)
        : plan(a_plan), profile(a_profile), options(an_options), log(a_plan), matcher(*an_options.providers),
          figures(a_profile), totals(a_profile.rounding), marks(a_plan, log)
    {
        matcher.add_region_names(a_profile.region_names);
        matcher.add_total_names(a_profile.total_names);
    }

    ImportPlan &plan;
    const MappingProfile &profile;
    const ImportOptions &options;
    ImportLog log;
    ProviderMatcher matcher;
    FigureReader figures;
    MeasureBook measures;
    FigureStore store;
    RowLedger rows;
    Reconciler totals;
    ReturnMarks marks;
    QHash<std::pair<int, int>, QString> headers; ///< by sheet and column from 1
};

} // namespace outturn::ingest
