// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chart_values.h"

namespace outturn::widgets {

/// The result at the low and at the high end of one assumption.
struct TornadoRow {
    QString id;
    QString name;      ///< "Rate of non-intervention"
    double at_low = 0; ///< the result there, on the axis
    double at_high = 0;
    QString low_label;       ///< the assumption at that end: "10%"
    QString high_label;      ///< "20%"
    bool open_above = false; ///< at one end there is no result: the bar runs to the edge with an arrow
    QString tooltip;
};

/// What matters most: bars around the present result, the longest first.
struct TornadoChart {
    QString title;
    QString description;
    std::vector<TornadoRow> rows;
    std::optional<double> centre;
    QString centre_label;
    QString axis_title;
    NumberFormat format;
    QString empty_text;
};

} // namespace outturn::widgets
