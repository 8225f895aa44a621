// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chart_canvas.h"
#include "widgets/line_values.h"

namespace outturn::widgets {

struct EndLabel;

/// A few named lines over the same steps; a step without a value is a gap.
class LineChartView final : public ChartCanvas
{
    Q_OBJECT

public:
    explicit LineChartView(QWidget *parent = nullptr);

    void set_chart(const LineChart &chart);

protected:
    void arrange(QSizeF size) override;
    void paint_chart(QPainter &painter) override;

private:
    struct Words;
    Words words(double width) const;
    std::optional<QPointF> pixel(const NamedLine &line, std::size_t step) const;
    std::vector<QPointF> pixels(const NamedLine &line) const;
    QColor colour_of(LineStyle style) const;
    std::vector<EndLabel> end_labels() const;
    double most_of_names() const;
    void paint_line(QPainter &painter, const NamedLine &line) const;
    void paint_words(QPainter &painter) const;

    LineChart chart_;
    QSizeF size_;
};

} // namespace outturn::widgets
