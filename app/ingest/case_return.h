// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case_run.h"
#include "domain/outcome_return.h"
#include "ingest/case_records.h"
#include "ingest/import_options.h"
#include "ingest/table_layout.h"

namespace outturn::ingest {

/// The id and the layout of the profile by which case returns are read.
inline const QString case_return = QStringLiteral("case-return");

/// More rows in error or left out than this are not the rows' fault, and are not listed.
inline constexpr size_t most_case_problems = 200'000;

/// The names of the columns that a header still needs to be that of a case return.
QStringList missing_case_columns(const QStringList &header, const ImportOptions &options);

/// The table of a case return, if a row near the beginning of the sheet is its header; titles may stand above it.
std::optional<TableLayout> case_layout(const SheetSurvey &survey, const ImportOptions &options);

/// What came of reading the rows, besides what the plan says.
struct CaseReading {
    std::vector<LineOffset> offsets;
    int last_row = 0;
    std::optional<Error> refusal; ///< the reading was given up, because nearly nothing fits
    bool is_other_text = false;   ///< the file is not in the encoding of its beginning; nothing else counts
};

/// Reads and checks the case rows of one sheet into the plan; the rows themselves go to options.cases. Every row is
/// accepted, left out with a reason, or in error; the plan's file gets its hash where it has none.
Result<CaseReading> read_case_return(ImportPlan &plan, OpenedReturn &opened, int sheet, const TableLayout &layout,
                                     const ImportOptions &options, const MappingProfile &profile);

} // namespace outturn::ingest
