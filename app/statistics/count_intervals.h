// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/intervals.h"

namespace outturn::statistics {

// Intervals of a Poisson mean from a count of events, in events; divided by an exposure, of the rate.
// Domain of all: count >= 0, need not be whole; 0 < confidence < 1.
// Errors of all: not_finite, negative_input, level_out_of_range.

/// Byar's approximation x(1 - 1/(9x) - z/(3 sqrt x))^3, and with y = x + 1 y(1 - 1/(9y) + z/(3 sqrt y))^3. No lower end
/// where the formula has none: at 0 events, and where its cube would be negative (1 event at 99.8%).
/// Source: Breslow and Day 1987, Statistical Methods in Cancer Research II, 2.13.
tl::expected<OpenInterval, Reason> byar_interval(double count, double confidence);

/// Garwood's with half of the observed count's own probability:
/// P(X < x | upper) + P(X = x | upper) / 2 = a, P(X > x | lower) + P(X = x | lower) / 2 = a; lower is 0 at 0 events.
/// Source: Cohen and Yang 1994, Statistics in Medicine 13:2189.
tl::expected<Interval, Reason> poisson_mid_p_interval(double count, double confidence);

/// Garwood's below 10 events, Byar's from 10 on, as Public Health England publishes; it jumps at 10.
/// Source: Eayres 2008, Commonly used public health statistics and their confidence intervals.
tl::expected<Interval, Reason> phe_count_interval(double count, double confidence);

/// How to find the interval of a count; garwood is the default everywhere.
enum class CountMethod { garwood, mid_p, byar, phe };

/// The interval by the method named; only byar may lack an end.
tl::expected<OpenInterval, Reason> count_interval(CountMethod method, double count, double confidence);

} // namespace outturn::statistics
