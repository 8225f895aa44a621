// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/series_chart.h"

#include "widgets/axis_scale.h"
#include "widgets/chart_text.h"
#include "widgets/mark_painting.h"
#include "widgets/plot_clip.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace outturn::widgets {

namespace {

bool is_known(const std::optional<double> &value)
{
    return value && std::isfinite(*value);
}

} // namespace

SeriesChartView::SeriesChartView(QWidget *parent) : ChartCanvas(parent)
{
    setObjectName(QStringLiteral("series_chart"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    set_vertical_weight(0.1);
    plot()->xAxis->setTickLabels(false);
}

QSize SeriesChartView::sizeHint() const
{
    return (QSizeF(14, 7) * em()).toSize();
}

QSize SeriesChartView::minimumSizeHint() const
{
    return (QSizeF(8, 7) * em()).toSize();
}

void SeriesChartView::set_chart(const SeriesChart &chart)
{
    chart_ = chart;
    std::vector<Target> targets;
    for (std::size_t at = 0; at < chart_.points.size(); ++at) {
        const SeriesPoint &point = chart_.points[at];
        if (is_known(point.value)) {
            targets.push_back({point.period, point.period, point.tooltip, static_cast<double>(at), *point.value});
        }
    }
    set_targets(std::move(targets));
    set_words(chart.title, chart.description, chart.empty_text);
    rebuild();
}

void SeriesChartView::arrange(QSizeF size)
{
    size_ = size;
    double lower = std::numeric_limits<double>::max();
    double upper = std::numeric_limits<double>::lowest();
    for (const SeriesPoint &point : chart_.points) {
        for (const std::optional<double> &value : {point.value, point.lower, point.upper}) {
            if (is_known(value)) {
                lower = std::min(lower, *value);
                upper = std::max(upper, *value);
            }
        }
    }
    const int steps = std::clamp(static_cast<int>(size.height() / (2.2 * em())), 1, 6);
    const AxisScale scale = round_scale(lower, upper, chart_.format, steps);
    apply_scale(scale, plot()->yAxis);
    plot()->xAxis->setRange(-0.4, static_cast<double>(chart_.points.size()) - 0.6);
    const QFontMetricsF small(small_font());
    double left = 0;
    for (const AxisTick &tick : scale.ticks) {
        left = std::max(left, small.horizontalAdvance(tick.text));
    }
    const double bottom = small.height() + em() * 0.4;
    axes()->setMargins(QMargins(qCeil(left + em() * 0.8), qCeil(em() * 0.8), qCeil(em() * 0.6), qCeil(bottom)));
}

void SeriesChartView::paint_chart(QPainter &painter)
{
    paint_intervals(painter);
    paint_line(painter);
    paint_periods(painter);
}

void SeriesChartView::paint_intervals(QPainter &painter) const
{
    painter.setPen(QPen(colours().interval, std::max(1.5, em() * 0.12), Qt::SolidLine, Qt::FlatCap));
    for (std::size_t at = 0; at < chart_.points.size(); ++at) {
        const SeriesPoint &point = chart_.points[at];
        if (!is_known(point.lower) || !is_known(point.upper)) {
            continue;
        }
        const auto key = static_cast<double>(at);
        const auto line = clipped(QLineF(to_pixel(key, *point.lower), to_pixel(key, *point.upper)), plot_area());
        if (line) {
            painter.drawLine(*line);
        }
    }
}

void SeriesChartView::paint_line(QPainter &painter) const
{
    std::vector<QPointF> points;
    for (std::size_t at = 0; at < chart_.points.size(); ++at) {
        const std::optional<double> &value = chart_.points[at].value;
        const double missing = std::numeric_limits<double>::quiet_NaN();
        points.push_back(is_known(value) ? to_pixel(static_cast<double>(at), *value) : QPointF(missing, missing));
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colours().mark, std::max(1.5, em() * 0.11), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const std::vector<QPointF> &part : clipped_parts(points, plot_area())) {
        painter.drawPolyline(part.data(), static_cast<int>(part.size()));
    }
    const double slot = plot_area().width() / static_cast<double>(std::max<std::size_t>(1, points.size()));
    for (std::size_t at = 0; at < points.size(); ++at) {
        if (!std::isfinite(points[at].y())) {
            continue;
        }
        const bool last = at + 1 == points.size();
        const bool picked = !active().isEmpty() && chart_.points[at].period == active();
        const bool emphasised = active().isEmpty() ? last : picked;
        draw_mark(painter, points[at], std::clamp(slot * 0.2, 1.5, em() * 0.2),
                  emphasised ? Emphasis::active : Emphasis::none, colours(), em() * 0.85);
    }
}

void SeriesChartView::paint_periods(QPainter &painter) const
{
    const QRectF area = plot_area();
    painter.setFont(small_font());
    painter.setPen(colours().muted_text);
    const QFontMetricsF metrics(painter.font());
    const double top = area.bottom() + em() * 0.3;
    const auto middle_of = [&](const QString &text, std::size_t at) {
        const double half = metrics.horizontalAdvance(text) / 2;
        const double x = plot()->xAxis->coordToPixel(static_cast<double>(at));
        return std::clamp(x, half + 1, std::max(half + 1, size_.width() - half - 1));
    };
    const QString first = chart_.points.front().period;
    const QString last = chart_.points.back().period;
    const double last_middle = middle_of(last, chart_.points.size() - 1);
    draw_lines(painter, {last}, {last_middle, top}, Qt::AlignHCenter);
    const double first_middle = middle_of(first, 0);
    const double room = last_middle - metrics.horizontalAdvance(last) / 2 - em() * 0.5;
    if (chart_.points.size() > 1 && first_middle + metrics.horizontalAdvance(first) / 2 <= room) {
        draw_lines(painter, {first}, {first_middle, top}, Qt::AlignHCenter);
    }
}

} // namespace outturn::widgets
