// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/xls_pipe.h"

#include <QtCore/QStringDecoder>
#include <QtCore/QtEndian>

#include <utility>

namespace outturn::ingest {
namespace {

constexpr QByteArrayView start_of_stream("OUTXLS2\n");
constexpr qsizetype frame_head = 5; // type and length
constexpr quint32 longest_frame = 64U << 20;
constexpr qsizetype longest_name = 1024;
constexpr qsizetype longest_detail = 1024;
constexpr size_t most_sheets = 4096;
constexpr size_t most_merged = 1'000'000;
constexpr int most_rows = 65'536; // of the format
constexpr int most_columns = 256;
constexpr quint8 known_marks = number_cell | date_cell | boolean_cell | error_cell | formula_cell;

enum Frame : char {
    sheet_frame = 'S',
    hidden_column_frame = 'C',
    merged_frame = 'M',
    row_frame = 'R',
    end_frame = 'Z',
    trouble_frame = 'X'
};

template <typename Number> void append(QByteArray &out, Number number)
{
    const Number little = qToLittleEndian(number);
    out.append(reinterpret_cast<const char *>(&little), sizeof little); // NOLINT: bytes of a number
}

/// Takes numbers and texts off the front, never past the end.
class Taker
{
public:
    explicit Taker(QByteArrayView bytes) : rest_(bytes) {}

    template <typename Number> bool number(Number &number)
    {
        if (rest_.size() < qsizetype(sizeof(Number)))
            return false;
        number = qFromLittleEndian<Number>(rest_.data());
        rest_ = rest_.sliced(sizeof(Number));
        return true;
    }

    bool text(qsizetype length, QString &text)
    {
        if (length > rest_.size())
            return false;
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        text = decoder.decode(rest_.first(length));
        rest_ = rest_.sliced(length);
        return !decoder.hasError();
    }

