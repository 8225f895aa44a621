// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/reason.h"

#include <tl/expected.hpp>

#include <span>

namespace outturn::statistics {

/// A direction, never good or bad.
enum class TrendDirection { falling, no_change, rising };

/// Whether the last five periods of one provider show a trend.
struct TrendMarker {
    TrendDirection direction = TrendDirection::no_change;
    double chi_square = 0.0;     ///< on one degree of freedom
    double slope = 0.0;          ///< a period: of the log odds for proportions, of the value for others
    bool is_significant = false; ///< chi_square above trend_threshold
    bool is_consistent = false;  ///< the slope keeps its sign whichever one period is left out
};

/// The chi-square of one degree of freedom that chance exceeds in 0.2% of cases.
inline constexpr double trend_threshold = 9.549535706083241;

/// How many periods a marker looks back.
inline constexpr int trend_periods = 5;

// A direction is given only where the trend is significant and consistent. Consecutive periods of one length, oldest
// first; only the last five are looked at. The method of the public health profiles of England (Fingertips).

/// Of x out of n in each period, t = 1 to 5, N = sum n, X = sum x:
/// chi-square = N (N sum t x - X sum t n)^2 / (X (N - X) (N sum t^2 n - (sum t n)^2)); the slopes whose signs are
/// compared are those of log(x / (n - x)) on t by least squares.
/// Domain: 0 < x < n in the last five. Errors: too_few_values; no_variation where x is 0 or n, since the log odds has
/// no value there; not_finite, negative_input, zero_denominator, numerator_exceeds_denominator.
/// Source: Armitage 1955, Biometrics 11:375.
tl::expected<TrendMarker, Reason> proportion_trend_marker(std::span<const double> x, std::span<const double> n);

/// Of other values with their 95% intervals: chi-square = (slope / its standard error)^2 of the least-squares line
/// weighted by 1 / v, v = ((upper - lower) / 3.92)^2.
/// Domain: finite, lower < upper in the last five. Errors: too_few_values, not_finite, negative_input (the wrong way
/// round), zero_denominator (no width).
tl::expected<TrendMarker, Reason> value_trend_marker(std::span<const double> values, std::span<const double> lower95,
                                                     std::span<const double> upper95);

} // namespace outturn::statistics
