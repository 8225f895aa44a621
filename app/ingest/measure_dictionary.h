// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/mapping_profile.h"
#include "domain/outcome_return.h"
#include "foundation/result.h"
#include "ingest/import_options.h"
#include "ingest/table_layout.h"

namespace outturn::ingest {

/// Reads a dictionary: no figures, but for each measure what it is called, its unit and which end is good. Each row
/// becomes a measure of the plan, for figures of other returns that carry its id.
Result<> read_measure_dictionary(ImportPlan &plan, SheetFile &file, int sheet, const TableLayout &layout,
                                 const MappingProfile &profile, const TableMapping &table,
                                 const ImportOptions &options);

} // namespace outturn::ingest
