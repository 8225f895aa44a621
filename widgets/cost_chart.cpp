// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/cost_chart.h"

#include "widgets/axis_scale.h"
#include "widgets/chart_text.h"
#include "widgets/mark_painting.h"
#include "widgets/plot_clip.h"

#include <qcustomplot.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace outturn::widgets {

namespace {

/// Beyond this ratio of the dearest to the cheapest a linear axis would crush all but a few into one column.
constexpr double widest_linear_ratio = 20;
constexpr std::size_t most_named_outliers = 4;

std::optional<double> finite(const std::optional<double> &value)
{
    return value && std::isfinite(*value) ? value : std::nullopt;
}

/// Pounds in full with separators; only from a million on in millions.
QString cost_text(double value, double step, double largest, const NumberFormat &format)
{
    if (std::abs(largest * format.factor) >= 1e6) {
        return axis_number(value, step, largest, format);
    }
    NumberFormat plain = format;
    plain.prefix.clear();
    const QString number = axis_number(value, step, largest, plain);
    return number.startsWith(u'\u2212') ? u'\u2212' + format.prefix + number.mid(1) : format.prefix + number;
}

AxisScale linear_costs(double lower, double upper, const NumberFormat &format, int count)
{
    const double span = upper - lower;
    const double pad = span > 0 ? span * 0.06 : std::max(std::abs(lower) * 0.25, 1.0); // a lone mark stands amid
    AxisScale scale = round_scale(lower - pad, upper + pad, format, count);
    const double largest = std::max(std::abs(scale.lower), std::abs(scale.upper));
    const double step = scale.ticks.size() > 1 ? scale.ticks[1].value - scale.ticks[0].value : 1;
    scale.lower = lower - pad;
    scale.upper = upper + pad;
    std::erase_if(scale.ticks,
                  [&](const AxisTick &tick) { return tick.value < scale.lower || tick.value > scale.upper; });
    for (AxisTick &tick : scale.ticks) {
        tick.text = cost_text(tick.value, step, largest, format);
    }
    return scale;
}

/// Ticks at 1, 2 and 5 times the powers of ten, at the powers alone where those would be too many.
AxisScale logarithmic_costs(double lower, double upper, const NumberFormat &format, int count)
{
    AxisScale scale{lower / 1.15, upper * 1.15, {}};
    const int first = static_cast<int>(std::floor(std::log10(scale.lower * format.factor)));
    const int last = static_cast<int>(std::ceil(std::log10(scale.upper * format.factor)));
    const bool powers_alone = 3 * (last - first) > 2 * count;
    const int stride = std::max(1, (last - first) / std::max(1, count));
    for (int power = first; power <= last; power += stride) {
        for (const double multiple : {1.0, 2.0, 5.0}) {
            const double tick = multiple * std::pow(10.0, power) / format.factor;
            if (tick >= scale.lower && tick <= scale.upper && (multiple == 1.0 || !powers_alone)) {
                scale.ticks.push_back({tick, cost_text(tick, tick, tick, format)});
            }
        }
    }
    return scale;
}

/// Those beyond one and a half times the width of the middle half from its edges (Tukey's fences), farthest first.
std::vector<QString> outlying_costs(const std::vector<CostPoint> &points, bool logarithmic)
{
    std::vector<std::pair<double, const CostPoint *>> costs;
    for (const CostPoint &point : points) {
        costs.emplace_back(logarithmic ? std::log(point.cost) : point.cost, &point);
    }
    if (costs.size() < 8) {
        return {}; // among few, none is an outlier
    }
    std::stable_sort(costs.begin(), costs.end(),
                     [](const auto &one, const auto &other) { return one.first < other.first; });
    const double lower = costs[costs.size() / 4].first;
    const double upper = costs[costs.size() - 1 - costs.size() / 4].first;
    const double reach = 1.5 * (upper - lower);
    std::vector<std::pair<double, QString>> found;
    for (const auto &[cost, point] : costs) {
        const double beyond = std::max(lower - reach - cost, cost - upper - reach);
        if (beyond > 0) {
            found.emplace_back(beyond, point->id);
        }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto &one, const auto &other) { return one.first > other.first; });
    found.resize(std::min(found.size(), most_named_outliers));
    std::vector<QString> ids;
    for (const auto &[beyond, id] : found) {
        ids.push_back(id);
    }
    return ids;
}

} // namespace

