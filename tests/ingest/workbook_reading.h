// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/sheet_file.h"

#include <QtCore/QByteArray>
#include <QtCore/QFile>

#include <algorithm>

namespace outturn::test {

inline QByteArray bytes_of(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What a row says, a line a cell: "B5 = 1000 (number)"; the marks in words, raised characters as "^3".
inline QStringList lines_of(const ingest::SheetRow &row)
{
    using namespace ingest;
    QStringList lines;
    for (qsizetype column = 0; column < row.fields.size(); ++column) {
        const quint8 mark = row.mark(column);
        if (row.fields[column].isEmpty() && mark == 0)
            continue;
        QStringList words;
        for (const auto &[flag, word] :
             {std::pair(number_cell, QStringLiteral("number")), std::pair(date_cell, QStringLiteral("date")),
              std::pair(boolean_cell, QStringLiteral("boolean")), std::pair(error_cell, QStringLiteral("error")),
              std::pair(formula_cell, QStringLiteral("formula"))}) {
            if ((mark & flag) != 0)
                words.append(word);
        }
        if (const int raised = row.superscripts.value(static_cast<int>(column)); raised > 0)
            words.append(QStringLiteral("^%1").arg(raised));
        lines.append(QStringLiteral("%1%2 = %3%4")
                         .arg(column_letters(static_cast<int>(column)))
                         .arg(row.row)
                         .arg(QString(row.fields[column]).replace(u'\n', QStringLiteral("\\n")),
                              words.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(words.join(u' '))));
    }
    if (row.hidden)
        lines.append(QStringLiteral("row %1 hidden").arg(row.row));
    return lines;
}

/// All that a workbook says: sheets, what they hide and merge, and every cell. A failure is a line as well.
inline QStringList reading_of(ingest::SheetFile &file)
{
    using namespace ingest;
    QStringList lines;
    for (int sheet = 0; sheet < static_cast<int>(file.sheets().size()); ++sheet) {
        const SheetInfo &info = file.sheets()[static_cast<size_t>(sheet)];
        lines.append(QStringLiteral("sheet %1%2").arg(info.name, info.hidden ? QStringLiteral(" hidden") : QString()));
        const auto source = file.open(sheet);
        if (!source) {
            lines.append(source.error().message);
            continue;
        }
        SheetRow row;
        while (true) {
            const Result<bool> more = (*source)->next(row);
            if (!more)
                lines.append(more.error().message);
            if (!more || !*more)
                break;
            lines.append(lines_of(row));
        }
        for (const int column : (*source)->hidden_columns())
            lines.append(QStringLiteral("column %1 hidden").arg(column_letters(column)));
        const auto merged = file.merged(sheet);
        if (!merged) {
            lines.append(merged.error().message);
            continue;
        }
        QStringList ranges;
        for (const CellRange &range : *merged)
            ranges.append(QStringLiteral("merged %1%2:%3%4")
                              .arg(column_letters(range.first_column - 1))
                              .arg(range.first_row)
                              .arg(column_letters(range.last_column - 1))
                              .arg(range.last_row));
        std::sort(ranges.begin(), ranges.end());
        lines.append(ranges);
    }
    return lines;
}

inline QStringList reading_of(const Result<std::unique_ptr<ingest::SheetFile>> &file)
{
    return file ? reading_of(**file) : QStringList{file.error().message};
}

/// What the return of make_ods_and_xls.py says, by its author: the figures are those of the script, 531 / 1000 is
/// 53.1%, and 1000 + 1.1 is 1001.1.
inline QStringList the_written_return()
{
    return {
        QStringLiteral("sheet Outcomes"),
        QStringLiteral("A1 = Families turned around1,2 (^3)"),
        QStringLiteral("A3 = Authority"),
        QStringLiteral("B3 = 2014-15"),
        QStringLiteral("E3 = Certified"),
        QStringLiteral("F3 = id"),
        QStringLiteral("B4 = Families"),
        QStringLiteral("C4 = Turned around"),
        QStringLiteral("D4 = Rate"),
        QStringLiteral("A5 = Bristol, City of"),
        QStringLiteral("B5 = 1000 (number)"),
        QStringLiteral("C5 = 531 (number)"),
        QStringLiteral("D5 = 53.1% (number formula)"),
        QStringLiteral("E5 = TRUE (boolean)"),
        QStringLiteral("F5 = 801 (number)"),
        QStringLiteral("A6 = Ynys Môn – ‘Anglesey’"),
        QStringLiteral("B6 = 1.1 (number)"),
        QStringLiteral("C6 = x"),
        QStringLiteral("D6 = 7% (number)"),
        QStringLiteral("E6 = FALSE (boolean)"),
        QStringLiteral("F6 = 007"),
        QStringLiteral("row 6 hidden"),
        QStringLiteral("A7 = England (formula)"),
        QStringLiteral("B7 = 1001.1 (number formula)"),
        QStringLiteral("C7 = #N/A (error formula)"),
        QStringLiteral("D7 = #DIV/0! (error formula)"),
        QStringLiteral("A8 = Two\\nlines  "),
        QStringLiteral("B8 = 2024-03-31 (date)"),
        QStringLiteral("C8 = 2024-03-31T10:30:00 (date)"),
        QStringLiteral("D8 = -0.1 (number)"),
        QStringLiteral("E8 = 123456789012 (number)"),
        QStringLiteral("column F hidden"),
        QStringLiteral("merged A3:A4"),
        QStringLiteral("merged B3:D3"),
        QStringLiteral("sheet Workings hidden"),
        QStringLiteral("A1 = unseen"),
        QStringLiteral("sheet Costs & claims"),
        QStringLiteral("B3 = 1234.5 (number)"),
    };
}

} // namespace outturn::test
