// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map_chart.h"

#include "widgets/chart_text.h"
#include "widgets/hexagon_painting.h"
#include "widgets/label_placement.h"
#include "widgets/mark_painting.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <functional>

namespace outturn::widgets {

namespace {

constexpr double smallest_named_radius = 8; ///< pixels; below it, regions go without names
constexpr double smallest_short_name = 7.5; ///< pixels; anything smaller is not read but guessed

/// Paints under the ring and the name that every chart gives what is pointed at. A picture shows no pointer: only
/// pictures are drawn without the cache of labels. Owned by its plot.
class OutlineBelow final : public QCPLayerable
{
public:
    OutlineBelow(QCustomPlot *plot, std::function<void(QPainter &)> paint)
        : QCPLayerable(plot), paint_(std::move(paint))
    {
        moveToLayer(plot->layer(QStringLiteral("pointer")), true);
    }

protected:
    void applyDefaultAntialiasingHint(QCPPainter *) const override {}

    void draw(QCPPainter *painter) override
    {
        if (!painter->modes().testFlag(QCPPainter::pmNoCaching)) {
            painter->setRenderHint(QPainter::Antialiasing, true);
            paint_(*painter);
        }
    }

private:
    std::function<void(QPainter &)> paint_;
};

} // namespace

/// One entry of the key: how it is drawn, and its words.
struct MapChartView::KeyLine {
    enum class Kind { shade, no_figure, left_out, beyond, caption } kind = Kind::shade;
    int shade = 0;
    QStringList lines;
};

MapChartView::MapChartView(QWidget *parent) : ChartCanvas(parent)
{
    setObjectName(QStringLiteral("map_chart"));
    for (QCPAxis *axis : {plot()->xAxis, plot()->yAxis}) {
        axis->setTickLabels(false);
        axis->grid()->setVisible(false);
    }
    new OutlineBelow(plot(), [this](QPainter &painter) { paint_pointed(painter); });
}

void MapChartView::set_chart(const MapChart &chart)
{
    chart_ = chart;
    // The keyboard walks as one reads: from the north-west to the south-east.
    std::stable_sort(chart_.hexagons.begin(), chart_.hexagons.end(),
                     [](const MapHexagon &one, const MapHexagon &other) {
                         return one.row != other.row ? one.row > other.row : one.column < other.column;
                     });
    region_of_.clear();
    for (std::size_t region = 0; region < chart_.regions.size(); ++region) {
        for (const QString &id : chart_.regions[region].ids) {
            region_of_.insert(id, static_cast<int>(region));
        }
    }
    region_of_cell_.clear();
    std::vector<Target> targets;
    for (const MapHexagon &hexagon : chart_.hexagons) {
        region_of_cell_.insert({hexagon.column, hexagon.row}, region_of_.value(hexagon.id, -1));
        targets.push_back({hexagon.id, hexagon.name, hexagon.tooltip, column_middle(hexagon.column, hexagon.row),
                           static_cast<double>(hexagon.row)});
    }
    arranged_size_ = QSizeF();
    set_targets(std::move(targets));
    set_words(chart.title, chart.description, chart.empty_text);
    rebuild();
}

bool MapChartView::is_labelled(const QString &id) const
{
    return id == active() || id == chart_.best_id || id == chart_.worst_id;
}

Emphasis MapChartView::emphasis(const MapHexagon &hexagon) const
{
    if (hexagon.id == active()) {
        return Emphasis::active;
    }
    if (hexagon.id == chart_.best_id) {
        return Emphasis::best;
    }
    return hexagon.id == chart_.worst_id ? Emphasis::worst : Emphasis::none;
}

const MapHexagon *MapChartView::hexagon_of(const QString &id) const
{
    const auto found = std::find_if(chart_.hexagons.begin(), chart_.hexagons.end(),
                                    [&](const MapHexagon &hexagon) { return hexagon.id == id; });
    return id.isEmpty() || found == chart_.hexagons.end() ? nullptr : &*found;
}

QPointF MapChartView::middle(const MapHexagon &hexagon) const
{
    return origin_
        + QPointF(column_middle(hexagon.column, hexagon.row) * width_of_radius * radius_,
                  -hexagon.row * row_of_radius * radius_);
}

QPolygonF MapChartView::outline(const MapHexagon &hexagon, double part) const
{
    return hexagon_around(middle(hexagon), radius_ * part);
}

QColor MapChartView::fill(const MapHexagon &hexagon) const
{
    if (!hexagon.shade || hexagon.is_left_out) {
        return colours().ground;
    }
    return shade_colour(colours(), *hexagon.shade, static_cast<int>(chart_.shades.size()));
}

// Where everything stands

void MapChartView::arrange(QSizeF size)
{
    axes()->setMargins(QMargins());
    if (size == arranged_size_ && text_font() == arranged_font_) {
        return; // nothing here depends on what is active
    }
    arranged_size_ = size;
    arranged_font_ = text_font();
    const double key = std::min(natural_key_width(), std::max(7 * em(), size.width() * 0.34));
    const double edge = em() * 0.4;
    key_area_ = QRectF(size.width() - key - edge, edge, key, std::max(1.0, size.height() - 2 * edge));
    map_area_ = QRectF(edge, edge, std::max(1.0, key_area_.left() - 2 * edge), std::max(1.0, size.height() - 2 * edge));
    fit_hexagons(size);
    fit_short_names();
    place_region_names();
}

void MapChartView::fit_hexagons(QSizeF size)
{
    double left = column_middle(chart_.hexagons.front().column, chart_.hexagons.front().row);
    double right = left;
    for (const MapHexagon &hexagon : chart_.hexagons) {
        const double at = column_middle(hexagon.column, hexagon.row);
        left = std::min(left, at);
        right = std::max(right, at);
    }
    const int top = chart_.hexagons.front().row;
    const int bottom = chart_.hexagons.back().row;
    double names = chart_.hexagons.size() > 1 ? 4 * em() : 6 * em(); // for the names on either side
    const QFontMetricsF small(small_font());
    for (const MapRegion &region : chart_.regions) {
        names = std::max(names, widest_line(wrapped_lines(region.name, small, 7 * em(), 2), small) + em() * 0.6);
    }
    names = std::min(names, map_area_.width() * 0.2);
    const double by_height = map_area_.height() / (row_of_radius * (top - bottom) + 2);
    const double by_width = (map_area_.width() - 2 * names) / (width_of_radius * (right - left + 1));
    // The pointer finds a mark within a line and a half of its middle: a larger hexagon would have dead corners.
    radius_ = std::clamp(std::min(by_height, by_width), 1.0, 1.6 * em());
    const QPointF centre = map_area_.center();
    origin_ = QPointF(centre.x() - (left + right) / 2 * width_of_radius * radius_,
                      centre.y() + (top + bottom) / 2.0 * row_of_radius * radius_);
    const double column = width_of_radius * radius_;
    const double row = row_of_radius * radius_;
    plot()->xAxis->setRange(-origin_.x() / column, (size.width() - origin_.x()) / column);
    plot()->yAxis->setRange((origin_.y() - size.height()) / row, origin_.y() / row);
}

void MapChartView::fit_short_names()
{
    constexpr int measured_at = 100;
    short_font_ = text_font();
    short_font_.setPixelSize(measured_at);
    const QFontMetricsF metrics(short_font_);
    double widest = 1;
    for (const MapHexagon &hexagon : chart_.hexagons) {
        widest = std::max(widest, metrics.horizontalAdvance(hexagon.short_name));
    }
    const double room = 0.9 * width_of_radius * radius_;
    const double fitting = std::min(measured_at * room / widest, radius_ * 0.72);
    const double largest = std::min(fitting, QFontInfo(text_font()).pixelSize() * 1.0);
    short_names_fit_ = largest >= smallest_short_name;
    short_font_.setPixelSize(std::max(1, static_cast<int>(std::lround(largest - 0.2))));
}

std::vector<MapChartView::KeyLine> MapChartView::key_lines(double width) const
{
    const QFontMetricsF small(small_font());
    const double room = width - 1.6 * em();
    std::vector<KeyLine> lines;
    for (std::size_t at = chart_.shades.size(); at-- > 0;) { // the highest stands highest
        lines.push_back(
            {KeyLine::Kind::shade, static_cast<int>(at), wrapped_lines(chart_.shades[at].label, small, room, 2)});
    }
    const auto any = [&](auto is_so) { return std::any_of(chart_.hexagons.begin(), chart_.hexagons.end(), is_so); };
    if (any([](const MapHexagon &hexagon) { return !hexagon.shade && !hexagon.is_left_out; })) {
        lines.push_back({KeyLine::Kind::no_figure, 0, wrapped_lines(chart_.no_figure_label, small, room, 2)});
    }
    if (any([](const MapHexagon &hexagon) { return hexagon.is_left_out; })) {
        lines.push_back({KeyLine::Kind::left_out, 0, wrapped_lines(chart_.left_out_label, small, room, 2)});
    }
    if (any([](const MapHexagon &hexagon) { return hexagon.direction != 0; })) {
        lines.push_back({KeyLine::Kind::beyond, 0, wrapped_lines(chart_.beyond_label, small, room, 3)});
    }
    if (!chart_.caption.isEmpty()) {
        lines.push_back({KeyLine::Kind::caption, 0, wrapped_lines(chart_.caption, small, width, 5)});
    }
    return lines;
}

double MapChartView::natural_key_width() const
{
    double widest = 0;
    const QFontMetricsF small(small_font());
    for (const KeyLine &line : key_lines(11.5 * em())) {
        const double swatch = line.kind == KeyLine::Kind::caption ? 0 : 1.6 * em();
        widest = std::max(widest, widest_line(line.lines, small) + swatch + 1);
    }
    return widest;
}

LabelPlacement MapChartView::free_places() const
{
    // Coarser on a large map, where each place tried costs as much and there is more room.
    const double cell = std::max(em() * 0.35, std::sqrt(map_area_.width() * map_area_.height() / 3500));
    LabelPlacement places(map_area_, cell);
    const QSizeF size(width_of_radius * radius_, 2 * radius_);
    for (const MapHexagon &hexagon : chart_.hexagons) {
        places.block(QRectF(middle(hexagon) - QPointF(size.width() / 2, size.height() / 2), size));
    }
    return places;
}

MapChartView::OuterLabel MapChartView::placed(LabelPlacement &places, const QString &text, const QFont &font,
                                              QPointF mark) const
{
    const QFontMetricsF metrics(font);
    OuterLabel label;
    const double room = std::min(8 * em(), std::max(2 * em(), map_area_.width() - 2));
    label.lines = wrapped_lines(text, metrics, room, 3);
    const QSizeF size(widest_line(label.lines, metrics) + em() * 0.3,
                      metrics.height() * static_cast<double>(label.lines.size()));
    const LabelPlace place = places.place(mark, radius_, size);
    label.rect = place.rect;
    label.reads_right = place.rect.center().x() + size.width() / 4 < mark.x();
    label.leader = QLineF(mark, place.leader_end);
    return label;
}

/// The hexagon of a region beside which its name is best put: with the open sea or another country next to it, and as
/// near as may be to the region's middle.
const MapHexagon *MapChartView::seaside(const MapRegion &region) const
{
    std::vector<const MapHexagon *> members;
    QPointF centre;
    for (const QString &id : region.ids) {
        if (const MapHexagon *hexagon = hexagon_of(id)) {
            members.push_back(hexagon);
            centre += middle(*hexagon);
        }
    }
    const MapHexagon *best = nullptr;
    double least = 0;
    for (const MapHexagon *hexagon : members) {
        int open = 0;
        for (int edge = 0; edge < 6; ++edge) {
            open += region_of_cell_.contains(neighbour(hexagon->column, hexagon->row, edge)) ? 0 : 1;
        }
        const double away = QLineF(centre / static_cast<double>(members.size()), middle(*hexagon)).length();
        const double cost = away + (open == 0 ? 1e6 : 0) - std::min(open, 3) * radius_;
        if (best == nullptr || cost < least) {
            best = hexagon;
            least = cost;
        }
    }
    return best;
}

void MapChartView::place_region_names()
{
    region_names_.clear();
    places_ = free_places();
    if (radius_ < smallest_named_radius) {
        return; // the few names that matter need the room
    }
    for (const MapRegion &region : chart_.regions) {
        const MapHexagon *hexagon = seaside(region);
        if (hexagon != nullptr && !region.name.isEmpty()) {
            OuterLabel label = placed(*places_, region.name, small_font(), middle(*hexagon));
            for (const QString &id : region.ids) { // the line, if any, leads to whatever of the region is nearest
                const MapHexagon *member = hexagon_of(id);
                const QLineF way(member == nullptr ? label.leader.p1() : middle(*member), label.leader.p2());
                label.leader = way.length() < label.leader.length() ? way : label.leader;
            }
            region_names_.push_back(label);
        }
    }
}

// Painting

void MapChartView::paint_chart(QPainter &painter)
{
    for (const MapHexagon &hexagon : chart_.hexagons) {
        paint_hexagon(painter, hexagon);
    }
    for (const MapHexagon &hexagon : chart_.hexagons) {
        paint_inside(painter, hexagon);
    }
    paint_regions(painter);
    for (const OuterLabel &name : region_names_) {
        painter.setFont(small_font());
        paint_outer_label(painter, name, colours().muted_text, false);
    }
    paint_labels(painter);
    paint_key(painter);
}

void MapChartView::paint_hexagon(QPainter &painter, const MapHexagon &hexagon) const
{
    if (hexagon.is_left_out) {
        painter.setPen(QPen(colours().interval, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolygon(outline(hexagon, 0.9));
    } else if (!hexagon.shade) {
        draw_hatched(painter, outline(hexagon, 0.94), radius_, colours());
    } else {
        painter.setPen(QPen(colours().ground, 1));
        painter.setBrush(fill(hexagon));
        painter.drawPolygon(outline(hexagon));
    }
}

void MapChartView::paint_inside(QPainter &painter, const MapHexagon &hexagon) const
{
    const QPointF centre = middle(hexagon);
    const QColor ink = !hexagon.shade || hexagon.is_left_out ? colours().muted_text : text_on(fill(hexagon));
    if (short_names_fit_) {
        painter.setFont(short_font_);
        const QFontMetricsF metrics(short_font_);
        const QPointF top = centre - QPointF(0, metrics.height() / 2);
        if (!hexagon.shade && !hexagon.is_left_out) { // hatching must not run through the word
            const double half = metrics.horizontalAdvance(hexagon.short_name) / 2 + 1;
            painter.fillRect(QRectF(centre.x() - half, top.y() + 1, 2 * half, metrics.height() - 2), colours().ground);
        }
        painter.setPen(ink);
        draw_lines(painter, {hexagon.short_name}, top, Qt::AlignHCenter);
    }
    if (hexagon.direction != 0 && !hexagon.is_left_out) {
        const double away = short_names_fit_ ? (hexagon.direction > 0 ? -0.64 : 0.64) * radius_ : 0;
        draw_triangle(painter, centre + QPointF(0, away), radius_ * (short_names_fit_ ? 0.34 : 0.55), hexagon.direction,
                      ink);
    }
}

void MapChartView::paint_regions(QPainter &painter) const
{
    if (chart_.regions.empty()) {
        return;
    }
    painter.setPen(QPen(colours().text, std::clamp(radius_ * 0.11, 1.4, 2.4), Qt::SolidLine, Qt::RoundCap));
    for (const MapHexagon &hexagon : chart_.hexagons) {
        const int own = region_of_.value(hexagon.id, -1);
        const QPolygonF corners = outline(hexagon);
        for (int edge = 0; own >= 0 && edge < 6; ++edge) {
            const int other = region_of_cell_.value(neighbour(hexagon.column, hexagon.row, edge), -1);
            if (other < own) { // the higher of two draws their common line, once
                painter.drawLine(corners[edge], corners[(edge + 1) % 6]);
            }
        }
    }
}

void MapChartView::paint_outer_label(QPainter &painter, const OuterLabel &label, const QColor &colour,
                                     bool strong) const
{
    // A region is large and its name found without a line; a single hexagon next but one is not.
    if (label.leader.length() > radius_ * (strong ? 1.0 : 2.2) + em() * 0.6) {
        const QLineF way(label.leader.pointAt(std::min(1.0, 0.6 * radius_ / label.leader.length())), label.leader.p2());
        painter.setPen(QPen(colours().ground, strong ? 4.5 : 3.0)); // seen on any shade
        painter.drawLine(way);
        painter.setPen(QPen(colour, strong ? 1.8 : 1.0));
        painter.drawLine(way);
    }
    QColor ground = colours().ground;
    ground.setAlphaF(0.85F);
    painter.fillRect(label.rect, ground);
    painter.setPen(colour);
    const double x = label.reads_right ? label.rect.right() - em() * 0.15 : label.rect.left() + em() * 0.15;
    draw_lines(painter, label.lines, {x, label.rect.top()}, label.reads_right ? Qt::AlignRight : Qt::AlignLeft);
}

void MapChartView::paint_strongly(QPainter &painter, const MapHexagon &hexagon, const QColor &colour) const
{
    const double width = std::clamp(radius_ * 0.2, 2.2, 4.0);
    paint_hexagon(painter, hexagon);
    paint_inside(painter, hexagon);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colours().ground, width + 2.4, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawPolygon(outline(hexagon));
    painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawPolygon(outline(hexagon));
}

void MapChartView::paint_labels(QPainter &painter) const
{
    LabelPlacement places = *places_;
    std::vector<std::pair<const MapHexagon *, OuterLabel>> labels;
    for (const QString &id : {chart_.best_id, chart_.worst_id, active()}) {
        const MapHexagon *hexagon = hexagon_of(id);
        const bool named = std::any_of(labels.begin(), labels.end(), [&](const auto &l) { return l.first == hexagon; });
        if (hexagon != nullptr && !named) {
            const QString &text = hexagon->label.isEmpty() ? hexagon->name : hexagon->label;
            labels.emplace_back(hexagon, placed(places, text, bold_font(), middle(*hexagon)));
        }
    }
    for (const auto &[hexagon, label] : labels) {
        painter.setFont(bold_font());
        paint_outer_label(painter, label, text_colour(emphasis(*hexagon), colours()), true);
    }
    for (const auto &[hexagon, label] : labels) { // over the lines, which start inside
        paint_strongly(painter, *hexagon, mark_colour(emphasis(*hexagon), colours()));
    }
}

void MapChartView::paint_key(QPainter &painter) const
{
    const QFontMetricsF small(small_font());
    const double radius = em() * 0.48;
    const double gap = em() * 0.28;
    double top = key_area_.top();
    for (const KeyLine &line : key_lines(key_area_.width())) {
        const double height = std::max(1.0, static_cast<double>(line.lines.size())) * small.height();
        if (top + height > key_area_.bottom() + 1) {
            return;
        }
        const QPointF swatch(key_area_.left() + radius, top + small.height() / 2);
        painter.setPen(QPen(colours().interval, 1));
        painter.setBrush(Qt::NoBrush);
        switch (line.kind) {
        case KeyLine::Kind::shade:
            painter.setBrush(shade_colour(colours(), line.shade, static_cast<int>(chart_.shades.size())));
            painter.drawPolygon(hexagon_around(swatch, radius));
            break;
        case KeyLine::Kind::no_figure:
            draw_hatched(painter, hexagon_around(swatch, radius), radius, colours());
            break;
        case KeyLine::Kind::left_out:
            painter.drawPolygon(hexagon_around(swatch, radius));
            break;
        case KeyLine::Kind::beyond:
            draw_triangle(painter, swatch - QPointF(radius * 0.5, 0), radius * 0.8, 1, colours().text);
            draw_triangle(painter, swatch + QPointF(radius * 0.6, 0), radius * 0.8, -1, colours().text);
            break;
        case KeyLine::Kind::caption:
            top += gap * 2;
            break;
        }
        painter.setFont(small_font());
        painter.setPen(line.kind == KeyLine::Kind::caption ? colours().muted_text : colours().text);
        const double x = key_area_.left() + (line.kind == KeyLine::Kind::caption ? 0 : 1.6 * em());
        draw_lines(painter, line.lines, {x, top}, Qt::AlignLeft);
        top += height + gap;
    }
}

void MapChartView::paint_pointed(QPainter &painter) const
{
    if (const MapHexagon *hexagon = hexagon_of(highlighted())) {
        paint_strongly(painter, *hexagon, colours().text);
    }
}

} // namespace outturn::widgets
