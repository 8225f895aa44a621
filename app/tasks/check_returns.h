// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/check.h"
#include "workspace/workspace_reader.h"

namespace outturn::tasks {

/// Runs the program's and the user's own checks over a workspace: each programme by the scheme in force, and nothing
/// later than the workspace's last import. `progress` hears how many cases were looked at. Checks and schemes of the
/// user's own that cannot be read are told in `problems` and left out. `only` looks at one programme alone. Fails where the workspace cannot be read, and with
/// ErrorCode::cancelled.
Result<audit::SharedChecks> check_returns(const workspace::WorkspaceReader &source, const QString &own_folder,
                                          const std::stop_token &stop,
                                          const std::function<void(qint64 cases)> &progress = {},
                                          QStringList *problems = nullptr, const std::optional<ProgrammeId> &only = {});

} // namespace outturn::tasks
