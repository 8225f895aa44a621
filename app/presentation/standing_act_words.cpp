// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/standing_act_words.h"

#include "presentation/figure_words.h"
#include "presentation/table_cells.h"

#include <algorithm>
#include <map>
#include <set>

namespace outturn::presentation {
namespace {

using widgets::TableRow;

QString kind_title(ActKind kind, const Wording &wording)
{
    return kind == ActKind::exclusion ? wording.say(QT_TRANSLATE_NOOP("presentation", "Left out"))
                                      : wording.say(QT_TRANSLATE_NOOP("presentation", "Corrected"));
}

struct PartNumber {
    const char *title;
    std::optional<double> number;
};

QString numbers(std::initializer_list<PartNumber> parts, const std::optional<Money> &money, const Wording &wording)
{
    QStringList words;
    for (const PartNumber &part : parts) {
        if (part.number)
            words.append(wording.say(part.title).arg(wording.full_number(*part.number)));
    }
    if (money)
        words.append(pounds(wording, static_cast<double>(money->pence), true));
    return words.join(QStringLiteral(", "));
}

template <typename Figure> QString numbers_of(const Figure &figure, const Wording &wording)
{
    return numbers({{QT_TRANSLATE_NOOP("presentation", "numerator %1"), figure.numerator},
                    {QT_TRANSLATE_NOOP("presentation", "denominator %1"), figure.denominator},
                    {QT_TRANSLATE_NOOP("presentation", "expected %1"), figure.expected},
                    {QT_TRANSLATE_NOOP("presentation", "value %1"), figure.value}},
                   figure.money, wording);
}

QString aspect_words(Aspect aspect, const Wording &wording)
{
    switch (aspect) {
    case Aspect::cost:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "cost"));
    case Aspect::claimed:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "amount claimed"));
    case Aspect::paid:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "amount paid"));
    case Aspect::outcome:
        break;
    }
    return {};
}

/// What the act is about, and for a correction what it says; the content of one that cannot be read is told as such.
struct ActWords {
    QString subject;
    QString numbers;
};

ActWords act_words(const Act &act, const AuditNames &names, const Wording &wording)
{
    if (act.kind == ActKind::exclusion) {
        if (const Result<Exclusion> exclusion = read_exclusion(act.json))
            return {exclusion_subject(*exclusion, names, wording), {}};
    } else if (const Result<Correction> correction = read_correction(act.json)) {
        return {figure_subject(correction->key, names, wording), correction_words(*correction, wording)};
    }
    return {wording.say(QT_TRANSLATE_NOOP("presentation", "What it says cannot be read.")), {}};
}

widgets::TableColumn column(const Wording &wording, const char *title, bool is_number = false)
{
    return {wording.say(title), {}, is_number};
}

widgets::TableCell id_cell(qint64 id, const Wording &wording)
{
    return number_cell(wording, static_cast<double>(id));
}

widgets::TableCell time_cell(const QDateTime &at, const Wording &wording)
{
    return {time_words(at, wording), at.toUTC(), at.toUTC().toString(Qt::ISODate)};
}

/// Who took it back, by the act's id, for acts that hold no longer.
std::map<qint64, const Act *> taken_back(const std::vector<Act> &acts)
{
    std::set<qint64> undone;
    std::map<qint64, const Act *> by;
    for (auto act = acts.rbegin(); act != acts.rend(); ++act) {
        if (act->kind != ActKind::reversal || undone.contains(act->id))
            continue;
        undone.insert(act->reverses);
        by[act->reverses] = &*act;
    }
    return by;
}

/// An act that nobody took back is in force, unless a later correction of the same figure stands in its place.
std::set<qint64> ids_in_force(const std::vector<Act> &acts)
{
    std::set<qint64> ids;
    if (const Result<StandingActs> standing = standing_acts(acts)) {
        for (const auto &each : standing->exclusions)
            ids.insert(each.act.id);
        for (const auto &each : standing->corrections)
            ids.insert(each.act.id);
    }
    return ids;
}

