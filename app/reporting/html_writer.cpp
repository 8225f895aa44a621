// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/html_writer.h"

#include "reporting/figure_svg.h"
#include "reporting/html_outline.h"
#include "reporting/html_table.h"
#include "reporting/html_text.h"

namespace outturn::reporting {

namespace {

/// A wider figure is not shrunk to the width of a telephone, where its words could not be read: it scrolls in its own
/// frame (class "wide" of the style sheet), and the keyboard must reach that frame.
constexpr int widest_figure_that_shrinks = 560;

QByteArray element(const QByteArray &name, const QString &text, const QByteArray &attributes = {})
{
    return '<' + name + (attributes.isEmpty() ? "" : " ") + attributes + '>' + html_text(text) + "</" + name + ">\n";
}

/// Leaves out indentation, blank lines and comments of the style sheet, for the sake of size. `</` could end the
/// style element and has no meaning in CSS.
QByteArray compact_style(const QByteArray &style_sheet)
{
    QByteArray without_comments;
    qsizetype position = 0;
    while (position < style_sheet.size()) {
        const qsizetype start = style_sheet.indexOf("/*", position);
        if (start < 0) {
            without_comments += style_sheet.mid(position);
            break;
        }
        without_comments += style_sheet.mid(position, start - position);
        const qsizetype end = style_sheet.indexOf("*/", start + 2);
        position = end < 0 ? style_sheet.size() : end + 2;
    }
    QByteArray compact;
    for (const QByteArray &line : without_comments.split('\n')) {
        const QByteArray trimmed = line.trimmed();
        if (!trimmed.isEmpty()) {
            compact += trimmed + '\n';
        }
    }
    return compact.replace("</", "");
}

/// Writes one block after the other and counts what it numbers. Lives for one document, in one thread.
class BodyWriter
{
public:
    BodyWriter(const Document &document, const FigurePictures &pictures)
        : document_(document), pictures_(pictures), outline_(html_outline(document)), latest_heading_(document.title)
    {}

    const std::vector<OutlineEntry> &outline() const { return outline_; }

    QByteArray operator()(const Heading &)
    {
        const OutlineEntry &entry = outline_[headings_written_++];
        latest_heading_ = entry.text;
        return element('h' + QByteArray::number(entry.level), entry.text, "id=\"" + entry.id + '"');
    }

    QByteArray operator()(const Paragraph &paragraph)
    {
        return element("p", paragraph.text, paragraph.is_finding ? "class=\"finding\"" : "");
    }

    QByteArray operator()(const Note &note) { return element("p", note.text, "class=\"note\""); }

    QByteArray operator()(const KeyFigures &key_figures)
    {
        if (key_figures.figures.empty()) {
            return {};
        }
        QByteArray html = "<dl class=\"key-figures\">\n";
        for (const KeyFigure &figure : key_figures.figures) {
            html += "<div>\n" + element("dt", figure.label) + element("dd", figure.value, "class=\"value\"");
            if (!figure.note.isEmpty()) {
                html += element("dd", figure.note);
            }
            html += "</div>\n";
        }
        return html + "</dl>\n";
    }

    QByteArray operator()(const FactList &list)
    {
        if (list.facts.empty()) {
            return {};
        }
        QByteArray html = "<dl class=\"facts\">\n";
        for (const FactList::Fact &fact : list.facts) {
            html += "<div>\n" + element("dt", fact.term) + element("dd", fact.description) + "</div>\n";
        }
        return html + "</dl>\n";
    }

    QByteArray operator()(const DocumentTable &table)
    {
        if (table.columns.empty()) {
            return {};
        }
        return table.folded ? folded_table(table, table.caption.isEmpty() ? latest_heading_ : table.caption, "folded")
                            : html_table(table, next_table_id(), latest_heading_);
    }

