// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/axis_scale.h"
#include "widgets/row_chart.h"
#include "widgets/tornado_values.h"

namespace outturn::widgets {

/// What matters most: how far the result moves over the range of each assumption, the longest bar first. An end of a bar
/// without a result (open_above) is the one that is no number, else the higher one.
class TornadoChartView final : public RowChart
{
    Q_OBJECT

public:
    explicit TornadoChartView(QWidget *parent = nullptr);

    void set_chart(const TornadoChart &chart);

protected:
    void arrange(QSizeF size) override;
    void paint_chart(QPainter &painter) override;
    Margins margins(double width) const override;

private:
    struct Ends;
    Ends ends(const TornadoRow &row) const;
    AxisScale amounts(double plot_width) const;
    QStringList centre_lines(double width) const;
    void paint_row(QPainter &painter, std::size_t row) const;
    void paint_words(QPainter &painter) const;

    TornadoChart chart_;
    AxisScale scale_;
    QSizeF size_;
};

} // namespace outturn::widgets
