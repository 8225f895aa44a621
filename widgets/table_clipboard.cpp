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

/// Full-width forms count as well: spreadsheet programs in East Asian locales take them for the plain ones.
bool begins_formula(QChar c)
{
    constexpr QStringView starts = u"=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    return starts.contains(c);
}

/// What programs skip before they look what a cell holds: blanks, and marks that nobody sees.
bool is_skipped(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Format || c.category() == QChar::Other_Control;
}

/// "-5", "−12.5%", "+1,234.50", "-£1 234", "-1.5e-07": no program can take these for anything but a number.
bool is_number(QStringView text)
{
    static const QRegularExpression number(
        QStringLiteral("^[+\\-\u2212]?[\u00a3$\u20ac]?"
                       "(?:(?:[0-9]{1,3}(?:[, \u00a0\u2009\u202f][0-9]{3})+|[0-9]+)(?:\\.[0-9]*)?|\\.[0-9]+)"
                       "(?:[eE][+\\-]?[0-9]+)?%?$"),
        QRegularExpression::DontCaptureOption);
    return number.match(text.toString()).hasMatch();
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
    for (const QChar c : text) {
        if (begins_formula(c)) {
            return is_number(QStringView(text).trimmed()) ? text : u'\'' + text;
        }
        if (!is_skipped(c)) {
            return text;
        }
    }
    return text;
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
