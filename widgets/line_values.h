// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chart_values.h"

namespace outturn::widgets {

enum class LineStyle { main, second, plan, needed }; ///< solid dark, solid second colour, dashed, dotted

struct NamedLine {
    QString label; ///< at the right end
    LineStyle style = LineStyle::main;
    std::vector<std::optional<double>> values; ///< one for each step; nullopt is a gap
    QStringList tooltips;
};

/// A few named lines over the same steps: started against plan, one measure against another.
struct LineChart {
    QString title;
    QString description;
    QStringList steps; ///< "2012-13 Q1" ... along the foot
    std::vector<NamedLine> lines;
    QString value_axis_title;
    QString caption;
    NumberFormat format;
    bool starts_at_zero = true;
    QString empty_text;
};

} // namespace outturn::widgets
