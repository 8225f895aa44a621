// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/document_values.h"

namespace outturn::reporting {

/// How wide the words of a table are in the largest of its sizes, in pixels.
struct TableMeasures {
    struct Column {
        double cell = 0;        ///< widest cell on one line
        double cell_word = 0;   ///< longest word of a cell
        double header = 0;      ///< title on one line
        double header_word = 0; ///< longest word of the title
        bool is_number = false;
    };
    std::vector<Column> columns;
    std::vector<QString> titles;               ///< as they are set
    std::vector<std::vector<QString>> texts;   ///< rows of printable words, as many cells each as there are columns
    std::vector<std::vector<double>> advances; ///< of each of them on one line
};

TableMeasures measure_table(const DocumentTable &table);

struct TablePart {
    std::vector<size_t> columns; ///< positions in the table
    std::vector<double> widths;  ///< with the padding
    std::vector<double> indents; ///< at the left of the words
};

/// The shape in which a table stands on paper.
struct TableFit {
    int pixels = 12;       ///< size of its words
    bool sideways = false; ///< on pages laid sideways
    std::vector<TablePart> parts;
};

/// Space at the left and right of a cell's words.
constexpr double cell_padding = 5;
/// More of it at the left of words that follow numbers, which stand at the right of their column.
constexpr double indent_after_number = 8;

/// The largest words on upright paper that leave every column room for its longest word and its numbers; else sideways;
/// else, in the smallest size, in several parts below each other, each of which begins with the first column.
TableFit fit_table(const TableMeasures &measures);

} // namespace outturn::reporting
