// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/sheet_file.h"

#include <optional>

namespace outturn::ingest {

constexpr int most_sheet_rows = 1'048'576;
constexpr int most_sheet_columns = 16'384;

/// A place in a sheet: row from 1, column from 0.
struct CellReference {
    int row = 0;
    int column = 0;
};

/// Reads "AB12" (capitals); absent for anything else, and beyond the last row or column that a sheet can have.
std::optional<CellReference> parse_cell_reference(QStringView text);

/// Reads "A1:C5" or "A1", with or without dollar signs; absent for anything else.
std::optional<CellRange> parse_cell_range(QStringView text);

/// "AB12" of a row from 1 and a column from 0.
QString cell_reference_text(int row, int column);

} // namespace outturn::ingest
