// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heat_chart.h"

#include "widgets/chart_text.h"
#include "widgets/hatching.h"
#include "widgets/mark_painting.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QToolTip>

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace outturn::widgets {

/// The names of the columns, painted over the rows where the chart's own are scrolled away. Lets every event through.
class HeatChartView::Header : public QWidget
{
public:
    explicit Header(HeatChartView *chart) : QWidget(chart), chart_(chart)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
        hide();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillRect(rect(), chart_->colours().ground);
        chart_->paint_header(painter, 0);
        painter.setPen(QPen(chart_->colours().limit, 1));
        painter.drawLine(QLineF(0, height() - 0.5, width(), height() - 0.5));
    }

private:
    HeatChartView *chart_;
};

namespace {

// Wider cells would say no more.
constexpr double widest_column = 5.5; // em

} // namespace

HeatChartView::HeatChartView(QWidget *parent) : RowChart(parent), header_(new Header(this))
{
    setObjectName(QStringLiteral("heat_chart"));
    plot()->xAxis->setTicks(false);
    plot()->xAxis->setTickLabels(false);
}

void HeatChartView::set_chart(const HeatChart &chart)
{
    const QString before = column();
    chart_ = chart;
    column_ = std::max(0, static_cast<int>(chart_.columns.size()) - 1); // the latest
    for (std::size_t at = 0; at < chart_.columns.size(); ++at) {
        if (chart_.columns[at].id == before) {
            column_ = static_cast<int>(at);
        }
    }
    give_rows();
    updateGeometry();
    rebuild();
    place_header();
}

QString HeatChartView::column() const
{
    return chart_.columns.empty() ? QString() : chart_.columns[static_cast<std::size_t>(column_)].id;
}

void HeatChartView::set_column(const QString &id)
{
    for (std::size_t at = 0; at < chart_.columns.size(); ++at) {
        if (chart_.columns[at].id == id) {
            move_column(static_cast<int>(at));
        }
    }
}

/// The targets are the cells of the present column: what the base class points at, reads out and explains.
void HeatChartView::give_rows()
{
    std::vector<Target> rows;
    if (!chart_.columns.empty()) {
        for (const HeatRow &row : chart_.rows) {
            const auto at = static_cast<std::size_t>(column_);
            const QString tooltip = at < row.cells.size() ? row.cells[at].tooltip : QString();
            rows.push_back({row.id, row.name, tooltip, static_cast<double>(column_), 0});
        }
    }
    set_rows(std::move(rows));
    set_words(chart_.title, chart_.description, chart_.empty_text);
}

void HeatChartView::move_column(int to)
{
    const int last = static_cast<int>(chart_.columns.size()) - 1;
    const int wanted = std::clamp(to, 0, std::max(0, last));
    if (wanted != column_ && last >= 0) {
        column_ = wanted;
        give_rows();
        const QString row = highlighted(); // its ring moves along
        set_highlighted(QString());
        set_highlighted(row);
    }
}

int HeatChartView::column_at(double x) const
{
    const QRectF area = plot_area();
    const auto count = static_cast<double>(chart_.columns.size());
    const double at = (x - area.left()) / std::max(1.0, area.width()) * count;
    return static_cast<int>(std::clamp(std::floor(at), 0.0, std::max(0.0, count - 1)));
}

// Layout

bool HeatChartView::has_tiers() const
{
    return std::any_of(chart_.columns.begin(), chart_.columns.end(),
                       [](const HeatColumn &column) { return !column.tier.isEmpty(); });
}

double HeatChartView::label_width() const
{
    const QFontMetricsF small(small_font());
    double widest = 0;
    for (const HeatRow &row : chart_.rows) {
        widest = std::max(widest, small.horizontalAdvance(row.label));
    }
    return widest + em();
}

double HeatChartView::header_height() const
{
    return QFontMetricsF(small_font()).height() * (has_tiers() ? 2 : 1) + em() * 0.35;
}

namespace {

/// Places of the key's entries: each its left end and its line.
struct KeyPlace {
    double left = 0;
    int line = 0;
};

std::vector<KeyPlace> key_places(const std::vector<HeatState> &states, const QFontMetricsF &small, double em,
                                 double width)
{
    std::vector<KeyPlace> places;
    const double first = em * 0.75;
    KeyPlace next{first, 0};
    for (const HeatState &state : states) {
        const double room = em * 1.9 + small.horizontalAdvance(state.title);
        if (next.left > first && next.left + room > width - em * 0.5) {
            next = {first, next.line + 1};
        }
        places.push_back(next);
        next.left += room + em * 1.1;
    }
    return places;
}

} // namespace

