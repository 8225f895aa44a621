// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/intervals.h"
#include "statistics/reason.h"

#include <tl/expected.hpp>

#include <optional>
#include <span>

namespace outturn::statistics {

/// How far apart the providers truly were in one period.
struct PeriodGap {
    double time = 0.0; ///< in periods or years; the slope is for a unit of it
    double gap = 0.0;  ///< 0 or more
    Interval interval95;
};

/// The same from a standard error, with the normal interval cut off at 0. Domain and errors: finite, gap >= 0,
/// standard error > 0; not_finite, negative_input, zero_denominator.
tl::expected<PeriodGap, Reason> period_gap(double time, double gap, double standard_error);

enum class GapVerdict { closing, widening, no_change_shown, too_few_periods };

/// A figure with its 95% interval and the probability, by chance alone, of one as far from 0 on either side.
struct GapChange {
    double value = 0.0;
    Interval interval95;
    double p_value = 1.0;
};

struct GapTrend {
    GapVerdict verdict = GapVerdict::too_few_periods;
    std::optional<GapChange> slope;  ///< a unit of time; from three periods
    std::optional<GapChange> change; ///< last gap - first gap; from two periods
};

/// Below this many a straight line says nothing that the first and last do not.
inline constexpr int fewest_gap_periods = 3;

/// Whether the gap between providers is closing. Slope and change are sums c_i gap_i; the slope's c_i are those of the
/// least-squares line weighted by 1 / width^2 of the intervals. Interval of a sum by the method of variance estimates
/// recovery: sum c gap - sqrt(sum (c gap - its lowest within interval i)^2), and likewise above. It takes the intervals
/// as skew as they are, and a gap of 0 whose interval starts there. The p-value is that of the normal deviate by which
/// the side towards 0 falls short of it, so that it is below 0.05 where the interval leaves 0 out. Closing or widening
/// if the slope's interval does.
/// Domain: finite, 0 <= lower <= gap <= upper, lower < upper, times ascending.
/// Errors: not_finite, negative_input (a gap or limit), level_out_of_range (a gap outside its interval),
/// zero_denominator (no width), no_variation (times that do not ascend).
/// Source: Zou, Huang and Zhang 2009, Computational Statistics and Data Analysis 53:1080.
tl::expected<GapTrend, Reason> gap_trend(std::span<const PeriodGap> periods);

} // namespace outturn::statistics