/// A quiet word in a corner of the plot, in the bands above and below all marks.
struct CostChartView::Corner {
    QString text;
    QRectF rect;
    bool right = false;
};

CostChartView::CostChartView(QWidget *parent) : ChartCanvas(parent)
{
    setObjectName(QStringLiteral("cost_chart"));
}

void CostChartView::set_chart(const CostChart &chart)
{
    chart_ = chart;
    std::erase_if(chart_.points,
                  [](const CostPoint &point) { return !std::isfinite(point.cost) || !std::isfinite(point.outcome); });
    // The keyboard walks from the cheapest to the dearest.
    std::stable_sort(chart_.points.begin(), chart_.points.end(),
                     [](const CostPoint &one, const CostPoint &other) { return one.cost < other.cost; });
    std::vector<Target> targets;
    for (const CostPoint &point : chart_.points) {
        targets.push_back({point.id, point.name, point.tooltip, point.cost, point.outcome});
    }
    logarithmic_ = !chart_.points.empty() && chart_.points.front().cost > 0
        && chart_.points.back().cost > widest_linear_ratio * chart_.points.front().cost;
    cost_outliers_ = outlying_costs(chart_.points, logarithmic_);
    set_targets(std::move(targets));
    set_words(chart.title, chart.description, chart.empty_text);
    rebuild();
}

bool CostChartView::is_labelled(const QString &id) const
{
    return id == active() || id == chart_.best_id || id == chart_.worst_id
        || std::find(cost_outliers_.begin(), cost_outliers_.begin() + named_outliers(), id)
        != cost_outliers_.begin() + named_outliers();
}

/// As many as the width has room for.
std::ptrdiff_t CostChartView::named_outliers() const
{
    const auto room = static_cast<std::ptrdiff_t>(size_.width() / (11 * em())) - 1;
    return std::clamp<std::ptrdiff_t>(room, 0, static_cast<std::ptrdiff_t>(cost_outliers_.size()));
}

Emphasis CostChartView::emphasis(const CostPoint &point) const
{
    if (point.id == active()) {
        return Emphasis::active;
    }
    if (point.id == chart_.best_id) {
        return Emphasis::best;
    }
    return point.id == chart_.worst_id ? Emphasis::worst : Emphasis::none;
}

const CostPoint *CostChartView::point_of(const QString &id) const
{
    const auto found = std::find_if(chart_.points.begin(), chart_.points.end(),
                                    [&](const CostPoint &point) { return point.id == id; });
    return id.isEmpty() || found == chart_.points.end() ? nullptr : &*found;
}

std::optional<double> CostChartView::average_cost() const
{
    const std::optional<double> average = finite(chart_.average_cost);
    return average && logarithmic_ && *average <= 0 ? std::nullopt : average;
}

std::optional<double> CostChartView::average_outcome() const
{
    return finite(chart_.average_outcome);
}

// Where everything stands

AxisScale CostChartView::cost_scale(double width) const
{
    double lower = chart_.points.front().cost;
    double upper = chart_.points.back().cost;
    if (average_cost()) {
        lower = std::min(lower, *average_cost());
        upper = std::max(upper, *average_cost());
    }
    const int count = std::clamp(static_cast<int>(width / (5.5 * em())), 2, 8);
    return logarithmic_ ? logarithmic_costs(lower, upper, chart_.cost_format, count)
                        : linear_costs(lower, upper, chart_.cost_format, count);
}

AxisScale CostChartView::outcome_scale(double height) const
{
    double lower = chart_.points.front().outcome;
    double upper = lower;
    const auto hold = [&](const std::optional<double> &value) {
        if (finite(value)) {
            lower = std::min(lower, *value);
            upper = std::max(upper, *value);
        }
    };
    for (const CostPoint &point : chart_.points) {
        hold(point.outcome);
        hold(point.outcome_lower);
        hold(point.outcome_upper);
        hold(point.shrunk);
    }
    hold(average_outcome());
    return round_scale(lower, upper, chart_.outcome_format, std::clamp(static_cast<int>(height / (4.5 * em())), 2, 8));
}

