// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ranked_chart.h"

#include "widgets/axis_scale.h"
#include "widgets/chart_text.h"
#include "widgets/label_placement.h"
#include "widgets/mark_painting.h"
#include "widgets/plot_clip.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace outturn::widgets {

namespace {

constexpr int most_named_marks = 12;

double dot_radius(double slot, double em)
{
    return std::clamp(slot * 0.55, em * 0.12, em * 0.3);
}

} // namespace

/// Where the parts right of the plot stand.
struct RankedChartView::Columns {
    double target_width = 0;
    double bracket_width = 0;
    double gap_width = 0;
    bool gap_rotated = false;
    double right_margin = 0;
};

/// The names under the marks, in one row or in several by turns; none where there is no room for them.
struct RankedChartView::Names {
    std::vector<QStringList> lines;
    std::vector<double> row_tops; ///< below the plot
    double height = 0;
};

RankedChartView::RankedChartView(QWidget *parent) : ChartCanvas(parent)
{
    setObjectName(QStringLiteral("ranked_chart"));
    set_vertical_weight(0.15);
    plot()->xAxis->setTickLabels(false);
}

void RankedChartView::set_chart(const RankedChart &chart)
{
    chart_ = chart;
    std::erase_if(chart_.marks, [](const RankedMark &mark) { return !std::isfinite(mark.value); });
    std::vector<Target> targets;
    for (const RankedMark &mark : chart_.marks) {
        targets.push_back({mark.id, mark.name, mark.tooltip, static_cast<double>(targets.size()), mark.value});
    }
    set_targets(std::move(targets));
    set_words(chart.title, chart.description, chart.empty_text);
    rebuild();
}

bool RankedChartView::is_labelled(const QString &id) const
{
    return id == active() || id == chart_.best_id || id == chart_.worst_id;
}

Emphasis RankedChartView::emphasis(const RankedMark &mark) const
{
    if (mark.id == active()) {
        return Emphasis::active;
    }
    if (mark.id == chart_.best_id) {
        return Emphasis::best;
    }
    return mark.id == chart_.worst_id ? Emphasis::worst : Emphasis::none;
}

const RankedMark *RankedChartView::mark_of(const QString &id) const
{
    const auto found =
        std::find_if(chart_.marks.begin(), chart_.marks.end(), [&](const RankedMark &mark) { return mark.id == id; });
    return id.isEmpty() || found == chart_.marks.end() ? nullptr : &*found;
}

RankedChartView::Names RankedChartView::names(double plot_width) const
{
    Names names;
    if (chart_.marks.size() > most_named_marks) {
        return names;
    }
    const QFontMetricsF metrics(small_font());
    const double slot = plot_width / static_cast<double>(chart_.marks.size());
    double widest_word = 0;
    for (const RankedMark &mark : chart_.marks) {
        widest_word = std::max(widest_word, widest_line(mark.name.split(u' '), metrics));
    }
    for (std::size_t rows = 1; rows <= 3; ++rows) {
        const double width = slot * static_cast<double>(rows) - em() * 0.5;
        if (widest_word > width) {
            continue; // neighbours take turns, so that each has the room of several
        }
        std::vector<double> row_heights(rows, 0);
        for (std::size_t at = 0; at < chart_.marks.size(); ++at) {
            names.lines.push_back(wrapped_lines(chart_.marks[at].name, metrics, width, rows == 3 ? 2 : 3));
            double &height = row_heights[at % rows];
            height = std::max(height, metrics.height() * static_cast<double>(names.lines.back().size()));
        }
        double top = em() * 0.3;
        for (const double height : row_heights) {
            names.row_tops.push_back(top);
            top += height;
        }
        names.height = top;
        break;
    }
    if (names.height > size_.height() * 0.36) {
        return {}; // better a chart without names than names without a chart
    }
    return names;
}

