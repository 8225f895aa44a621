// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/reason.h"

#include <tl/expected.hpp>

#include <span>

namespace outturn::statistics {

// What all providers together achieve, as a target for each. Two spans go together by position; a value that lacks
// its partner is too_few_values.

/// Pooled proportion, as a fraction: sum of numerators / sum of denominators. A provider without cases adds nothing.
/// Domain: at least one pair, finite, 0 <= numerator <= denominator, denominators not all 0.
/// Errors: too_few_values, not_finite, negative_input, numerator_exceeds_denominator, zero_denominator.
tl::expected<double, Reason> pooled_proportion(std::span<const double> numerators,
                                               std::span<const double> denominators);

/// Pooled rate or ratio: sum of events / sum of exposures (or of expected events), without multiplier.
/// Domain and errors as pooled_proportion, but events may exceed the exposure.
tl::expected<double, Reason> pooled_rate(std::span<const double> events, std::span<const double> exposures);

/// Mean of means weighted by their precision, in their unit: sum(value / s^2) / sum(1 / s^2).
/// Domain: at least one pair, finite, standard errors above 0.
/// Errors: too_few_values, not_finite, negative_input, zero_denominator (a standard error of 0).
tl::expected<double, Reason> inverse_variance_mean(std::span<const double> values,
                                                   std::span<const double> standard_errors);

} // namespace outturn::statistics
