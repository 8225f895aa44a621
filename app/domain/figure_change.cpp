// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/figure_change.h"

#include <algorithm>

namespace outturn {
namespace {

/// What a figure of the aspect is made of.
std::vector<Part> parts_of(Aspect aspect)
{
    switch (aspect) {
    case Aspect::cost:
        return {Part::cost};
    case Aspect::claimed:
        return {Part::claimed};
    case Aspect::paid:
        return {Part::paid};
    case Aspect::outcome:
        break;
    }
    return {Part::numerator, Part::denominator,    Part::expected,
            Part::value,     Part::standard_error, Part::published_rate};
}

std::optional<double> number_of(const Cell &cell, Part part)
{
    switch (part) {
    case Part::numerator:
        return cell.numerator;
    case Part::denominator:
        return cell.denominator;
    case Part::expected:
        return cell.expected;
    case Part::value:
        return cell.value;
    case Part::standard_error:
        return cell.standard_error;
    case Part::published_rate:
        return cell.published_rate;
    case Part::cost:
    case Part::claimed:
    case Part::paid:
        return cell.money ? std::optional(static_cast<double>(cell.money->pence) / 100) : std::nullopt;
    case Part::lower_limit:
    case Part::upper_limit:
        break;
    }
    return std::nullopt;
}

} // namespace

PartFigure part_of(const Cell &cell, Part part)
{
    PartFigure figure;
    figure.part = part;
    figure.number = number_of(cell, part);
    if (part == Part::numerator)
        figure.range = cell.numerator_range;
    else if (part == Part::denominator)
        figure.range = cell.denominator_range;
    for (const Origin &origin : cell.origins) {
        if (origin.part != part)
            continue;
        if (!figure.origin)
            figure.origin = &origin;
        if (figure.missing == Missing::none && !figure.number)
            figure.missing = origin.missing;
    }
    return figure;
}

std::vector<Part> differing_parts(const Cell &before, const Cell &after)
{
    std::vector<Part> differing;
    for (const Part part : parts_of(before.key.aspect)) {
        const PartFigure old_figure = part_of(before, part);
        const PartFigure new_figure = part_of(after, part);
        if (old_figure.number != new_figure.number || old_figure.range != new_figure.range
            || old_figure.missing != new_figure.missing)
            differing.push_back(part);
    }
    return differing;
}

} // namespace outturn
