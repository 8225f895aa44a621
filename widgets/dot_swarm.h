// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QPointF>

#include <limits>
#include <vector>

/// Dots along a line, moved off it just so far that none hides another. Pure geometry, in pixels.
namespace outturn::widgets {

/// What lies on the line itself; dots keep clear of it.
struct SwarmObstacle {
    double from = 0; ///< x
    double to = 0;
    double half_height = 0;
};

struct SwarmRoom {
    double half_height = std::numeric_limits<double>::infinity(); ///< how far a dot may go up or down
    double left = -std::numeric_limits<double>::infinity();       ///< how far sideways, where the height is used up
    double right = std::numeric_limits<double>::infinity();
    std::vector<SwarmObstacle> obstacles;
};

/// Places for dots that belong at these x, their middles at least `spacing` apart, in the order given.
/// x stays exact unless the height is used up: then a dot steps aside by whole spacings. Only where there is no
/// room at all do dots overlap.
std::vector<QPointF> spread_dots(const std::vector<double> &x, double spacing, const SwarmRoom &room = {});

} // namespace outturn::widgets
