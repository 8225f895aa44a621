// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chart_palette.h"

#include <QtCore/QPair>
#include <QtGui/QPolygonF>

#include <numbers>

class QPainter;

/// Hexagons that stand on a corner, in rows of which those with an odd number lie half a hexagon to the east.
namespace outturn::widgets {

constexpr double width_of_radius = std::numbers::sqrt3; ///< of a hexagon; its radius goes from middle to corner
constexpr double row_of_radius = 1.5;                   ///< from a row to the next

/// How far east the middle of a cell lies, in widths of a hexagon.
double column_middle(int column, int row);

/// The cell across the edge from corner k to corner k + 1: north-east first, then round by the west.
QPair<int, int> neighbour(int column, int row, int edge);

/// The six corners, the first to the right above the middle, on a screen whose y grows downwards.
QPolygonF hexagon_around(QPointF middle, double radius);

/// An outline filled with slanting lines: no figure.
void draw_hatched(QPainter &painter, const QPolygonF &hexagon, double radius, const ChartPalette &colours);

/// A small triangle that points up (1) or down (-1).
void draw_triangle(QPainter &painter, QPointF middle, double size, int direction, const QColor &colour);

} // namespace outturn::widgets
