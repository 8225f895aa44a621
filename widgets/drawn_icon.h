// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QColor>
#include <QtGui/QIconEngine>

namespace outturn::widgets {

/// An SVG drawing in the colours of a palette, drawn when it is needed and at the size it is needed: at start most icons
/// are in menus that nobody has opened.
class DrawnIcon final : public QIconEngine
{
public:
    DrawnIcon(QByteArray drawing, const QColor &normal, const QColor &disabled);

    void paint(QPainter *painter, const QRect &area, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QIconEngine *clone() const override;

private:
    QByteArray drawing_; ///< with "currentColor" where the colour goes
    QColor normal_;
    QColor disabled_;
};

} // namespace outturn::widgets
