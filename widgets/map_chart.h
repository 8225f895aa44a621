// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chart_canvas.h"
#include "widgets/label_placement.h"
#include "widgets/map_values.h"

#include <QtCore/QHash>
#include <QtGui/QPolygonF>

namespace outturn::widgets {

/// Authorities as hexagons of one size in place of their areas: shaded by value, grouped by region, with a key.
class MapChartView final : public ChartCanvas
{
    Q_OBJECT

public:
    explicit MapChartView(QWidget *parent = nullptr);

    void set_chart(const MapChart &chart);

protected:
    void arrange(QSizeF size) override;
    void paint_chart(QPainter &painter) override;
    bool is_labelled(const QString &id) const override;

private:
    /// A name outside the shape and the line to what it means.
    struct OuterLabel {
        QStringList lines;
        QRectF rect;
        QLineF leader; ///< from the middle of its hexagon
        bool reads_right = false;
    };
    struct KeyLine;

    Emphasis emphasis(const MapHexagon &hexagon) const;
    const MapHexagon *hexagon_of(const QString &id) const;
    QPointF middle(const MapHexagon &hexagon) const;
    QPolygonF outline(const MapHexagon &hexagon, double part = 1) const;
    QColor fill(const MapHexagon &hexagon) const;

    void fit_hexagons(QSizeF size);
    void fit_short_names();
    std::vector<KeyLine> key_lines(double width) const;
    double natural_key_width() const;
    LabelPlacement free_places() const;
    OuterLabel placed(LabelPlacement &places, const QString &text, const QFont &font, QPointF mark) const;
    const MapHexagon *seaside(const MapRegion &region) const;
    void place_region_names();

    void paint_hexagon(QPainter &painter, const MapHexagon &hexagon) const;
    void paint_inside(QPainter &painter, const MapHexagon &hexagon) const;
    void paint_regions(QPainter &painter) const;
    void paint_outer_label(QPainter &painter, const OuterLabel &label, const QColor &colour, bool strong) const;
    void paint_labels(QPainter &painter) const;
    void paint_strongly(QPainter &painter, const MapHexagon &hexagon, const QColor &colour) const;
    void paint_key(QPainter &painter) const;
    void paint_pointed(QPainter &painter) const;

    MapChart chart_;
    QHash<QString, int> region_of_;              ///< by id
    QHash<QPair<int, int>, int> region_of_cell_; ///< by column and row; -1: in no region
    double radius_ = 1;                          ///< of a hexagon, from its middle to a corner, in pixels
    QPointF origin_;                             ///< the middle of column 0, row 0, in pixels
    QRectF map_area_;                            ///< where hexagons and the names around them may stand
    QRectF key_area_;
    QFont short_font_;
    bool short_names_fit_ = false;
    std::vector<OuterLabel> region_names_;
    std::optional<LabelPlacement> places_; ///< what hexagons and region names leave free
    QSizeF arranged_size_;                 ///< what all of this was worked out for
    QFont arranged_font_;
};

} // namespace outturn::widgets