RankedChartView::Columns RankedChartView::columns(QSizeF size) const
{
    Columns columns;
    const QFontMetricsF small(small_font());
    const QFontMetricsF bold(bold_font());
    const bool narrow = size.width() < 40 * em();
    if (chart_.target && !chart_.target_label.isEmpty()) {
        const QStringList lines = wrapped_lines(chart_.target_label, small, 4.4 * em(), 4);
        columns.target_width = widest_line(lines, small) + em() * 0.8;
    }
    if (!chart_.gap_label.isEmpty() && mark_of(chart_.best_id) && mark_of(chart_.worst_id)) {
        columns.bracket_width = em() * 0.9;
        columns.gap_rotated = narrow;
        const QStringList lines = wrapped_lines(chart_.gap_label, bold, 4.4 * em(), 4);
        columns.gap_width = (narrow ? bold.height() : widest_line(lines, bold)) + em() * 0.6;
    }
    columns.right_margin = std::max(em(), columns.target_width + columns.bracket_width + columns.gap_width);
    return columns;
}

void RankedChartView::arrange(QSizeF size)
{
    size_ = size;
    double lower = chart_.starts_at_zero ? 0.0 : chart_.marks.front().value;
    double upper = chart_.starts_at_zero ? 0.0 : lower;
    const auto hold = [&](const std::optional<double> &value) {
        if (value && std::isfinite(*value)) {
            lower = std::min(lower, *value);
            upper = std::max(upper, *value);
        }
    };
    for (const RankedMark &mark : chart_.marks) {
        hold(mark.value);
        if (!chart_.shows_ranks) {
            hold(mark.lower);
            hold(mark.upper);
        }
    }
    hold(chart_.target);
    hold(chart_.middle_lower);
    hold(chart_.middle_upper);
    const int steps = std::clamp(static_cast<int>(size.height() / (4.5 * em())), 2, 8);
    const AxisScale scale = round_scale(lower, upper, chart_.format, steps);
    apply_scale(scale, plot()->yAxis);

    const auto count = static_cast<double>(chart_.marks.size());
    const double edge = chart_.marks.size() > most_named_marks ? std::max(0.7, count * 0.012) : 0.5;
    plot()->xAxis->setRange(-edge, count - 1 + edge);

    const QFontMetricsF small(small_font());
    double left = 0;
    for (const AxisTick &tick : scale.ticks) {
        left = std::max(left, small.horizontalAdvance(tick.text));
    }
    left += em();
    const double right = columns(size).right_margin;
    const double top = em() * (chart_.value_axis_title.isEmpty() ? 0.9 : 2.2);
    const double width = std::max(1.0, size.width() - left - right);
    const double captions =
        small.horizontalAdvance(chart_.order_caption) + small.horizontalAdvance(chart_.interval_caption);
    const int lines = captions == 0 ? 0 : (captions + 2 * em() > width ? 2 : 1);
    const double bottom = names(width).height + lines * small.height() + em() * 0.9;
    axes()->setMargins(QMargins(qCeil(left), qCeil(top), qCeil(right), qCeil(bottom)));
}

void RankedChartView::paint_chart(QPainter &painter)
{
    if (const QRectF middle = band(); !middle.isEmpty()) {
        painter.fillRect(middle, band_colour(colours()));
    }
    paint_target(painter);
    for (std::size_t at = 0; at < chart_.marks.size(); ++at) {
        paint_interval(painter, at);
    }
    for (std::size_t at = 0; at < chart_.marks.size(); ++at) {
        if (emphasis(chart_.marks[at]) == Emphasis::none) {
            paint_dot(painter, at);
        }
    }
    for (std::size_t at = 0; at < chart_.marks.size(); ++at) {
        if (emphasis(chart_.marks[at]) != Emphasis::none) {
            paint_dot(painter, at);
        }
    }
    paint_gap(painter);
    paint_captions(painter);
    paint_names(painter);
    paint_labels(painter);
}

QRectF RankedChartView::band() const
{
    const auto known = [](const std::optional<double> &value) { return value && std::isfinite(*value); };
    if (!known(chart_.middle_lower) || !known(chart_.middle_upper)) {
        return {};
    }
    const QRectF area = plot_area();
    const double top = plot()->yAxis->coordToPixel(*chart_.middle_upper);
    const double bottom = plot()->yAxis->coordToPixel(*chart_.middle_lower);
    return QRectF(QPointF(area.left(), top), QPointF(area.right(), bottom)).intersected(area);
}

