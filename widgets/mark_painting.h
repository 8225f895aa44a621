// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chart_palette.h"
#include "widgets/chart_values.h"
#include "widgets/label_placement.h"

#include <QtCore/QSet>
#include <QtCore/QStringList>
#include <QtGui/QFont>
#include <QtGui/QPen>

#include <optional>
#include <vector>

class QPainter;

/// How marks and the words beside them look, the same in every chart.
namespace outturn::widgets {

QColor mark_colour(Emphasis emphasis, const ChartPalette &colours);
QColor text_colour(Emphasis emphasis, const ChartPalette &colours);
/// The soft ground of a range, laid under everything else; words on it keep their contrast.
QColor band_colour(const ChartPalette &colours);
/// The dashes of a target, the same in every chart.
QPen target_pen(const ChartPalette &colours);

enum class MarkShape { dot, ring, triangle_up, triangle_down, diamond, square };

/// Best points up, worst points down, the active mark is a diamond: shape as well as colour.
MarkShape mark_shape(Emphasis emphasis);
void draw_shape(QPainter &painter, QPointF middle, double radius, MarkShape shape, const QColor &colour,
                const QColor &ground);
/// The outline of a shape alone, with the ground inside: what it stands for is not settled.
void draw_hollow(QPainter &painter, QPointF middle, double radius, MarkShape shape, const QColor &colour,
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

    void block(const QRectF &rect)
    {
        placement_.block(rect);
        blocked_.push_back(rect);
    }
    void block(const QLineF &line) { placement_.block(line); }
    void discourage(const QLineF &line)
    {
        placement_.discourage(line);
        blocked_.push_back(QRectF(line.p1(), line.p2()).normalized());
    }

    /// Draws a label of two lines; a mark that has one already is passed over.
    void draw(QPainter &painter, const QString &id, QPointF mark, const QString &label, const QString &detail,
              Emphasis emphasis);
    /// Draws words about a band at a free place inside it, else beside it. Call after the labels of marks.
    void draw_band_note(QPainter &painter, const QRectF &band, const QString &note);

private:
    bool is_free(const QRectF &rect) const;
    std::optional<QPointF> free_corner(const std::vector<double> &tops, QSizeF size) const;

    QRectF area_;
    const ChartPalette &colours_;
    QFont bold_;
    QFont small_;
    double em_;
    LabelPlacement placement_;
    std::vector<QRectF> blocked_;
    QSet<QString> drawn_;
};

/// A name right of the plot for a line that ends at this point.
struct EndLabel {
    QString text;
    QPointF end;
    QColor colour;
    int weight = 0; ///< where there is no room for all, the lightest go
};

/// The names of lines in a column right of the plot, moved apart so that none covers another. Lives for one drawing.
class EndLabels
{
public:
    /// `most` is the widest that the column may be, leaders included; longer names wrap.
    EndLabels(std::vector<EndLabel> labels, const QFont &font, double most);

    /// What the column needs right of the plot; 0 without labels.
    double width() const { return width_; }
    void draw(QPainter &painter, const QRectF &area, const QColor &leader) const;

private:
    double height_of(std::size_t index) const;
    /// Labels from the top down, as many as the height has room for.
    std::vector<std::size_t> fitting(double height) const;
    std::vector<double> tops(const std::vector<std::size_t> &order, const QRectF &bounds) const;

    std::vector<EndLabel> labels_;
    std::vector<QStringList> lines_;
    QFont font_;
    double em_;
    double width_ = 0;
};

} // namespace outturn::widgets
