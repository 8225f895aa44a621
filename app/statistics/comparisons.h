// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/intervals.h"

#include <optional>

namespace outturn::statistics {

/// Two providers' proportions side by side: x1 of n1 against x2 of n2. p = x / n, a fraction.
struct ProportionComparison {
    double difference = 0.0;          ///< p1 - p2, -1 to 1
    Interval interval;                ///< of the difference: Newcombe's method 10, from the two Wilson intervals
    double wald_standard_error = 0.0; ///< sqrt(p1(1 - p1)/n1 + p2(1 - p2)/n2); 0 between 0s and 1s, so no use there
    /// (p1 - p2) / sqrt(p(1 - p)(1/n1 + 1/n2)) at the pooled p; absent where all or none succeed, and nothing varies
    std::optional<double> score_z;
    /// Fisher's exact test: probability of all tables with these totals that are at most as likely as this one (within
    /// a part in 1e7, so that equally likely tables all count). Absent unless all four numbers are whole and at most
    /// 1e10.
    std::optional<double> fisher_p;
    std::optional<double> log_risk_ratio;                ///< log(p1 / p2); absent where a count is 0
    std::optional<double> log_risk_ratio_standard_error; ///< sqrt(1/x1 - 1/n1 + 1/x2 - 1/n2); absent likewise
};

/// Domain: 0 <= x <= n, n > 0; 0 < confidence < 1.
/// Errors: not_finite, negative_input, zero_denominator, numerator_exceeds_denominator, level_out_of_range.
/// Sources: Newcombe 1998, Statistics in Medicine 17:873, method 10; Fisher 1935, JRSS 98:39; Katz et al. 1978.
tl::expected<ProportionComparison, Reason> compare_proportions(double x1, double n1, double x2, double n2,
                                                               double confidence);

/// The log risk ratio with 1/2 added to each count and each number of cases, for where a count is 0: log of
/// ((x1 + 1/2) / (n1 + 1/2)) / ((x2 + 1/2) / (n2 + 1/2)) and its standard error.
struct LogRiskRatio {
    double value = 0.0;
    double standard_error = 0.0;
};

/// Domain and errors as compare_proportions, without the level. Source: Walter 1975, Biometrika 62:371.
tl::expected<LogRiskRatio, Reason> corrected_log_risk_ratio(double x1, double n1, double x2, double n2);

/// Two providers' rates side by side: x1 events in t1 against x2 in t2.
struct RateComparison {
    std::optional<double> ratio; ///< (x1/t1) / (x2/t2); absent where x2 is 0
    /// Exact: given all x1 + x2 events, x1 is binomial; Clopper and Pearson's limits P of its share give
    /// P/(1 - P) t2/t1. No upper where x2 is 0; neither end where both are 0.
    OpenInterval interval;
    /// Two-sided and exact, of equal rates: all splits of the events that are at most as likely as this one (within a
    /// part in 1e7). Absent unless both counts are whole and at most 1e10.
    std::optional<double> p_value;
};

/// Domain: x >= 0, t > 0; 0 < confidence < 1. Errors: not_finite, negative_input, zero_denominator, level_out_of_range.
/// Source: Przyborowski and Wilenski 1940, Biometrika 31:313.
tl::expected<RateComparison, Reason> compare_rates(double x1, double t1, double x2, double t2, double confidence);

} // namespace outturn::statistics
