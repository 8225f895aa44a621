// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/map_layout_reader.h"

#include "foundation/json_reader.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QSet>

#include <cstdlib>

namespace outturn::ingest {
namespace {

constexpr int widest_map = 1000; ///< cells; beyond that a number is a slip, and the hexagons would be too small to see

int position(JsonReader &entry, const QString &key)
{
    if (!entry.has(key))
        entry.fail(key, QCoreApplication::translate("ingest", "a whole number is needed here"));
    const int number = entry.integer_or(key, 0);
    if (std::abs(number) > widest_map)
        entry.fail(
            key,
            QCoreApplication::translate("ingest", "it must lie between %1 and %2").arg(-widest_map).arg(widest_map));
    return number;
}

MapPlace read_place(JsonReader &entry, QSet<QString> &seen)
{
    MapPlace place;
    const QString id = entry.string(QStringLiteral("provider"));
    if (id.isEmpty())
        entry.fail(QStringLiteral("provider"), QCoreApplication::translate("ingest", "it must not be empty"));
    if (seen.contains(id))
        entry.fail(QStringLiteral("provider"),
                   QCoreApplication::translate("ingest", "\"%1\" stands here twice").arg(id));
    seen.insert(id);
    place.provider = ProviderId(id);
    place.short_name = entry.string(QStringLiteral("short"));
    if (place.short_name.size() < 1 || place.short_name.size() > 4)
        entry.fail(QStringLiteral("short"),
                   QCoreApplication::translate("ingest", "one to four letters are needed here"));
    place.column = position(entry, QStringLiteral("column"));
    place.row = position(entry, QStringLiteral("row"));
    return place;
}

} // namespace

Result<MapLayout> read_map_layout(const QByteArray &json, const QString &file_name)
{
    Result<JsonReader> reader = JsonReader::from_bytes(json, file_name, QStringLiteral("outturn-map"), 1);
    if (!reader)
        return tl::unexpected(reader.error());
    MapLayout layout;
    layout.id = reader->string(QStringLiteral("id"));
    layout.title = reader->string(QStringLiteral("title"));
    layout.source = reader->string_or(QStringLiteral("source"), {});
    QSet<QString> seen;
    reader->objects(QStringLiteral("hexagons"), true,
                    [&](JsonReader &entry) { layout.places.push_back(read_place(entry, seen)); });
    if (const Result<> finished = reader->finish(); !finished)
        return tl::unexpected(finished.error());
    return layout;
}

Result<std::vector<MapLayout>> bundled_map_layouts()
{
    std::vector<MapLayout> layouts;
    const QDir folder(QStringLiteral(":/outturn/maps"));
    const QStringList names = folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorCode::unreadable,
                           QCoreApplication::translate("ingest", "%1 cannot be read (%2).")
                               .arg(file.fileName(), file.errorString()));
        Result<MapLayout> layout = read_map_layout(file.readAll(), name);
        if (!layout)
            return tl::unexpected(layout.error());
        layouts.push_back(std::move(*layout));
    }
    return layouts;
}

} // namespace outturn::ingest
