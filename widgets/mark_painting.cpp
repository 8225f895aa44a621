// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mark_painting.h"

#include "widgets/chart_text.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>

#include <algorithm>
#include <numeric>

namespace outturn::widgets {

QColor mark_colour(Emphasis emphasis, const ChartPalette &colours)
{
    switch (emphasis) {
    case Emphasis::best:
        return colours.best;
    case Emphasis::worst:
        return colours.worst;
    case Emphasis::active:
        return colours.active;
    case Emphasis::none:
        break;
    }
    return colours.mark;
}

QColor text_colour(Emphasis emphasis, const ChartPalette &colours)
{
    switch (emphasis) {
    case Emphasis::best:
        return colours.best_text;
    case Emphasis::worst:
        return colours.worst_text;
    case Emphasis::active:
        return colours.active_text;
    case Emphasis::none:
        break;
    }
    return colours.text;
}

QColor band_colour(const ChartPalette &colours)
{
    QColor colour = colours.interval;
    colour.setAlphaF(colours.dark ? 0.24F : 0.18F);
    return colour;
}

QPen target_pen(const ChartPalette &colours)
{
    QPen pen(colours.target, 1.2, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({5, 3.5});
    return pen;
}

MarkShape mark_shape(Emphasis emphasis)
{
    switch (emphasis) {
    case Emphasis::best:
        return MarkShape::triangle_up;
    case Emphasis::worst:
        return MarkShape::triangle_down;
    case Emphasis::active:
        return MarkShape::diamond;
    case Emphasis::none:
        break;
    }
    return MarkShape::dot;
}

namespace {

/// A shape with the painter's pen and brush.
void draw_outline(QPainter &painter, QPointF middle, double r, MarkShape shape)
{
    switch (shape) {
    case MarkShape::dot:
    case MarkShape::ring:
        painter.drawEllipse(middle, r, r);
        return;
    case MarkShape::triangle_up:
    case MarkShape::triangle_down: {
        const double down = shape == MarkShape::triangle_up ? 1 : -1;
        painter.drawPolygon(QPolygonF({middle + QPointF(0, -1.15 * r * down), middle + QPointF(1.1 * r, 0.8 * r * down),
                                       middle + QPointF(-1.1 * r, 0.8 * r * down)}));
        return;
    }
    case MarkShape::diamond:
        painter.drawPolygon(QPolygonF({middle + QPointF(0, -1.2 * r), middle + QPointF(1.2 * r, 0),
                                       middle + QPointF(0, 1.2 * r), middle + QPointF(-1.2 * r, 0)}));
        return;
    case MarkShape::square:
        painter.drawRect(QRectF(middle - QPointF(r, r), QSizeF(2 * r, 2 * r)));
        return;
    }
}

} // namespace

void draw_shape(QPainter &painter, QPointF middle, double radius, MarkShape shape, const QColor &colour,
                const QColor &ground)
{
    if (shape == MarkShape::ring) {
        painter.setPen(QPen(colour, std::max(1.4, radius * 0.45)));
        painter.setBrush(ground);
        draw_outline(painter, middle, radius * 0.9, shape);
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    draw_outline(painter, middle, radius, shape);
}

void draw_hollow(QPainter &painter, QPointF middle, double radius, MarkShape shape, const QColor &colour,
                 const QColor &ground)
{
    painter.setPen(QPen(colour, 1.3, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.setBrush(ground);
    draw_outline(painter, middle, radius, shape);
}

void draw_mark(QPainter &painter, QPointF middle, double radius, Emphasis emphasis, const ChartPalette &colours,
               double em)
{
    if (emphasis == Emphasis::none) {
        draw_shape(painter, middle, radius, MarkShape::dot, colours.mark, colours.ground);
        return;
    }
    const double large = std::max(radius * 1.25, em * 0.32);
    // A rim of the ground's colour keeps the shape apart from crowded neighbours.
    draw_shape(painter, middle, large + 1.3, mark_shape(emphasis), colours.ground, colours.ground);
    draw_shape(painter, middle, large, mark_shape(emphasis), mark_colour(emphasis, colours), colours.ground);
}

void draw_highlight(QPainter &painter, QPointF mark, const QString &name, const QRectF &bounds,
                    const ChartPalette &colours)
{
    const QFontMetricsF metrics(painter.font());
    const double em = metrics.height();
    const double radius = em * 0.55;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colours.ground, 4.5));
    painter.drawEllipse(mark, radius, radius);
    painter.setPen(QPen(colours.text, 2));
    painter.drawEllipse(mark, radius, radius);

    const double padding = em * 0.25;
    const QString shown = metrics.elidedText(name, Qt::ElideRight, bounds.width() - 4 * padding);
    if (shown.isEmpty()) {
        return;
    }
    QRectF box(0, 0, metrics.horizontalAdvance(shown) + 2 * padding, metrics.height() + padding);
    box.moveCenter(mark - QPointF(0, em * 0.85 + box.height() / 2));
    if (box.top() < bounds.top()) {
        box.moveTop(mark.y() + em * 0.85);
    }
    box.moveLeft(std::clamp(box.left(), bounds.left(), std::max(bounds.left(), bounds.right() - box.width())));
    painter.setPen(QPen(colours.interval, 1));
    painter.setBrush(colours.ground);
    painter.drawRoundedRect(box, 3, 3);
    painter.setPen(colours.text);
    draw_lines(painter, {shown}, box.topLeft() + QPointF(padding, padding / 2), Qt::AlignLeft);
}

MarkLabels::MarkLabels(const QRectF &area, const ChartPalette &colours, const QFont &bold, const QFont &small)
    : area_(area), colours_(colours), bold_(bold), small_(small), em_(QFontMetricsF(small).height()),
      placement_(area, em_ * 0.25)
{}

void MarkLabels::draw(QPainter &painter, const QString &id, QPointF mark, const QString &label, const QString &detail,
                      Emphasis emphasis)
{
    if (drawn_.contains(id) || label.isEmpty()) {
        return;
    }
    drawn_.insert(id);
    const QFontMetricsF bold(bold_);
    const QFontMetricsF small(small_);
    const double width = std::min(area_.width() - em_, 20 * em_);
    const QStringList head = wrapped_lines(label, bold, width, 2);
    const QStringList rest = wrapped_lines(detail, small, width, 2);
    const double head_height = bold.height() * static_cast<double>(head.size());
    const QSizeF size(std::max(widest_line(head, bold), widest_line(rest, small)) + em_ * 0.4,
                      head_height + small.height() * static_cast<double>(rest.size()));
    const double radius = em_ * 0.45;
    const LabelPlace place = placement_.place(mark, radius, size);
    const QColor colour = text_colour(emphasis, colours_);
    if (place.has_leader) {
        const QLineF way(mark, place.leader_end);
        painter.setPen(QPen(colour, 1));
        painter.drawLine(QLineF(way.pointAt(std::min(1.0, radius / way.length())), way.p2()));
    }
    QColor ground = colours_.ground;
    ground.setAlphaF(0.85F);
    painter.fillRect(place.rect, ground);
    const bool reads_right = place.rect.center().x() + size.width() / 4 < mark.x(); // words end at their mark
    const Qt::Alignment alignment = reads_right ? Qt::AlignRight : Qt::AlignLeft;
    const double x = reads_right ? place.rect.right() - em_ * 0.2 : place.rect.left() + em_ * 0.2;
    painter.setFont(bold_);
    painter.setPen(colour);
    draw_lines(painter, head, {x, place.rect.top()}, alignment);
    painter.setFont(small_);
    painter.setPen(colours_.muted_text);
    draw_lines(painter, rest, {x, place.rect.top() + head_height}, alignment);
    blocked_.push_back(place.rect);
}

bool MarkLabels::is_free(const QRectF &rect) const
{
    return std::none_of(blocked_.begin(), blocked_.end(), [&](const QRectF &other) {
        return other.left() < rect.right() && other.right() > rect.left() && other.top() < rect.bottom()
            && other.bottom() > rect.top(); // QRectF::intersects() takes a line for nothing
    });
}

std::optional<QPointF> MarkLabels::free_corner(const std::vector<double> &tops, QSizeF size) const
{
    for (double x = area_.left(); x + size.width() <= area_.right(); x += em_ * 0.5) {
        for (const double top : tops) {
            const QRectF rect(QPointF(x, top), size);
            if (rect.top() >= area_.top() && rect.bottom() <= area_.bottom() && is_free(rect.adjusted(1, 1, -1, -1))) {
                return rect.topLeft();
            }
        }
    }
    return std::nullopt;
}

void MarkLabels::draw_band_note(QPainter &painter, const QRectF &band, const QString &note)
{
    if (note.isEmpty() || band.isEmpty()) {
        return;
    }
    const QFontMetricsF metrics(small_);
    const double away = em_ * 0.5;
    std::optional<QRectF> place;
    QStringList lines;
    for (const bool inside : {true, false}) {
        for (const double width : {24.0, 15.0, 11.0, 8.0}) { // as few lines as find a free place
            const QStringList tried = wrapped_lines(note, metrics, std::min(area_.width() - em_, width * em_), 4);
            const QSizeF size(widest_line(tried, metrics) + em_ * 0.4,
                              metrics.height() * static_cast<double>(tried.size()));
            lines = lines.isEmpty() ? tried : lines;
            if (place || tried.back().endsWith(QChar(0x2026)) || (inside && size.height() > band.height())) {
                continue;
            }
            const std::vector<double> within = {band.bottom() - size.height(), band.top(),
                                                band.center().y() - size.height() / 2};
            const std::vector<double> beside = {band.top() - away - size.height(), band.bottom() + away};
            if (const std::optional<QPointF> corner = free_corner(inside ? within : beside, size)) {
                place = QRectF(*corner, size);
                lines = tried;
            }
        }
    }
    painter.setPen(QPen(colours_.muted_text, 1));
    if (place && !band.intersects(*place)) { // a short line leads from the words into the band
        const double x = place->left() + em_ * 0.8;
        const bool above = place->bottom() <= band.top();
        painter.drawLine(above ? QLineF(x, place->bottom(), x, band.top() + away)
                               : QLineF(x, place->top(), x, band.bottom() - away));
    }
    if (!place) { // over what is drawn, but readable
        place = QRectF(
            band.topLeft(),
            QSizeF(widest_line(lines, metrics) + em_ * 0.4, metrics.height() * static_cast<double>(lines.size())));
        QColor ground = colours_.ground;
        ground.setAlphaF(0.85F);
        painter.fillRect(*place, ground);
    }
    painter.setFont(small_);
    painter.setPen(colours_.muted_text);
    draw_lines(painter, lines, place->topLeft() + QPointF(em_ * 0.2, 0), Qt::AlignLeft);
}

EndLabels::EndLabels(std::vector<EndLabel> labels, const QFont &font, double most)
    : labels_(std::move(labels)), font_(font), em_(QFontMetricsF(font).height())
{
    const QFontMetricsF metrics(font_);
    const double room = most - 1.3 * em_;
    for (const EndLabel &label : labels_) {
        // A word longer than the column widens it: a name cut short names nothing.
        const double word = std::max(room, widest_line(label.text.split(u' '), metrics));
        lines_.push_back(wrapped_lines(label.text, metrics, word, 4));
        width_ = std::max(width_, widest_line(lines_.back(), metrics) + 1.3 * em_);
    }
}

double EndLabels::height_of(std::size_t index) const
{
    return em_ * static_cast<double>(lines_[index].size());
}

std::vector<std::size_t> EndLabels::fitting(double height) const
{
    std::vector<std::size_t> order(labels_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t one, std::size_t other) { return labels_[one].weight > labels_[other].weight; });
    double used = 0;
    std::erase_if(order, [&](std::size_t at) {
        const bool fits = used + height_of(at) <= height + 0.5;
        used += fits ? height_of(at) : 0;
        return !fits;
    });
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t one, std::size_t other) { return labels_[one].end.y() < labels_[other].end.y(); });
    return order;
}

