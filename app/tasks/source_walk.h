// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/drill.h"
#include "widgets/source_values.h"

namespace outturn::tasks {

/// One part of a figure, at its cell of the original file.
struct SourceCell {
    Origin origin;
    StoredReturn from;
    QStringList header;
    QString line; ///< the whole row, as it stands in the file; empty where the original is not kept
    QStringList fields;
    std::optional<double> corrected; ///< what an auditor put in its place; money in pounds
};

/// The walk from a figure to the cells that it came from: numerator and denominator first, then what stands beside them
/// (cost, claims, published rate).
Result<std::vector<SourceCell>> walk_to_source(const CellSource &source, const analysis::DrillAnswer &drill);

/// The same as the source view shows it.
widgets::SourceExtract source_extract(const analysis::DrillAnswer &drill, const std::vector<SourceCell> &cells);

/// What a part is called on screen.
QString part_title(Part part);

} // namespace outturn::tasks
