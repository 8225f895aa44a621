// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QLineF>
#include <QtCore/QRectF>
#include <QtCore/QSizeF>

#include <vector>

namespace outturn::widgets {

struct LabelPlace {
    QRectF rect;
    bool has_leader = false; ///< too far from its mark to be read without a line
    QPointF leader_end;      ///< on the edge of rect
};

/// Finds the nearest free place for a label on a grid of cells, where nothing drawn lies underneath.
/// Blocking is for what must stay readable, discouraging for lines that a word may cross if it has to.
class LabelPlacement
{
public:
    LabelPlacement(const QRectF &area, double cell);

    void block(const QRectF &rect);
    void block(const QLineF &line);
    void discourage(const QLineF &line);

    /// The place for a label of this size beside a mark of this radius; it is blocked for the next one.
    LabelPlace place(QPointF mark, double radius, QSizeF size);

private:
    void fill(std::vector<int> &cells, const QRectF &rect) const;
    void fill(std::vector<int> &cells, const QLineF &line) const;
    std::vector<int> summed(const std::vector<int> &cells) const;
    int count(const std::vector<int> &sums, const QRectF &rect) const;
    double leader_cost(const QLineF &leader) const;
    int clamped_column(double x) const;
    int clamped_row(double y) const;

    QRectF area_;
    double cell_;
    int columns_;
    int rows_;
    std::vector<int> blocked_;
    std::vector<int> labels_;
    std::vector<int> discouraged_;
};

/// Moves the middles of labels of this height apart, as little as can be, between top and bottom.
std::vector<double> spread_labels(const std::vector<double> &middles, double height, double top, double bottom);

} // namespace outturn::widgets
