// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/demonstration.h"

#include "ingest/return_file.h"
#include "tasks/demonstration_returns.h"
#include "tasks/import_returns.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>
#include <QtCore/QTimeZone>

namespace outturn::tasks {
namespace {

QDateTime standing_clock()
{
    return QDateTime(QDate(2025, 5, 1), QTime(9, 0), Qt::UTC);
}

/// Where the program's own demonstration lies: beside it when it was just built, in share when it is installed.
QString shipped_demonstration()
{
    const QDir program(QCoreApplication::applicationDirPath());
    for (const QString &place :
         {QStringLiteral("demonstration.outturn"), QStringLiteral("../share/outturn/demonstration.outturn")}) {
        if (QFileInfo(program.filePath(place)).isFile())
            return program.filePath(place);
    }
    return {};
}

} // namespace

Result<> write_demonstration(const QString &workspace, const ingest::ReferenceData &reference)
{
    if (QFileInfo::exists(workspace))
        return failure(ErrorCode::refused,
                       QCoreApplication::translate("tasks",
                                                   "%1 exists already; the demonstration overwrites nothing. "
                                                   "Choose another name.")
                           .arg(workspace));
    ImportRequest request;
    request.workspace = workspace;
    request.clock = standing_clock;
    const DemonstrationReturns returns = demonstration_returns(demonstration_seed);
    for (const GeneratedFile &generated : returns.files) {
        const Result<ReturnFile> file = ingest::return_file_from_bytes(generated.name, generated.content);
        if (!file)
            return tl::unexpected(file.error());
        const ImportedFile imported = import_return(*file, request, reference);
        if (imported.error) {
            QFile::remove(workspace); // half a demonstration would be taken for a whole one
            return tl::unexpected(*imported.error);
        }
    }
    return {};
}

Result<QStringList> write_demonstration_returns(const QString &folder, quint64 seed)
{
    if (!QDir().mkpath(folder))
        return failure(ErrorCode::refused,
                       QCoreApplication::translate("tasks", "The folder %1 cannot be made.").arg(folder));
    const DemonstrationReturns returns = demonstration_returns(seed);
    QStringList names;
    for (const GeneratedFile &generated : returns.files) {
        const QString path = QDir(folder).filePath(generated.name);
        if (QFileInfo::exists(path))
            return failure(
                ErrorCode::refused,
                QCoreApplication::translate("tasks", "%1 exists already; nothing is overwritten.").arg(path));
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(generated.content) != generated.content.size()
            || !file.commit())
            return failure(
                ErrorCode::refused,
                QCoreApplication::translate("tasks", "%1 could not be written (%2).").arg(path, file.errorString()));
        names.append(path);
    }
    return names;
}

Result<QString> demonstration_copy(const QString &folder, const ingest::ReferenceData &reference)
{
    QDir().mkpath(folder);
    const QString path = QDir(folder).filePath(QStringLiteral("demonstration.outturn"));
    for (const char *suffix : {"", "-wal", "-shm", "-journal"})
        QFile::remove(path + QString::fromLatin1(suffix));
    const QString shipped = shipped_demonstration();
    if (!shipped.isEmpty() && QFile::copy(shipped, path)) {
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        return path;
    }
    if (const Result<> written = write_demonstration(path, reference); !written)
        return tl::unexpected(written.error());
    return path;
}

} // namespace outturn::tasks
