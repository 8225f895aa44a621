// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/rate_check.h"

#include <algorithm>
#include <cmath>

namespace outturn::ingest {

std::optional<WorkedBack> worked_back(double denominator, const std::optional<CountRange> &denominator_range,
                                      double rate, double step)
{
    if (denominator <= 0 || rate < 0)
        return std::nullopt;
    const CountRange base = denominator_range.value_or(CountRange{denominator, denominator});
    constexpr double slack = 1e-9; // a rate that lies on the edge rounds either way, by its publisher's rule
    const double lowest_rate = std::max(0.0, rate - step / 2.0 - slack) / 100.0;
    const double highest_rate = (rate + step / 2.0 + slack) / 100.0;
    const double low = std::ceil(lowest_rate * base.low - slack);
    const double high = std::min(std::floor(highest_rate * base.high + slack), std::floor(base.high));
    if (low > high)
        return std::nullopt;
    const double nearest = std::clamp(std::round(rate * denominator / 100.0), low, high);
    return WorkedBack{nearest, {low, high}};
}

CountRange possible_rates(const Cell &cell, double scale, bool is_share)
{
    const CountRange count = cell.numerator_range.value_or(CountRange{*cell.numerator, *cell.numerator});
    const CountRange base = cell.denominator_range.value_or(CountRange{*cell.denominator, *cell.denominator});
    const double most = is_share ? 1.0 : HUGE_VAL;
    const double low = std::max(0.0, count.low) / base.high;
    const double high = base.low > 0 ? std::min(most, count.high / base.low) : most;
    return {scale * low, scale * high};
}

} // namespace outturn::ingest
