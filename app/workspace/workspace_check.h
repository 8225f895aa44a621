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
    int acts = 0;    ///< exclusions, corrections, samples, findings and what took any of them back
    qint64 places =
        0; ///< of figures and cases in the kept originals, where the text was found again; see verify_workspace
    int trail_entries = 0;
    /// Of the trail's last entry. Whoever can write the file can write all of it anew, the trail with right hashes too,
    /// and can cut off the end of the trail together with what it tells of. Only a hash that was noted elsewhere, in a
    /// report or on paper, shows that: see check_workspace.
    QByteArray last_hash;
    QStringList disagreements;
};

/// Checks the file's structure, every kept original against its hash, the row counts, figures, case rows, reasons,
/// names of programmes, measures and providers, schemes, definitions of reports and auditors' acts against the trail, and
/// the trail's chain: whether it is unbroken, still goes as far as it did when each document went out, and holds
/// `expected_hash`, where one is given.
Result<WorkspaceCheck> check_workspace(const QString &path, const std::stop_token &stop,
                                       const QByteArray &expected_hash = {});

} // namespace outturn::workspace
