// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dot_swarm.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace outturn::widgets {

namespace {

constexpr double slack = 1e-6;
constexpr int most_steps_aside = 400;

struct Span {
    double from = 0;
    double to = 0;
};

/// The heights that no dot at this x may have.
std::vector<Span> forbidden_heights(const std::vector<QPointF> &placed, double x, double spacing, const SwarmRoom &room)
{
    std::vector<Span> forbidden;
    for (const QPointF &dot : placed) {
        const double away = std::abs(dot.x() - x);
        if (away < spacing - slack) {
            const double reach = std::sqrt(spacing * spacing - away * away);
            forbidden.push_back({dot.y() - reach, dot.y() + reach});
        }
    }
    for (const SwarmObstacle &obstacle : room.obstacles) {
        if (x > obstacle.from - spacing / 2 && x < obstacle.to + spacing / 2) {
            const double reach = obstacle.half_height + spacing / 2;
            forbidden.push_back({-reach, reach});
        }
    }
    return forbidden;
}

/// The height nearest to 0 that is free; of two as near, the upper or the lower by turns.
double free_height(std::vector<Span> forbidden, bool upper_first)
{
    std::sort(forbidden.begin(), forbidden.end(), [](Span one, Span other) { return one.from < other.from; });
    double down = 0;
    for (const Span &span : forbidden) {
        if (span.from < down - slack && span.to > down + slack) {
            down = span.to;
        }
    }
    std::sort(forbidden.begin(), forbidden.end(), [](Span one, Span other) { return one.to > other.to; });
    double up = 0;
    for (const Span &span : forbidden) {
        if (span.from < up - slack && span.to > up + slack) {
            up = span.from;
        }
    }
    const double difference = -up - down;
    return difference < -slack || (difference <= slack && upper_first) ? up : down;
}

QPointF place_of(const std::vector<QPointF> &placed, double x, double spacing, const SwarmRoom &room)
{
    const bool upper_first = placed.size() % 2 == 0;
    QPointF nearest(x, free_height(forbidden_heights(placed, x, spacing, room), upper_first));
    for (int step = 1; std::abs(nearest.y()) > room.half_height && step <= most_steps_aside; ++step) {
        const double aside = x + (step % 2 == 1 ? 1 : -1) * ((step + 1) / 2) * spacing;
        if (aside < room.left || aside > room.right) {
            continue;
        }
        const double height = free_height(forbidden_heights(placed, aside, spacing, room), upper_first);
        if (std::abs(height) <= room.half_height) {
            nearest = QPointF(aside, height);
        }
    }
    nearest.setY(std::clamp(nearest.y(), -room.half_height, room.half_height));
    return nearest;
}

} // namespace

std::vector<QPointF> spread_dots(const std::vector<double> &x, double spacing, const SwarmRoom &room)
{
    std::vector<std::size_t> order(x.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t one, std::size_t other) { return x[one] < x[other]; });
    std::vector<QPointF> placed;
    std::vector<QPointF> places(x.size());
    for (const std::size_t at : order) {
        placed.push_back(place_of(placed, x[at], spacing, room));
        places[at] = placed.back();
    }
    return places;
}

} // namespace outturn::widgets
