// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/page_layout.h"

#include "reporting/page_body.h"
#include "reporting/page_front.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>

namespace outturn::reporting {

namespace {

/// Title and "page x of y" at the foot.
void draw_foot(QPainter &painter, const PageFrame &frame, const QString &title, const QString &page)
{
    const QFont font = page_font(small_pixels - 1);
    const QFontMetricsF metrics(font);
    const qreal top = frame.paper.height() - 54;
    painter.fillRect(QRectF(frame.left, top, frame.width, .7), page_colours::rule);
    painter.setFont(font);
    painter.setPen(page_colours::quiet);
    const qreal baseline = top + 6 + metrics.ascent();
    const qreal page_width = metrics.horizontalAdvance(page);
    painter.drawText(QPointF(frame.left + frame.width - page_width, baseline), page);
    const QString left = metrics.elidedText(title, Qt::ElideRight, frame.width - page_width - 24);
    painter.drawText(QPointF(frame.left, baseline), left);
}

FigurePicture record_page(const FlowPage &page, const QString &title, const QString &page_words)
{
    const PageFrame frame = page_frame(page.sideways);
    FigurePicture result{QPicture(), frame.paper};
    QPainter painter(&result.picture);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const PlacedDrawing &drawing : page.drawings)
        drawing.draw(painter, drawing.at);
    if (!page_words.isEmpty() || !title.isEmpty())
        draw_foot(painter, frame, title, page_words);
    painter.end();
    result.picture.setBoundingRect(QRect(QPoint(), frame.paper));
    return result;
}

std::vector<PageLink> page_links(const FlowPage &page, const std::map<QString, FlowPlace> &anchors)
{
    std::vector<PageLink> links;
    for (const FlowLink &link : page.links) {
        if (const auto found = anchors.find(link.target); found != anchors.end())
            links.push_back({link.area, found->second.page, found->second.top});
    }
    return links;
}

std::vector<ContentsEntry> contents_of(const std::vector<BodyHeading> &headings)
{
    std::vector<ContentsEntry> entries;
    for (const BodyHeading &heading : headings) {
        if (heading.level <= 3)
            entries.push_back({heading.text, heading.level, heading.anchor});
    }
    return entries;
}

std::vector<PageBookmark> bookmarks_of(const std::vector<BodyHeading> &headings, const Flow &flow)
{
    std::vector<PageBookmark> bookmarks;
    for (const BodyHeading &heading : headings) {
        if (const auto found = flow.anchors.find(heading.anchor); found != flow.anchors.end())
            bookmarks.push_back({heading.text, heading.level - 1, found->second.page, found->second.top});
    }
    return bookmarks;
}

void append(Strips &strips, Strips more)
{
    strips.insert(strips.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

} // namespace

PageLayout lay_out_pages(const Document &document, const FigurePictures &pictures, std::stop_token stop)
{
    load_page_fonts();
    PageBody body = page_body(document, pictures, stop);
    const auto numbers = std::make_shared<PageNumbers>();
    Strips strips = cover_strips(document);
    append(strips, contents_strips(contents_of(body.headings), document.words.contents, numbers));
    if (!body.strips.empty())
        body.strips.front().starts_page = true;
    append(strips, std::move(body.strips));

    const Flow flow = flow_strips(strips);
    for (const auto &[anchor, place] : flow.anchors)
        (*numbers)[anchor] = place.page + 1;
    PageLayout layout;
    const QString title = printable(document.title).replace(QChar::LineSeparator, u' ');
    const QString count = QString::number(flow.pages.size());
    for (size_t i = 0; i < flow.pages.size(); ++i) {
        if (stop.stop_requested())
            return {};
        const QString words = i == 0 ? QString() : filled(document.words.page, QString::number(i + 1), count);
        layout.pages.push_back(
            {record_page(flow.pages[i], i == 0 ? QString() : title, words), page_links(flow.pages[i], flow.anchors)});
    }
    layout.bookmarks = bookmarks_of(body.headings, flow);
    return layout;
}

} // namespace outturn::reporting
