// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/html_body.h"

#include "reporting/document_numbers.h"
#include "reporting/figure_svg.h"
#include "reporting/html_phrase.h"
#include "reporting/html_table.h"
#include "reporting/html_text.h"

namespace outturn::reporting {

namespace {

/// A wider figure is not shrunk to the width of a telephone, where its words could not be read: it scrolls in its own
/// frame (class "wide" of the style sheet), and the keyboard must reach that frame.
constexpr int widest_figure_that_shrinks = 560;

QByteArray element(const QByteArray &name, const QByteArray &markup, const QByteArray &attributes = {})
{
    return '<' + name + (attributes.isEmpty() ? "" : " ") + attributes + '>' + markup + "</" + name + ">\n";
}

/// Writes one block after the other and remembers the heading it stands under. Lives for one document, in one thread.
class BlockWriter
{
public:
    BlockWriter(const Document &document, const FigurePictures &pictures, const HtmlAnchors &anchors,
                const std::vector<OutlineEntry> &outline)
        : words_(document.words), pictures_(pictures), anchors_(anchors), outline_(outline),
          latest_heading_(document.title)
    {}

    QByteArray write(const Block &block, size_t position)
    {
        anchor_ = anchors_.of_block(position);
        return std::visit(*this, block);
    }

    QByteArray operator()(const Heading &heading)
    {
        if (heading.text.trimmed().isEmpty()) {
            return {};
        }
        const OutlineEntry &entry = outline_[headings_written_++];
        latest_heading_ = entry.text;
        latest_level_ = entry.level;
        return element('h' + QByteArray::number(entry.level), html_phrase(entry.text, anchors_),
                       "id=\"" + entry.id + '"');
    }

    QByteArray operator()(const Paragraph &paragraph) const
    {
        return html_paragraphs(paragraph.text, anchors_, paragraph.links,
                               paragraph.is_finding ? "class=\"finding\"" : "");
    }

    QByteArray operator()(const Note &note) const
    {
        return html_paragraphs(note.text, anchors_, note.links, "class=\"note\"");
    }

    QByteArray operator()(const BulletList &list) const
    {
        QByteArray items;
        for (const BulletList::Item &item : list.items) {
            items += element("li", html_phrase(item.text, anchors_, item.links));
        }
        return items.isEmpty() ? QByteArray() : element("ul", '\n' + items);
    }

    /// Its title is a heading, so that a screen reader can go from one recommendation to the next.
    QByteArray operator()(const Callout &callout) const
    {
        QByteArray html;
        if (!callout.title.isEmpty()) {
            html += element('h' + QByteArray::number(latest_level_ + 1), html_phrase(callout.title, anchors_));
        }
        html += html_paragraphs(callout.text, anchors_, callout.links);
        return html.isEmpty() ? QByteArray() : element("section", '\n' + html, "class=\"callout\"");
    }

    QByteArray operator()(const KeyFigures &key_figures) const
    {
        QByteArray html;
        for (const KeyFigure &figure : key_figures.figures) {
            html += "<div>\n" + element("dt", html_phrase(figure.label, anchors_))
                + element("dd", html_phrase(figure.value, anchors_), "class=\"value\"");
            if (!figure.note.isEmpty()) {
                html += element("dd", html_phrase(figure.note, anchors_));
            }
            html += "</div>\n";
        }
        return html.isEmpty() ? QByteArray() : element("dl", '\n' + html, "class=\"key-figures\"");
    }

    QByteArray operator()(const FactList &list) const { return html_facts(list, anchors_); }

    QByteArray operator()(const DocumentTable &table) const
    {
        if (table.columns.empty()) {
            return {};
        }
        return table.folded
            ? folded_table(table, anchor_, table.caption.isEmpty() ? latest_heading_ : table.caption, "folded")
            : html_table(table, anchor_, latest_heading_, anchors_, words_);
    }

