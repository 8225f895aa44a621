// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sign_mark.h"

#include <QtGui/QPainter>

namespace outturn::widgets {

SignMark::SignMark(QWidget *parent, MarkShape shape) : QWidget(parent), shape_(shape)
{
    setFixedSize(fontMetrics().height(), fontMetrics().height());
}

void SignMark::paintEvent(QPaintEvent *)
{
    const ChartPalette colours = chart_palette(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double radius = height() * 0.3;
    if (shape_ == MarkShape::diamond) {
        draw_hollow(painter, QRectF(rect()).center(), radius, shape_, colours.active, colours.ground);
    } else {
        draw_shape(painter, QRectF(rect()).center(), radius, shape_, colours.worst, colours.ground);
    }
}

} // namespace outturn::widgets
