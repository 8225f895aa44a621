// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/axis_scale.h"
#include "widgets/balance_values.h"
#include "widgets/row_chart.h"

namespace outturn::widgets {

/// What was paid too much, to the right, and too little, to the left, one provider a row.
class BalanceChartView final : public RowChart
{
    Q_OBJECT

public:
    explicit BalanceChartView(QWidget *parent = nullptr);

    void set_chart(const BalanceChart &chart);

protected:
    void arrange(QSizeF size) override;
    void paint_chart(QPainter &painter) override;
    Margins margins(double width) const override;

private:
    struct Amounts;
    Amounts amounts(double plot_width) const;
    QStringList title_lines(const QString &title, double room) const;
    void paint_row(QPainter &painter, std::size_t row) const;
    void paint_titles(QPainter &painter) const;

    BalanceChart chart_;
    AxisScale scale_;
    double most_over_ = 0;
    double most_under_ = 0;
    QSizeF size_;
};

} // namespace outturn::widgets
