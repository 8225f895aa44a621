// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/workbook.h"

#include "reporting/workbook_names.h"
#include "reporting/workbook_text.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <cmath>
#include <set>

namespace outturn::reporting {
namespace {

// Excel's, which are the narrowest.
constexpr qsizetype longest_cell = 32767;
constexpr qsizetype longest_header = 255;
constexpr size_t most_rows = 1048576;
constexpr size_t most_columns = 16384;

tl::unexpected<Error> fault(const QString &why)
{
    return failure(ErrorCode::refused,
                   QCoreApplication::translate("reporting", "The workbook could not be made: %1").arg(why));
}

QString at(const QString &sheet, size_t row, size_t column)
{
    return QCoreApplication::translate("reporting", "sheet %1, row %2 and column %3 of its table")
        .arg(sheet)
        .arg(row + 1)
        .arg(column + 1);
}

/// Looks a workbook over, sheet by sheet. Lives for one workbook.
class WorkbookCheck
{
public:
    explicit WorkbookCheck(const Workbook &workbook) : workbook_(workbook) {}

    Result<> run();

private:
    Result<> check_sheet_name(const QString &name);
    Result<> check_text(const QString &place, const QString &text);
    Result<> check_table(const WorkbookTable &table);
    Result<> check_headers(const WorkbookTable &table);
    Result<> check_row(const WorkbookTable &table, size_t row);
    Result<> check_cell(const WorkbookTable &table, size_t row, size_t column);
    Result<> check_fixed_sheets();
    Result<> check_notes();

