// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/trend_chart.h"

#include "widgets/axis_scale.h"
#include "widgets/chart_text.h"
#include "widgets/plot_clip.h"

#include <qcustomplot.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace outturn::widgets {

namespace {

bool is_known(const std::optional<double> &value)
{
    return value && std::isfinite(*value);
}

Emphasis emphasis_of(TrendRole role)
{
    switch (role) {
    case TrendRole::best:
        return Emphasis::best;
    case TrendRole::worst:
        return Emphasis::worst;
    case TrendRole::provider:
        return Emphasis::active;
    default:
        return Emphasis::none;
    }
}

/// The line that is wanted most keeps its name longest.
int weight_of(TrendRole role)
{
    switch (role) {
    case TrendRole::provider:
        return 5;
    case TrendRole::best:
    case TrendRole::worst:
        return 4;
    case TrendRole::middle:
        return 3;
    case TrendRole::upper:
    case TrendRole::lower:
        return 2;
    case TrendRole::limit:
        break;
    }
    return 1;
}

QPointF gap()
{
    return {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::quiet_NaN()};
}

} // namespace

/// What stands below the plot.
struct TrendChartView::Words {
    std::vector<QStringList> periods; ///< empty where a label would cover its neighbour
    QStringList caption;
    double periods_height = 0;
};

TrendChartView::TrendChartView(QWidget *parent) : ChartCanvas(parent)
{
    setObjectName(QStringLiteral("trend_chart"));
    plot()->xAxis->setTickLabels(false);
}

void TrendChartView::set_chart(const TrendChart &chart)
{
    chart_ = chart;
    std::vector<Target> targets;
    // The keyboard walks one line after the other, the active provider's own first.
    for (const TrendRole role : {TrendRole::provider, TrendRole::best, TrendRole::worst}) {
        for (const TrendLine &line : chart_.lines) {
            for (std::size_t at = 0; line.role == role && at < std::min(line.points.size(), chart_.periods.size());
                 ++at) {
                const TrendPoint &point = line.points[at];
                if (is_known(point.value)) {
                    const QString name = point.name.isEmpty()
                        ? chart_.periods[at]
                        : tr("%1, %2", "who, which period").arg(point.name, chart_.periods[at]);
                    targets.push_back({chart_.periods[at], name, point.tooltip, static_cast<double>(at), *point.value});
                }
            }
        }
    }
    set_targets(std::move(targets));
    set_words(chart.title, chart.description, chart.empty_text);
    rebuild();
}

const TrendLine *TrendChartView::line_of(TrendRole role) const
{
    const auto found = std::find_if(chart_.lines.begin(), chart_.lines.end(),
                                    [&](const TrendLine &line) { return line.role == role; });
    return found == chart_.lines.end() ? nullptr : &*found;
}

std::optional<QPointF> TrendChartView::pixel(const TrendLine &line, std::size_t period) const
{
    if (period >= std::min(line.points.size(), chart_.periods.size()) || !is_known(line.points[period].value)) {
        return std::nullopt;
    }
    return to_pixel(static_cast<double>(period), *line.points[period].value);
}

std::vector<QPointF> TrendChartView::pixels(const TrendLine &line) const
{
    std::vector<QPointF> points;
    for (std::size_t at = 0; at < chart_.periods.size(); ++at) {
        if (line.role == TrendRole::provider && static_cast<int>(at) == chart_.break_before) {
            points.push_back(gap()); // other boundaries, another place: nothing leads from one to the other
        }
        points.push_back(pixel(line, at).value_or(gap()));
    }
    return points;
}

std::vector<QPointF> TrendChartView::steps(const TrendLine &line) const
{
    std::vector<QPointF> points;
    for (std::size_t at = 0; at < chart_.periods.size(); ++at) {
        const std::optional<QPointF> middle = pixel(line, at);
        if (!middle) {
            points.push_back(gap());
            continue;
        }
        const auto key = static_cast<double>(at);
        const QRectF area = plot_area();
        points.push_back({std::max(area.left(), plot()->xAxis->coordToPixel(key - 0.5)), middle->y()});
        points.push_back({std::min(area.right(), plot()->xAxis->coordToPixel(key + 0.5)), middle->y()});
    }
    return points;
}

// Arranging

