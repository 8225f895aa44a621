// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/act_nonces.h"

#include "foundation/sha256.h"
#include "workspace/workspace_file.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace outturn::workspace {

Result<std::map<qint64, QString>> act_nonces(const QString &workspace)
{
    const Result<WorkspaceFile> file = WorkspaceFile::open(workspace, WorkspaceFile::Mode::read_only);
    if (!file)
        return tl::unexpected(file.error());
    try {
        std::map<qint64, QString> nonces;
        SQLite::Statement rows(file->database(), "SELECT id,nonce FROM act ORDER BY id");
        while (rows.executeStep())
            nonces[rows.getColumn(0).getInt64()] = QString::fromUtf8(rows.getColumn(1).getText());
        return nonces;
    } catch (const SQLite::Exception &exception) {
        return tl::unexpected(
            workspace_error(workspace, exception.getErrorCode(), QString::fromUtf8(exception.what())));
    }
}

QString act_text_hash(const QString &nonce, const QString &text)
{
    return QString::fromLatin1(sha256_hex((nonce + u'\n' + text).toUtf8()));
}

} // namespace outturn::workspace
