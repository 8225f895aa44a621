// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/result.h"
#include "reporting/workbook_values.h"

#include <QtCore/QByteArray>

namespace outturn::reporting {

/// The sheet as an XLSX workbook, the header bold and frozen; the same sheet gives the same bytes. Texts stay texts:
/// what begins with "=" is no formula. Numbers have 16 digits, as the library writes them. Any thread.
Result<QByteArray> write_workbook(const Worksheet &sheet);

} // namespace outturn::reporting
