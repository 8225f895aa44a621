// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/xls_pipe.h"

#include <QtCore/QByteArray>

#include <tl/expected.hpp>

namespace outturn::ingest {

/// A workbook's stream of records, out of the compound file (OLE 2) in which Excel 5 and later keep it. The bytes may
/// be damaged or hostile: every sector number is checked, and no chain is followed further than the file has sectors.
tl::expected<QByteArray, XlsTrouble> xls_workbook_stream(const QByteArray &file);

} // namespace outturn::ingest
