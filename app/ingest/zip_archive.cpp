// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/zip_archive.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>
#include <QtCore/QtEndian>

#include <zip.h>

#include <algorithm>

namespace outturn::ingest {
namespace {

constexpr qint64 most_entries = 2000;
constexpr quint64 most_declared = 512ULL << 20;
constexpr quint64 largest_entry = 128ULL << 20;
constexpr quint64 always_allowed = 1ULL << 20; ///< below this no ratio can do harm
constexpr quint64 steepest_ratio = 100;

tl::unexpected<Error> damaged(const QString &file_name, const QString &detail)
{
    return failure(ErrorCode::unreadable,
                   QCoreApplication::translate("ingest",
                                               "%1 cannot be opened: it is damaged or cut short. Get it again from its "
                                               "sender.")
                       .arg(file_name),
                   detail);
}

QString libzip_words(int code)
{
    zip_error_t error;
    zip_error_init_with_code(&error, code);
    const QString words = QString::fromUtf8(zip_error_strerror(&error));
    zip_error_fini(&error);
    return words;
}

/// Whether any end record, old or 64-bit, claims more entries than we read: libzip would make room for all of them
/// before it looks whether they are there.
bool claims_too_many_entries(QByteArrayView bytes)
{
    constexpr qsizetype reach = 0xFFFF + 22 + 20;
    const QByteArrayView tail = bytes.last(std::min(bytes.size(), reach));
    for (qsizetype at = tail.indexOf("PK\x05\x06"); at >= 0; at = tail.indexOf("PK\x05\x06", at + 1)) {
        if (at + 12 > tail.size())
            break;
        const auto count = qFromLittleEndian<quint16>(tail.data() + at + 10);
        if (count > most_entries && count != 0xFFFF)
            return true;
    }
    // The 64-bit record may stand anywhere, at the place that a locator in the tail names.
    for (qsizetype at = tail.indexOf("PK\x06\x07"); at >= 0; at = tail.indexOf("PK\x06\x07", at + 1)) {
        if (at + 16 > tail.size())
            break;
        const auto offset = qFromLittleEndian<quint64>(tail.data() + at + 8);
        if (bytes.size() < 40 || offset > static_cast<quint64>(bytes.size() - 40))
            continue;
        const char *record = bytes.data() + offset;
        if (qFromLittleEndian<quint64>(record + 32) > static_cast<quint64>(most_entries))
            return true;
    }
    return false;
}

bool leaves_the_archive(const QString &name)
{
    if (name.startsWith(u'/') || (name.size() > 1 && name[1] == u':'))
        return true;
    const QList<QStringView> parts = QStringView(name).split(u'/');
    return std::any_of(parts.begin(), parts.end(), [](QStringView part) { return part == QStringView(u".."); });
}

/// The content of one entry, inflated as it is read: read() gives 0 at the end and -1 where it breaks off.
class EntryDevice final : public QIODevice
{
public:
    EntryDevice(zip_file_t *file, quint64 declared) : file_(file), allowed_(std::min(declared, largest_entry)) {}
    ~EntryDevice() override { zip_fclose(file_); }
    EntryDevice(const EntryDevice &) = delete;
    EntryDevice &operator=(const EntryDevice &) = delete;

    bool isSequential() const override { return true; }
    bool atEnd() const override { return ended_; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        if (broken_)
            return -1;
        const zip_int64_t got = zip_fread(file_, data, static_cast<zip_uint64_t>(most));
        if (got < 0)
            return break_off(QCoreApplication::translate("ingest", "is damaged or cut short"));
        read_ += static_cast<quint64>(got);
        if (read_ > allowed_)
            return break_off(allowed_ == largest_entry
                                 ? QCoreApplication::translate("ingest", "holds more than %1 MB in one part")
                                       .arg(largest_entry >> 20)
                                 : QCoreApplication::translate("ingest", "holds more than it declares"));
        ended_ = got == 0;
        return got;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qint64 break_off(const QString &why)
    {
        broken_ = true;
        ended_ = true;
        setErrorString(why);
        return -1;
    }

    zip_file_t *file_;
    quint64 allowed_;
    quint64 read_ = 0;
    bool broken_ = false;
    bool ended_ = false;
};

} // namespace

struct ZipArchive::Handle {
    struct Entry {
        zip_uint64_t index = 0;
        quint64 size = 0;
    };

    Handle() = default;
    Handle(const Handle &) = delete;
    Handle &operator=(const Handle &) = delete;
    ~Handle()
    {
        if (archive)
            zip_discard(archive);
    }

    Result<> list();
    Result<> add(const zip_stat_t &status, quint64 &declared);
    tl::unexpected<Error> refuse(const QString &sentence) const { return failure(ErrorCode::refused, sentence); }

    QString file_name;
    QByteArray bytes; ///< libzip reads from them
    zip_t *archive = nullptr;
    QStringList names;
    QHash<QString, Entry> entries;
};

Result<> ZipArchive::Handle::list()
{
    const zip_int64_t count = zip_get_num_entries(archive, 0);
    if (count > most_entries)
        return refuse(QCoreApplication::translate("ingest",
                                                  "%1 has %2 parts; no return has more than %3. Save the sheet as CSV "
                                                  "(UTF-8) and import that.")
                          .arg(file_name)
                          .arg(count)
                          .arg(most_entries));
    quint64 declared = 0;
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t status;
        zip_stat_init(&status);
        if (zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &status) != 0)
            return damaged(file_name, libzip_words(zip_error_code_zip(zip_get_error(archive))));
        if (const Result<> added = add(status, declared); !added)
            return added;
    }
    return {};
}

