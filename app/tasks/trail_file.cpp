// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/trail_file.h"

#include "foundation/json_reader.h"
#include "foundation/json_text.h"

namespace outturn::tasks {
namespace {

constexpr int version = 1;

QString key(const char *text)
{
    return QString::fromLatin1(text);
}

QString entry_text(const TrailEntry &entry)
{
    JsonText object;
    object.add(key("sequence"), json_text(entry.sequence));
    object.add_text(key("at"), entry.at.toUTC().toString(Qt::ISODateWithMs));
    object.add_text(key("kind"), entry.kind);
    object.add_text(key("detail"), QString::fromUtf8(entry.detail));
    object.add_text(key("previous_hash"), QString::fromLatin1(entry.previous_hash));
    object.add_text(key("hash"), QString::fromLatin1(entry.hash));
    return object.text();
}

} // namespace

QByteArray write_trail(const std::vector<TrailEntry> &trail)
{
    JsonText object;
    object.add_text(key("format"), key("outturn-trail"));
    object.add(key("version"), json_text(version));
    QStringList entries;
    for (const TrailEntry &entry : trail)
        entries.append(entry_text(entry));
    object.add(key("entries"), json_list(entries));
    return object.text().toUtf8() + '\n';
}

Result<std::vector<TrailEntry>> read_trail(const QByteArray &json)
{
    Result<JsonReader> reader = JsonReader::from_bytes(json, key("trail.json"), key("outturn-trail"), version);
    if (!reader)
        return tl::unexpected(reader.error());
    std::vector<TrailEntry> trail;
    reader->objects(key("entries"), true, [&trail](JsonReader &entry) {
        TrailEntry read;
        read.sequence = entry.integer_or(key("sequence"), 0);
        read.at = QDateTime::fromString(entry.string_or(key("at"), {}), Qt::ISODateWithMs);
        read.kind = entry.string_or(key("kind"), {});
        read.detail = entry.string_or(key("detail"), {}).toUtf8();
        read.previous_hash = entry.string_or(key("previous_hash"), {}).toLatin1();
        read.hash = entry.string_or(key("hash"), {}).toLatin1();
        trail.push_back(std::move(read));
    });
    if (const Result<> done = reader->finish(); !done)
        return tl::unexpected(done.error());
    return trail;
}

} // namespace outturn::tasks
