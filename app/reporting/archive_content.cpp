// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/archive_content.h"

#include <QtCore/QCoreApplication>

#include <zip.h>

namespace outturn::reporting {
namespace {

using Entries = std::vector<std::pair<QString, QByteArray>>;

tl::unexpected<Error> unreadable(const char *why)
{
    return failure(ErrorCode::internal,
                   QCoreApplication::translate("reporting", "An archive that was just made cannot be read."),
                   QString::fromUtf8(why));
}

Result<Entries> entries_of(zip_t *archive)
{
    Entries entries;
    const auto count = static_cast<zip_uint64_t>(zip_get_num_entries(archive, 0));
    for (zip_uint64_t i = 0; i < count; ++i) {
        zip_stat_t status;
        zip_stat_init(&status);
        zip_file_t *file = zip_stat_index(archive, i, 0, &status) == 0 ? zip_fopen_index(archive, i, 0) : nullptr;
        if (!file)
            return unreadable(zip_strerror(archive));
        QByteArray bytes(static_cast<qsizetype>(status.size), Qt::Uninitialized);
        const zip_int64_t got = zip_fread(file, bytes.data(), status.size);
        zip_fclose(file);
        if (got != bytes.size())
            return unreadable(status.name);
        entries.emplace_back(QString::fromUtf8(status.name), bytes);
    }
    return entries;
}

} // namespace

Result<Entries> archive_entries(const QByteArray &bytes)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source =
        zip_source_buffer_create(bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0, &error);
    zip_t *archive = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    const QByteArray why = zip_error_strerror(&error);
    zip_error_fini(&error);
    if (!archive) {
        zip_source_free(source);
        return unreadable(why.constData());
    }
    Result<Entries> entries = entries_of(archive);
    zip_discard(archive);
    return entries;
}

} // namespace outturn::reporting
