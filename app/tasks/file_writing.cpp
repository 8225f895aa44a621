// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/file_writing.h"

#include "foundation/sha256.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QSaveFile>

namespace outturn::tasks {

Result<> save_bytes(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    // Not buffered: what a full disk does not take would be found out too late, and called written.
    const bool is_open = file.open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    const bool is_written = is_open && file.write(bytes) == bytes.size();
    if (is_written && file.commit())
        return {};
    // A write that falls short gives no reason of its own.
    const QString why = is_open && !is_written && file.error() == QFileDevice::NoError
        ? QCoreApplication::translate("tasks", "the disk may be full")
        : file.errorString();
    return failure(ErrorCode::refused,
                   QCoreApplication::translate("tasks", "%1 could not be written (%2).").arg(path, why));
}

Result<QByteArray> file_sha256(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::unreadable, file.errorString());
    constexpr qint64 block = 1 << 20;
    Sha256 hash;
    while (!file.atEnd()) {
        const QByteArray bytes = file.read(block);
        if (bytes.isEmpty())
            return failure(ErrorCode::unreadable, file.errorString());
        hash.add(bytes);
    }
    return hash.hex();
}

} // namespace outturn::tasks
