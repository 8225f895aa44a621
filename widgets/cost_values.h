// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chart_values.h"

namespace outturn::widgets {

struct CostPoint {
    QString id;
    QString name;
    double cost = 0;                     ///< of one case, in pounds
    double outcome = 0;                  ///< the provider's own value
    std::optional<double> outcome_lower; ///< 95% interval of the outcome
    std::optional<double> outcome_upper;
    std::optional<double> shrunk; ///< the outcome drawn towards the whole: a small tick on the interval
    QString label;
    QString tooltip;
};

/// Cost of a case against outcome, cut into four quadrants by the averages.
struct CostChart {
    QString title;
    QString description;
    std::vector<CostPoint> points;
    std::optional<double> average_cost;
    std::optional<double> average_outcome;
    QString average_cost_label;    ///< "£12,340 on average"
    QString average_outcome_label; ///< "54.2% on average"
    QString quadrant_labels[4];    ///< top left, top right, bottom left, bottom right: "cheaper and better" ...
    QString cost_axis_title;
    QString outcome_axis_title;
    QString caption;          ///< "£22,800 an outcome on average; the scope of the cost is wider than the outcome"
    QString interval_caption; ///< "lines: 95% intervals; ticks: once small numbers are allowed for"
    NumberFormat cost_format;
    NumberFormat outcome_format;
    QString best_id;
    QString worst_id;
    QString empty_text;
};

} // namespace outturn::widgets
