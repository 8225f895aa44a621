// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/html_table.h"

#include "reporting/html_text.h"

#include <algorithm>

namespace outturn::reporting {

namespace {

bool is_number(const DocumentTable &table, qsizetype column)
{
    const auto index = static_cast<std::size_t>(column);
    return index < table.columns.size() && table.columns[index].is_number;
}

void append_cell(QByteArray &html, const QByteArray &tag, const QByteArray &scope, bool is_number, const QString &text)
{
    html += '<' + tag;
    if (!scope.isEmpty()) {
        html += " scope=\"" + scope + '"';
    }
    if (is_number) {
        html += " class=\"number\"";
    }
    html += '>' + html_text(text) + "</" + tag + '>';
}

QByteArray header_row(const DocumentTable &table)
{
    QByteArray html = "<thead>\n<tr>";
    for (const DocumentTable::Column &column : table.columns) {
        append_cell(html, "th", "col", column.is_number, column.title);
    }
    return html + "</tr>\n</thead>\n";
}

QByteArray body_row(const DocumentTable &table, const QStringList &cells)
{
    QByteArray html = "<tr>";
    const qsizetype columns = std::max(static_cast<qsizetype>(table.columns.size()), cells.size());
    for (qsizetype column = 0; column < columns; ++column) {
        const bool is_header = column == 0;
        append_cell(html, is_header ? "th" : "td", is_header ? "row" : "", is_number(table, column),
                    cells.value(column));
    }
    return html + "</tr>\n";
}

} // namespace

QByteArray html_table(const DocumentTable &table, const QByteArray &id, const QString &name)
{
    QByteArray html = "<div class=\"scroll\" role=\"region\" tabindex=\"0\" ";
    if (table.caption.isEmpty()) {
        html += "aria-label=\"" + html_text(name) + "\">\n<table id=\"" + id + "\">\n";
    } else {
        html += "aria-labelledby=\"" + id + "-caption\">\n<table id=\"" + id + "\">\n<caption id=\"" + id
            + "-caption\"><span>" + html_text(table.caption) + "</span></caption>\n";
    }
    html += header_row(table) + "<tbody>\n";
    for (const QStringList &cells : table.rows) {
        html += body_row(table, cells);
    }
    return html + "</tbody>\n</table>\n</div>\n";
}

} // namespace outturn::reporting
