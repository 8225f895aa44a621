// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QStringList>

#include <vector>

namespace outturn::ingest {

/// One record of a CSV file, which may run over several lines.
struct CsvRecord {
    int line = 0; ///< of the file, from 1, where the record begins
    qsizetype offset = 0;
    qsizetype size = 0; ///< bytes, without the line end
    QStringList fields;
};

/// Reads UTF-8 CSV by RFC 4180, with LF, CRLF or CR line ends; does not own the bytes. A quote that is never closed is
/// found at a bounded distance and reported with the line on which it opened.
class CsvReader
{
public:
    enum class State { record, end, unclosed_quote };

    explicit CsvReader(QByteArrayView content, char delimiter = ',');

    State next(CsvRecord &record);
    qsizetype position() const { return position_; }
    /// Line on which the quote opened that was never closed.
    int unclosed_line() const { return unclosed_line_; }

private:
    bool read_quoted(QByteArray &field);
    void read_plain(QByteArray &field);
    bool at_line_end() const;
    void skip_line_end();

    QByteArrayView content_;
    char delimiter_;
    qsizetype position_ = 0;
    int line_ = 1;
    int unclosed_line_ = 0;
};

/// Comma, unless the first line has none and has tabs or semicolons.
char detect_delimiter(QByteArrayView content);

} // namespace outturn::ingest
