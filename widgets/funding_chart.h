// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/axis_scale.h"
#include "widgets/funding_values.h"
#include "widgets/row_chart.h"

namespace outturn::widgets {

/// What was available to each provider, drawn by it, and put into services, one provider a row.
class FundingChartView final : public RowChart
{
    Q_OBJECT

public:
    explicit FundingChartView(QWidget *parent = nullptr);

    void set_chart(const FundingChart &chart);

protected:
    void arrange(QSizeF size) override;
    void paint_chart(QPainter &painter) override;
    Margins margins(double width) const override;

private:
    struct Key;
    /// The words for the three marks, above the first row that has them.
    std::vector<Key> keys(double width) const;
    int key_lines(double width) const;
    double labels_width() const;
    void paint_row(QPainter &painter, std::size_t row) const;
    void paint_keys(QPainter &painter) const;
    void paint_sample(QPainter &painter, int which, QPointF at) const;

    FundingChart chart_;
    AxisScale scale_;
    double most_ = 0;
    QSizeF size_;
};

} // namespace outturn::widgets
