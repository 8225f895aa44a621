// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/archive_reader.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QtEndian>

#include <zip.h>

#include <algorithm>

namespace outturn::ingest {
namespace {

constexpr quint64 most_entries = 100'000;
constexpr qsizetype block_size = 1 << 18;

tl::unexpected<Error> damaged(const QString &path, const QString &detail = {})
{
    return failure(ErrorCode::unreadable,
                   QCoreApplication::translate("ingest", "%1 is no archive, or it is damaged or cut short.")
                       .arg(QFileInfo(path).fileName()),
                   detail);
}

/// Whether a 64-bit end record claims more entries than we read: libzip makes room for all of them before it looks
/// whether they are there. The old record cannot name more than 65,535.
bool claims_too_many_entries(QFile &file)
{
    constexpr qint64 reach = 0xFFFF + 22 + 20;
    constexpr qint64 record_size = 40;
    file.seek(std::max<qint64>(0, file.size() - reach));
    const QByteArray tail = file.readAll();
    for (qsizetype at = tail.indexOf("PK\x06\x07"); at >= 0 && at + 16 <= tail.size();
         at = tail.indexOf("PK\x06\x07", at + 1)) {
        const auto offset = qFromLittleEndian<quint64>(tail.constData() + at + 8);
        if (offset > static_cast<quint64>(file.size()) || !file.seek(static_cast<qint64>(offset)))
            continue;
        const QByteArray record = file.read(record_size);
        if (record.size() == record_size && qFromLittleEndian<quint64>(record.constData() + 32) > most_entries)
            return true;
    }
    return false;
}

} // namespace

struct ArchiveReader::Handle {
    explicit Handle(zip_t *opened) : archive(opened) {}
    Handle(const Handle &) = delete;
    Handle &operator=(const Handle &) = delete;
    ~Handle() { zip_discard(archive); }

    zip_t *archive;
};

ArchiveReader::ArchiveReader(std::unique_ptr<Handle> handle, QString path)
    : handle_(std::move(handle)), path_(std::move(path))
{}

ArchiveReader::~ArchiveReader() = default;

Result<std::unique_ptr<ArchiveReader>> ArchiveReader::open(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::unreadable,
                       QCoreApplication::translate("ingest", "There is no file %1 that could be read.").arg(path));
    if (file.size() == 0 || claims_too_many_entries(file))
        return damaged(path);
    file.close();
    int code = 0;
    zip_t *archive = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &code);
    if (!archive)
        return damaged(path, QString::number(code));
    std::unique_ptr<ArchiveReader> reader(new ArchiveReader(std::make_unique<Handle>(archive), path));
    const zip_int64_t count = zip_get_num_entries(archive, 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t status;
        zip_stat_init(&status);
        if (zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &status) != 0
            || (status.valid & (ZIP_STAT_NAME | ZIP_STAT_SIZE)) != (ZIP_STAT_NAME | ZIP_STAT_SIZE))
            return damaged(path);
        reader->entries_.push_back(
            {QString::fromUtf8(status.name), static_cast<qint64>(status.size),
             (status.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && status.encryption_method != ZIP_EM_NONE});
    }
    return reader;
}

Result<> ArchiveReader::read(size_t position, const TakeBlock &take) const
{
    const Entry &entry = entries_.at(position);
    const auto broken = [&entry](const QString &why) {
        return failure(ErrorCode::unreadable, QCoreApplication::translate("ingest", "%1 %2").arg(entry.name, why));
    };
    if (entry.is_encrypted)
        return broken(QCoreApplication::translate("ingest", "is protected by a password"));
    zip_file_t *file = zip_fopen_index(handle_->archive, static_cast<zip_uint64_t>(position), 0);
    if (!file)
        return broken(QCoreApplication::translate("ingest", "is damaged or cut short"));
    QByteArray block(block_size, Qt::Uninitialized);
    qint64 read = 0;
    zip_int64_t got = 0;
    bool goes_on = true;
    while (goes_on && read <= entry.size
           && (got = zip_fread(file, block.data(), static_cast<zip_uint64_t>(block.size()))) > 0) {
        read += got;
        goes_on = take(QByteArrayView(block.constData(), static_cast<qsizetype>(got)));
    }
    zip_fclose(file);
    if (got < 0)
        return broken(QCoreApplication::translate("ingest", "is damaged or cut short"));
    if (goes_on && read != entry.size)
        return broken(QCoreApplication::translate("ingest", "is not as long as it declares"));
    return {};
}

Result<QByteArray> ArchiveReader::content(size_t position, qint64 limit) const
{
    if (entries_.at(position).size > limit)
        return failure(ErrorCode::refused,
                       QCoreApplication::translate("ingest", "%1 holds more than the %2 MB that can be checked.")
                           .arg(entries_[position].name)
                           .arg(limit >> 20));
    QByteArray content;
    if (const Result<> read_all = read(position,
                                       [&content](QByteArrayView block) {
                                           content.append(block);
                                           return true;
                                       });
        !read_all)
        return tl::unexpected(read_all.error());
    return content;
}

} // namespace outturn::ingest
