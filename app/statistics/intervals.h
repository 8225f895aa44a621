// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/reason.h"
#include "statistics/working.h"

#include <tl/expected.hpp>

#include <optional>

namespace outturn::statistics {

/// A confidence interval, in the unit of what it is the interval of.
struct Interval {
    double lower = 0.0;
    double upper = 0.0;
};

/// A confidence interval that may lack an end: the formula has none there, or it lies at infinity.
struct OpenInterval {
    std::optional<double> lower;
    std::optional<double> upper;
};

// In all of these confidence is two-sided, as 0.95 for 95%, with a = (1 - confidence) / 2 on either side. Further
// methods: proportion_intervals.h, count_intervals.h.

/// Wilson score interval of the proportion x / n (a fraction, not a percentage):
/// (2x + z^2 -+ z sqrt(z^2 + 4x(1 - x/n))) / (2(n + z^2)); lower is exactly 0 at x = 0, upper exactly 1 at x = n.
/// Domain: 0 <= x <= n, n > 0, x and n need not be whole; 0 < confidence <= 1, where 1 gives [0, 1].
/// Errors: not_finite, negative_input, zero_denominator, numerator_exceeds_denominator, level_out_of_range.
/// Source: Wilson 1927, JASA 22:209; Newcombe 1998, Statistics in Medicine 17:857, method 3.
tl::expected<Interval, Reason> wilson_interval(double x, double n, double confidence, Working *working = nullptr);

/// Garwood's exact interval of a Poisson mean, from a count of events, in events:
/// P(count, lower) = a and Q(count + 1, upper) = a; lower is exactly 0 at 0 events.
/// Domain: count >= 0, need not be whole; 0 < confidence < 1.
/// Errors: not_finite, negative_input, level_out_of_range. Source: Garwood 1936, Biometrika 28:437.
tl::expected<Interval, Reason> garwood_interval(double count, double confidence, Working *working = nullptr);

/// Garwood's interval of the rate count / exposure: that of the count, divided by the exposure. With the expected
/// count as exposure it is the interval of a standardised ratio. In events a unit of exposure, without multiplier.
/// Domain: as garwood_interval, and exposure > 0. Errors: as there, and zero_denominator.
tl::expected<Interval, Reason> garwood_rate_interval(double count, double exposure, double confidence,
                                                     Working *working = nullptr);

/// Normal interval value -+ z standard_error, in the unit of the value.
/// Domain: finite, standard_error >= 0 (0 gives the value twice); 0 < confidence < 1.
/// Errors: not_finite, negative_input, level_out_of_range.
tl::expected<Interval, Reason> normal_interval(double value, double standard_error, double confidence,
                                               Working *working = nullptr);

/// Student's interval of the mean of n values with this standard deviation (n - 1) among them, in their unit:
/// mean -+ t sd / sqrt(n), t of n - 1 degrees of freedom.
/// Domain: finite, sd >= 0, n > 1; 0 < confidence < 1.
/// Errors: not_finite, negative_input, too_few_values, level_out_of_range. Source: Student 1908, Biometrika 6:1.
tl::expected<Interval, Reason> student_mean_interval(double mean, double sd, double n, double confidence,
                                                     Working *working = nullptr);

} // namespace outturn::statistics
