// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chart_palette.h"
#include "widgets/chart_values.h"
#include "widgets/label_placement.h"

#include <QtCore/QSet>

class QPainter;

/// How marks and the words beside them look, the same in every chart.
namespace outturn::widgets {

QColor mark_colour(Emphasis emphasis, const ChartPalette &colours);
QColor text_colour(Emphasis emphasis, const ChartPalette &colours);

enum class MarkShape { dot, ring, triangle_up, triangle_down, diamond };

/// Best points up, worst points down, the active mark is a diamond: shape as well as colour.
MarkShape mark_shape(Emphasis emphasis);
void draw_shape(QPainter &painter, QPointF middle, double radius, MarkShape shape, const QColor &colour,
                const QColor &ground);

/// A dot of this radius, or the larger shape of its emphasis.
void draw_mark(QPainter &painter, QPointF middle, double radius, Emphasis emphasis, const ChartPalette &colours,
               double em);

/// A ring around a mark and its name in a box, in the painter's font; the box stays inside the bounds.
void draw_highlight(QPainter &painter, QPointF mark, const QString &name, const QRectF &bounds,
                    const ChartPalette &colours);

/// The labels of best, worst and active mark, each at a free place near its mark. Lives for one drawing.
class MarkLabels
{
public:
    MarkLabels(const QRectF &area, const ChartPalette &colours, const QFont &bold, const QFont &small);

    void block(const QRectF &rect) { placement_.block(rect); }
    void block(const QLineF &line) { placement_.block(line); }
    void discourage(const QLineF &line) { placement_.discourage(line); }

    /// Draws a label of two lines; a mark that has one already is passed over.
    void draw(QPainter &painter, const QString &id, QPointF mark, const QString &label, const QString &detail,
              Emphasis emphasis);

private:
    QRectF area_;
    const ChartPalette &colours_;
    QFont bold_;
    QFont small_;
    double em_;
    LabelPlacement placement_;
    QSet<QString> drawn_;
};

} // namespace outturn::widgets
