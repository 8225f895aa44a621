// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cell.h"
#include "workspace/statement_text.h"

namespace outturn::workspace {

/// The beginning of every query for figures, and of the one for the places of a figure.
extern const char *const cell_columns;
extern const char *const origin_columns;

/// The figure of the present row of a query that begins with cell_columns, without its places.
Cell read_cell(SQLite::Statement &row);

/// The places of a figure, by a statement of origin_columns; in the order of their parts and then as the file was read.
std::vector<Origin> read_origins(SQLite::Statement &origins, qint64 cell_id);

} // namespace outturn::workspace
