// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/stored_scheme.h"
#include "foundation/clock.h"
#include "foundation/result.h"
#include "workspace/workspace_file.h"

namespace outturn::workspace {

/// Stores a scheme as the next revision of it for its programme, with an entry in the trail; revision and adopted_at of
/// the argument are not looked at. The scheme that holds already is no new revision: nothing is written then.
Result<> adopt_scheme(WorkspaceFile &file, const StoredScheme &scheme, const Clock &clock);

/// All of them, in the order in which they were adopted. Throws SQLite::Exception.
std::vector<StoredScheme> read_schemes(SQLite::Database &database);

/// Programme, scheme and revision of the first one that is not as the trail says, in words; empty where all are. Throws
/// SQLite::Exception.
QString first_altered_scheme(SQLite::Database &database);

} // namespace outturn::workspace
