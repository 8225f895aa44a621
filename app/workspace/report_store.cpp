// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/report_store.h"

#include "foundation/sha256.h"
#include "workspace/statement_row.h"
#include "workspace/trail.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonObject>

namespace outturn::workspace {
namespace {

/// What stands under the name now. A name that was never there and one that was taken off the list are both empty.
struct Present {
    QByteArray json;
    int revision = 0;
};

Present present_of(SQLite::Database &database, const QString &name)
{
    SQLite::Statement last(database,
                           "SELECT revision,json FROM stored_report WHERE name=? ORDER BY revision DESC LIMIT 1");
    bind_text(last, 1, name);
    if (!last.executeStep())
        return {};
    return {text_at(last, 1).toUtf8(), last.getColumn(0).getInt()};
}

/// One entry of the trail for each; the check compares it with what is stored.
QJsonObject trail_entry(const StoredReport &report)
{
    return {{QStringLiteral("name"), report.name},
            {QStringLiteral("revision"), report.revision},
            {QStringLiteral("saved_at"), report.saved_at.toUTC().toString(Qt::ISODateWithMs)},
            {QStringLiteral("sha256"), QString::fromLatin1(sha256_hex(report.json))}};
}

QString name_of(const QJsonObject &entry)
{
    return QCoreApplication::translate("workspace", "revision %1 of the report \"%2\"")
        .arg(QString::number(entry.value(QLatin1String("revision")).toInt()),
             entry.value(QLatin1String("name")).toString());
}

std::vector<StoredReport> read_all(SQLite::Database &database, const char *sql)
{
    std::vector<StoredReport> reports;
    SQLite::Statement rows(database, sql);
    while (rows.executeStep())
        reports.push_back({text_at(rows, 0), rows.getColumn(1).getInt(),
                           QDateTime::fromString(text_at(rows, 2), Qt::ISODateWithMs), text_at(rows, 3).toUtf8()});
    return reports;
}

/// Without its folder, whoever wrote it: a folder may tell a user's name.
QString bare_name(const QString &file_name)
{
    return file_name.mid(std::max(file_name.lastIndexOf(u'/'), file_name.lastIndexOf(u'\\')) + 1);
}

} // namespace

Result<> save_report_definition(WorkspaceFile &file, const StoredReport &report, const Clock &clock)
{
    if (report.name.trimmed().isEmpty())
        return failure(ErrorCode::wrong_usage,
                       QCoreApplication::translate("workspace", "Give the report a name to keep it under."));
    try {
        SQLite::Database &database = file.database();
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        // As it comes back from the file, so that the trail says the same: half a character would be replaced there.
        const QString name = QString::fromUtf8(report.name.toUtf8());
        const Present present = present_of(database, name);
        if (present.json == report.json)
            return {};
        const StoredReport stored{name, present.revision + 1, clock(), report.json};
        SQLite::Statement insert(database, "INSERT INTO stored_report(name,revision,saved_at,json) VALUES(?,?,?,?)");
        StatementRow row(insert);
        row << stored.name << stored.revision << stored.saved_at.toUTC().toString(Qt::ISODateWithMs)
            << QString::fromUtf8(stored.json);
        row.run();
        append_to_trail(database, stored.saved_at, QStringLiteral("report"), trail_entry(stored));
        insert.reset();
        transaction.commit();
        return {};
    } catch (const SQLite::Exception &exception) {
        return tl::unexpected(
            workspace_error(file.path(), exception.getErrorCode(), QString::fromUtf8(exception.what())));
    }
}

std::vector<StoredReport> read_reports(SQLite::Database &database)
{
    return read_all(database,
                    "SELECT name,revision,saved_at,json FROM stored_report r WHERE json<>'' AND "
                    "revision=(SELECT max(revision) FROM stored_report WHERE name=r.name) ORDER BY name");
}

QString first_altered_report(SQLite::Database &database)
{
    std::vector<QJsonObject> entries;
    for (const StoredReport &report :
         read_all(database, "SELECT name,revision,saved_at,json FROM stored_report ORDER BY sequence"))
        entries.push_back(trail_entry(report));
    const std::optional<QJsonObject> altered = first_not_in_trail(database, QStringLiteral("report"), entries);
    return altered ? name_of(*altered) : QString();
}

Result<> note_document_out(WorkspaceFile &file, const QString &what, const QString &file_name, const QByteArray &sha256,
                           const Clock &clock)
{
    try {
        SQLite::Statement insert(file.database(),
                                 "INSERT INTO document_out(at,what,file_name,sha256,trail_hash) VALUES(?,?,?,?,"
                                 "coalesce((SELECT hash FROM trail ORDER BY sequence DESC LIMIT 1),''))");
        StatementRow row(insert);
        row << clock().toUTC().toString(Qt::ISODateWithMs) << what << bare_name(file_name)
            << QString::fromLatin1(sha256);
        row.run();
        return {};
    } catch (const SQLite::Exception &exception) {
        return tl::unexpected(
            workspace_error(file.path(), exception.getErrorCode(), QString::fromUtf8(exception.what())));
    }
}

} // namespace outturn::workspace
