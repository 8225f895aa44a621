// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cell_source.h"
#include "reporting/workbook_values.h"

namespace outturn::presentation {

/// Every figure in force as a plain return: one row for each key, with columns for whatever is used. What is missing
/// says why, in the shorthand of published statistics; a count that may lie in a range says so: "[c 1 to 5]". Imported
/// again, it gives the same figures. Its words are those of the format, whatever the language.
Result<reporting::Worksheet> observation_table(const CellSource &source);

/// The same sheet as UTF-8 CSV by RFC 4180.
QByteArray worksheet_csv(const reporting::Worksheet &sheet);

} // namespace outturn::presentation
