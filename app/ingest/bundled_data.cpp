// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/bundled_data.h"

#include "ingest/profile_reader.h"
#include "ingest/register_reader.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>

namespace outturn::ingest {
namespace {

Result<QByteArray> bytes_of(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::internal,
                       QCoreApplication::translate("ingest", "%1 cannot be read (%2).").arg(path, file.errorString()));
    return file.readAll();
}

} // namespace

Result<ReferenceData> bundled_reference_data()
{
    ReferenceData data;
    const QDir registers(QStringLiteral(":/outturn/registers"));
    const QStringList register_names = registers.entryList(QDir::Files, QDir::Name);
    for (const QString &name : register_names) {
        const Result<QByteArray> json = bytes_of(registers.filePath(name));
        if (!json)
            return tl::unexpected(json.error());
        if (const Result<> read = read_register(*json, name, data.providers); !read)
            return tl::unexpected(read.error());
    }
    const QDir profiles(QStringLiteral(":/outturn/profiles"));
    const QStringList profile_names = profiles.entryList(QDir::Files, QDir::Name);
    for (const QString &name : profile_names) {
        const Result<QByteArray> json = bytes_of(profiles.filePath(name));
        if (!json)
            return tl::unexpected(json.error());
        Result<LongFormProfile> profile = read_profile(*json, name);
        if (!profile)
            return tl::unexpected(profile.error());
        data.profiles.push_back(std::move(*profile));
    }
    return data;
}

} // namespace outturn::ingest
