// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/figure_changes.h"

#include "presentation/figure_words.h"

#include <QtCore/QHash>
#include <QtCore/QJsonObject>

namespace outturn::presentation {
namespace {

/// The number; where there is none, what stands in its place.
QString figure_text(const PartFigure &figure, const Wording &wording)
{
    if (figure.number)
        return wording.full_number(*figure.number);
    if (figure.range)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "%1 to %2"))
            .arg(wording.full_number(figure.range->low), wording.full_number(figure.range->high));
    if (figure.origin && !figure.origin->text.isEmpty())
        return figure.origin->text;
    return wording.say(QT_TRANSLATE_NOOP("presentation", "missing"));
}

QJsonValue number_json(const PartFigure &figure)
{
    return figure.number ? QJsonValue(*figure.number) : QJsonValue();
}

QJsonValue text_json(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue origin_text(const PartFigure &figure)
{
    return figure.origin ? QJsonValue(figure.origin->text) : QJsonValue();
}

} // namespace

Result<std::vector<ChangedValue>> changed_values(const CellSource &source, const ReturnChanges &changes)
{
    std::vector<ChangedValue> values;
    if (changes.changed.empty())
        return values;
    const Result<std::vector<Provider>> providers = source.providers();
    if (!providers)
        return tl::unexpected(providers.error());
    const Result<std::vector<Measure>> measures = source.measures();
    if (!measures)
        return tl::unexpected(measures.error());
    QHash<ProviderId, const Provider *> by_id;
    for (const Provider &provider : *providers)
        by_id.insert(provider.id, &provider);
    QHash<std::pair<QString, QString>, QString> titles;
    for (const Measure &measure : *measures)
        titles.insert({measure.programme.text, measure.id.text}, measure.title);
    for (const FigureChange &change : changes.changed) {
        const CellKey &key = change.after.key;
        const Provider *provider = by_id.value(key.provider);
        for (const Part part : differing_parts(change.before, change.after))
            values.push_back({provider ? code_in_force(*provider, key.period.end) : key.provider.text,
                              provider ? provider->name : key.provider.text, key.measure.text,
                              titles.value({key.programme.text, key.measure.text}, key.measure.text),
                              key.period.end.isValid() ? period_label(key.period) : QString(), part, key,
                              part_of(change.before, part), part_of(change.after, part)});
    }
    return values;
}

QJsonArray changes_json(const std::vector<ChangedValue> &values)
{
    QJsonArray array;
    for (const ChangedValue &value : values)
        array.append(QJsonObject{{QStringLiteral("provider"), value.provider},
                                 {QStringLiteral("name"), value.name},
                                 {QStringLiteral("programme"), value.key.programme.text},
                                 {QStringLiteral("measure"), value.measure},
                                 {QStringLiteral("period"), text_json(value.period)},
                                 {QStringLiteral("contract"), text_json(value.key.contract)},
                                 {QStringLiteral("area"), text_json(value.key.area)},
                                 {QStringLiteral("cohort"), text_json(value.key.cohort)},
                                 {QStringLiteral("group"), text_json(value.key.group)},
                                 {QStringLiteral("part"), part_word(value.part)},
                                 {QStringLiteral("old"), number_json(value.before)},
                                 {QStringLiteral("new"), number_json(value.after)},
                                 {QStringLiteral("old_text"), origin_text(value.before)},
                                 {QStringLiteral("new_text"), origin_text(value.after)}});
    return array;
}

QString change_words(const ChangedValue &value, const Wording &wording)
{
    QStringList about{value.name, value.measure_title};
    for (const QString &more : {value.period, value.key.contract, value.key.area, value.key.cohort, value.key.group}) {
        if (!more.isEmpty())
            about.append(more);
    }
    return wording.say(QT_TRANSLATE_NOOP("presentation", "%1, %2: %3, now %4"))
        .arg(about.join(QStringLiteral(", ")), part_title(value.part, wording), figure_text(value.before, wording),
             figure_text(value.after, wording));
}

widgets::Table changes_table(const std::vector<ChangedValue> &values, const Wording &wording)
{
    widgets::Table table;
    table.title = wording.say(QT_TRANSLATE_NOOP("presentation", "What changed"));
    table.empty_text = wording.say(QT_TRANSLATE_NOOP("presentation", "No value changed."));
    table.columns = {{wording.say(QT_TRANSLATE_NOOP("presentation", "Provider")), {}, false},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Measure")), {}, false},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Period")), {}, false},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Part")), {}, false},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Before")), {}, true},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Now")), {}, true}};
    const auto words = [](const QString &text) { return widgets::TableCell{text, text, {}}; };
    const auto figure = [&wording](const PartFigure &part) {
        return widgets::TableCell{figure_text(part, wording), part.number ? QVariant(*part.number) : QVariant(), {}};
    };
    for (const ChangedValue &value : values)
        table.rows.push_back({value.key.provider.text,
                              {words(value.name), words(value.measure_title), words(value.period),
                               words(part_title(value.part, wording)), figure(value.before), figure(value.after)},
                              false});
    return table;
}

QString changes_summary(const std::vector<ChangedValue> &values, const ReturnChanges &changes, const Wording &wording)
{
    if (changes.replaced.empty())
        return {};
    const int changed = static_cast<int>(values.size());
    return wording.say(QT_TRANSLATE_NOOP("presentation", "%1, %2"))
        .arg(
            wording.count(QT_TRANSLATE_N_NOOP("presentation", "%n value(s) changed"), changed),
            wording.count(QT_TRANSLATE_N_NOOP("presentation", "%n figure(s) replaced by the same"), changes.unchanged));
}

} // namespace outturn::presentation
