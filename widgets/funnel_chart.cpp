// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/funnel_chart.h"

#include "widgets/axis_scale.h"
#include "widgets/chart_text.h"
#include "widgets/plot_clip.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace outturn::widgets {

namespace {

bool is_known(const std::optional<double> &value)
{
    return value && std::isfinite(*value);
}

/// The same line without the points that no eye misses: flat limits of hundreds of points are slow to dash.
std::vector<QPointF> simplified(const std::vector<QPointF> &points)
{
    constexpr double unseen = 0.03;
    std::vector<QPointF> kept;
    std::size_t start = 0;
    for (std::size_t at = 0; at < points.size(); ++at) {
        const QPointF way = at + 1 < points.size() ? points[at + 1] - points[start] : QPointF();
        const double length = std::hypot(way.x(), way.y());
        bool is_straight = length > 0; // false for a gap and at the end
        for (std::size_t between = start + 1; is_straight && between <= at; ++between) {
            const QPointF off = points[between] - points[start];
            is_straight = std::abs(way.x() * off.y() - way.y() * off.x()) <= unseen * length;
        }
        if (at == start || !is_straight) {
            kept.push_back(points[at]);
            start = at;
        }
    }
    return kept;
}

} // namespace

FunnelChartView::FunnelChartView(QWidget *parent) : ChartCanvas(parent)
{
    setObjectName(QStringLiteral("funnel_chart"));
}

void FunnelChartView::set_chart(const FunnelChart &chart)
{
    chart_ = chart;
    std::erase_if(chart_.points,
                  [](const FunnelPoint &point) { return !std::isfinite(point.value) || !std::isfinite(point.volume); });
    // The keyboard walks from the smallest provider to the largest.
    std::stable_sort(chart_.points.begin(), chart_.points.end(),
                     [](const FunnelPoint &one, const FunnelPoint &other) { return one.volume < other.volume; });
    std::vector<Target> targets;
    for (const FunnelPoint &point : chart_.points) {
        targets.push_back({point.id, point.name, point.tooltip, point.volume, point.value});
    }
    set_targets(std::move(targets));
    set_words(chart.title, chart.description, chart.empty_text);
    rebuild();
}

bool FunnelChartView::is_labelled(const QString &id) const
{
    return id == active() || id == chart_.best_id || id == chart_.worst_id;
}

Emphasis FunnelChartView::emphasis(const FunnelPoint &point) const
{
    if (point.id == active()) {
        return Emphasis::active;
    }
    if (point.id == chart_.best_id) {
        return Emphasis::best;
    }
    return point.id == chart_.worst_id ? Emphasis::worst : Emphasis::none;
}

void FunnelChartView::arrange(QSizeF size)
{
    size_ = size;
    double most = 0;
    double lower = 0;
    double upper = 0;
    for (const FunnelPoint &point : chart_.points) {
        most = std::max(most, point.volume);
        for (const std::optional<double> &value : {std::optional(point.value), point.lower, point.upper}) {
            if (is_known(value)) {
                lower = std::min(lower, *value);
                upper = std::max(upper, *value);
            }
        }
    }
    if (is_known(chart_.target)) {
        lower = std::min(lower, *chart_.target);
        upper = std::max(upper, *chart_.target);
    }
    const int rows = std::clamp(static_cast<int>(size.height() / (4.5 * em())), 2, 8);
    const int columns = std::clamp(static_cast<int>(size.width() / (8 * em())), 2, 8);
    const AxisScale values = round_scale(lower, upper, chart_.format, rows);
    NumberFormat whole;
    whole.locale = chart_.format.locale;
    AxisScale volumes = round_scale(0, most, whole, columns);
    volumes.upper = std::max(volumes.upper * 1e-3, most * 1.03); // the lines end where the largest provider is
    std::erase_if(volumes.ticks, [&](const AxisTick &tick) { return tick.value > volumes.upper; });
    apply_scale(values, plot()->yAxis);
    apply_scale(volumes, plot()->xAxis);

    const QFontMetricsF small(small_font());
    double left = 0;
    for (const AxisTick &tick : values.ticks) {
        left = std::max(left, small.horizontalAdvance(tick.text));
    }
    const double names = EndLabels(end_labels(), small_font(), size.width() * 0.3).width();
    const double right = names == 0 ? em() * 1.5 : names + em() * 0.3;
    const double top = em() * (chart_.value_axis_title.isEmpty() ? 0.9 : 2.2);
    const double titles = chart_.volume_axis_title.isEmpty() ? 0 : small.height() + em() * 0.2;
    const double bottom = small.height() + titles + em() * 0.8;
    axes()->setMargins(QMargins(qCeil(left + em()), qCeil(top), qCeil(right), qCeil(bottom)));
}

