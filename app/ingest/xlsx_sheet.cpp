// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/xlsx_sheet.h"

#include "ingest/cell_reference.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>

namespace outturn::ingest {
namespace {

constexpr qint64 most_cells = 20'000'000;
// A row is as wide as its last cell: a million rows that each have one far to the right cost the same as full ones.
constexpr qint64 most_width_in_all = 200'000'000;
// One long shared text may stand in every cell of a row; no row of a return has a hundredth of this.
constexpr qsizetype most_text_in_row = 8 << 20;

bool is_true(QStringView attribute)
{
    return attribute == u"1" || attribute == u"true";
}

} // namespace

tl::unexpected<Error> broken_part(const XlsxBook &book, const QString &part, const QString &reason)
{
    return failure(ErrorCode::unreadable,
                   QCoreApplication::translate("ingest",
                                               "%1, %2: this part of the workbook %3. Open the file in a spreadsheet "
                                               "program, look whether it is whole, save it again and import that.")
                       .arg(book.file_name, part, reason));
}

XlsxSheet::XlsxSheet(const XlsxBook &book, QString name, std::unique_ptr<QIODevice> part, qint64 size)
    : book_(book), name_(std::move(name)), xml_(std::move(part)), size_(size)
{}

tl::unexpected<Error> XlsxSheet::damaged_at(const SheetRow &row, int column, const QString &what) const
{
    return failure(ErrorCode::unreadable,
                   QCoreApplication::translate("ingest",
                                               "%1, sheet %2, cell %3: %4. Open the file in a spreadsheet program, "
                                               "look whether it is whole, save it again and import that.")
                       .arg(book_.file_name, name_, cell_reference_text(row.row, column), what));
}

tl::unexpected<Error> XlsxSheet::damaged_row(int row, const QString &what) const
{
    return failure(ErrorCode::unreadable,
                   QCoreApplication::translate("ingest",
                                               "%1, sheet %2, row %3: %4. Open the file in a spreadsheet program, look "
                                               "whether it is whole, save it again and import that.")
                       .arg(book_.file_name, name_)
                       .arg(row)
                       .arg(what));
}

tl::unexpected<Error> XlsxSheet::too_large(const QString &what) const
{
    return failure(ErrorCode::refused,
                   QCoreApplication::translate("ingest",
                                               "%1, sheet %2, row %3: %4. Save the sheet as CSV (UTF-8) and import "
                                               "that.")
                       .arg(book_.file_name, name_)
                       .arg(last_row_)
                       .arg(what));
}

tl::unexpected<Error> XlsxSheet::broken() const
{
    const QString part = last_row_ == 0
        ? QCoreApplication::translate("ingest", "sheet %1").arg(name_)
        : QCoreApplication::translate("ingest", "sheet %1, in or behind row %2").arg(name_).arg(last_row_);
    return broken_part(book_, part, xml_.reason());
}

Result<> XlsxSheet::read_columns()
{
    // Marks where hidden columns begin and end: there may be many overlapping ranges.
    std::array<int, most_sheet_columns + 1> steps{};
    const int outside = xml_.depth() - 1;
    while (xml_.depth() > outside) {
        const QXmlStreamReader::TokenType token = xml_.next();
        if (token == QXmlStreamReader::Invalid)
            return broken();
        if (token != QXmlStreamReader::StartElement || xml_.xml().name() != u"col")
            continue;
        const QXmlStreamAttributes attributes = xml_.xml().attributes();
        if (!is_true(attribute_of(attributes, u"hidden")))
            continue;
        const int first = attribute_of(attributes, u"min").toInt();
        const int last = std::min(attribute_of(attributes, u"max").toInt(), most_sheet_columns);
        if (first < 1 || first > last)
            continue;
        ++steps[static_cast<size_t>(first - 1)];
        --steps[static_cast<size_t>(last)];
    }
    int open = 0;
    for (int column = 0; column < most_sheet_columns; ++column) {
        open += steps[static_cast<size_t>(column)];
        if (open > 0)
            hidden_columns_.push_back(column);
    }
    return {};
}

Result<bool> XlsxSheet::find_rows()
{
    while (true) {
        const QXmlStreamReader::TokenType token = xml_.next();
        if (token == QXmlStreamReader::Invalid)
            return broken();
        if (token == QXmlStreamReader::EndDocument) { // a sheet without cells
            finished_ = true;
            return false;
        }
        if (token != QXmlStreamReader::StartElement || xml_.depth() != 2)
            continue;
        if (xml_.xml().name() == u"sheetData") {
            in_rows_ = true;
            return true;
        }
        if (xml_.xml().name() == u"cols") {
            if (const Result<> read = read_columns(); !read)
                return tl::unexpected(read.error());
        }
    }
}

Result<bool> XlsxSheet::next(SheetRow &row)
{
    if (finished_)
        return false;
    if (!in_rows_) {
        const Result<bool> found = find_rows();
        if (!found || !*found)
            return found;
    }
    while (true) {
        const QXmlStreamReader::TokenType token = xml_.next();
        if (token == QXmlStreamReader::Invalid)
            return broken();
        if (token == QXmlStreamReader::EndElement || token == QXmlStreamReader::EndDocument)
            return finish();
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (xml_.xml().name() != u"row") {
            if (!xml_.skip_element())
                return broken();
            continue;
        }
        if (const Result<> begun = begin_row(row); !begun)
            return tl::unexpected(begun.error());
        if (const Result<> read = read_cells(row); !read)
            return tl::unexpected(read.error());
        if (!row.fields.isEmpty())
            return true;
    }
}

Result<bool> XlsxSheet::finish()
{
    finished_ = true;
    if (!xml_.drain()) // a part that breaks off may have lost rows
        return broken();
    return false;
}

Result<> XlsxSheet::begin_row(SheetRow &row)
{
    row.fields.clear();
    row.marks.clear();
    if (!row.superscripts.isEmpty())
        row.superscripts.clear();
    row.hidden = false;
    row.row = last_row_ + 1;
    last_column_ = -1;
    text_in_row_ = 0;
    const QXmlStreamAttributes attributes = xml_.xml().attributes();
    for (const QXmlStreamAttribute &attribute : attributes) {
        if (attribute.name() == u"r") {
            bool ok = false;
            row.row = attribute.value().toInt(&ok);
            if (!ok || row.row < 1 || row.row > most_sheet_rows)
                return damaged_row(last_row_ + 1,
                                   QCoreApplication::translate("ingest",
                                                               "the row calls itself “%1”, and there is no "
                                                               "such row")
                                       .arg(attribute.value().left(40)));
        } else if (attribute.name() == u"hidden") {
            row.hidden = is_true(attribute.value());
        }
    }
    if (row.row <= last_row_)
        return damaged_row(row.row, QCoreApplication::translate("ingest", "it stands behind row %1").arg(last_row_));
    if (row.row > most_sheet_rows)
        return damaged_row(row.row, QCoreApplication::translate("ingest", "a sheet has no such row"));
    last_row_ = row.row;
    return {};
}

Result<> XlsxSheet::read_cells(SheetRow &row)
{
    while (true) {
        const QXmlStreamReader::TokenType token = xml_.next();
        if (token == QXmlStreamReader::EndElement)
            break;
        if (token == QXmlStreamReader::Invalid || token == QXmlStreamReader::EndDocument)
            return broken();
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (xml_.xml().name() != u"c") {
            if (!xml_.skip_element())
                return broken();
            continue;
        }
        if (const Result<> begun = begin_cell(row); !begun)
            return begun;
        if (!read_cell_content())
            return broken();
        if (const Result<> understood = give_meaning(row); !understood)
            return understood;
        if (const Result<> placed = place(row); !placed)
            return placed;
    }
    width_in_all_ += row.fields.size();
    if (width_in_all_ > most_width_in_all)
        return too_large(QCoreApplication::translate("ingest", "the cells up to here lie too far apart to be a table"));
    return {};
}

Result<> XlsxSheet::begin_cell(const SheetRow &row)
{
    if (++cells_ > most_cells)
        return too_large(QCoreApplication::translate("ingest", "the sheet has more than %1 million cells")
                             .arg(most_cells / 1'000'000));
    cell_.column = last_column_ + 1;
    cell_.type = WrittenCell::Type::number;
    cell_.style = 0;
    cell_.has_formula = false;
    cell_.written.resize(0);
    cell_.rich.text.resize(0);
    cell_.rich.superscript = 0;
    const QXmlStreamAttributes attributes = xml_.xml().attributes();
    for (const QXmlStreamAttribute &attribute : attributes) {
        const QStringView value = attribute.value();
        if (attribute.name() == u"r") {
            const std::optional<CellReference> reference = parse_cell_reference(value);
            if (!reference || reference->row != row.row)
                return damaged_row(
                    row.row,
                    QCoreApplication::translate("ingest", "a cell in it calls itself “%1”").arg(value.left(40)));
            cell_.column = reference->column;
        } else if (attribute.name() == u"s") {
            bool ok = false;
            cell_.style = value.toLongLong(&ok);
            if (!ok)
                cell_.style = -1;
        } else if (attribute.name() == u"t") {
            using Type = WrittenCell::Type;
            cell_.type = value == u"s"  ? Type::shared
                : value == u"inlineStr" ? Type::inline_text
                : value == u"str"       ? Type::text
                : value == u"b"         ? Type::boolean
                : value == u"e"         ? Type::error
                : value == u"d"         ? Type::iso_date
                                        : Type::number;
        }
    }
    if (cell_.column >= most_sheet_columns)
        return damaged_row(
            row.row, QCoreApplication::translate("ingest", "it has more than %1 columns").arg(most_sheet_columns));
    last_column_ = cell_.column;
    return {};
}

bool XlsxSheet::read_cell_content()
{
    while (true) {
        const QXmlStreamReader::TokenType token = xml_.next();
        if (token == QXmlStreamReader::EndElement)
            return true;
        if (token == QXmlStreamReader::Invalid || token == QXmlStreamReader::EndDocument)
            return false;
        if (token != QXmlStreamReader::StartElement)
            continue;
        const QStringView name = xml_.xml().name();
        bool going = true;
        if (name == u"v") {
            cell_.written.resize(0);
            going = xml_.append_text(cell_.written);
        } else if (name == u"is") {
            going = read_rich_text(xml_, cell_.rich);
        } else {
            cell_.has_formula = cell_.has_formula || name == u"f";
            going = xml_.skip_element();
        }
        if (!going)
            return false;
    }
}

Result<> XlsxSheet::shared_text(const SheetRow &row)
{
    value_ = {};
    const QStringView written = QStringView(cell_.written).trimmed();
    if (written.isEmpty())
        return {};
    bool ok = false;
    const qint64 index = written.toLongLong(&ok);
    if (!ok || index < 0 || index >= book_.strings.size())
        return damaged_at(row, cell_.column,
                          QCoreApplication::translate("ingest", "it refers to text number %1, and the workbook has %2")
                              .arg(written.left(40))
                              .arg(book_.strings.size()));
    value_.text = book_.strings.text(index);
    cell_.rich.superscript = book_.strings.superscript(index);
    return {};
}

Result<> XlsxSheet::give_meaning(const SheetRow &row)
{
    const std::optional<NumberKind> kind = book_.styles.kind(cell_.style);
    if (!kind)
        return damaged_at(row, cell_.column,
                          QCoreApplication::translate("ingest",
                                                      "it refers to a cell format that the workbook does not "
                                                      "have"));
    switch (cell_.type) {
    case WrittenCell::Type::shared:
        if (const Result<> found = shared_text(row); !found)
            return found;
        break;
    case WrittenCell::Type::inline_text:
        value_ = {cell_.rich.text, 0};
        break;
    case WrittenCell::Type::text:
        decode_escapes(cell_.written, 0);
        value_ = {cell_.written, 0};
        break;
    case WrittenCell::Type::error:
        value_ = {cell_.written, error_cell};
        break;
    case WrittenCell::Type::boolean: {
        const QStringView written = QStringView(cell_.written).trimmed();
        const bool known = written == u"0" || written == u"1" || written == u"true" || written == u"false";
        if (known)
            value_ = {is_true(written) ? QStringLiteral("TRUE") : QStringLiteral("FALSE"), boolean_cell};
        else
            value_ = {cell_.written, 0};
        break;
    }
    case WrittenCell::Type::iso_date:
        iso_date_value(cell_.written, value_);
        break;
    case WrittenCell::Type::number:
        number_value(cell_.written, *kind, book_.dates, value_);
        break;
    }
    if (cell_.has_formula)
        value_.marks |= formula_cell;
    return {};
}

Result<> XlsxSheet::place(SheetRow &row)
{
    if (value_.text.isEmpty() && value_.marks == 0)
        return {}; // formatted and empty: sheets have them by the thousand
    if (value_.text.size() > longest_text)
        return damaged_at(row, cell_.column, QCoreApplication::translate("ingest", "its text is too long"));
    text_in_row_ += value_.text.size();
    if (text_in_row_ > most_text_in_row)
        return too_large(QCoreApplication::translate("ingest", "it has more text than any row of a return"));
    const auto column = static_cast<qsizetype>(cell_.column);
    if (column < row.fields.size()) {
        if (!row.fields[column].isEmpty() || row.mark(column) != 0)
            return damaged_at(row, cell_.column, QCoreApplication::translate("ingest", "it stands there twice"));
        row.fields[column] = std::move(value_.text);
    } else {
        row.fields.resize(column);
        row.fields.append(std::move(value_.text));
        row.marks.resize(static_cast<size_t>(column) + 1);
    }
    row.marks[static_cast<size_t>(column)] = value_.marks;
    if (cell_.rich.superscript > 0)
        row.superscripts.insert(cell_.column, cell_.rich.superscript);
    return {};
}

} // namespace outturn::ingest