double CostChartView::left_margin(const AxisScale &outcomes) const
{
    const QFontMetricsF small(small_font());
    double left = 0;
    for (const AxisTick &tick : outcomes.ticks) {
        left = std::max(left, small.horizontalAdvance(tick.text));
    }
    return left + em();
}

double CostChartView::right_margin() const
{
    const QFontMetricsF small(small_font());
    if (!average_outcome() || chart_.average_outcome_label.isEmpty()) {
        return 1.5 * em();
    }
    return widest_line(wrapped_lines(chart_.average_outcome_label, small, 4.4 * em(), 4), small) + em();
}

QString CostChartView::cost_title() const
{
    if (!logarithmic_) {
        return chart_.cost_axis_title;
    }
    return chart_.cost_axis_title.isEmpty() ? tr("Logarithmic scale")
                                            : tr("%1 (logarithmic scale)").arg(chart_.cost_axis_title);
}

bool CostChartView::captions_share_a_line(double width) const
{
    const QFontMetricsF small(small_font());
    return small.horizontalAdvance(chart_.caption) + small.horizontalAdvance(chart_.interval_caption) + 2 * em()
        <= width;
}

/// A long finding takes two lines rather than lose its end.
QStringList CostChartView::caption_lines(double width) const
{
    constexpr int most_lines = 2;
    return chart_.caption.isEmpty() ? QStringList()
                                    : wrapped_lines(chart_.caption, QFontMetricsF(small_font()), width, most_lines);
}

/// Lines of words under the tick labels: the axis title, and the captions side by side or one under the other.
int CostChartView::lines_below(double width) const
{
    const int captions = static_cast<int>(caption_lines(width).size()) + (chart_.interval_caption.isEmpty() ? 0 : 1);
    return (cost_title().isEmpty() ? 0 : 1) + (captions == 2 && captions_share_a_line(width) ? 1 : captions);
}

