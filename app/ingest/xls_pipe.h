// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/sheet_file.h"

#include <QtCore/QByteArray>

#include <optional>
#include <vector>

namespace outturn::ingest {

/// Why the child process could not read a workbook.
enum class XlsTrouble : quint8 { none, damaged, encrypted, too_old, too_large, no_workbook };

/// One sheet as it came over the pipe; rows stay in their frames until they are asked for, which keeps them small.
struct XlsSheet {
    SheetInfo info;
    std::vector<int> hidden_columns;
    std::vector<CellRange> merged;
    QByteArray rows; ///< frames of rows, checked
};

/// The frames that the child process writes, in memory: a start, then sheets, each with its hidden columns, merged
/// ranges and rows in order, then the end, or a trouble. Little endian throughout.
class XlsPipeWriter
{
public:
    XlsPipeWriter();

    void begin_sheet(const SheetInfo &info);
    void hide_column(int column);
    void merge(const CellRange &range);
    void row(const SheetRow &row);
    void end();
    void trouble(XlsTrouble trouble, QByteArrayView detail);

    /// What was written since the last time.
    QByteArray take();
    qsizetype size() const { return out_.size(); }

private:
    void frame(char type, QByteArrayView payload);

    QByteArray out_;
    quint32 sheets_ = 0;
    quint32 rows_ = 0;
};

/// Reads those frames as they arrive, believing nothing: the process that wrote them may have lost its mind over a
/// damaged file. Whatever is not exactly as the writer makes it is a bad stream.
class XlsPipeReader
{
public:
    explicit XlsPipeReader(qint64 most_bytes, qint64 most_cells);

    /// False once the stream is bad or has ended; the rest is then ignored.
    bool feed(QByteArrayView bytes);

    bool is_complete() const { return complete_; }
    bool is_too_large() const { return too_large_; }
    XlsTrouble trouble() const { return trouble_; }
    QString detail() const { return detail_; }
    std::vector<XlsSheet> take_sheets() { return std::move(sheets_); }

private:
    bool read_frames();
    bool read_frame(char type, QByteArrayView payload);
    bool read_sheet(QByteArrayView payload);
    bool read_hidden_column(QByteArrayView payload);
    bool read_merged(QByteArrayView payload);
    bool read_row(QByteArrayView payload);
    bool read_end(QByteArrayView payload);
    bool read_trouble(QByteArrayView payload);

    qint64 most_bytes_;
    qint64 most_cells_;
    qint64 bytes_ = 0;
    qint64 cells_ = 0;
    quint32 rows_ = 0;
    int last_row_ = 0;
    QByteArray pending_;
    bool started_ = false;
    bool stopped_ = false;
    bool complete_ = false;
    bool too_large_ = false;
    XlsTrouble trouble_ = XlsTrouble::none;
    QString detail_;
    std::vector<XlsSheet> sheets_;
};

/// Takes the next row off the frames of XlsSheet::rows; false at their end.
bool next_row_frame(QByteArrayView &rows, SheetRow &row);

} // namespace outturn::ingest
