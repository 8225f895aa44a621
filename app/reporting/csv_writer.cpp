// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/csv_writer.h"

#include "foundation/csv_text.h"
#include "reporting/workbook_cells.h"
#include "reporting/workbook_text.h"

namespace outturn::reporting {

namespace {

/// A percentage as its column's title says, "(%)", and not as a share: a CSV has no number formats. A hundred times a
/// binary fraction is not exact; fifteen digits are what it is good for.
QByteArray field_of(const WorksheetCell &cell)
{
    constexpr double hundred = 100.0;
    constexpr int digits = 15;
    if (cell.form == NumberForm::percent)
        return QByteArray::number(*cell.number * hundred, 'g', digits);
    return full_number(*cell.number);
}

} // namespace

QByteArray write_csv(const DocumentTable &table, const DocumentWords &words)
{
    const PlainTable plain = plain_table(table, words);
    if (plain.columns.empty())
        return {};
    QStringList titles;
    for (const WorkbookTable::Column &column : plain.columns)
        titles.append(column.title);
    QByteArray csv = csv_line(titles);
    if (table.rows.empty())
        return csv; // only a marked-up table needs a row
    for (const auto &row : plain.rows) {
        QByteArrayList fields;
        for (const WorksheetCell &cell : row)
            fields.append(cell.number ? field_of(cell) : csv_field(defused(cell.text)));
        csv += fields.join(',') + '\n';
    }
    return csv;
}

} // namespace outturn::reporting
