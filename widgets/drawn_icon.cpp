// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/drawn_icon.h"

#include <QtGui/QPainter>
#include <QtSvg/QSvgRenderer>

namespace outturn::widgets {

DrawnIcon::DrawnIcon(QByteArray drawing, const QColor &normal, const QColor &disabled)
    : drawing_(std::move(drawing)), normal_(normal), disabled_(disabled)
{}

void DrawnIcon::paint(QPainter *painter, const QRect &area, QIcon::Mode mode, QIcon::State)
{
    QByteArray coloured = drawing_;
    coloured.replace("currentColor", (mode == QIcon::Disabled ? disabled_ : normal_).name().toLatin1());
    QSvgRenderer renderer(coloured);
    renderer.render(painter, area);
}

QPixmap DrawnIcon::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paint(&painter, QRect(QPoint(0, 0), size), mode, state);
    return pixmap;
}

QIconEngine *DrawnIcon::clone() const
{
    return new DrawnIcon(*this);
}

} // namespace outturn::widgets
