// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/reason.h"

#include <tl/expected.hpp>

#include <span>

namespace outturn::statistics {

/// Whether a series wanders about its median more slowly than chance would.
struct RunChart {
    double centre = 0.0;
    int useful_points = 0; ///< those not on the centre; the others are passed over
    int longest_run = 0;   ///< most in a row on one side
    int longest_by_chance = 0;
    int crossings = 0;
    int fewest_by_chance = 0;
    bool has_long_run = false;
    bool has_few_crossings = false;

    bool is_shifting() const { return has_long_run || has_few_crossings; }
};

/// Anhoej's rules: a signal where the longest run is above round(log2 n) + 3, or the crossings of the centre are below
/// the 5% quantile of a binomial of n - 1 at one half; n the useful points. None without useful points.
/// Domain: at least one value, all finite, in order of time. Errors: too_few_values, not_finite.
/// Source: Anhoej and Olesen 2014, PLoS ONE 9:e113825.
tl::expected<RunChart, Reason> run_chart(std::span<const double> values);

/// The same about another centre, such as the mean or a target. Errors: the same.
tl::expected<RunChart, Reason> run_chart(std::span<const double> values, double centre);

} // namespace outturn::statistics
