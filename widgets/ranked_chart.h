// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chart_canvas.h"

namespace outturn::widgets {

/// Providers in order, one dot each with its interval; of its value or of its rank; best, worst, active mark
/// and gap named on the chart.
class RankedChartView final : public ChartCanvas
{
    Q_OBJECT

public:
    explicit RankedChartView(QWidget *parent = nullptr);

    void set_chart(const RankedChart &chart);

protected:
    void arrange(QSizeF size) override;
    void paint_chart(QPainter &painter) override;
    bool is_labelled(const QString &id) const override;

private:
    struct Columns;
    Emphasis emphasis(const RankedMark &mark) const;
    const RankedMark *mark_of(const QString &id) const;
    struct Names;
    Names names(double plot_width) const;
    Columns columns(QSizeF size) const;
    std::optional<QLineF> interval(std::size_t index) const;
    QRectF band() const;
    void paint_interval(QPainter &painter, std::size_t index) const;
    void paint_dot(QPainter &painter, std::size_t index) const;
    void paint_target(QPainter &painter) const;
    void paint_gap(QPainter &painter) const;
    void paint_captions(QPainter &painter) const;
    void paint_names(QPainter &painter) const;
    void paint_labels(QPainter &painter) const;

    RankedChart chart_;
    QSizeF size_;
};

} // namespace outturn::widgets