    bool rest(QString &text) { return this->text(rest_.size(), text); }
    bool at_end() const { return rest_.isEmpty(); }
    qsizetype left() const { return rest_.size(); }

private:
    QByteArrayView rest_;
};

bool decode_cell(Taker &taker, SheetRow &row)
{
    quint16 column = 0;
    quint8 marks = 0;
    quint16 superscripts = 0;
    quint32 length = 0;
    QString text;
    if (!taker.number(column) || !taker.number(marks) || !taker.number(superscripts) || !taker.number(length)
        || !taker.text(length, text))
        return false;
    if (column >= most_columns || column < row.fields.size() || (marks & ~known_marks) != 0
        || superscripts > text.size())
        return false;
    while (row.fields.size() < column)
        row.fields.append(QString());
    row.fields.append(text);
    row.marks.resize(static_cast<size_t>(column) + 1);
    row.marks.back() = marks;
    if (superscripts > 0)
        row.superscripts.insert(column, superscripts);
    return true;
}

bool decode_row(QByteArrayView payload, SheetRow &row, int &cells)
{
    row = SheetRow();
    Taker taker(payload);
    quint32 number = 0;
    quint8 hidden = 0;
    quint16 count = 0;
    if (!taker.number(number) || !taker.number(hidden) || !taker.number(count))
        return false;
    if (number < 1 || number > most_rows || hidden > 1 || count > most_columns)
        return false;
    row.row = static_cast<int>(number);
    row.hidden = hidden == 1;
    for (int i = 0; i < count; ++i) {
        if (!decode_cell(taker, row))
            return false;
    }
    cells = count;
    return taker.at_end();
}

bool split_frame(QByteArrayView bytes, char &type, QByteArrayView &payload)
{
    if (bytes.size() < frame_head)
        return false;
    const auto length = qFromLittleEndian<quint32>(bytes.data() + 1);
    if (bytes.size() - frame_head < qsizetype(length))
        return false;
    type = bytes[0];
    payload = bytes.sliced(frame_head, length);
    return true;
}

} // namespace

XlsPipeWriter::XlsPipeWriter()
{
    out_.append(start_of_stream);
}

void XlsPipeWriter::frame(char type, QByteArrayView payload)
{
    out_.append(type);
    append(out_, static_cast<quint32>(payload.size()));
    out_.append(payload);
}

void XlsPipeWriter::begin_sheet(const SheetInfo &info)
{
    ++sheets_;
    QByteArray payload(1, info.hidden ? '\1' : '\0');
    payload.append(info.name.toUtf8());
    frame(sheet_frame, payload);
}

void XlsPipeWriter::hide_column(int column)
{
    QByteArray payload;
    append(payload, static_cast<quint16>(column));
    frame(hidden_column_frame, payload);
}

void XlsPipeWriter::merge(const CellRange &range)
{
    QByteArray payload;
    for (const int number : {range.first_row, range.first_column, range.last_row, range.last_column})
        append(payload, static_cast<quint32>(number));
    frame(merged_frame, payload);
}

void XlsPipeWriter::row(const SheetRow &row)
{
    ++rows_;
    QByteArray payload;
    append(payload, static_cast<quint32>(row.row));
    append(payload, static_cast<quint8>(row.hidden ? 1 : 0));
    quint16 count = 0;
    QByteArray cells;
    for (qsizetype column = 0; column < row.fields.size(); ++column) {
        const quint8 mark = row.mark(column);
        if (row.fields[column].isEmpty() && mark == 0)
            continue;
        ++count;
        const QByteArray text = row.fields[column].toUtf8();
        append(cells, static_cast<quint16>(column));
        append(cells, mark);
        append(cells, static_cast<quint16>(row.superscripts.value(static_cast<int>(column))));
        append(cells, static_cast<quint32>(text.size()));
        cells.append(text);
    }
    append(payload, count);
    payload.append(cells);
    frame(row_frame, payload);
}

void XlsPipeWriter::end()
{
    QByteArray payload;
    append(payload, sheets_);
    append(payload, rows_);
    frame(end_frame, payload);
}

void XlsPipeWriter::trouble(XlsTrouble trouble, QByteArrayView detail)
{
    QByteArray payload;
    append(payload, static_cast<quint8>(trouble));
    payload.append(detail.first(std::min(detail.size(), longest_detail)));
    frame(trouble_frame, payload);
}

QByteArray XlsPipeWriter::take()
{
    return std::exchange(out_, {});
}

XlsPipeReader::XlsPipeReader(qint64 most_bytes, qint64 most_cells) : most_bytes_(most_bytes), most_cells_(most_cells) {}

bool XlsPipeReader::feed(QByteArrayView bytes)
{
    if (stopped_)
        return false;
    if (complete_ && !bytes.isEmpty()) {
        complete_ = false; // nothing may follow the last frame
        stopped_ = true;
        return false;
    }
    bytes_ += bytes.size();
    if (bytes_ > most_bytes_) {
        too_large_ = true;
        stopped_ = true;
        return false;
    }
    pending_.append(bytes);
    if (!read_frames())
        stopped_ = true;
    return !stopped_;
}

bool XlsPipeReader::read_frames()
{
    qsizetype position = 0;
    if (!started_) {
        const qsizetype known = std::min(pending_.size(), start_of_stream.size());
        if (QByteArrayView(pending_).first(known) != start_of_stream.first(known))
            return false;
        if (known < start_of_stream.size())
            return true;
        started_ = true;
        position = known;
    }
    const QByteArrayView all(pending_);
    while (all.size() - position >= frame_head) {
        if (qFromLittleEndian<quint32>(all.data() + position + 1) > longest_frame)
            return false;
        char type = 0;
        QByteArrayView payload;
        if (!split_frame(all.sliced(position), type, payload))
            break;
        if (!read_frame(type, payload))
            return false;
        position += frame_head + payload.size();
        if (trouble_ != XlsTrouble::none)
            return false;
        if (complete_) {
            complete_ = position == all.size();
            return complete_;
        }
    }
    pending_.remove(0, position);
    return true;
}

bool XlsPipeReader::read_frame(char type, QByteArrayView payload)
{
    switch (type) {
    case sheet_frame:
        return read_sheet(payload);
    case hidden_column_frame:
        return read_hidden_column(payload);
    case merged_frame:
        return read_merged(payload);
    case row_frame:
        return read_row(payload);
    case end_frame:
        return read_end(payload);
    case trouble_frame:
        return read_trouble(payload);
    default:
        return false;
    }
}

bool XlsPipeReader::read_sheet(QByteArrayView payload)
{
    Taker taker(payload);
    quint8 hidden = 0;
    XlsSheet sheet;
    if (payload.size() > longest_name || !taker.number(hidden) || hidden > 1 || !taker.rest(sheet.info.name)
        || sheets_.size() >= most_sheets)
        return false;
    sheet.info.hidden = hidden == 1;
    sheets_.push_back(std::move(sheet));
    last_row_ = 0;
    return true;
}

bool XlsPipeReader::read_hidden_column(QByteArrayView payload)
{
    Taker taker(payload);
    quint16 column = 0;
    if (sheets_.empty() || !taker.number(column) || !taker.at_end() || column >= most_columns)
        return false;
    std::vector<int> &columns = sheets_.back().hidden_columns;
    if (!columns.empty() && column <= columns.back())
        return false;
    columns.push_back(column);
    return true;
}

bool XlsPipeReader::read_merged(QByteArrayView payload)
{
    Taker taker(payload);
    quint32 first_row = 0;
    quint32 first_column = 0;
    quint32 last_row = 0;
    quint32 last_column = 0;
    if (sheets_.empty() || !taker.number(first_row) || !taker.number(first_column) || !taker.number(last_row)
        || !taker.number(last_column) || !taker.at_end())
        return false;
    if (first_row < 1 || first_row > last_row || last_row > most_rows || first_column < 1 || first_column > last_column
        || last_column > most_columns || sheets_.back().merged.size() >= most_merged)
        return false;
    sheets_.back().merged.push_back({static_cast<int>(first_row), static_cast<int>(first_column),
                                     static_cast<int>(last_row), static_cast<int>(last_column)});
    return true;
}

bool XlsPipeReader::read_row(QByteArrayView payload)
{
    SheetRow row;
    int cells = 0;
    if (sheets_.empty() || !decode_row(payload, row, cells) || row.row <= last_row_)
        return false;
    last_row_ = row.row;
    ++rows_;
    cells_ += cells;
    if (cells_ > most_cells_) {
        too_large_ = true;
        return false;
    }
    QByteArray &rows = sheets_.back().rows;
    rows.append(row_frame);
    append(rows, static_cast<quint32>(payload.size()));
    rows.append(payload);
    return true;
}

bool XlsPipeReader::read_end(QByteArrayView payload)
{
    Taker taker(payload);
    quint32 sheets = 0;
    quint32 rows = 0;
    // The counts tell a stream that lost frames on its way from a whole one.
    complete_ =
        taker.number(sheets) && taker.number(rows) && taker.at_end() && sheets == sheets_.size() && rows == rows_;
    return complete_;
}

bool XlsPipeReader::read_trouble(QByteArrayView payload)
{
    Taker taker(payload);
    quint8 code = 0;
    QString detail;
    if (payload.size() > longest_detail + 1 || !taker.number(code) || !taker.rest(detail) || code == 0
        || code > static_cast<quint8>(XlsTrouble::no_workbook))
        return false;
    trouble_ = static_cast<XlsTrouble>(code);
    detail_ = detail;
    return true;
}

bool next_row_frame(QByteArrayView &rows, SheetRow &row)
{
    char type = 0;
    QByteArrayView payload;
    int cells = 0;
    if (!split_frame(rows, type, payload) || !decode_row(payload, row, cells))
        return false;
    rows = rows.sliced(frame_head + payload.size());
    return true;
}

} // namespace outturn::ingest
