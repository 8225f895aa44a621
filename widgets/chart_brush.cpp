// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chart_brush.h"

#include "widgets/chart_palette.h"

#include <QtGui/QPainter>
#include <QtWidgets/QApplication>

#include <algorithm>

namespace outturn::widgets {

void ChartBrush::press(QPointF at, Qt::KeyboardModifiers modifiers)
{
    state_ = State::pressed;
    origin_ = at;
    end_ = at;
    modifiers_ = modifiers;
}

bool ChartBrush::move(QPointF to)
{
    if (state_ == State::pressed && (to - origin_).manhattanLength() > QApplication::startDragDistance()) {
        state_ = State::band;
    }
    if (state_ != State::band || end_ == to) {
        return false;
    }
    end_ = to;
    return true;
}

bool ChartBrush::give_up()
{
    const bool was_band = is_band();
    state_ = State::idle;
    return was_band;
}

bool ChartBrush::holds(QPointF mark) const
{
    const QRectF band = rect();
    return is_band() && mark.x() >= band.left() && mark.x() <= band.right() && mark.y() >= band.top()
        && mark.y() <= band.bottom();
}

void ChartBrush::paint(QPainter &painter, const QRectF &bounds, const ChartPalette &colours) const
{
    const QRectF band = rect();
    // Not by intersecting: a band without width is an empty rectangle, and is seen as a line.
    const QRectF shown(QPointF(std::clamp(band.left(), bounds.left(), bounds.right()),
                               std::clamp(band.top(), bounds.top(), bounds.bottom())),
                       QPointF(std::clamp(band.right(), bounds.left(), bounds.right()),
                               std::clamp(band.bottom(), bounds.top(), bounds.bottom())));
    QColor inside = colours.focus;
    inside.setAlphaF(0.12F);
    painter.fillRect(shown, inside);
    painter.setBrush(Qt::NoBrush);
    // On a line of the ground: seen on marks as well as beside them.
    painter.setPen(QPen(colours.ground, 3, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawRect(shown);
    painter.setPen(QPen(colours.focus, 1.5, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawRect(shown);
}

} // namespace outturn::widgets
