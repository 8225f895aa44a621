// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/return_file.h"

#include "foundation/sha256.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QStringDecoder>

#include <algorithm>

namespace outturn::ingest {
namespace {

constexpr qint64 largest_file = 256LL << 20;
constexpr qint64 block_size = 1 << 20;
constexpr QByteArrayView byte_order_mark("\xEF\xBB\xBF");

tl::unexpected<Error> too_large(const QString &path, qint64 bytes)
{
    return failure(ErrorCode::refused,
                   QCoreApplication::translate("ingest", "%1 has %2 MB; this version reads returns of up to %3 MB.")
                       .arg(path)
                       .arg(bytes >> 20)
                       .arg(largest_file >> 20));
}

Result<> check_is_text(const QString &name, const QByteArray &content)
{
    if (content.startsWith("PK\x03\x04") || content.startsWith("\xD0\xCF\x11\xE0"))
        return failure(ErrorCode::unreadable,
                       QCoreApplication::translate("ingest",
                                                   "%1 is a spreadsheet or archive, and this version reads "
                                                   "CSV only. Save the sheet as CSV (UTF-8) and import that.")
                           .arg(name));
    const qsizetype zero = content.indexOf('\0');
    if (zero >= 0)
        return failure(
            ErrorCode::unreadable,
            QCoreApplication::translate("ingest", "%1 is not a text file: byte %2 is zero. Choose a CSV file.")
                .arg(name)
                .arg(zero + 1));
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    qsizetype start = 0;
    int line = 1;
    // Line by line, so that the message can say where.
    while (start < content.size()) {
        qsizetype end = content.indexOf('\n', start);
        end = end < 0 ? content.size() : end + 1;
        const QByteArrayView text = QByteArrayView(content).sliced(start, end - start);
        const bool ascii = std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; });
        if (!ascii) {
            const QString decoded = decoder.decode(text);
            if (decoder.hasError())
                return failure(ErrorCode::unreadable,
                               QCoreApplication::translate("ingest",
                                                           "%1, row %2: the text is not UTF-8. Save the file "
                                                           "as \"CSV UTF-8\" and import it again.")
                                   .arg(name)
                                   .arg(line));
        }
        start = end;
        ++line;
    }
    return {};
}

} // namespace

Result<ReturnFile> return_file_from_bytes(const QString &name, const QByteArray &bytes)
{
    if (bytes.trimmed().isEmpty() || bytes == byte_order_mark)
        return failure(ErrorCode::unreadable,
                       QCoreApplication::translate("ingest", "%1 is empty: there is nothing to import.").arg(name));
    if (const auto text = check_is_text(name, bytes); !text)
        return tl::unexpected(text.error());
    ReturnFile file;
    file.name = name;
    file.content = bytes;
    file.bytes = bytes.size();
    file.sha256 = sha256_hex(bytes);
    file.encoding =
        bytes.startsWith(byte_order_mark) ? QStringLiteral("UTF-8 with byte order mark") : QStringLiteral("UTF-8");
    return file;
}

Result<ReturnFile> read_return_file(const QString &path, const std::stop_token &stop, const Progress &progress)
{
    const QFileInfo info(path);
    const QString name = info.fileName().isEmpty() ? path : info.fileName();
    if (info.isDir())
        return failure(ErrorCode::unreadable,
                       QCoreApplication::translate("ingest", "%1 is a folder. Name the files in it.").arg(path));
    if (!info.exists())
        return failure(ErrorCode::unreadable, QCoreApplication::translate("ingest", "There is no file %1.").arg(path));
    QFile device(path);
    if (!device.open(QIODevice::ReadOnly))
        return failure(
            ErrorCode::unreadable,
            QCoreApplication::translate("ingest", "%1 cannot be read (%2). Check that you may read the file.")
                .arg(path, device.errorString()));
    if (device.size() > largest_file)
        return too_large(path, device.size());
    QByteArray bytes;
    bytes.reserve(device.size());
    while (!device.atEnd()) {
        if (stop.stop_requested())
            return failure(ErrorCode::cancelled, QCoreApplication::translate("ingest", "The import was cancelled."));
        const QByteArray block = device.read(block_size);
        if (block.isEmpty() && device.error() != QFileDevice::NoError)
            return failure(ErrorCode::unreadable,
                           QCoreApplication::translate("ingest", "%1 cannot be read to its end (%2).")
                               .arg(path, device.errorString()));
        if (block.isEmpty())
            break;
        bytes.append(block);
        if (bytes.size() > largest_file)
            return too_large(path, bytes.size()); // a pipe does not say how long it is
        if (progress)
            progress({0, bytes.size(), device.size()});
    }
    return return_file_from_bytes(name, bytes);
}

QByteArrayView text_of(const ReturnFile &file)
{
    const QByteArrayView all(file.content);
    return all.startsWith(byte_order_mark) ? all.sliced(byte_order_mark.size()) : all;
}

} // namespace outturn::ingest
