// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chart_canvas.h"

#include "widgets/chart_picture.h"
#include "widgets/chart_text.h"
#include "widgets/mark_painting.h"
#include "widgets/painted_layerable.h"

#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

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
        // Without a pen and without a length Qt would draw a black dot.
        axis->setTickLengthIn(1);
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
    const auto before = [&words](const QString &first) {
        words = words.isEmpty() ? first : tr("%1. %2", "mark under the keyboard cursor, the chart").arg(first, words);
    };
    const auto count = ids_where([this](const Target &target) { return is_selected(target); }).size();
    if (count > 0) {
        before(tr("%n selected", "marks of a chart", static_cast<int>(count)));
    }
    if (cursor_ >= 0) {
        const Target &target = at(cursor_);
        const QString mark = target.tooltip.isEmpty() ? target.name : target.tooltip;
        before(is_selected(target) ? tr("%1, selected", "mark under the keyboard cursor").arg(mark) : mark);
    }
    setAccessibleDescription(words);
}

void ChartCanvas::set_targets(std::vector<Target> targets)
{
    const QString at_cursor = cursor_ >= 0 ? at(cursor_).id : QString();
    targets_ = std::move(targets);
    cursor_ = at_cursor.isEmpty() ? -1 : index_of(at_cursor).value_or(-1);
    anchor_ = -1;
    brush_.give_up(); // drawn around other marks
    // Whoever lights up elsewhere still does: only the mark under the pointer is looked for anew.
    pointed_at_ = index_of(pointed_).value_or(-1);
}

void ChartCanvas::rebuild()
{
    const bool shown = !targets_.empty();
    axes()->setVisible(shown);
    if (shown) {
        arrange(size());
    }
    names_.reset();
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

void ChartCanvas::set_selected(const QStringList &ids)
{
    if (selected_ != ids) {
        selected_ = ids;
        selected_set_ = QSet<QString>(ids.begin(), ids.end());
        names_.reset();
        describe();
        replot_overlay();
    }
}

QStringList ChartCanvas::ids_where(const std::function<bool(const Target &)> &wanted) const
{
    QStringList ids;
    QSet<QString> known;
    for (const Target &target : targets_) {
        if (!target.id.isEmpty() && wanted(target) && !known.contains(target.id)) {
            known.insert(target.id);
            ids.append(target.id);
        }
    }
    return ids;
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
    painter.setFont(text_font());
    paint_selection(painter);
    if (recording_) {
        return;
    }
    std::optional<int> pointed = index_of(highlighted_.isEmpty() ? pointed_ : highlighted_);
    if (pointed && pointed_at_ >= 0 && at(pointed_at_).id == at(*pointed).id) {
        pointed = pointed_at_; // of several marks of one id that under the pointer
    }
    if (pointed) {
        paint_highlight(painter, at(*pointed));
    }
    if (hasFocus() && ring_shown_) {
        if (cursor_ >= 0 && (!pointed || at(*pointed).id != at(cursor_).id)) {
            paint_highlight(painter, at(cursor_));
        }
        paint_cursor(painter);
    }
    if (brush_.is_band()) {
        for (const Target &target : targets_) {
            if (brush_.holds(pixel_of(target)) && !is_selected(target)) {
                painter.setFont(text_font());
                draw_selected_ring(painter, pixel_of(target), em() * 0.42, colours());
            }
        }
        brush_.paint(painter, QRectF(plot_->viewport()).adjusted(1, 1, -1, -1), colours());
    }
}

void ChartCanvas::paint_cursor(QPainter &painter) const
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colours().focus, 2));
    painter.drawRoundedRect(QRectF(plot_->viewport()).adjusted(2, 2, -2, -2), 3, 3);
    if (cursor_ >= 0) {
        const double side = em() * 0.75;
        painter.drawRect(QRectF(-side, -side, 2 * side, 2 * side).translated(pixel_of(at(cursor_))));
    }
}

double ChartCanvas::selected_radius() const
{
    const auto count =
        std::count_if(targets_.begin(), targets_.end(), [this](const Target &t) { return is_selected(t); });
    return em() * (count <= most_selected_names ? 0.58 : 0.42); // many stand close together
}

std::vector<PlacedName> ChartCanvas::selected_names()
{
    const QStringList ids = ids_where([this](const Target &target) { return is_selected(target); });
    if (ids.isEmpty() || ids.size() > most_selected_names) {
        return {};
    }
    std::vector<SelectedName> names;
    for (const QString &id : ids) {
        const Target &target = at(*index_of(id));
        if (!is_labelled(id)) {
            names.push_back({pixel_of(target), target.name});
        }
    }
    NameGround ground;
    ground.area = plot_area();
    for (const Target &target : targets_) {
        ground.marks.push_back(pixel_of(target));
    }
    ground.words = places_of_words(*plot_, [this](QPainter &painter) { paint_all(painter); });
    return place_selected_names(names, ground, selected_radius(), text_font());
}

void ChartCanvas::paint_selection(QPainter &painter)
{
    if (selected_.isEmpty() || targets_.empty()) {
        return;
    }
    const double radius = selected_radius();
    for (const Target &target : targets_) {
        if (is_selected(target)) {
            draw_selected_ring(painter, pixel_of(target), radius, colours());
        }
    }
    if (!names_) {
        names_ = selected_names();
    }
    painter.setFont(text_font());
    draw_selected_names(painter, *names_, radius, colours());
}

bool ChartCanvas::is_labelled(const QString &) const
{
    return false;
}

void ChartCanvas::paint_highlight(QPainter &painter, const Target &target) const
{
    const QPointF mark = pixel_of(target);
    const bool is_named = is_labelled(target.id)
        || (names_ && std::any_of(names_->begin(), names_->end(), [&](const PlacedName &n) { return n.mark == mark; }));
    painter.setFont(bold_font());
    draw_highlight(painter, mark, is_named ? QString() : target.name, QRectF(plot_->viewport()).adjusted(3, 3, -3, -3),
                   colours());
}

// Pictures

void ChartCanvas::draw_whole(QCPPainter &painter, QSize size)
{
    recording_ = true;
    if (!targets_.empty()) {
        arrange(size);
    }
    names_.reset();
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

QPicture ChartCanvas::print_picture(QSize size)
{
    const ChartAppearance shown = appearance_;
    const bool fixed = fixed_appearance_;
    set_appearance(picture_appearance(size));
    QPicture picture = record(size);
    appearance_ = shown;
    fixed_appearance_ = fixed;
    style_axes();
    rebuild();
    return picture;
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

} // namespace outturn::widgets
