// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/mapping_profile.h"
#include "domain/outcome_return.h"
#include "foundation/result.h"
#include "ingest/column_parts.h"
#include "ingest/import_options.h"
#include "ingest/sheet_file.h"

#include <memory>

namespace outturn::ingest {

/// Reads the tables of one return by a mapping profile: figures that belong together (numerator, denominator, cost,
/// published rate), however far apart they stand, meet in one cell. Every row below the header is accepted, left out
/// with a reason, or in error. Fills plan: tally, sheets, programmes, measures, providers, cells, left_out, warnings,
/// errors, reconciliation. Borrows everything; used from one thread.
class MappedReturn
{
public:
    MappedReturn(ImportPlan &plan, const MappingProfile &profile, const ImportOptions &options);
    ~MappedReturn();

    /// Reads one sheet whose layout was found and whose table of the profile was chosen.
    Result<> read_sheet(SheetFile &file, int sheet, const TableLayout &layout, const TableMapping &table);
    /// Joins what belongs together, checks it (rates, cross-foot, published totals), and moves it into the plan.
    Result<> finish();

private:
    class Reader;
    std::unique_ptr<Reader> reader_;
};

} // namespace outturn::ingest
