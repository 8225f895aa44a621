// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chart_values.h"

namespace outturn::widgets {

/// What a line of the trend is; each is drawn in a way of its own, never by colour alone.
enum class TrendRole {
    best,     ///< the best (or highest) of each period, whoever it was
    worst,    ///< the other end
    upper,    ///< 90th percentile, upper edge of the band
    middle,   ///< median
    lower,    ///< 10th percentile, lower edge of the band
    provider, ///< the active provider's own series, with its intervals
    limit,    ///< control limits of that series, stepped where they change
};

struct TrendPoint {
    std::optional<double> value; ///< none: a gap in the line, never zero
    std::optional<double> lower; ///< 95% interval
    std::optional<double> upper;
    QString name; ///< who was best or worst then; empty elsewhere
    QString tooltip;
    bool is_signal = false; ///< special cause: has a mark of its own
};

struct TrendLine {
    QString id; ///< the provider's, where the line is of one
    TrendRole role = TrendRole::middle;
    QString label;                  ///< drawn at the line's right end
    std::vector<TrendPoint> points; ///< one a period
};

/// Best, worst and the middle eight tenths of all providers over the periods, and one provider's own series.
struct TrendChart {
    QString title;
    QString description;
    std::vector<QString> periods; ///< ids and labels of the horizontal axis, earliest first
    std::vector<TrendLine> lines;
    QString value_axis_title;
    QString caption; ///< "the gap is closing: 4.1 points less a year (1.2 to 7.0)"
    NumberFormat format;
    int break_before = -1; ///< position of the period before which the provider's boundaries changed; -1: none
    QString break_label;
    QString empty_text;
};

} // namespace outturn::widgets