    QByteArray operator()(const Figure &figure) const
    {
        QByteArray html = "<figure id=\"" + anchor_ + "\">\n<figcaption id=\"" + anchor_ + "_caption\">";
        if (figure.number > 0) {
            html += "<span class=\"ordinal\">" + html_text(figure_name(words_, figure.number)) + ":</span> ";
        }
        html += html_phrase(figure.title, anchors_) + "</figcaption>\n"
            + html_paragraphs(figure.finding, anchors_, {}, "class=\"shows\"") + drawing(figure)
            + html_small_print(figure.notes, figure.source, anchors_, words_);
        if (!figure.data.columns.empty()) {
            DocumentTable data = figure.data;
            if (data.caption.isEmpty()) {
                data.caption = figure.title;
            }
            html += folded_table(data, anchor_ + "_data", words_.show_data, "data");
        }
        return html + "</figure>\n";
    }

private:
    QByteArray folded_table(const DocumentTable &table, const QByteArray &id, const QString &summary,
                            const QByteArray &style_class) const
    {
        return "<details class=\"" + style_class + "\">\n" + element("summary", html_text(summary))
            + html_table(table, id, latest_heading_, anchors_, words_) + "</details>\n";
    }

    QByteArray drawing(const Figure &figure) const
    {
        const auto found = pictures_.find(figure.id);
        const QByteArray svg = found == pictures_.end()
            ? QByteArray()
            : figure_svg(found->second.picture, found->second.size, QString::fromLatin1(anchor_), figure.title,
                         figure.text_alternative);
        if (svg.isEmpty()) {
            return html_paragraphs(figure.text_alternative, anchors_);
        }
        const bool may_scroll = found->second.size.width() > widest_figure_that_shrinks;
        return "<div class=\"plate"
            + (may_scroll ? " wide\" role=\"group\" tabindex=\"0\" aria-labelledby=\"" + anchor_ + "_caption\">\n"
                          : QByteArray("\">\n"))
            + svg + "</div>\n";
    }

    const DocumentWords &words_;
    const FigurePictures &pictures_;
    const HtmlAnchors &anchors_;
    const std::vector<OutlineEntry> &outline_;
    QString latest_heading_; ///< names a table that has no caption
    int latest_level_ = 1;
    QByteArray anchor_; ///< of the block that is being written
    size_t headings_written_ = 0;
};

/// The last section: what "[note 1]" and "[c]" mean.
QByteArray notes_and_shorthand(const Document &document, const HtmlAnchors &anchors,
                               const std::vector<OutlineEntry> &outline)
{
    if (document.notes.isEmpty() && document.shorthand.empty()) {
        return {};
    }
    const OutlineEntry &heading = outline.back();
    QByteArray html = element("h2", html_text(heading.text), "id=\"" + heading.id + '"');
    if (!document.notes.isEmpty()) {
        html += "<ol class=\"notes\">\n";
        for (int number = 1; number <= document.notes.size(); ++number) {
            html += element("li", html_phrase(document.notes[number - 1], anchors),
                            "id=\"" + anchors.of_note(number) + '"');
        }
        html += "</ol>\n";
    }
    if (!document.shorthand.empty()) {
        html += element("p", html_text(document.words.shorthand)) + "<dl class=\"facts shorthand\">\n";
        for (const auto &[mark, meaning] : document.shorthand) {
            html += "<div>\n" + element("dt", html_text(mark)) + element("dd", html_text(meaning)) + "</div>\n";
        }
        html += "</dl>\n";
    }
    return html;
}

} // namespace

QByteArray html_facts(const FactList &list, const HtmlAnchors &anchors)
{
    QByteArray html;
    for (const FactList::Fact &fact : list.facts) {
        html += "<div>\n" + element("dt", html_phrase(fact.term, anchors))
            + element("dd", html_phrase(fact.description, anchors)) + "</div>\n";
    }
    return html.isEmpty() ? QByteArray() : element("dl", '\n' + html, "class=\"facts\"");
}

QByteArray html_body(const Document &document, const FigurePictures &pictures, const HtmlAnchors &anchors,
                     const std::vector<OutlineEntry> &outline)
{
    BlockWriter writer(document, pictures, anchors, outline);
    QByteArray html;
    for (size_t position = 0; position < document.blocks.size(); ++position) {
        html += writer.write(document.blocks[position], position);
    }
    return html + notes_and_shorthand(document, anchors, outline);
}

} // namespace outturn::reporting
