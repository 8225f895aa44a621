// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/svg_path.h"

#include "reporting/svg_style.h"

#include <QtGui/QPainterPath>

namespace outturn::reporting {

SvgPath::Place SvgPath::place_of(QPointF point) const
{
    return {svg_hundredths(point.x() + offset_.x()), svg_hundredths(point.y() + offset_.y())};
}

void SvgPath::append_step(char letter, std::initializer_list<qint64> numbers)
{
    bool needs_blank = letter == letter_;
    if (letter != letter_) {
        data_ += letter;
        letter_ = letter;
    }
    for (const qint64 number : numbers) {
        if (needs_blank && number >= 0) {
            data_ += ' ';
        }
        append_svg_hundredths(data_, number);
        needs_blank = true;
    }
}

void SvgPath::append_line(Place to)
{
    if (to.x == now_.x) {
        append_step('v', {to.y - now_.y});
    } else if (to.y == now_.y) {
        append_step('h', {to.x - now_.x});
    } else {
        append_step('l', {to.x - now_.x, to.y - now_.y});
    }
    now_ = to;
}

void SvgPath::move_to(QPointF point)
{
    now_ = place_of(point);
    letter_ = 0; // numbers that follow those of a move would be a line
    append_step('M', {now_.x, now_.y});
    letter_ = 0;
}

void SvgPath::line_to(QPointF point)
{
    append_line(place_of(point));
}

void SvgPath::curve_to(QPointF first, QPointF second, QPointF end)
{
    const Place one = place_of(first);
    const Place two = place_of(second);
    const Place last = place_of(end);
    append_step('c',
                {one.x - now_.x, one.y - now_.y, two.x - now_.x, two.y - now_.y, last.x - now_.x, last.y - now_.y});
    now_ = last;
}

void SvgPath::close()
{
    data_ += 'z';
    letter_ = 0;
}

void SvgPath::add(const QPainterPath &path)
{
    QPointF start;
    const int count = path.elementCount();
    for (int at = 0; at < count; ++at) {
        const QPainterPath::Element &element = path.elementAt(at);
        const bool ends_here = at + 1 == count || path.elementAt(at + 1).isMoveTo();
        switch (element.type) {
        case QPainterPath::MoveToElement:
            start = element;
            move_to(element);
            break;
        case QPainterPath::LineToElement:
            if (ends_here && QPointF(element) == start) {
                close();
            } else {
                line_to(element);
            }
            break;
        case QPainterPath::CurveToElement:
            if (at + 2 < count) {
                curve_to(element, path.elementAt(at + 1), path.elementAt(at + 2));
                at += 2;
                const bool is_last = at + 1 == count || path.elementAt(at + 1).isMoveTo();
                if (is_last && QPointF(path.elementAt(at)) == start) {
                    close();
                }
            }
            break;
        case QPainterPath::CurveToDataElement:
            break;
        }
    }
}

void SvgPath::add_points(const QPointF *points, int count, bool is_closed)
{
    if (count <= 0) {
        return;
    }
    move_to(points[0]);
    const bool repeats_start = is_closed && count > 1 && points[count - 1] == points[0];
    for (int at = 1; at < (repeats_start ? count - 1 : count); ++at) {
        line_to(points[at]);
    }
    if (is_closed) {
        close();
    }
}

} // namespace outturn::reporting
