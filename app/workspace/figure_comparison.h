// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/figure_change.h"
#include "domain/outcome_return.h"

namespace SQLite {
class Database;
}

namespace outturn::workspace {

/// The figures of a return against those that went out of force by it. Throws SQLite::Exception.
ReturnChanges compare_with_replaced(SQLite::Database &database, qint64 return_id);

/// The figures of a plan against those in force under the same keys. Throws SQLite::Exception.
ReturnChanges compare_with_present(SQLite::Database &database, const ImportPlan &plan);

} // namespace outturn::workspace
