// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/archive_writer.h"
#include "tasks/pack_manifest.h"

#include <QtCore/QSet>
#include <QtCore/QTemporaryDir>

namespace outturn::tasks {

/// The files of an evidence pack on their way into the archive: each is hashed as it goes in. What is too large for
/// memory lies in a folder of its own until the end. Used from one thread.
class PackFiles
{
public:
    static Result<std::unique_ptr<PackFiles>> create(const QString &output);

    /// A name that nothing else in the folder has, and that every file system and every shell takes: what does not fit
    /// becomes "_", a second "a.csv" becomes "a-2.csv".
    QString unique_name(const QString &folder, const QString &wanted);

    Result<> add(const QString &name, const QString &what, const QByteArray &bytes, const QString &programme = {});
    /// A file in scratch_path.
    Result<> add_scratch(const QString &name, const QString &what, const QString &path);
    /// Where a large file can be made; empty where there is no room for one.
    QString scratch_path();

    const std::vector<PackFile> &files() const { return files_; }
    /// Writes the manifest and the sums behind the files, and moves the archive in place.
    Result<> finish(PackManifest manifest);

private:
    explicit PackFiles(std::unique_ptr<reporting::ArchiveWriter> archive) : archive_(std::move(archive)) {}

    QTemporaryDir scratch_; ///< outlives the archive, which reads from it
    std::unique_ptr<reporting::ArchiveWriter> archive_;
    std::vector<PackFile> files_;
    QSet<QString> taken_; ///< folded
    int scratch_files_ = 0;
};

/// SHA-256 of a file, read in blocks.
Result<QByteArray> sha256_of_file(const QString &path);

} // namespace outturn::tasks
