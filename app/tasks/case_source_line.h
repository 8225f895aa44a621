// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case_event.h"
#include "domain/cell_source.h"
#include "widgets/source_values.h"

namespace outturn::tasks {

/// The lines of the original around the row of a case, the row itself framed. Where the original was too large to be kept
/// the extract says so, and names file, hash and line. Reads the original: a job's work.
Result<widgets::SourceExtract> case_source_lines(const CellSource &source, qint64 return_id, int line);

} // namespace outturn::tasks
