// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/ods_sheet.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace outturn::ingest {
namespace {

constexpr qint64 most_rows = 1'048'576;
constexpr qint64 most_columns = 16'384;
constexpr qint64 most_cells = 20'000'000;
// A row is as wide as its last cell: a million rows that each have one far to the right cost the same as full ones.
constexpr qint64 most_width_in_all = 200'000'000;
// One long text may be repeated over a whole row; no row of a return has a hundredth of this.
constexpr qsizetype most_text_in_row = 8 << 20;
constexpr size_t most_merged = 1'000'000;

bool is_hidden(QStringView visibility)
{
    return visibility == u"collapse" || visibility == u"filter";
}

/// An attribute of the table namespace.
QStringView table_attribute(const QXmlStreamAttributes &attributes, QStringView name)
{
    for (const QXmlStreamAttribute &attribute : attributes) {
        if (is_ods(attribute, OdsSpace::table, name))
            return attribute.value();
    }
    return {};
}

qint64 repetition(QStringView attribute)
{
    bool ok = false;
    const qint64 count = attribute.toLongLong(&ok);
    return ok && count > 0 ? count : 1;
}

} // namespace

OdsSheet::OdsSheet(const OdsDocument &document, int sheet, std::unique_ptr<QIODevice> content, qint64 size)
    : document_(document), name_(document.sheets[static_cast<size_t>(sheet)].name),
      place_(document.places[static_cast<size_t>(sheet)]), xml_(std::move(content)),
      cells_reader_(xml_, document.raised_styles), size_(size)
{}

tl::unexpected<Error> OdsSheet::damaged_row(const QString &what) const
{
    return failure(ErrorCode::unreadable,
                   QCoreApplication::translate("ingest",
                                               "%1, sheet %2, row %3: %4. Open the file in a spreadsheet program, look "
                                               "whether it is whole, save it again and import that.")
                       .arg(document_.file_name, name_)
                       .arg(last_row_)
                       .arg(what));
}

tl::unexpected<Error> OdsSheet::too_large(const QString &what) const
{
    return failure(ErrorCode::refused,
                   QCoreApplication::translate("ingest",
                                               "%1, sheet %2, row %3: %4. Save the sheet as CSV (UTF-8) and import "
                                               "that.")
                       .arg(document_.file_name, name_)
                       .arg(last_row_)
                       .arg(what));
}

tl::unexpected<Error> OdsSheet::broken() const
{
    if (cells_reader_.is_text_too_long())
        return too_large(QCoreApplication::translate("ingest", "a cell has more than a million characters"));
    const QString part = last_row_ == 0
        ? QCoreApplication::translate("ingest", "sheet %1").arg(name_)
        : QCoreApplication::translate("ingest", "sheet %1, in or behind row %2").arg(name_).arg(last_row_);
    const QString reason =
        xml_.reason().isEmpty() ? QCoreApplication::translate("ingest", "is cut short") : xml_.reason();
    return broken_ods_part(document_, part, reason);
}

Result<bool> OdsSheet::next(SheetRow &row)
{
    while (row_left_ == 0) {
        const Result<bool> found = find_row();
        if (!found || !*found)
            return found;
        const Result<bool> read = read_row();
        if (!read)
            return read;
    }
    --row_left_;
    row = row_;
    ++row_.row;
    return true;
}

Result<bool> OdsSheet::find_table()
{
    for (int i = 0; i <= place_; ++i) {
        if (!next_ods_table(xml_, [] { return false; }))
            return broken();
        if (i < place_ && !xml_.skip_element())
            return broken();
    }
    table_depth_ = xml_.depth();
    found_table_ = true;
    return true;
}

Result<bool> OdsSheet::find_row()
{
    if (finished_)
        return false;
    if (!found_table_) {
        if (const Result<bool> found = find_table(); !found)
            return found;
    }
    while (true) {
        const QXmlStreamReader::TokenType token = xml_.next();
        if (token == QXmlStreamReader::Invalid || token == QXmlStreamReader::EndDocument)
            return broken();
        if (token == QXmlStreamReader::EndElement) {
            if (xml_.depth() < hidden_group_depth_)
                hidden_group_depth_ = 0;
            finished_ = xml_.depth() < table_depth_;
            if (finished_)
                return false;
        }
        if (token != QXmlStreamReader::StartElement)
            continue;
        const QXmlStreamReader &reader = xml_.xml();
        const bool is_table = ods_space(reader.namespaceUri()) == OdsSpace::table;
        const QStringView name = is_table ? reader.name() : QStringView();
        if (name == u"table-row")
            return true;
        if (name == u"table-column")
            read_column();
        const bool is_wrapper = name == u"table-header-rows" || name == u"table-rows" || name == u"table-header-columns"
            || name == u"table-columns";
        const bool is_group = name == u"table-row-group" || name == u"table-column-group";
        if (is_group)
            enter_group();
        if (!is_wrapper && !is_group && !xml_.skip_element())
            return broken();
    }
}

