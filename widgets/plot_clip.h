// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QLineF>
#include <QtCore/QRectF>

#include <optional>
#include <vector>

/// Cutting geometry to the axes before it is drawn: Qt 6.4's QSvgGenerator ignores the painter's clip.
namespace outturn::widgets {

/// The part of a line inside the rectangle, if any.
std::optional<QLineF> clipped(const QLineF &line, const QRectF &rect);

/// The visible parts of a line through points; a point that is not finite is a gap.
std::vector<std::vector<QPointF>> clipped_parts(const std::vector<QPointF> &points, const QRectF &rect);

} // namespace outturn::widgets
