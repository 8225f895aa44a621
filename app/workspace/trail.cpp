// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/trail.h"

#include "foundation/sha256.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <QtCore/QJsonDocument>

namespace outturn::workspace {
namespace {

QByteArray entry_hash(int sequence, const QByteArray &at, const QByteArray &kind, const QByteArray &detail,
                      const QByteArray &previous)
{
    Sha256 hash;
    for (const QByteArray &part : {QByteArray::number(sequence), at, kind, detail, previous}) {
        // The length keeps two neighbours from passing for one.
        hash.add(QByteArray::number(part.size()) + ':');
        hash.add(part);
    }
    return hash.hex();
}

QByteArray text_of(const SQLite::Column &column)
{
    return QByteArray(column.getText(), column.getBytes());
}

QByteArray time_text(const QDateTime &at)
{
    return at.toUTC().toString(Qt::ISODateWithMs).toUtf8();
}

} // namespace

void append_to_trail(SQLite::Database &database, const QDateTime &at, const QString &kind, const QJsonObject &detail)
{
    int sequence = 1;
    QByteArray previous;
    {
        SQLite::Statement last(database, "SELECT sequence, hash FROM trail ORDER BY sequence DESC LIMIT 1");
        if (last.executeStep()) {
            sequence = last.getColumn(0).getInt() + 1;
            previous = text_of(last.getColumn(1));
        }
    }
    const QByteArray when = time_text(at);
    const QByteArray text = QJsonDocument(detail).toJson(QJsonDocument::Compact);
    const QByteArray hash = entry_hash(sequence, when, kind.toUtf8(), text, previous);
    SQLite::Statement insert(database, "INSERT INTO trail VALUES(?,?,?,?,?,?)");
    insert.bind(1, sequence);
    insert.bind(2, when.constData());
    insert.bind(3, kind.toStdString());
    insert.bind(4, text.constData());
    insert.bind(5, previous.constData());
    insert.bind(6, hash.constData());
    insert.exec();
}

QByteArray trail_hash(const TrailEntry &entry)
{
    return entry_hash(entry.sequence, time_text(entry.at), entry.kind.toUtf8(), entry.detail, entry.previous_hash);
}

std::vector<TrailEntry> read_trail(SQLite::Database &database)
{
    std::vector<TrailEntry> trail;
    SQLite::Statement entries(database,
                              "SELECT sequence, at, kind, detail, previous_hash, hash FROM trail ORDER BY sequence");
    while (entries.executeStep())
        trail.push_back({entries.getColumn(0).getInt(),
                         QDateTime::fromString(QString::fromUtf8(text_of(entries.getColumn(1))), Qt::ISODateWithMs),
                         QString::fromUtf8(text_of(entries.getColumn(2))), text_of(entries.getColumn(3)),
                         text_of(entries.getColumn(4)), text_of(entries.getColumn(5))});
    return trail;
}

std::optional<int> first_broken_entry(SQLite::Database &database)
{
    SQLite::Statement entries(database,
                              "SELECT sequence, at, kind, detail, previous_hash, hash FROM trail "
                              "ORDER BY sequence");
    QByteArray previous;
    int expected = 1;
    while (entries.executeStep()) {
        const int sequence = entries.getColumn(0).getInt();
        const QByteArray hash = text_of(entries.getColumn(5));
        if (sequence != expected || text_of(entries.getColumn(4)) != previous
            || hash
                != entry_hash(sequence, text_of(entries.getColumn(1)), text_of(entries.getColumn(2)),
                              text_of(entries.getColumn(3)), previous))
            return sequence;
        previous = hash;
        ++expected;
    }
    return std::nullopt;
}

std::optional<QJsonObject> first_not_in_trail(SQLite::Database &database, const QString &kind,
                                              const std::vector<QJsonObject> &stored)
{
    SQLite::Statement entries(database, "SELECT detail FROM trail WHERE kind=? ORDER BY sequence");
    entries.bind(1, kind.toStdString());
    size_t position = 0;
    while (entries.executeStep()) {
        const QByteArray detail = text_of(entries.getColumn(0));
        if (position == stored.size())
            return QJsonDocument::fromJson(detail).object();
        if (QJsonDocument(stored[position]).toJson(QJsonDocument::Compact) != detail)
            return stored[position];
        ++position;
    }
    return position < stored.size() ? std::optional(stored[position]) : std::nullopt;
}

} // namespace outturn::workspace
