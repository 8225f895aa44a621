// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/line_chart.h"

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

QPointF gap()
{
    return {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::quiet_NaN()};
}

} // namespace

/// What stands below the plot.
struct LineChartView::Words {
    std::vector<QStringList> steps; ///< empty where a label would cover its neighbour
    QStringList caption;
    double steps_height = 0;
};

LineChartView::LineChartView(QWidget *parent) : ChartCanvas(parent)
{
    setObjectName(QStringLiteral("line_chart"));
    plot()->xAxis->setTickLabels(false);
}

void LineChartView::set_chart(const LineChart &chart)
{
    chart_ = chart;
    std::vector<Target> targets;
    for (std::size_t number = 0; number < chart_.lines.size(); ++number) {
        const NamedLine &line = chart_.lines[number];
        const std::size_t count = std::min(line.values.size(), static_cast<std::size_t>(chart_.steps.size()));
        for (std::size_t at = 0; at < count; ++at) {
            if (is_known(line.values[at])) {
                const QString &step = chart_.steps[static_cast<qsizetype>(at)];
                const QString name =
                    line.label.isEmpty() ? step : tr("%1, %2", "which line, which step").arg(line.label, step);
                // A step is not somebody: several marks may share its id, so that they light up together.
                targets.push_back({step, name, line.tooltips.value(static_cast<qsizetype>(at), name),
                                   static_cast<double>(at), *line.values[at]});
            }
        }
    }
    set_targets(std::move(targets));
    set_words(chart.title, chart.description, chart.empty_text);
    rebuild();
}

std::optional<QPointF> LineChartView::pixel(const NamedLine &line, std::size_t step) const
{
    if (step >= std::min(line.values.size(), static_cast<std::size_t>(chart_.steps.size()))
        || !is_known(line.values[step])) {
        return std::nullopt;
    }
    return to_pixel(static_cast<double>(step), *line.values[step]);
}

std::vector<QPointF> LineChartView::pixels(const NamedLine &line) const
{
    std::vector<QPointF> points;
    for (std::size_t at = 0; at < static_cast<std::size_t>(chart_.steps.size()); ++at) {
        points.push_back(pixel(line, at).value_or(gap()));
    }
    return points;
}

QColor LineChartView::colour_of(LineStyle style) const
{
    switch (style) {
    case LineStyle::main:
        return colours().mark;
    case LineStyle::second:
        return colours().worst;
    case LineStyle::plan:
        return colours().target;
    case LineStyle::needed:
        return colours().active;
    }
    return colours().mark;
}

// Arranging

LineChartView::Words LineChartView::words(double width) const
{
    Words words;
    const QFontMetricsF metrics(small_font());
    const auto count = static_cast<std::size_t>(chart_.steps.size());
    const double slot = count > 1 ? width / (static_cast<double>(count) - 0.6) : width;
    // Whole words on up to three lines; where they find no room, every second or third step is named.
    words.steps.resize(count);
    std::size_t lines = 0;
    bool is_cut = true;
    for (std::size_t every = 1; is_cut && every <= std::max<std::size_t>(1, count); ++every) {
        is_cut = false;
        lines = 0;
        for (std::size_t at = 0; at < count; ++at) {
            const bool is_named = (count - 1 - at) % every == 0;
            const double room = slot * static_cast<double>(every) - em() * 0.5;
            const QString &step = chart_.steps[static_cast<qsizetype>(at)];
            words.steps[at] = is_named ? wrapped_lines(step, metrics, std::max(em(), room), 3) : QStringList();
            is_cut = is_cut || words.steps[at].join(QString()).contains(QChar(0x2026));
            lines = std::max(lines, static_cast<std::size_t>(words.steps[at].size()));
        }
    }
    words.steps_height = metrics.height() * static_cast<double>(lines);
    words.caption = wrapped_lines(chart_.caption, metrics, std::max(em(), size_.width() - em() * 1.5), 4);
    return words;
}

double LineChartView::most_of_names() const
{
    return std::min(14 * em(), size_.width() * 0.3);
}

void LineChartView::arrange(QSizeF size)
{
    size_ = size;
    double lower = chart_.starts_at_zero ? 0 : std::numeric_limits<double>::max();
    double upper = chart_.starts_at_zero ? 0 : std::numeric_limits<double>::lowest();
    for (const NamedLine &line : chart_.lines) {
        for (std::size_t at = 0; at < line.values.size(); ++at) {
            if (at < static_cast<std::size_t>(chart_.steps.size()) && is_known(line.values[at])) {
                lower = std::min(lower, *line.values[at]);
                upper = std::max(upper, *line.values[at]);
            }
        }
    }
    const int ticks = std::clamp(static_cast<int>(size.height() / (3.6 * em())), 2, 8);
    const AxisScale scale = round_scale(lower, upper, chart_.format, ticks);
    apply_scale(scale, plot()->yAxis);
    const QFontMetricsF small(small_font());
    double left = 0;
    for (const AxisTick &tick : scale.ticks) {
        left = std::max(left, small.horizontalAdvance(tick.text));
    }
    left += em();
    const double names = EndLabels(end_labels(), small_font(), most_of_names()).width();
    const double right = std::max(em(), names + em() * 0.3);
    const double width = std::max(1.0, size.width() - left - right);
    const Words below = words(width);
    const double caption = small.height() * static_cast<double>(below.caption.size());
    const double bottom = below.steps_height + em() * 0.7 + (caption > 0 ? caption + em() * 0.35 : 0);
    const double top = em() * (chart_.value_axis_title.isEmpty() ? 0.9 : 2.2);
    axes()->setMargins(QMargins(qCeil(left), qCeil(top), qCeil(right), qCeil(bottom)));
    const auto count = static_cast<double>(chart_.steps.size());
    if (count < 2) {
        plot()->xAxis->setRange(-0.5, 0.5);
        return;
    }
    // Edges of fixed width: the lines run from side to side, and their names stand where they end.
    const double before = std::min(width * 0.2, 1.8 * em());
    const double after = std::min(width * 0.1, 0.9 * em());
    const double slot = (width - before - after) / (count - 1);
    plot()->xAxis->setRange(-before / slot, count - 1 + after / slot);
}

