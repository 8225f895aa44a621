// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/open_return.h"
#include "workspace/workspace_reader.h"

namespace outturn::tasks {

/// Reads the original of a case return again, line by line: each stored row says of its references, days, amounts and
/// status what its line says, and lines begin where the workspace has them. A sentence about the first that differs; each
/// row that agrees adds one to `compared`. Cancelled, it gives nothing.
Result<std::optional<QString>> first_different_case(const workspace::WorkspaceReader &reader, const StoredReturn &from,
                                                    const ReturnFile &original, ingest::OpenedReturn &opened,
                                                    const std::stop_token &stop, qint64 &compared);

} // namespace outturn::tasks
