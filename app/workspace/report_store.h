// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/stored_report.h"
#include "foundation/clock.h"
#include "foundation/result.h"
#include "workspace/workspace_file.h"

#include <vector>

namespace outturn::workspace {

/// Stores a definition as the next revision under its name, with an entry in the trail; revision and saved_at of the
/// argument are not looked at. The one that holds already is no new revision: nothing is written then.
Result<> save_report_definition(WorkspaceFile &file, const StoredReport &report, const Clock &clock);

/// Those that hold, by name. Throws SQLite::Exception.
std::vector<StoredReport> read_reports(SQLite::Database &database);

/// Name and revision of the first one that is not as the trail says, in words; empty where all are. Throws
/// SQLite::Exception.
QString first_altered_report(SQLite::Database &database);

/// Notes that a document left the window: what it was and its file's name, without its folder. Such notes stand in a
/// table of their own, in neither trail nor pack: a report does not change what it reports.
Result<> note_document_out(WorkspaceFile &file, const QString &what, const QString &file_name, const QByteArray &sha256,
                           const Clock &clock);

} // namespace outturn::workspace