std::optional<QLineF> RankedChartView::interval(std::size_t index) const
{
    const RankedMark &mark = chart_.marks[index];
    const std::optional<double> &lower = chart_.shows_ranks ? mark.rank_lower : mark.lower;
    const std::optional<double> &upper = chart_.shows_ranks ? mark.rank_upper : mark.upper;
    if (!lower || !upper || !std::isfinite(*lower) || !std::isfinite(*upper)) {
        return std::nullopt;
    }
    const auto key = static_cast<double>(index);
    const QLineF line = chart_.shows_ranks ? QLineF(to_pixel(*lower - 1, mark.value), to_pixel(*upper - 1, mark.value))
                                           : QLineF(to_pixel(key, *lower), to_pixel(key, *upper));
    return clipped(line, plot_area());
}

void RankedChartView::paint_interval(QPainter &painter, std::size_t index) const
{
    if (const std::optional<QLineF> line = interval(index)) {
        const QRectF area = plot_area();
        const double across = chart_.shows_ranks ? area.height() : area.width();
        const double slot = across / static_cast<double>(chart_.marks.size());
        const Emphasis kind = emphasis(chart_.marks[index]);
        const double width = std::clamp(slot * 0.34, 1.0, em() * 0.16) + (kind == Emphasis::none ? 0.0 : 0.4);
        const QColor colour = kind == Emphasis::none ? colours().interval : mark_colour(kind, colours());
        painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(*line);
    }
}

void RankedChartView::paint_dot(QPainter &painter, std::size_t index) const
{
    const RankedMark &mark = chart_.marks[index];
    const QPointF at = to_pixel(static_cast<double>(index), mark.value);
    const double slot = plot_area().width() / static_cast<double>(chart_.marks.size());
    if (plot_area().adjusted(-1, -1, 1, 1).contains(at)) {
        draw_mark(painter, at, dot_radius(slot, em()), emphasis(mark), colours(), em());
    }
}

void RankedChartView::paint_target(QPainter &painter) const
{
    if (!chart_.target || !std::isfinite(*chart_.target)) {
        return;
    }
    const QRectF area = plot_area();
    const double y = plot()->yAxis->coordToPixel(*chart_.target);
    painter.setPen(target_pen(colours()));
    painter.drawLine(QLineF(area.left(), y, area.right() + em() * 0.25, y));
    painter.setFont(small_font());
    painter.setPen(colours().muted_text);
    const QFontMetricsF metrics(painter.font());
    const QStringList lines = wrapped_lines(chart_.target_label, metrics, 4.4 * em(), 4);
    const double height = metrics.height() * static_cast<double>(lines.size());
    const double top = std::clamp(y - metrics.height() / 2, 0.0, std::max(0.0, size_.height() - height));
    draw_lines(painter, lines, {area.right() + em() * 0.4, top}, Qt::AlignLeft);
}

