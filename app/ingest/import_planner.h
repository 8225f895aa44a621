// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case_run.h"
#include "domain/outcome_return.h"
#include "foundation/result.h"
#include "ingest/column_parts.h"
#include "ingest/import_options.h"
#include "ingest/table_layout.h"

namespace outturn::ingest {

/// How one sheet was read.
struct SheetReading {
    int sheet = 0;
    SheetInfo info;
    bool wanted = true;               ///< visible, or named by the user
    SheetSurvey survey;               ///< its first and last rows
    TableLayout layout;               ///< header_row 0: no table here
    std::optional<TableLayout> plain; ///< as a plain return, where its columns are all there
    std::optional<TableLayout> cases; ///< as a case return, likewise
    int table = -1;                   ///< of the profile; -1: not read
    ResolvedTable resolved;
    int last_row = 0; ///< of a case return, with data
};

/// What came of reading a file: the plan with every row accounted for, how it was read, and, where nothing of it can be
/// imported, why.
struct PlannedImport {
    ImportPlan plan;
    MappingProfile profile;
    std::vector<SheetReading> sheets;
    bool encoding_is_sure = true;
    std::vector<LineOffset> offsets; ///< of a case return
    std::optional<Error> refusal;
};

/// Reads and checks a whole file without storing anything. A file that is no return fails; a file whose rows are all
/// left out or in error gives its plan with a refusal, so that the reasons can be shown. The rows of a case return go to
/// options.cases on the way; a file without a hash gets one.
Result<PlannedImport> plan_import(ReturnFile file, const ImportOptions &options);

} // namespace outturn::ingest
