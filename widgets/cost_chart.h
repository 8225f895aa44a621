// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chart_canvas.h"
#include "widgets/cost_values.h"

namespace outturn::widgets {

class MarkLabels;
struct AxisScale;

/// What a case costs against what it achieves, one dot a provider; the averages cut the chart into four named quarters.
class CostChartView final : public ChartCanvas
{
    Q_OBJECT

public:
    explicit CostChartView(QWidget *parent = nullptr);

    void set_chart(const CostChart &chart);

protected:
    void arrange(QSizeF size) override;
    void paint_chart(QPainter &painter) override;
    bool is_labelled(const QString &id) const override;

private:
    struct Corner;
    std::ptrdiff_t named_outliers() const;
    Emphasis emphasis(const CostPoint &point) const;
    const CostPoint *point_of(const QString &id) const;
    std::optional<double> average_cost() const;
    std::optional<double> average_outcome() const;
    AxisScale cost_scale(double width) const;
    AxisScale outcome_scale(double height) const;
    double left_margin(const AxisScale &outcomes) const;
    double right_margin() const;
    QString cost_title() const;
    bool captions_share_a_line(double width) const;
    QStringList caption_lines(double width) const;
    int lines_below(double width) const;
    std::vector<Corner> corners() const;
    std::optional<QLineF> interval(const CostPoint &point) const;
    void paint_averages(QPainter &painter) const;
    void paint_average_labels(QPainter &painter) const;
    void paint_corners(QPainter &painter) const;
    void paint_point(QPainter &painter, const CostPoint &point) const;
    void paint_titles(QPainter &painter) const;
    void paint_labels(QPainter &painter) const;

    CostChart chart_;
    std::vector<QString> cost_outliers_; ///< far from all others in cost, the farthest first
    bool logarithmic_ = false;
    bool average_has_own_line_ = false; ///< the words above the line of the average cost would meet the axis title
    QSizeF size_;
};

} // namespace outturn::widgets
