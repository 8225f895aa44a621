// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/document_values.h"

#include <QtCore/QByteArray>

namespace outturn::reporting {

/// A table with its caption, the headers marked as such, in a region that scrolls sideways by itself, so that a wide
/// table does not make the page scroll, and that the keyboard reaches. `name` is what the region is called where the
/// table has no caption. A row that is short is filled up with empty cells; cells beyond the last column are kept.
QByteArray html_table(const DocumentTable &table, const QByteArray &id, const QString &name);

} // namespace outturn::reporting
