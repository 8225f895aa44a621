// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/return_mark.h"

#include <vector>

namespace SQLite {
class Database;
}

namespace outturn::workspace {

/// Inside the import's transaction. Throws SQLite::Exception, as does reading.
void store_marks(SQLite::Database &database, qint64 return_id, const std::vector<ReturnMark> &marks);

/// Of one kind, programme, provider and period the latest return's, and of one return's the last. In the order of
/// programme, provider, period and kind.
std::vector<ReturnMark> read_marks(SQLite::Database &database);

} // namespace outturn::workspace
