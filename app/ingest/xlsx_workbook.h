// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/xlsx_book.h"

#include <vector>

namespace outturn::ingest {

/// The table of contents of a workbook: its worksheets in order (charts and macro sheets are none) and the parts of its
/// container where things lie.
struct XlsxWorkbook {
    struct Sheet {
        QString name;
        bool hidden = false;
        QString part;
    };
    std::vector<Sheet> sheets;
    QString strings_part; ///< empty where the workbook has none
    QString styles_part;  ///< empty where the workbook has none
    DateSystem dates = DateSystem::from_1900;
};

Result<XlsxWorkbook> read_xlsx_workbook(const XlsxBook &book);

} // namespace outturn::ingest