    QByteArray operator()(const Figure &figure)
    {
        const QByteArray id = "figure-" + QByteArray::number(++figures_written_);
        QByteArray html = "<figure id=\"" + id + "\">\n<figcaption id=\"" + id + "-caption\"><span class=\"ordinal\">"
            + html_text(ordinal(figures_written_)) + "</span> " + html_text(figure.title) + "</figcaption>\n"
            + drawing(figure, id);
        if (!figure.source.isEmpty()) {
            const QString prefix = document_.source_prefix.isEmpty() ? QString() : document_.source_prefix + u' ';
            html += element("p", prefix + figure.source, "class=\"source\"");
        }
        if (!figure.data.columns.empty()) {
            DocumentTable data = figure.data;
            if (data.caption.isEmpty()) {
                data.caption = figure.title;
            }
            html += folded_table(data, document_.show_data_text, "data");
        }
        return html + "</figure>\n";
    }

private:
    /// Not QString::arg: it warns where a translation has lost its place marker.
    QString ordinal(int number) const
    {
        return QString(document_.figure_prefix).replace(QLatin1String("%1"), QString::number(number));
    }

    QByteArray next_table_id() { return "table-" + QByteArray::number(++tables_written_); }

    QByteArray folded_table(const DocumentTable &table, const QString &summary, const QByteArray &style_class)
    {
        return "<details class=\"" + style_class + "\">\n" + element("summary", summary)
            + html_table(table, next_table_id(), latest_heading_) + "</details>\n";
    }

    QByteArray drawing(const Figure &figure, const QByteArray &id) const
    {
        const auto found = pictures_.find(figure.picture);
        const QByteArray svg = found == pictures_.end()
            ? QByteArray()
            : figure_svg(found->second.picture, found->second.size, QString::fromLatin1(id), figure.title,
                         figure.text_alternative);
        if (svg.isEmpty()) {
            return element("p", figure.text_alternative);
        }
        const bool may_scroll = found->second.size.width() > widest_figure_that_shrinks;
        return "<div class=\"plate"
            + (may_scroll ? " wide\" role=\"group\" tabindex=\"0\" aria-labelledby=\"" + id + "-caption\">\n"
                          : QByteArray("\">\n"))
            + svg + "</div>\n";
    }

    const Document &document_;
    const FigurePictures &pictures_;
    std::vector<OutlineEntry> outline_;
    QString latest_heading_; ///< names a table that has no caption
    std::size_t headings_written_ = 0;
    int figures_written_ = 0;
    int tables_written_ = 0;
};

QByteArray head(const Document &document, const QByteArray &style_sheet)
{
    // The policy is a second lock: even text that slipped through the escaping could neither run nor fetch anything.
    QByteArray html = "<head>\n<meta charset=\"utf-8\"/>\n"
                      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                      "style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'\"/>\n"
                      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
                      "<meta name=\"color-scheme\" content=\"light dark\"/>\n";
    if (!document.generator.isEmpty()) {
        html += "<meta name=\"generator\" content=\"" + html_text(document.generator) + "\"/>\n";
    }
    return html + element("title", document.title) + "<style>\n" + compact_style(style_sheet) + "</style>\n</head>\n";
}

QByteArray header(const Document &document)
{
    QByteArray html = "<header>\n" + element("h1", document.title);
    if (!document.subtitle.isEmpty()) {
        html += element("p", document.subtitle, "class=\"subtitle\"");
    }
    return html + "</header>\n";
}

} // namespace

QByteArray write_html(const Document &document, const FigurePictures &pictures, const QByteArray &style_sheet)
{
    const QString language = document.language.isEmpty() ? QStringLiteral("en-GB") : document.language;
    BodyWriter writer(document, pictures);
    QByteArray html = "<!DOCTYPE html>\n<html lang=\"" + html_text(language) + "\">\n" + head(document, style_sheet)
        + "<body>\n" + element("a", document.skip_link_text, "class=\"skip\" href=\"#main\"") + header(document)
        + html_contents(writer.outline(), document.contents_title) + "<main id=\"main\" tabindex=\"-1\">\n";
    for (const Block &block : document.blocks) {
        html += std::visit(writer, block);
    }
    html += "</main>\n";
    if (!document.generator.isEmpty()) {
        html += "<footer>\n" + element("p", document.generator) + "</footer>\n";
    }
    return html + "</body>\n</html>\n";
}

} // namespace outturn::reporting
