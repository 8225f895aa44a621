// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/plain_row.h"

namespace outturn::ingest {

/// The outcome of a row, by the kind of its measure; what is wrong with it is said in the log and marks the row.
Cell read_outcome(PlainRow &row, MeasureKind kind);

/// An amount of money of a row; empty where the row gives none.
std::optional<Cell> read_money(PlainRow &row, PlainColumns::Column column, Part part, Aspect aspect);

/// Whether the row says nothing at all about the outcome.
bool leaves_outcome_empty(const PlainRow &row);

} // namespace outturn::ingest
