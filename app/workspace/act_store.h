// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/act.h"
#include "foundation/clock.h"
#include "foundation/result.h"
#include "workspace/workspace_file.h"

namespace outturn::workspace {

/// Appends an act, with an entry in the trail; id and at of the argument are not looked at, those of the answer are set.
/// Refused with a sentence is what would say nothing or what cannot be: see check_act.
Result<Act> record_act(WorkspaceFile &file, const Act &act, const Clock &clock);

/// All of them, the oldest first. Throws SQLite::Exception, also for a kind that nobody records.
std::vector<Act> read_acts(SQLite::Database &database);

/// A sentence about the first act that is not as the trail says, is gone, or is not in the trail; empty where all agree.
/// Throws SQLite::Exception.
QString first_altered_act(SQLite::Database &database);

} // namespace outturn::workspace
