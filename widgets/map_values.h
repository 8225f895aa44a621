// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chart_values.h"

namespace outturn::widgets {

/// One authority as a hexagon of a map in which all are equally large. Rows are counted upwards from the south; those
/// with an odd number lie half a hexagon to the east ("odd-r").
struct MapHexagon {
    QString id;
    QString name;
    QString short_name; ///< three or four letters, drawn in it
    int column = 0;
    int row = 0;
    std::optional<int> shade; ///< 0 (lowest values) to MapChart::shades - 1; none: no figure, drawn hatched
    int direction = 0;        ///< -1, 1: beyond the 99.8% limits, below or above: a small triangle
    bool is_left_out = false; ///< has a figure, but a filter hides it: an outline alone
    QString label;            ///< "Rutland 81.8%", drawn beside the best, the worst and the active one; else its name
    QString tooltip;
};

struct MapShade {
    QString label; ///< "41.0% to 48.9%"
};

/// A group of hexagons with a common outline and name, such as a region.
struct MapRegion {
    QString name;
    std::vector<QString> ids;
};

struct MapChart {
    QString title;
    QString description;
    std::vector<MapHexagon> hexagons;
    std::vector<MapShade> shades; ///< lowest first; shown as a key beside the map, with what hatching means
    QString no_figure_label;      ///< "no figure"
    QString beyond_label;         ///< "beyond the 99.8% limits"
    QString left_out_label;       ///< "left out by a filter"; in the key if there are such
    std::vector<MapRegion> regions;
    QString caption; ///< "12 contractors have no place on the map"
    QString best_id;
    QString worst_id;
    QString empty_text;
};

} // namespace outturn::widgets
