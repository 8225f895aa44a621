// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/count_intervals.h"

#include <optional>
#include <span>

namespace outturn::statistics {

// Figures of one provider as they would be with the same mix of groups (ages, entry cohorts) as everybody. Spans hold
// one entry a group and go together by position; one that lacks its partner is too_few_values. A group without a count
// must be given as 0: the caller decides whether missing means none.

/// A directly standardised rate, in events a unit of denominator, without multiplier.
struct DirectRate {
    double events = 0.0;   ///< all of them
    double rate = 0.0;     ///< sum(w x / n) / sum w
    double variance = 0.0; ///< sum(w^2 x / n^2) / (sum w)^2
    /// Dobson's: rate + sqrt(variance / X) (limit of X - X), with Byar's limits of all X events. Absent below 10
    /// events, where the method is not trusted and the rate itself is usually withheld.
    std::optional<Interval> interval;
};

/// Direct standardisation: events x of denominators n in each group, weighted by the standard population w.
/// Domain: at least one group; x >= 0, n > 0, w >= 0 and not all 0; 0 < confidence < 1.
/// Errors: too_few_values, not_finite, negative_input, zero_denominator, level_out_of_range.
/// Source: Dobson, Kuulasmaa, Eberle and Scherer 1991, Statistics in Medicine 10:457.
tl::expected<DirectRate, Reason> direct_rate(std::span<const double> events, std::span<const double> denominators,
                                             std::span<const double> standard_weights, double confidence);

/// How many people of each group had an event just so many times.
struct RepeatedEvents {
    double times = 1.0;             ///< 1, 2, 3 ...
    std::span<const double> people; ///< by group
};

/// Direct standardisation of events that one person may have several times, and which are then not independent: the
/// variance is the sum over times f of f^2 that of the people with f events. Events are the sum of f times people.
/// Domain and errors as direct_rate; times > 0. Source: Eayres 2008; Public Health England's calculate_dsr.
tl::expected<DirectRate, Reason> direct_rate_of_repeated_events(std::span<const RepeatedEvents> events,
                                                                std::span<const double> denominators,
                                                                std::span<const double> standard_weights,
                                                                double confidence);

/// Expected events: sum over groups of denominator times reference rate (a fraction or events a unit).
/// Domain: all finite and >= 0; no groups expect 0. Errors: too_few_values, not_finite, negative_input.
tl::expected<double, Reason> indirect_expected(std::span<const double> denominators,
                                               std::span<const double> reference_rates);

/// An indirectly standardised ratio: observed over expected events, 1 where the provider does as the reference.
struct IndirectRatio {
    double observed = 0.0;
    double expected = 0.0;
    double ratio = 0.0;
    OpenInterval interval; ///< that of the observed count by the method chosen, divided by expected
};

/// Domain: observed >= 0, expected > 0; 0 < confidence < 1.
/// Errors: not_finite, negative_input, zero_denominator (nothing expected: no estimate), level_out_of_range.
tl::expected<IndirectRatio, Reason> indirect_ratio(double observed, double expected, double confidence,
                                                   CountMethod method = CountMethod::garwood);

/// An indirectly standardised rate: the ratio times the reference's overall rate, in events a unit of denominator.
struct IndirectRate {
    double rate = 0.0;
    OpenInterval interval;
};

/// Domain: reference_rate finite and >= 0. Errors: not_finite, negative_input.
tl::expected<IndirectRate, Reason> indirect_rate(const IndirectRatio &ratio, double reference_rate);

} // namespace outturn::statistics
