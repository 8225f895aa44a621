// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/lessons.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

namespace outturn::tasks {

namespace {

/// Some ten thousand lessons.
constexpr qint64 most_bytes = 16 * 1024 * 1024;

} // namespace

Result<std::vector<audit::Finding>> read_lessons(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::unreadable, QCoreApplication::translate("tasks", "%1 cannot be read.").arg(name),
                       file.errorString());
    if (file.size() > most_bytes)
        return failure(ErrorCode::refused,
                       QCoreApplication::translate("tasks", "%1 is too large to be a lessons file.").arg(name));
    return audit::read_lessons_file(file.read(most_bytes), name);
}

} // namespace outturn::tasks
