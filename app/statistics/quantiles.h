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

} // namespace outturn::statistics
