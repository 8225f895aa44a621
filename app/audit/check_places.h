// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/check.h"

namespace outturn::audit {

/// Where a part of a figure that a hit concerns stands. A figure that is counted from cases has one place without a row.
struct HitPlace {
    CellKey key;
    std::optional<Part> part;     ///< nullopt: counted from cases, or no longer in force
    std::optional<double> number; ///< money in pounds
    std::optional<CountRange> range;
    Missing missing = Missing::none;
    QString text; ///< as it stands there
    QString file_name;
    QString sheet; ///< empty for a CSV
    int row = 0;   ///< line of the file or row of the sheet, from 1
    int column = 0;
};

/// The places of a hit's figures, in the order in which the hit names them.
Result<std::vector<HitPlace>> hit_places(const CellSource &source, const CheckHit &hit);

/// The same for many hits: the figures are read once.
Result<std::vector<std::vector<HitPlace>>> places_of_hits(const CellSource &source, const std::vector<CheckHit> &hits);

} // namespace outturn::audit
