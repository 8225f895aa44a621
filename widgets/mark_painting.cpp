// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mark_painting.h"

#include "widgets/chart_text.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>

#include <algorithm>

namespace outturn::widgets {

QColor mark_colour(Emphasis emphasis, const ChartPalette &colours)
{
    switch (emphasis) {
    case Emphasis::best:
        return colours.best;
    case Emphasis::worst:
        return colours.worst;
    case Emphasis::active:
        return colours.active;
    case Emphasis::none:
        break;
    }
    return colours.mark;
}

QColor text_colour(Emphasis emphasis, const ChartPalette &colours)
{
    switch (emphasis) {
    case Emphasis::best:
        return colours.best_text;
    case Emphasis::worst:
        return colours.worst_text;
    case Emphasis::active:
        return colours.active_text;
    case Emphasis::none:
        break;
    }
    return colours.text;
}

MarkShape mark_shape(Emphasis emphasis)
{
    switch (emphasis) {
    case Emphasis::best:
        return MarkShape::triangle_up;
    case Emphasis::worst:
        return MarkShape::triangle_down;
    case Emphasis::active:
        return MarkShape::diamond;
    case Emphasis::none:
        break;
    }
    return MarkShape::dot;
}

void draw_shape(QPainter &painter, QPointF middle, double radius, MarkShape shape, const QColor &colour,
                const QColor &ground)
{
    const double r = radius;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    switch (shape) {
    case MarkShape::dot:
        painter.drawEllipse(middle, r, r);
        return;
    case MarkShape::ring:
        painter.setPen(QPen(colour, std::max(1.4, r * 0.45)));
        painter.setBrush(ground);
        painter.drawEllipse(middle, r * 0.9, r * 0.9);
        return;
    case MarkShape::triangle_up:
    case MarkShape::triangle_down: {
        const double down = shape == MarkShape::triangle_up ? 1 : -1;
        painter.drawPolygon(QPolygonF({middle + QPointF(0, -1.15 * r * down), middle + QPointF(1.1 * r, 0.8 * r * down),
                                       middle + QPointF(-1.1 * r, 0.8 * r * down)}));
        return;
    }
    case MarkShape::diamond:
        painter.drawPolygon(QPolygonF({middle + QPointF(0, -1.2 * r), middle + QPointF(1.2 * r, 0),
                                       middle + QPointF(0, 1.2 * r), middle + QPointF(-1.2 * r, 0)}));
        return;
    }
}

void draw_mark(QPainter &painter, QPointF middle, double radius, Emphasis emphasis, const ChartPalette &colours,
               double em)
{
    if (emphasis == Emphasis::none) {
        draw_shape(painter, middle, radius, MarkShape::dot, colours.mark, colours.ground);
        return;
    }
    const double large = std::max(radius * 1.25, em * 0.32);
    // A rim of the ground's colour keeps the shape apart from crowded neighbours.
    draw_shape(painter, middle, large + 1.3, mark_shape(emphasis), colours.ground, colours.ground);
    draw_shape(painter, middle, large, mark_shape(emphasis), mark_colour(emphasis, colours), colours.ground);
}

void draw_highlight(QPainter &painter, QPointF mark, const QString &name, const QRectF &bounds,
                    const ChartPalette &colours)
{
    const QFontMetricsF metrics(painter.font());
    const double em = metrics.height();
    const double radius = em * 0.55;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colours.ground, 4.5));
    painter.drawEllipse(mark, radius, radius);
    painter.setPen(QPen(colours.text, 2));
    painter.drawEllipse(mark, radius, radius);

    const double padding = em * 0.25;
    const QString shown = metrics.elidedText(name, Qt::ElideRight, bounds.width() - 4 * padding);
    if (shown.isEmpty()) {
        return;
    }
    QRectF box(0, 0, metrics.horizontalAdvance(shown) + 2 * padding, metrics.height() + padding);
    box.moveCenter(mark - QPointF(0, em * 0.85 + box.height() / 2));
    if (box.top() < bounds.top()) {
        box.moveTop(mark.y() + em * 0.85);
    }
    box.moveLeft(std::clamp(box.left(), bounds.left(), std::max(bounds.left(), bounds.right() - box.width())));
    painter.setPen(QPen(colours.interval, 1));
    painter.setBrush(colours.ground);
    painter.drawRoundedRect(box, 3, 3);
    painter.setPen(colours.text);
    draw_lines(painter, {shown}, box.topLeft() + QPointF(padding, padding / 2), Qt::AlignLeft);
}

MarkLabels::MarkLabels(const QRectF &area, const ChartPalette &colours, const QFont &bold, const QFont &small)
    : area_(area), colours_(colours), bold_(bold), small_(small), em_(QFontMetricsF(small).height()),
      placement_(area, em_ * 0.25)
{}

void MarkLabels::draw(QPainter &painter, const QString &id, QPointF mark, const QString &label, const QString &detail,
                      Emphasis emphasis)
{
    if (drawn_.contains(id) || label.isEmpty()) {
        return;
    }
    drawn_.insert(id);
    const QFontMetricsF bold(bold_);
    const QFontMetricsF small(small_);
    const double width = std::min(area_.width() - em_, 20 * em_);
    const QStringList head = wrapped_lines(label, bold, width, 2);
    const QStringList rest = wrapped_lines(detail, small, width, 2);
    const double head_height = bold.height() * static_cast<double>(head.size());
    const QSizeF size(std::max(widest_line(head, bold), widest_line(rest, small)) + em_ * 0.4,
                      head_height + small.height() * static_cast<double>(rest.size()));
    const double radius = em_ * 0.45;
    const LabelPlace place = placement_.place(mark, radius, size);
    const QColor colour = text_colour(emphasis, colours_);
    if (place.has_leader) {
        const QLineF way(mark, place.leader_end);
        painter.setPen(QPen(colour, 1));
        painter.drawLine(QLineF(way.pointAt(std::min(1.0, radius / way.length())), way.p2()));
    }
    QColor ground = colours_.ground;
    ground.setAlphaF(0.85F);
    painter.fillRect(place.rect, ground);
    const bool reads_right = place.rect.center().x() + size.width() / 4 < mark.x(); // words end at their mark
    const Qt::Alignment alignment = reads_right ? Qt::AlignRight : Qt::AlignLeft;
    const double x = reads_right ? place.rect.right() - em_ * 0.2 : place.rect.left() + em_ * 0.2;
    painter.setFont(bold_);
    painter.setPen(colour);
    draw_lines(painter, head, {x, place.rect.top()}, alignment);
    painter.setFont(small_);
    painter.setPen(colours_.muted_text);
    draw_lines(painter, rest, {x, place.rect.top() + head_height}, alignment);
}

} // namespace outturn::widgets
