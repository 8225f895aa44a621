// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/axis_scale.h"
#include "widgets/chart_canvas.h"
#include "widgets/price_values.h"

#include <algorithm>

namespace outturn::widgets {

/// What an additional outcome costs the payer at every rate of non-intervention. The rate in use is a line that is
/// dragged, or moved by the arrow keys: a point a step, a tenth with Ctrl, five by PageUp and PageDown.
class PriceChartView final : public ChartCanvas
{
    Q_OBJECT

public:
    explicit PriceChartView(QWidget *parent = nullptr);

    /// While the line is dragged it stays under the pointer, whatever rate comes in.
    void set_chart(const PriceChart &chart);

    /// The rate where the line stands now; nullopt where there is none yet.
    std::optional<double> rate() const { return rate_; }

signals:
    /// While it moves; a share, 0.15 for 15%.
    void rate_moved(double rate);
    /// When the button or the key comes up again.
    void rate_chosen(double rate);

protected:
    void arrange(QSizeF size) override;
    void paint_chart(QPainter &painter) override;
    bool is_labelled(const QString &id) const override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Strip; ///< one stretch along the foot
    double lowest_rate() const { return chart_.curve.empty() ? 0 : chart_.curve.front().rate; }
    double highest_rate() const { return chart_.curve.empty() ? 0 : chart_.curve.back().rate; }
    bool can_move() const { return highest_rate() > lowest_rate(); }
    /// The ends of the axis; a lone rate stands amid.
    double axis_from() const { return can_move() ? lowest_rate() : std::max(0.0, lowest_rate() - 0.05); }
    double axis_to() const { return can_move() ? highest_rate() : lowest_rate() + 0.05; }
    double highest_value() const;
    /// The value on the curve at a rate, straight between its points.
    std::optional<double> value_at(double rate) const;
    double rate_under(QPointF position) const;
    void move_to(double rate);
    void choose();
    void tell();
    QString rate_words() const;
    QString point_words(const PricePoint &point, bool in_full) const;
    std::vector<Target> points() const;

    double left_margin(const AxisScale &values) const;
    double foot_height(double width) const;
    std::vector<Strip> strips(const QRectF &foot) const;
    void paint_band(QPainter &painter) const;
    void paint_curve(QPainter &painter);
    void paint_none_left(QPainter &painter);
    void paint_value(QPainter &painter);
    void paint_strips(QPainter &painter) const;
    void paint_rate(QPainter &painter);
    void paint_axes(QPainter &painter) const;
    bool is_free(const QRectF &rect) const;

    PriceChart chart_;
    std::optional<double> rate_;
    double cap_ = 1;          ///< highest value that is drawn
    bool is_dragged_ = false; ///< the button is down
    bool is_unsaid_ = false;  ///< moved, and not yet chosen
    AxisScale rates_;
    AxisScale values_;
    std::vector<QRectF> drawn_rects_;
    std::vector<QLineF> drawn_lines_;
    QSizeF size_;
};

} // namespace outturn::widgets