void FunnelChartView::paint_chart(QPainter &painter)
{
    const QRectF area = plot_area();
    painter.setPen(QPen(colours().interval, 1));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    paint_lines(painter);
    paint_ranges(painter);
    paint_points(painter);
    EndLabels(end_labels(), small_font(), size_.width() * 0.3).draw(painter, area, colours().limit);
    paint_titles(painter);
    paint_labels(painter);
}

std::vector<QPointF> FunnelChartView::pixels(const FunnelLine &line) const
{
    std::vector<QPointF> points;
    for (std::size_t at = 0; at < std::min(line.volume.size(), line.value.size()); ++at) {
        points.push_back(to_pixel(line.volume[at], line.value[at]));
    }
    return simplified(points);
}

void FunnelChartView::paint_lines(QPainter &painter) const
{
    const QRectF area = plot_area();
    painter.setBrush(Qt::NoBrush);
    for (const FunnelLine &line : chart_.lines) {
        const double width = line.outer ? 1.8 : 1.0;
        QPen pen(colours().limit, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
        if (line.adjusted) {
            pen.setDashPattern({1.2 / width * 1.4, 3.6 / width});
        }
        painter.setPen(pen);
        for (const std::vector<QPointF> &part : clipped_parts(pixels(line), area)) {
            painter.drawPolyline(part.data(), static_cast<int>(part.size()));
        }
    }
    if (is_known(chart_.target)) {
        painter.setPen(target_pen(colours()));
        const double y = plot()->yAxis->coordToPixel(*chart_.target);
        painter.drawLine(QLineF(area.left(), y, area.right(), y));
    }
}

std::optional<QLineF> FunnelChartView::range_line(const FunnelPoint &point) const
{
    if (!is_known(point.lower) || !is_known(point.upper)) {
        return std::nullopt;
    }
    return clipped(QLineF(to_pixel(point.volume, *point.lower), to_pixel(point.volume, *point.upper)), plot_area());
}

void FunnelChartView::paint_ranges(QPainter &painter) const
{
    const double tip = em() * 0.16;
    for (const FunnelPoint &point : chart_.points) {
        const std::optional<QLineF> line = range_line(point);
        if (!line) {
            continue;
        }
        const Emphasis kind = emphasis(point);
        painter.setPen(QPen(kind == Emphasis::none ? colours().mark : mark_colour(kind, colours()), 1.2));
        painter.drawLine(*line);
        for (const QPointF &end : {line->p1(), line->p2()}) {
            const double x = std::clamp(end.x(), plot_area().left() + tip, plot_area().right() - tip);
            painter.drawLine(QLineF(x - tip, end.y(), x + tip, end.y()));
        }
    }
}

void FunnelChartView::paint_points(QPainter &painter) const
{
    const auto rank = [&](const FunnelPoint &point) {
        return emphasis(point) != Emphasis::none ? 3 : (point.outside_998 ? 2 : (point.outside_95 ? 1 : 0));
    };
    std::vector<std::size_t> order(chart_.points.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t one, std::size_t other) {
        return rank(chart_.points[one]) < rank(chart_.points[other]);
    });
    for (const std::size_t at : order) {
        paint_point(painter, chart_.points[at]);
    }
}

