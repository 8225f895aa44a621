// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/page_flow.h"

#include <algorithm>

namespace outturn::reporting {

namespace {

/// Rounding of heights must not move a strip to the next page.
constexpr qreal tolerance = .01;
/// How far a drawing shrinks to stay on the page where it is spoken of, and how far to stand on a page with its words.
constexpr qreal least_share_to_stay = .82;
constexpr qreal least_share_of_all = .4;

/// Puts strips on pages. A page is begun only when there is something to stand on it, so none is ever empty.
class Placement
{
public:
    explicit Placement(const Strips &strips) : strips_(strips) {}

    Flow place_all()
    {
        for (size_t first = 0; first < strips_.size();) {
            const size_t end = end_of_group(first);
            place_group(first, end);
            first = end;
        }
        return std::move(flow_);
    }

private:
    size_t end_of_group(size_t first) const
    {
        size_t end = first + 1;
        while (end < strips_.size() && strips_[end - 1].keeps_next && !strips_[end].starts_page
               && strips_[end].sideways == strips_[first].sideways)
            ++end;
        return end;
    }

    bool has_room(qreal height) const { return top_ + height <= frame_.height + tolerance; }

    bool must_begin_page(const Strip &strip) const
    {
        return !is_open_ || strip.starts_page || strip.sideways != flow_.pages.back().sideways
            || (strip.starts_section && top_ > frame_.height * .75);
    }

    void place_group(size_t first, size_t end)
    {
        const Strip &strip = strips_[first];
        const qreal height = height_of(strips_, first, end);
        if (must_begin_page(strip))
            begin_page(strip);
        qreal lacking = top_ + space_above(strip) + height - frame_.height;
        if (lacking > tolerance && !is_empty_ && !may_shrink(first, end, lacking, least_share_to_stay)) {
            begin_page(strip);
            lacking = top_ + height - frame_.height;
        }
        if (lacking <= tolerance
            || !may_shrink(first, end, lacking, is_empty_ ? least_share_of_all : least_share_to_stay))
            lacking = 0;
        for (size_t i = first; i < end; ++i) {
            if (lacking > 0 && strips_[i].draw_at) {
                place(shrunk(strips_[i], lacking));
                lacking = 0;
                continue;
            }
            if (i > first && lacking <= 0 && !has_room(space_above(strips_[i]) + strips_[i].height))
                begin_page(strips_[i]);
            place(strips_[i]);
        }
    }

    /// A drawing that gives way a little saves a page that would be half empty.
    bool may_shrink(size_t first, size_t end, qreal lacking, qreal least_share) const
    {
        const auto drawing = std::find_if(strips_.begin() + static_cast<std::ptrdiff_t>(first),
                                          strips_.begin() + static_cast<std::ptrdiff_t>(end),
                                          [](const Strip &strip) { return strip.draw_at != nullptr; });
        return drawing != strips_.begin() + static_cast<std::ptrdiff_t>(end)
            && drawing->height - lacking >= drawing->height * least_share;
    }

    static Strip shrunk(Strip strip, qreal lacking)
    {
        strip.height -= lacking;
        strip.draw = strip.draw_at(strip.height);
        return strip;
    }

    qreal space_above(const Strip &strip) const { return is_empty_ ? 0 : std::max(strip.space, below_); }

    void begin_page(const Strip &strip)
    {
        flow_.pages.push_back({strip.sideways, {}, {}});
        frame_ = page_frame(strip.sideways);
        top_ = 0;
        is_open_ = true;
        is_empty_ = true;
        if (strip.head && strip.head->draw) {
            flow_.pages.back().drawings.push_back({strip.head->draw, {frame_.left, frame_.top}});
            top_ = strip.head->height;
        }
    }

    void place(const Strip &strip)
    {
        top_ += space_above(strip);
        below_ = strip.below;
        is_empty_ = false;
        const QPointF at(frame_.left, frame_.top + top_);
        FlowPage &page = flow_.pages.back();
        if (strip.draw)
            page.drawings.push_back({strip.draw, at});
        for (const LinkSpot &link : strip.links)
            page.links.push_back({link.area.translated(at), link.target});
        for (const QString &anchor : strip.anchors)
            flow_.anchors.try_emplace(anchor, FlowPlace{static_cast<int>(flow_.pages.size()) - 1, at.y()});
        top_ += strip.height;
    }

    const Strips &strips_;
    Flow flow_;
    PageFrame frame_ = page_frame(false);
    qreal top_ = 0;
    qreal below_ = 0; ///< asked for by the strip placed last
    bool is_open_ = false;
    bool is_empty_ = true;
};

} // namespace

Flow flow_strips(const Strips &strips)
{
    return Placement(strips).place_all();
}

qreal height_of(const Strips &strips, size_t first, size_t end)
{
    qreal height = 0;
    for (size_t i = first; i < end; ++i)
        height += strips[i].height + (i > first ? std::max(strips[i].space, strips[i - 1].below) : 0);
    return height;
}

} // namespace outturn::reporting
