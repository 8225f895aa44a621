// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/sheet_file.h"

#include <QtCore/QByteArray>

#include <stop_token>

namespace outturn::ingest {

/// Opens a workbook of Excel 5 to 2003. It is read by a child process, `program xls-cells FILE`, which the system stops
/// at 512 MB or 20 seconds: whatever a damaged file does, it does not do it here. An empty program is this one.
/// Blocks until all cells are here, at most 200 MB of them; looks at `stop` every 50 ms.
Result<std::unique_ptr<SheetFile>> open_xls(const QString &file_name, const QByteArray &bytes, const QString &program,
                                            const std::stop_token &stop);

} // namespace outturn::ingest