std::vector<EndLabel> LineChartView::end_labels() const
{
    std::vector<EndLabel> labels;
    for (const NamedLine &line : chart_.lines) {
        std::optional<QPointF> last;
        for (std::size_t at = 0; at < static_cast<std::size_t>(chart_.steps.size()); ++at) {
            if (const std::optional<QPointF> here = pixel(line, at)) {
                last = QPointF(std::min(here->x() + em() * 0.45, plot_area().right()), here->y());
            }
        }
        if (!last || line.label.isEmpty()) {
            continue;
        }
        const QColor colour = line.style == LineStyle::main ? colours().text
            : line.style == LineStyle::second               ? colours().worst_text
            : line.style == LineStyle::needed               ? colours().active_text
                                                            : colours().muted_text;
        labels.push_back({line.label, *last, colour, line.style == LineStyle::main ? 3 : 2});
    }
    return labels;
}

// Painting

void LineChartView::paint_chart(QPainter &painter)
{
    painter.setPen(QPen(colours().interval, 1));
    painter.drawLine(plot_area().bottomLeft(), plot_area().bottomRight());
    for (const LineStyle style : {LineStyle::plan, LineStyle::needed, LineStyle::second, LineStyle::main}) {
        for (const NamedLine &line : chart_.lines) {
            if (line.style == style) {
                paint_line(painter, line);
            }
        }
    }
    EndLabels(end_labels(), small_font(), most_of_names()).draw(painter, plot_area(), colours().limit);
    paint_words(painter);
}

void LineChartView::paint_line(QPainter &painter, const NamedLine &line) const
{
    const QColor colour = colour_of(line.style);
    const bool is_solid = line.style == LineStyle::main || line.style == LineStyle::second;
    QPen pen(colour, em() * (is_solid ? 0.14 : 0.11), Qt::SolidLine, is_solid ? Qt::RoundCap : Qt::FlatCap,
             Qt::RoundJoin);
    if (line.style == LineStyle::plan) {
        pen.setDashPattern({5, 3});
    } else if (line.style == LineStyle::needed) {
        pen.setDashPattern({1.2, 2});
    }
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const std::vector<QPointF> points = pixels(line);
    for (const std::vector<QPointF> &part : clipped_parts(points, plot_area())) {
        painter.drawPolyline(part.data(), static_cast<int>(part.size()));
    }
    const double slot = plot_area().width() / static_cast<double>(std::max<std::size_t>(1, points.size()));
    const double radius = std::clamp(slot * 0.2, 1.2, em() * 0.22);
    for (std::size_t at = 0; at < points.size(); ++at) {
        if (std::isnan(points[at].y())) {
            continue;
        }
        const bool alone =
            (at == 0 || std::isnan(points[at - 1].y())) && (at + 1 == points.size() || std::isnan(points[at + 1].y()));
        if (line.style == LineStyle::second) {
            draw_shape(painter, points[at], radius, MarkShape::square, colour, colours().ground);
        } else if (line.style == LineStyle::main) {
            draw_shape(painter, points[at], radius, MarkShape::dot, colour, colours().ground);
        } else if (alone) { // a line through one step only
            painter.setPen(QPen(colour, em() * 0.11, Qt::SolidLine, Qt::FlatCap));
            const auto piece =
                clipped(QLineF(points[at] - QPointF(em() * 0.5, 0), points[at] + QPointF(em() * 0.5, 0)), plot_area());
            painter.drawLine(piece.value_or(QLineF(points[at], points[at])));
        }
    }
}

void LineChartView::paint_words(QPainter &painter) const
{
    const QRectF area = plot_area();
    painter.setFont(small_font());
    painter.setPen(colours().muted_text);
    const QFontMetricsF metrics(painter.font());
    const QString title = metrics.elidedText(chart_.value_axis_title, Qt::ElideRight, size_.width() - em());
    draw_lines(painter, {title}, {em() * 0.5, em() * 0.45}, Qt::AlignLeft);
    const Words below = words(area.width());
    const double top = area.bottom() + em() * 0.4;
    for (std::size_t at = 0; at < below.steps.size(); ++at) {
        const double half = widest_line(below.steps[at], metrics) / 2;
        const double middle = std::clamp(plot()->xAxis->coordToPixel(static_cast<double>(at)), half + 1,
                                         std::max(half + 1, size_.width() - half - 1));
        draw_lines(painter, below.steps[at], {middle, top}, Qt::AlignHCenter);
    }
    painter.setPen(colours().text);
    draw_lines(painter, below.caption, {em() * 0.75, top + below.steps_height + em() * 0.35}, Qt::AlignLeft);
}

} // namespace outturn::widgets
