// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/pack_acts.h"

#include "foundation/json_reader.h"
#include "foundation/json_text.h"
#include "tasks/acts_file.h"
#include "tasks/pack_manifest.h"
#include "workspace/act_nonces.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>
#include <map>
#include <set>

namespace outturn::tasks {
namespace {

constexpr int version = 1;

QString key(const char *text)
{
    return QString::fromLatin1(text);
}

bool changes_figures(const Act &act)
{
    return act.kind == ActKind::exclusion || act.kind == ActKind::correction;
}

/// An entry of the trail about an act, with what it says in clear; person, reason and content are hashes.
struct ActEntry {
    Act act;
    QJsonObject detail;
};

std::map<qint64, ActEntry> entries_of(const std::vector<TrailEntry> &trail)
{
    std::map<qint64, ActEntry> entries;
    for (const TrailEntry &entry : trail) {
        const std::optional<ActKind> kind = act_from_word(entry.kind);
        if (!kind)
            continue;
        ActEntry known;
        known.detail = QJsonDocument::fromJson(entry.detail).object();
        known.act.id = known.detail.value(QLatin1String("id")).toInteger();
        known.act.reverses = known.detail.value(QLatin1String("reverses")).toInteger();
        known.act.at = entry.at;
        known.act.kind = *kind;
        entries[known.act.id] = std::move(known);
    }
    return entries;
}

/// Exclusions and corrections that hold by the trail.
std::set<qint64> in_force(const std::map<qint64, ActEntry> &entries)
{
    std::vector<Act> acts;
    for (const auto &[id, entry] : entries)
        acts.push_back(entry.act);
    std::set<qint64> ids;
    for (const Act &act : acts_that_hold(acts)) {
        if (changes_figures(act))
            ids.insert(act.id);
    }
    return ids;
}

/// What of the act is not as the entry says; empty where all of it is.
QString differing_part(const Act &act, const QString &nonce, const ActEntry &entry)
{
    if (act.kind != entry.act.kind)
        return QCoreApplication::translate("tasks", "kind");
    if (act.at != entry.act.at)
        return QCoreApplication::translate("tasks", "time");
    const auto differs = [&](const char *name, const QString &text) {
        return entry.detail.value(QLatin1String(name)).toString() != workspace::act_text_hash(nonce, text);
    };
    const bool person = differs("person_sha256", act.person);
    const bool reason = differs("reason_sha256", act.reason);
    const bool content = differs("sha256", QString::fromUtf8(act.json));
    if (person && reason && content) // another nonce, or another act altogether
        return QCoreApplication::translate("tasks", "record");
    return person ? QCoreApplication::translate("tasks", "person")
        : reason  ? QCoreApplication::translate("tasks", "reason")
        : content ? QCoreApplication::translate("tasks", "content")
                  : QString();
}

/// Act by act, in the order of the file.
void compare(const std::vector<Act> &acts, const ActProofs &proofs, const std::map<qint64, ActEntry> &entries,
             QStringList &sentences)
{
    const std::set<qint64> holding = in_force(entries);
    std::set<qint64> told(proofs.others.begin(), proofs.others.end());
    if (acts.size() != proofs.proofs.size())
        sentences.append(QCoreApplication::translate("tasks", "%1 holds %2 acts, of which %3 are proved by the trail.")
                             .arg(acts_name)
                             .arg(acts.size())
                             .arg(proofs.proofs.size()));
    for (size_t i = 0; i < std::min(acts.size(), proofs.proofs.size()); ++i) {
        const auto &[id, nonce] = proofs.proofs[i];
        const auto entry = entries.find(id);
        const bool is_first = told.insert(id).second;
        if (entry == entries.end() || !holding.contains(id) || !is_first) {
            sentences.append(
                QCoreApplication::translate("tasks", "%1 holds act %2, which is not in force by the trail.")
                    .arg(acts_name)
                    .arg(id));
            continue;
        }
        if (const QString part = differing_part(acts[i], nonce, entry->second); !part.isEmpty())
            sentences.append(
                QCoreApplication::translate("tasks", "Act %1 in %2 is not the one in the trail: its %3 differs.")
                    .arg(id)
                    .arg(acts_name, part));
    }
    for (const qint64 id : holding) {
        if (!told.contains(id))
            sentences.append(QCoreApplication::translate("tasks",
                                                         "%1 does not tell of act %2, which is in force by "
                                                         "the trail.")
                                 .arg(acts_name)
                                 .arg(id));
    }
}

} // namespace

Result<ActProofs> act_proofs(const QString &workspace, const StandingActs &told, const std::vector<Act> &all)
{
    const auto nonces = workspace::act_nonces(workspace);
    if (!nonces)
        return tl::unexpected(nonces.error());
    std::set<qint64> ids;
    for (const auto &[act, exclusion] : told.exclusions)
        ids.insert(act.id);
    for (const auto &[act, correction] : told.corrections)
        ids.insert(act.id);
    ActProofs proofs;
    for (const qint64 id : ids) {
        const auto nonce = nonces->find(id);
        proofs.proofs.push_back({id, nonce == nonces->end() ? QString() : nonce->second});
    }
    for (const Act &act : acts_that_hold(all)) {
        if (changes_figures(act) && !ids.contains(act.id))
            proofs.others.push_back(act.id);
    }
    return proofs;
}

QByteArray write_act_proofs(const ActProofs &proofs)
{
    JsonText object;
    object.add_text(key("format"), key("outturn-act-proofs"));
    object.add(key("version"), json_text(version));
    QStringList entries;
    for (const auto &[act, nonce] : proofs.proofs) {
        JsonText entry;
        entry.add(key("act"), json_text(act));
        entry.add_text(key("nonce"), nonce);
        entries.append(entry.text());
    }
    object.add(key("acts"), json_list(entries));
    QStringList others;
    for (const qint64 act : proofs.others) {
        JsonText entry;
        entry.add(key("act"), json_text(act));
        others.append(entry.text());
    }
    object.add_list(key("others"), others);
    return object.text().toUtf8() + '\n';
}

Result<ActProofs> read_act_proofs(const QByteArray &json)
{
    Result<JsonReader> reader = JsonReader::from_bytes(json, act_proofs_name, key("outturn-act-proofs"), version);
    if (!reader)
        return tl::unexpected(reader.error());
    ActProofs proofs;
    reader->objects(key("acts"), true, [&proofs](JsonReader &entry) {
        const qint64 act = entry.integer_or(key("act"), 0);
        proofs.proofs.push_back({act, entry.string_or(key("nonce"), {})});
    });
    reader->objects(key("others"), false,
                    [&proofs](JsonReader &entry) { proofs.others.push_back(entry.integer_or(key("act"), 0)); });
    if (const Result<> done = reader->finish(); !done)
        return tl::unexpected(done.error());
    return proofs;
}

QStringList acts_against_trail(const std::optional<QByteArray> &acts_json, const std::optional<QByteArray> &proofs_json,
                               const std::vector<TrailEntry> &trail)
{
    QStringList sentences;
    const std::map<qint64, ActEntry> entries = entries_of(trail);
    std::vector<Act> acts;
    ActProofs proofs;
    if (acts_json) {
        Result<std::vector<Act>> read = read_acts_file(*acts_json, acts_name);
        if (!read)
            return {QCoreApplication::translate("tasks", "The acts cannot be read: %1").arg(read.error().message)};
        acts = std::move(*read);
    }
    if (proofs_json) {
        Result<ActProofs> read = read_act_proofs(*proofs_json);
        if (!read)
            return {QCoreApplication::translate("tasks", "The proofs of the acts cannot be read: %1")
                        .arg(read.error().message)};
        proofs = std::move(*read);
    }
    compare(acts, proofs, entries, sentences);
    return sentences;
}

} // namespace outturn::tasks
