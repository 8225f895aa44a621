// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <limits>

namespace outturn::statistics {

/// Where an increasing function crosses 0 between lower and upper, to about 1e-13 of its place: the secant method from
/// a good guess and the slope expected there, kept inside a shrinking bracket by bisection. The function may be
/// infinite at a distance from the root. It is called as seldom as can be, since each call may sum a thousand terms.
template <typename Function>
double monotone_root(Function &&function, double lower, double upper, double guess, double slope)
{
    constexpr double tolerance = 1e-14;
    constexpr int most_steps = 200;
    double x = guess > lower && guess < upper ? guess : lower + (upper - lower) / 2.0;
    double value = function(x);
    // By how much of itself a step may still miss: the last relative change of the slope, with something to spare. The
    // slope given is never trusted alone: for a very rare event it is wrong by orders of magnitude.
    double doubt = std::numeric_limits<double>::infinity();
    for (int step = 0; step < most_steps && value != 0.0; ++step) {
        (value < 0.0 ? lower : upper) = x;
        double next = x - value / slope;
        // Before the bracket is asked: at the root's own last digit rounding puts the step outside it.
        if (std::abs(next - x) * doubt <= tolerance * std::max(std::abs(x), 1e-3)) {
            return std::clamp(next, lower, upper);
        }
        if (!(next > lower && next < upper)) {
            next = lower + (upper - lower) / 2.0;
        }
        const double value_there = function(next);
        const double slope_there = (value_there - value) / (next - x);
        doubt = 10.0 * std::abs((slope_there - slope) / slope_there);
        slope = slope_there;
        x = next;
        value = value_there;
    }
    return x;
}

} // namespace outturn::statistics
