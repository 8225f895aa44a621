// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/workbook_values.h"

#include <vector>

namespace outturn::reporting {

/// What nobody gave, and what there cannot be, in the shorthand of published statistics.
constexpr QLatin1String not_available_mark("[x]");
constexpr QLatin1String not_applicable_mark("[z]");

/// A document's table where each cell holds one number or one text.
struct PlainTable {
    std::vector<WorkbookTable::Column> columns;
    std::vector<std::vector<WorksheetCell>> rows; ///< as wide as the columns, none empty
};

/// A column of ranges becomes two, their titles by `words`; of a range open upwards the upper end is "[z]". An empty
/// cell becomes "[x]" in a column of numbers, else "[z]", as does a whole row where there is none. Titles are on one
/// line, unique and not empty. Numbers show the decimals that were printed.
PlainTable plain_table(const DocumentTable &table, const DocumentWords &words);

} // namespace outturn::reporting