double HeatChartView::key_height(double width) const
{
    const QFontMetricsF small(small_font());
    const std::vector<KeyPlace> places = key_places(chart_.states, small, em(), width);
    return places.empty() ? 0 : (places.back().line + 1) * (small.height() * 1.25) + em() * 0.4;
}

RowChart::Margins HeatChartView::margins(double width) const
{
    const QFontMetricsF small(small_font());
    Margins around;
    around.left = names_width(width);
    const double least = std::min(label_width(), width * 0.3);
    const double cells = static_cast<double>(chart_.columns.size()) * widest_column * em();
    around.right = std::max(least, width - around.left - cells);
    around.top = em() * 0.4 + key_height(width) + header_height();
    const auto caption = static_cast<double>(caption_lines(chart_.caption, width).size());
    around.bottom = em() * 0.5 + (caption > 0 ? caption * small.height() + em() * 0.3 : 0);
    return around;
}

void HeatChartView::arrange(QSizeF size)
{
    size_ = size;
    place_rows(size);
    plot()->xAxis->setRange(-0.5, std::max(0.5, static_cast<double>(chart_.columns.size()) - 0.5));
}

QRectF HeatChartView::column_rect(std::size_t column, double top, double height) const
{
    const QRectF area = plot_area();
    const double width = area.width() / static_cast<double>(std::max<std::size_t>(1, chart_.columns.size()));
    return {area.left() + static_cast<double>(column) * width, top, width, height};
}

// Painting

void HeatChartView::paint_chart(QPainter &painter)
{
    paint_active(painter);
    paint_key(painter);
    paint_header(painter, plot_area().top() - header_height());
    paint_rows(painter);
    paint_names(painter);
    paint_caption(painter, caption_lines(chart_.caption, size_.width()), plot_area().bottom() + em() * 0.4);
}

void HeatChartView::paint_key(QPainter &painter) const
{
    const QFontMetricsF small(small_font());
    const std::vector<KeyPlace> places = key_places(chart_.states, small, em(), size_.width());
    const double line = small.height() * 1.25;
    for (std::size_t at = 0; at < places.size(); ++at) {
        const double top = em() * 0.4 + places[at].line * line;
        const QRectF box(places[at].left, top + small.height() * 0.05, em() * 1.5, small.height() * 0.95);
        paint_cell(painter, box, chart_.states[at], true);
        painter.setFont(small_font());
        painter.setPen(colours().text);
        draw_lines(painter, {chart_.states[at].title}, {box.right() + em() * 0.4, top}, Qt::AlignLeft);
    }
}

void HeatChartView::paint_tiers(QPainter &painter, double top) const
{
    const QFontMetricsF metrics(painter.font());
    for (std::size_t from = 0; from < chart_.columns.size();) {
        std::size_t to = from + 1;
        while (to < chart_.columns.size() && chart_.columns[to].tier == chart_.columns[from].tier) {
            ++to;
        }
        const QRectF first = column_rect(from, top, 1);
        const double room = column_rect(to - 1, top, 1).right() - first.left() - em() * 0.3;
        const QString &tier = chart_.columns[from].tier;
        QString words = tier;
        if (metrics.horizontalAdvance(words) > room) { // "2011-12" as "11-12" where a year is narrow
            words =
                tier.size() == 7 && tier.at(4) == u'-' ? tier.mid(2) : metrics.elidedText(tier, Qt::ElideRight, room);
        }
        if (metrics.horizontalAdvance(words) <= room) {
            painter.setPen(colours().text);
            draw_lines(painter, {words}, {first.left() + em() * 0.15, top}, Qt::AlignLeft);
        }
        painter.setPen(QPen(colours().interval, 1));
        painter.drawLine(QLineF(first.left(), top + em() * 0.1, first.left(), top + header_height() - em() * 0.15));
        from = to;
    }
}

