// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/sheet_file.h"

#include <QtCore/QSet>

namespace outturn::ingest {

/// What a cell looks like, whatever stands in its column's header.
enum class CellLook {
    blank,
    number,
    marker, ///< stands where a figure is missing: x, [c], .., -, NA
    code,   ///< a nine-character code of official statistics
    text,
};

CellLook look_of(const SheetRow &row, qsizetype column);
inline bool is_figure(CellLook look)
{
    return look == CellLook::number || look == CellLook::marker;
}
/// Whether the text is one of those that publishers put where a figure is missing.
bool is_usual_marker(QStringView text);
/// Whether the text is a bare year, as "2016" or "2016.0"; with the digits of a known note, as "20165".
bool looks_like_a_year(QStringView text, const QSet<int> &notes);

/// Whether no blank row stands between the two. In a CSV a row with line breaks in its cells takes several lines.
bool follows(const SheetRow &row, const SheetRow &above);

int filled_cells(const SheetRow &row);

} // namespace outturn::ingest
