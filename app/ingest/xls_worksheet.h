// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/xls_workbook.h"

#include <functional>
#include <vector>

namespace outturn::ingest {

/// One sheet of a workbook's stream, held in 24 bytes a cell until it is written, because its rows may stand in any
/// order. Leans on the workbook, which must outlive it.
class XlsWorksheet
{
public:
    explicit XlsWorksheet(const XlsWorkbook &workbook) : workbook_(workbook) {}

    /// Reads from the sheet's place in the stream; `cells` counts those of all sheets.
    XlsTrouble read(quint32 position, qint64 &cells);
    void write(XlsPipeWriter &writer, const std::function<void()> &flush);

private:
    enum class Kind : quint8 { number, shared_text, text, boolean, error };
    struct Cell {
        quint16 row = 0;
        quint16 column = 0;
        quint16 style = 0;
        Kind kind = Kind::number;
        bool formula = false;
        quint32 index = 0; ///< of a text; value of a boolean or error
        double number = 0;
    };

    bool read_record(XlsRecords &records);
    bool read_packed_numbers(QByteArrayView payload);
    bool read_label(XlsRecords &records);
    bool read_runs(XlsPieces &pieces, XlsText &text) const;
    bool read_formula(QByteArrayView payload);
    bool read_formula_text(XlsRecords &records);
    bool read_merged(QByteArrayView payload);
    void read_column(QByteArrayView payload);
    void read_row(QByteArrayView payload);
    bool add(Cell cell);
    void sort();
    void show(const Cell &cell, SheetRow &row) const;
    void show_number(const Cell &cell, QString &text, quint8 &mark) const;

    const XlsWorkbook &workbook_;
    std::vector<Cell> cells_;
    std::vector<XlsWorkbook::Text> texts_;
    std::vector<CellRange> merged_;
    std::vector<bool> hidden_rows_;
    std::vector<bool> hidden_columns_;
    bool awaits_text_ = false; ///< the result of the last formula follows in a record of its own
};

} // namespace outturn::ingest
