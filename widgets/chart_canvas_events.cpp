// SPDX-License-Identifier: GPL-3.0-or-later
// What the pointer and the keyboard do in a chart; how it looks is in chart_canvas.cpp.
#include "widgets/chart_canvas.h"

#include "widgets/chart_text.h"

#include <QtGui/QContextMenuEvent>
#include <QtGui/QHelpEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolTip>

#include <qcustomplot.h>

#include <algorithm>
#include <utility>

namespace outturn::widgets {

bool ChartCanvas::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::ScreenChangeInternal:
        follow_screen();
        break;
    case QEvent::ShortcutOverride:
        if (static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
            event->accept();
            return true;
        }
        if (brush_.is_band() && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
            event->accept(); // gives up the band, whatever else it means in the window
            return true;
        }
        break;
    case QEvent::Hide:
        give_up_brush();
        break;
    case QEvent::ToolTip: {
        const auto *help = static_cast<QHelpEvent *>(event);
        const std::optional<int> index = nearest(help->pos());
        const QString text = index ? at(*index).tooltip : QString();
        QToolTip::showText(help->globalPos(), plain_tooltip(text), this);
        return true;
    }
    default:
        break;
    }
    return QWidget::event(event);
}

void ChartCanvas::follow_screen()
{
    // QCustomPlot 2.1.0 asks for the ratio once: moved to a finer screen it would stay coarse.
    if (!qFuzzyCompare(plot_->bufferDevicePixelRatio(), devicePixelRatioF())) {
        plot_->setBufferDevicePixelRatio(devicePixelRatioF());
        rebuild();
    }
}

void ChartCanvas::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::StyleChange) {
        follow_appearance();
        rebuild();
    }
    QWidget::changeEvent(event);
}

void ChartCanvas::showEvent(QShowEvent *event)
{
    follow_screen();
    QWidget::showEvent(event);
}

void ChartCanvas::resizeEvent(QResizeEvent *event)
{
    if (!targets_.empty()) {
        arrange(size());
    }
    names_.reset();
    plot_->setGeometry(rect());
    QWidget::resizeEvent(event);
}

std::optional<int> ChartCanvas::index_of(const QString &id) const
{
    if (id.isEmpty()) {
        return std::nullopt;
    }
    const auto found = std::find_if(targets_.begin(), targets_.end(), [&](const Target &t) { return t.id == id; });
    return found == targets_.end() ? std::nullopt : std::optional(static_cast<int>(found - targets_.begin()));
}

std::optional<int> ChartCanvas::nearest(QPointF position) const
{
    const double reach = em();
    if (targets_.empty() || !plot_area().adjusted(-reach, -reach, reach, reach).contains(position)) {
        return std::nullopt;
    }
    std::optional<int> found;
    double nearest_distance = reach * reach * 2;
    for (std::size_t at = 0; at < targets_.size(); ++at) {
        const QPointF away = to_pixel(targets_[at].key, targets_[at].value) - position;
        const double down = away.y() * vertical_weight_;
        const double distance = away.x() * away.x() + down * down;
        if (distance < nearest_distance) {
            nearest_distance = distance;
            found = static_cast<int>(at);
        }
    }
    return found;
}

void ChartCanvas::point_at(int index)
{
    const QString id = index < 0 ? QString() : at(index).id;
    if (pointed_ == id && pointed_at_ == index) {
        return;
    }
    const bool is_other = pointed_ != id;
    pointed_ = id;
    pointed_at_ = index;
    highlighted_ = id; // the view that is touched paints first
    replot_overlay();
    if (is_other) {
        emit hovered(id);
    }
}

void ChartCanvas::move_cursor(int index, Qt::KeyboardModifiers modifiers)
{
    const int start = cursor_ >= 0 ? cursor_ : index_of(active_).value_or(-1);
    const bool extends = modifiers.testFlag(Qt::ShiftModifier);
    ring_shown_ = true;
    cursor_ = std::clamp(index, 0, static_cast<int>(targets_.size()) - 1);
    if (!extends) {
        anchor_ = -1;
    } else if (anchor_ < 0) {
        anchor_ = start >= 0 ? start : cursor_;
    }
    describe();
    point_at(cursor_);
    replot_overlay();
    if (extends) {
        const auto [first, last] = std::minmax(anchor_, cursor_);
        const Target *from = &at(first);
        const Target *to = &at(last);
        const QStringList ids = ids_where([=](const Target &target) { return &target >= from && &target <= to; });
        emit brushed(ids, modifiers & Qt::ControlModifier);
    }
}

// A plain click tells of its mark when the button comes up: until then it may become a band.

void ChartCanvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::RightButton && brush_.is_band()) {
        give_up_brush();
        menu_passed_over_ = true;
        return;
    }
    if (event->button() != Qt::LeftButton || targets_.empty()) {
        event->ignore();
        return;
    }
    menu_passed_over_ = false;
    brush_.press(event->position(), event->modifiers());
    if (const std::optional<int> index = nearest(event->position())) {
        cursor_ = *index;
        anchor_ = -1;
    }
}

void ChartCanvas::mouseMoveEvent(QMouseEvent *event)
{
    const bool adds_a_mark =
        brush_.modifiers().testFlag(Qt::ControlModifier) && nearest(brush_.origin()); // not for a hand that trembles
    if (brush_.is_pressed() && !adds_a_mark) {
        if (brush_.move(event->position())) {
            point_at(-1);
            replot_overlay();
        }
        return;
    }
    point_at(nearest(event->position()).value_or(-1));
}

void ChartCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !brush_.is_pressed()) {
        event->ignore();
        return;
    }
    if (brush_.is_band()) {
        brush_.move(event->position());
        finish_brush(brush_.modifiers() | event->modifiers());
        return;
    }
    const std::optional<int> index = nearest(brush_.origin());
    brush_.give_up();
    if (index) {
        emit clicked(at(*index).id, event->modifiers());
    } else if (event->modifiers() == Qt::NoModifier) {
        emit brushed({}, event->modifiers());
    }
}

void ChartCanvas::finish_brush(Qt::KeyboardModifiers modifiers)
{
    const QStringList ids = ids_where([this](const Target &target) { return brush_.holds(pixel_of(target)); });
    brush_.give_up();
    replot_overlay();
    emit brushed(ids, modifiers);
}

void ChartCanvas::give_up_brush()
{
    if (brush_.give_up()) {
        replot_overlay();
    }
}

void ChartCanvas::leaveEvent(QEvent *event)
{
    point_at(-1);
    QWidget::leaveEvent(event);
}

void ChartCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    const std::optional<int> index = nearest(event->position());
    if (event->button() == Qt::LeftButton && index) {
        emit activated(at(*index).id);
    }
}

void ChartCanvas::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy_picture();
        return;
    }
    if (event->key() == Qt::Key_Escape && brush_.is_band()) {
        give_up_brush();
        return;
    }
    if (targets_.empty() || event->modifiers().testFlag(Qt::AltModifier)) {
        QWidget::keyPressEvent(event);
        return;
    }
    const int last = static_cast<int>(targets_.size()) - 1;
    const int start = cursor_ >= 0 ? cursor_ : index_of(active_).value_or(-1);
    const bool at_mark = start >= 0;
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down:
        return move_cursor(start + 1, event->modifiers());
    case Qt::Key_Left:
    case Qt::Key_Up:
        return move_cursor(at_mark ? start - 1 : last, event->modifiers());
    case Qt::Key_PageDown:
        return move_cursor(start + 10, event->modifiers());
    case Qt::Key_PageUp:
        return move_cursor(start - 10, event->modifiers());
    case Qt::Key_Home:
        return move_cursor(0, event->modifiers());
    case Qt::Key_End:
        return move_cursor(last, event->modifiers());
    case Qt::Key_Space:
        if (at_mark) {
            emit clicked(at(start).id, event->modifiers());
            return;
        }
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (at_mark) {
            emit activated(at(start).id);
            return;
        }
        break;
    case Qt::Key_F10: // the platform tells of the Menu key, not of this one
        if (event->modifiers() == Qt::ShiftModifier) {
            const QPoint place = pixel_of(at(std::max(0, start))).toPoint();
            QContextMenuEvent wanted(QContextMenuEvent::Keyboard, place, mapToGlobal(place));
            contextMenuEvent(&wanted);
            return;
        }
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void ChartCanvas::focusInEvent(QFocusEvent *event)
{
    ring_shown_ = event->reason() != Qt::MouseFocusReason;
    replot_overlay();
    QWidget::focusInEvent(event);
}

void ChartCanvas::focusOutEvent(QFocusEvent *event)
{
    brush_.give_up(); // Escape would not reach it
    point_at(-1);
    replot_overlay();
    QWidget::focusOutEvent(event);
}

void ChartCanvas::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Mouse && std::exchange(menu_passed_over_, false)) {
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copy = menu->addAction(tr("&Copy chart"), this, &ChartCanvas::copy_picture);
    copy->setShortcut(QKeySequence::Copy);
    copy->setEnabled(!is_empty());
    if (!selected_.isEmpty()) {
        menu->addAction(tr("Clear the &selection"), this, [this] { emit brushed({}, Qt::NoModifier); });
    }
    const bool by_keyboard = event->reason() == QContextMenuEvent::Keyboard;
    emit menu_wanted(menu, highlighted_.isEmpty() && by_keyboard ? active_ : highlighted_);
    menu->popup(event->globalPos());
}

} // namespace outturn::widgets
