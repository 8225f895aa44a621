// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/sheet_file.h"

#include <QtCore/QByteArray>

namespace outturn::ingest {

/// Opens an OpenDocument spreadsheet (.ods) from memory. Formulas are never calculated: the results that the file has
/// stored are read. Refuses what is protected by a password, damaged or made to do harm; the content is looked through
/// once to its end, so that damage anywhere in it is noticed here.
Result<std::unique_ptr<SheetFile>> open_ods(const QString &file_name, const QByteArray &bytes);

} // namespace outturn::ingest
