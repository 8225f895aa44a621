// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/document_values.h"

#include <QtCore/QByteArray>

namespace outturn::reporting {

/// The table as UTF-8 CSV by RFC 4180: header row, numbers in full with a decimal point and without grouping, a
/// percentage as printed, 21.5 for 21.5%, money in pounds, ranges in two columns by `words`; texts defused.
QByteArray write_csv(const DocumentTable &table, const DocumentWords &words);

} // namespace outturn::reporting
