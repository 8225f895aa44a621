// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/result.h"

#include <QtCore/QHash>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <memory>
#include <vector>

namespace outturn::ingest {

/// What is known of a spreadsheet cell besides its text; flags of SheetRow::marks.
enum CellMark : quint8 {
    number_cell = 1,  ///< held as a number, whatever it looks like
    date_cell = 2,    ///< held as a date: the text is 2024-03-31
    boolean_cell = 4, ///< the text is TRUE or FALSE
    error_cell = 8,   ///< #N/A, #DIV/0! ...: never a figure
    formula_cell = 16 ///< the text is the result that the file has stored; empty where it has stored none
};

/// One row, whatever the file's format, with every cell as a person would type it into a CSV: numbers in their shortest
/// exact form with a point and without separators, percentages with their sign ("53.1%" of a cell formatted as one),
/// dates as ISO, booleans as TRUE or FALSE. Cells of a CSV are kept letter by letter, blanks and line breaks included.
struct SheetRow {
    int row = 0;        ///< from 1: line of the file on which the row begins, or row of the sheet
    QStringList fields; ///< from column A on; empty cells at the end may be left off
    bool hidden = false;
    std::vector<quint8> marks;    ///< CellMark flags by column; may be shorter than fields (none), and is for a CSV
    QHash<int, int> superscripts; ///< column (from 0) to the number of superscript characters that end its text

    bool is_blank() const;
    quint8 mark(qsizetype column) const;
};

/// Rows of one sheet, in order, each once. Wholly empty rows may be left out. Used from one thread.
class SheetSource
{
public:
    virtual ~SheetSource() = default;

    /// Fills the next row; false after the last one. The error names file, sheet and row.
    virtual Result<bool> next(SheetRow &row) = 0;
    /// Bytes consumed and in all, for progress; a total of zero is unknown.
    virtual qint64 position() const = 0;
    virtual qint64 size() const = 0;
    /// The last row given, letter by letter as the file has it; empty for a spreadsheet.
    virtual QString text() const { return {}; }
    /// Columns (from 0) that the sheet hides; complete once the first row has been read.
    virtual std::vector<int> hidden_columns() const { return {}; }
};

struct SheetInfo {
    QString name; ///< empty for a CSV
    bool hidden = false;
};

/// A rectangle of cells, from 1, both ends included.
struct CellRange {
    int first_row = 0;
    int first_column = 0;
    int last_row = 0;
    int last_column = 0;

    friend bool operator==(const CellRange &, const CellRange &) = default;
};

/// An opened return of any format. Owns what it reads from.
class SheetFile
{
public:
    virtual ~SheetFile() = default;

    virtual const std::vector<SheetInfo> &sheets() const = 0;
    /// A fresh reading of one sheet. The source must not outlive the file.
    virtual Result<std::unique_ptr<SheetSource>> open(int sheet) = 0;
    /// The merged rectangles of a sheet; may cost a pass over it.
    virtual Result<std::vector<CellRange>> merged(int sheet) = 0;
};

/// Letters of a column from 0: A, B ... Z, AA.
QString column_letters(int column);

} // namespace outturn::ingest
