// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/page_area.h"

#include "widgets/chart_palette.h"

#include <QtCore/QScopedValueRollback>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtGui/QWheelEvent>
#include <QtWidgets/QScrollBar>

#include <algorithm>
#include <cmath>

namespace outturn::widgets {

namespace {

constexpr double least_zoom = 0.1;
constexpr double most_zoom = 4;
constexpr double zoom_step = 1.1;
constexpr double most_kept_pixels = 12e6; ///< a larger page is drawn piece by piece, and not kept

QColor ground_colour(const QPalette &palette)
{
    const QColor window = palette.color(QPalette::Window);
    return window.lightness() < 128 ? window.lighter(170) : window.darker(118);
}

void paint_edges(QPainter &painter, const QRectF &page)
{
    painter.setPen(Qt::NoPen);
    for (int step = 3; step >= 1; --step) {
        painter.setBrush(QColor(0, 0, 0, 22));
        painter.drawRect(page.adjusted(-0.5, -0.5, step + 0.5, step + 0.5));
    }
}

} // namespace

PageArea::PageArea(QWidget *parent) : QAbstractScrollArea(parent)
{
    setObjectName(QStringLiteral("page_area"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(NoFrame);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    // Always there: else the width that pages have to fit would change with their height, to and fro.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
}

int PageArea::margin() const
{
    return fontMetrics().height();
}

double PageArea::scale_of(const PagePicture &page) const
{
    if (zoom_) {
        return *zoom_;
    }
    const double room = std::max(40, viewport()->width() - 2 * margin());
    return std::clamp(room / std::max(1, page.size.width()), 0.02, most_zoom);
}

double PageArea::shown_scale() const
{
    return current_ < 0 ? zoom_.value_or(1) : scale_of(pages_[static_cast<std::size_t>(current_)]);
}

QPointF PageArea::offset() const
{
    return {static_cast<double>(horizontalScrollBar()->value()), static_cast<double>(verticalScrollBar()->value())};
}

// Where the pages lie

void PageArea::lay_out()
{
    const QScopedValueRollback<bool> arranging(arranging_, true);
    rects_.clear();
    double widest = 0;
    for (const PagePicture &page : pages_) {
        widest = std::max(widest, page.size.width() * scale_of(page));
    }
    const double width = std::max<double>(viewport()->width(), widest + 2 * margin());
    double top = margin();
    for (const PagePicture &page : pages_) {
        const QSizeF size = QSizeF(page.size) * scale_of(page);
        rects_.emplace_back(std::floor((width - size.width()) / 2), std::floor(top), size.width(), size.height());
        top += size.height() + margin();
    }
    ground_ = {width, pages_.empty() ? 0 : top};
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0, std::max(0, qCeil(ground_.width()) - viewport()->width()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(3 * margin());
    verticalScrollBar()->setRange(0, std::max(0, qCeil(ground_.height()) - viewport()->height()));
    viewport()->update();
}

PageArea::Place PageArea::place_at(double viewport_y) const
{
    const double y = offset().y() + viewport_y;
    for (std::size_t page = 0; page < rects_.size(); ++page) {
        if (y < rects_[page].bottom() + margin() || page + 1 == rects_.size()) {
            return {static_cast<int>(page), (y - rects_[page].top()) / scale_of(pages_[page])};
        }
    }
    return place_;
}

void PageArea::go_to(const Place &place, double viewport_y)
{
    if (pages_.empty()) {
        return;
    }
    const auto page = static_cast<std::size_t>(std::clamp(place.page, 0, page_count() - 1));
    const double y = rects_[page].top() + place.top * scale_of(pages_[page]);
    verticalScrollBar()->setValue(qRound(y - viewport_y));
    viewport()->update();
    follow_scroll();
}

void PageArea::lay_out_around(double viewport_y)
{
    const Place kept = rects_.empty() ? place_ : place_at(viewport_y);
    lay_out();
    go_to(kept, viewport_y);
}

void PageArea::follow_scroll()
{
    if (arranging_) {
        return;
    }
    if (!rects_.empty()) {
        place_ = place_at(0);
    }
    // The page with the largest part of the view.
    int largest = -1;
    double most = 0;
    const QRectF view(offset(), viewport()->size());
    for (std::size_t page = 0; page < rects_.size(); ++page) {
        const double height = view.intersected(rects_[page]).height();
        if (height > most + 0.5) {
            most = height;
            largest = static_cast<int>(page);
        }
    }
    largest = largest < 0 && !rects_.empty() ? std::clamp(place_.page, 0, page_count() - 1) : largest;
    if (largest != current_) {
        current_ = largest;
        emit page_changed(current_);
    }
}

void PageArea::set_pages(std::vector<PagePicture> pages, const QString &text)
{
    const Place kept = place_;
    pages_ = std::move(pages);
    std::erase_if(pages_, [](const PagePicture &page) { return page.size.isEmpty(); });
    text_ = text;
    drawn_.clear();
    lay_out();
    go_to(kept, 0);
    follow_scroll();
    if (pages_.empty()) {
        place_ = kept;
    }
}

void PageArea::show_page(int page, double top)
{
    if (page < 0 || page >= page_count()) {
        return;
    }
    go_to({page, std::max(0.0, top)}, margin());
}

void PageArea::step(int pages)
{
    if (current_ >= 0) {
        show_page(std::clamp(current_ + pages, 0, page_count() - 1), 0);
    }
}

void PageArea::set_zoom(std::optional<double> zoom)
{
    if (zoom) {
        zoom = std::clamp(*zoom, least_zoom, most_zoom);
    }
    if (zoom == zoom_) {
        return;
    }
    const double middle = viewport()->height() / 2.0;
    const Place kept = place_at(middle);
    zoom_ = zoom;
    drawn_.clear();
    lay_out();
    horizontalScrollBar()->setValue((horizontalScrollBar()->maximum()) / 2);
    go_to(kept, middle);
    emit zoom_changed();
}

void PageArea::zoom_by(int steps)
{
    set_zoom(shown_scale() * std::pow(zoom_step, steps));
}

// Drawing

const QPixmap *PageArea::drawn(std::size_t page, QSizeF size)
{
    const double ratio = devicePixelRatioF();
    const QSize wanted = (size * ratio).toSize();
    if (wanted.isEmpty() || static_cast<double>(wanted.width()) * wanted.height() > most_kept_pixels) {
        return nullptr;
    }
    auto found = drawn_.find(page);
    if (found == drawn_.end() || found->second.size() != wanted) {
        QPixmap pixmap(wanted);
        pixmap.fill(Qt::white);
        QPainter painter(&pixmap);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
        painter.scale(static_cast<double>(wanted.width()) / pages_[page].size.width(),
                      static_cast<double>(wanted.height()) / pages_[page].size.height());
        painter.drawPicture(0, 0, pages_[page].picture);
        painter.end();
        pixmap.setDevicePixelRatio(ratio);
        found = drawn_.insert_or_assign(page, std::move(pixmap)).first;
    }
    return &found->second;
}

void PageArea::forget_far_pages(int first, int last)
{
    std::erase_if(drawn_, [&](const auto &entry) {
        const int page = static_cast<int>(entry.first);
        return page < first - 2 || page > last + 2;
    });
}

void PageArea::paint_page(QPainter &painter, std::size_t page, const QRectF &shown)
{
    paint_edges(painter, shown);
    if (const QPixmap *pixmap = drawn(page, shown.size())) {
        painter.drawPixmap(shown.topLeft(), *pixmap);
        return;
    }
    painter.save();
    painter.setClipRect(shown);
    painter.fillRect(shown, Qt::white);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.translate(shown.topLeft());
    painter.scale(shown.width() / pages_[page].size.width(), shown.height() / pages_[page].size.height());
    painter.drawPicture(0, 0, pages_[page].picture);
    painter.restore();
}

void PageArea::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const QRectF view = viewport()->rect();
    painter.fillRect(view, ground_colour(palette()));
    int first = page_count();
    int last = -1;
    for (std::size_t page = 0; page < rects_.size(); ++page) {
        const QRectF shown = rects_[page].translated(-offset());
        if (shown.adjusted(-4, -4, 4, 4).intersects(view)) {
            paint_page(painter, page, shown);
            first = std::min(first, static_cast<int>(page));
            last = std::max(last, static_cast<int>(page));
        }
    }
    forget_far_pages(first, last);
    if (pages_.empty()) {
        painter.setPen(palette().color(QPalette::Text));
        const int space = 2 * margin();
        painter.drawText(view.adjusted(space, space, -space, -space), Qt::AlignCenter | Qt::TextWordWrap, text_);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(chart_palette(palette()).focus, 2));
        painter.drawRect(view.adjusted(1, 1, -1, -1));
    }
}

// Events

bool PageArea::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::ZoomIn) || key->matches(QKeySequence::ZoomOut)
            || (key->modifiers().testFlag(Qt::ControlModifier)
                && (key->key() == Qt::Key_0 || key->key() == Qt::Key_Plus || key->key() == Qt::Key_Equal
                    || key->key() == Qt::Key_Minus))) {
            event->accept();
            return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

bool PageArea::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ScreenChangeInternal) { // another density: Qt 6.4 has no event for that itself
        drawn_.clear();
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void PageArea::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    const Place kept = place_;
    if (!zoom_) {
        drawn_.clear();
    }
    lay_out();
    go_to(kept, 0);
    follow_scroll();
    emit zoom_changed();
}

