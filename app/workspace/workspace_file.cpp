// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/workspace_file.h"

#include "workspace/migration.h"
#include "workspace/schema.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryFile>

namespace outturn::workspace {
namespace {

constexpr int busy_milliseconds = 2000;

std::unique_ptr<SQLite::Database> open_database(const QString &path, int flags)
{
    auto database =
        std::make_unique<SQLite::Database>(path.toStdString(), flags | SQLite::OPEN_NOMUTEX, busy_milliseconds);
    sqlite3 *handle = database->getHandle();
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    database->exec("PRAGMA foreign_keys=ON");
    database->exec("PRAGMA cell_size_check=ON");
    database->exec("PRAGMA temp_store=MEMORY");
    return database;
}

int pragma_number(SQLite::Database &database, const char *pragma)
{
    SQLite::Statement statement(database, pragma);
    return statement.executeStep() ? statement.getColumn(0).getInt() : 0;
}

Error not_ours(const QString &path)
{
    return {ErrorCode::damaged_workspace,
            QCoreApplication::translate("workspace", "%1 is not an Outturn workspace.").arg(path),
            {}};
}

Result<> check_header(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failure(ErrorCode::unreadable,
                       QCoreApplication::translate("workspace", "There is no workspace %1.").arg(path));
    if (info.isDir())
        return failure(ErrorCode::damaged_workspace,
                       QCoreApplication::translate("workspace", "%1 is a folder, not a workspace.").arg(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::unreadable,
                       QCoreApplication::translate("workspace", "The workspace %1 cannot be read (%2).")
                           .arg(path, file.errorString()));
    if (!file.read(16).startsWith("SQLite format 3"))
        return tl::unexpected(not_ours(path));
    return {};
}

bool is_marked_for_log(const QString &path)
{
    constexpr qsizetype read_version = 19; // of the SQLite file format: 2 is write-ahead log
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray header = file.read(read_version + 1);
    return header.size() > read_version && header[read_version] == 2;
}

/// Going over to the write-ahead log, and back when the file is closed, takes away a journal that a crash left in the
/// very moment of going over.
void sweep_up_journal(SQLite::Database &database)
{
    try {
        SQLite::Statement(database, "PRAGMA journal_mode=WAL").executeStep();
    } catch (const SQLite::Exception &) {
        // Somebody else has the file open: then there was no crash, and the journal is theirs.
    }
}

Result<> check_is_ours(SQLite::Database &database, const QString &path)
{
    if (pragma_number(database, "PRAGMA application_id") != application_id)
        return tl::unexpected(not_ours(path));
    const int version = pragma_number(database, "PRAGMA user_version");
    if (version > schema_version)
        return failure(ErrorCode::damaged_workspace,
                       QCoreApplication::translate("workspace",
                                                   "%1 was written by a newer version of Outturn. Open it "
                                                   "with that version.")
                           .arg(path));
    if (version < oldest_schema_version)
        return tl::unexpected(not_ours(path));
    return {};
}

} // namespace

Error workspace_error(const QString &path, int sqlite_code, const QString &sqlite_message)
{
    switch (sqlite_code & 0xff) {
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
        return {ErrorCode::refused,
                QCoreApplication::translate("workspace",
                                            "The workspace %1 cannot be written. Check that you may write "
                                            "the file and its folder, or save a copy elsewhere.")
                    .arg(path),
                sqlite_message};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::refused,
                QCoreApplication::translate("workspace",
                                            "Another program is writing to the workspace %1. Try again when "
                                            "it has finished.")
                    .arg(path),
                sqlite_message};
    case SQLITE_FULL:
    case SQLITE_IOERR:
        return {ErrorCode::refused,
                QCoreApplication::translate("workspace",
                                            "The workspace %1 could not be written to the end: the disk is "
                                            "full or failing. Nothing was changed.")
                    .arg(path),
                sqlite_message};
    case SQLITE_NOTADB:
        return not_ours(path);
    default:
        break;
    }
    return {ErrorCode::damaged_workspace,
            QCoreApplication::translate("workspace", "The workspace %1 is damaged (%2). Go back to a copy of it.")
                .arg(path, sqlite_message),
            sqlite_message};
}

WorkspaceFile::WorkspaceFile(std::unique_ptr<SQLite::Database> database, QString path, bool writable)
    : database_(std::move(database)), path_(std::move(path)), writable_(writable)
{}

WorkspaceFile::WorkspaceFile(WorkspaceFile &&) noexcept = default;

WorkspaceFile::~WorkspaceFile()
{
    if (!database_ || !writable_)
        return;
    try {
        // "Locked" here means that somebody else still reads; the last of them leaves the single file.
        database_->setBusyTimeout(0);
        database_->exec("PRAGMA journal_mode=DELETE");
    } catch (const SQLite::Exception &) {
    }
}

void WorkspaceFile::restore_busy_timeout() const
{
    database_->setBusyTimeout(busy_milliseconds);
}

Result<WorkspaceFile> WorkspaceFile::open(const QString &path, Mode mode)
{
    if (const Result<> header = check_header(path); !header)
        return tl::unexpected(header.error());
    bool writable = mode == Mode::read_write;
    if (writable && (!QFileInfo(path).isWritable() || !QFileInfo(QFileInfo(path).absolutePath()).isWritable()))
        return tl::unexpected(workspace_error(path, SQLITE_READONLY, {}));
    // After a crash a journal lies beside the file, and only a writer can finish the recovery. A copy made while the
    // workspace was open is still marked for the write-ahead log: even a reader would leave files beside it.
    const bool crashed = QFileInfo::exists(path + QStringLiteral("-wal"))
        || QFileInfo::exists(path + QStringLiteral("-journal")) || is_marked_for_log(path);
    const bool recover = !writable && crashed && QFileInfo(path).isWritable();
    try {
        auto database = open_database(path, writable || recover ? SQLite::OPEN_READWRITE : SQLite::OPEN_READONLY);
        if (const Result<> ours = check_is_ours(*database, path); !ours)
            return tl::unexpected(ours.error());
        if (writable) {
            database->exec("PRAGMA synchronous=FULL");
            SQLite::Statement(*database, "PRAGMA journal_mode=WAL").executeStep();
        }
        if (recover)
            sweep_up_journal(*database);
        WorkspaceFile file(std::move(database), path, writable || recover); // tidies up, should the next step fail
        if (writable)
            migrate(file.database());
        else
            view_by_present_schema(file.database());
        return file;
    } catch (const SQLite::Exception &exception) {
        return tl::unexpected(workspace_error(path, exception.getErrorCode(), QString::fromUtf8(exception.what())));
    }
}

Result<> WorkspaceFile::create(const QString &path)
{
    const QFileInfo info(path);
    const auto refused = [&path](const QString &why) {
        return failure(ErrorCode::refused,
                       QCoreApplication::translate("workspace", "The workspace %1 cannot be made: %2.").arg(path, why));
    };
    if (info.exists())
        return refused(QCoreApplication::translate("workspace", "there is something of that name already"));
    if (!QFileInfo(info.absolutePath()).isDir())
        return refused(QCoreApplication::translate("workspace", "there is no folder %1").arg(info.absolutePath()));
    // Made whole under another name first: a crash in between leaves no half workspace behind.
    QString temporary;
    {
        QTemporaryFile unique(info.absolutePath() + QStringLiteral("/.") + info.fileName() + QStringLiteral(".XXXXXX"));
        if (!unique.open())
            return refused(unique.errorString());
        temporary = unique.fileName();
    }
    // Made anew by SQLite: a temporary file is for its owner alone, a workspace has the rights that its owner gives.
    try {
        SQLite::Database database(temporary.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        database.exec("PRAGMA application_id=" + std::to_string(application_id));
        database.exec("PRAGMA user_version=" + std::to_string(schema_version));
        SQLite::Transaction transaction(database);
        database.exec(schema_sql);
        database.exec(case_tables_sql);
        database.exec(report_tables_sql);
        database.exec(audit_tables_sql);
        transaction.commit();
    } catch (const SQLite::Exception &exception) {
        QFile::remove(temporary);
        return tl::unexpected(workspace_error(path, exception.getErrorCode(), QString::fromUtf8(exception.what())));
    }
    if (!QFile::rename(temporary, path)) {
        QFile::remove(temporary);
        return refused(QCoreApplication::translate("workspace", "there is something of that name already"));
    }
    return {};
}

} // namespace outturn::workspace