QString state_words(const Act &act, const Act *reversal, bool in_force, const Wording &wording)
{
    if (reversal)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "taken back by %1: %2"))
            .arg(reversal->person, reversal->reason);
    if (in_force)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "in force"));
    return act.kind == ActKind::correction
        ? wording.say(QT_TRANSLATE_NOOP("presentation", "replaced by a later correction"))
        : wording.say(QT_TRANSLATE_NOOP("presentation", "not in force"));
}

} // namespace

QString time_words(const QDateTime &at, const Wording &wording)
{
    if (!at.isValid())
        return {};
    const QDateTime utc = at.toUTC();
    return QStringLiteral("%1, %2").arg(wording.date(utc.date()), utc.time().toString(QStringLiteral("HH:mm")));
}

QString standing_sentence(const StandingActs &standing, const Wording &wording)
{
    if (standing.is_empty())
        return {};
    const auto left_out = static_cast<int>(standing.exclusions.size());
    const auto corrected = static_cast<int>(standing.corrections.size());
    const QString exclusions = wording.count(QT_TRANSLATE_N_NOOP("presentation", "%n exclusion(s)"), left_out);
    const QString corrections = wording.count(QT_TRANSLATE_N_NOOP("presentation", "%n correction(s)"), corrected);
    const QString what = corrected == 0 ? exclusions
        : left_out == 0                 ? corrections
                        : wording.say(QT_TRANSLATE_NOOP("presentation", "%1 and %2")).arg(exclusions, corrections);
    return wording.say(QT_TRANSLATE_NOOP("presentation", "In force: %1 by auditors. Every figure is given after them."))
        .arg(what);
}

QString exclusion_subject(const Exclusion &exclusion, const AuditNames &names, const Wording &wording)
{
    return QStringList{exclusion.provider ? names.provider(*exclusion.provider)
                                          : wording.say(QT_TRANSLATE_NOOP("presentation", "every provider")),
                       exclusion.measure ? names.measure(exclusion.programme, *exclusion.measure)
                                         : wording.say(QT_TRANSLATE_NOOP("presentation", "every measure")),
                       exclusion.period ? period_words(wording, *exclusion.period)
                                        : wording.say(QT_TRANSLATE_NOOP("presentation", "every period")),
                       names.programme(exclusion.programme)}
        .join(QStringLiteral(", "));
}

QString figure_subject(const CellKey &key, const AuditNames &names, const Wording &wording)
{
    QStringList words{names.provider(key.provider), names.measure(key.programme, key.measure),
                      period_words(wording, key.period)};
    const auto add = [&](const char *what, const QString &text) {
        if (!text.isEmpty())
            words.append(wording.say(what).arg(text));
    };
    add(QT_TRANSLATE_NOOP("presentation", "contract %1"), key.contract);
    add(QT_TRANSLATE_NOOP("presentation", "area %1"), key.area);
    add(QT_TRANSLATE_NOOP("presentation", "cohort %1"), key.cohort);
    add(QT_TRANSLATE_NOOP("presentation", "group %1"), key.group);
    if (key.aspect != Aspect::outcome)
        words.append(aspect_words(key.aspect, wording));
    return words.join(QStringLiteral(", "));
}

QString correction_words(const Correction &correction, const Wording &wording)
{
    return numbers_of(correction, wording);
}

QString figure_numbers(const Cell &cell, const Wording &wording)
{
    const QString words = numbers_of(cell, wording);
    return words.isEmpty() ? wording.say(QT_TRANSLATE_NOOP("presentation", "no number")) : words;
}