void OdsSheet::enter_group()
{
    if (hidden_group_depth_ == 0 && table_attribute(xml_.xml().attributes(), u"display") == u"false")
        hidden_group_depth_ = xml_.depth();
}

void OdsSheet::read_column()
{
    const QXmlStreamAttributes attributes = xml_.xml().attributes();
    const qint64 first = next_column_;
    const qint64 count = std::min(repetition(table_attribute(attributes, u"number-columns-repeated")), most_columns);
    next_column_ = std::min(first + count, most_columns);
    if (hidden_group_depth_ == 0 && !is_hidden(table_attribute(attributes, u"visibility")))
        return;
    for (qint64 column = first; column < next_column_; ++column)
        hidden_columns_.push_back(static_cast<int>(column));
}

Result<bool> OdsSheet::read_row()
{
    const QXmlStreamAttributes attributes = xml_.xml().attributes();
    const qint64 repeated = repetition(table_attribute(attributes, u"number-rows-repeated"));
    row_.fields.clear();
    row_.marks.clear();
    row_.superscripts.clear();
    row_.hidden = hidden_group_depth_ > 0 || is_hidden(table_attribute(attributes, u"visibility"));
    row_.row = static_cast<int>(std::min(last_row_ + 1, most_rows + 1));
    last_row_ = std::min(last_row_ + 1, most_rows + 1);
    column_ = 0;
    text_in_row_ = 0;
    cells_in_row_ = 0;
    if (const Result<> read = read_cells(); !read)
        return tl::unexpected(read.error());
    const qint64 last = last_row_ - 1 + std::min(repeated, most_rows + 1);
    if (!row_.fields.isEmpty()) {
        if (last > most_rows)
            return damaged_row(QCoreApplication::translate("ingest", "a sheet has no such row"));
        row_left_ = repeated;
        cells_ += cells_in_row_ * repeated;
        width_in_all_ += row_.fields.size() * repeated;
    }
    last_row_ = std::min(last, most_rows + 1); // blank rows may run past the end: nobody asks for them
    if (cells_ > most_cells)
        return too_large(QCoreApplication::translate("ingest", "the sheet has more than %1 million cells")
                             .arg(most_cells / 1'000'000));
    if (width_in_all_ > most_width_in_all)
        return too_large(QCoreApplication::translate("ingest", "the cells up to here lie too far apart to be a table"));
    return true;
}

Result<> OdsSheet::read_cells()
{
    while (true) {
        const QXmlStreamReader::TokenType token = xml_.next();
        if (token == QXmlStreamReader::EndElement)
            return {};
        if (token == QXmlStreamReader::Invalid || token == QXmlStreamReader::EndDocument)
            return broken();
        if (token != QXmlStreamReader::StartElement)
            continue;
        const QXmlStreamReader &reader = xml_.xml();
        const bool is_cell =
            is_ods(reader, OdsSpace::table, u"table-cell") || is_ods(reader, OdsSpace::table, u"covered-table-cell");
        if (!is_cell) {
            if (!xml_.skip_element())
                return broken();
            continue;
        }
        if (!cells_reader_.read(cell_))
            return broken();
        if (const Result<> placed = place(cell_); !placed)
            return placed;
    }
}

Result<> OdsSheet::place(const OdsCell &cell)
{
    const qint64 first = column_;
    const qint64 repeated = std::min(cell.repeated, most_columns + 1);
    column_ = std::min(column_ + repeated, most_columns + 1);
    if (cell.columns_spanned > 1 || cell.rows_spanned > 1)
        note_merged(cell);
    if (cell.is_empty())
        return {};
    if (column_ > most_columns)
        return damaged_row(QCoreApplication::translate("ingest", "it has more than %1 columns").arg(most_columns));
    text_in_row_ += cell.text.size() * static_cast<qsizetype>(repeated);
    if (text_in_row_ > most_text_in_row)
        return too_large(QCoreApplication::translate("ingest", "the row has more than 8 million characters"));
    row_.fields.resize(static_cast<qsizetype>(first));
    row_.marks.resize(static_cast<size_t>(first));
    for (qint64 column = first; column < column_; ++column) {
        row_.fields.append(cell.text);
        row_.marks.push_back(cell.marks);
        if (cell.superscripts > 0)
            row_.superscripts.insert(static_cast<int>(column), cell.superscripts);
    }
    cells_in_row_ += repeated;
    return {};
}

void OdsSheet::note_merged(const OdsCell &cell)
{
    const qint64 column = column_ - std::min(cell.repeated, most_columns + 1) + 1;
    if (column < 1 || column > most_columns || last_row_ > most_rows || merged_.size() >= most_merged)
        return;
    const qint64 last_row = std::min(last_row_ + cell.rows_spanned - 1, most_rows);
    const qint64 last_column = std::min(column + cell.columns_spanned - 1, most_columns);
    merged_.push_back({static_cast<int>(last_row_), static_cast<int>(column), static_cast<int>(last_row),
                       static_cast<int>(last_column)});
}

} // namespace outturn::ingest