void FunnelChartView::paint_point(QPainter &painter, const FunnelPoint &point) const
{
    const QPointF at = to_pixel(point.volume, point.value);
    if (!plot_area().adjusted(-1, -1, 1, 1).contains(at)) {
        return;
    }
    const Emphasis kind = emphasis(point);
    if (kind != Emphasis::none) {
        draw_mark(painter, at, em() * 0.25, kind, colours(), em());
        return;
    }
    const bool above = chart_.target && point.value > *chart_.target;
    const MarkShape beyond = above ? MarkShape::triangle_up : MarkShape::triangle_down;
    if (point.depends_on_range) {
        // Not a circle: the ring stands for what lies between the limits of 95% and 99.8%.
        draw_hollow(painter, at, em() * 0.23, point.outside_998 ? beyond : MarkShape::square, colours().mark,
                    colours().ground);
    } else if (point.outside_998) {
        draw_shape(painter, at, em() * 0.29, beyond, colours().mark, colours().ground);
    } else if (point.outside_95) {
        draw_shape(painter, at, em() * 0.24, MarkShape::ring, colours().mark, colours().ground);
    } else {
        QColor colour = colours().mark;
        colour.setAlphaF(0.7F);
        draw_shape(painter, at, em() * 0.19, MarkShape::dot, colour, colours().ground);
    }
}

std::vector<EndLabel> FunnelChartView::end_labels() const
{
    std::vector<EndLabel> labels;
    const double x = plot_area().right() + em() * 0.15;
    for (const FunnelLine &line : chart_.lines) {
        const std::vector<QPointF> points = pixels(line);
        const auto last =
            std::find_if(points.rbegin(), points.rend(), [](QPointF point) { return std::isfinite(point.y()); });
        if (!line.label.isEmpty() && last != points.rend()) {
            labels.push_back({line.label, {x, last->y()}, colours().muted_text, line.outer ? 1 : 0});
        }
    }
    if (is_known(chart_.target) && !chart_.target_label.isEmpty()) {
        const double y = plot()->yAxis->coordToPixel(*chart_.target);
        labels.push_back({chart_.target_label, {x, y}, colours().text, 2});
    }
    return labels;
}

void FunnelChartView::paint_titles(QPainter &painter) const
{
    painter.setFont(small_font());
    painter.setPen(colours().muted_text);
    const QFontMetricsF metrics(painter.font());
    const auto fitted = [&](const QString &text, double width) {
        return metrics.elidedText(text, Qt::ElideRight, width);
    };
    draw_lines(painter, {fitted(chart_.value_axis_title, size_.width() - em())}, {em() * 0.5, em() * 0.45},
               Qt::AlignLeft);
    const QRectF area = plot_area();
    draw_lines(painter, {fitted(chart_.volume_axis_title, area.width())},
               {area.right(), area.bottom() + metrics.height() + em() * 0.6}, Qt::AlignRight);
}

void FunnelChartView::paint_labels(QPainter &painter) const
{
    const QRectF area = plot_area();
    MarkLabels labels(area, colours(), bold_font(), small_font());
    const double radius = em() * 0.22;
    for (const FunnelPoint &point : chart_.points) {
        const QPointF middle = to_pixel(point.volume, point.value);
        labels.block(QRectF(middle - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius)));
        if (const std::optional<QLineF> range = range_line(point)) {
            labels.block(*range);
        }
    }
    for (const FunnelLine &line : chart_.lines) {
        for (const std::vector<QPointF> &part : clipped_parts(pixels(line), area)) {
            for (std::size_t at = 1; at < part.size(); ++at) {
                labels.discourage(QLineF(part[at - 1], part[at]));
            }
        }
    }
    if (chart_.target) {
        const double y = plot()->yAxis->coordToPixel(*chart_.target);
        labels.discourage(QLineF(area.left(), y, area.right(), y));
    }
    for (const QString &id : {chart_.best_id, chart_.worst_id, active()}) {
        const auto found = std::find_if(chart_.points.begin(), chart_.points.end(),
                                        [&](const FunnelPoint &point) { return !id.isEmpty() && point.id == id; });
        if (found != chart_.points.end()) {
            labels.draw(painter, id, to_pixel(found->volume, found->value),
                        found->label.isEmpty() ? found->name : found->label, {}, emphasis(*found));
        }
    }
}

} // namespace outturn::widgets
