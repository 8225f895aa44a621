// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/outcome_return.h"
#include "foundation/result.h"
#include "ingest/csv_reader.h"
#include "ingest/import_options.h"

#include <functional>

namespace outturn::ingest {

/// Whether all cells but one are empty: a note below the table, unless that one names a provider.
bool is_one_text(const QStringList &fields);

/// The first record of the file, which is its header; refuses a file that has none.
Result<CsvRecord> read_header(const ReturnFile &file);

/// Calls back for each data row below the header and counts it. Wholly blank rows are no rows. Refuses a file that ends
/// in the middle of a row or in an open quote; stops with `cancelled` when asked to.
Result<> for_each_row(ImportPlan &plan, const ImportOptions &options, qsizetype columns,
                      const std::function<void(const CsvRecord &)> &row);

} // namespace outturn::ingest
