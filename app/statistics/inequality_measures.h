// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/reason.h"

#include <tl/expected.hpp>

#include <optional>
#include <span>

namespace outturn::statistics {

/// How unevenly the values lie, chance included: the further measures of spread, each absent where it has no meaning.
/// m is the mean, n the number of values, x_(i) the i-th in ascending order. "Needs a share" below means: only where
/// all values are 0 or more and the mean is above 0, since these measure how a total is shared out.
struct InequalityMeasures {
    double mean = 0.0;
    double median = 0.0;
    double median_absolute_deviation = 0.0;          ///< median |x - median|; times 1.4826 it estimates a normal's sd
    std::optional<double> standard_deviation;        ///< with n - 1; needs two values
    std::optional<double> coefficient_of_variation;  ///< sd / m; needs two values and m > 0
    std::optional<double> standard_deviation_of_log; ///< sd of log x; needs two values, all above 0
    std::optional<double> quartile_dispersion;       ///< (Q3 - Q1) / (Q3 + Q1); needs Q1 >= 0, Q3 > 0
    std::optional<double> skewness;       ///< mean((x - m)^3) / mean((x - m)^2)^1.5; needs values that differ
    std::optional<double> gini;           ///< sum((2i - n - 1) x_(i)) / (n sum x); needs a share
    std::optional<double> gini_corrected; ///< gini n / (n - 1); needs a share and two values
    std::optional<double> theil_t;        ///< mean(x/m log(x/m)), 0 log 0 = 0; needs a share
    std::optional<double> theil_l;        ///< mean(-log(x/m)), mean log deviation; needs all above 0
    std::optional<double> atkinson_half;  ///< atkinson_index at 0.5; needs a share
    std::optional<double> atkinson_one;   ///< at 1; needs all above 0
    std::optional<double> atkinson_two;   ///< at 2; needs all above 0
    std::optional<double> hoover;         ///< sum |x - m| / (2 sum x): what share to move for equality; needs a share
};

/// All of these, of values in any order.
/// Domain: at least one value, all finite. Errors: too_few_values, not_finite.
/// Sources: Cowell 2011, Measuring Inequality; Atkinson 1970, J. Economic Theory 2:244; Bonett 2006 (quartiles).
tl::expected<InequalityMeasures, Reason> inequality_measures(std::span<const double> values);

/// Atkinson's index at this aversion e to inequality, 0 (equal) to 1: 1 - mean((x/m)^(1-e))^(1/(1-e)), and
/// 1 - exp(mean log(x/m)) at e = 1.
/// Domain: at least one value, all finite, >= 0, not all 0, and all above 0 where e >= 1; e >= 0.
/// Errors: too_few_values, not_finite, negative_input (a value), no_variation (a 0 where none may be),
/// level_out_of_range.
tl::expected<double, Reason> atkinson_index(std::span<const double> values, double aversion);

/// Gini coefficient of values in ascending order; absent unless all >= 0 and the mean > 0.
std::optional<double> gini_of_sorted(std::span<const double> sorted);

} // namespace outturn::statistics
