// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/sheet_file.h"

#include <QtCore/QByteArray>

namespace outturn::ingest {

/// Opens an Office Open XML workbook (.xlsx, .xlsm, strict or transitional) from memory. Formulas are never calculated:
/// the results that the file has stored are read. Refuses what is protected by a password, damaged or made to do harm.
Result<std::unique_ptr<SheetFile>> open_xlsx(const QString &file_name, const QByteArray &bytes);

} // namespace outturn::ingest
