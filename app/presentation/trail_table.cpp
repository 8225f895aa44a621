// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/trail_table.h"

#include "domain/outcome_return.h"
#include "presentation/audit_trail.h"
#include "presentation/returns_overview.h"
#include "presentation/table_cells.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace outturn::presentation {
namespace {

constexpr qsizetype hash_letters = 12;

QString kind_words(const QString &kind, const Wording &wording)
{
    if (kind == QLatin1String("import"))
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Return imported"));
    if (kind == QLatin1String("scheme"))
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Scheme changed"));
    if (kind == QLatin1String("report"))
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Report definition saved"));
    if (const std::optional<ActKind> act = act_from_word(kind))
        return act_kind_title(*act, wording);
    return kind;
}

QString text_of(const QJsonObject &detail, const char *key)
{
    return detail.value(QLatin1String(key)).toString();
}

QString revision_of(const QJsonObject &detail)
{
    return QString::number(detail.value(QLatin1String("revision")).toInt());
}

QString import_words(const QJsonObject &detail, const Wording &wording)
{
    const auto number = [&detail](const char *key) { return detail.value(QLatin1String(key)).toInt(); };
    const RowTally tally{number("rows"), number("accepted"), number("excluded"), number("in_error")};
    return QStringLiteral("%1; %2").arg(text_of(detail, "file"), tally_words(tally, wording));
}

QString scheme_words(const QJsonObject &detail, const Wording &wording)
{
    const QString named = wording.say(QT_TRANSLATE_NOOP("presentation", "%1 for %2, revision %3"))
                              .arg(text_of(detail, "scheme"), text_of(detail, "programme"), revision_of(detail));
    const QString reason = text_of(detail, "reason");
    return reason.isEmpty() ? named : QStringLiteral("%1: %2").arg(named, reason);
}

QString what_words(const TrailEntry &entry, const Wording &wording)
{
    const QJsonObject detail = QJsonDocument::fromJson(entry.detail).object();
    if (entry.kind == QLatin1String("import"))
        return import_words(detail, wording);
    if (entry.kind == QLatin1String("scheme"))
        return scheme_words(detail, wording);
    if (entry.kind == QLatin1String("report"))
        return wording.say(QT_TRANSLATE_NOOP("presentation", "%1, revision %2"))
            .arg(text_of(detail, "name"), revision_of(detail));
    return act_subject_words(text_of(detail, "subject"), wording);
}

} // namespace

widgets::Table trail_table(const std::vector<TrailEntry> &trail, const Wording &wording)
{
    widgets::Table table;
    table.title = wording.say(QT_TRANSLATE_NOOP("presentation", "Trail of the workspace"));
    table.columns = {{wording.say(QT_TRANSLATE_NOOP("presentation", "Entry")), {}, false},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Date")), {}, false},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "What was done")), {}, false},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "To what")), {}, false},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Hash begins")), {}, false}};
    table.empty_text = wording.say(QT_TRANSLATE_NOOP("presentation", "Nothing was done to the workspace yet."));
    for (const TrailEntry &entry : trail)
        table.rows.push_back({{},
                              {text_cell(QString::number(entry.sequence)),
                               text_cell(entry.at.isValid() ? wording.date(entry.at.toUTC().date()) : QString()),
                               text_cell(kind_words(entry.kind, wording)), text_cell(what_words(entry, wording)),
                               text_cell(QString::fromLatin1(entry.hash.left(hash_letters)))}});
    return table;
}

} // namespace outturn::presentation
