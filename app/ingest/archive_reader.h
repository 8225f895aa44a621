// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <functional>
#include <memory>
#include <vector>

namespace outturn::ingest {

/// A ZIP archive of any size that may have been tampered with, read from its file piece by piece: only what is asked for
/// with a limit is ever in memory. Unlike ZipArchive, which reads returns, it shows names that stand twice, and sets no
/// limit to what an entry may unpack to, but that it is cut off where it grows past what it declares. More than 100,000
/// entries are refused. Used from one thread.
class ArchiveReader
{
public:
    struct Entry {
        QString name;
        qint64 size = 0; ///< as declared
        bool is_encrypted = false;
    };
    /// False stops the reading.
    using TakeBlock = std::function<bool(QByteArrayView)>;

    static Result<std::unique_ptr<ArchiveReader>> open(const QString &path);
    ~ArchiveReader();

    /// In the order of the archive's directory.
    const std::vector<Entry> &entries() const { return entries_; }
    /// The content of the entry at this position, block by block; an error where it is damaged.
    Result<> read(size_t position, const TakeBlock &take) const;
    /// The whole of it, refused above the limit.
    Result<QByteArray> content(size_t position, qint64 limit) const;

private:
    struct Handle;
    ArchiveReader(std::unique_ptr<Handle> handle, QString path);

    std::unique_ptr<Handle> handle_;
    QString path_;
    std::vector<Entry> entries_;
};

} // namespace outturn::ingest
