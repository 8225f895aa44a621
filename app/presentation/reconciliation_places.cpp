// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/reconciliation_places.h"

#include <QtCore/QStringList>

#include <algorithm>

namespace outturn::presentation {
namespace {

using audit::ReconciledItem;

constexpr qsizetype most_places = 4; ///< more are counted

Aspect aspect_of(Part part)
{
    switch (part) {
    case Part::cost:
        return Aspect::cost;
    case Part::claimed:
        return Aspect::claimed;
    case Part::paid:
        return Aspect::paid;
    default:
        return Aspect::outcome;
    }
}

const Origin *origin_of(const Cell &cell, Part part)
{
    const auto found = std::find_if(cell.origins.begin(), cell.origins.end(),
                                    [part](const Origin &origin) { return origin.part == part; });
    return found == cell.origins.end() ? nullptr : &*found;
}

QString file_of(const ReconciliationNames &names, qint64 return_id)
{
    const auto found = std::find_if(names.returns.begin(), names.returns.end(),
                                    [&](const StoredReturn &each) { return each.id == return_id; });
    return found == names.returns.end() ? QString() : found->file_name;
}

QString place_words(const Cell &cell, Part part, const ReconciliationNames &names, const Wording &wording)
{
    const Origin *origin = origin_of(cell, part);
    const QString file = file_of(names, cell.return_id);
    if (!origin || file.isEmpty())
        return {};
    QStringList place{file};
    if (!origin->sheet.isEmpty())
        place.append(origin->sheet);
    place.append(wording.say(QT_TRANSLATE_NOOP("presentation", "row %1, column %2"))
                     .arg(QString::number(origin->row), QString::number(origin->column)));
    const QString words =
        wording.say(QT_TRANSLATE_NOOP("presentation", "%1 in %2")).arg(origin->text, place.join(QStringLiteral(", ")));
    return cell.corrected_by == 0
        ? words
        : words + u' ' + wording.say(QT_TRANSLATE_NOOP("presentation", "(corrected by the auditor)"));
}

QString sentence_of(QStringList places, const Wording &wording)
{
    places.removeAll(QString());
    if (places.isEmpty())
        return {};
    if (const qsizetype more = places.size() - most_places; more > 0) {
        places.resize(most_places);
        places.append(wording.say(QT_TRANSLATE_NOOP("presentation", "and %1 more")).arg(more));
    }
    return wording.say(QT_TRANSLATE_NOOP("presentation", "Where they stand: %1."))
        .arg(places.join(QStringLiteral("; ")));
}

bool is_of(const FigureChange &change, const ReconciledItem &item)
{
    const CellKey &key = change.after.key;
    return key.programme == item.programme && key.measure == item.measure && key.provider == item.provider
        && key.period == item.period && key.aspect == aspect_of(item.part)
        && change.before.return_id == item.other_return_id && part_of(change.after, item.part).number == item.figure
        && part_of(change.before, item.part).number == item.against;
}

} // namespace

QString changed_places(const ReconciledItem &item, const ReturnChanges &changes, const ReconciliationNames &names,
                       const Wording &wording)
{
    const auto change = std::find_if(changes.changed.begin(), changes.changed.end(),
                                     [&](const FigureChange &each) { return is_of(each, item); });
    if (item.kind != ReconciledItem::Kind::return_to_return || change == changes.changed.end())
        return {};
    return sentence_of(
        {place_words(change->after, item.part, names, wording), place_words(change->before, item.part, names, wording)},
        wording);
}

Result<QString> compared_places(const ReconciledItem &item, const CellSource &source, const ReconciliationNames &names,
                                const Wording &wording)
{
    if (item.kind != ReconciledItem::Kind::period_to_period || !item.period || !item.other_period
        || item.provider.is_empty())
        return QString();
    QStringList places;
    for (const Period &period : {*item.period, *item.other_period}) {
        const auto cells = source.cells_with_origins(item.programme, item.measure, item.provider, period);
        if (!cells)
            return tl::unexpected(cells.error());
        for (const Cell &cell : *cells) {
            if (cell.key.aspect == aspect_of(item.part))
                places.append(place_words(cell, item.part, names, wording));
        }
    }
    return sentence_of(places, wording);
}

} // namespace outturn::presentation
