// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/act_store.h"

#include "foundation/sha256.h"
#include "workspace/act_check.h"
#include "workspace/act_nonces.h"
#include "workspace/statement_row.h"
#include "workspace/trail.h"

#include <sqlite3.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>
#include <QtCore/QRandomGenerator>

#include <array>
#include <map>

namespace outturn::workspace {
namespace {

constexpr std::array kinds{ActKind::exclusion,      ActKind::correction, ActKind::sample,
                           ActKind::sample_results, ActKind::finding,    ActKind::reversal};

/// An act as the file has it, whatever another tool made of it.
struct StoredAct {
    qint64 id = 0;
    QString kind;
    QJsonObject entry; ///< as the trail must have it
};

/// 32 hexadecimal digits that nobody foresees.
QString new_nonce()
{
    std::array<quint32, 4> numbers{};
    QRandomGenerator::system()->fillRange(numbers.data(), static_cast<qsizetype>(numbers.size()));
    QString digits;
    for (const quint32 number : numbers)
        digits += QStringLiteral("%1").arg(number, 8, 16, QLatin1Char('0'));
    return digits;
}

/// Person, reason and content stand in it by their hashes alone: the trail goes into evidence packs, whoever gets them.
QJsonObject trail_entry(const Act &act, const QString &at, const QString &nonce)
{
    return {{QStringLiteral("id"), act.id},
            {QStringLiteral("at"), at},
            {QStringLiteral("person_sha256"), act_text_hash(nonce, act.person)},
            {QStringLiteral("reason_sha256"), act_text_hash(nonce, act.reason)},
            {QStringLiteral("subject"), act.subject},
            {QStringLiteral("reverses"), act.reverses},
            {QStringLiteral("sha256"), act_text_hash(nonce, QString::fromUtf8(act.json))}};
}

const char *const all_acts =
    "SELECT id,at,kind,person,reason,subject,json,coalesce(reverses,0),nonce FROM act ORDER BY id";

/// All but kind and time.
Act texts_of(SQLite::Statement &row)
{
    Act act;
    act.id = row.getColumn(0).getInt64();
    act.person = text_at(row, 3);
    act.reason = text_at(row, 4);
    act.subject = text_at(row, 5);
    act.json = text_at(row, 6).toUtf8();
    act.reverses = row.getColumn(7).getInt64();
    return act;
}

StoredAct stored_act(SQLite::Statement &row)
{
    return {row.getColumn(0).getInt64(), text_at(row, 2), trail_entry(texts_of(row), text_at(row, 1), text_at(row, 8))};
}

/// As it comes back from the file, so that the trail says the same: half a character would be replaced there.
QString as_stored(const QString &text)
{
    return QString::fromUtf8(text.toUtf8());
}

Act as_stored(Act act)
{
    act.person = as_stored(act.person.trimmed());
    act.reason = as_stored(act.reason.trimmed());
    act.subject = as_stored(act.subject);
    act.json = QString::fromUtf8(act.json).toUtf8();
    return act;
}

void insert_act(SQLite::Database &database, const Act &act)
{
    const QString at = act.at.toString(Qt::ISODateWithMs);
    const QString nonce = new_nonce();
    SQLite::Statement insert(database,
                             "INSERT INTO act(id,at,kind,person,reason,subject,json,nonce,reverses) "
                             "VALUES(?,?,?,?,?,?,?,?,nullif(?,0))");
    StatementRow row(insert);
    row << act.id << at << act_word(act.kind) << act.person << act.reason << act.subject << QString::fromUtf8(act.json)
        << nonce << act.reverses;
    row.run();
    append_to_trail(database, act.at, act_word(act.kind), trail_entry(act, at, nonce));
}

/// "act 3, finding (finding/2)".
QString name_of(const QString &kind, const QJsonObject &entry)
{
    const QString subject = entry.value(QLatin1String("subject")).toString();
    const QString name = QCoreApplication::translate("workspace", "act %1, %2")
                             .arg(QString::number(entry.value(QLatin1String("id")).toInteger()), kind);
    return subject.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, subject);
}

/// The part in which the two differ, in words.
QString differing_part(const StoredAct &stored, const QString &kind, const QJsonObject &entry)
{
    if (stored.kind != kind)
        return QCoreApplication::translate("workspace", "kind");
    const auto differs = [&](const char *key) {
        return stored.entry.value(QLatin1String(key)) != entry.value(QLatin1String(key));
    };
    // All of its hashes at once: another nonce, or another act altogether.
    if (differs("person_sha256") && differs("reason_sha256") && differs("sha256"))
        return QCoreApplication::translate("workspace", "record");
    const std::array<std::pair<const char *, QString>, 6> parts{
        {{"at", QCoreApplication::translate("workspace", "time")},
         {"person_sha256", QCoreApplication::translate("workspace", "person")},
         {"reason_sha256", QCoreApplication::translate("workspace", "reason")},
         {"subject", QCoreApplication::translate("workspace", "subject")},
         {"reverses", QCoreApplication::translate("workspace", "reversed act")},
         {"sha256", QCoreApplication::translate("workspace", "content")}}};
    for (const auto &[key, words] : parts) {
        if (differs(key))
            return words;
    }
    return stored.entry == entry ? QString() : QCoreApplication::translate("workspace", "record");
}

std::map<qint64, StoredAct> acts_by_id(SQLite::Database &database)
{
    std::map<qint64, StoredAct> acts;
    SQLite::Statement rows(database, all_acts);
    while (rows.executeStep()) {
        StoredAct act = stored_act(rows);
        acts.emplace(act.id, std::move(act));
    }
    return acts;
}

} // namespace