std::vector<double> EndLabels::tops(const std::vector<std::size_t> &order, const QRectF &bounds) const
{
    // As spread_labels(), for labels of different heights: those that touch form a block around their mean wish.
    struct Block {
        double top = 0;
        double height = 0;
        double members = 0;
    };
    std::vector<Block> blocks;
    for (const std::size_t at : order) {
        const double height = height_of(at);
        blocks.push_back({std::clamp(labels_[at].end.y(), bounds.top(), bounds.bottom()) - height / 2, height, 1});
        while (blocks.size() > 1) {
            const Block last = blocks.back();
            Block &before = blocks[blocks.size() - 2];
            if (before.top + before.height <= last.top) {
                break;
            }
            const double members = before.members + last.members;
            before.top = (before.members * before.top + last.members * (last.top - before.height)) / members;
            before.height += last.height;
            before.members = members;
            blocks.pop_back();
        }
    }
    std::vector<double> tops;
    std::size_t next = 0;
    for (const Block &block : blocks) {
        double top = block.top;
        for (double left = block.members; left > 0; --left, ++next) {
            tops.push_back(top);
            top += height_of(order[next]);
        }
    }
    double limit = bounds.bottom();
    for (std::size_t at = tops.size(); at-- > 0;) {
        limit = tops[at] = std::min(tops[at], limit - height_of(order[at]));
    }
    limit = bounds.top();
    for (std::size_t at = 0; at < tops.size(); ++at) {
        tops[at] = std::max(tops[at], limit);
        limit = tops[at] + height_of(order[at]);
    }
    return tops;
}

void EndLabels::draw(QPainter &painter, const QRectF &area, const QColor &leader) const
{
    painter.setFont(font_);
    const QRectF bounds = area.adjusted(0, -em_ / 2, 0, em_ / 2);
    const std::vector<std::size_t> order = fitting(bounds.height());
    const std::vector<double> at_tops = tops(order, bounds);
    for (std::size_t at = 0; at < order.size(); ++at) {
        const EndLabel &label = labels_[order[at]];
        const double y = std::clamp(label.end.y(), area.top(), area.bottom());
        const QPointF to(area.right() + em_ * 0.8, at_tops[at] + height_of(order[at]) / 2);
        painter.setPen(QPen(leader, 1));
        painter.setBrush(Qt::NoBrush);
        const QPointF turn(area.right() + em_ * 0.15, y);
        painter.drawPolyline(QPolygonF({QPointF(std::min(label.end.x(), turn.x()), y), turn, to}));
        painter.setPen(label.colour);
        draw_lines(painter, lines_[order[at]], {area.right() + em_, at_tops[at]}, Qt::AlignLeft);
    }
}

} // namespace outturn::widgets
