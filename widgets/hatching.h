// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QRectF>

class QColor;
class QPainter;

namespace outturn::widgets {

enum class Hatching { rising, falling, crossed };

/// Slanting lines over a rectangle, cut to it: a brush with a pattern would not be the same in SVG, on paper and on a fine
/// screen.
void draw_hatching(QPainter &painter, const QRectF &rect, Hatching hatching, const QColor &colour, double distance);

} // namespace outturn::widgets
