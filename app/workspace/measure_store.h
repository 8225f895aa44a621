// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/outcome_return.h"
#include "foundation/result.h"

namespace SQLite {
class Database;
}

namespace outturn::workspace {

/// Refuses a plan whose figures would be of another kind, or good at the other end, than those of the same measure that
/// the workspace holds. What a dictionary says of the good end goes before what a return says. Throws SQLite::Exception.
Result<> check_measures(SQLite::Database &database, const ImportPlan &plan);

/// Stores programmes and measures; what the workspace knows of them already stays. A plan without figures is a
/// dictionary: it says what measures are as long as no figure of them is there, and later fills only what is empty.
/// Throws SQLite::Exception.
void store_measures(SQLite::Database &database, const ImportPlan &plan);

} // namespace outturn::workspace
