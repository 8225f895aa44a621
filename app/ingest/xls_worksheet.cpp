// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/xls_worksheet.h"

#include "ingest/decimal_text.h"

#include <QtCore/QtEndian>

#include <algorithm>
#include <bit>
#include <cmath>

namespace outturn::ingest {
namespace {

enum Record : quint16 {
    formula = 0x0006,
    end_of_part = 0x000A,
    column_info = 0x007D,
    many_packed_numbers = 0x00BD,
    rich_label = 0x00D6,
    merged_cells = 0x00E5,
    shared_label = 0x00FD,
    number = 0x0203,
    label = 0x0204,
    boolean_or_error = 0x0205,
    formula_text = 0x0207,
    row_info = 0x0208,
    packed_number = 0x027E,
    beginning = 0x0809,
};

constexpr qint64 most_cells = 20'000'000;
constexpr size_t most_merged = 1'000'000;
constexpr int columns = 256;
constexpr quint32 hidden_row = 0x20;
constexpr quint16 hidden_column = 1;

quint16 word_at(QByteArrayView bytes, qsizetype offset)
{
    return qFromLittleEndian<quint16>(bytes.data() + offset);
}

double number_at(QByteArrayView bytes, qsizetype offset)
{
    return std::bit_cast<double>(qFromLittleEndian<quint64>(bytes.data() + offset));
}

/// Four bytes that stand for a double: its upper half or a whole number, perhaps divided by a hundred.
double packed_number_at(QByteArrayView bytes, qsizetype offset)
{
    const auto packed = qFromLittleEndian<quint32>(bytes.data() + offset);
    const double value = (packed & 2) != 0 ? static_cast<double>(static_cast<qint32>(packed) >> 2)
                                           : std::bit_cast<double>(quint64{packed & ~3U} << 32);
    return (packed & 1) != 0 ? value / 100 : value;
}

QString error_text(quint32 code)
{
    switch (code) {
    case 0x00:
        return QStringLiteral("#NULL!");
    case 0x07:
        return QStringLiteral("#DIV/0!");
    case 0x0F:
        return QStringLiteral("#VALUE!");
    case 0x17:
        return QStringLiteral("#REF!");
    case 0x1D:
        return QStringLiteral("#NAME?");
    case 0x24:
        return QStringLiteral("#NUM!");
    default:
        return QStringLiteral("#N/A");
    }
}

} // namespace

XlsTrouble XlsWorksheet::read(quint32 position, qint64 &cells)
{
    XlsRecords records(workbook_.stream_, static_cast<qsizetype>(position));
    if (!records.next() || records.type() != beginning)
        return XlsTrouble::damaged;
    // A chart inside the sheet brings cells of its own, which are not the sheet's.
    for (int depth = 1; depth > 0;) {
        if (!records.next())
            return XlsTrouble::damaged;
        if (records.type() == beginning)
            ++depth;
        else if (records.type() == end_of_part)
            --depth;
        else if (depth == 1 && !read_record(records))
            return XlsTrouble::damaged;
        if (cells + static_cast<qint64>(cells_.size()) > most_cells)
            return XlsTrouble::too_large;
    }
    cells += static_cast<qint64>(cells_.size());
    sort();
    return XlsTrouble::none;
}

bool XlsWorksheet::read_record(XlsRecords &records)
{
    const QByteArrayView payload = records.payload();
    Cell cell;
    if (payload.size() >= 6) {
        cell.row = word_at(payload, 0);
        cell.column = word_at(payload, 2);
        cell.style = word_at(payload, 4);
    }
    switch (records.type()) {
    case number:
        cell.number = payload.size() >= 14 ? number_at(payload, 6) : 0;
        return payload.size() >= 14 && add(cell);
    case packed_number:
        cell.number = payload.size() >= 10 ? packed_number_at(payload, 6) : 0;
        return payload.size() >= 10 && add(cell);
    case many_packed_numbers:
        return read_packed_numbers(payload);
    case shared_label:
        cell.kind = Kind::shared_text;
        cell.index = payload.size() >= 10 ? qFromLittleEndian<quint32>(payload.data() + 6) : 0;
        return payload.size() >= 10 && cell.index < workbook_.shared_texts_.size() && add(cell);
    case label:
    case rich_label:
        return read_label(records);
    case boolean_or_error:
        if (payload.size() < 8)
            return false;
        cell.kind = payload[7] != 0 ? Kind::error : Kind::boolean;
        cell.index = static_cast<quint8>(payload[6]);
        return add(cell);
    case formula:
        return read_formula(payload);
    case formula_text:
        return read_formula_text(records);
    case merged_cells:
        return read_merged(payload);
    case column_info:
        read_column(payload);
        return true;
    case row_info:
        read_row(payload);
        return true;
    default:
        return true;
    }
}

bool XlsWorksheet::add(Cell cell)
{
    if (cell.column >= columns)
        return false;
    awaits_text_ = false;
    cells_.push_back(cell);
    return true;
}

bool XlsWorksheet::read_packed_numbers(QByteArrayView payload)
{
    if (payload.size() < 6)
        return false;
    Cell cell;
    cell.row = word_at(payload, 0);
    int column = word_at(payload, 2);
    // The last two bytes say again where the columns end.
    for (qsizetype at = 4; at + 6 <= payload.size() - 2; at += 6) {
        if (column >= columns)
            return false;
        cell.column = static_cast<quint16>(column++);
        cell.style = word_at(payload, at);
        cell.number = packed_number_at(payload, at + 2);
        add(cell);
    }
    return true;
}

bool XlsWorksheet::read_label(XlsRecords &records)
{
    const quint16 type = records.type();
    XlsPieces pieces(records.pieces());
    Cell cell;
    quint16 length = 0;
    XlsText text;
    if (!pieces.word(cell.row) || !pieces.word(cell.column) || !pieces.word(cell.style) || !pieces.word(length)
        || !workbook_.read_text(pieces, length, text))
        return false;
    if (type == rich_label && !read_runs(pieces, text))
        return false;
    cell.kind = Kind::text;
    cell.index = static_cast<quint32>(texts_.size());
    const int superscripts = workbook_.raised_at_end(text);
    texts_.push_back({std::move(text.text), superscripts});
    return add(cell);
}

bool XlsWorksheet::read_runs(XlsPieces &pieces, XlsText &text) const
{
    // Places and fonts are bytes in Excel 5 and words since.
    const bool wide = workbook_.is_biff8_;
    const auto number = [&](quint16 &value) {
        quint8 narrow = 0;
        const bool read = wide ? pieces.word(value) : pieces.byte(narrow);
        if (!wide)
            value = narrow;
        return read;
    };
    quint16 runs = 0;
    quint16 place = 0;
    quint16 font = 0;
    if (!number(runs))
        return true; // some writers leave out what would be none
    for (int i = 0; i < runs; ++i) {
        if (!number(place) || !number(font))
            return false;
        text.runs.emplace_back(place, font);
    }
    return true;
}

bool XlsWorksheet::read_formula(QByteArrayView payload)
{
    if (payload.size() < 14)
        return false;
    Cell cell;
    cell.row = word_at(payload, 0);
    cell.column = word_at(payload, 2);
    cell.style = word_at(payload, 4);
    cell.formula = true;
    if (word_at(payload, 12) != 0xFFFF) {
        cell.number = number_at(payload, 6);
        return add(cell);
    }
    const auto kind = static_cast<quint8>(payload[6]);
    cell.index = static_cast<quint8>(payload[8]);
    if (kind == 1) {
        cell.kind = Kind::boolean;
        return add(cell);
    }
    if (kind == 2) {
        cell.kind = Kind::error;
        return add(cell);
    }
    cell.kind = Kind::text;
    cell.index = static_cast<quint32>(texts_.size());
    texts_.push_back({});
    const bool added = add(cell);
    awaits_text_ = kind == 0;
    return added;
}

bool XlsWorksheet::read_formula_text(XlsRecords &records)
{
    XlsPieces pieces(records.pieces());
    quint16 length = 0;
    XlsText text;
    if (!pieces.word(length) || !workbook_.read_text(pieces, length, text))
        return false;
    if (awaits_text_)
        texts_.back().text = text.text;
    awaits_text_ = false;
    return true;
}

bool XlsWorksheet::read_merged(QByteArrayView payload)
{
    const int count = payload.size() >= 2 ? word_at(payload, 0) : 0;
    if (payload.size() < 2 + 8 * qsizetype{count} || merged_.size() + static_cast<size_t>(count) > most_merged)
        return false;
    for (int i = 0; i < count; ++i) {
        const qsizetype at = 2 + 8 * qsizetype{i};
        const CellRange range{word_at(payload, at) + 1, word_at(payload, at + 4) + 1, word_at(payload, at + 2) + 1,
                              word_at(payload, at + 6) + 1};
        if (range.first_row > range.last_row || range.first_column > range.last_column || range.last_column > columns)
            return false;
        merged_.push_back(range);
    }
    return true;
}

void XlsWorksheet::read_column(QByteArrayView payload)
{
    if (payload.size() < 10 || (word_at(payload, 8) & hidden_column) == 0)
        return;
    hidden_columns_.resize(columns);
    const int last = std::min<int>(word_at(payload, 2), columns - 1);
    for (int column = word_at(payload, 0); column <= last; ++column)
        hidden_columns_[static_cast<size_t>(column)] = true;
}

void XlsWorksheet::read_row(QByteArrayView payload)
{
    if (payload.size() < 16 || (qFromLittleEndian<quint32>(payload.data() + 12) & hidden_row) == 0)
        return;
    const size_t row = word_at(payload, 0);
    if (row >= hidden_rows_.size())
        hidden_rows_.resize(row + 1);
    hidden_rows_[row] = true;
}

void XlsWorksheet::sort()
{
    const auto before = [](const Cell &a, const Cell &b) {
        return a.row != b.row ? a.row < b.row : a.column < b.column;
    };
    if (!std::is_sorted(cells_.begin(), cells_.end(), before))
        std::stable_sort(cells_.begin(), cells_.end(), before);
}

void XlsWorksheet::write(XlsPipeWriter &writer, const std::function<void()> &flush)
{
    for (size_t column = 0; column < hidden_columns_.size(); ++column) {
        if (hidden_columns_[column])
            writer.hide_column(static_cast<int>(column));
    }
    for (const CellRange &range : merged_)
        writer.merge(range);
    for (size_t i = 0; i < cells_.size();) {
        SheetRow row;
        const quint16 number = cells_[i].row;
        row.row = number + 1;
        row.hidden = number < hidden_rows_.size() && hidden_rows_[number];
        for (; i < cells_.size() && cells_[i].row == number; ++i)
            show(cells_[i], row);
        writer.row(row);
        flush();
    }
}

void XlsWorksheet::show(const Cell &cell, SheetRow &row) const
{
    QString text;
    quint8 mark = 0;
    if (cell.formula)
        mark |= formula_cell;
    int superscripts = 0;
    switch (cell.kind) {
    case Kind::number:
        show_number(cell, text, mark);
        break;
    case Kind::shared_text:
        text = workbook_.shared_texts_[cell.index].text;
        superscripts = workbook_.shared_texts_[cell.index].superscripts;
        break;
    case Kind::text:
        text = texts_[cell.index].text;
        superscripts = texts_[cell.index].superscripts;
        break;
    case Kind::boolean:
        text = cell.index != 0 ? QStringLiteral("TRUE") : QStringLiteral("FALSE");
        mark |= boolean_cell;
        break;
    case Kind::error:
        text = error_text(cell.index);
        mark |= error_cell;
        break;
    }
    // Where a damaged or odd file has a cell twice, the last one counts, as in Excel.
    while (row.fields.size() <= cell.column)
        row.fields.append(QString());
    row.marks.resize(static_cast<size_t>(row.fields.size()));
    row.fields[cell.column] = text;
    row.marks[cell.column] = mark;
    row.superscripts.remove(cell.column);
    if (superscripts > 0)
        row.superscripts.insert(cell.column, superscripts);
}

void XlsWorksheet::show_number(const Cell &cell, QString &text, quint8 &mark) const
{
    const NumberKind kind = workbook_.kind_of_style(cell.style);
    if (!std::isfinite(cell.number)) {
        text = QStringLiteral("#NUM!");
        mark |= error_cell;
        return;
    }
    if (kind == NumberKind::date || kind == NumberKind::date_and_time) {
        const bool with_time = kind == NumberKind::date_and_time;
        if (const auto date = serial_date_text(cell.number, workbook_.date_system_, with_time)) {
            text = *date;
            mark |= date_cell;
            return;
        }
    }
    mark |= number_cell;
    text = kind == NumberKind::percent ? decimal_text(cell.number, 2) + u'%' : decimal_text(cell.number);
}

} // namespace outturn::ingest
