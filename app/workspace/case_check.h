// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace_check.h"

namespace SQLite {
class Database;
}

namespace outturn::workspace {

/// Reads every case row once: each run against its hash, the runs against the trail, the cells against their rows. Of
/// each return the first run that disagrees is named. Throws SQLite::Exception.
void check_cases(SQLite::Database &database, const std::stop_token &stop, WorkspaceCheck &check);

} // namespace outturn::workspace
