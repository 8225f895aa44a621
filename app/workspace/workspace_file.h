// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/result.h"

#include <QtCore/QString>

#include <memory>

namespace SQLite {
class Database;
}

namespace outturn::workspace {

/// One open connection to a workspace, for one thread. Written by other programs or mailed about, the file is not
/// trusted: it is checked to be ours before anything else is read. Closing a writable one leaves a single file.
class WorkspaceFile
{
public:
    enum class Mode { read_only, read_write };

    /// Opens an existing workspace. Read-only mode writes nothing, except that it finishes the recovery of a crash; for
    /// writing, a workspace of an older version is first brought to the present one.
    static Result<WorkspaceFile> open(const QString &path, Mode mode);
    /// Makes a new one; the file appears at its name only once it is whole.
    static Result<> create(const QString &path);

    ~WorkspaceFile();
    WorkspaceFile(WorkspaceFile &&) noexcept;
    WorkspaceFile &operator=(WorkspaceFile &&) = delete;

    SQLite::Database &database() const { return *database_; }
    const QString &path() const { return path_; }
    /// How long other programs are waited for; for whoever did not want to wait at all for a moment.
    void restore_busy_timeout() const;

private:
    WorkspaceFile(std::unique_ptr<SQLite::Database> database, QString path, bool writable);

    std::unique_ptr<SQLite::Database> database_;
    QString path_;
    bool writable_ = false;
};

/// The sentence for a failure of SQLite: read-only, full disk, locked by another program, damaged.
Error workspace_error(const QString &path, int sqlite_code, const QString &sqlite_message);

} // namespace outturn::workspace
