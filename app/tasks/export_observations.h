// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cell_source.h"

namespace outturn::tasks {

/// Writes every figure in force as a plain return, which any program reads and which can be imported again: as CSV or
/// as an XLSX workbook, by the ending of the name; to a temporary name and then moved. Gives the number of rows.
Result<int> export_observations(const CellSource &source, const QString &output);

} // namespace outturn::tasks
