// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/distribution_chart.h"

#include "widgets/axis_scale.h"
#include "widgets/chart_text.h"
#include "widgets/dot_swarm.h"
#include "widgets/mark_painting.h"
#include "widgets/plot_clip.h"

#include <QtGui/QHelpEvent>
#include <QtWidgets/QToolTip>

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace outturn::widgets {

namespace {

constexpr double least_radius = 1.6; ///< a smaller dot is no longer seen as one

bool is_known(const std::optional<double> &value)
{
    return value && std::isfinite(*value);
}

} // namespace

DistributionChartView::DistributionChartView(QWidget *parent) : ChartCanvas(parent)
{
    setObjectName(QStringLiteral("distribution_chart"));
    plot()->xAxis->grid()->setVisible(true);
    plot()->yAxis->grid()->setVisible(false);
    plot()->yAxis->setTickLabels(false);
}

void DistributionChartView::set_chart(const DistributionChart &chart)
{
    chart_ = chart;
    std::vector<Target> targets;
    for (DistributionGroup &group : chart_.groups) {
        std::erase_if(group.marks, [](const DistributionMark &mark) { return !std::isfinite(mark.value); });
        // The keyboard walks a group from left to right.
        std::stable_sort(
            group.marks.begin(), group.marks.end(),
            [](const DistributionMark &one, const DistributionMark &other) { return one.value < other.value; });
        for (const DistributionMark &mark : group.marks) {
            targets.push_back({mark.id, mark.name, mark.tooltip, mark.value, 0}); // the height follows with the size
        }
    }
    set_targets(std::move(targets));
    set_words(chart.title, chart.description, chart.empty_text);
    rebuild();
}

bool DistributionChartView::is_labelled(const QString &id) const
{
    return id == active() || id == chart_.best_id || id == chart_.worst_id;
}

Emphasis DistributionChartView::emphasis(const DistributionMark &mark) const
{
    if (mark.id == active()) {
        return Emphasis::active;
    }
    if (mark.id == chart_.best_id) {
        return Emphasis::best;
    }
    return mark.id == chart_.worst_id ? Emphasis::worst : Emphasis::none;
}

// Arranging

double DistributionChartView::spacing(double radius) const
{
    return 2 * radius + std::max(0.8, radius * 0.2);
}

double DistributionChartView::diamond_radius() const
{
    return std::clamp(radius_ * 1.1, 2.4, em() * 0.26);
}

double DistributionChartView::left_margin() const
{
    const QFontMetricsF metrics(small_font());
    double widest = 0;
    double word = 0;
    double counts = 0;
    for (const DistributionGroup &group : chart_.groups) {
        widest = std::max(widest, metrics.horizontalAdvance(group.name));
        word = std::max(word, widest_line(group.name.split(u' '), metrics));
        counts = std::max(counts, metrics.horizontalAdvance(group.count_label));
    }
    if (names_ == NameStyle::two_lines) {
        widest = std::max({word, counts, std::min(widest, std::max(10 * em(), size_.width() * 0.16))});
    }
    return std::min(widest, size_.width() * 0.4) + em() * 1.2;
}

double DistributionChartView::right_margin() const
{
    const QFontMetricsF metrics(small_font());
    double widest = 0;
    for (const DistributionGroup &group : chart_.groups) {
        widest = std::max(widest, metrics.horizontalAdvance(group.pooled_label));
    }
    return widest == 0 ? em() : std::min(widest, size_.width() * 0.2) + em() * 1.8;
}

bool DistributionChartView::title_beside_caption() const
{
    const QFontMetricsF metrics(small_font());
    const double both = metrics.horizontalAdvance(chart_.caption) + metrics.horizontalAdvance(chart_.value_axis_title);
    return both + em() * 3.5 + right_margin() < size_.width();
}

double DistributionChartView::bottom_margin() const
{
    const QFontMetricsF metrics(small_font());
    const QStringList caption = wrapped_lines(chart_.caption, metrics, std::max(em(), size_.width() - em() * 1.5), 2);
    double lines = static_cast<double>(caption.size()) + (chart_.value_axis_title.isEmpty() ? 0 : 1);
    if (title_beside_caption()) {
        lines = std::min(lines, 1.0);
    }
    return metrics.height() * (1 + lines) + em() * 0.9;
}

void DistributionChartView::arrange(QSizeF size)
{
    size_ = size;
    const QPen grid(colours().grid, 1);
    plot()->xAxis->grid()->setPen(grid);
    plot()->xAxis->grid()->setZeroLinePen(grid);
    const double top = em() * (is_known(chart_.target) && !chart_.target_label.isEmpty() ? 1.5 : 0.6);
    for (const NameStyle style : {NameStyle::two_lines, NameStyle::one_line, NameStyle::where_they_fit}) {
        names_ = style;
        const QMargins margins(qCeil(left_margin()), qCeil(top), qCeil(right_margin()), qCeil(bottom_margin()));
        const QSizeF plot_size(std::max(1.0, size.width() - margins.left() - margins.right()),
                               std::max(1.0, size.height() - margins.top() - margins.bottom()));
        axes()->setMargins(margins);
        arrange_values(plot_size.width());
        arrange_rows(plot_size);
        if (!rows_.empty()) {
            refresh_targets(plot_size);
            return;
        }
    }
}

void DistributionChartView::arrange_values(double width)
{
    double lower = std::numeric_limits<double>::max();
    double upper = std::numeric_limits<double>::lowest();
    const auto hold = [&](const std::optional<double> &value) {
        if (is_known(value)) {
            lower = std::min(lower, *value);
            upper = std::max(upper, *value);
        }
    };
    for (const DistributionGroup &group : chart_.groups) {
        for (const DistributionMark &mark : group.marks) {
            hold(mark.value);
        }
        for (const auto &value : {group.pooled, group.pooled_lower, group.pooled_upper}) {
            hold(value);
        }
    }
    hold(chart_.target);
    const int steps = std::clamp(static_cast<int>(width / (5 * em())), 2, 10);
    AxisScale scale = round_scale(lower, upper, chart_.format, steps);
    if (!(upper > lower)) {
        lower = scale.lower;
        upper = scale.upper;
    }
    // No wider than the dots need, for each pixel sideways saves one of height; the last dots stay whole.
    const double edge = em() * 0.8 * (upper - lower) / std::max(2 * em(), width - 1.6 * em());
    std::erase_if(scale.ticks,
                  [&](const AxisTick &tick) { return tick.value < lower - edge || tick.value > upper + edge; });
    scale.lower = lower - edge;
    scale.upper = upper + edge;
    apply_scale(scale, plot()->xAxis);
}

std::vector<DistributionChartView::Row> DistributionChartView::swarms(QSizeF plot_size, double radius,
                                                                      double half_height) const
{
    const QCPRange range = plot()->xAxis->range();
    const auto pixel = [&](double value) { return (value - range.lower) / range.size() * plot_size.width(); };
    std::vector<Row> rows;
    for (const DistributionGroup &group : chart_.groups) {
        SwarmRoom room{half_height, radius, plot_size.width() - radius, {}};
        if (is_known(group.pooled) && names_ != NameStyle::where_they_fit) {
            const double middle = pixel(*group.pooled);
            const double half = diamond_radius();
            room.obstacles.push_back({middle - half, middle + half, half});
            if (is_known(group.pooled_lower) && is_known(group.pooled_upper)) {
                room.obstacles.push_back({pixel(*group.pooled_lower), pixel(*group.pooled_upper), 1.0});
            }
        }
        std::vector<double> x;
        for (const DistributionMark &mark : group.marks) {
            x.push_back(pixel(mark.value));
        }
        Row row;
        row.dots = spread_dots(x, spacing(radius), room);
        for (const QPointF &dot : row.dots) {
            row.half = std::max(row.half, std::abs(dot.y()));
        }
        row.half += radius * 1.3;
        rows.push_back(std::move(row));
    }
    return rows;
}

double DistributionChartView::needed_height(const Row &row) const
{
    const double line = QFontMetricsF(small_font()).height();
    const double text = names_ == NameStyle::two_lines ? 2 * line : (names_ == NameStyle::one_line ? line : 0);
    const double padding = names_ == NameStyle::where_they_fit ? 0 : em() * 0.1;
    return std::max(text, 2 * row.half) + padding;
}

std::optional<std::vector<DistributionChartView::Row>> DistributionChartView::fitting_swarms(QSizeF plot_size,
                                                                                             double radius)
{
    radius_ = radius;
    std::vector<Row> rows = swarms(plot_size, radius, std::numeric_limits<double>::infinity());
    double height = 0;
    for (const Row &row : rows) {
        height += needed_height(row);
    }
    return height <= plot_size.height() ? std::optional(std::move(rows)) : std::nullopt;
}

void DistributionChartView::arrange_rows(QSizeF plot_size)
{
    rows_.clear();
    double smallest = names_ == NameStyle::two_lines ? std::max(least_radius, em() * 0.19) : least_radius;
    double largest = std::max(em() * 0.3, smallest);
    auto best = fitting_swarms(plot_size, largest);
    double fitting = largest;
    if (!best) {
        best = fitting_swarms(plot_size, smallest);
        fitting = smallest;
        for (int halving = 0; best && halving < 5; ++halving) {
            const double middle = (smallest + largest) / 2;
            auto rows = fitting_swarms(plot_size, middle);
            (rows ? smallest : largest) = middle;
            if (rows) {
                best = std::move(rows);
                fitting = middle;
            }
        }
    }
    if (!best && names_ == NameStyle::where_they_fit) { // equal values step aside rather than out of their row
        fitting = least_radius;
        const double share = plot_size.height() / static_cast<double>(chart_.groups.size());
        best = swarms(plot_size, fitting, std::max(0.0, share / 2 - fitting * 1.3));
    }
    radius_ = fitting;
    if (best) {
        stack(std::move(*best), plot_size.height());
    }
}

void DistributionChartView::stack(std::vector<Row> rows, double height)
{
    double needed = 0;
    for (const Row &row : rows) {
        needed += needed_height(row);
    }
    const double spare = (height - needed) / static_cast<double>(rows.size());
    double top = 0;
    for (Row &row : rows) {
        row.top = top;
        row.height = std::max(0.0, needed_height(row) + spare);
        row.middle = top + row.height / 2;
        top += row.height;
    }
    rows_ = std::move(rows);
}

void DistributionChartView::refresh_targets(QSizeF plot_size)
{
    // The vertical axis counts pixels from the bottom, so that a dot's place is a coordinate like any other.
    plot()->yAxis->setRange(0, plot_size.height());
    const QCPRange range = plot()->xAxis->range();
    std::vector<Target> moved = targets();
    std::size_t next = 0;
    bool changed = false;
    for (const Row &row : rows_) {
        for (const QPointF &dot : row.dots) {
            Target &target = moved[next++];
            const double key = range.lower + dot.x() / plot_size.width() * range.size();
            const double value = plot_size.height() - row.middle - dot.y();
            changed = changed || key != target.key || value != target.value;
            target.key = key;
            target.value = value;
        }
    }
    if (changed) { // else the mark under the pointer stays what it is
        set_targets(std::move(moved));
    }
}

// Painting

double DistributionChartView::x_of(double value) const
{
    const QRectF area = plot_area();
    return std::clamp(plot()->xAxis->coordToPixel(value), area.left(), area.right());
}

QPointF DistributionChartView::diamond(std::size_t group) const
{
    const Row &row = rows_[group];
    return {x_of(*chart_.groups[group].pooled), plot_area().top() + row.middle};
}

void DistributionChartView::paint_chart(QPainter &painter)
{
    paint_rows(painter);
    paint_target(painter);
    for (std::size_t group = 0; group < chart_.groups.size(); ++group) {
        paint_pooled(painter, group); // before the dots: where there are too many groups, these stay whole
    }
    paint_dots(painter);
    paint_names(painter);
    paint_captions(painter);
    paint_labels(painter);
}

void DistributionChartView::paint_rows(QPainter &painter) const
{
    const QRectF area = plot_area();
    for (std::size_t at = 0; at < rows_.size(); ++at) {
        const Row &row = rows_[at];
        const DistributionGroup &group = chart_.groups[at];
        const double middle = area.top() + row.middle;
        const double half = std::min(std::max(row.half + em() * 0.1, em() * 0.45), row.height * 0.47);
        if (is_known(group.lower_quartile) && is_known(group.upper_quartile)) {
            const double left = x_of(*group.lower_quartile);
            painter.fillRect(QRectF(left, middle - half, x_of(*group.upper_quartile) - left, 2 * half),
                             band_colour(colours()));
        }
        if (is_known(group.median)) {
            painter.setPen(QPen(colours().limit, std::max(1.4, em() * 0.1), Qt::SolidLine, Qt::FlatCap));
            const double x = x_of(*group.median);
            painter.drawLine(QLineF(x, middle - half, x, middle + half));
        }
        if (at > 0 && names_ != NameStyle::where_they_fit) {
            painter.setPen(QPen(colours().grid, 1));
            painter.drawLine(QLineF(area.left(), area.top() + row.top, area.right(), area.top() + row.top));
        }
    }
}

void DistributionChartView::paint_pooled(QPainter &painter, std::size_t group) const
{
    const DistributionGroup &values = chart_.groups[group];
    if (!is_known(values.pooled)) {
        return;
    }
    const QPointF middle = diamond(group);
    const double radius = diamond_radius();
    if (is_known(values.pooled_lower) && is_known(values.pooled_upper)) {
        painter.setPen(QPen(colours().text, std::clamp(radius * 0.45, 1.2, 2.0), Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QLineF(x_of(*values.pooled_lower), middle.y(), x_of(*values.pooled_upper), middle.y()));
    }
    draw_shape(painter, middle, radius, MarkShape::diamond, colours().text, colours().ground);
}

void DistributionChartView::paint_dots(QPainter &painter) const
{
    const QPointF origin = plot_area().topLeft();
    for (const bool emphasised : {false, true}) {
        for (std::size_t group = 0; group < rows_.size(); ++group) {
            for (std::size_t at = 0; at < rows_[group].dots.size(); ++at) {
                const DistributionMark &mark = chart_.groups[group].marks[at];
                if ((emphasis(mark) != Emphasis::none) == emphasised) {
                    paint_dot(painter, origin + rows_[group].dots[at] + QPointF(0, rows_[group].middle), mark);
                }
            }
        }
    }
}

void DistributionChartView::paint_dot(QPainter &painter, QPointF at, const DistributionMark &mark) const
{
    const Emphasis kind = emphasis(mark);
    if (kind != Emphasis::none) {
        // Hardly larger than a dot: a mark of the usual size would hide its neighbours.
        draw_shape(painter, at, radius_ * 1.3, mark_shape(kind), mark_colour(kind, colours()), colours().ground);
        return;
    }
    const bool above = is_known(chart_.target) && mark.value > *chart_.target;
    const MarkShape beyond = above ? MarkShape::triangle_up : MarkShape::triangle_down;
    draw_shape(painter, at, radius_, mark.outside_998 ? beyond : MarkShape::dot, colours().mark, colours().ground);
}

QStringList DistributionChartView::name_lines(std::size_t group) const
{
    const QFontMetricsF metrics(small_font());
    const int room = std::max(1, static_cast<int>((rows_[group].height + 1) / metrics.height()));
    return wrapped_lines(chart_.groups[group].name, metrics, plot_area().left() - em() * 1.1, room);
}

bool DistributionChartView::has_room_for_counts() const
{
    // All or none: a count here and there would look like something about those groups.
    const QFontMetricsF metrics(small_font());
    for (std::size_t at = 0; at < rows_.size(); ++at) {
        const double lines = static_cast<double>(name_lines(at).size()) + 1;
        if (lines * metrics.height() > rows_[at].height + 1
            || metrics.horizontalAdvance(chart_.groups[at].count_label) > plot_area().left() - em() * 0.8) {
            return false;
        }
    }
    return true;
}

void DistributionChartView::paint_names(QPainter &painter) const
{
    const QRectF area = plot_area();
    painter.setFont(small_font());
    const QFontMetricsF metrics(painter.font());
    const bool has_counts = has_room_for_counts();
    double free_from = 0;
    for (std::size_t at = 0; at < rows_.size(); ++at) {
        const DistributionGroup &group = chart_.groups[at];
        const double middle = area.top() + rows_[at].middle;
        const QStringList name = name_lines(at);
        const QStringList count =
            has_counts && !group.count_label.isEmpty() ? QStringList(group.count_label) : QStringList();
        const double height = metrics.height() * static_cast<double>(name.size() + count.size());
        if (middle - height / 2 < free_from) {
            continue; // too many groups for their names: one that is whole says more than two that cover each other
        }
        free_from = middle + height / 2 - 1;
        const QPointF top(area.left() - em() * 0.6, middle - height / 2);
        painter.setPen(colours().text);
        draw_lines(painter, name, top, Qt::AlignRight);
        painter.setPen(colours().muted_text);
        draw_lines(painter, count, top + QPointF(0, metrics.height() * static_cast<double>(name.size())),
                   Qt::AlignRight);
        if (!group.pooled_label.isEmpty()) {
            const QPointF sign(area.right() + em() * 0.9, middle);
            draw_shape(painter, sign, em() * 0.2, MarkShape::diamond, colours().text, colours().ground);
            painter.setPen(colours().text);
            draw_lines(painter, {group.pooled_label}, sign + QPointF(em() * 0.4, -metrics.height() / 2), Qt::AlignLeft);
        }
    }
}

void DistributionChartView::paint_target(QPainter &painter) const
{
    if (!is_known(chart_.target)) {
        return;
    }
    const QRectF area = plot_area();
    const double x = x_of(*chart_.target);
    painter.setPen(target_pen(colours()));
    painter.drawLine(QLineF(x, area.top() - em() * 0.15, x, area.bottom()));
    painter.setFont(small_font());
    painter.setPen(colours().muted_text);
    const QFontMetricsF metrics(painter.font());
    const QString label = metrics.elidedText(chart_.target_label, Qt::ElideRight, size_.width() - em());
    const double half = metrics.horizontalAdvance(label) / 2 + em() * 0.3;
    const double middle = std::clamp(x, half, std::max(half, size_.width() - half));
    draw_lines(painter, {label}, {middle, em() * 0.25}, Qt::AlignHCenter);
}

void DistributionChartView::paint_captions(QPainter &painter) const
{
    const QRectF area = plot_area();
    painter.setFont(small_font());
    painter.setPen(colours().muted_text);
    const QFontMetricsF metrics(painter.font());
    double top = area.bottom() + metrics.height() + em() * 0.6;
    if (!chart_.value_axis_title.isEmpty()) {
        const QString title = metrics.elidedText(chart_.value_axis_title, Qt::ElideRight, size_.width() - em());
        const double left = std::max(em() * 0.5, area.right() - metrics.horizontalAdvance(title));
        draw_lines(painter, {title}, {left, top}, Qt::AlignLeft);
        top += title_beside_caption() ? 0 : metrics.height();
    }
    painter.setPen(colours().text);
    const QStringList caption = wrapped_lines(chart_.caption, metrics, std::max(em(), size_.width() - em() * 1.5), 2);
    draw_lines(painter, caption, {em() * 0.75, top}, Qt::AlignLeft);
}

void DistributionChartView::paint_labels(QPainter &painter) const
{
    const QRectF area = plot_area();
    MarkLabels labels(area, colours(), bold_font(), small_font());
    for (std::size_t group = 0; group < rows_.size(); ++group) {
        for (const QPointF &dot : rows_[group].dots) {
            const QPointF middle = area.topLeft() + dot + QPointF(0, rows_[group].middle);
            labels.block(QRectF(middle - QPointF(radius_, radius_), QSizeF(2 * radius_, 2 * radius_)));
        }
        const DistributionGroup &values = chart_.groups[group];
        if (is_known(values.pooled)) {
            const QPointF middle = diamond(group);
            labels.block(QRectF(middle - QPointF(3, 3), QSizeF(6, 6)));
            if (is_known(values.pooled_lower) && is_known(values.pooled_upper)) {
                labels.block(QLineF(x_of(*values.pooled_lower), middle.y(), x_of(*values.pooled_upper), middle.y()));
            }
        }
    }
    if (is_known(chart_.target)) {
        const double x = x_of(*chart_.target);
        labels.discourage(QLineF(x, area.top(), x, area.bottom()));
    }
    for (const QString &id : {chart_.best_id, chart_.worst_id, active()}) {
        const DistributionMark *mark = nullptr;
        if (const std::optional<QPointF> at = place_of(id, mark)) {
            labels.draw(painter, id, *at, mark->name, {}, emphasis(*mark));
        }
    }
}

std::optional<QPointF> DistributionChartView::place_of(const QString &id, const DistributionMark *&mark) const
{
    for (std::size_t group = 0; group < rows_.size() && !id.isEmpty(); ++group) {
        const std::vector<DistributionMark> &marks = chart_.groups[group].marks;
        const auto found =
            std::find_if(marks.begin(), marks.end(), [&](const DistributionMark &other) { return other.id == id; });
        if (found != marks.end()) {
            mark = &*found;
            const auto at = static_cast<std::size_t>(found - marks.begin());
            return plot_area().topLeft() + rows_[group].dots[at] + QPointF(0, rows_[group].middle);
        }
    }
    return std::nullopt;
}

// Groups have words under the pointer too; they are no targets, whose ids are providers'

const DistributionGroup *DistributionChartView::group_at(QPointF position) const
{
    const QRectF area = plot_area();
    for (std::size_t at = 0; at < rows_.size(); ++at) {
        const double y = position.y() - area.top() - rows_[at].top;
        if (y < 0 || y >= rows_[at].height) {
            continue;
        }
        const DistributionGroup &group = chart_.groups[at];
        const bool at_diamond = is_known(group.pooled) && QLineF(position, diamond(at)).length() < em() * 0.5;
        const bool beside = position.x() < area.left() || position.x() > area.right();
        return at_diamond || beside ? &group : nullptr;
    }
    return nullptr;
}

bool DistributionChartView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && !is_empty()) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const DistributionGroup *group = group_at(help->pos())) {
            QToolTip::showText(help->globalPos(), plain_tooltip(group->tooltip), this);
            return true;
        }
    }
    return ChartCanvas::event(event);
}

} // namespace outturn::widgets