TrendChartView::Words TrendChartView::words(double width) const
{
    Words words;
    const QFontMetricsF metrics(small_font());
    const std::size_t count = chart_.periods.size();
    const double slot = count > 1 ? width / (static_cast<double>(count) - 0.6) : width;
    // Whole words on up to three lines; where they find no room, every second or third period is named.
    std::vector<QStringList> names(count);
    std::size_t every = 0;
    std::size_t lines = 0;
    bool is_cut = true;
    while (is_cut && ++every <= std::max<std::size_t>(1, count)) {
        is_cut = false;
        lines = 0;
        for (std::size_t at = 0; at < count; ++at) {
            const bool is_named = (count - 1 - at) % every == 0;
            const double room = slot * static_cast<double>(every) - em() * 0.5;
            names[at] = is_named ? wrapped_lines(chart_.periods[at], metrics, std::max(em(), room), 3) : QStringList();
            is_cut = is_cut || names[at].join(QString()).contains(QChar(0x2026));
            lines = std::max(lines, static_cast<std::size_t>(names[at].size()));
        }
    }
    words.periods = std::move(names);
    words.periods_height = metrics.height() * static_cast<double>(lines);
    words.caption = wrapped_lines(chart_.caption, metrics, std::max(em(), size_.width() - em() * 1.5), 3);
    return words;
}

void TrendChartView::arrange(QSizeF size)
{
    size_ = size;
    const double top = em() * (chart_.value_axis_title.isEmpty() ? 0.9 : 2.2);
    arrange_values(size.height() - top - 2.5 * em());
    const QFontMetricsF small(small_font());
    const auto ticker = qSharedPointerCast<QCPAxisTickerText>(plot()->yAxis->ticker());
    double left = 0;
    for (const QString &text : ticker->ticks()) {
        left = std::max(left, small.horizontalAdvance(text));
    }
    left += em();
    const double names = EndLabels(end_labels(), small_font(), std::min(13 * em(), size.width() * 0.3)).width();
    const double right = std::max(em(), names + em() * 0.3);
    const double width = std::max(1.0, size.width() - left - right);
    const Words below = words(width);
    const double bottom = em() * 0.4 + below.periods_height
        + (below.caption.isEmpty() ? 0.0 : em() * 0.35 + small.height() * static_cast<double>(below.caption.size()))
        + em() * 0.35;
    arrange_periods(width);
    axes()->setMargins(QMargins(qCeil(left), qCeil(top), qCeil(right), qCeil(bottom)));
}

void TrendChartView::arrange_values(double height)
{
    double lower = std::numeric_limits<double>::max();
    double upper = std::numeric_limits<double>::lowest();
    const auto hold = [&](const std::optional<double> &value) {
        if (is_known(value)) {
            lower = std::min(lower, *value);
            upper = std::max(upper, *value);
        }
    };
    for (const TrendLine &line : chart_.lines) {
        for (const TrendPoint &point : line.points) {
            if (line.role != TrendRole::limit) {
                hold(point.value);
                hold(point.lower);
                hold(point.upper);
            }
        }
    }
    // Limits of few people reach far: they may widen the scale a little, then they are cut.
    const double most = 0.25 * (upper - lower);
    const double floor = lower >= 0 ? std::max(0.0, lower - most) : lower - most;
    const double ceiling = upper + most;
    if (const TrendLine *line = line_of(TrendRole::limit); line != nullptr) {
        for (const TrendLine &limit : chart_.lines) {
            for (const TrendPoint &point : limit.points) {
                if (limit.role == TrendRole::limit && is_known(point.value)) {
                    hold(std::clamp(*point.value, floor, ceiling));
                }
            }
        }
    }
    // Room for the names above the best and below the worst.
    const double name = 1.5 * em() / std::max(4 * em(), height) * (upper - lower);
    const double below = lower >= 0 ? std::max(0.0, lower - name) : lower - name;
    const int count = std::clamp(static_cast<int>(height / (3 * em())), 2, 8);
    apply_scale(round_scale(below, upper + name, chart_.format, count), plot()->yAxis);
}

void TrendChartView::arrange_periods(double width)
{
    const auto count = static_cast<double>(chart_.periods.size());
    if (count < 2) {
        plot()->xAxis->setRange(-0.5, 0.5);
        return;
    }
    // Edges of fixed width: the lines run from side to side, and their names stand where they end.
    const double left = std::min(width * 0.2, 1.8 * em());
    const double right = std::min(width * 0.1, 0.9 * em());
    const double slot = (width - left - right) / (count - 1);
    plot()->xAxis->setRange(-left / slot, count - 1 + right / slot);
}

