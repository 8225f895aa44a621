// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/progress.h"
#include "reporting/figure_picture.h"
#include "tasks/compose_report.h"
#include "workspace/workspace_reader.h"

#include <stop_token>

namespace outturn::tasks {

/// Writes report (HTML, PDF), tables (XLSX, ODS, CSV), the originals of the returns, the mapping profiles and schemes
/// used, the trail, the definition, a page that says how to recompute every figure with the command line, a manifest
/// with the SHA-256 of each, and the same list for sha256sum. Originals of case returns are left out; with
/// `include_cases` of the definition their rows are there under pseudonyms, as a plain case return that gives the same
/// figures. Any thread; the same workspace and definition give the same bytes. A provider's pack holds no return of
/// others: only its rows. Refused where the workspace was changed since the report was composed.
Result<> write_evidence_pack(const workspace::WorkspaceReader &source, const ComposedReport &composed,
                             const reporting::FigurePictures &pictures, const QString &own_folder,
                             const QString &output, const Progress &progress = {}, std::stop_token stop = {});

/// What was looked at in a pack, and what disagreed; the pack is whole where the latter is empty.
struct PackCheck {
    int files = 0;
    qint64 bytes = 0;
    int trail_entries = 0;
    /// Of the manifest itself: whoever rewrites the whole pack cannot keep it. To be compared with what the maker noted.
    QByteArray manifest_sha256;
    QStringList disagreements;
};

/// Whether the file is a pack and not a workspace, by its first bytes.
bool is_evidence_pack(const QString &path);

/// SHA-256 of the manifest of a pack: the number that its maker hands over by another way.
Result<QByteArray> manifest_sha256(const QString &path);

/// Every file against its hash, no file too many or too few, the trail's chain, and the report's SHA-256 of each return
/// against the return. A file that cannot be read as a pack fails with ErrorCode::damaged_workspace.
Result<PackCheck> check_evidence_pack(const QString &path, std::stop_token stop = {});

} // namespace outturn::tasks