void PageArea::scrollContentsBy(int, int)
{
    viewport()->update();
    follow_scroll();
}

void PageArea::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        lay_out_around(0);
    }
}

void PageArea::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    if (const int turned = event->angleDelta().y(); turned != 0) {
        zoom_by(turned > 0 ? 1 : -1);
    }
    event->accept();
}

void PageArea::keyPressEvent(QKeyEvent *event)
{
    const bool is_control = event->modifiers().testFlag(Qt::ControlModifier);
    QScrollBar *down = verticalScrollBar();
    if (event->matches(QKeySequence::ZoomIn) || (is_control && event->key() == Qt::Key_Equal)
        || (is_control && event->key() == Qt::Key_Plus)) {
        zoom_by(1);
    } else if (event->matches(QKeySequence::ZoomOut) || (is_control && event->key() == Qt::Key_Minus)) {
        zoom_by(-1);
    } else if (is_control && event->key() == Qt::Key_0) {
        set_zoom({});
    } else if (event->key() == Qt::Key_PageDown || event->key() == Qt::Key_PageUp) {
        const int way = event->key() == Qt::Key_PageDown ? 1 : -1;
        if (is_control) {
            step(way);
        } else {
            down->setValue(down->value() + way * (viewport()->height() - 2 * margin()));
        }
    } else if (event->key() == Qt::Key_Space) {
        const int way = event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1;
        down->setValue(down->value() + way * (viewport()->height() - 2 * margin()));
    } else if (event->key() == Qt::Key_Home) {
        down->setValue(down->minimum());
    } else if (event->key() == Qt::Key_End) {
        down->setValue(down->maximum());
    } else {
        QAbstractScrollArea::keyPressEvent(event);
    }
}

} // namespace outturn::widgets
