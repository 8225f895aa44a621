// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chart_values.h"

namespace outturn::widgets {

/// How a cell of a heat map looks: each differs by shape as well as by colour, and carries a letter besides.
enum class HeatLook {
    empty,   ///< nothing is expected here: a small dot
    calm,    ///< as it should be: a pale fill
    noted,   ///< a pale fill with a line under it
    strong,  ///< a dark fill
    ringed,  ///< an outline around a pale fill
    half,    ///< the lower left half filled
    rising,  ///< hatched upwards
    falling, ///< hatched downwards
    crossed, ///< hatched both ways
    alarm,   ///< solid, in the colour that stands out most
};

/// One of the states that cells may have, for the key above the map.
struct HeatState {
    HeatLook look = HeatLook::calm;
    QString letter; ///< in the cell, one or two characters; empty: none
    QString title;  ///< "not returned"
};

struct HeatColumn {
    QString id;
    QString title; ///< in full: "2023-24 Q1"
    QString label; ///< under its tier: "Q1"
    QString tier;  ///< what it shares with its neighbours: "2023-24"; empty: nothing
};

struct HeatCell {
    int state = -1; ///< position in the chart's states; -1: nothing is drawn
    QString tooltip;
};

/// One provider a row, as many cells as there are columns.
struct HeatRow {
    QString id;
    QString name;
    QString label; ///< at the right: "2 missing"
    std::vector<HeatCell> cells;
    bool starts_group = false; ///< a line above it
};

struct HeatChart {
    QString title;
    QString description;
    std::vector<HeatState> states;
    std::vector<HeatColumn> columns;
    std::vector<HeatRow> rows;
    QString caption;
    QString active_id;
    QString empty_text;
};

} // namespace outturn::widgets
