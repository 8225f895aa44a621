// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/label_placement.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace outturn::widgets {

namespace {

QPointF nearest_point(const QRectF &rect, QPointF point)
{
    return {std::clamp(point.x(), rect.left(), rect.right()), std::clamp(point.y(), rect.top(), rect.bottom())};
}

} // namespace

LabelPlacement::LabelPlacement(const QRectF &area, double cell)
    : area_(area), cell_(std::max(2.0, cell)), columns_(std::max(1, static_cast<int>(std::ceil(area.width() / cell_)))),
      rows_(std::max(1, static_cast<int>(std::ceil(area.height() / cell_)))),
      blocked_(static_cast<std::size_t>(columns_ * rows_), 0), labels_(blocked_), discouraged_(blocked_)
{}

int LabelPlacement::clamped_column(double x) const
{
    return std::clamp(static_cast<int>(std::floor((x - area_.left()) / cell_)), 0, columns_ - 1);
}

int LabelPlacement::clamped_row(double y) const
{
    return std::clamp(static_cast<int>(std::floor((y - area_.top()) / cell_)), 0, rows_ - 1);
}

void LabelPlacement::fill(std::vector<int> &cells, const QRectF &rect) const
{
    if (rect.right() < area_.left() || rect.left() > area_.right() || rect.bottom() < area_.top()
        || rect.top() > area_.bottom()) {
        return;
    }
    for (int row = clamped_row(rect.top()); row <= clamped_row(rect.bottom()); ++row) {
        for (int column = clamped_column(rect.left()); column <= clamped_column(rect.right()); ++column) {
            cells[static_cast<std::size_t>(row * columns_ + column)] = 1;
        }
    }
}

void LabelPlacement::fill(std::vector<int> &cells, const QLineF &line) const
{
    const int steps = std::max(1, static_cast<int>(std::ceil(line.length() / (cell_ / 2))));
    for (int step = 0; step <= steps; ++step) {
        fill(cells, QRectF(line.pointAt(static_cast<double>(step) / steps), QSizeF(0, 0)));
    }
}

void LabelPlacement::block(const QRectF &rect)
{
    fill(blocked_, rect);
}

void LabelPlacement::block(const QLineF &line)
{
    fill(blocked_, line);
}

void LabelPlacement::discourage(const QLineF &line)
{
    fill(discouraged_, line);
}

std::vector<int> LabelPlacement::summed(const std::vector<int> &cells) const
{
    const auto width = static_cast<std::size_t>(columns_ + 1);
    std::vector<int> sums(width * static_cast<std::size_t>(rows_ + 1), 0);
    for (std::size_t row = 0; row < static_cast<std::size_t>(rows_); ++row) {
        int line = 0;
        for (std::size_t column = 0; column + 1 < width; ++column) {
            line += cells[row * (width - 1) + column];
            sums[(row + 1) * width + column + 1] = sums[row * width + column + 1] + line;
        }
    }
    return sums;
}

int LabelPlacement::count(const std::vector<int> &sums, const QRectF &rect) const
{
    const auto width = static_cast<std::size_t>(columns_ + 1);
    const auto left = static_cast<std::size_t>(clamped_column(rect.left()));
    const auto right = static_cast<std::size_t>(clamped_column(rect.right()) + 1);
    const auto top = static_cast<std::size_t>(clamped_row(rect.top()));
    const auto bottom = static_cast<std::size_t>(clamped_row(rect.bottom()) + 1);
    return sums[bottom * width + right] - sums[top * width + right] - sums[bottom * width + left]
        + sums[top * width + left];
}

double LabelPlacement::leader_cost(const QLineF &leader) const
{
    double cost = 0;
    const int steps = std::max(1, static_cast<int>(leader.length() / cell_));
    for (int step = 0; step <= steps; ++step) {
        const QPointF point = leader.pointAt(static_cast<double>(step) / steps);
        const auto cell = static_cast<std::size_t>(clamped_row(point.y()) * columns_ + clamped_column(point.x()));
        cost += labels_[cell] * 50.0 * cell_ + blocked_[cell] * 0.7 * cell_;
    }
    return cost;
}

