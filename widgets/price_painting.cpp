// SPDX-License-Identifier: GPL-3.0-or-later
// How the price of an additional outcome looks; what it says and how its line is moved is in price_chart.cpp.
#include "widgets/price_chart.h"

#include "widgets/chart_text.h"
#include "widgets/hatching.h"
#include "widgets/mark_painting.h"
#include "widgets/plot_clip.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace outturn::widgets {

/// A stretch of rates with one verdict, in pixels, with its word inside or on the line below.
struct PriceChartView::Strip {
    QRectF rect;
    QString text;
    int kind = 0;
    bool is_below = false;
    QRectF word;
};

double PriceChartView::left_margin(const AxisScale &values) const
{
    const QFontMetricsF small(small_font());
    double left = 0;
    for (const AxisTick &tick : values.ticks) {
        left = std::max(left, small.horizontalAdvance(tick.text));
    }
    return left + em();
}

double PriceChartView::foot_height(double width) const
{
    const QFontMetricsF small(small_font());
    double height = small.height() + em() * 0.5; // the rates
    if (!chart_.stretches.empty()) {
        const std::vector<Strip> all = strips(QRectF(0, 0, width, small.height() + em() * 0.2));
        const bool below = std::any_of(all.begin(), all.end(), [](const Strip &strip) { return strip.is_below; });
        height += small.height() * (below ? 2 : 1) + em() * (below ? 0.6 : 0.4);
    }
    return height + (chart_.rate_axis_title.isEmpty() ? 0 : small.height()) + em() * 0.4;
}

void PriceChartView::arrange(QSizeF size)
{
    size_ = size;
    const QFontMetricsF small(small_font());
    values_ =
        round_scale(0, cap_, chart_.value_format, std::clamp(static_cast<int>(size.height() / (4.5 * em())), 2, 7));
    const double left = left_margin(values_);
    const double right = 1.6 * em();
    const double width = std::max(1.0, size.width() - left - right);
    rates_ = round_scale(axis_from(), axis_to(), chart_.rate_format,
                         std::clamp(static_cast<int>(width / (4 * em())), 2, 10));
    rates_.lower = axis_from();
    rates_.upper = axis_to();
    std::erase_if(rates_.ticks, [&](const AxisTick &tick) {
        return tick.value < rates_.lower - 1e-9 || tick.value > rates_.upper + 1e-9;
    });
    apply_scale(rates_, plot()->xAxis);
    apply_scale(values_, plot()->yAxis);
    const double top = em() * 0.5 + (chart_.value_axis_title.isEmpty() ? 0 : small.height())
        + (rate_words().isEmpty() ? em() * 0.3 : QFontMetricsF(bold_font()).height() + em() * 0.3);
    const double bottom = foot_height(width);
    axes()->setMargins(QMargins(qCeil(left), qCeil(top), qCeil(right), qCeil(bottom)));
}

void PriceChartView::paint_chart(QPainter &painter)
{
    drawn_rects_.clear();
    drawn_lines_.clear();
    const QRectF area = plot_area();
    paint_band(painter);
    paint_none_left(painter);
    painter.setPen(QPen(colours().interval, 1));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    paint_curve(painter);
    paint_rate(painter);
    paint_value(painter);
    paint_strips(painter);
    paint_axes(painter);
}

void PriceChartView::paint_band(QPainter &painter) const
{
    const QRectF area = plot_area();
    painter.setPen(Qt::NoPen);
    painter.setBrush(band_colour(colours()));
    QPolygonF over;
    QPolygonF under;
    const auto y = [&](double value) {
        return std::clamp(plot()->yAxis->coordToPixel(value), area.top(), area.bottom());
    };
    const auto finish = [&] {
        if (over.size() > 1) {
            std::reverse(under.begin(), under.end());
            painter.drawPolygon(over + under);
        }
        over.clear();
        under.clear();
    };
    for (const PricePoint &point : chart_.curve) {
        if (!point.value || !point.lower) {
            finish();
            continue;
        }
        const double x = std::clamp(plot()->xAxis->coordToPixel(point.rate), area.left(), area.right());
        over.append({x, point.upper ? y(*point.upper) : area.top()});
        under.append({x, y(*point.lower)});
    }
    finish();
}

