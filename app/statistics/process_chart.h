// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/ranking.h"
#include "statistics/reason.h"

#include <tl/expected.hpp>

#include <optional>
#include <span>
#include <vector>

namespace outturn::statistics {

/// Why a point of a process chart is more than common variation; the first that applies, in this order of precedence.
enum class SpecialCause {
    none,
    above_limit,
    below_limit,
    rising_trend, ///< every point higher than the one before, over the length of a run
    falling_trend,
    two_in_three_above, ///< two of three beyond two thirds of the way to a limit, all on one side
    two_in_three_below,
    run_above, ///< a whole run on one side of the mean
    run_below,
};

/// The same, judged by which end of the measure is the good one.
enum class PointKind { common_cause, improvement, concern, neutral_high, neutral_low };

struct ProcessRules {
    bool screen_ranges = true; ///< leave moving ranges of 3.267 times their mean and more out of the limits
    int run_length = 7;        ///< points in a trend or run: 6, 7 or 8 by house custom; at least 2
};

struct ProcessPoint {
    double value = 0.0;
    bool is_outside = false;
    bool is_near_limit = false; ///< beyond two thirds of the way to the limit, but not outside
    SpecialCause cause = SpecialCause::none;
};

struct ProcessLimits {
    double lower = 0.0;
    double upper = 0.0;
    double near_lower = 0.0; ///< two thirds of the way
    double near_upper = 0.0;
};

/// An individuals chart (XmR) of one series.
struct ProcessChart {
    double mean = 0.0;
    std::optional<double> mean_moving_range; ///< absent where no moving range is left
    std::optional<ProcessLimits> limits;     ///< mean -+ 2.66 mean moving range; absent likewise
    std::vector<ProcessPoint> points;
};

/// Domain: at least one value, all finite, in order of time; run_length >= 2.
/// Errors: too_few_values, not_finite, level_out_of_range (run length).
/// Sources: Wheeler 1993, Understanding Variation; the rules of NHS England's Making Data Count.
tl::expected<ProcessChart, Reason> process_chart(std::span<const double> values, const ProcessRules &rules = {});

/// 1 for the causes that point upwards, -1 downwards, 0 for none.
int direction_of(SpecialCause cause);

PointKind kind_of(SpecialCause cause, Polarity polarity);

/// Whether the process, left as it is, meets a target.
enum class Assurance { always_met, never_met, hit_or_miss };

/// A target beyond a limit is always met or never; on a limit or between them it is hit or miss. No answer where the
/// chart has no limits, or neutral polarity says not which side meets it.
std::optional<Assurance> assurance(const ProcessChart &chart, double target, Polarity polarity);

} // namespace outturn::statistics
