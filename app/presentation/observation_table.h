// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cell_source.h"
#include "reporting/workbook_values.h"

namespace outturn::presentation {

/// Whether figures that an auditor left out have rows of their own, without their numbers: so that no reader takes the
/// file for all that was returned. Never in what goes to one provider, whom the others' do not concern.
enum class LeftOutFigureRows { told, untold };

/// Every figure in force as a plain return: one row for each key, with columns for whatever is used. What is missing
/// says why, in the shorthand of published statistics; a count that may lie in a range says so: "[c 1 to 5]". Imported
/// again, it gives the same figures. Its words are those of the format, whatever the language.
/// Columns that only stand where an auditor changed something, and that an import passes over: "corrected_by" and
/// "left_out_by" hold the numbers of the acts. What is left out stands behind the rest, each number as "[x]".
Result<reporting::Worksheet> observation_table(const CellSource &source,
                                               LeftOutFigureRows left_out = LeftOutFigureRows::told);

/// The same sheet as UTF-8 CSV by RFC 4180.
QByteArray worksheet_csv(const reporting::Worksheet &sheet);

} // namespace outturn::presentation
