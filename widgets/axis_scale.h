// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chart_values.h"

#include <QtCore/QString>

#include <vector>

class QCPAxis;

/// Round limits and tick labels for an axis; two ticks never carry the same words.
namespace outturn::widgets {

struct AxisTick {
    double value = 0; ///< in stored units
    QString text;
};

struct AxisScale {
    double lower = 0;
    double upper = 1;
    std::vector<AxisTick> ticks;
};

/// A scale that holds lower and upper, with about `count` steps of 1, 2, 2.5 or 5 times a power of ten.
AxisScale round_scale(double lower, double upper, const NumberFormat &format, int count);

/// A number as an axis writes it: decimals by the step unless the format fixes them, large money in k, m or bn.
QString axis_number(double value, double step, double largest, const NumberFormat &format);

void apply_scale(const AxisScale &scale, QCPAxis *axis);

} // namespace outturn::widgets
