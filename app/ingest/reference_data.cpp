// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/reference_data.h"

#include "foundation/json_reader.h"
#include "ingest/mapping_reader.h"
#include "ingest/mapping_writer.h"
#include "ingest/register_reader.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QRegularExpression>
#include <QtCore/QSaveFile>
#include <QtCore/QStandardPaths>

namespace outturn::ingest {
namespace {

const QString spellings_file = QStringLiteral("spellings.json");
const QString spellings_format = QStringLiteral("outturn-spellings");

Result<QByteArray> bytes_of(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::unreadable,
                       QCoreApplication::translate("ingest", "%1 cannot be read (%2).").arg(path, file.errorString()));
    return file.readAll();
}

Result<> write_safely(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(
            ErrorCode::unreadable,
            QCoreApplication::translate("ingest", "%1 cannot be written (%2).").arg(path, file.errorString()));
    return {};
}

const QString registers_folder = QStringLiteral("registers");
const QString groups_file = QStringLiteral("own_groups.json");

/// The register files of a folder, one after the other; what is wrong with one of them leaves the others be.
void read_own_registers(const QDir &folder, ReferenceData &data)
{
    const QStringList names = folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        ProviderRegister with_own = data.providers;
        const Result<QByteArray> json = bytes_of(folder.filePath(name));
        const Result<> read = json ? read_register(*json, name, with_own) : tl::unexpected(json.error());
        if (read)
            data.providers = std::move(with_own);
        else
            data.not_read.append(read.error().message);
    }
}

QJsonObject group_object(const ProviderGroup &group)
{
    QJsonArray members;
    for (const ProviderId &member : group.members)
        members.append(member.text);
    return {
        {QStringLiteral("id"), group.id}, {QStringLiteral("title"), group.title}, {QStringLiteral("members"), members}};
}

Result<MappingProfile> profile_from(const QString &path)
{
    const Result<QByteArray> json = bytes_of(path);
    if (!json)
        return tl::unexpected(json.error());
    return read_mapping(*json, QFileInfo(path).fileName());
}

Result<QHash<QString, QString>> read_spellings(const QString &path)
{
    QHash<QString, QString> spellings;
    if (!QFileInfo::exists(path))
        return spellings;
    const Result<QByteArray> json = bytes_of(path);
    if (!json)
        return tl::unexpected(json.error());
    Result<JsonReader> reader = JsonReader::from_bytes(*json, QFileInfo(path).fileName(), spellings_format, 1);
    if (!reader)
        return tl::unexpected(reader.error());
    reader->texts_of(QStringLiteral("spellings"),
                     [&spellings](const QString &text, const QString &code) { spellings.insert(text, code); });
    if (const Result<> finished = reader->finish(); !finished)
        return tl::unexpected(finished.error());
    return spellings;
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
        Result<MappingProfile> profile = profile_from(profiles.filePath(name));
        if (!profile)
            return tl::unexpected(profile.error());
        data.profiles.push_back(std::move(*profile));
    }
    return data;
}

Result<ReferenceData> reference_data(const QString &own_folder)
{
    Result<ReferenceData> data = bundled_reference_data();
    if (!data)
        return data;
    read_own_registers(QDir(QDir(own_folder).filePath(registers_folder)), *data);
    const Result<QHash<QString, QString>> spellings = read_spellings(QDir(own_folder).filePath(spellings_file));
    if (!spellings) {
        data->not_read.append(spellings.error().message);
    } else {
        for (auto it = spellings->begin(); it != spellings->end(); ++it)
            data->providers.add_spelling(it.value(), it.key());
    }
    const QDir folder(QDir(own_folder).filePath(QStringLiteral("profiles")));
    const QStringList names = folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    std::vector<MappingProfile> own;
    for (const QString &name : names) {
        Result<MappingProfile> profile = profile_from(folder.filePath(name));
        if (profile)
            own.push_back(std::move(*profile));
        else
            data->not_read.append(profile.error().message);
    }
    data->profiles.insert(data->profiles.begin(), std::make_move_iterator(own.begin()),
                          std::make_move_iterator(own.end()));
    return data;
}

QString own_folder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
}

Result<QString> save_own_profile(const QString &own_folder, const MappingProfile &profile)
{
    static const QRegularExpression unsafe(QStringLiteral("[^a-z0-9_-]+"));
    QString name = profile.id.toLower();
    name.replace(unsafe, QStringLiteral("-"));
    const QDir folder(QDir(own_folder).filePath(QStringLiteral("profiles")));
    if (!folder.mkpath(QStringLiteral(".")))
        return failure(ErrorCode::unreadable,
                       QCoreApplication::translate("ingest", "The folder %1 cannot be made.").arg(folder.path()));
    const QString path = folder.filePath(name + QStringLiteral(".json"));
    if (const Result<> written = write_safely(path, write_mapping(profile)); !written)
        return tl::unexpected(written.error());
    return path;
}

Result<> save_own_group(const QString &own_folder, const ProviderGroup &group)
{
    const QDir folder(QDir(own_folder).filePath(registers_folder));
    if (!folder.mkpath(QStringLiteral(".")))
        return failure(ErrorCode::unreadable,
                       QCoreApplication::translate("ingest", "The folder %1 cannot be made.").arg(folder.path()));
    const QString path = folder.filePath(groups_file);
    QJsonArray groups;
    if (QFileInfo::exists(path)) {
        const Result<QByteArray> json = bytes_of(path);
        if (!json)
            return tl::unexpected(json.error());
        const QJsonArray earlier = QJsonDocument::fromJson(*json).object().value(QStringLiteral("groups")).toArray();
        for (const QJsonValue &entry : earlier) {
            if (entry.toObject().value(QStringLiteral("id")).toString() != group.id)
                groups.append(entry);
        }
    }
    groups.append(group_object(group));
    return write_safely(path,
                        QJsonDocument(QJsonObject{{QStringLiteral("format"), QStringLiteral("outturn-register")},
                                                  {QStringLiteral("version"), 1},
                                                  {QStringLiteral("id"), QStringLiteral("own-groups")},
                                                  {QStringLiteral("title"), QStringLiteral("Own groups")},
                                                  {QStringLiteral("groups"), groups}})
                            .toJson());
}

Result<> save_own_spelling(const QString &own_folder, const QString &text, const QString &code)
{
    const QString path = QDir(own_folder).filePath(spellings_file);
    Result<QHash<QString, QString>> spellings = read_spellings(path);
    if (!spellings)
        return tl::unexpected(spellings.error());
    spellings->insert(text, code);
    QJsonObject texts;
    for (auto it = spellings->begin(); it != spellings->end(); ++it)
        texts.insert(it.key(), it.value());
    if (!QDir().mkpath(own_folder))
        return failure(ErrorCode::unreadable,
                       QCoreApplication::translate("ingest", "The folder %1 cannot be made.").arg(own_folder));
    return write_safely(path,
                        QJsonDocument(QJsonObject{{QStringLiteral("format"), spellings_format},
                                                  {QStringLiteral("version"), 1},
                                                  {QStringLiteral("spellings"), texts}})
                            .toJson());
}

} // namespace outturn::ingest
