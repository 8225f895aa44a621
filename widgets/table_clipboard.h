// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/table_values.h"

#include <QtCore/QString>

#include <vector>

/// A table as text for other programs, numbers in full.
namespace outturn::widgets {

/// A text that a spreadsheet program would take for a formula (it begins with = + - @, a tab or a line end, full-width
/// forms too, blanks before it or not) gets an apostrophe before it; whatever is a number stays one. The same rule as
/// `defused` of foundation/csv_text.h, which this room may not include.
QString guarded_text(const QString &text);

/// Tab-separated lines, header first; `rows` are positions in table.rows.
QString table_as_tsv(const Table &table, const std::vector<std::size_t> &rows);
QString table_as_html(const Table &table, const std::vector<std::size_t> &rows);

} // namespace outturn::widgets