LabelPlace LabelPlacement::place(QPointF mark, double radius, QSizeF size)
{
    const std::vector<int> blocked = summed(blocked_);
    const std::vector<int> labels = summed(labels_);
    const std::vector<int> discouraged = summed(discouraged_);
    const double gap = radius + cell_;
    double best_cost = std::numeric_limits<double>::max();
    LabelPlace best{QRectF(area_.topLeft(), size), true, area_.topLeft()};
    const auto consider = [&](QPointF corner) {
        const QRectF rect(corner, size);
        if (rect.left() < area_.left() || rect.right() > area_.right() || rect.top() < area_.top()
            || rect.bottom() > area_.bottom()) {
            return;
        }
        const QPointF end = nearest_point(rect, mark);
        const double distance = QLineF(mark, end).length();
        if (distance >= best_cost) {
            return;
        }
        // A covered mark is worse than any way: a label that finds no free place takes the least bad one.
        double cost = distance + 8.0 * cell_ * count(discouraged, rect) / (1 + size.height() / cell_)
            + 1000.0 * count(blocked, rect) + 4000.0 * count(labels, rect);
        if (distance < radius) {
            cost += 1e6;
        }
        if (cost >= best_cost) {
            return;
        }
        const bool has_leader = distance > 2.5 * gap + cell_;
        cost += has_leader ? 4 * cell_ : 0;
        if (cost >= best_cost) {
            return; // before the leader is walked, which takes longest
        }
        cost += has_leader ? leader_cost(QLineF(mark, end)) : 0;
        if (cost < best_cost) {
            best_cost = cost;
            best = {rect, has_leader, end};
        }
    };
    for (const double side : {gap, -gap - size.width()}) { // the natural places first: beside the mark
        for (const double shift : {-0.5, -0.8, -0.2, -1.0, 0.0}) {
            consider(mark + QPointF(side, shift * size.height()));
        }
    }
    for (double y = area_.top(); y + size.height() <= area_.bottom(); y += cell_) {
        if (std::max(y - mark.y(), mark.y() - y - size.height()) >= best_cost) {
            continue;
        }
        // No place costs less than its distance: what lies further than the best so far need not be looked at.
        const double nearest_left = mark.x() - best_cost - size.width() - area_.left();
        double x = area_.left() + cell_ * std::max(0.0, std::floor(nearest_left / cell_));
        for (; x + size.width() <= area_.right() && x < mark.x() + best_cost; x += cell_) {
            consider({x, y});
        }
    }
    fill(labels_, best.rect);
    return best;
}

std::vector<double> spread_labels(const std::vector<double> &middles, double height, double top, double bottom)
{
    std::vector<std::size_t> order(middles.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t one, std::size_t other) { return middles[one] < middles[other]; });
    // Labels that touch form a block around the mean of where they want to be: least squares, by pooling.
    struct Block {
        double start = 0; ///< middle of its first label
        std::size_t size = 0;
    };
    std::vector<Block> blocks;
    for (const std::size_t at : order) {
        blocks.push_back({middles[at], 1});
        while (blocks.size() > 1) {
            const Block last = blocks.back();
            Block &before = blocks[blocks.size() - 2];
            const auto length = static_cast<double>(before.size);
            if (before.start + length * height <= last.start) {
                break;
            }
            const auto more = static_cast<double>(last.size);
            before.start = (length * before.start + more * (last.start - length * height)) / (length + more);
            before.size += last.size;
            blocks.pop_back();
        }
    }
    std::vector<double> moved(middles.size());
    std::size_t placed = 0;
    for (const Block &block : blocks) {
        for (std::size_t at = 0; at < block.size; ++at, ++placed) {
            moved[order[placed]] = block.start + static_cast<double>(at) * height;
        }
    }
    double limit = bottom - height / 2;
    for (std::size_t at = order.size(); at-- > 0; limit -= height) {
        limit = moved[order[at]] = std::min(moved[order[at]], limit);
    }
    limit = top + height / 2;
    for (std::size_t at = 0; at < order.size(); ++at, limit += height) {
        limit = moved[order[at]] = std::max(moved[order[at]], limit);
    }
    return moved;
}

} // namespace outturn::widgets
