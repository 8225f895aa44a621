// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chart_canvas.h"
#include "widgets/mark_painting.h"
#include "widgets/trend_values.h"

#include <QtCore/QLineF>
#include <QtCore/QRectF>

namespace outturn::widgets {

/// Best, worst and the middle of all providers over the periods, and the active one's own series on top.
/// Its ids are the names of the periods: a point of a line means "go to that period".
class TrendChartView final : public ChartCanvas
{
    Q_OBJECT

public:
    explicit TrendChartView(QWidget *parent = nullptr);

    void set_chart(const TrendChart &chart);

protected:
    void arrange(QSizeF size) override;
    void paint_chart(QPainter &painter) override;

private:
    struct Words;
    Words words(double width) const;
    void arrange_values(double height);
    void arrange_periods(double width);
    const TrendLine *line_of(TrendRole role) const;
    std::optional<QPointF> pixel(const TrendLine &line, std::size_t period) const;
    std::vector<QPointF> pixels(const TrendLine &line) const;
    std::vector<QPointF> steps(const TrendLine &line) const;
    std::vector<EndLabel> end_labels() const;
    void paint_band(QPainter &painter) const;
    void paint_line(QPainter &painter, const TrendLine &line) const;
    void paint_provider(QPainter &painter, const TrendLine &line) const;
    void paint_break(QPainter &painter);
    void paint_names(QPainter &painter);
    void paint_name(QPainter &painter, const TrendLine &line, std::size_t period);
    void paint_words(QPainter &painter) const;
    /// Remembers what is drawn, so that words find a free place.
    void keep_clear();
    bool is_free(const QRectF &rect) const;

    TrendChart chart_;
    QSizeF size_;
    std::vector<QLineF> drawn_lines_;
    std::vector<QRectF> drawn_rects_;
};

} // namespace outturn::widgets
