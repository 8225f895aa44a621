// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/document_values.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>
#include <vector>

namespace outturn::reporting {

/// A number, else a text; an empty text is an empty cell.
struct WorksheetCell {
    QString text;
    std::optional<double> number;
    NumberForm form = NumberForm::plain; ///< how the number is shown
    int decimals = -1;                   ///< as many are shown; -1: as many as it has
    bool is_grouped = true;              ///< "1,234"; a year is not

    bool is_empty() const { return !number && text.isEmpty(); }
};

/// A sheet of data with one header row and nothing else, for machines as much as for people.
struct Worksheet {
    QString name;
    QStringList columns;
    std::vector<std::vector<WorksheetCell>> rows;
};

/// One table of a published workbook, on a sheet of its own.
struct WorkbookTable {
    QString sheet;      ///< name of the sheet: "Table_3"
    QString table_name; ///< of the marked-up table: letters, digits, underscores
    QString title;
    QStringList lines; ///< below the title, a cell each: what the sheet holds, shorthand, source
    struct Column {
        QString title;
        bool is_number = false;
    };
    std::vector<Column> columns;
    std::vector<std::vector<WorksheetCell>> rows;
};

/// A line of the cover.
struct WorkbookLine {
    QString text;
    bool is_heading = false;
};

/// A workbook as the published guidance for statistics in spreadsheets wants it: cover, contents, notes, and one table
/// a sheet, each from A1 down.
struct Workbook {
    QString title;
    QString subject;
    QString language;
    QString generator;
    QDateTime date;
    QString cover_sheet; ///< names of the sheets that hold no data
    QString contents_sheet;
    QString notes_sheet;
    std::vector<WorkbookLine> cover; ///< a cell each, below the title
    QStringList contents_columns;    ///< titles of the two columns
    QString contents_title;
    QString notes_title;
    QStringList notes_columns;
    QStringList notes; ///< [note 1] first; no notes sheet where there are none
    std::vector<WorkbookTable> tables;
};

} // namespace outturn::reporting
