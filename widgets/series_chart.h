// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chart_canvas.h"

namespace outturn::widgets {

/// One provider over the periods, small: a line broken where a period is missing, with its intervals.
/// Its ids are the names of the periods.
class SeriesChartView final : public ChartCanvas
{
    Q_OBJECT

public:
    explicit SeriesChartView(QWidget *parent = nullptr);

    void set_chart(const SeriesChart &chart);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void arrange(QSizeF size) override;
    void paint_chart(QPainter &painter) override;

private:
    void paint_intervals(QPainter &painter) const;
    void paint_line(QPainter &painter) const;
    void paint_periods(QPainter &painter) const;

    SeriesChart chart_;
    QSizeF size_;
};

} // namespace outturn::widgets
