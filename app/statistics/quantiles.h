// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/reason.h"

#include <tl/expected.hpp>

#include <span>

namespace outturn::statistics {

/// Quantile of type 7, in the unit of the values: with h = (n - 1) p counted from 0, between the sorted values at
/// floor(h) and the next, in proportion. p is a fraction: 0.9 for the 90th percentile. Values in any order.
/// Domain: at least one value, all finite; 0 <= p <= 1. Errors: too_few_values, not_finite, level_out_of_range.
/// Source: Hyndman and Fan 1996, The American Statistician 50:361, definition 7; the default of R and of
/// spreadsheets' PERCENTILE.INC.
tl::expected<double, Reason> percentile(std::span<const double> values, double p);

/// The middle value, or the mean of the two middle ones. Domain and errors as percentile.
tl::expected<double, Reason> median(std::span<const double> values);

/// percentile of values that are known to be finite, in ascending order and at least one; for several in a row.
double percentile_of_sorted(std::span<const double> sorted, double p);

/// The nine definitions of Hyndman and Fan, by their number. The first three give a value that occurs (type 2 the mean
/// of two where p n is whole); the others go in proportion between the values at places that are k - a over n + 1 - a -
/// b.
enum class QuantileType {
    inverse_distribution = 1,          ///< smallest x of which at least p n values are no larger
    averaged_inverse_distribution = 2, ///< the same, averaged with the next where p n is whole
    nearest_even = 3,                  ///< the value nearest to p n, the even one of two; SAS
    linear_distribution = 4,           ///< a = 0, b = 1
    midpoints = 5,                     ///< a = b = 1/2; hydrologists
    mean_of_uniform = 6,               ///< a = b = 0; PERCENTILE.EXC, SPSS, Minitab
    mode_of_uniform = 7,               ///< a = b = 1; percentile
    median_unbiased = 8,               ///< a = b = 1/3
    normal_unbiased = 9,               ///< a = b = 3/8
};

/// Quantile by this definition; beyond the first and last place the lowest and the highest value. A place that is whole
/// but for rounding counts as whole (0.07 of 100 values is the seventh). Domain and errors as percentile.
tl::expected<double, Reason> quantile(std::span<const double> values, double p, QuantileType type);

/// Weighted quantile: the smallest value with a cumulative weight of at least p W, W being all the weight; a value
/// without weight never. Two spans that go together by position; a value that lacks its weight is too_few_values.
/// Domain: as percentile; weights finite, >= 0, not all 0.
/// Errors: as percentile, and negative_input, zero_denominator (of the weights).
tl::expected<double, Reason> weighted_quantile(std::span<const double> values, std::span<const double> weights,
                                               double p);

} // namespace outturn::statistics