void RankedChartView::paint_gap(QPainter &painter) const
{
    const Columns at = columns(size_);
    if (at.bracket_width == 0) {
        return;
    }
    const QRectF area = plot_area();
    const double one = plot()->yAxis->coordToPixel(mark_of(chart_.best_id)->value);
    const double other = plot()->yAxis->coordToPixel(mark_of(chart_.worst_id)->value);
    const double top = std::clamp(std::min(one, other), area.top(), area.bottom());
    const double bottom = std::clamp(std::max(one, other), area.top(), area.bottom());
    const double x = area.right() + at.target_width + em() * 0.5;
    const double tip = em() * 0.3;
    painter.setPen(QPen(colours().text, 1.4, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(QPolygonF({{x - tip, top}, {x, top}, {x, bottom}, {x - tip, bottom}}));
    painter.setFont(bold_font());
    painter.setPen(colours().text);
    const QFontMetricsF metrics(painter.font());
    if (at.gap_rotated) {
        const QString text = metrics.elidedText(chart_.gap_label, Qt::ElideRight, size_.height() - em());
        const double half = metrics.horizontalAdvance(text) / 2;
        const double middle = std::clamp((top + bottom) / 2, half + 2, std::max(half + 2, size_.height() - half - 2));
        painter.save();
        painter.translate(x + em() * 0.35, middle);
        painter.rotate(90);
        draw_lines(painter, {text}, {0, -metrics.height()}, Qt::AlignHCenter);
        painter.restore();
        return;
    }
    const QStringList lines = wrapped_lines(chart_.gap_label, metrics, 4.4 * em(), 4);
    const double height = metrics.height() * static_cast<double>(lines.size());
    draw_lines(painter, lines, {x + em() * 0.35, (top + bottom - height) / 2}, Qt::AlignLeft);
}

void RankedChartView::paint_captions(QPainter &painter) const
{
    const QRectF area = plot_area();
    painter.setFont(small_font());
    painter.setPen(colours().muted_text);
    const QFontMetricsF metrics(painter.font());
    if (!chart_.value_axis_title.isEmpty()) {
        const double width = size_.width() - em();
        const QString title = metrics.elidedText(chart_.value_axis_title, Qt::ElideRight, width);
        draw_lines(painter, {title}, {em() * 0.5, em() * 0.45}, Qt::AlignLeft);
    }
    const double top = area.bottom() + names(area.width()).height + em() * 0.4;
    const double both =
        metrics.horizontalAdvance(chart_.order_caption) + metrics.horizontalAdvance(chart_.interval_caption);
    const double room = size_.width() - area.left() - 2;
    const auto fitted = [&](const QString &text) { return metrics.elidedText(text, Qt::ElideRight, room); };
    draw_lines(painter, {fitted(chart_.order_caption)}, {area.left(), top}, Qt::AlignLeft);
    if (both + 2 * em() > area.width()) {
        draw_lines(painter, {fitted(chart_.interval_caption)}, {area.left(), top + metrics.height()}, Qt::AlignLeft);
    } else {
        draw_lines(painter, {chart_.interval_caption}, {area.right(), top}, Qt::AlignRight);
    }
}

void RankedChartView::paint_names(QPainter &painter) const
{
    const QRectF area = plot_area();
    const Names shown = names(area.width());
    painter.setFont(small_font());
    const QFontMetricsF metrics(painter.font());
    for (std::size_t at = 0; at < shown.lines.size(); ++at) {
        const Emphasis kind = emphasis(chart_.marks[at]);
        const double half = widest_line(shown.lines[at], metrics) / 2;
        const double middle = std::clamp(plot()->xAxis->coordToPixel(static_cast<double>(at)), half + 1,
                                         std::max(half + 1, size_.width() - half - 1));
        const double top = area.bottom() + shown.row_tops[at % shown.row_tops.size()];
        painter.setPen(kind == Emphasis::none ? colours().text : text_colour(kind, colours()));
        draw_lines(painter, shown.lines[at], {middle, top}, Qt::AlignHCenter);
    }
}

void RankedChartView::paint_labels(QPainter &painter) const
{
    const QRectF area = plot_area();
    const double slot = area.width() / static_cast<double>(chart_.marks.size());
    const double radius = dot_radius(slot, em());
    MarkLabels labels(area, colours(), bold_font(), small_font());
    for (std::size_t at = 0; at < chart_.marks.size(); ++at) {
        const RankedMark &mark = chart_.marks[at];
        const auto key = static_cast<double>(at);
        const QPointF middle = to_pixel(key, mark.value);
        labels.block(QRectF(middle - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius)));
        if (const std::optional<QLineF> line = interval(at)) {
            labels.block(QRectF(line->p1(), line->p2()).normalized());
        }
    }
    if (chart_.target) {
        const double y = plot()->yAxis->coordToPixel(*chart_.target);
        labels.discourage(QLineF(area.left(), y, area.right(), y));
    }
    for (const QString &id : {chart_.best_id, chart_.worst_id, active()}) {
        const RankedMark *mark = mark_of(id);
        if (mark == nullptr) {
            continue;
        }
        const auto key = static_cast<double>(mark - chart_.marks.data());
        labels.draw(painter, id, to_pixel(key, mark->value), mark->label.isEmpty() ? mark->name : mark->label,
                    mark->detail, emphasis(*mark));
    }
    labels.draw_band_note(painter, band(), chart_.middle_label);
}

} // namespace outturn::widgets
