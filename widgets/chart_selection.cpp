// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chart_selection.h"

#include "widgets/chart_text.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QPaintDevice>
#include <QtGui/QPaintEngine>
#include <QtGui/QPainter>

#include <algorithm>

namespace outturn::widgets {

namespace {

/// Takes note of words and lets everything else go by.
class WordEngine final : public QPaintEngine
{
public:
    explicit WordEngine(std::vector<QRectF> *found) : QPaintEngine(AllFeatures), found_(found) {}

    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState &) override {}
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}
    void drawPath(const QPainterPath &) override {}
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override {}
    Type type() const override { return User; }

    void drawTextItem(const QPointF &base, const QTextItem &item) override
    {
        const QRectF rect(base.x(), base.y() - item.ascent(), item.width(), item.ascent() + item.descent());
        found_->push_back(painter()->combinedTransform().mapRect(rect));
    }

private:
    std::vector<QRectF> *found_;
};

/// As large and as fine as another device, so that fonts measure the same.
class WordDevice final : public QPaintDevice
{
public:
    WordDevice(const QPaintDevice &model, std::vector<QRectF> *found) : model_(model), engine_(found) {}

    QPaintEngine *paintEngine() const override { return &engine_; }

protected:
    int metric(PaintDeviceMetric which) const override
    {
        switch (which) {
        case PdmWidth:
            return model_.width();
        case PdmHeight:
            return model_.height();
        case PdmWidthMM:
            return model_.widthMM();
        case PdmHeightMM:
            return model_.heightMM();
        case PdmDpiX:
        case PdmPhysicalDpiX:
            return model_.logicalDpiX();
        case PdmDpiY:
        case PdmPhysicalDpiY:
            return model_.logicalDpiY();
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return static_cast<int>(devicePixelRatioFScale());
        case PdmDepth:
            return 32;
        default:
            return 0;
        }
    }

private:
    const QPaintDevice &model_;
    mutable WordEngine engine_;
};

QRectF around(QPointF middle, double radius)
{
    return {middle - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius)};
}

} // namespace

void draw_selected_ring(QPainter &painter, QPointF mark, double radius, const ChartPalette &colours)
{
    // No rim of the ground's colour: where many stand close together it would wipe out their neighbours' marks.
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colours.text, 1.3));
    painter.drawEllipse(mark, radius, radius);
    if (radius > QFontMetricsF(painter.font()).height() / 2) { // within a smaller one a second would cover the mark
        painter.drawEllipse(mark, radius - 3, radius - 3);
    }
}

std::vector<PlacedName> place_selected_names(const std::vector<SelectedName> &names, const NameGround &ground,
                                             double ring_radius, const QFont &font)
{
    const QFontMetricsF metrics(font);
    const double em = metrics.height();
    LabelPlacement placement(ground.area, em * 0.25);
    for (const QPointF &mark : ground.marks) {
        placement.block(around(mark, em * 0.2));
    }
    for (const SelectedName &name : names) {
        placement.block(around(name.mark, ring_radius));
    }
    for (const QRectF &words : ground.words) {
        placement.block(words);
    }
    std::vector<PlacedName> placed;
    for (const SelectedName &name : names) {
        const double most = std::min(ground.area.width() - em, 16 * em);
        const QString text = metrics.elidedText(name.name, Qt::ElideRight, most);
        const QSizeF size(metrics.horizontalAdvance(text) + em * 0.5, em * 1.15);
        if (text.isEmpty() || size.width() > ground.area.width() || size.height() > ground.area.height()) {
            continue;
        }
        const LabelPlace place = placement.place(name.mark, ring_radius, size);
        const bool covers_another = std::any_of(placed.begin(), placed.end(), [&](const PlacedName &other) {
            return other.place.rect.intersects(place.rect);
        });
        if (!covers_another) {
            placed.push_back({name.mark, text, place});
        }
    }
    return placed;
}

void draw_selected_names(QPainter &painter, const std::vector<PlacedName> &names, double ring_radius,
                         const ChartPalette &colours)
{
    const QFontMetricsF metrics(painter.font());
    for (const PlacedName &name : names) { // the ways first: none goes over a name
        const QLineF way(name.mark, name.place.leader_end);
        if (name.place.has_leader && way.length() > ring_radius) {
            painter.setPen(QPen(colours.text, 1));
            painter.drawLine(QLineF(way.pointAt(ring_radius / way.length()), way.p2()));
        }
    }
    for (const PlacedName &name : names) {
        const QRectF &box = name.place.rect;
        painter.setPen(QPen(colours.interval, 1));
        painter.setBrush(colours.ground);
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        painter.setPen(colours.text);
        const double top = box.top() + (box.height() - metrics.height()) / 2;
        draw_lines(painter, {name.text}, {box.center().x(), top}, Qt::AlignHCenter);
    }
}

std::vector<QRectF> places_of_words(const QPaintDevice &device, const std::function<void(QPainter &)> &paint)
{
    std::vector<QRectF> found;
    WordDevice finder(device, &found);
    QPainter painter(&finder);
    paint(painter);
    painter.end();
    return found;
}

} // namespace outturn::widgets
