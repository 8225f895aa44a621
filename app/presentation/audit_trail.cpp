// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/audit_trail.h"

#include "audit/finding.h"
#include "presentation/standing_act_words.h"
#include "presentation/table_cells.h"
#include "presentation/trail_table.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

namespace outturn::presentation {
namespace {

constexpr qsizetype hash_letters = 12;

QJsonObject content_of(const Act &act)
{
    return QJsonDocument::fromJson(act.json).object();
}

bool is_extension(const Act &act)
{
    return act.kind == ActKind::sample && content_of(act).value(QLatin1String("extension")).toInt() > 0;
}

bool is_lesson(const QJsonObject &content)
{
    return content.value(QLatin1String("kind")).toString() == audit::finding_kind_word(audit::FindingKind::lesson);
}

/// "Finding 3: Cases counted twice", the title where the content has one.
QString titled_subject(const Act &act, const Wording &wording)
{
    const QJsonObject content = content_of(act);
    const QString subject = act_subject_words(act.subject, wording, is_lesson(content));
    const QString title = content.value(QLatin1String("title")).toString();
    return title.isEmpty() ? subject : QStringLiteral("%1: %2").arg(subject, title);
}

QString about_extension(const Act &act, const Wording &wording)
{
    const auto drawn = static_cast<int>(content_of(act).value(QLatin1String("items")).toArray().size());
    return wording.say(QT_TRANSLATE_NOOP("presentation", "%1, further claims drawn: %2"))
        .arg(act_subject_words(act.subject, wording), wording.number(drawn, 0));
}

QString about_results(const Act &act, const Wording &wording)
{
    const auto tested = static_cast<int>(content_of(act).value(QLatin1String("results")).toArray().size());
    return wording.say(QT_TRANSLATE_NOOP("presentation", "%1, claims entered: %2"))
        .arg(act_subject_words(act.subject, wording), wording.number(tested, 0));
}

QString about_reversal(const Act &act, const Wording &wording)
{
    if (act.subject.isEmpty())
        return wording.say(QT_TRANSLATE_NOOP("presentation", "act %1")).arg(act.reverses);
    return wording.say(QT_TRANSLATE_NOOP("presentation", "%1 (act %2)"))
        .arg(act_subject_words(act.subject, wording), QString::number(act.reverses));
}

QString about_act(const Act &act, const AuditNames &names, const Wording &wording)
{
    switch (act.kind) {
    case ActKind::exclusion:
        if (const auto exclusion = read_exclusion(act.json))
            return exclusion_subject(*exclusion, names, wording);
        break;
    case ActKind::correction:
        if (const auto correction = read_correction(act.json))
            return QStringLiteral("%1: %2").arg(figure_subject(correction->key, names, wording),
                                                correction_words(*correction, wording));
        break;
    case ActKind::sample:
        return is_extension(act) ? about_extension(act, wording) : titled_subject(act, wording);
    case ActKind::sample_results:
        return about_results(act, wording);
    case ActKind::finding:
        return titled_subject(act, wording);
    case ActKind::reversal:
        return about_reversal(act, wording);
    }
    return wording.say(QT_TRANSLATE_NOOP("presentation", "What it says cannot be read."));
}

const Act *act_of(const TrailEntry &entry, const std::vector<Act> &acts)
{
    if (!act_from_word(entry.kind))
        return nullptr;
    const qint64 id = QJsonDocument::fromJson(entry.detail).object().value(QLatin1String("id")).toInteger();
    const auto found = std::find_if(acts.begin(), acts.end(), [id](const Act &act) { return act.id == id; });
    return found == acts.end() ? nullptr : &*found;
}

} // namespace

QString act_kind_title(ActKind kind, const Wording &wording)
{
    switch (kind) {
    case ActKind::exclusion:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Figures left out"));
    case ActKind::correction:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Figure corrected"));
    case ActKind::sample:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Sample drawn"));
    case ActKind::sample_results:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Results of a sample"));
    case ActKind::finding:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Finding or lesson written"));
    case ActKind::reversal:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Taken back"));
    }
    return {};
}

QString act_title(const Act &act, const Wording &wording)
{
    return is_extension(act) ? wording.say(QT_TRANSLATE_NOOP("presentation", "Sample extended"))
                             : act_kind_title(act.kind, wording);
}

QString act_subject_words(const QString &subject, const Wording &wording, bool is_lesson)
{
    const qsizetype slash = subject.indexOf(u'/');
    const QStringView kind = QStringView(subject).left(std::max(slash, qsizetype{0}));
    const QString number = subject.mid(slash + 1);
    if (kind == u"sample")
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Sample %1")).arg(number);
    if (kind == u"finding")
        return wording
            .say(is_lesson ? QT_TRANSLATE_NOOP("presentation", "Lesson %1")
                           : QT_TRANSLATE_NOOP("presentation", "Finding %1"))
            .arg(number);
    return subject;
}

QString act_summary(const Act &act, const AuditNames &names, const Wording &wording)
{
    const QString about = about_act(act, names, wording);
    return act.reason.isEmpty()
        ? about
        : wording.say(QT_TRANSLATE_NOOP("presentation", "%1. Reason: %2")).arg(about, act.reason);
}

widgets::Table audit_trail_table(const std::vector<TrailEntry> &trail, const std::vector<Act> &acts,
                                 const AuditNames &names, const Wording &wording)
{
    const widgets::Table plain = trail_table(trail, wording);
    const auto column = [&wording](const char *title, bool is_number = false) {
        return widgets::TableColumn{wording.say(title), {}, is_number};
    };
    widgets::Table table;
    table.title = plain.title;
    table.empty_text = plain.empty_text;
    table.columns = {column(QT_TRANSLATE_NOOP("presentation", "Entry"), true),
                     column(QT_TRANSLATE_NOOP("presentation", "When (UTC)")),
                     column(QT_TRANSLATE_NOOP("presentation", "What was done")),
                     column(QT_TRANSLATE_NOOP("presentation", "To what")),
                     column(QT_TRANSLATE_NOOP("presentation", "By")),
                     column(QT_TRANSLATE_NOOP("presentation", "Hash begins"))};
    constexpr size_t what = 2;
    constexpr size_t to_what = 3;
    for (size_t i = trail.size(); i-- > 0;) {
        const TrailEntry &entry = trail[i];
        const Act *act = act_of(entry, acts);
        const QString hash = QString::fromLatin1(entry.hash);
        table.rows.push_back(
            {QString::number(entry.sequence),
             {number_cell(wording, static_cast<double>(entry.sequence)),
              {time_words(entry.at, wording), entry.at.toUTC(), entry.at.toUTC().toString(Qt::ISODateWithMs)},
              act ? text_cell(act_title(*act, wording)) : plain.rows[i].cells[what],
              act ? text_cell(act_summary(*act, names, wording)) : plain.rows[i].cells[to_what],
              text_cell(act ? act->person : QString()),
              {hash.left(hash_letters), hash, hash}}});
    }
    return table;
}

QString chain_sentence(const std::vector<TrailEntry> &trail, const std::optional<int> &first_broken,
                       const Wording &wording)
{
    if (trail.empty())
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Nothing was done to the workspace yet."));
    if (first_broken)
        return wording
            .say(QT_TRANSLATE_NOOP(
                "presentation",
                "The chain is broken: entry %1 does not fit the one before. It, or an earlier one, was "
                "altered outside this program."))
            .arg(*first_broken);
    return wording
        .say(QT_TRANSLATE_NOOP(
            "presentation",
            "The chain is whole: each of the entries (%1) carries the hash of the one before. Whoever "
            "rewrites all of it can be told only by its last hash: print that beside your report, it is "
            "the anchor outside the file."))
        .arg(wording.number(static_cast<double>(trail.size()), 0));
}

} // namespace outturn::presentation