    const Workbook &workbook_;
    std::set<QString> sheets_;
    std::set<QString> names_;
    std::set<int> notes_;
};

Result<> WorkbookCheck::check_sheet_name(const QString &name)
{
    if (!is_sheet_name(name))
        return fault(QCoreApplication::translate("reporting", "“%1” cannot be the name of a sheet.").arg(name));
    if (!sheets_.insert(name.toCaseFolded()).second)
        return fault(QCoreApplication::translate("reporting", "two sheets are called “%1”.").arg(name));
    return {};
}

Result<> WorkbookCheck::check_text(const QString &place, const QString &text)
{
    if (text.trimmed().isEmpty())
        return fault(QCoreApplication::translate("reporting", "a text is missing (%1).").arg(place));
    if (text.size() > longest_cell)
        return fault(QCoreApplication::translate("reporting", "a text has more than %1 characters (%2).")
                         .arg(longest_cell)
                         .arg(place));
    if (workbook_text(text) != text)
        return fault(
            QCoreApplication::translate("reporting", "a text holds characters that cannot stand in a workbook (%1).")
                .arg(place));
    return {};
}

Result<> WorkbookCheck::check_headers(const WorkbookTable &table)
{
    std::set<QString> titles;
    for (size_t column = 0; column < table.columns.size(); ++column) {
        const QString &title = table.columns[column].title;
        const QString place = at(table.sheet, 0, column);
        if (const Result<> checked = check_text(place, title); !checked)
            return checked;
        if (title.size() > longest_header || title.simplified() != title)
            return fault(
                QCoreApplication::translate("reporting", "a header is longer than %1 characters or one line (%2).")
                    .arg(longest_header)
                    .arg(place));
        if (!titles.insert(title.toCaseFolded()).second)
            return fault(
                QCoreApplication::translate("reporting", "two columns are called “%1” (%2).").arg(title, place));
        for (const int number : notes_in(title))
            notes_.insert(number);
    }
    return {};
}

Result<> WorkbookCheck::check_cell(const WorkbookTable &table, size_t row, size_t column)
{
    const WorksheetCell &cell = table.rows[row][column];
    if (cell.number) {
        if (std::isfinite(*cell.number))
            return {};
        return fault(
            QCoreApplication::translate("reporting", "a number is none (%1).").arg(at(table.sheet, row + 1, column)));
    }
    if (const Result<> checked = check_text(at(table.sheet, row + 1, column), cell.text); !checked)
        return checked;
    const bool must_be_known = table.columns[column].is_number && is_shorthand(cell.text);
    const bool is_known = std::any_of(table.lines.begin(), table.lines.end(),
                                      [&cell](const QString &line) { return line.contains(cell.text); });
    if (must_be_known && !is_known)
        return fault(QCoreApplication::translate("reporting", "the shorthand %1 is not explained (%2).")
                         .arg(cell.text, at(table.sheet, row + 1, column)));
    return {};
}

Result<> WorkbookCheck::check_row(const WorkbookTable &table, size_t row)
{
    if (table.rows[row].size() != table.columns.size())
        return fault(QCoreApplication::translate("reporting", "sheet %1, row %2 is not as wide as the header.")
                         .arg(table.sheet)
                         .arg(row + 2));
    for (size_t column = 0; column < table.rows[row].size(); ++column) {
        if (const Result<> checked = check_cell(table, row, column); !checked)
            return checked;
        for (const int number : notes_in(table.rows[row][column].text))
            notes_.insert(-number); // data cells need not refer to notes: what looks like it may be somebody's name
    }
    return {};
}

Result<> WorkbookCheck::check_table(const WorkbookTable &table)
{
    if (const Result<> named = check_sheet_name(table.sheet); !named)
        return named;
    if (!is_table_name(table.table_name) || !names_.insert(table.table_name.toCaseFolded()).second)
        return fault(QCoreApplication::translate("reporting", "“%1” cannot be the name of a table (sheet %2).")
                         .arg(table.table_name, table.sheet));
    if (table.columns.empty() || table.rows.empty())
        return fault(QCoreApplication::translate("reporting", "sheet %1 has an empty table.").arg(table.sheet));
    if (table.columns.size() > most_columns
        || table.rows.size() + static_cast<size_t>(table.lines.size()) + 2 > most_rows)
        return fault(
            QCoreApplication::translate("reporting", "the table of sheet %1 is larger than a sheet.").arg(table.sheet));
    for (const QString &line : QStringList(table.title) + table.lines) {
        if (const Result<> checked = check_text(table.sheet, line); !checked)
            return checked;
        for (const int number : notes_in(line))
            notes_.insert(number);
    }
    Result<> checked = check_headers(table);
    for (size_t row = 0; checked && row < table.rows.size(); ++row)
        checked = check_row(table, row);
    return checked;
}

Result<> WorkbookCheck::check_fixed_sheets()
{
    QStringList names{workbook_.cover_sheet, workbook_.contents_sheet};
    std::vector<std::pair<QString, QString>> texts{{workbook_.cover_sheet, workbook_.title},
                                                   {workbook_.contents_sheet, workbook_.contents_title}};
    for (const WorkbookLine &line : workbook_.cover)
        texts.emplace_back(workbook_.cover_sheet, line.text);
    QStringList columns = workbook_.contents_columns;
    if (!workbook_.notes.isEmpty()) {
        names.append(workbook_.notes_sheet);
        texts.emplace_back(workbook_.notes_sheet, workbook_.notes_title);
        columns += workbook_.notes_columns;
        for (const QString &note : workbook_.notes)
            texts.emplace_back(workbook_.notes_sheet, note);
    }
    for (const QString &name : names) {
        if (const Result<> named = check_sheet_name(name); !named)
            return named;
    }
    for (qsizetype i = 0; i + 1 < columns.size(); i += 2) {
        if (columns[i].toCaseFolded() == columns[i + 1].toCaseFolded())
            return fault(QCoreApplication::translate("reporting", "two columns are called “%1” (%2).")
                             .arg(columns[i], names[1 + i / 2]));
    }
    for (const auto &[place, text] : texts) {
        if (const Result<> checked = check_text(place, text); !checked)
            return checked;
    }
    if (columns.size() != (workbook_.notes.isEmpty() ? 2 : 4) || columns.contains(QString()))
        return fault(QCoreApplication::translate("reporting", "the lists of sheets and notes need two headers each."));
    names_ = {workbook_.contents_sheet.toCaseFolded(), workbook_.notes_sheet.toCaseFolded()};
    return {};
}

Result<> WorkbookCheck::check_notes()
{
    for (const WorkbookLine &line : workbook_.cover) {
        for (const int number : notes_in(line.text))
            notes_.insert(number);
    }
    for (const int number : notes_) {
        if (number >= 0 && (number == 0 || number > workbook_.notes.size()))
            return fault(QCoreApplication::translate("reporting", "there is no %1.").arg(note_mark(number)));
    }
    for (int number = 1; number <= workbook_.notes.size(); ++number) {
        if (!notes_.contains(number) && !notes_.contains(-number))
            return fault(QCoreApplication::translate("reporting", "nothing refers to %1.").arg(note_mark(number)));
    }
    return {};
}

Result<> WorkbookCheck::run()
{
    if (workbook_.language.isEmpty())
        return fault(QCoreApplication::translate("reporting", "its language is not known."));
    Result<> checked = check_fixed_sheets();
    for (size_t i = 0; checked && i < workbook_.tables.size(); ++i)
        checked = check_table(workbook_.tables[i]);
    return checked ? check_notes() : checked;
}

} // namespace

Result<> check_workbook(const Workbook &workbook)
{
    return WorkbookCheck(workbook).run();
}

} // namespace outturn::reporting
