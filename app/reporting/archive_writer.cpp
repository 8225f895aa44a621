// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/archive_writer.h"

#include "reporting/archive_name.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>

#include <zip.h>

#include <deque>

namespace outturn::reporting {
namespace {

// 1 January 1980, the earliest date that the format knows, and permissions that do not depend on the user's.
constexpr zip_uint16_t standing_date = 0x21;
constexpr zip_uint32_t standing_attributes = 0100644U << 16;
/// What is added stays in memory up to here, in a temporary folder beyond: libzip compresses only at the end.
constexpr qint64 most_in_memory = 32LL << 20;

QString words_of(zip_error_t *error)
{
    return QString::fromUtf8(zip_error_strerror(error));
}

QString words_of(int code)
{
    zip_error_t error;
    zip_error_init_with_code(&error, code);
    const QString words = words_of(&error);
    zip_error_fini(&error);
    return words;
}

tl::unexpected<Error> not_written(const QString &path, const QString &why)
{
    return failure(ErrorCode::refused,
                   QCoreApplication::translate("reporting", "%1 could not be written (%2).").arg(path, why));
}

/// A libzip archive that is being filled. What it points to lives as long as it does.
class OpenArchive
{
public:
    /// Takes the archive; `path` for messages only.
    OpenArchive(zip_t *archive, const QString &path) : archive_(archive), path_(path) {}
    ~OpenArchive()
    {
        if (archive_)
            zip_discard(archive_);
    }
    OpenArchive(const OpenArchive &) = delete;
    OpenArchive &operator=(const OpenArchive &) = delete;

    Result<> add(const QString &name, const QByteArray &bytes, bool stored)
    {
        contents_.push_back(bytes);
        const QByteArray &kept = contents_.back();
        return add_source(
            name, zip_source_buffer(archive_, kept.constData(), static_cast<zip_uint64_t>(kept.size()), 0), stored);
    }

    Result<> add_file(const QString &name, const QString &path)
    {
        const QFileInfo file(path);
        if (!file.isFile() || !file.isReadable())
            return not_written(path_, QCoreApplication::translate("reporting", "%1 cannot be read").arg(path));
        return add_source(name, zip_source_file(archive_, QFile::encodeName(path).constData(), 0, -1), false);
    }

    Result<> close()
    {
        if (names_.is_empty())
            return not_written(path_, QCoreApplication::translate("reporting", "there is nothing in it"));
        if (zip_close(archive_) != 0)
            return failed();
        archive_ = nullptr;
        return {};
    }

private:
    tl::unexpected<Error> failed() { return not_written(path_, words_of(zip_get_error(archive_))); }

    Result<> add_source(const QString &name, zip_source_t *source, bool stored)
    {
        if (!source)
            return failed();
        if (const Result<> allowed = names_.take(name); !allowed) {
            zip_source_free(source);
            return tl::unexpected(allowed.error());
        }
        const zip_int64_t index = zip_file_add(archive_, name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
        if (index < 0) {
            zip_source_free(source);
            return failed();
        }
        const auto at = static_cast<zip_uint64_t>(index);
        const zip_int32_t method = stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE;
        if (zip_set_file_compression(archive_, at, method, 0) != 0
            || zip_file_set_dostime(archive_, at, 0, standing_date, 0) != 0
            || zip_file_set_external_attributes(archive_, at, 0, ZIP_OPSYS_UNIX, standing_attributes) != 0)
            return failed();
        return {};
    }

    zip_t *archive_;
    QString path_;
    ArchiveNames names_;
    std::deque<QByteArray> contents_; ///< a deque leaves its elements where they are
};

/// Once something failed, finish() fails as well: half an archive is none.
class FileArchive : public ArchiveWriter
{
public:
    FileArchive(zip_t *archive, const QString &path) : archive_(archive, path), path_(path) {}

    Result<> add(const QString &name, const QByteArray &bytes, bool stored) override
    {
        in_memory_ += bytes.size();
        return noted(in_memory_ > most_in_memory && !stored ? add_spooled(name, bytes)
                                                            : archive_.add(name, bytes, stored));
    }

    Result<> add_file(const QString &name, const QString &path) override
    {
        return noted(archive_.add_file(name, path));
    }

    Result<> finish() override
    {
        if (failure_)
            return tl::unexpected(*failure_);
        return noted(archive_.close());
    }

private:
    Result<> noted(Result<> result)
    {
        if (!result && !failure_)
            failure_ = result.error();
        return result;
    }

    Result<> add_spooled(const QString &name, const QByteArray &bytes)
    {
        if (!spool_)
            spool_ = std::make_unique<QTemporaryDir>();
        QFile file(spool_->filePath(QString::number(++spooled_)));
        if (!spool_->isValid() || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()
            || !file.flush())
            return not_written(path_, spool_->isValid() ? file.errorString() : spool_->errorString());
        return archive_.add_file(name, file.fileName());
    }

    std::unique_ptr<QTemporaryDir> spool_; ///< outlives the archive, which reads from it
    int spooled_ = 0;
    qint64 in_memory_ = 0;
    OpenArchive archive_;
    QString path_;
    std::optional<Error> failure_;
};

Result<QByteArray> read_back(zip_source_t *source, const QString &name)
{
    zip_stat_t status;
    zip_stat_init(&status);
    if (zip_source_stat(source, &status) != 0 || zip_source_open(source) != 0)
        return not_written(name, words_of(zip_source_error(source)));
    QByteArray bytes(static_cast<qsizetype>(status.size), Qt::Uninitialized);
    const zip_int64_t got = zip_source_read(source, bytes.data(), status.size);
    zip_source_close(source);
    if (got != bytes.size())
        return not_written(name, words_of(ZIP_ER_READ));
    return bytes;
}

} // namespace

ArchiveWriter::~ArchiveWriter() = default;

Result<std::unique_ptr<ArchiveWriter>> ArchiveWriter::create(const QString &path)
{
    const QFileInfo target(path);
    const QFileInfo folder(target.absolutePath());
    if (target.isDir())
        return not_written(path, QCoreApplication::translate("reporting", "it is a folder"));
    if (!folder.isDir() || !folder.isWritable())
        return not_written(path, QCoreApplication::translate("reporting", "nothing can be written to that folder"));
    int code = 0;
    // libzip itself writes to a temporary name in the same folder, and moves that in place when it is whole.
    zip_t *archive = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, &code);
    if (!archive)
        return not_written(path, words_of(code));
    return std::make_unique<FileArchive>(archive, path);
}

Result<QByteArray> archive_bytes(const std::vector<std::pair<QString, QByteArray>> &entries, qsizetype stored)
{
    const QString name = QCoreApplication::translate("reporting", "The archive");
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_t *opened = source ? zip_open_from_source(source, ZIP_TRUNCATE, &error) : nullptr;
    const QString why = words_of(&error);
    zip_error_fini(&error);
    if (!opened) {
        zip_source_free(source);
        return not_written(name, why);
    }
    zip_source_keep(source); // the archive frees its own hold on it
    OpenArchive archive(opened, name);
    Result<> done;
    for (qsizetype i = 0; done && i < static_cast<qsizetype>(entries.size()); ++i) {
        const auto &[entry, bytes] = entries[static_cast<size_t>(i)];
        done = archive.add(entry, bytes, i < stored);
    }
    if (done)
        done = archive.close();
    Result<QByteArray> result = done ? read_back(source, name) : tl::unexpected(done.error());
    zip_source_free(source);
    return result;
}

} // namespace outturn::reporting
