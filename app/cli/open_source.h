// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"
#include "workspace/workspace_reader.h"

namespace outturn::cli {

/// The workspace that a reading command names first. Where auditors left figures out or corrected some, standard error
/// says so: no answer is taken for what the returns say alone.
Result<std::unique_ptr<workspace::WorkspaceReader>> open_source(const Arguments &arguments);

} // namespace outturn::cli
