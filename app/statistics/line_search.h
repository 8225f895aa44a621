// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/monotone_root.h"
#include "statistics/special_functions.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace outturn::statistics {

// From a tail to the line that is drawn for it. A tail here is a function of a real count x in [0, largest].

/// Where to look first: the moments of the counts, the higher ones where they are known.
struct CountScale {
    double mean = 0.0;
    double deviation = 1.0;
    double skewness = 0.0;
    double excess_kurtosis = 0.0;

    /// Cornish-Fisher quantile: within a few thousandths of a standard deviation from some twenty cases on.
    double quantile(double z) const
    {
        const double second = (z * z - 1.0) * skewness / 6.0;
        const double third =
            (z * z * z - 3.0 * z) * excess_kurtosis / 24.0 - (2.0 * z * z * z - 5.0 * z) * skewness * skewness / 36.0;
        return mean + deviation * (z + second + third);
    }
};

/// The real x where the low tail P(X <= x) reaches the given one; the tail at 0 must be below it.
template <typename Low> double count_on_lower_line(Low &&low, CountScale scale, double largest, double tail)
{
    const double z = normal_score(tail);
    // As normal scores the tails are nearly a straight line in x, which the secant method likes.
    const auto excess = [&](double x) { return z - normal_score(low(x)); };
    return monotone_root(excess, 0.0, largest, scale.quantile(-z) - 0.5, 1.0 / scale.deviation);
}

/// The real x where the high tail P(X >= x) falls to the given one; the tail at the largest must be below it.
template <typename High> double count_on_upper_line(High &&high, CountScale scale, double largest, double tail)
{
    const double z = normal_score(tail);
    const auto excess = [&](double x) { return normal_score(high(x)) - z; };
    return monotone_root(excess, 0.0, largest, scale.quantile(z) + 0.5, 1.0 / scale.deviation);
}

enum class LineSide { lower, upper };

/// The line at a count, in the unit of the plotted value. So near a whole count that rounding could put the count on
/// the wrong side of its own flag the flag decides, and the line passes through the count, or just beside it.
template <typename TailAt> double line_through(double x, double volume, double tail, TailAt &&tail_at, LineSide side)
{
    constexpr double doubtful = 1e-10;
    constexpr double infinity = std::numeric_limits<double>::infinity();
    const double count = std::round(x);
    if (std::abs(x - count) > doubtful * std::max(1.0, count)) {
        return x / volume;
    }
    const double value = count / volume;
    return tail_at(count) < tail ? std::nextafter(value, side == LineSide::lower ? infinity : -infinity) : value;
}

} // namespace outturn::statistics
