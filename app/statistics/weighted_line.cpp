// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/weighted_line.h"

#include "statistics/compensated_sum.h"

namespace outturn::statistics {

WeightedLine weighted_line(std::span<const double> times, std::span<const double> values,
                           std::span<const double> weights, std::size_t left_out)
{
    CompensatedSum weight;
    CompensatedSum time;
    CompensatedSum value;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (i != left_out) {
            weight.add(weights[i]);
            time.add(weights[i] * times[i]);
            value.add(weights[i] * values[i]);
        }
    }
    WeightedLine line;
    line.centre_time = time.value() / weight.value();
    line.centre_value = value.value() / weight.value();
    // Deviations from the means: the usual difference of sums of squares loses digits for years such as 2024.
    CompensatedSum squares;
    CompensatedSum products;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (i != left_out) {
            const double distance = times[i] - line.centre_time;
            squares.add(weights[i] * distance * distance);
            products.add(weights[i] * distance * (values[i] - line.centre_value));
        }
    }
    line.slope = products.value() / squares.value();
    line.slope_variance = 1.0 / squares.value();
    return line;
}

} // namespace outturn::statistics
