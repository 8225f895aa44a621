// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cell.h"

#include <vector>

namespace outturn {

/// A figure that a later return gives otherwise than an earlier one: both, with their origins.
struct FigureChange {
    Cell before;
    Cell after;
};

/// What a return changes of the figures that it replaces.
struct ReturnChanges {
    struct Replaced {
        qint64 return_id = 0;
        int figures = 0;
    };

    std::vector<FigureChange> changed; ///< in the order of the later return
    int unchanged = 0;                 ///< replaced by the same figure
    std::vector<Replaced> replaced;    ///< the returns whose figures it replaces, the one with the most first
};

/// One part of a figure on its own.
struct PartFigure {
    Part part = Part::numerator;
    std::optional<double> number; ///< money in pounds
    std::optional<CountRange> range;
    Missing missing = Missing::none; ///< why there is no number
    const Origin *origin = nullptr;  ///< its first place in the file; of the cell, which must outlive this
};

PartFigure part_of(const Cell &cell, Part part);

/// The parts in which two figures under one key differ: in their numbers or ranges, or, where there is no number, in
/// the reason. How a number is written makes no difference.
std::vector<Part> differing_parts(const Cell &before, const Cell &after);

} // namespace outturn
