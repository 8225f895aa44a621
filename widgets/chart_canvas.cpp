// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chart_canvas.h"

#include "widgets/chart_picture.h"
#include "widgets/chart_text.h"
#include "widgets/mark_painting.h"
#include "widgets/painted_layerable.h"

#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QGuiApplication>
#include <QtGui/QHelpEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolTip>

#include <algorithm>
#include <cmath>
#include <memory>

namespace outturn::widgets {

ChartCanvas::ChartCanvas(QWidget *parent) : QWidget(parent), plot_(new QCustomPlot(this))
{
    setObjectName(QStringLiteral("chart"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    // All events are this widget's; the plot only draws.
    plot_->setAttribute(Qt::WA_TransparentForMouseEvents);
    plot_->setFocusPolicy(Qt::NoFocus);
    plot_->installEventFilter(this);
    axes()->setAutoMargins(QCP::msNone);
    plot_->xAxis->grid()->setVisible(false);
    plot_->plotLayout()->setMargins(QMargins());
    for (QCPAxis *axis : {plot_->xAxis, plot_->yAxis}) {
        axis->setSubTicks(false);
        axis->setTickPen(Qt::NoPen);
        axis->setBasePen(Qt::NoPen);
        axis->setTickLengthIn(0);
        axis->setPadding(0);
    }
    plot_->addLayer(QStringLiteral("pointer"), plot_->layer(QStringLiteral("legend")));
    overlay_ = plot_->layer(QStringLiteral("pointer"));
    overlay_->setMode(QCPLayer::lmBuffered);
    new PaintedLayerable(plot_, QStringLiteral("legend"), [this](QPainter &painter) { paint_all(painter); });
    new PaintedLayerable(plot_, QStringLiteral("pointer"), [this](QPainter &painter) { paint_overlay(painter); });
    follow_appearance();
}

ChartCanvas::~ChartCanvas() = default;

QCPAxisRect *ChartCanvas::axes() const
{
    return plot_->axisRect();
}

QRectF ChartCanvas::plot_area() const
{
    return {QPointF(axes()->left(), axes()->top()), QSizeF(axes()->width(), axes()->height())};
}

QPointF ChartCanvas::to_pixel(double key, double value) const
{
    return {plot_->xAxis->coordToPixel(key), plot_->yAxis->coordToPixel(value)};
}

QFont ChartCanvas::small_font() const
{
    return scaled_font(appearance_.font, 0.92);
}

QFont ChartCanvas::bold_font() const
{
    QFont font = appearance_.font;
    font.setBold(true);
    return font;
}

double ChartCanvas::em() const
{
    return QFontMetricsF(appearance_.font).height();
}

QSize ChartCanvas::sizeHint() const
{
    return (QSizeF(44, 22) * em()).toSize();
}

QSize ChartCanvas::minimumSizeHint() const
{
    return (QSizeF(18, 10) * em()).toSize();
}

void ChartCanvas::set_appearance(const ChartAppearance &appearance)
{
    appearance_ = appearance;
    fixed_appearance_ = true;
    style_axes();
    rebuild();
}

void ChartCanvas::follow_appearance()
{
    if (!fixed_appearance_) {
        appearance_ = {chart_palette(palette()), font()};
    }
    style_axes();
}

void ChartCanvas::style_axes()
{
    plot_->setBackground(QBrush(colours().ground));
    for (QCPAxis *axis : {plot_->xAxis, plot_->yAxis}) {
        axis->setTickLabelFont(small_font());
        axis->setTickLabelColor(colours().muted_text);
        axis->setTickLabelPadding(static_cast<int>(std::lround(em() * 0.4)));
    }
    plot_->yAxis->grid()->setPen(QPen(colours().grid, 1));
    plot_->yAxis->grid()->setZeroLinePen(QPen(colours().grid, 1));
}

void ChartCanvas::set_words(const QString &title, const QString &description, const QString &empty_text)
{
    title_ = title;
    description_ = description;
    empty_text_ = empty_text;
    setAccessibleName(title.isEmpty() ? tr("Chart") : title);
    describe();
}

void ChartCanvas::describe()
{
    QString words = targets_.empty() ? empty_text_ : description_;
    if (cursor_ >= 0) {
        const Target &target = targets_[static_cast<std::size_t>(cursor_)];
        const QString mark = target.tooltip.isEmpty() ? target.name : target.tooltip;
        words = words.isEmpty() ? mark : tr("%1. %2", "mark under the keyboard cursor, the chart").arg(mark, words);
    }
    setAccessibleDescription(words);
}

void ChartCanvas::set_targets(std::vector<Target> targets)
{
    const QString at_cursor = cursor_ >= 0 ? targets_[static_cast<std::size_t>(cursor_)].id : QString();
    targets_ = std::move(targets);
    cursor_ = at_cursor.isEmpty() ? -1 : index_of(at_cursor).value_or(-1);
    pointed_.clear();
}

void ChartCanvas::rebuild()
{
    const bool shown = !targets_.empty();
    axes()->setVisible(shown);
    if (shown) {
        arrange(size());
    }
    stale_ = true;
    plot_->update();
}

void ChartCanvas::replot_if_stale()
{
    if (stale_) {
        stale_ = false;
        // The plot is about to be painted: the update that it asks for would paint it twice.
        plot_->setAttribute(Qt::WA_UpdatesDisabled, true);
        plot_->replot(QCustomPlot::rpQueuedRefresh);
        plot_->setAttribute(Qt::WA_UpdatesDisabled, false);
    }
}

bool ChartCanvas::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == plot_ && event->type() == QEvent::Resize) {
        // By itself the plot would draw anew at every step of a layout.
        plot_->setViewport(plot_->rect());
        stale_ = true;
        return true;
    }
    if (watched == plot_ && event->type() == QEvent::Paint) {
        replot_if_stale();
    }
    return QWidget::eventFilter(watched, event);
}

void ChartCanvas::set_active(const QString &id)
{
    if (active_ != id) {
        active_ = id;
        rebuild();
    }
}

void ChartCanvas::set_highlighted(const QString &id)
{
    if (highlighted_ != id) {
        highlighted_ = id;
        replot_overlay();
    }
}

void ChartCanvas::replot_overlay()
{
    if (isVisible() && !stale_) { // else it is drawn with the rest
        overlay_->replot();
    }
}

// Drawing

void ChartCanvas::paint_all(QPainter &painter)
{
    painter.setFont(text_font());
    if (targets_.empty()) {
        paint_empty_text(painter);
    } else {
        paint_chart(painter);
    }
}

void ChartCanvas::paint_empty_text(QPainter &painter) const
{
    const QRectF ground = plot_->viewport();
    painter.setPen(colours().muted_text);
    const QFontMetricsF metrics(painter.font());
    const QStringList lines = wrapped_lines(empty_text_, metrics, ground.width() - 2 * em(), 6);
    const double height = metrics.height() * static_cast<double>(lines.size());
    draw_lines(painter, lines, {ground.center().x(), ground.center().y() - height / 2}, Qt::AlignHCenter);
}

void ChartCanvas::paint_overlay(QPainter &painter)
{
    if (recording_) {
        return;
    }
    const std::optional<int> pointed = index_of(highlighted_.isEmpty() ? pointed_ : highlighted_);
    if (pointed) {
        paint_highlight(painter, targets_[static_cast<std::size_t>(*pointed)]);
    }
    if (!hasFocus() || !ring_shown_) {
        return;
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colours().focus, 2));
    painter.drawRoundedRect(QRectF(plot_->viewport()).adjusted(2, 2, -2, -2), 3, 3);
    if (cursor_ >= 0) {
        const Target &target = targets_[static_cast<std::size_t>(cursor_)];
        if (!pointed || targets_[static_cast<std::size_t>(*pointed)].id != target.id) {
            paint_highlight(painter, target);
        }
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colours().focus, 2));
        const double side = em() * 0.75;
        painter.drawRect(QRectF(-side, -side, 2 * side, 2 * side).translated(to_pixel(target.key, target.value)));
    }
}

