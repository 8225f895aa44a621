// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/result.h"
#include "reporting/workbook_values.h"

#include <QtCore/QByteArray>

namespace outturn::reporting {

/// Every table and every figure's data of the document, a sheet each, in its order; findings, facts and who made it
/// stand on the cover. A column of ranges becomes two. A note that no table refers to stands on the cover as well.
/// `document` is numbered.
Workbook workbook_of(const Document &document);

/// Whether the workbook keeps to the guidance and to what programs can hold: sheets' and tables' names unique and
/// allowed, headers unique and not empty, rows as wide as the header, no empty cell, shorthand explained, notes
/// referred to are listed and the reverse, no cell above 32,767 characters, no more than 1,048,576 rows. The first
/// fault is named by sheet, row and column (ErrorCode::refused).
Result<> check_workbook(const Workbook &workbook);

/// Checked, then written; the same workbook gives the same bytes. Texts stay texts: what begins with "=" is no formula.
/// Any thread.
Result<QByteArray> write_xlsx(const Workbook &workbook);
Result<QByteArray> write_ods(const Workbook &workbook);

} // namespace outturn::reporting
