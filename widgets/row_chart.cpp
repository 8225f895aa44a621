// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/row_chart.h"

#include "widgets/axis_scale.h"
#include "widgets/chart_text.h"
#include "widgets/mark_painting.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollArea>

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace outturn::widgets {

namespace {

/// The same event at another place of the same widget.
QMouseEvent moved_event(const QMouseEvent &event, QPointF position)
{
    return {event.type(),   position,        event.scenePosition(), event.globalPosition(),
            event.button(), event.buttons(), event.modifiers(),     event.pointingDevice()};
}

} // namespace

RowChart::RowChart(QWidget *parent) : ChartCanvas(parent)
{
    plot()->yAxis->setRangeReversed(true);
    plot()->yAxis->setTickLabels(false);
    plot()->yAxis->setTicks(false);
    plot()->yAxis->grid()->setVisible(false);
}

QSize RowChart::sizeHint() const
{
    return ChartCanvas::sizeHint().expandedTo(minimumSizeHint());
}

QSize RowChart::minimumSizeHint() const
{
    const QSize least = ChartCanvas::minimumSizeHint();
    return {least.width(), std::max(least.height(), qCeil(least_height()))};
}

double RowChart::least_height() const
{
    if (targets().empty()) {
        return 0;
    }
    const Margins around = margins(std::max<double>(width(), ChartCanvas::minimumSizeHint().width()));
    const double row = std::max(14.0, std::ceil(QFontMetricsF(small_font()).height()));
    return around.top + around.bottom + row * static_cast<double>(targets().size());
}

void RowChart::set_rows(std::vector<Target> rows)
{
    for (std::size_t row = 0; row < rows.size(); ++row) {
        rows[row].value = static_cast<double>(row);
    }
    set_targets(std::move(rows));
}

double RowChart::place_rows(QSizeF size)
{
    const Margins around = margins(size.width());
    const auto count = static_cast<double>(std::max<std::size_t>(1, targets().size()));
    const double room = std::max(1.0, size.height() - around.top - around.bottom);
    pitch_ = std::min(room / count, 2.6 * em());
    // A few rows stand together at the top instead of drifting apart.
    const double below = std::max(0.0, room - pitch_ * count);
    axes()->setMargins(
        QMargins(qRound(around.left), qRound(around.top), qRound(around.right), qRound(around.bottom + below)));
    plot()->yAxis->setRange(-0.5, count - 0.5);
    if (active() != revealed_) {
        revealed_ = active();
        QMetaObject::invokeMethod(
            this, [this] { reveal(active()); }, Qt::QueuedConnection);
    }
    return std::max(1.0, size.width() - qRound(around.left) - qRound(around.right));
}

QRectF RowChart::row_rect(std::size_t row) const
{
    const QRectF area = plot_area();
    const double height = area.height() / static_cast<double>(std::max<std::size_t>(1, targets().size()));
    return {area.left(), area.top() + static_cast<double>(row) * height, area.width(), height};
}

std::optional<std::size_t> RowChart::row_of(const QString &id) const
{
    const auto found =
        std::find_if(targets().begin(), targets().end(), [&](const Target &row) { return row.id == id; });
    return id.isEmpty() || found == targets().end()
        ? std::nullopt
        : std::optional(static_cast<std::size_t>(found - targets().begin()));
}

bool RowChart::is_named(std::size_t row) const
{
    const double line = QFontMetricsF(small_font()).height() * 0.97;
    const auto stride = static_cast<std::size_t>(std::max(1.0, std::ceil(line / std::max(0.01, pitch_))));
    if (stride == 1) {
        return true;
    }
    if (const std::optional<std::size_t> chosen = row_of(active())) {
        const std::size_t away = *chosen > row ? *chosen - row : row - *chosen;
        if (away < stride) {
            return away == 0;
        }
    }
    return row % stride == 0;
}

double RowChart::names_width(double width) const
{
    const QFontMetricsF metrics(small_font());
    QFont bold = small_font();
    bold.setBold(true);
    const QFontMetricsF bold_metrics(bold);
    double widest = 0;
    for (const Target &row : targets()) {
        const QFontMetricsF &used = row.id == active() ? bold_metrics : metrics;
        widest = std::max(widest, used.horizontalAdvance(row.name));
    }
    return std::min(widest, std::max(6 * em(), width * 0.36)) + 1.8 * em();
}

QStringList RowChart::caption_lines(const QString &caption, double width) const
{
    return wrapped_lines(caption, QFontMetricsF(small_font()), std::max(em(), width - 1.5 * em()), 4);
}

bool RowChart::is_labelled(const QString &id) const
{
    const std::optional<std::size_t> row = row_of(id);
    return row && is_named(*row);
}

// Painting

void RowChart::paint_active(QPainter &painter) const
{
    const std::optional<std::size_t> row = row_of(active());
    if (!row) {
        return;
    }
    QRectF rect = row_rect(*row);
    rect.setLeft(em() * 0.15);
    rect.setRight(QRectF(plot()->viewport()).right() - em() * 0.15);
    QColor tint = mark_colour(Emphasis::active, colours());
    tint.setAlphaF(colours().dark ? 0.20F : 0.13F);
    painter.fillRect(rect, tint);
    draw_shape(painter, {em() * 0.75, rect.center().y()}, std::min(em() * 0.28, std::max(1.5, rect.height() * 0.4)),
               MarkShape::diamond, mark_colour(Emphasis::active, colours()), colours().ground);
}

void RowChart::paint_names(QPainter &painter) const
{
    const double right = plot_area().left() - em() * 0.5;
    const double room = right - em() * 1.25;
    for (std::size_t row = 0; row < targets().size(); ++row) {
        if (!is_named(row)) {
            continue;
        }
        const Target &target = targets()[row];
        QFont font = small_font();
        font.setBold(target.id == active() && !target.id.isEmpty());
        painter.setFont(font);
        painter.setPen(font.bold() ? text_colour(Emphasis::active, colours()) : colours().text);
        const QFontMetricsF metrics(font);
        const int most = std::clamp(static_cast<int>(row_pitch() / metrics.height()), 1, 2);
        const QStringList lines = wrapped_lines(target.name, metrics, room, most);
        const double height = metrics.height() * static_cast<double>(lines.size());
        draw_lines(painter, lines, {right, row_rect(row).center().y() - height / 2}, Qt::AlignRight);
    }
}

void RowChart::paint_grid(QPainter &painter, const AxisScale &scale) const
{
    const QRectF area = plot_area();
    painter.setPen(QPen(colours().grid, 1));
    for (const AxisTick &tick : scale.ticks) {
        const double x = plot()->xAxis->coordToPixel(tick.value);
        if (x >= area.left() - 0.5 && x <= area.right() + 0.5) {
            painter.drawLine(QLineF(x, area.top(), x, area.bottom()));
        }
    }
}

void RowChart::paint_caption(QPainter &painter, const QStringList &lines, double top) const
{
    painter.setFont(small_font());
    painter.setPen(colours().muted_text);
    draw_lines(painter, lines, {em() * 0.75, top}, Qt::AlignLeft);
}

// Pointer and keyboard: what counts is the row, wherever in it the pointer stands.

std::optional<std::size_t> RowChart::row_at(QPointF position) const
{
    const QRectF area = plot_area();
    if (targets().empty() || position.y() < area.top() || position.y() >= area.bottom()) {
        return std::nullopt;
    }
    const double row = (position.y() - area.top()) / area.height() * static_cast<double>(targets().size());
    return std::min(targets().size() - 1, static_cast<std::size_t>(std::max(0.0, row)));
}

QPointF RowChart::mark_under(QPointF position) const
{
    const std::optional<std::size_t> row = row_at(position);
    return row ? to_pixel(targets()[*row].key, targets()[*row].value) : QPointF(-1e6, -1e6);
}

bool RowChart::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QHelpEvent at_mark(QEvent::ToolTip, mark_under(help->pos()).toPoint(), help->globalPos());
        return ChartCanvas::event(&at_mark);
    }
    return ChartCanvas::event(event);
}