widgets::Table standing_acts_table(const StandingActs &standing, const AuditNames &names, const Wording &wording)
{
    widgets::Table table;
    table.title = wording.say(QT_TRANSLATE_NOOP("presentation", "Exclusions and corrections in force"));
    table.columns = {column(wording, QT_TRANSLATE_NOOP("presentation", "What was done")),
                     column(wording, QT_TRANSLATE_NOOP("presentation", "To which figures")),
                     column(wording, QT_TRANSLATE_NOOP("presentation", "Now")),
                     column(wording, QT_TRANSLATE_NOOP("presentation", "Why")),
                     column(wording, QT_TRANSLATE_NOOP("presentation", "By")),
                     column(wording, QT_TRANSLATE_NOOP("presentation", "When (UTC)"))};
    table.empty_text = wording.say(QT_TRANSLATE_NOOP("presentation", "Nothing is left out or corrected."));
    // From the values, never from the act's own content: a report may have taken numbers out of them.
    std::vector<std::pair<const Act *, ActWords>> acts;
    for (const auto &each : standing.exclusions)
        acts.push_back({&each.act, {exclusion_subject(each.exclusion, names, wording), {}}});
    for (const auto &each : standing.corrections)
        acts.push_back(
            {&each.act, {figure_subject(each.correction.key, names, wording), numbers_of(each.correction, wording)}});
    std::sort(acts.begin(), acts.end(), [](const auto &a, const auto &b) { return a.first->id < b.first->id; });
    for (const auto &[act, words] : acts)
        table.rows.push_back(
            TableRow{QString::number(act->id),
                     {text_cell(kind_title(act->kind, wording)), text_cell(words.subject), text_cell(words.numbers),
                      text_cell(act->reason), text_cell(act->person), time_cell(act->at, wording)}});
    return table;
}

widgets::Table exclusions_and_corrections_table(const std::vector<Act> &acts, const AuditNames &names,
                                                const CountCovered &covered, const Wording &wording)
{
    widgets::Table table;
    table.title = wording.say(QT_TRANSLATE_NOOP("presentation", "Exclusions and corrections"));
    table.columns = {column(wording, QT_TRANSLATE_NOOP("presentation", "Act"), true),
                     column(wording, QT_TRANSLATE_NOOP("presentation", "What was done")),
                     column(wording, QT_TRANSLATE_NOOP("presentation", "To which figures")),
                     column(wording, QT_TRANSLATE_NOOP("presentation", "Now")),
                     column(wording, QT_TRANSLATE_NOOP("presentation", "State")),
                     column(wording, QT_TRANSLATE_NOOP("presentation", "Why")),
                     column(wording, QT_TRANSLATE_NOOP("presentation", "By")),
                     column(wording, QT_TRANSLATE_NOOP("presentation", "When (UTC)"))};
    if (covered)
        table.columns.push_back(column(wording, QT_TRANSLATE_NOOP("presentation", "Figures"), true));
    table.empty_text =
        wording.say(QT_TRANSLATE_NOOP("presentation", "No figure was ever left out or corrected in this workspace."));
    const std::map<qint64, const Act *> reversed = taken_back(acts);
    const std::set<qint64> in_force = ids_in_force(acts);
    for (auto act = acts.rbegin(); act != acts.rend(); ++act) {
        if (act->kind != ActKind::exclusion && act->kind != ActKind::correction)
            continue;
        const auto reversal = reversed.find(act->id);
        const ActWords words = act_words(*act, names, wording);
        const QString state = state_words(*act, reversal == reversed.end() ? nullptr : reversal->second,
                                          in_force.contains(act->id), wording);
        table.rows.push_back(TableRow{QString::number(act->id),
                                      {id_cell(act->id, wording), text_cell(kind_title(act->kind, wording)),
                                       text_cell(words.subject), text_cell(words.numbers), text_cell(state),
                                       text_cell(act->reason), text_cell(act->person), time_cell(act->at, wording)}});
        if (!covered)
            continue;
        const std::optional<qint64> figures = covered(*act);
        table.rows.back().cells.push_back(
            number_cell(wording, figures ? std::optional(static_cast<double>(*figures)) : std::nullopt));
    }
    return table;
}

} // namespace outturn::presentation