std::vector<EndLabel> TrendChartView::end_labels() const
{
    std::vector<EndLabel> labels;
    for (const TrendLine &line : chart_.lines) {
        std::optional<QPointF> last;
        for (std::size_t at = 0; at < chart_.periods.size(); ++at) {
            if (const std::optional<QPointF> known = pixel(line, at)) {
                const double step_end = plot()->xAxis->coordToPixel(static_cast<double>(at) + 0.5);
                const double x = line.role == TrendRole::limit ? step_end : known->x() + em() * 0.45;
                last = QPointF(std::min(x, plot_area().right()), known->y());
            }
        }
        if (!last || line.label.isEmpty()) {
            continue;
        }
        const Emphasis kind = emphasis_of(line.role);
        const bool strong = kind != Emphasis::none || line.role == TrendRole::middle;
        labels.push_back(
            {line.label, *last, strong ? text_colour(kind, colours()) : colours().muted_text, weight_of(line.role)});
    }
    return labels;
}

// Painting

void TrendChartView::paint_chart(QPainter &painter)
{
    keep_clear();
    paint_band(painter);
    painter.setPen(QPen(colours().interval, 1));
    painter.drawLine(plot_area().bottomLeft(), plot_area().bottomRight());
    for (const TrendRole role :
         {TrendRole::limit, TrendRole::upper, TrendRole::lower, TrendRole::middle, TrendRole::worst, TrendRole::best}) {
        for (const TrendLine &line : chart_.lines) {
            if (line.role == role) {
                paint_line(painter, line);
            }
        }
    }
    paint_break(painter);
    for (const TrendLine &line : chart_.lines) {
        if (line.role == TrendRole::provider) {
            paint_provider(painter, line);
        }
    }
    EndLabels(end_labels(), small_font(), std::min(13 * em(), size_.width() * 0.3))
        .draw(painter, plot_area(), colours().limit);
    paint_names(painter);
    paint_words(painter);
}

