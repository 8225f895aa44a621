// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/left_out_figures.h"

#include <algorithm>

namespace outturn::analysis {

Result<LeftOutFigures> LeftOutFigures::read(const CellSource &source, const ProgrammeId &programme,
                                            const MeasureId &measure)
{
    LeftOutFigures left_out;
    Result<std::vector<Cell>> cells = source.cells_left_out(programme, measure);
    if (!cells)
        return tl::unexpected(cells.error());
    left_out.cells_ = std::move(*cells);
    std::erase_if(left_out.cells_, [](const Cell &cell) { return cell.key.aspect != Aspect::outcome; });
    if (left_out.cells_.empty())
        return left_out;
    Result<StandingActs> standing = source.standing_acts();
    if (!standing)
        return tl::unexpected(standing.error());
    left_out.standing_ = std::move(*standing);
    return left_out;
}

std::vector<Cell> LeftOutFigures::in(const Period &period) const
{
    std::vector<Cell> found;
    std::copy_if(cells_.begin(), cells_.end(), std::back_inserter(found),
                 [&period](const Cell &cell) { return cell.key.period == period; });
    return found;
}

std::vector<LeftOutPart> LeftOutFigures::parts_of(std::span<const Cell *const> cells) const
{
    std::vector<LeftOutPart> parts;
    for (const Cell *cell : cells) {
        const StandingActs::StandingExclusion *out = standing_.exclusion_of(cell->key);
        const LeftOutPart part{cell->key.period, out ? out->act.id : 0, out ? out->act.person : QString()};
        if (std::find(parts.begin(), parts.end(), part) == parts.end())
            parts.push_back(part);
    }
    return parts;
}

std::vector<LeftOutPart> LeftOutFigures::parts_of(const ProviderId &provider, const Period &period) const
{
    std::vector<const Cell *> cells;
    for (const Cell &cell : cells_) {
        if (cell.key.provider == provider && cell.key.period == period)
            cells.push_back(&cell);
    }
    return parts_of(cells);
}

} // namespace outturn::analysis
