// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/table_clipboard.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QStringList>

namespace outturn::widgets {

namespace {

const QString &full(const TableCell &cell)
{
    return cell.full_text.isEmpty() ? cell.text : cell.full_text;
}

/// The text of each cell of a row, one for each column.
QStringList row_texts(const Table &table, std::size_t row)
{
    QStringList texts;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        const std::vector<TableCell> &cells = table.rows[row].cells;
        texts.append(column < cells.size() ? guarded_text(full(cells[column])) : QString());
    }
    return texts;
}

QStringList header_texts(const Table &table)
{
    QStringList texts;
    for (const TableColumn &column : table.columns) {
        texts.append(guarded_text(column.title));
    }
    return texts;
}

QString tsv_line(QStringList texts)
{
    for (QString &text : texts) {
        text.replace(u'\t', u' ').replace(u'\n', u' ').replace(u'\r', u' ');
    }
    return texts.join(u'\t') + u'\n';
}

} // namespace

QString guarded_text(const QString &text)
{
    static const QRegularExpression number(QStringLiteral("^[+\\-\u2212]?[\u00a3$\u20ac]?[0-9][0-9,. \u00a0]*%?$"));
    static const QString starts = QStringLiteral("=+-@\t\r");
    if (text.isEmpty() || !starts.contains(text.front()) || number.match(text).hasMatch()) {
        return text;
    }
    return u'\'' + text;
}

QString table_as_tsv(const Table &table, const std::vector<std::size_t> &rows)
{
    QString text = tsv_line(header_texts(table));
    for (const std::size_t row : rows) {
        text += tsv_line(row_texts(table, row));
    }
    return text;
}

QString table_as_html(const Table &table, const std::vector<std::size_t> &rows)
{
    QString html = QStringLiteral("<html><head><meta charset=\"utf-8\"></head><body><table>");
    if (!table.title.isEmpty()) {
        html += QStringLiteral("<caption>") + table.title.toHtmlEscaped() + QStringLiteral("</caption>");
    }
    html += QStringLiteral("<tr>");
    for (const QString &title : header_texts(table)) {
        html += QStringLiteral("<th scope=\"col\">") + title.toHtmlEscaped() + QStringLiteral("</th>");
    }
    html += QStringLiteral("</tr>");
    for (const std::size_t row : rows) {
        html += QStringLiteral("<tr>");
        const QStringList texts = row_texts(table, row);
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            html += table.columns[column].is_number ? QStringLiteral("<td align=\"right\">") : QStringLiteral("<td>");
            html += texts[static_cast<qsizetype>(column)].toHtmlEscaped() + QStringLiteral("</td>");
        }
        html += QStringLiteral("</tr>");
    }
    return html + QStringLiteral("</table></body></html>");
}

} // namespace outturn::widgets