bool ChartCanvas::is_labelled(const QString &) const
{
    return false;
}

void ChartCanvas::paint_highlight(QPainter &painter, const Target &target) const
{
    painter.setFont(bold_font());
    draw_highlight(painter, to_pixel(target.key, target.value), is_labelled(target.id) ? QString() : target.name,
                   QRectF(plot_->viewport()).adjusted(3, 3, -3, -3), colours());
}

// Pictures

void ChartCanvas::draw_whole(QCPPainter &painter, QSize size)
{
    recording_ = true;
    if (!targets_.empty()) {
        arrange(size);
    }
    plot_->toPainter(&painter, size.width(), size.height());
    recording_ = false;
    rebuild();
}

QPicture ChartCanvas::record(QSize size)
{
    QPicture picture;
    QCPPainter painter(&picture);
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    draw_whole(painter, size);
    painter.end();
    picture.setBoundingRect(QRect(QPoint(), size));
    return picture;
}

QImage ChartCanvas::image(QSize size, qreal scale)
{
    QImage image((QSizeF(size) * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(colours().ground);
    QCPPainter painter(&image);
    painter.setMode(QCPPainter::pmNoCaching);
    draw_whole(painter, size);
    painter.end();
    return image;
}

void ChartCanvas::copy_picture()
{
    const QSize shown = size().expandedTo(minimumSizeHint());
    auto contents = std::make_unique<QMimeData>();
    contents->setImageData(image(shown, 2.0));
    contents->setData(QStringLiteral("image/svg+xml"), picture_svg(record(shown), shown, title_, description_));
    contents->setText(QStringList({title_, description_}).join(u'\n').trimmed());
    QGuiApplication::clipboard()->setMimeData(contents.release());
}

// Events

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
        break;
    case QEvent::ToolTip: {
        const auto *help = static_cast<QHelpEvent *>(event);
        const std::optional<int> index = nearest(help->pos());
        const QString text = index ? targets_[static_cast<std::size_t>(*index)].tooltip : QString();
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
    const QString id = index < 0 ? QString() : targets_[static_cast<std::size_t>(index)].id;
    if (pointed_ == id) {
        return;
    }
    pointed_ = id;
    highlighted_ = id; // the view that is touched paints first
    replot_overlay();
    emit hovered(id);
}

void ChartCanvas::move_cursor(int index)
{
    ring_shown_ = true;
    cursor_ = std::clamp(index, 0, static_cast<int>(targets_.size()) - 1);
    describe();
    point_at(cursor_);
    replot_overlay();
}

void ChartCanvas::mouseMoveEvent(QMouseEvent *event)
{
    point_at(nearest(event->position()).value_or(-1));
}

void ChartCanvas::leaveEvent(QEvent *event)
{
    point_at(-1);
    QWidget::leaveEvent(event);
}

void ChartCanvas::mousePressEvent(QMouseEvent *event)
{
    const std::optional<int> index = nearest(event->position());
    if (event->button() != Qt::LeftButton || !index) {
        event->ignore();
        return;
    }
    cursor_ = *index;
    emit clicked(targets_[static_cast<std::size_t>(*index)].id, event->modifiers());
}

void ChartCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    const std::optional<int> index = nearest(event->position());
    if (event->button() == Qt::LeftButton && index) {
        emit activated(targets_[static_cast<std::size_t>(*index)].id);
    }
}

void ChartCanvas::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy_picture();
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
        return move_cursor(start + 1);
    case Qt::Key_Left:
    case Qt::Key_Up:
        return move_cursor(at_mark ? start - 1 : last);
    case Qt::Key_PageDown:
        return move_cursor(start + 10);
    case Qt::Key_PageUp:
        return move_cursor(start - 10);
    case Qt::Key_Home:
        return move_cursor(0);
    case Qt::Key_End:
        return move_cursor(last);
    case Qt::Key_Space:
        if (at_mark) {
            emit clicked(targets_[static_cast<std::size_t>(start)].id, event->modifiers());
            return;
        }
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (at_mark) {
            emit activated(targets_[static_cast<std::size_t>(start)].id);
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
    point_at(-1);
    replot_overlay();
    QWidget::focusOutEvent(event);
}

void ChartCanvas::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copy = menu->addAction(tr("&Copy chart"), this, &ChartCanvas::copy_picture);
    copy->setShortcut(QKeySequence::Copy);
    copy->setEnabled(!is_empty());
    menu->popup(event->globalPos());
}

} // namespace outturn::widgets
