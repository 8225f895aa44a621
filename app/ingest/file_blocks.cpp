// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/file_blocks.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace outturn::ingest {

FileBlocks::FileBlocks(const ReturnFile &file, bool takes_hash)
    : name_(file.name), content_(file.content), expected_hash_(file.sha256), device_(file.path),
      is_from_path_(file.content.isEmpty() && !file.path.isEmpty()),
      takes_hash_(takes_hash && is_from_path_ && file.sha256.isEmpty())
{}

Result<> FileBlocks::open()
{
    if (!is_from_path_) {
        size_ = content_.size();
        return {};
    }
    // The blocks are as large as a buffer would be.
    if (!device_.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(
            ErrorCode::unreadable,
            QCoreApplication::translate("ingest", "%1 cannot be read (%2). Check that you may read the file.")
                .arg(name_, device_.errorString()));
    size_ = device_.size();
    block_.resize(block_size);
    return {};
}

Result<QByteArrayView> FileBlocks::next()
{
    if (!is_from_path_) {
        const QByteArrayView block =
            QByteArrayView(content_).sliced(position_, std::min<qint64>(block_size, size_ - position_));
        position_ += block.size();
        return block;
    }
    const qint64 read = device_.read(block_.data(), block_size);
    if (read < 0)
        return failure(ErrorCode::unreadable,
                       QCoreApplication::translate("ingest", "%1 cannot be read to its end (%2).")
                           .arg(name_, device_.errorString()));
    const QByteArrayView block(block_.constData(), read);
    position_ += read;
    if (read > 0 && (takes_hash_ || !expected_hash_.isEmpty()))
        hash_.add(block);
    if (read == 0 && !is_checked_) {
        if (const Result<> is_whole = check_end(); !is_whole)
            return tl::unexpected(is_whole.error());
    }
    return block;
}

Result<> FileBlocks::check_end()
{
    is_checked_ = true;
    if (!takes_hash_ && expected_hash_.isEmpty())
        return {};
    taken_hash_ = hash_.hex();
    // Of a file without a hash only the size tells that somebody was writing to it.
    if (takes_hash_ ? position_ == size_ : taken_hash_ == expected_hash_)
        return {};
    return failure(
        ErrorCode::unreadable,
        QCoreApplication::translate(
            "ingest", "%1: the file changed while it was read. Import it again when nothing writes to it any more.")
            .arg(name_));
}

Result<int> line_of_byte(const ReturnFile &file, qint64 offset, bool is_utf16)
{
    ReturnFile unchecked = file; // the hash is a matter of the reading itself
    unchecked.sha256.clear();
    FileBlocks blocks(unchecked);
    if (const Result<> opened = blocks.open(); !opened)
        return tl::unexpected(opened.error());
    int line = 1;
    qint64 passed = 0;
    char last = 0;
    while (passed < offset) {
        const Result<QByteArrayView> block = blocks.next();
        if (!block)
            return tl::unexpected(block.error());
        if (block->isEmpty())
            break;
        for (const char c : block->first(std::min<qint64>(block->size(), offset - passed))) {
            if (is_utf16 && c == 0)
                continue;
            if (c == '\r' || (c == '\n' && last != '\r'))
                ++line;
            last = c;
        }
        passed += block->size();
    }
    return line;
}

} // namespace outturn::ingest
