// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/hatching.h"

#include "widgets/plot_clip.h"

#include <QtGui/QPainter>

#include <algorithm>

namespace outturn::widgets {

void draw_hatching(QPainter &painter, const QRectF &rect, Hatching hatching, const QColor &colour, double distance)
{
    if (rect.isEmpty()) {
        return;
    }
    painter.setPen(QPen(colour, 1, Qt::SolidLine, Qt::FlatCap));
    const double step = std::max(2.0, distance);
    const double height = rect.height();
    for (const bool rises : {true, false}) {
        if (rises ? hatching == Hatching::falling : hatching == Hatching::rising) {
            continue;
        }
        for (double x = rect.left() - height + step / 2; x < rect.right(); x += step) {
            const QLineF line = rises ? QLineF(x, rect.bottom(), x + height, rect.top())
                                      : QLineF(x, rect.top(), x + height, rect.bottom());
            if (const std::optional<QLineF> visible = clipped(line, rect)) {
                painter.drawLine(*visible);
            }
        }
    }
}

} // namespace outturn::widgets
