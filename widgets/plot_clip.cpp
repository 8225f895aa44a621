// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot_clip.h"

#include <array>
#include <cmath>

namespace outturn::widgets {

std::optional<QLineF> clipped(const QLineF &line, const QRectF &rect)
{
    // Liang and Barsky: the line's parameter, narrowed by each of the four sides.
    double from = 0;
    double to = 1;
    const std::array<std::pair<double, double>, 4> sides = {{{-line.dx(), line.x1() - rect.left()},
                                                             {line.dx(), rect.right() - line.x1()},
                                                             {-line.dy(), line.y1() - rect.top()},
                                                             {line.dy(), rect.bottom() - line.y1()}}};
    for (const auto &[direction, room] : sides) {
        if (direction == 0) {
            if (room < 0) {
                return std::nullopt;
            }
            continue;
        }
        const double at = room / direction;
        if (direction < 0) {
            from = std::max(from, at);
        } else {
            to = std::min(to, at);
        }
        if (from > to) {
            return std::nullopt;
        }
    }
    return QLineF(line.pointAt(from), line.pointAt(to));
}

std::vector<std::vector<QPointF>> clipped_parts(const std::vector<QPointF> &points, const QRectF &rect)
{
    std::vector<std::vector<QPointF>> parts;
    bool open = false;
    for (std::size_t at = 1; at < points.size(); ++at) {
        const QPointF &one = points[at - 1];
        const QPointF &other = points[at];
        const bool finite =
            std::isfinite(one.x()) && std::isfinite(one.y()) && std::isfinite(other.x()) && std::isfinite(other.y());
        const std::optional<QLineF> visible = finite ? clipped(QLineF(one, other), rect) : std::nullopt;
        if (!visible) {
            open = false;
            continue;
        }
        if (!open) {
            parts.push_back({visible->p1()});
        }
        parts.back().push_back(visible->p2());
        open = visible->p2() == other;
    }
    return parts;
}

} // namespace outturn::widgets
