// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/hexagon_painting.h"

#include <QtCore/QLineF>
#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>
#include <vector>

namespace outturn::widgets {

namespace {

/// Slanting lines inside a hexagon: drawn singly, because a brush of lines is lost in SVG.
std::vector<QLineF> hatching(const QPolygonF &hexagon, double step)
{
    std::vector<QLineF> lines;
    const QRectF bounds = hexagon.boundingRect();
    for (double sum = bounds.left() + bounds.top() + step; sum < bounds.right() + bounds.bottom(); sum += step) {
        std::vector<QPointF> ends;
        for (int at = 0; at < hexagon.size(); ++at) {
            const QPointF &one = hexagon[at];
            const QPointF &other = hexagon[(at + 1) % hexagon.size()];
            const double from = one.x() + one.y() - sum;
            const double to = other.x() + other.y() - sum;
            if ((from < 0) != (to < 0)) {
                ends.push_back(one + (other - one) * (from / (from - to)));
            }
        }
        if (ends.size() == 2) {
            lines.emplace_back(ends[0], ends[1]);
        }
    }
    return lines;
}

} // namespace

double column_middle(int column, int row)
{
    return column + ((row & 1) != 0 ? 0.5 : 0.0);
}

QPair<int, int> neighbour(int column, int row, int edge)
{
    const int shift = (row & 1) != 0 ? 1 : 0;
    switch (edge) {
    case 0:
        return {column + shift, row + 1};
    case 1:
        return {column + shift - 1, row + 1};
    case 2:
        return {column - 1, row};
    case 3:
        return {column + shift - 1, row - 1};
    case 4:
        return {column + shift, row - 1};
    default:
        return {column + 1, row};
    }
}

QPolygonF hexagon_around(QPointF middle, double radius)
{
    QPolygonF corners;
    for (int corner = 0; corner < 6; ++corner) {
        const double angle = (30.0 + 60.0 * corner) * std::numbers::pi / 180.0;
        corners.append(middle + QPointF(radius * std::cos(angle), -radius * std::sin(angle)));
    }
    return corners;
}

void draw_hatched(QPainter &painter, const QPolygonF &hexagon, double radius, const ChartPalette &colours)
{
    painter.setPen(QPen(colours.interval, 1));
    painter.setBrush(colours.ground);
    painter.drawPolygon(hexagon);
    for (const QLineF &line : hatching(hexagon, std::max(4.0, radius * 0.42))) {
        painter.drawLine(line);
    }
}

void draw_triangle(QPainter &painter, QPointF middle, double size, int direction, const QColor &colour)
{
    const double up = direction > 0 ? -1 : 1;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(
        QPolygonF({middle + QPointF(0, up * size * 0.6), middle + QPointF(size * 0.62, -up * size * 0.5),
                   middle + QPointF(-size * 0.62, -up * size * 0.5)}));
}

} // namespace outturn::widgets
