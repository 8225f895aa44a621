// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chart_values.h"

namespace outturn::widgets {

/// One rate of outcomes that would have happened anyway, and what an additional outcome then costs the payer.
struct PricePoint {
    double rate = 0;
    std::optional<double> value; ///< pounds; nullopt: no additional outcome is left
    std::optional<double> lower;
    std::optional<double> upper; ///< nullopt where a value is given: open upwards
};

/// A stretch of rates with one verdict.
struct PriceStretch {
    double from = 0;
    double to = 0;
    QString label; ///< "about right"
    int kind = 0;  ///< -1 too low, 0 about right, 1 too high: pattern and colour
};

/// Payment for an additional outcome against the rate of non-intervention. The rate marked follows the slider: it can be
/// dragged, or moved by the arrow keys.
struct PriceChart {
    QString title;
    QString description;
    std::vector<PricePoint> curve;
    std::vector<PriceStretch> stretches; ///< drawn along the foot, without gaps
    std::optional<double> value;         ///< of an outcome to the payer, pounds: a level line
    QString value_label;                 ///< "£9,800: value of an outcome"
    std::optional<double> rate;          ///< the rate in use
    QString rate_label;                  ///< "15%: £5,210 for an additional outcome"
    QString rate_axis_title;
    QString value_axis_title;
    NumberFormat rate_format;
    NumberFormat value_format;
    QString empty_text;
};

} // namespace outturn::widgets
