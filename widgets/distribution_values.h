// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chart_values.h"

namespace outturn::widgets {

struct DistributionMark {
    QString id;
    QString name;
    double value = 0;
    bool outside_998 = false;
    QString tooltip;
};

/// One row: a region, a type, a contractor, with a dot for each of its providers.
struct DistributionGroup {
    QString id;
    QString name;
    QString count_label; ///< "23 authorities"
    std::vector<DistributionMark> marks;
    std::optional<double> lower_quartile; ///< drawn as a box where there are enough marks
    std::optional<double> median;
    std::optional<double> upper_quartile;
    std::optional<double> pooled; ///< all of the group together, with its 95% interval: a diamond on a line
    std::optional<double> pooled_lower;
    std::optional<double> pooled_upper;
    QString pooled_label; ///< "54.2%"
    QString tooltip;
};

/// Groups one below the other on a common scale of values; the dots of a group are spread so that none hides another.
struct DistributionChart {
    QString title;
    QString description;
    std::vector<DistributionGroup> groups;
    std::optional<double> target;
    QString target_label;
    QString value_axis_title;
    QString caption; ///< "31% of the variation lies between regions, 69% within them"
    NumberFormat format;
    QString best_id;
    QString worst_id;
    QString empty_text;
};

} // namespace outturn::widgets
