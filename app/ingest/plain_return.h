// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/outcome_return.h"
#include "foundation/result.h"
#include "ingest/import_options.h"
#include "ingest/sheet_file.h"
#include "ingest/table_layout.h"

#include <memory>

namespace outturn::ingest {

class PlainReader;

/// Whether the header is one of the plain return: enough of its column names, in any order, case-insensitive, with
/// blanks or underscores.
bool is_plain_header(const QStringList &header, const ImportOptions &options);

/// The names of the columns that a plain return still needs, for the message that refuses a header.
QStringList missing_plain_columns(const QStringList &header, const ImportOptions &options);

/// The table of a plain return, if a row near the beginning of the sheet is its header; titles may stand above it.
std::optional<TableLayout> plain_layout(const SheetSurvey &survey, const ImportOptions &options);

/// Reads the plain returns on the sheets of one file into its plan; what the user settled about providers is taken from
/// the profile. Borrows everything; used from one thread.
class PlainReturn
{
public:
    PlainReturn(ImportPlan &plan, const ImportOptions &options, const MappingProfile &profile);
    ~PlainReturn();

    Result<> read_sheet(SheetFile &file, int sheet, const TableLayout &layout);
    /// Adds up, once the last sheet has been read.
    void finish();

private:
    ImportPlan &plan_;
    const ImportOptions &options_;
    std::unique_ptr<PlainReader> reader_;
};

} // namespace outturn::ingest
