// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/workspace_check.h"

#include "foundation/sha256.h"
#include "workspace/statement_text.h"
#include "workspace/trail.h"
#include "workspace/workspace_file.h"

#include <QtCore/QCoreApplication>

namespace outturn::workspace {
namespace {

int count_of(SQLite::Database &database, const char *sql)
{
    SQLite::Statement statement(database, sql);
    statement.executeStep();
    return statement.getColumn(0).getInt();
}

void check_structure(SQLite::Database &database, WorkspaceCheck &check)
{
    SQLite::Statement integrity(database, "PRAGMA integrity_check(10)");
    while (integrity.executeStep()) {
        const QString line = text_at(integrity, 0);
        if (line != QLatin1String("ok"))
            check.disagreements.append(
                QCoreApplication::translate("workspace", "The file's structure is damaged: %1.").arg(line));
    }
    SQLite::Statement foreign(database, "PRAGMA foreign_key_check");
    while (foreign.executeStep())
        check.disagreements.append(
            QCoreApplication::translate("workspace", "A row of the table %1 points at a row that is not there.")
                .arg(text_at(foreign, 0)));
}

void check_originals(SQLite::Database &database, const std::stop_token &stop, WorkspaceCheck &check)
{
    SQLite::Statement rows(database, "SELECT r.id,r.file_name,r.sha256,r.bytes,o.content FROM outcome_return r "
                                     "JOIN original o ON o.return_id=r.id ORDER BY r.id");
    while (rows.executeStep() && !stop.stop_requested()) {
        ++check.originals;
        const SQLite::Column blob = rows.getColumn(4);
        const QByteArray content = qUncompress(static_cast<const uchar *>(blob.getBlob()), blob.getBytes());
        if (content.size() != rows.getColumn(3).getInt64()
            || QString::fromLatin1(sha256_hex(content)) != text_at(rows, 2))
            check.disagreements.append(
                QCoreApplication::translate("workspace", "The kept original of return %1, %2, does not have its SHA-256.")
                    .arg(rows.getColumn(0).getInt64())
                    .arg(text_at(rows, 1)));
    }
}

void check_imports_in_trail(SQLite::Database &database, WorkspaceCheck &check)
{
    // Each import wrote its entry in the transaction of its return.
    SQLite::Statement rows(database, "SELECT r.id,r.file_name FROM outcome_return r WHERE NOT EXISTS (SELECT 1 FROM trail "
                                     "t WHERE t.kind='import' AND json_extract(t.detail,'$.sha256')=r.sha256 AND "
                                     "json_extract(t.detail,'$.rows')=r.row_count AND "
                                     "json_extract(t.detail,'$.accepted')=r.accepted AND "
                                     "json_extract(t.detail,'$.in_error')=r.in_error) ORDER BY r.id");
    while (rows.executeStep())
        check.disagreements.append(
            QCoreApplication::translate("workspace", "Return %1, %2, does not agree with the trail's record of its import.")
                .arg(rows.getColumn(0).getInt64())
                .arg(text_at(rows, 1)));
}

} // namespace

Result<WorkspaceCheck> check_workspace(const QString &path, const std::stop_token &stop)
{
    const Result<WorkspaceFile> file = WorkspaceFile::open(path, WorkspaceFile::Mode::read_only);
    if (!file)
        return tl::unexpected(file.error());
    try {
        SQLite::Database &database = file->database();
        WorkspaceCheck check;
        check_structure(database, check);
        check.returns = count_of(database, "SELECT count(*) FROM outcome_return");
        check.cells = count_of(database, "SELECT count(*) FROM cell");
        check.trail_entries = count_of(database, "SELECT count(*) FROM trail");
        check_originals(database, stop, check);
        check_imports_in_trail(database, check);
        if (const auto broken = first_broken_entry(database))
            check.disagreements.append(
                QCoreApplication::translate("workspace", "The trail was altered: entry %1 does not fit the one before.")
                    .arg(*broken));
        if (stop.stop_requested())
            return failure(ErrorCode::cancelled, QCoreApplication::translate("workspace", "The check was cancelled."));
        return check;
    } catch (const SQLite::Exception &exception) {
        return tl::unexpected(
            workspace_error(path, exception.getErrorCode(), QString::fromUtf8(exception.what())));
    }
}

} // namespace outturn::workspace
