// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/guess_columns.h"

namespace outturn::ingest {

/// Puts measures and templates into the table: what belongs together by its headers as one measure, every other column
/// with figures as a plain value without a good end.
void guess_measures(const GuessedColumns &guessed, const std::vector<ColumnEvidence> &evidence,
                    const TableLayout &layout, const QString &title, TableMapping &table);

} // namespace outturn::ingest