Result<> ZipArchive::Handle::add(const zip_stat_t &status, quint64 &declared)
{
    constexpr zip_uint64_t needed = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_ENCRYPTION_METHOD;
    if ((status.valid & needed) != needed)
        return damaged(file_name, QStringLiteral("an entry without name or size"));
    // Some programs write Windows separators.
    const QString name = QString::fromUtf8(status.name).replace(u'\\', u'/');
    if (status.encryption_method != ZIP_EM_NONE)
        return refuse(QCoreApplication::translate("ingest",
                                                  "%1 is protected by a password. Remove the password in the program "
                                                  "that made it, and import it again.")
                          .arg(file_name));
    if (leaves_the_archive(name))
        return refuse(QCoreApplication::translate("ingest",
                                                  "%1 has a part named %2, which points outside the file; no "
                                                  "spreadsheet program writes that. Ask its sender for another copy.")
                          .arg(file_name, name.left(200)));
    if (entries.contains(name))
        return refuse(QCoreApplication::translate("ingest",
                                                  "%1 has the part %2 twice, so that programs differ in what they "
                                                  "read. Open it in a spreadsheet program, look whether it is right, "
                                                  "save it again and import that.")
                          .arg(file_name, name.left(200)));
    const bool swells = status.size > always_allowed && status.size / steepest_ratio >= status.comp_size;
    if (swells || status.size > most_declared || (declared += status.size) > most_declared)
        return refuse(QCoreApplication::translate("ingest",
                                                  "%1 would swell beyond measure when it is unpacked (part %2), as no "
                                                  "return does. If you trust it, save the sheet as CSV (UTF-8) and "
                                                  "import that.")
                          .arg(file_name, name.left(200)));
    entries.insert(name, {status.index, status.size});
    names.append(name);
    return {};
}

ZipArchive::ZipArchive(std::unique_ptr<Handle> handle) : handle_(std::move(handle)) {}

ZipArchive::~ZipArchive() = default;

Result<std::unique_ptr<ZipArchive>> ZipArchive::open(const QString &file_name, const QByteArray &bytes)
{
    auto handle = std::make_unique<Handle>();
    handle->file_name = file_name;
    handle->bytes = bytes;
    if (bytes.isEmpty()) // libzip takes nothing for an archive without entries
        return damaged(file_name, QStringLiteral("no bytes"));
    if (claims_too_many_entries(bytes))
        return damaged(file_name, QStringLiteral("the directory claims too many entries"));
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source =
        zip_source_buffer_create(handle->bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0, &error);
    handle->archive = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    const QString words = QString::fromUtf8(zip_error_strerror(&error));
    zip_error_fini(&error);
    if (!handle->archive) {
        if (source)
            zip_source_free(source);
        return damaged(file_name, words);
    }
    if (const Result<> listed = handle->list(); !listed)
        return tl::unexpected(listed.error());
    return std::unique_ptr<ZipArchive>(new ZipArchive(std::move(handle)));
}

bool ZipArchive::has(const QString &entry) const
{
    return handle_->entries.contains(entry);
}

const QStringList &ZipArchive::entries() const
{
    return handle_->names;
}

qint64 ZipArchive::declared_size(const QString &entry) const
{
    return static_cast<qint64>(handle_->entries.value(entry).size);
}

Result<std::unique_ptr<QIODevice>> ZipArchive::device(const QString &entry) const
{
    const auto found = handle_->entries.constFind(entry);
    if (found == handle_->entries.constEnd())
        return failure(ErrorCode::unreadable,
                       QCoreApplication::translate("ingest",
                                                   "%1 is incomplete: its part %2 is missing. Get it again from its "
                                                   "sender.")
                           .arg(handle_->file_name, entry));
    zip_file_t *file = zip_fopen_index(handle_->archive, found->index, 0);
    if (!file)
        return damaged(handle_->file_name,
                       entry + QStringLiteral(": ")
                           + libzip_words(zip_error_code_zip(zip_get_error(handle_->archive))));
    auto device = std::make_unique<EntryDevice>(file, found->size);
    device->open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    return device;
}

Result<QByteArray> ZipArchive::content(const QString &entry, qint64 limit) const
{
    if (declared_size(entry) > limit)
        return handle_->refuse(QCoreApplication::translate("ingest",
                                                           "%1 holds %2 MB in its part %3; at most %4 MB are read. "
                                                           "Save the sheet as CSV (UTF-8) and import that.")
                                   .arg(handle_->file_name)
                                   .arg(declared_size(entry) >> 20)
                                   .arg(entry)
                                   .arg(limit >> 20));
    const Result<std::unique_ptr<QIODevice>> opened = device(entry);
    if (!opened)
        return tl::unexpected(opened.error());
    QByteArray content;
    QByteArray block(1 << 16, Qt::Uninitialized);
    while (true) {
        const qint64 got = (*opened)->read(block.data(), block.size());
        if (got == 0)
            return content;
        if (got < 0)
            return failure(ErrorCode::unreadable,
                           QCoreApplication::translate("ingest", "%1, part %2, %3. Get it again from its sender.")
                               .arg(handle_->file_name, entry, (*opened)->errorString()));
        content.append(block.constData(), got);
    }
}

} // namespace outturn::ingest
