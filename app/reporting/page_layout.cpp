// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/page_layout.h"

#include "reporting/page_body.h"
#include "reporting/page_front.h"
#include "reporting/page_record.h"

namespace outturn::reporting {

namespace {

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
