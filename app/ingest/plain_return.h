// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/outcome_return.h"
#include "foundation/result.h"
#include "ingest/import_options.h"

namespace outturn::ingest {

/// Whether the header is one of the plain return: enough of its column names, in any order, case-insensitive, with
/// blanks or underscores.
bool is_plain_header(const QStringList &header, const ImportOptions &options);

/// The names of the columns that a plain return still needs, for the message that refuses a header.
QStringList missing_plain_columns(const QStringList &header, const ImportOptions &options);

/// Reads the rows of a plain return into the plan, whose file and header row are set.
Result<> read_plain_return(ImportPlan &plan, const ImportOptions &options);

} // namespace outturn::ingest
