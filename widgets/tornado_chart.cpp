// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tornado_chart.h"

#include "widgets/axis_scale.h"
#include "widgets/chart_text.h"
#include "widgets/mark_painting.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace outturn::widgets {

namespace {

std::optional<double> known(double value)
{
    return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

} // namespace

/// Where the two ends of a bar lie; nullopt: open upwards.
struct TornadoChartView::Ends {
    std::optional<double> low;
    std::optional<double> high;
};

TornadoChartView::TornadoChartView(QWidget *parent) : RowChart(parent)
{
    setObjectName(QStringLiteral("tornado_chart"));
}

TornadoChartView::Ends TornadoChartView::ends(const TornadoRow &row) const
{
    Ends found{known(row.at_low), known(row.at_high)};
    if (row.open_above && found.low && found.high) {
        (*found.low > *found.high ? found.low : found.high).reset();
    }
    return found;
}

void TornadoChartView::set_chart(const TornadoChart &chart)
{
    chart_ = chart;
    if (chart_.centre && !std::isfinite(*chart_.centre)) {
        chart_.centre.reset();
    }
    std::vector<Target> rows;
    for (const TornadoRow &row : chart_.rows) {
        const Ends at = ends(row);
        const double one = at.low ? *at.low : at.high.value_or(chart_.centre.value_or(0));
        const double other = at.high.value_or(one);
        const double far =
            chart_.centre && std::abs(other - *chart_.centre) < std::abs(one - *chart_.centre) ? one : other;
        rows.push_back({row.id, row.name, row.tooltip, far, 0});
    }
    set_rows(std::move(rows));
    set_words(chart.title, chart.description, chart.empty_text);
    updateGeometry();
    rebuild();
}

AxisScale TornadoChartView::amounts(double plot_width) const
{
    const QFontMetricsF small(small_font());
    double lower = chart_.centre.value_or(std::numeric_limits<double>::max());
    double upper = chart_.centre.value_or(std::numeric_limits<double>::lowest());
    double words = 0;
    bool is_open = false;
    for (const TornadoRow &row : chart_.rows) {
        const Ends at = ends(row);
        for (const std::optional<double> &end : {at.low, at.high}) {
            lower = std::min(lower, end.value_or(lower));
            upper = std::max(upper, end.value_or(upper));
            is_open = is_open || !end;
        }
        for (const QString &label : {row.low_label, row.high_label}) {
            words = std::max(words, small.horizontalAdvance(label));
        }
    }
    if (lower > upper) {
        lower = 0;
        upper = 1;
    }
    if (upper - lower <= std::abs(upper) * 1e-9) {
        const double pad = upper == 0 ? 1 : std::abs(upper) * 0.1;
        lower -= pad;
        upper += pad;
    }
    words += em() * 0.8;
    const double room = std::max(2 * em(), plot_width - 2 * words - (is_open ? 3 * em() : 0));
    const double a_pixel = (upper - lower) / room;
    const int steps = std::clamp(static_cast<int>(room / (5 * em())), 1, 8);
    AxisScale scale = round_scale(lower, upper, chart_.format, steps);
    scale.lower = lower - words * a_pixel;
    scale.upper = upper + (words + (is_open ? 3 * em() : 0)) * a_pixel;
    std::erase_if(scale.ticks,
                  [&](const AxisTick &tick) { return tick.value < scale.lower || tick.value > scale.upper; });
    return scale;
}

QStringList TornadoChartView::centre_lines(double width) const
{
    return chart_.centre ? wrapped_lines(chart_.centre_label, QFontMetricsF(small_font()), width - em(), 2)
                         : QStringList();
}

RowChart::Margins TornadoChartView::margins(double width) const
{
    const QFontMetricsF small(small_font());
    Margins around;
    around.left = names_width(width);
    around.right = em();
    around.top = em() * 0.6 + small.height() * static_cast<double>(centre_lines(width).size()) + em() * 0.3;
    around.bottom = small.height() + em() * 0.9
        + small.height() * static_cast<double>(caption_lines(chart_.axis_title, width).size());
    return around;
}

void TornadoChartView::arrange(QSizeF size)
{
    size_ = size;
    scale_ = amounts(place_rows(size));
    apply_scale(scale_, plot()->xAxis);
}

void TornadoChartView::paint_chart(QPainter &painter)
{
    const QRectF area = plot_area();
    paint_active(painter);
    paint_grid(painter, scale_);
    for (std::size_t row = 0; row < chart_.rows.size(); ++row) {
        paint_row(painter, row);
    }
    if (chart_.centre) {
        const double x = plot()->xAxis->coordToPixel(*chart_.centre);
        painter.setPen(QPen(colours().text, 1.4, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QLineF(x, area.top() - em() * 0.15, x, area.bottom()));
    }
    paint_names(painter);
    paint_words(painter);
}

void TornadoChartView::paint_row(QPainter &painter, std::size_t row) const
{
    const TornadoRow &bar = chart_.rows[row];
    const Ends at = ends(bar);
    const QRectF rect = row_rect(row);
    const QRectF area = plot_area();
    const double thickness = std::min(rect.height() * 0.7, em() * 1.4);
    const double top = rect.center().y() - thickness / 2;
    const double edge = area.right() - em() * 0.2;
    const auto x = [&](const std::optional<double> &value) {
        return value ? plot()->xAxis->coordToPixel(*value) : edge;
    };
    const double fallback = at.low && at.high ? (*at.low + *at.high) / 2 : at.low.value_or(at.high.value_or(0));
    const double centre = plot()->xAxis->coordToPixel(chart_.centre.value_or(fallback));
    const double low = x(at.low);
    const double high = x(at.high);
    if (!at.low && !at.high) {
        painter.setFont(small_font());
        painter.setPen(colours().muted_text);
        const QFontMetricsF metrics(painter.font());
        const QString words = tr("no result, neither at %1 nor at %2").arg(bar.low_label, bar.high_label);
        draw_lines(painter, {metrics.elidedText(words, Qt::ElideRight, area.right() - centre - em() * 0.6)},
                   {centre + em() * 0.4, rect.center().y() - metrics.height() / 2}, Qt::AlignLeft);
        return;
    }
    // Both on one side of the centre: the shorter lies before the longer, half as high.
    const bool same_side = (low - centre) * (high - centre) > 0;
    const bool low_is_short = same_side && std::abs(low - centre) < std::abs(high - centre);
    const auto draw = [&](double end, bool open, const QColor &colour, bool is_short) {
        const double inset = is_short ? thickness * 0.28 : 0;
        const double tip = open ? em() * 0.7 : 0;
        QRectF piece(QPointF(std::min(centre, end), top + inset),
                     QPointF(std::max(centre, end) - tip, top + thickness - inset));
        if (piece.width() < 1) {
            piece.setWidth(1);
        }
        painter.fillRect(piece, colour);
        if (open) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(colour);
            const double over = std::min(thickness * 0.25, em() * 0.25);
            painter.drawPolygon(QPolygonF({QPointF(end - tip, top - over), QPointF(end, top + thickness / 2),
                                           QPointF(end - tip, top + thickness + over)}));
        }
    };
    const QColor low_colour = colours().limit;
    const QColor high_colour = colours().mark;
    if (low_is_short) {
        draw(high, !at.high, high_colour, false);
        draw(low, !at.low, low_colour, true);
    } else {
        draw(low, !at.low, low_colour, false);
        draw(high, !at.high, high_colour, same_side);
    }
    if (!is_named(row)) {
        return;
    }
    painter.setFont(small_font());
    painter.setPen(colours().text);
    const QFontMetricsF metrics(painter.font());
    const double line = rect.center().y() - metrics.height() / 2;
    const auto label = [&](double end, const QString &text, bool open, bool to_the_left) {
        if (open) { // before the arrow, on the ground that it leaves
            const double width = metrics.horizontalAdvance(text);
            const double right = edge - em() * 1.0;
            QColor ground = colours().ground;
            painter.fillRect(QRectF(right - width - em() * 0.4, line, width + em() * 0.4, metrics.height()), ground);
            draw_lines(painter, {text}, {right - em() * 0.2, line}, Qt::AlignRight);
            return;
        }
        draw_lines(painter, {text}, {end + (to_the_left ? -0.3 : 0.3) * em(), line},
                   to_the_left ? Qt::AlignRight : Qt::AlignLeft);
    };
    const bool low_left = low < high || (low == high && low <= centre);
    label(low, bar.low_label, !at.low, low_left);
    label(high, bar.high_label, !at.high, !low_left);
}

void TornadoChartView::paint_words(QPainter &painter) const
{
    const QRectF area = plot_area();
    painter.setFont(small_font());
    const QFontMetricsF metrics(painter.font());
    if (chart_.centre) {
        const QStringList lines = centre_lines(size_.width());
        const double half = widest_line(lines, metrics) / 2;
        const double middle = std::clamp(plot()->xAxis->coordToPixel(*chart_.centre), half + 2,
                                         std::max(half + 2, size_.width() - half - 2));
        painter.setPen(colours().text);
        draw_lines(painter, lines,
                   {middle, area.top() - em() * 0.2 - metrics.height() * static_cast<double>(lines.size())},
                   Qt::AlignHCenter);
    }
    painter.setPen(colours().muted_text);
    const QStringList title = caption_lines(chart_.axis_title, size_.width());
    draw_lines(painter, title, {area.right(), area.bottom() + metrics.height() + em() * 0.55}, Qt::AlignRight);
}

} // namespace outturn::widgets
