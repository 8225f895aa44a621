// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/check_places.h"

#include "domain/figure_change.h"

#include <algorithm>

namespace outturn::audit {
namespace {

HitPlace place_of(const CellKey &key)
{
    HitPlace place;
    place.key = key;
    return place;
}

/// One for each part of the figure that stands in a file; one without a part where none does.
void append_places(const Cell &cell, const QHash<qint64, QString> &files, std::vector<HitPlace> &places)
{
    const size_t before = places.size();
    for (const Origin &origin : cell.origins) {
        HitPlace place = place_of(cell.key);
        const PartFigure figure = part_of(cell, origin.part);
        place.part = origin.part;
        place.number = figure.number;
        place.range = figure.range;
        place.missing = figure.missing;
        place.text = origin.text;
        place.file_name = files.value(cell.return_id);
        place.sheet = origin.sheet;
        place.row = origin.row;
        place.column = origin.column;
        places.push_back(std::move(place));
    }
    if (places.size() == before)
        places.push_back(place_of(cell.key));
}

Result<QHash<qint64, QString>> file_names(const CellSource &source)
{
    const Result<std::vector<StoredReturn>> returns = source.returns();
    if (!returns)
        return tl::unexpected(returns.error());
    QHash<qint64, QString> names;
    for (const StoredReturn &entry : *returns)
        names.insert(entry.id, entry.file_name);
    return names;
}

} // namespace

Result<std::vector<HitPlace>> hit_places(const CellSource &source, const CheckHit &hit)
{
    const Result<QHash<qint64, QString>> files = file_names(source);
    if (!files)
        return tl::unexpected(files.error());
    std::vector<HitPlace> places;
    for (const CellKey &key : hit.cells) {
        const Result<std::vector<Cell>> cells =
            source.cells_with_origins(key.programme, key.measure, key.provider, key.period);
        if (!cells)
            return tl::unexpected(cells.error());
        const auto at =
            std::find_if(cells->begin(), cells->end(), [&key](const Cell &cell) { return cell.key == key; });
        if (at != cells->end())
            append_places(*at, *files, places);
        else
            places.push_back(place_of(key));
    }
    return places;
}

Result<std::vector<std::vector<HitPlace>>> places_of_hits(const CellSource &source, const std::vector<CheckHit> &hits)
{
    const Result<QHash<qint64, QString>> files = file_names(source);
    if (!files)
        return tl::unexpected(files.error());
    const Result<std::vector<Cell>> cells = source.cells_in_force();
    if (!cells)
        return tl::unexpected(cells.error());
    QHash<CellKey, const Cell *> wanted;
    for (const CheckHit &hit : hits) {
        for (const CellKey &key : hit.cells)
            wanted.insert(key, nullptr);
    }
    for (const Cell &cell : *cells) {
        const auto at = wanted.find(cell.key);
        if (at != wanted.end())
            at.value() = &cell;
    }
    std::vector<std::vector<HitPlace>> places;
    for (const CheckHit &hit : hits) {
        std::vector<HitPlace> &own = places.emplace_back();
        for (const CellKey &key : hit.cells) {
            if (const Cell *cell = wanted.value(key))
                append_places(*cell, *files, own);
            else
                own.push_back(place_of(key));
        }
    }
    return places;
}

} // namespace outturn::audit