void HeatChartView::paint_header(QPainter &painter, double top) const
{
    painter.setFont(small_font());
    const QFontMetricsF metrics(painter.font());
    double line = top;
    if (has_tiers()) {
        paint_tiers(painter, top);
        line += metrics.height();
    }
    double widest = 0;
    for (const HeatColumn &column : chart_.columns) {
        widest = std::max(widest, metrics.horizontalAdvance(column.label));
    }
    const double width = column_rect(0, 0, 1).width();
    const auto stride =
        static_cast<std::size_t>(std::max(1.0, std::ceil((widest + em() * 0.3) / std::max(1.0, width))));
    if (has_tiers() && stride > 1) {
        return; // the tiers say it; every second quarter would say it wrongly
    }
    painter.setPen(colours().muted_text);
    // Counted from the last, which is the one that is looked for.
    for (std::size_t at = 0; at < chart_.columns.size(); ++at) {
        if ((chart_.columns.size() - 1 - at) % stride == 0) {
            const QRectF rect = column_rect(at, line, 1);
            const double half = metrics.horizontalAdvance(chart_.columns[at].label) / 2;
            const double middle = std::max(rect.center().x(), plot_area().left() + half);
            draw_lines(painter, {chart_.columns[at].label}, {middle, line}, Qt::AlignHCenter);
        }
    }
}

void HeatChartView::paint_rows(QPainter &painter) const
{
    const QRectF area = plot_area();
    const QFontMetricsF small(small_font());
    const double width = column_rect(0, 0, 1).width();
    const double gap = std::clamp(std::min(width, row_pitch()) * 0.06, 0.25, 1.5);
    const bool with_letters = row_pitch() >= small.height() * 0.95 && width >= em() * 0.75;
    for (std::size_t row = 0; row < chart_.rows.size(); ++row) {
        const HeatRow &of = chart_.rows[row];
        const QRectF rect = row_rect(row);
        for (std::size_t at = 0; at < std::min(of.cells.size(), chart_.columns.size()); ++at) {
            const int state = of.cells[at].state;
            if (state >= 0 && state < static_cast<int>(chart_.states.size())) {
                paint_cell(painter, column_rect(at, rect.top(), rect.height()).adjusted(gap, gap, -gap, -gap),
                           chart_.states[static_cast<std::size_t>(state)], with_letters);
            }
        }
        if (of.starts_group && row > 0) {
            painter.setPen(QPen(colours().limit, 1.4, Qt::SolidLine, Qt::FlatCap));
            painter.drawLine(QLineF(em() * 0.75, rect.top(), size_.width() - em() * 0.5, rect.top()));
        }
        if (is_named(row) && !of.label.isEmpty()) {
            painter.setFont(small_font());
            painter.setPen(colours().muted_text);
            const QString label = small.elidedText(of.label, Qt::ElideRight, size_.width() - area.right() - em() * 0.6);
            draw_lines(painter, {label}, {area.right() + em() * 0.4, rect.center().y() - small.height() / 2},
                       Qt::AlignLeft);
        }
    }
}

void HeatChartView::paint_cell(QPainter &painter, const QRectF &rect, const HeatState &state, bool with_letter) const
{
    const QColor pale = colours().shades[0];
    QColor ground = colours().ground;
    const double lines = std::max(3.0, em() * 0.32);
    const auto outlined = [&](const QColor &colour, double thickness) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colour, thickness, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        const double half = thickness / 2;
        painter.drawRect(rect.adjusted(half, half, -half, -half));
    };
    switch (state.look) {
    case HeatLook::empty:
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours().interval);
        painter.drawEllipse(rect.center(), em() * 0.06, em() * 0.06);
        return;
    case HeatLook::calm:
    case HeatLook::noted:
    case HeatLook::ringed:
        painter.fillRect(rect, pale);
        ground = pale;
        if (state.look == HeatLook::noted) {
            painter.fillRect(
                QRectF(rect.left(), rect.bottom() - rect.height() * 0.16, rect.width(), rect.height() * 0.16),
                colours().mark);
        } else if (state.look == HeatLook::ringed) {
            outlined(colours().mark, std::max(1.0, em() * 0.1));
        }
        break;
    case HeatLook::strong:
        ground = colours().mark;
        painter.fillRect(rect, ground);
        break;
    case HeatLook::half:
        painter.fillRect(rect, pale);
        ground = pale;
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours().limit);
        painter.drawPolygon(QPolygonF({rect.topLeft(), rect.bottomLeft(), rect.bottomRight()}));
        break;
    case HeatLook::rising:
    case HeatLook::falling:
    case HeatLook::crossed: {
        const Hatching hatching = state.look == HeatLook::rising ? Hatching::rising
            : state.look == HeatLook::falling                    ? Hatching::falling
                                                                 : Hatching::crossed;
        draw_hatching(painter, rect, hatching, colours().limit, lines);
        outlined(colours().limit, 1);
        break;
    }
    case HeatLook::alarm:
        ground = colours().worst;
        painter.fillRect(rect, ground);
        break;
    }
    if (!with_letter || state.letter.isEmpty()) {
        return;
    }
    painter.setFont(scaled_font(bold_font(), 0.85));
    const QFontMetricsF metrics(painter.font());
    const double width = metrics.horizontalAdvance(state.letter);
    const bool is_patterned = state.look == HeatLook::rising || state.look == HeatLook::falling
        || state.look == HeatLook::crossed || state.look == HeatLook::half;
    if (is_patterned) { // a letter across lines cannot be read
        painter.fillRect(QRectF(rect.center().x() - width / 2 - 1.5, rect.center().y() - metrics.ascent() / 2,
                                width + 3, metrics.ascent()),
                         ground);
    }
    painter.setPen(text_on(ground));
    draw_lines(painter, {state.letter}, {rect.center().x(), rect.center().y() - metrics.height() / 2},
               Qt::AlignHCenter);
}

