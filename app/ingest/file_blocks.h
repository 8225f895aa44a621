// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/outcome_return.h"
#include "foundation/result.h"
#include "foundation/sha256.h"

#include <QtCore/QByteArray>
#include <QtCore/QFile>

namespace outturn::ingest {

/// The bytes of a return in blocks of 1 MB, from its content or, where that is not held, from its path; at the end it
/// makes sure that the file is still the one that was hashed, or hashes it. Owns the open file; used from one thread.
class FileBlocks
{
public:
    static constexpr qsizetype block_size = 1 << 20;

    /// A file without a hash gets one on the way, where that is wanted.
    explicit FileBlocks(const ReturnFile &file, bool takes_hash = false);

    Result<> open();
    /// The next block, valid until the next call; empty at the end.
    Result<QByteArrayView> next();
    qint64 position() const { return position_; }
    qint64 size() const { return size_; }
    /// The hash that was taken, after the last block.
    const QByteArray &hash() const { return taken_hash_; }

private:
    Result<> check_end();

    QString name_;
    QByteArray content_;
    QByteArray expected_hash_;
    QFile device_;
    QByteArray block_;
    Sha256 hash_;
    bool is_from_path_;
    bool takes_hash_;
    bool is_checked_ = false;
    QByteArray taken_hash_;
    qint64 position_ = 0;
    qint64 size_ = 0;
};

/// The line (from 1) in which a byte of the file stands, for messages.
Result<int> line_of_byte(const ReturnFile &file, qint64 offset, bool is_utf16);

} // namespace outturn::ingest
