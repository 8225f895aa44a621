// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/workbook_writer.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <xlsxwriter.h>

namespace outturn::reporting {
namespace {

// 1 January 2000: a workbook says when it was made, and that must not make two of the same content differ. Zero would
// mean "now".
constexpr time_t standing_time = 946684800;
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

lxw_error fill(lxw_worksheet *worksheet, lxw_format *bold, const Worksheet &sheet)
{
    for (size_t column = 0; column < static_cast<size_t>(sheet.columns.size()); ++column) {
        worksheet_set_column(worksheet, column_number(column), column_number(column), width_of(sheet, column), nullptr);
        const QByteArray title = sheet.columns[static_cast<qsizetype>(column)].toUtf8();
        worksheet_write_string(worksheet, 0, column_number(column), title.constData(), bold);
    }
    worksheet_freeze_panes(worksheet, 1, 0);
    for (size_t row = 0; row < sheet.rows.size(); ++row) {
        for (size_t column = 0; column < sheet.rows[row].size(); ++column) {
            const WorksheetCell &cell = sheet.rows[row][column];
            if (cell.is_empty())
                continue;
            const auto at_row = static_cast<lxw_row_t>(row + 1);
            const lxw_error error = cell.number
                ? worksheet_write_number(worksheet, at_row, column_number(column), *cell.number, nullptr)
                : worksheet_write_string(worksheet, at_row, column_number(column), cell.text.toUtf8().constData(),
                                         nullptr);
            if (error != LXW_NO_ERROR)
                return error;
        }
    }
    return LXW_NO_ERROR;
}

tl::unexpected<Error> failed(const QString &why)
{
    return failure(ErrorCode::refused,
                   QCoreApplication::translate("reporting", "The workbook could not be made (%1).").arg(why));
}

} // namespace

Result<QByteArray> write_workbook(const Worksheet &sheet)
{
    if (sheet.rows.size() >= largest_rows)
        return failure(
            ErrorCode::refused,
            QCoreApplication::translate("reporting", "A workbook holds no more than %1 rows. Write a CSV file instead.")
                .arg(largest_rows - 1));
    const QTemporaryDir folder; // the library writes files only
    if (!folder.isValid())
        return failed(folder.errorString());
    const QString path = folder.filePath(QStringLiteral("sheet.xlsx"));
    lxw_workbook_options options{};
    QByteArray temporary = QFile::encodeName(folder.path());
    options.tmpdir = temporary.data();
    lxw_workbook *workbook = workbook_new_opt(QFile::encodeName(path).constData(), &options);
    if (!workbook)
        return failed(path);
    lxw_doc_properties properties{};
    properties.created = standing_time;
    workbook_set_properties(workbook, &properties);
    lxw_format *bold = workbook_add_format(workbook);
    format_set_bold(bold);
    lxw_worksheet *worksheet = workbook_add_worksheet(workbook, sheet.name.toUtf8().constData());
    const lxw_error filled = worksheet ? fill(worksheet, bold, sheet) : LXW_ERROR_SHEETNAME_LENGTH_EXCEEDED;
    const lxw_error closed = workbook_close(workbook); // frees it, whatever happened
    for (const lxw_error error : {filled, closed}) {
        if (error != LXW_NO_ERROR)
            return failed(QString::fromUtf8(lxw_strerror(error)));
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failed(file.errorString());
    return file.readAll();
}

} // namespace outturn::reporting
