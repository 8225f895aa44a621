// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/page_body.h"

#include "reporting/page_blocks.h"
#include "reporting/page_figure.h"
#include "reporting/page_table.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

namespace outturn::reporting {

namespace {

// No id of a figure or table has a colon, so these names are nobody else's.
QString heading_anchor(size_t place)
{
    return QStringLiteral("heading:%1").arg(place);
}

QString note_anchor(qsizetype number)
{
    return QStringLiteral("note:%1").arg(number);
}

/// One block after the other. Lives for one document.
class BodyBuilder
{
public:
    BodyBuilder(const Document &document, const FigurePictures &pictures, std::stop_token stop)
        : document_(document), pictures_(pictures), stop_(std::move(stop))
    {}

    void operator()(const Heading &heading)
    {
        const QString text = printable(heading.text).replace(QChar::LineSeparator, u' ').trimmed();
        if (text.isEmpty())
            return;
        const QString anchor = heading_anchor(body_.headings.size());
        body_.headings.push_back({text, std::clamp(heading.level, 2, 4), anchor});
        add_heading(body_.strips, {heading.level, text}, anchor, width_);
    }
    void operator()(Paragraph paragraph)
    {
        paragraph.links = with_notes(std::move(paragraph.links), paragraph.text);
        add_paragraph(body_.strips, paragraph, width_);
    }
    void operator()(BulletList list)
    {
        for (BulletList::Item &item : list.items)
            item.links = with_notes(std::move(item.links), item.text);
        add_bullets(body_.strips, list, width_);
    }
    void operator()(Callout callout)
    {
        callout.links = with_notes(std::move(callout.links), callout.text);
        add_callout(body_.strips, callout, width_);
    }
    void operator()(Note note)
    {
        note.links = with_notes(std::move(note.links), note.text);
        add_note(body_.strips, note, width_);
    }
    void operator()(const KeyFigures &figures) { add_key_figures(body_.strips, figures, width_); }
    void operator()(const FactList &list) { add_facts(body_.strips, list, width_); }
    void operator()(const Figure &figure) { add_figure(body_.strips, figure, pictures_, document_.words, width_); }
    void operator()(const DocumentTable &table)
    {
        if (table.folded)
            return;
        const size_t first = body_.strips.size();
        add_table(body_.strips, table, document_.words, stop_);
        if (body_.strips.size() > first && body_.strips[first].sideways)
            turn_what_leads_here(first);
    }

    /// What "[note 1]" and "[c]" mean, at the end.
    void add_notes_and_shorthand()
    {
        if (!document_.notes.isEmpty())
            (*this)(Heading{2, document_.words.notes});
        for (qsizetype i = 0; i < document_.notes.size(); ++i) {
            const size_t first = body_.strips.size();
            add_facts(body_.strips, {{{QStringLiteral("[note %1]").arg(i + 1), document_.notes[i]}}}, width_);
            body_.strips[first].anchors.append(note_anchor(i + 1));
        }
        if (document_.shorthand.empty())
            return;
        QString title = document_.words.shorthand.trimmed();
        if (title.endsWith(u':'))
            title.chop(1);
        (*this)(Heading{document_.notes.isEmpty() ? 2 : 3, title});
        FactList shorthand;
        for (const auto &[sign, meaning] : document_.shorthand)
            shorthand.facts.push_back({sign, meaning});
        add_facts(body_.strips, shorthand, width_);
    }

    PageBody take() { return std::move(body_); }

private:
    /// The links of a text, and one more for each "[note 1]" in it.
    std::vector<TextLink> with_notes(std::vector<TextLink> links, const QString &text) const
    {
        static const QRegularExpression pattern(QStringLiteral("\\[note ([1-9][0-9]{0,3})\\]"));
        for (auto matches = pattern.globalMatch(text); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            const int number = match.captured(1).toInt();
            if (number <= document_.notes.size())
                links.push_back({static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedLength()),
                                 note_anchor(number)});
        }
        return links;
    }

    /// A short way from the heading to a table on a page laid sideways goes onto that page too; else the heading would
    /// stand on a page that is mostly empty.
    void turn_what_leads_here(size_t table)
    {
        const qreal most = page_frame(true).height * .4;
        qreal height = 0;
        size_t turned = table;
        for (size_t i = table; i > 0; --i) {
            const Strip &strip = body_.strips[i - 1];
            height += strip.height + strip.space;
            if (strip.sideways || height > most)
                break;
            const bool is_heading = !strip.anchors.isEmpty() && strip.anchors.first().startsWith(u"heading:");
            if (is_heading || (i >= 2 && body_.strips[i - 2].sideways))
                turned = i - 1;
        }
        for (size_t i = turned; i < table; ++i)
            body_.strips[i].sideways = true;
    }

    const Document &document_;
    const FigurePictures &pictures_;
    const std::stop_token stop_;
    const qreal width_ = page_frame(false).width;
    PageBody body_;
};

} // namespace

PageBody page_body(const Document &document, const FigurePictures &pictures, std::stop_token stop)
{
    BodyBuilder builder(document, pictures, stop);
    for (const Block &block : document.blocks) {
        if (stop.stop_requested())
            break;
        std::visit(builder, block);
    }
    builder.add_notes_and_shorthand();
    return builder.take();
}

} // namespace outturn::reporting
