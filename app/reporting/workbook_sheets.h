// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/workbook_values.h"

#include <vector>

/// A workbook as its sheets look, the same for every format: the writers decide nothing but bytes.
namespace outturn::reporting {

enum class LineLook { title, heading, plain };

struct SheetLine {
    QString text;
    LineLook look = LineLook::plain;
};

struct SheetCell {
    WorksheetCell cell;
    QString link = {}; ///< a sheet that it leads to
};

/// One sheet: lines in column A, and below them, where there are columns, the marked-up table at the left edge.
struct LaidSheet {
    QString name;
    std::vector<SheetLine> lines;
    bool lines_are_wrapped = false; ///< else they run on over the cells beside them
    QString table_name = {};
    std::vector<WorkbookTable::Column> columns = {};
    std::vector<std::vector<SheetCell>> rows = {};
    std::vector<double> widths = {};  ///< of the columns, in digits of the body text
    std::vector<double> heights = {}; ///< of the rows from the first, in points

    int header_row() const { return static_cast<int>(lines.size()); } ///< from 0
    bool is_wide() const;                                             ///< lies on its side in print
};

/// Cover, contents, notes where there are any, and the tables.
std::vector<LaidSheet> laid_sheets(const Workbook &workbook);

} // namespace outturn::reporting
