// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/page_figure.h"

#include "reporting/page_blocks.h"

#include <QtGui/QPainter>

#include <algorithm>

namespace outturn::reporting {

namespace {

/// A small drawing is not blown up further: its words would shout.
constexpr qreal largest_scale = 1.5;

/// The drawing as high as given, in the middle of the width.
DrawStrip drawing_at(const FigurePicture &picture, qreal width, qreal height)
{
    const qreal scale = height / picture.size.height();
    const qreal left = (width - picture.size.width() * scale) / 2;
    return [picture, scale, left](QPainter &painter, QPointF at) {
        painter.save();
        painter.translate(at + QPointF(left, 0));
        painter.scale(scale, scale);
        painter.drawPicture(0, 0, picture.picture);
        painter.restore();
    };
}

Strip drawing_strip(const FigurePicture &picture, qreal width, qreal most_height)
{
    const qreal scale = std::min({width / picture.size.width(), most_height / picture.size.height(), largest_scale});
    Strip strip;
    strip.space = 8;
    strip.height = picture.size.height() * scale;
    strip.draw_at = [picture, width](qreal height) { return drawing_at(picture, width, height); };
    strip.draw = strip.draw_at(strip.height);
    return strip;
}

void add_title(Strips &strips, const Figure &figure, const DocumentWords &words, qreal width)
{
    strips.push_back(rule_strip(width, 2, page_colours::accent, 22));
    if (figure.number > 0) {
        const QString number = filled(words.figure, QString::number(figure.number));
        strips.push_back(whole_text(page_text(number, width, {small_pixels + 1, true, page_colours::accent}), 0, 6));
    }
    add_lines(strips, page_text(figure.title, width, {body_pixels, true, page_colours::text}), 0, 2);
    add_lines(strips, page_text(figure.finding, width, {body_pixels, false, page_colours::accent}), 0, 2);
}

} // namespace

void add_figure(Strips &strips, const Figure &figure, const FigurePictures &pictures, const DocumentWords &words,
                qreal width)
{
    const size_t first = strips.size();
    add_title(strips, figure, words, width);
    const size_t place = strips.size();
    add_notes_and_source(strips, figure.notes, figure.source, words, width);
    strips.push_back(rule_strip(width, 1, page_colours::rule, 8));

    const auto found = pictures.find(figure.id);
    Strips drawing;
    if (found == pictures.end() || found->second.picture.isNull() || found->second.size.isEmpty()) {
        add_lines(drawing, page_text(figure.text_alternative, width, {body_pixels, false, page_colours::text}), 0, 8);
    } else {
        const qreal page = page_frame(false).height;
        const qreal words_height = height_of(strips, first, strips.size()) + 2 * 8;
        drawing.push_back(drawing_strip(found->second, width, std::max(page - words_height, page * .4)));
    }
    strips.insert(strips.begin() + static_cast<std::ptrdiff_t>(place), drawing.begin(), drawing.end());
    keep_together(strips, first);
    strips.back().below = 20;
    if (!figure.id.isEmpty())
        strips[first].anchors.append(figure.id);
}

} // namespace outturn::reporting
