// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/result.h"
#include "reporting/workbook_values.h"

#include <QtCore/QByteArray>

namespace outturn::reporting {

/// The sheet as an XLSX workbook, the header bold and frozen; the same sheet gives the same bytes. Texts stay texts:
/// what begins with "=" is no formula. Numbers are in full. Any thread.
Result<QByteArray> write_data_sheet(const Worksheet &sheet);

} // namespace outturn::reporting
