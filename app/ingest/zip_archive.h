// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QIODevice>
#include <QtCore/QStringList>

#include <memory>

namespace outturn::ingest {

/// A ZIP container that may be hostile, read from memory. Opening refuses more than 2,000 entries, more than 512 MB
/// declared in all, entries above 1 MB that are declared to shrink more than 100 to 1, encrypted entries, absolute
/// names, names with "..", and names that stand twice. Every entry is cut off, with an error, at 128 MB and where it
/// grows past what it declared. Owns the bytes; used from one thread.
class ZipArchive
{
public:
    static Result<std::unique_ptr<ZipArchive>> open(const QString &file_name, const QByteArray &bytes);
    ~ZipArchive();

    bool has(const QString &entry) const;
    const QStringList &entries() const;
    qint64 declared_size(const QString &entry) const;
    /// A sequential device over the entry's content, open for reading; must not outlive the archive. A device that
    /// breaks off (damage, a limit) ends and says why in errorString().
    Result<std::unique_ptr<QIODevice>> device(const QString &entry) const;
    /// The whole of an entry, refused above the limit.
    Result<QByteArray> content(const QString &entry, qint64 limit) const;

private:
    struct Handle;
    explicit ZipArchive(std::unique_ptr<Handle> handle);
    std::unique_ptr<Handle> handle_;
};

} // namespace outturn::ingest