Result<Act> record_act(WorkspaceFile &file, const Act &act, const Clock &clock)
{
    try {
        SQLite::Database &database = file.database();
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        const std::vector<Act> earlier = read_acts(database);
        Act recorded = as_stored(act);
        recorded.id = earlier.empty() ? 1 : earlier.back().id + 1;
        // Kept to the millisecond, as it comes back.
        recorded.at = QDateTime::fromMSecsSinceEpoch(clock().toMSecsSinceEpoch(), Qt::UTC);
        if (const Result<> allowed = check_act(database, recorded, earlier); !allowed)
            return tl::unexpected(allowed.error());
        insert_act(database, recorded);
        transaction.commit();
        return recorded;
    } catch (const SQLite::Exception &exception) {
        return tl::unexpected(
            workspace_error(file.path(), exception.getErrorCode(), QString::fromUtf8(exception.what())));
    }
}

std::vector<Act> read_acts(SQLite::Database &database)
{
    std::vector<Act> acts;
    SQLite::Statement rows(database, all_acts);
    while (rows.executeStep()) {
        const std::optional<ActKind> kind = act_from_word(text_at(rows, 2));
        Act act = texts_of(rows);
        if (!kind)
            throw SQLite::Exception("act " + std::to_string(act.id) + " is of no known kind", SQLITE_CORRUPT);
        act.at = QDateTime::fromString(text_at(rows, 1), Qt::ISODateWithMs);
        act.kind = *kind;
        acts.push_back(std::move(act));
    }
    return acts;
}

QString first_altered_act(SQLite::Database &database)
{
    std::map<qint64, StoredAct> acts = acts_by_id(database);
    std::string words;
    for (const ActKind kind : kinds)
        words += (words.empty() ? "'" : ",'") + act_word(kind).toStdString() + "'";
    SQLite::Statement entries(database,
                              "SELECT kind,detail FROM trail WHERE kind IN (" + words + ") ORDER BY sequence");
    while (entries.executeStep()) {
        const QString kind = text_at(entries, 0);
        const QJsonObject entry = QJsonDocument::fromJson(text_at(entries, 1).toUtf8()).object();
        const auto stored = acts.find(entry.value(QLatin1String("id")).toInteger());
        if (stored == acts.end())
            return QCoreApplication::translate("workspace", "The trail tells of %1, which is stored no longer.")
                .arg(name_of(kind, entry));
        if (const QString part = differing_part(stored->second, kind, entry); !part.isEmpty())
            return QCoreApplication::translate("workspace", "The %1 of %2, is not what was recorded.")
                .arg(part, name_of(kind, entry));
        acts.erase(stored);
    }
    if (acts.empty())
        return {};
    const StoredAct &unknown = acts.begin()->second;
    return QCoreApplication::translate("workspace", "The trail does not know of %1.")
        .arg(name_of(unknown.kind, unknown.entry));
}

} // namespace outturn::workspace
