// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/demonstration.h"

#include "ingest/return_file.h"
#include "schemes/scheme_reader.h"
#include "tasks/demonstration_returns.h"
#include "tasks/file_writing.h"
#include "tasks/import_returns.h"
#include "tasks/synthetic_cases.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>
#include <QtCore/QTimeZone>

#include <array>

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

/// The program's own, whatever schemes the user has.
Result<schemes::Scheme> own_scheme(const QString &id)
{
    for (schemes::Scheme &scheme : schemes::load_schemes({})) {
        if (scheme.id == id)
            return std::move(scheme);
    }
    return failure(ErrorCode::internal, QCoreApplication::translate("tasks", "The scheme %1 is not there.").arg(id));
}

const QString families_scheme = QStringLiteral("troubled-families-2012");
const QString jobs_scheme = QStringLiteral("work-programme-2011");

/// All returns of the demonstration, in the order in which they are imported.
Result<std::vector<GeneratedFile>> all_returns(quint64 seed)
{
    std::vector<GeneratedFile> files = demonstration_returns(seed).files;
    const Result<schemes::Scheme> families = own_scheme(families_scheme);
    const Result<schemes::Scheme> jobs = own_scheme(jobs_scheme);
    for (const auto *scheme : {&families, &jobs}) {
        if (!*scheme)
            return tl::unexpected(scheme->error());
    }
    for (SyntheticCases &made : std::array{synthetic_families(*families, seed), synthetic_jobs(*jobs, seed)})
        std::move(made.files.begin(), made.files.end(), std::back_inserter(files));
    return files;
}

/// A name in the folder that is still free.
Result<QString> free_place(const QString &folder, const QString &name)
{
    if (!QDir().mkpath(folder))
        return failure(ErrorCode::refused,
                       QCoreApplication::translate("tasks", "The folder %1 cannot be made.").arg(folder));
    const QString path = QDir(folder).filePath(name);
    if (QFileInfo::exists(path))
        return failure(ErrorCode::refused,
                       QCoreApplication::translate("tasks", "%1 exists already; nothing is overwritten.").arg(path));
    return path;
}

Error not_written(const QSaveFile &file)
{
    return {
        ErrorCode::refused,
        QCoreApplication::translate("tasks", "%1 could not be written (%2).").arg(file.fileName(), file.errorString()),
        {}};
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
    const Result<std::vector<GeneratedFile>> returns = all_returns(demonstration_seed);
    if (!returns)
        return tl::unexpected(returns.error());
    for (const GeneratedFile &generated : *returns) {
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
    const Result<std::vector<GeneratedFile>> returns = all_returns(seed);
    if (!returns)
        return tl::unexpected(returns.error());
    QStringList names;
    for (const GeneratedFile &generated : *returns) {
        const Result<QString> path = free_place(folder, generated.name);
        if (!path)
            return tl::unexpected(path.error());
        if (const Result<> saved = save_bytes(*path, generated.content); !saved)
            return tl::unexpected(saved.error());
        names.append(*path);
    }
    return names;
}

Result<QString> write_synthetic_case_return(const QString &folder, qint64 rows, quint64 seed)
{
    const Result<schemes::Scheme> scheme = own_scheme(families_scheme);
    if (!scheme)
        return tl::unexpected(scheme.error());
    const Result<QString> path = free_place(folder, QStringLiteral("cases-%1.csv").arg(rows));
    if (!path)
        return path;
    QSaveFile file(*path);
    if (!file.open(QIODevice::WriteOnly))
        return tl::unexpected(not_written(file));
    if (const Result<> written = write_synthetic_families(file, *scheme, rows, seed); !written)
        return tl::unexpected(written.error());
    if (!file.commit())
        return tl::unexpected(not_written(file));
    return path;
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