// The names of the columns while the rows scroll

void HeatChartView::place_header()
{
    const double own = plot_area().top() - header_height();
    QRect seen = rect(); // visibleRegion() leaves out what the plot covers, which is everything
    for (const QWidget *above = parentWidget(); above != nullptr; above = above->parentWidget()) {
        seen &= QRect(mapFrom(above, QPoint()), above->size());
    }
    const bool wanted = !is_empty() && isVisible() && seen.top() > own + 1 && !seen.isEmpty();
    if (wanted) {
        header_->setGeometry(0, seen.top(), width(), qCeil(header_height()) + 1);
        header_->raise();
    }
    header_->setVisible(wanted);
    if (wanted) {
        header_->update();
    }
}

/// The row under the keyboard cursor is not hidden by the names of the columns.
void HeatChartView::keep_clear_of_header()
{
    const auto row = std::find_if(targets().begin(), targets().end(),
                                  [this](const Target &each) { return each.id == highlighted(); });
    if (row == targets().end()) {
        return;
    }
    const QRectF rect = row_rect(static_cast<std::size_t>(row - targets().begin()));
    for (QWidget *above = parentWidget(); above != nullptr; above = above->parentWidget()) {
        auto *area = qobject_cast<QScrollArea *>(above);
        if (area != nullptr && area->widget() == this) {
            area->ensureVisible(0, qRound(rect.top()), 0, qCeil(header_height() + em() * 0.5));
            return;
        }
    }
}

void HeatChartView::moveEvent(QMoveEvent *event)
{
    RowChart::moveEvent(event);
    // Only after the move is it known what is in sight.
    QMetaObject::invokeMethod(
        this, [this] { place_header(); }, Qt::QueuedConnection);
}

void HeatChartView::resizeEvent(QResizeEvent *event)
{
    RowChart::resizeEvent(event);
    QMetaObject::invokeMethod(
        this, [this] { place_header(); }, Qt::QueuedConnection);
}

void HeatChartView::changeEvent(QEvent *event)
{
    RowChart::changeEvent(event);
    place_header();
}

// Pointer and keyboard: the base class knows the row, this one the column.

void HeatChartView::point_column_at(QPointF position)
{
    if (plot_area().contains(position)) {
        move_column(column_at(position.x()));
    }
}

bool HeatChartView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        point_column_at(static_cast<QHelpEvent *>(event)->pos());
    }
    return RowChart::event(event);
}

void HeatChartView::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() == Qt::NoButton) {
        point_column_at(event->position());
    }
    RowChart::mouseMoveEvent(event);
}

void HeatChartView::mousePressEvent(QMouseEvent *event)
{
    point_column_at(event->position());
    RowChart::mousePressEvent(event);
}

void HeatChartView::mouseDoubleClickEvent(QMouseEvent *event)
{
    point_column_at(event->position());
    RowChart::mouseDoubleClickEvent(event);
}

void HeatChartView::keyPressEvent(QKeyEvent *event)
{
    const bool sideways = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    if (!sideways || is_empty() || event->modifiers() != Qt::NoModifier) {
        RowChart::keyPressEvent(event);
        keep_clear_of_header();
        return;
    }
    const QString row = highlighted().isEmpty() ? active() : highlighted();
    move_column(column_ + (event->key() == Qt::Key_Left ? -1 : 1));
    if (std::none_of(targets().begin(), targets().end(), [&](const Target &each) { return each.id == row; })) {
        QKeyEvent home(QEvent::KeyPress, Qt::Key_Home, Qt::NoModifier);
        RowChart::keyPressEvent(&home);
    }
}

} // namespace outturn::widgets
