// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace_check.h"

namespace outturn::tasks {

/// workspace::check_workspace, and then every kept original read again: the text that each figure came from is what stands
/// at its sheet, row and column, and each row of cases says what its line of the original says. Of each return the first
/// place that differs is told, with both texts.
Result<workspace::WorkspaceCheck> verify_workspace(const QString &path, const std::stop_token &stop,
                                                   const QByteArray &expected_hash = {});

} // namespace outturn::tasks
