// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/html_table.h"

#include "reporting/document_numbers.h"
#include "reporting/html_phrase.h"
#include "reporting/html_text.h"

#include <algorithm>

namespace outturn::reporting {

namespace {

bool is_number(const DocumentTable &table, size_t column)
{
    return column < table.columns.size() && table.columns[column].is_number;
}

QByteArray caption(const DocumentTable &table, const QByteArray &id, const HtmlAnchors &anchors,
                   const DocumentWords &words)
{
    QByteArray html = "<caption id=\"" + id + "_caption\"><span>";
    if (table.number > 0) {
        html += "<span class=\"ordinal\">" + html_text(table_name(words, table.number)) + ":</span> ";
    }
    return html + html_phrase(table.caption, anchors) + "</span></caption>\n";
}

QByteArray header_row(const DocumentTable &table, const HtmlAnchors &anchors, const DocumentWords &words)
{
    QByteArray html = "<thead>\n<tr>";
    for (const DocumentTable::Column &column : table.columns) {
        const bool has_none = column.title.trimmed().isEmpty() && &column == &table.columns.front();
        html += (column.is_number ? "<th scope=\"col\" class=\"number\">" : "<th scope=\"col\">")
            + html_phrase(has_none ? words.unnumbered_row : column.title, anchors) + "</th>";
    }
    return html + "</tr>\n</thead>\n";
}

void append_row(QByteArray &html, const DocumentTable &table, const std::vector<DocumentCell> &cells)
{
    html += "<tr>";
    const size_t columns = std::max(table.columns.size(), cells.size());
    for (size_t column = 0; column < columns; ++column) {
        const bool has_number = is_number(table, column);
        if (column == 0) {
            html += has_number ? "<th scope=\"row\" class=\"number\">" : "<th scope=\"row\">";
        } else {
            html += has_number ? "<td class=\"number\">" : "<td>";
        }
        if (column < cells.size()) {
            html += html_text(cells[column].text);
        }
        html += column == 0 ? "</th>" : "</td>";
    }
    html += "</tr>\n";
}

} // namespace

QByteArray html_table(const DocumentTable &table, const QByteArray &id, const QString &name, const HtmlAnchors &anchors,
                      const DocumentWords &words)
{
    // A group, not a region: a page with twenty tables would have twenty landmarks.
    QByteArray html = "<div class=\"scroll\" role=\"group\" tabindex=\"0\" ";
    if (table.caption.isEmpty()) {
        html += "aria-label=\"" + html_text(name) + "\">\n<table id=\"" + id + "\">\n";
    } else {
        html +=
            "aria-labelledby=\"" + id + "_caption\">\n<table id=\"" + id + "\">\n" + caption(table, id, anchors, words);
    }
    html += header_row(table, anchors, words);
    if (!table.rows.empty()) {
        html += "<tbody>\n";
        for (const std::vector<DocumentCell> &cells : table.rows) {
            append_row(html, table, cells);
        }
        html += "</tbody>\n";
    }
    return html + "</table>\n</div>\n" + html_small_print(table.notes, table.source, anchors, words);
}

QByteArray html_small_print(const QStringList &notes, const QString &source, const HtmlAnchors &anchors,
                            const DocumentWords &words)
{
    QByteArray html;
    if (notes.size() == 1) {
        html += html_paragraphs(notes.front(), anchors, {}, "class=\"small\"");
    } else if (notes.size() > 1) {
        html += "<ul class=\"small\">\n";
        for (const QString &note : notes) {
            html += "<li>" + html_phrase(note, anchors) + "</li>\n";
        }
        html += "</ul>\n";
    }
    if (!source.isEmpty()) {
        const QString prefix = words.source.isEmpty() ? QString() : words.source + u' ';
        html += "<p class=\"small\">" + html_phrase(prefix + source, anchors) + "</p>\n";
    }
    return html;
}

} // namespace outturn::reporting
