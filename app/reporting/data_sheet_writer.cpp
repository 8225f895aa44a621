// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/data_sheet_writer.h"

#include "reporting/xlsx_file.h"

#include <QtCore/QCoreApplication>

#include <xlsxwriter.h>

namespace outturn::reporting {
namespace {

constexpr size_t largest_rows = LXW_ROW_MAX;
constexpr qsizetype widest_column = 40;

lxw_col_t column_number(size_t column)
{
    return static_cast<lxw_col_t>(column);
}

/// As wide as what stands in the column, within reason.
double width_of(const Worksheet &sheet, size_t column)
{
    qsizetype width = sheet.columns[static_cast<qsizetype>(column)].size();
    for (const auto &row : sheet.rows)
        width = std::max(width, row[column].text.size());
    return static_cast<double>(std::min(width, widest_column) + 2);
}

void fill(XlsxFile &file, lxw_worksheet *worksheet, lxw_format *bold, const Worksheet &sheet)
{
    for (size_t column = 0; column < static_cast<size_t>(sheet.columns.size()); ++column) {
        worksheet_set_column(worksheet, column_number(column), column_number(column), width_of(sheet, column), nullptr);
        const QByteArray title = sheet.columns[static_cast<qsizetype>(column)].toUtf8();
        file.note(worksheet_write_string(worksheet, 0, column_number(column), title.constData(), bold));
    }
    worksheet_freeze_panes(worksheet, 1, 0);
    for (size_t row = 0; row < sheet.rows.size(); ++row) {
        for (size_t column = 0; column < sheet.rows[row].size(); ++column) {
            const WorksheetCell &cell = sheet.rows[row][column];
            const auto at_row = static_cast<lxw_row_t>(row + 1);
            if (cell.number)
                file.write_number(worksheet, at_row, column_number(column), *cell.number, nullptr);
            else if (!cell.is_empty())
                file.note(worksheet_write_string(worksheet, at_row, column_number(column),
                                                 cell.text.toUtf8().constData(), nullptr));
        }
    }
}

} // namespace

Result<QByteArray> write_data_sheet(const Worksheet &sheet)
{
    if (sheet.rows.size() >= largest_rows)
        return failure(
            ErrorCode::refused,
            QCoreApplication::translate("reporting", "A workbook holds no more than %1 rows. Write a CSV file instead.")
                .arg(largest_rows - 1));
    XlsxFile file;
    if (!file.workbook())
        return file.finish();
    lxw_doc_properties properties{};
    properties.created = standing_time;
    workbook_set_properties(file.workbook(), &properties);
    lxw_format *bold = workbook_add_format(file.workbook());
    format_set_bold(bold);
    if (lxw_worksheet *worksheet = workbook_add_worksheet(file.workbook(), sheet.name.toUtf8().constData()))
        fill(file, worksheet, bold, sheet);
    else
        file.note(LXW_ERROR_SHEETNAME_LENGTH_EXCEEDED);
    return file.finish();
}

} // namespace outturn::reporting
