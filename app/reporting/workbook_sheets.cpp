// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/workbook_sheets.h"

#include "reporting/sheet_extent.h"
#include "reporting/workbook_text.h"

#include <algorithm>
#include <numeric>

namespace outturn::reporting {
namespace {

constexpr double cover_width = 68; ///< of an upright A4 page: a single column is never reduced to fit
constexpr double note_width = 52;
constexpr double narrowest = 11;
constexpr double widest_text = 38;
constexpr double widest_header = 22;
constexpr double margin = 2.5; ///< what programs keep free, and the indent of numbers
constexpr double line_height = 15.5;
constexpr double title_height = 21;
constexpr double highest_row = 409;   ///< of Excel
constexpr double widest_upright = 90; ///< what an A4 page holds without being much reduced

/// Numbers are never cut; texts and headers are wrapped, within reason.
double width_of(const LaidSheet &sheet, size_t column)
{
    const QString &title = sheet.columns[column].title;
    // A long header takes about three lines.
    double width = std::max({narrowest, longest_word_width(title) * bold_width,
                             std::min(text_width(title) / 3, widest_header) * bold_width});
    for (const auto &row : sheet.rows) {
        const WorksheetCell &cell = row[column].cell;
        width = std::max(width, std::min(text_width(cell.number ? shown_number(cell) : cell.text), widest_text));
    }
    return std::min(width, widest_text) + margin;
}

double height_of(int lines)
{
    return lines * line_height;
}

/// Some programs do not find out by themselves how high a row has to be.
void set_heights(LaidSheet &sheet)
{
    for (const SheetLine &line : sheet.lines) {
        const double size = line.look == LineLook::title ? title_height / line_height : 1;
        const double room = (cover_width - margin) / size / (line.look == LineLook::plain ? 1 : bold_width);
        sheet.heights.push_back(height_of(sheet.lines_are_wrapped ? wrapped_lines(line.text, room) : 1) * size);
    }
    if (sheet.columns.empty())
        return;
    int lines = 1;
    for (size_t i = 0; i < sheet.columns.size(); ++i)
        lines = std::max(lines, wrapped_lines(sheet.columns[i].title, (sheet.widths[i] - margin) / bold_width));
    sheet.heights.push_back(height_of(lines));
    for (const auto &row : sheet.rows) {
        lines = 1;
        for (size_t i = 0; i < row.size(); ++i) {
            if (!row[i].cell.number)
                lines = std::max(lines, wrapped_lines(row[i].cell.text, sheet.widths[i] - margin));
        }
        sheet.heights.push_back(std::min(height_of(lines), highest_row));
    }
}

LaidSheet cover_of(const Workbook &workbook)
{
    LaidSheet sheet{workbook.cover_sheet, {{workbook.title, LineLook::title}}, true};
    for (const WorkbookLine &line : workbook.cover)
        sheet.lines.push_back({line.text, line.is_heading ? LineLook::heading : LineLook::plain});
    sheet.widths = {cover_width};
    return sheet;
}

WorksheetCell text_cell(const QString &text)
{
    return {text, std::nullopt};
}

LaidSheet list_of(const QString &name, const QString &title, const QStringList &columns)
{
    LaidSheet sheet{name, {{title, LineLook::title}}};
    sheet.table_name = name;
    for (const QString &column : columns)
        sheet.columns.push_back({column});
    return sheet;
}

void finish_list(LaidSheet &sheet)
{
    // A marked-up table has a row at least.
    if (sheet.rows.empty()) {
        sheet.columns.clear();
        sheet.table_name.clear();
        return;
    }
    sheet.widths = {width_of(sheet, 0), note_width};
}

LaidSheet contents_of(const Workbook &workbook)
{
    LaidSheet sheet = list_of(workbook.contents_sheet, workbook.contents_title, workbook.contents_columns);
    const auto add = [&sheet](const QString &name, const QString &title) {
        sheet.rows.push_back({{text_cell(name), name}, {text_cell(title)}});
    };
    if (!workbook.notes.isEmpty())
        add(workbook.notes_sheet, workbook.notes_title);
    for (const WorkbookTable &table : workbook.tables)
        add(table.sheet, table.title);
    finish_list(sheet);
    return sheet;
}

LaidSheet notes_of(const Workbook &workbook)
{
    LaidSheet sheet = list_of(workbook.notes_sheet, workbook.notes_title, workbook.notes_columns);
    int number = 0;
    for (const QString &note : workbook.notes)
        sheet.rows.push_back({{text_cell(note_mark(++number))}, {text_cell(note)}});
    finish_list(sheet);
    return sheet;
}

LaidSheet table_sheet(const WorkbookTable &table)
{
    LaidSheet sheet{table.sheet, {{table.title, LineLook::title}}};
    for (const QString &line : table.lines)
        sheet.lines.push_back({line});
    sheet.table_name = table.table_name;
    sheet.columns = table.columns;
    for (const auto &row : table.rows) {
        std::vector<SheetCell> cells;
        for (const WorksheetCell &cell : row)
            cells.push_back({cell});
        sheet.rows.push_back(std::move(cells));
    }
    for (size_t column = 0; column < sheet.columns.size(); ++column)
        sheet.widths.push_back(width_of(sheet, column));
    return sheet;
}

} // namespace

bool LaidSheet::is_wide() const
{
    return std::accumulate(widths.begin(), widths.end(), 0.0) > widest_upright;
}

std::vector<LaidSheet> laid_sheets(const Workbook &workbook)
{
    std::vector<LaidSheet> sheets{cover_of(workbook), contents_of(workbook)};
    if (!workbook.notes.isEmpty())
        sheets.push_back(notes_of(workbook));
    for (const WorkbookTable &table : workbook.tables)
        sheets.push_back(table_sheet(table));
    for (LaidSheet &sheet : sheets)
        set_heights(sheet);
    return sheets;
}

} // namespace outturn::reporting