void TrendChartView::paint_band(QPainter &painter) const
{
    const TrendLine *upper = line_of(TrendRole::upper);
    const TrendLine *lower = line_of(TrendRole::lower);
    if (upper == nullptr || lower == nullptr) {
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(band_colour(colours()));
    QPolygonF over;
    QPolygonF under;
    const auto finish = [&] {
        if (over.size() == 1) { // a period on its own has no width: a short piece stands for it
            const double half = em() * 0.5;
            painter.drawRect(QRectF(over[0] - QPointF(half, 0), under[0] + QPointF(half, 0)));
        } else if (over.size() > 1) {
            std::reverse(under.begin(), under.end());
            painter.drawPolygon(over + under);
        }
        over.clear();
        under.clear();
    };
    for (std::size_t at = 0; at < chart_.periods.size(); ++at) {
        const std::optional<QPointF> top = pixel(*upper, at);
        const std::optional<QPointF> bottom = pixel(*lower, at);
        if (top && bottom) {
            over.append(*top);
            under.append(*bottom);
        } else {
            finish();
        }
    }
    finish();
}

void TrendChartView::paint_line(QPainter &painter, const TrendLine &line) const
{
    const Emphasis kind = emphasis_of(line.role);
    const bool is_end = kind != Emphasis::none;
    const bool is_middle = line.role == TrendRole::middle;
    const QColor colour = is_end ? mark_colour(kind, colours()) : (is_middle ? colours().mark : colours().limit);
    const double width = is_end ? em() * 0.1 : (is_middle ? em() * 0.13 : 1.0);
    const bool is_limit = line.role == TrendRole::limit;
    const std::vector<QPointF> points = pixels(line);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    for (const std::vector<QPointF> &part : clipped_parts(is_limit ? steps(line) : points, plot_area())) {
        painter.drawPolyline(part.data(), static_cast<int>(part.size()));
    }
    for (std::size_t at = 0; at < points.size(); ++at) {
        const bool alone =
            (at == 0 || std::isnan(points[at - 1].y())) && (at + 1 == points.size() || std::isnan(points[at + 1].y()));
        if (std::isnan(points[at].y()) || is_limit) {
            continue;
        }
        if (is_end) {
            draw_shape(painter, points[at], em() * 0.24, mark_shape(kind), colour, colours().ground);
        } else if (alone) { // a line through one period only
            painter.setPen(QPen(colour, std::max(1.5, width), Qt::SolidLine, Qt::FlatCap));
            painter.drawLine(points[at] - QPointF(em() * 0.5, 0), points[at] + QPointF(em() * 0.5, 0));
        }
    }
}

void TrendChartView::paint_provider(QPainter &painter, const TrendLine &line) const
{
    const QColor colour = mark_colour(Emphasis::active, colours());
    painter.setPen(QPen(colour, std::max(1.2, em() * 0.09), Qt::SolidLine, Qt::FlatCap));
    for (std::size_t at = 0; at < std::min(line.points.size(), chart_.periods.size()); ++at) {
        const TrendPoint &point = line.points[at];
        const auto key = static_cast<double>(at);
        if (is_known(point.lower) && is_known(point.upper)) {
            const auto interval =
                clipped(QLineF(to_pixel(key, *point.lower), to_pixel(key, *point.upper)), plot_area());
            if (interval) {
                painter.drawLine(*interval);
            }
        }
    }
    painter.setBrush(Qt::NoBrush);
    for (const QColor &ink : {colours().ground, colour}) { // a rim keeps it apart from what it crosses
        const double width = em() * 0.16 + (ink == colour ? 0.0 : 2.4);
        painter.setPen(QPen(ink, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        for (const std::vector<QPointF> &part : clipped_parts(pixels(line), plot_area())) {
            painter.drawPolyline(part.data(), static_cast<int>(part.size()));
        }
    }
    for (std::size_t at = 0; at < chart_.periods.size(); ++at) {
        if (const std::optional<QPointF> middle = pixel(line, at)) {
            const bool signal = line.points[at].is_signal;
            const double radius = em() * (signal ? 0.36 : 0.22);
            const MarkShape shape = signal ? MarkShape::diamond : MarkShape::dot;
            draw_shape(painter, *middle, radius + 1.3, shape, colours().ground, colours().ground);
            draw_shape(painter, *middle, radius, shape, colour, colours().ground);
        }
    }
}

void TrendChartView::paint_break(QPainter &painter)
{
    if (chart_.break_before < 1 || chart_.break_before >= static_cast<int>(chart_.periods.size())) {
        return;
    }
    const QRectF area = plot_area();
    const double x = plot()->xAxis->coordToPixel(chart_.break_before - 0.5);
    painter.setPen(QPen(colours().text, 1.2, Qt::DotLine, Qt::FlatCap));
    painter.drawLine(QLineF(x, area.top(), x, area.bottom()));
    drawn_lines_.emplace_back(x, area.top(), x, area.bottom());
    painter.setFont(small_font());
    const QFontMetricsF metrics(painter.font());
    const double room = std::max(x - area.left(), area.right() - x) - em() * 0.6;
    const QStringList lines = wrapped_lines(chart_.break_label, metrics, std::min(room, 12 * em()), 4);
    if (lines.isEmpty()) {
        return;
    }
    const QSizeF size(widest_line(lines, metrics), metrics.height() * static_cast<double>(lines.size()));
    std::optional<QRectF> place;
    std::optional<QRectF> first;
    for (const double left : {x + em() * 0.35, x - em() * 0.35 - size.width()}) {
        for (double top = area.top(); top + size.height() <= area.bottom(); top += em() * 0.5) {
            const QRectF rect(QPointF(left, top), size);
            if (rect.left() < area.left() || rect.right() > area.right() + 0.5) {
                continue;
            }
            first = first.value_or(rect);
            if (is_free(rect) && (!place || rect.top() < place->top())) {
                place = rect;
            }
        }
    }
    const QRectF rect = place.value_or(first.value_or(QRectF(area.topLeft(), size)));
    QColor ground = colours().ground;
    ground.setAlphaF(0.85F);
    painter.fillRect(rect, ground);
    painter.setPen(colours().text);
    draw_lines(painter, lines, rect.topLeft(), Qt::AlignLeft);
    drawn_rects_.push_back(rect);
}

void TrendChartView::paint_names(QPainter &painter)
{
    painter.setFont(small_font());
    for (const TrendRole role : {TrendRole::best, TrendRole::worst}) {
        const TrendLine *line = line_of(role);
        if (line == nullptr) {
            continue;
        }
        std::vector<std::size_t> known;
        for (std::size_t at = 0; at < chart_.periods.size(); ++at) {
            if (pixel(*line, at) && !line->points[at].name.isEmpty()) {
                known.push_back(at);
            }
        }
        if (!known.empty()) {
            paint_name(painter, *line, known.back());
        }
        if (known.size() > 1) {
            paint_name(painter, *line, known.front());
        }
    }
}

void TrendChartView::paint_name(QPainter &painter, const TrendLine &line, std::size_t period)
{
    const QRectF area = plot_area();
    const QPointF mark = *pixel(line, period);
    const QFontMetricsF metrics(painter.font());
    const QString name = line.points[period].name;
    const QSizeF size(metrics.horizontalAdvance(name), metrics.height());
    const double left = std::clamp(mark.x() - size.width() / 2, area.left() + 2,
                                   std::max(area.left() + 2, area.right() - size.width()));
    const double outward = line.role == TrendRole::best ? -1 : 1;
    for (const double side : {outward, -outward}) {
        for (const double away : {0.85, 1.25, 1.7}) {
            const QRectF rect(QPointF(left, mark.y() + side * away * em() - size.height() / 2), size);
            if (rect.top() >= area.top() - em() * 0.3 && rect.bottom() <= area.bottom()
                && rect.right() <= area.right() + 1 && is_free(rect)) {
                painter.setPen(text_colour(emphasis_of(line.role), colours()));
                draw_lines(painter, {name}, rect.topLeft(), Qt::AlignLeft);
                drawn_rects_.push_back(rect);
                return;
            }
        }
    }
}

void TrendChartView::keep_clear()
{
    drawn_lines_.clear();
    drawn_rects_.clear();
    const QRectF area = plot_area();
    for (const TrendLine &line : chart_.lines) {
        for (const std::vector<QPointF> &part :
             clipped_parts(line.role == TrendRole::limit ? steps(line) : pixels(line), area)) {
            for (std::size_t at = 1; at < part.size(); ++at) {
                drawn_lines_.emplace_back(part[at - 1], part[at]);
            }
        }
        for (std::size_t at = 0; at < chart_.periods.size(); ++at) {
            const std::optional<QPointF> middle = pixel(line, at);
            if (middle && emphasis_of(line.role) != Emphasis::none) {
                const double radius = em() * 0.32;
                drawn_rects_.emplace_back(*middle - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius));
            }
            if (middle && is_known(line.points[at].lower) && is_known(line.points[at].upper)) {
                const auto key = static_cast<double>(at);
                drawn_lines_.emplace_back(to_pixel(key, *line.points[at].lower), to_pixel(key, *line.points[at].upper));
            }
        }
    }
}

bool TrendChartView::is_free(const QRectF &rect) const
{
    return std::none_of(drawn_rects_.begin(), drawn_rects_.end(),
                        [&](const QRectF &other) { return other.intersects(rect); })
        && std::none_of(drawn_lines_.begin(), drawn_lines_.end(),
                        [&](const QLineF &line) { return clipped(line, rect).has_value(); });
}

void TrendChartView::paint_words(QPainter &painter) const
{
    const QRectF area = plot_area();
    painter.setFont(small_font());
    painter.setPen(colours().muted_text);
    const QFontMetricsF metrics(painter.font());
    const QString title = metrics.elidedText(chart_.value_axis_title, Qt::ElideRight, size_.width() - em());
    draw_lines(painter, {title}, {em() * 0.5, em() * 0.45}, Qt::AlignLeft);
    const Words below = words(area.width());
    const double top = area.bottom() + em() * 0.4;
    for (std::size_t at = 0; at < below.periods.size(); ++at) {
        const double half = widest_line(below.periods[at], metrics) / 2;
        const double middle = std::clamp(plot()->xAxis->coordToPixel(static_cast<double>(at)), half + 1,
                                         std::max(half + 1, size_.width() - half - 1));
        draw_lines(painter, below.periods[at], {middle, top}, Qt::AlignHCenter);
    }
    painter.setPen(colours().text);
    draw_lines(painter, below.caption, {em() * 0.75, top + below.periods_height + em() * 0.35}, Qt::AlignLeft);
}

} // namespace outturn::widgets
