// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/report_tables.h"

#include "presentation/payment_words.h"
#include "presentation/report.h"

#include <algorithm>

namespace outturn::presentation {
namespace {

using reporting::DocumentTable;
using reporting::NumberForm;
using widgets::TableCell;

constexpr double pence_a_pound = 100.0;

/// A column as it is to be printed, with its cells.
struct Column {
    widgets::TableColumn column;
    ColumnUnit unit = ColumnUnit::none;
    std::vector<TableCell> cells;
};

bool is_estimate(const TableCell &cell)
{
    return !cell.ends.isEmpty() && !cell.full_text.isEmpty();
}

/// "£5,210 (£4,800 to £6,100)": what stands before the bracket, and in it.
QString before_bracket(const QString &text)
{
    const qsizetype at = text.indexOf(QLatin1String(" ("));
    return at < 0 ? text : text.left(at);
}

QString in_brackets(const QString &text)
{
    const qsizetype at = text.indexOf(QLatin1String(" ("));
    return at < 0 || !text.endsWith(u')') ? text : text.mid(at + 2, text.size() - at - 3);
}

Column column_at(const widgets::Table &table, const ReportColumn &choice)
{
    Column column{table.columns[choice.at], choice.unit, {}};
    for (const widgets::TableRow &row : table.rows) {
        TableCell cell = choice.at < row.cells.size() ? row.cells[choice.at] : TableCell{};
        // A hint shows what the cell has no room for; paper has no hints.
        if (!column.column.is_number && !cell.full_text.isEmpty())
            cell.text = cell.full_text;
        column.cells.push_back(std::move(cell));
    }
    return column;
}

/// The interval of a column's figures, which loses it.
Column take_interval(Column &column, const Wording &wording)
{
    Column interval{column.column, column.unit, {}};
    interval.column.title = wording.say(QT_TRANSLATE_NOOP("presentation", "%1, 95% interval")).arg(column.column.title);
    interval.column.explanation.clear();
    for (TableCell &cell : column.cells) {
        if (!is_estimate(cell)) {
            interval.cells.push_back(TableCell{});
            continue;
        }
        TableCell range;
        range.text = in_brackets(cell.text);
        range.ends = cell.ends;
        cell.text = before_bracket(cell.text);
        cell.ends.clear();
        interval.cells.push_back(std::move(range));
    }
    return interval;
}

std::vector<Column> columns_of(const widgets::Table &table, const std::vector<ReportColumn> &choices,
                               const Wording &wording)
{
    std::vector<Column> columns;
    for (const ReportColumn &choice : choices) {
        if (choice.at >= table.columns.size())
            continue;
        columns.push_back(column_at(table, choice));
        if (std::any_of(columns.back().cells.begin(), columns.back().cells.end(), is_estimate)) {
            Column interval = take_interval(columns.back(), wording);
            columns.push_back(std::move(interval));
        }
    }
    return columns;
}

QString with_unit(const QString &title, NumberForm form, const Wording &wording)
{
    switch (form) {
    case NumberForm::pounds:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "%1 (£)")).arg(title);
    case NumberForm::percent:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "%1 (%)")).arg(title);
    case NumberForm::plain:
        break;
    }
    return title;
}

/// A marked amount, "£1,400 (not confirmed)", is a number all the same: cells of money sort by their pence.
void fill_marked_amounts(DocumentTable &table, size_t at, const std::vector<TableCell> &cells)
{
    for (size_t row = 0; row < cells.size(); ++row) {
        reporting::DocumentCell &cell = table.rows[row][at];
        if (!cell.number && cells[row].ends.isEmpty() && cells[row].sort_key.isValid())
            cell.number = cells[row].sort_key.toDouble() / pence_a_pound;
    }
}

void set_unit(DocumentTable &table, size_t at, const Column &column, const Wording &wording)
{
    DocumentTable::Column &printed = table.columns[at];
    if (!printed.is_number || column.unit == ColumnUnit::none)
        return;
    if (column.unit == ColumnUnit::pounds) {
        printed.form = NumberForm::pounds;
        fill_marked_amounts(table, at, column.cells);
    }
    if (column.unit == ColumnUnit::percent)
        printed.form = NumberForm::percent;
    printed.title = with_unit(printed.title, printed.form, wording);
}

/// A column that says nothing of anybody is taken out, and named; the first names the rows.
QStringList take_empty_columns(std::vector<Column> &columns)
{
    QStringList titles;
    const auto is_empty = [](const Column &column) {
        return std::all_of(column.cells.begin(), column.cells.end(),
                           [](const TableCell &cell) { return cell.text.isEmpty(); });
    };
    for (size_t i = columns.size(); i-- > 1;) {
        if (columns[i].cells.empty() || !is_empty(columns[i]))
            continue;
        titles.prepend(columns[i].column.title);
        columns.erase(columns.begin() + static_cast<std::ptrdiff_t>(i));
    }
    return titles;
}

} // namespace

QString heading_of(const SectionInput &input, const Wording &wording)
{
    return input.part.heading.isEmpty() ? section_title(input.part.section, wording) : input.part.heading;
}

DocumentTable report_table(const widgets::Table &table, const std::vector<ReportColumn> &columns,
                           const QString &caption, const Wording &wording)
{
    std::vector<Column> chosen = columns_of(table, columns, wording);
    const QStringList left_out = take_empty_columns(chosen);
    widgets::Table part;
    part.title = caption;
    for (const Column &column : chosen)
        part.columns.push_back(column.column);
    for (size_t i = 0; i < table.rows.size(); ++i) {
        widgets::TableRow row;
        for (const Column &column : chosen)
            row.cells.push_back(column.cells[i]);
        part.rows.push_back(std::move(row));
    }
    DocumentTable document = document_table(part);
    // The name of a row is chosen first, so the order is the same.
    for (size_t i = 0; i < chosen.size(); ++i) {
        set_unit(document, i, chosen[i], wording);
        if (!chosen[i].column.explanation.isEmpty())
            document.notes.append(QStringLiteral("%1: %2").arg(chosen[i].column.title, chosen[i].column.explanation));
    }
    if (!left_out.isEmpty())
        document.notes.append(
            wording.say(QT_TRANSLATE_NOOP("presentation", "Not known of anybody here, and left out: %1."))
                .arg(left_out.join(QStringLiteral("; "))));
    return document;
}

DocumentTable report_table(const widgets::Table &table, const QString &caption, const Wording &wording)
{
    std::vector<ReportColumn> columns;
    for (size_t i = 0; i < table.columns.size(); ++i)
        columns.push_back({i, ColumnUnit::as_shown});
    return report_table(table, columns, caption, wording);
}

reporting::DocumentCell pounds_of(qint64 pence, const Wording &wording)
{
    return {pounds(pence, wording), static_cast<double>(pence) / pence_a_pound};
}

void add_table(ReportDraft &draft, DocumentTable table, const QString &id, const QString &source)
{
    table.id = id;
    table.source = source;
    draft.table(std::move(table));
}

} // namespace outturn::presentation
