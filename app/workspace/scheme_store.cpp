// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/scheme_store.h"

#include "foundation/sha256.h"
#include "workspace/statement_row.h"
#include "workspace/trail.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonObject>
#include <QtCore/QSet>

namespace outturn::workspace {
namespace {

/// What holds for the programme now, and how often the scheme was adopted for it.
struct Present {
    bool is_same = false;
    int revisions = 0;
};

Present look_at_present(SQLite::Database &database, const StoredScheme &scheme)
{
    Present present;
    SQLite::Statement last(database,
                           "SELECT scheme,json FROM stored_scheme WHERE programme=? ORDER BY sequence DESC LIMIT 1");
    bind_text(last, 1, scheme.programme.text);
    if (last.executeStep())
        present.is_same = text_at(last, 0) == scheme.scheme && text_at(last, 1).toUtf8() == scheme.json;
    SQLite::Statement count(database,
                            "SELECT coalesce(max(revision),0) FROM stored_scheme WHERE programme=? AND scheme=?");
    bind_text(count, 1, scheme.programme.text);
    bind_text(count, 2, scheme.scheme);
    if (count.executeStep())
        present.revisions = count.getColumn(0).getInt();
    return present;
}

/// One entry of the trail for each; the check compares it with what is stored.
QJsonObject trail_entry(const StoredScheme &scheme)
{
    return {{QStringLiteral("programme"), scheme.programme.text},
            {QStringLiteral("scheme"), scheme.scheme},
            {QStringLiteral("revision"), scheme.revision},
            {QStringLiteral("reason"), scheme.reason},
            {QStringLiteral("adopted_at"), scheme.adopted_at.toUTC().toString(Qt::ISODateWithMs)},
            {QStringLiteral("sha256"), QString::fromLatin1(sha256_hex(scheme.json))}};
}

QString name_of(const QJsonObject &entry)
{
    return QCoreApplication::translate("workspace", "revision %1 of the scheme %2 for the programme %3")
        .arg(QString::number(entry.value(QLatin1String("revision")).toInt()),
             entry.value(QLatin1String("scheme")).toString(), entry.value(QLatin1String("programme")).toString());
}

} // namespace

Result<> adopt_scheme(WorkspaceFile &file, const StoredScheme &scheme, const Clock &clock)
{
    if (scheme.programme.is_empty() || scheme.scheme.isEmpty() || scheme.json.isEmpty())
        return failure(ErrorCode::internal, QStringLiteral("a scheme without a programme, a name or a content"));
    try {
        SQLite::Database &database = file.database();
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        const Present present = look_at_present(database, scheme);
        if (present.is_same)
            return {};
        StoredScheme stored = scheme;
        stored.revision = present.revisions + 1;
        stored.adopted_at = clock();
        SQLite::Statement insert(database,
                                 "INSERT INTO stored_scheme(programme,scheme,revision,reason,adopted_at,json) "
                                 "VALUES(?,?,?,?,?,?)");
        StatementRow row(insert);
        row << stored.programme.text << stored.scheme << stored.revision << stored.reason
            << stored.adopted_at.toUTC().toString(Qt::ISODateWithMs) << QString::fromUtf8(stored.json);
        row.run();
        append_to_trail(database, stored.adopted_at, QStringLiteral("scheme"), trail_entry(stored));
        insert.reset();
        transaction.commit();
        return {};
    } catch (const SQLite::Exception &exception) {
        return tl::unexpected(
            workspace_error(file.path(), exception.getErrorCode(), QString::fromUtf8(exception.what())));
    }
}

std::vector<StoredScheme> read_schemes(SQLite::Database &database)
{
    std::vector<StoredScheme> schemes;
    SQLite::Statement rows(
        database, "SELECT programme,scheme,revision,reason,adopted_at,json FROM stored_scheme ORDER BY sequence");
    while (rows.executeStep())
        schemes.push_back({ProgrammeId(text_at(rows, 0)), text_at(rows, 1), rows.getColumn(2).getInt(),
                           text_at(rows, 3), QDateTime::fromString(text_at(rows, 4), Qt::ISODateWithMs),
                           text_at(rows, 5).toUtf8()});
    return schemes;
}

QString first_altered_scheme(SQLite::Database &database)
{
    std::vector<QJsonObject> entries;
    for (const StoredScheme &scheme : read_schemes(database))
        entries.push_back(trail_entry(scheme));
    const std::optional<QJsonObject> altered = first_not_in_trail(database, QStringLiteral("scheme"), entries);
    return altered ? name_of(*altered) : QString();
}

} // namespace outturn::workspace