void RowChart::resizeEvent(QResizeEvent *event)
{
    ChartCanvas::resizeEvent(event);
    const double height = least_height();
    if (!qFuzzyCompare(height + 1, told_height_ + 1)) { // words wrap otherwise at another width
        told_height_ = height;
        updateGeometry();
    }
}

void RowChart::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) {
        press_ = event->position();
        is_band_ = false;
    }
    QMouseEvent at_mark = moved_event(*event, mark_under(event->position()));
    ChartCanvas::mousePressEvent(&at_mark);
    event->setAccepted(at_mark.isAccepted());
}

void RowChart::mouseMoveEvent(QMouseEvent *event)
{
    if (!press_) {
        QMouseEvent at_mark = moved_event(*event, mark_under(event->position()));
        ChartCanvas::mouseMoveEvent(&at_mark);
        return;
    }
    const QRectF area = plot_area();
    if (!is_band_ && std::abs(event->position().y() - press_->y()) > QApplication::startDragDistance()) {
        is_band_ = true; // begun anew at the left edge, so that the band holds whole rows
        QMouseEvent press(QEvent::MouseButtonPress, {em() * 0.2, press_->y()}, event->scenePosition(),
                          event->globalPosition(), Qt::LeftButton, event->buttons(), event->modifiers(),
                          event->pointingDevice());
        ChartCanvas::mousePressEvent(&press);
    }
    if (is_band_) {
        QMouseEvent across = moved_event(*event, {area.right(), event->position().y()});
        ChartCanvas::mouseMoveEvent(&across);
    }
}

void RowChart::mouseReleaseEvent(QMouseEvent *event)
{
    const bool was_band = is_band_;
    if (event->button() == Qt::LeftButton) {
        press_.reset();
        is_band_ = false;
    }
    QMouseEvent at_mark = moved_event(
        *event, was_band ? QPointF(plot_area().right(), event->position().y()) : mark_under(event->position()));
    ChartCanvas::mouseReleaseEvent(&at_mark);
    event->setAccepted(at_mark.isAccepted());
}

void RowChart::mouseDoubleClickEvent(QMouseEvent *event)
{
    QMouseEvent at_mark = moved_event(*event, mark_under(event->position()));
    ChartCanvas::mouseDoubleClickEvent(&at_mark);
}

void RowChart::keyPressEvent(QKeyEvent *event)
{
    ChartCanvas::keyPressEvent(event);
    reveal(highlighted());
}

void RowChart::reveal(const QString &id)
{
    const std::optional<std::size_t> row = row_of(id);
    if (!row) {
        return;
    }
    for (QWidget *above = parentWidget(); above != nullptr; above = above->parentWidget()) {
        auto *area = qobject_cast<QScrollArea *>(above);
        if (area != nullptr && area->widget() != nullptr && area->widget()->isAncestorOf(this)) {
            const QPoint place = mapTo(area->widget(), row_rect(*row).center().toPoint());
            area->ensureVisible(area->horizontalScrollBar()->value(), place.y(), 0, qCeil(2 * em()));
            return;
        }
        if (area != nullptr && area->widget() == this) {
            area->ensureVisible(0, qRound(row_rect(*row).center().y()), 0, qCeil(2 * em()));
            return;
        }
    }
}

} // namespace outturn::widgets
