// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/any_chart_values.h"
#include "widgets/chart_palette.h"

#include <QtCore/QByteArray>
#include <QtCore/QSize>
#include <QtGui/QImage>
#include <QtGui/QPicture>

/// Charts as pictures, by the same code that draws them on screen. Recording needs the GUI thread; a picture
/// may be replayed in any. Nothing plotted leaves the axes, since QSvgGenerator of Qt 6.4 ignores clipping.
namespace outturn::widgets {

/// Light colours on white. Words grow with the picture, from 13 pixels on: a picture of 960 pixels is printed 180
/// millimetres wide, where 15 pixels are 8 points.
ChartAppearance picture_appearance(QSize size);

QPicture record_chart(const AnyChart &chart, QSize size);
QPicture record_chart(const AnyChart &chart, QSize size, const ChartAppearance &appearance);
QImage paint_chart(const AnyChart &chart, QSize size, qreal scale);
QImage paint_chart(const AnyChart &chart, QSize size, qreal scale, const ChartAppearance &appearance);

/// The height at which the chart shows best at this width, in pixels, with the words of picture_appearance(). Charts with a
/// row for each provider or group grow with their rows, up to 1.25 times the width: higher ones would not fit on a
/// printed page with their title and notes, so rows grow thin there. GUI thread.
int height_for(const AnyChart &chart, int width);

/// A recorded picture as SVG with the words of the chart in it.
QByteArray picture_svg(const QPicture &picture, QSize size, const QString &title, const QString &description);

} // namespace outturn::widgets
