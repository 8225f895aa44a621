// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/spread_answer.h"
#include "domain/cell_source.h"

namespace outturn::tasks {

/// Writes the report on one question as one HTML file, to a temporary name and then moved: a full disk leaves the old
/// file. GUI thread, for the charts are widgets; it takes some tens of milliseconds.
Result<> write_report(const CellSource &source, const analysis::SpreadAnswer &answer, const QString &language,
                      const QString &output);

} // namespace outturn::tasks
