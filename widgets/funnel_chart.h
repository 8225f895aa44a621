// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chart_canvas.h"
#include "widgets/mark_painting.h"

namespace outturn::widgets {

/// Volume against value with the funnel's limits; what lies outside has a shape of its own,
/// and is hollow where a suppressed count decides that.
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
    std::vector<EndLabel> end_labels() const;
    void paint_ranges(QPainter &painter) const;
    void paint_lines(QPainter &painter) const;
    void paint_points(QPainter &painter) const;
    void paint_point(QPainter &painter, const FunnelPoint &point) const;
    void paint_titles(QPainter &painter) const;
    void paint_labels(QPainter &painter) const;
    Emphasis emphasis(const FunnelPoint &point) const;
    std::optional<QLineF> range_line(const FunnelPoint &point) const;
    std::vector<QPointF> pixels(const FunnelLine &line) const;

    FunnelChart chart_;
    QSizeF size_;
};

} // namespace outturn::widgets