void PriceChartView::paint_curve(QPainter &painter)
{
    std::vector<QPointF> points;
    const double missing = std::numeric_limits<double>::quiet_NaN();
    for (const PricePoint &point : chart_.curve) {
        points.push_back(point.value ? to_pixel(point.rate, *point.value) : QPointF(missing, missing));
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colours().mark, em() * 0.15, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    for (const std::vector<QPointF> &part : clipped_parts(points, plot_area())) {
        painter.drawPolyline(part.data(), static_cast<int>(part.size()));
        for (std::size_t at = 1; at < part.size(); ++at) {
            drawn_lines_.emplace_back(part[at - 1], part[at]);
        }
    }
    for (std::size_t at = 0; at < points.size(); ++at) { // a curve of one point only
        const bool alone = !std::isnan(points[at].y()) && (at == 0 || std::isnan(points[at - 1].y()))
            && (at + 1 == points.size() || std::isnan(points[at + 1].y()));
        if (alone && plot_area().contains(points[at])) {
            draw_shape(painter, points[at], em() * 0.2, MarkShape::dot, colours().mark, colours().ground);
        }
    }
}

void PriceChartView::paint_none_left(QPainter &painter)
{
    const QRectF area = plot_area();
    QRectF widest;
    for (std::size_t at = 0; at < chart_.curve.size();) {
        if (chart_.curve[at].value) {
            ++at;
            continue;
        }
        const double from = chart_.curve[at].rate;
        while (at < chart_.curve.size() && !chart_.curve[at].value) {
            ++at;
        }
        const double to = chart_.curve[at - 1].rate;
        const double left = plot()->xAxis->coordToPixel(from);
        const double right = plot()->xAxis->coordToPixel(to);
        const QRectF rect =
            QRectF(QPointF(left, area.top()), QPointF(std::max(right, left + 1), area.bottom())).intersected(area);
        draw_hatching(painter, rect, Hatching::rising, colours().interval, em() * 0.6);
        painter.setPen(QPen(colours().interval, 1));
        painter.drawLine(rect.topLeft(), rect.bottomLeft());
        widest = rect.width() > widest.width() ? rect : widest;
    }
    if (widest.isEmpty()) {
        return;
    }
    painter.setFont(small_font());
    const QFontMetricsF metrics(painter.font());
    const QString words = tr("no additional outcome is left");
    const double word = widest_line(words.split(u' '), metrics) + em() * 0.4;
    const double room = widest.width() - em() * 0.6;
    // Where the area is too narrow the words stand beside it, and end at it.
    const bool is_inside = word <= room;
    const QStringList lines = wrapped_lines(words, metrics, is_inside ? room : std::max(word, 7 * em()), 5);
    const QSizeF size(widest_line(lines, metrics) + em() * 0.4, metrics.height() * static_cast<double>(lines.size()));
    QRectF rect(QPointF(0, area.top() + em() * 0.8), size);
    if (is_inside) {
        rect.moveCenter({widest.center().x(), area.top() + area.height() * 0.4});
    } else {
        rect.moveRight(std::min(widest.left() - em() * 0.2, area.right()));
        rect.moveBottom(area.bottom() - em() * 0.4);
    }
    painter.fillRect(rect, colours().ground);
    painter.setPen(colours().text);
    draw_lines(painter, lines, {is_inside ? rect.center().x() : rect.right() - em() * 0.2, rect.top()},
               is_inside ? Qt::AlignHCenter : Qt::AlignRight);
    drawn_rects_.push_back(rect);
}

bool PriceChartView::is_free(const QRectF &rect) const
{
    return std::none_of(drawn_rects_.begin(), drawn_rects_.end(),
                        [&](const QRectF &other) { return other.intersects(rect); })
        && std::none_of(drawn_lines_.begin(), drawn_lines_.end(),
                        [&](const QLineF &line) { return clipped(line, rect).has_value(); });
}

void PriceChartView::paint_value(QPainter &painter)
{
    if (!chart_.value) {
        return;
    }
    const QRectF area = plot_area();
    const double y = plot()->yAxis->coordToPixel(*chart_.value);
    if (y < area.top() || y > area.bottom()) {
        return;
    }
    painter.setPen(target_pen(colours()));
    painter.drawLine(QLineF(area.left(), y, area.right(), y));
    painter.setFont(small_font());
    const QFontMetricsF metrics(painter.font());
    QRectF place;
    QStringList lines;
    bool found = false;
    for (const double width : {30.0, 14.0, 9.0}) {
        const QStringList tried =
            wrapped_lines(chart_.value_label, metrics, std::min(area.width() - em(), width * em()), 3);
        const QSizeF size(widest_line(tried, metrics) + em() * 0.4,
                          metrics.height() * static_cast<double>(tried.size()));
        for (double left = area.left() + em() * 0.2; !found && left + size.width() <= area.right(); left += em()) {
            for (const double top : {y - size.height() - em() * 0.15, y + em() * 0.15}) {
                const QRectF rect(QPointF(left, top), size);
                if (!found && rect.top() >= area.top() && rect.bottom() <= area.bottom() && is_free(rect)) {
                    place = rect;
                    lines = tried;
                    found = true;
                }
            }
        }
    }
    if (!found) {
        lines = wrapped_lines(chart_.value_label, metrics, area.width() - em(), 2);
        place = QRectF(area.left() + em() * 0.2,
                       std::max(area.top(), y - metrics.height() * static_cast<double>(lines.size())),
                       widest_line(lines, metrics) + em() * 0.4, metrics.height() * static_cast<double>(lines.size()));
    }
    QColor ground = colours().ground; // words on hatching cannot be read
    ground.setAlphaF(0.85F);
    painter.fillRect(place, ground);
    painter.setPen(colours().muted_text);
    draw_lines(painter, lines, place.topLeft() + QPointF(em() * 0.2, 0), Qt::AlignLeft);
    drawn_rects_.push_back(place);
}

void PriceChartView::paint_rate(QPainter &painter)
{
    if (!rate_) {
        return;
    }
    const QRectF area = plot_area();
    const QString words = rate_words();
    const double at = plot()->xAxis->coordToPixel(*rate_);
    const bool is_outside = at < area.left() - 0.5 || at > area.right() + 0.5;
    const double x = std::clamp(at, area.left(), area.right());
    const QColor colour = mark_colour(Emphasis::active, colours());
    if (!is_outside) {
        painter.setPen(QPen(colour, em() * 0.13, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QLineF(x, area.top() - em() * 0.15, x, area.bottom()));
        drawn_lines_.emplace_back(x, area.top(), x, area.bottom());
        // Two grips on the foot, that say that it can be moved.
        for (const double way : {-1.0, 1.0}) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(colour);
            const double y = area.bottom() - em() * 0.75;
            painter.drawPolygon(
                QPolygonF({QPointF(x + way * em() * 0.3, y - em() * 0.3), QPointF(x + way * em() * 0.3, y + em() * 0.3),
                           QPointF(x + way * em() * 0.65, y)}));
        }
        if (const std::optional<double> value = value_at(*rate_)) {
            const double y = plot()->yAxis->coordToPixel(*value);
            const bool is_cut = y < area.top();
            const QPointF mark(x, std::clamp(y, area.top() + (is_cut ? em() * 0.35 : 0.0), area.bottom()));
            const MarkShape shape = is_cut ? MarkShape::triangle_up : MarkShape::diamond;
            draw_shape(painter, mark, em() * 0.34 + 1.3, shape, colours().ground, colours().ground);
            draw_shape(painter, mark, em() * 0.34, shape, colour, colours().ground);
            drawn_rects_.push_back(QRectF(mark.x() - em() * 0.45, mark.y() - em() * 0.45, em() * 0.9, em() * 0.9));
        }
    }
    painter.setFont(bold_font());
    painter.setPen(text_colour(Emphasis::active, colours()));
    const QFontMetricsF metrics(painter.font());
    const QString text = metrics.elidedText(words, Qt::ElideRight, size_.width() - em());
    const double half = metrics.horizontalAdvance(text) / 2;
    const double middle =
        std::clamp(x, half + em() * 0.3, std::max(half + em() * 0.3, size_.width() - half - em() * 0.3));
    draw_lines(painter, {text}, {middle, area.top() - em() * 0.25 - metrics.height()}, Qt::AlignHCenter);
}

std::vector<PriceChartView::Strip> PriceChartView::strips(const QRectF &foot) const
{
    std::vector<Strip> all;
    const QFontMetricsF metrics(small_font());
    const double lowest = axis_from();
    const double span = axis_to() - lowest;
    for (const PriceStretch &stretch : chart_.stretches) {
        const double from = std::clamp((stretch.from - lowest) / span, 0.0, 1.0);
        const double to = std::clamp((stretch.to - lowest) / span, 0.0, 1.0);
        Strip strip;
        strip.rect = QRectF(foot.left() + from * foot.width(), foot.top(), (to - from) * foot.width(), foot.height());
        strip.text = stretch.label;
        strip.kind = stretch.kind;
        if (strip.rect.width() <= 0) {
            continue;
        }
        const double width = metrics.horizontalAdvance(strip.text) + em() * 0.5;
        strip.is_below = !strip.text.isEmpty() && width > strip.rect.width() - 2;
        strip.word = QRectF(strip.rect.center().x() - width / 2, foot.top() + (foot.height() - metrics.height()) / 2,
                            width, metrics.height());
        all.push_back(strip);
    }
    // What finds no room inside stands below, side by side.
    double next = foot.left() - em() * 0.5;
    for (Strip &strip : all) {
        if (strip.is_below) {
            strip.word.moveTop(foot.bottom() + em() * 0.1);
            strip.word.moveLeft(std::max(strip.word.left(), next));
            next = strip.word.right() + em() * 0.2;
        }
    }
    double limit = foot.right() + em();
    for (auto strip = all.rbegin(); strip != all.rend(); ++strip) {
        if (strip->is_below) {
            strip->word.moveRight(std::min(strip->word.right(), limit));
            limit = strip->word.left() - em() * 0.2;
        }
    }
    return all;
}

void PriceChartView::paint_strips(QPainter &painter) const
{
    if (chart_.stretches.empty()) {
        return;
    }
    const QRectF area = plot_area();
    painter.setFont(small_font());
    const QFontMetricsF metrics(painter.font());
    const QRectF foot(area.left(), area.bottom() + em() * 0.3, area.width(), metrics.height() + em() * 0.2);
    for (const Strip &strip : strips(foot)) {
        const QColor colour = strip.kind < 0 ? colours().mark : strip.kind > 0 ? colours().worst : colours().best;
        QColor soft = colour;
        soft.setAlphaF(0.16F);
        painter.fillRect(strip.rect, soft);
        QColor lines = colour;
        lines.setAlphaF(0.75F);
        if (strip.kind != 0) {
            draw_hatching(painter, strip.rect, strip.kind < 0 ? Hatching::falling : Hatching::crossed, lines,
                          em() * 0.45);
        }
        painter.setPen(QPen(colour, 1.2, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(strip.rect);
        if (strip.is_below) {
            painter.drawLine(QLineF(strip.rect.center().x(), strip.rect.bottom(), strip.rect.center().x(),
                                    strip.word.top() + em() * 0.15));
        } else if (!strip.text.isEmpty()) {
            painter.fillRect(strip.word, colours().ground);
        }
        painter.setPen(colours().text);
        draw_lines(painter, {strip.text}, {strip.word.center().x(), strip.word.top()}, Qt::AlignHCenter);
    }
}

void PriceChartView::paint_axes(QPainter &painter) const
{
    const QRectF area = plot_area();
    painter.setFont(small_font());
    painter.setPen(colours().muted_text);
    const QFontMetricsF metrics(painter.font());
    const QString title = metrics.elidedText(chart_.value_axis_title, Qt::ElideRight, size_.width() - em());
    draw_lines(painter, {title}, {em() * 0.5, em() * 0.3}, Qt::AlignLeft);
    const double title_height = chart_.rate_axis_title.isEmpty() ? 0 : metrics.height();
    const double bottom = area.bottom() + foot_height(area.width()) - em() * 0.4;
    const double top = bottom - title_height - metrics.height();
    for (const AxisTick &tick : rates_.ticks) {
        const double x = plot()->xAxis->coordToPixel(tick.value);
        draw_lines(painter, {tick.text}, {x, top}, Qt::AlignHCenter);
    }
    const QString below = metrics.elidedText(chart_.rate_axis_title, Qt::ElideRight, size_.width() - em());
    const double right = std::max(area.right(), metrics.horizontalAdvance(below) + em() * 0.5);
    draw_lines(painter, {below}, {right, bottom - metrics.height()}, Qt::AlignRight);
}

} // namespace outturn::widgets