void CostChartView::arrange(QSizeF size)
{
    size_ = size;
    const QFontMetricsF small(small_font());
    const AxisScale outcomes = outcome_scale(size.height());
    const double left = left_margin(outcomes);
    const double right = right_margin();
    const double width = std::max(1.0, size.width() - left - right);
    const AxisScale costs = cost_scale(width);
    plot()->xAxis->setScaleType(logarithmic_ ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    apply_scale(costs, plot()->xAxis);

    double top = em() * (chart_.outcome_axis_title.isEmpty() ? 0.6 : 1.9);
    average_has_own_line_ = false;
    if (average_cost() && !chart_.average_cost_label.isEmpty()) {
        const auto along = [&](double cost) { return logarithmic_ ? std::log(cost) : cost; };
        const double share = (along(*average_cost()) - along(costs.lower)) / (along(costs.upper) - along(costs.lower));
        const double start = left + share * width - small.horizontalAdvance(chart_.average_cost_label) / 2;
        average_has_own_line_ = start < small.horizontalAdvance(chart_.outcome_axis_title) + 1.5 * em();
        top += average_has_own_line_ || chart_.outcome_axis_title.isEmpty() ? small.height() : 0;
    }
    const double bottom = small.height() * (1 + lines_below(width)) + em() * 0.9;
    axes()->setMargins(QMargins(qCeil(left), qCeil(top), qCeil(right), qCeil(bottom)));

    // Bands above and below all marks, in which the words of the corners stand.
    AxisScale padded = outcomes;
    const double height = std::max(3 * em(), size.height() - top - bottom);
    const double band = std::min(0.15, 1.35 * small.height() / height);
    const double pad = (outcomes.upper - outcomes.lower) * band / (1 - 2 * band);
    padded.lower -= pad;
    padded.upper += pad;
    apply_scale(padded, plot()->yAxis);
}

std::vector<CostChartView::Corner> CostChartView::corners() const
{
    std::vector<Corner> corners;
    if (!average_cost() || !average_outcome()) {
        return corners;
    }
    const QFontMetricsF small(small_font());
    const QRectF area = plot_area();
    const double cut = std::clamp(plot()->xAxis->coordToPixel(*average_cost()), area.left(), area.right());
    for (std::size_t at = 0; at < 4; ++at) {
        const bool right = at % 2 == 1;
        const double room = (right ? area.right() - cut : cut - area.left()) - em() * 0.8;
        const QString &text = chart_.quadrant_labels[at];
        const double width = small.horizontalAdvance(text);
        if (text.isEmpty() || width > room) {
            continue; // half a word would say less than none
        }
        const double x = right ? area.right() - width - em() * 0.3 : area.left() + em() * 0.3;
        const double y = at < 2 ? area.top() + em() * 0.1 : area.bottom() - small.height() - em() * 0.1;
        corners.push_back({text, QRectF(x, y, width, small.height()), right});
    }
    return corners;
}

// Painting

void CostChartView::paint_chart(QPainter &painter)
{
    const QRectF area = plot_area();
    painter.setPen(QPen(colours().interval, 1));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    paint_averages(painter);
    paint_corners(painter);
    for (const bool emphasised : {false, true}) {
        for (const CostPoint &point : chart_.points) {
            if ((emphasis(point) != Emphasis::none) == emphasised) {
                paint_point(painter, point);
            }
        }
    }
    paint_average_labels(painter);
    paint_titles(painter);
    paint_labels(painter);
}

void CostChartView::paint_averages(QPainter &painter) const
{
    const QRectF area = plot_area();
    QPen pen(colours().target, 1.2, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({5, 3.5});
    painter.setPen(pen);
    if (average_outcome()) {
        const double y = plot()->yAxis->coordToPixel(*average_outcome());
        painter.drawLine(QLineF(area.left(), y, area.right() + em() * 0.25, y));
    }
    if (average_cost()) {
        const double x = plot()->xAxis->coordToPixel(*average_cost());
        painter.drawLine(QLineF(x, area.top() - em() * 0.15, x, area.bottom()));
    }
}

void CostChartView::paint_average_labels(QPainter &painter) const
{
    const QRectF area = plot_area();
    painter.setFont(small_font());
    painter.setPen(colours().muted_text);
    const QFontMetricsF metrics(painter.font());
    if (average_outcome()) {
        const double y = plot()->yAxis->coordToPixel(*average_outcome());
        const QStringList lines = wrapped_lines(chart_.average_outcome_label, metrics, 4.4 * em(), 4);
        const double height = metrics.height() * static_cast<double>(lines.size());
        const double top = std::clamp(y - metrics.height() / 2, 0.0, std::max(0.0, size_.height() - height));
        draw_lines(painter, lines, {area.right() + em() * 0.4, top}, Qt::AlignLeft);
    }
    if (average_cost()) {
        const QString text = metrics.elidedText(chart_.average_cost_label, Qt::ElideRight, size_.width() - em());
        const double half = metrics.horizontalAdvance(text) / 2;
        const double most = std::max(half + 2, size_.width() - half - 2);
        const double middle = std::clamp(plot()->xAxis->coordToPixel(*average_cost()), half + 2, most);
        draw_lines(painter, {text}, {middle, area.top() - metrics.height() - em() * 0.2}, Qt::AlignHCenter);
    }
}

void CostChartView::paint_corners(QPainter &painter) const
{
    painter.setFont(small_font());
    painter.setPen(colours().muted_text);
    for (const Corner &corner : corners()) {
        draw_lines(painter, {corner.text}, corner.rect.topLeft(), Qt::AlignLeft);
    }
}

std::optional<QLineF> CostChartView::interval(const CostPoint &point) const
{
    if (!finite(point.outcome_lower) || !finite(point.outcome_upper)) {
        return std::nullopt;
    }
    return clipped(QLineF(to_pixel(point.cost, *point.outcome_lower), to_pixel(point.cost, *point.outcome_upper)),
                   plot_area());
}

void CostChartView::paint_point(QPainter &painter, const CostPoint &point) const
{
    const QPointF at = to_pixel(point.cost, point.outcome);
    if (!plot_area().adjusted(-1, -1, 1, 1).contains(at)) {
        return;
    }
    const Emphasis kind = emphasis(point);
    const bool plain = kind == Emphasis::none;
    QColor colour = plain ? colours().interval : mark_colour(kind, colours());
    if (plain && chart_.points.size() > 40) {
        colour.setAlphaF(0.6F); // so that a crowd of lines stays behind its dots
    }
    if (const std::optional<QLineF> line = interval(point)) {
        painter.setPen(QPen(colour, plain ? 1.0 : 1.8, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(*line);
    }
    if (finite(point.shrunk)) {
        const QPointF tick = to_pixel(point.cost, *point.shrunk);
        const double half = em() * (plain ? 0.2 : 0.32);
        const auto line = clipped(QLineF(tick - QPointF(half, 0), tick + QPointF(half, 0)), plot_area());
        painter.setPen(QPen(plain ? colours().limit : mark_colour(kind, colours()), plain ? 1.2 : 2.0, Qt::SolidLine,
                            Qt::FlatCap));
        if (line) {
            painter.drawLine(*line);
        }
    }
    if (!plain) {
        draw_mark(painter, at, em() * 0.25, kind, colours(), em());
        return;
    }
    QColor dot = colours().mark;
    dot.setAlphaF(0.75F);
    draw_shape(painter, at, em() * (chart_.points.size() > 40 ? 0.19 : 0.24), MarkShape::dot, dot, colours().ground);
}

void CostChartView::paint_titles(QPainter &painter) const
{
    painter.setFont(small_font());
    painter.setPen(colours().muted_text);
    const QFontMetricsF metrics(painter.font());
    const auto fitted = [&](const QString &text, double width) {
        return metrics.elidedText(text, Qt::ElideRight, width);
    };
    draw_lines(painter, {fitted(chart_.outcome_axis_title, size_.width() - em())}, {em() * 0.5, em() * 0.45},
               Qt::AlignLeft);
    const QRectF area = plot_area();
    const double room = size_.width() - area.left() - 2;
    double top = area.bottom() + metrics.height() + em() * 0.6;
    const QString title = cost_title();
    if (!title.isEmpty()) {
        draw_lines(painter, {fitted(title, area.width())}, {area.right(), top}, Qt::AlignRight);
        top += metrics.height();
    }
    const QStringList caption = caption_lines(area.width());
    draw_lines(painter, caption, {area.left(), top}, Qt::AlignLeft);
    if (chart_.interval_caption.isEmpty()) {
        return;
    }
    if (!chart_.caption.isEmpty() && captions_share_a_line(area.width())) {
        draw_lines(painter, {chart_.interval_caption}, {area.right(), top}, Qt::AlignRight);
    } else {
        top += metrics.height() * static_cast<double>(caption.size());
        draw_lines(painter, {fitted(chart_.interval_caption, room)}, {area.left(), top}, Qt::AlignLeft);
    }
}

void CostChartView::paint_labels(QPainter &painter) const
{
    const QRectF area = plot_area();
    MarkLabels labels(area, colours(), bold_font(), small_font());
    const double radius = em() * 0.22;
    for (const CostPoint &point : chart_.points) {
        const QPointF middle = to_pixel(point.cost, point.outcome);
        labels.block(QRectF(middle - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius)));
        if (const std::optional<QLineF> line = interval(point)) {
            labels.discourage(*line);
        }
    }
    for (const Corner &corner : corners()) {
        labels.block(corner.rect);
    }
    if (average_outcome()) {
        const double y = plot()->yAxis->coordToPixel(*average_outcome());
        labels.discourage(QLineF(area.left(), y, area.right(), y));
    }
    if (average_cost()) {
        const double x = plot()->xAxis->coordToPixel(*average_cost());
        labels.discourage(QLineF(x, area.top(), x, area.bottom()));
    }
    std::vector<QString> named = {chart_.best_id, chart_.worst_id, active()};
    named.insert(named.end(), cost_outliers_.begin(), cost_outliers_.begin() + named_outliers());
    for (const QString &id : named) {
        if (const CostPoint *point = point_of(id)) {
            labels.draw(painter, id, to_pixel(point->cost, point->outcome),
                        point->label.isEmpty() ? point->name : point->label, {}, emphasis(*point));
        }
    }
}

} // namespace outturn::widgets
