// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case_run.h"
#include "domain/case_source.h"
#include "workspace/bare_statement.h"

namespace outturn::workspace {

/// What a query for case rows reads behind the id. Values that no import stores are a damaged workspace: these functions
/// throw SQLite::Exception.
extern const char *const event_columns;
extern const char *const row_columns;

/// An amount as a function of ours gets it; nothing for one that no import stores.
std::optional<qint32> amount_of(sqlite3_value *value);
CaseEvent read_event(const BareStatement &row, quint32 id, quint32 key);
/// `cell` is that of its range.
CaseRow read_row(const BareStatement &row, const Cell &cell);
/// The same row as it was given to the import; the texts hold until the next step. CaseRecord::key is not filled in.
CaseRecord read_record(const BareStatement &row);

quint64 hash_of(std::string_view reference, quint64 kind);

} // namespace outturn::workspace
