// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/result.h"

#include <QtCore/QStringList>

#include <stop_token>

namespace outturn::workspace {

/// What was looked at, and what disagreed; the workspace is whole where the latter is empty.
struct WorkspaceCheck {
    int returns = 0;
    int originals = 0; ///< kept and compared with their hashes
    int cells = 0;
    qint64 case_rows = 0;
    int schemes = 0; ///< revisions of all of them
    int reports = 0; ///< likewise
    int trail_entries = 0;
    QStringList disagreements;
};

/// Checks the file's structure, every kept original against its hash, the row counts, figures, case rows, reasons,
/// schemes and definitions of reports against the trail, and the trail's chain.
Result<WorkspaceCheck> check_workspace(const QString &path, const std::stop_token &stop);

} // namespace outturn::workspace
