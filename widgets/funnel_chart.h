// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chart_canvas.h"

namespace outturn::widgets {

/// Volume against value with the funnel's limits; what lies outside has a shape of its own.
class FunnelChartView final : public ChartCanvas
{
    Q_OBJECT

public:
    explicit FunnelChartView(QWidget *parent = nullptr);

    void set_chart(const FunnelChart &chart);

protected:
    void arrange(QSizeF size) override;
    void paint_chart(QPainter &painter) override;
    bool is_labelled(const QString &id) const override;

private:
    struct EndLabel;
    std::vector<EndLabel> end_labels() const;
    void paint_lines(QPainter &painter) const;
    void paint_points(QPainter &painter) const;
    void paint_point(QPainter &painter, const FunnelPoint &point) const;
    void paint_end_labels(QPainter &painter) const;
    void paint_titles(QPainter &painter) const;
    void paint_labels(QPainter &painter) const;
    Emphasis emphasis(const FunnelPoint &point) const;
    std::vector<QPointF> pixels(const FunnelLine &line) const;

    FunnelChart chart_;
    QSizeF size_;
};

} // namespace outturn::widgets
