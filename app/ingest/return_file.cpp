// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/return_file.h"

#include "foundation/sha256.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

namespace outturn::ingest {
namespace {

constexpr qint64 largest_held_text = 64LL << 20;
constexpr qint64 largest_spreadsheet = 256LL << 20;
constexpr qint64 block_size = 1 << 20;

bool begins_like_spreadsheet(const QByteArray &content)
{
    return content.startsWith("PK\x03\x04") || content.startsWith("\xD0\xCF\x11\xE0");
}

Error empty_file(const QString &name)
{
    return {ErrorCode::unreadable,
            QCoreApplication::translate("ingest", "%1 is empty: there is nothing to import.").arg(name),
            {}};
}

Result<> check_can_be_read(const QString &path, const QFile &device, bool opened)
{
    const QFileInfo info(path);
    if (info.isDir())
        return failure(ErrorCode::unreadable,
                       QCoreApplication::translate("ingest", "%1 is a folder. Name the files in it.").arg(path));
    if (!info.exists())
        return failure(ErrorCode::unreadable, QCoreApplication::translate("ingest", "There is no file %1.").arg(path));
    if (!opened)
        return failure(
            ErrorCode::unreadable,
            QCoreApplication::translate("ingest", "%1 cannot be read (%2). Check that you may read the file.")
                .arg(path, device.errorString()));
    return {};
}

/// Text that is too long to hold is left to its path, unless it comes from a pipe, which gives its bytes only once.
Result<> hold_or_leave(ReturnFile &file, const QByteArray &block, bool can_be_read_again)
{
    const bool holds = file.bytes == file.content.size();
    file.bytes += block.size();
    if (!holds)
        return {};
    const bool spreadsheet = begins_like_spreadsheet(file.content.isEmpty() ? block : file.content);
    if (file.bytes > (spreadsheet ? largest_spreadsheet : largest_held_text)) {
        if (spreadsheet || !can_be_read_again)
            return failure(ErrorCode::refused,
                           QCoreApplication::translate("ingest",
                                                       "%1 is larger than %2 MB. Save its sheets as CSV and import "
                                                       "those.")
                               .arg(file.name)
                               .arg((spreadsheet ? largest_spreadsheet : largest_held_text) >> 20));
        file.content.clear();
        file.content.squeeze();
        return {};
    }
    file.content.append(block);
    return {};
}

} // namespace

Result<ReturnFile> return_file_from_bytes(const QString &name, const QByteArray &bytes)
{
    if (bytes.trimmed().isEmpty() || bytes == QByteArrayView("\xEF\xBB\xBF"))
        return tl::unexpected<Error>(empty_file(name));
    ReturnFile file;
    file.name = name;
    file.content = bytes;
    file.bytes = bytes.size();
    file.sha256 = sha256_hex(bytes);
    return file;
}

std::optional<ReturnFile> large_text_file(const QString &path)
{
    const QFileInfo info(path);
    QFile device(path);
    if (!info.isFile() || info.size() <= largest_held_text || !device.open(QIODevice::ReadOnly)
        || device.isSequential())
        return std::nullopt;
    if (begins_like_spreadsheet(device.read(4)))
        return std::nullopt;
    ReturnFile file;
    file.name = info.fileName();
    file.path = path;
    file.bytes = info.size();
    return file;
}

Result<ReturnFile> read_return_file(const QString &path, const std::stop_token &stop, const Progress &progress)
{
    QFile device(path);
    const bool opened = !QFileInfo(path).isDir() && device.open(QIODevice::ReadOnly);
    if (const Result<> readable = check_can_be_read(path, device, opened); !readable)
        return tl::unexpected(readable.error());
    ReturnFile file;
    file.name = QFileInfo(path).fileName();
    file.path = path;
    if (!device.isSequential())
        file.content.reserve(std::min(device.size(), largest_held_text));
    Sha256 hash;
    while (true) {
        if (stop.stop_requested())
            return failure(ErrorCode::cancelled, QCoreApplication::translate("ingest", "The import was cancelled."));
        const QByteArray block = device.read(block_size);
        if (block.isEmpty() && device.error() != QFileDevice::NoError)
            return failure(ErrorCode::unreadable,
                           QCoreApplication::translate("ingest", "%1 cannot be read to its end (%2).")
                               .arg(path, device.errorString()));
        if (block.isEmpty())
            break;
        hash.add(block);
        if (const Result<> held = hold_or_leave(file, block, !device.isSequential()); !held)
            return tl::unexpected(held.error());
        if (progress)
            progress({0, file.bytes, device.size()});
    }
    file.sha256 = hash.hex();
    if (!file.content.isEmpty() || file.bytes == 0) {
        if (file.content.trimmed().isEmpty() || file.content == QByteArrayView("\xEF\xBB\xBF"))
            return tl::unexpected<Error>(empty_file(file.name));
    }
    return file;
}

} // namespace outturn::ingest
