// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtCore/QVariant>

#include <vector>

namespace outturn::widgets {

struct TableColumn {
    QString title;
    QString explanation; ///< tooltip of the header
    bool is_number = false;
};

struct TableCell {
    QString text;          ///< as shown
    QVariant sort_key;     ///< typed; sorting never uses the text. Invalid sorts last, whatever the order.
    QString full_text;     ///< number in full, for tooltip and clipboard; text where empty
    QStringList ends = {}; ///< of a range: both ends in full; the upper one empty where it is open
};

struct TableRow {
    QString id;
    std::vector<TableCell> cells;
    bool emphasised = false; ///< bold
};

/// A table as shown on screen, copied to the clipboard and printed.
struct Table {
    QString title;
    std::vector<TableColumn> columns;
    std::vector<TableRow> rows;
    QString empty_text;
};

} // namespace outturn::widgets
