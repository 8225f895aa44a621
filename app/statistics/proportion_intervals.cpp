// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/proportion_intervals.h"

#include "statistics/input_checks.h"
#include "statistics/mid_p_limit.h"
#include "statistics/special_functions.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace outturn::statistics {

namespace {

std::optional<Reason> check(double x, double n, double confidence)
{
    if (const auto reason = check_proportion(x, n)) {
        return reason;
    }
    return check_confidence(confidence);
}

double tail_of(double confidence)
{
    return (1.0 - confidence) / 2.0;
}

/// The lower mid-P limit; that of the upper tail is 1 less this for the cases without the outcome.
double lower_mid_p_limit(double x, double n, double tail)
{
    if (x == 0.0) {
        return 0.0;
    }
    const double outside = beta_lower_inverse(x, n - x + 1.0, tail);
    if (x == n) { // half of p^n
        return std::pow(2.0 * tail, 1.0 / n);
    }
    const double inside = beta_lower_inverse(x + 1.0, n - x, tail);
    const auto mid_p = [=](double p) { return (beta_lower(x, n - x + 1.0, p) + beta_lower(x + 1.0, n - x, p)) / 2.0; };
    return mid_p_limit(mid_p, outside, inside, tail);
}

double upper_mid_p_limit(double x, double n, double tail)
{
    if (x == n) {
        return 1.0;
    }
    if (x == 0.0) { // half of (1 - p)^n
        return -std::expm1(std::log(2.0 * tail) / n);
    }
    const double outside = beta_upper_inverse(x + 1.0, n - x, tail);
    const double inside = beta_upper_inverse(x, n - x + 1.0, tail);
    const auto mid_p = [=](double p) { return (beta_upper(x + 1.0, n - x, p) + beta_upper(x, n - x + 1.0, p)) / 2.0; };
    return mid_p_limit(mid_p, outside, inside, tail);
}

/// The lower limit of Agresti and Coull before it is cut off, as (p^2 - margin^2) / (p + margin) with the numerator
/// multiplied out: next to 0 p and margin would cancel each other's digits.
double lower_agresti_coull_limit(double x, double n, double z2)
{
    const double m = n + z2;
    const double p = (x + z2 / 2.0) / m;
    const double margin = std::sqrt(z2 * p * ((n - x + z2 / 2.0) / m) / m);
    return p * ((n * (x - z2 / 2.0) + 2.0 * x * z2) / m / m) / (p + margin);
}

} // namespace

tl::expected<Interval, Reason> clopper_pearson_interval(double x, double n, double confidence)
{
    if (const auto reason = check(x, n, confidence)) {
        return tl::unexpected(*reason);
    }
    const double tail = tail_of(confidence);
    return Interval{x == 0.0 ? 0.0 : beta_lower_inverse(x, n - x + 1.0, tail),
                    x == n ? 1.0 : beta_upper_inverse(x + 1.0, n - x, tail)};
}

tl::expected<Interval, Reason> mid_p_interval(double x, double n, double confidence)
{
    if (const auto reason = check(x, n, confidence)) {
        return tl::unexpected(*reason);
    }
    const double tail = tail_of(confidence);
    return Interval{lower_mid_p_limit(x, n, tail), upper_mid_p_limit(x, n, tail)};
}

tl::expected<Interval, Reason> jeffreys_interval(double x, double n, double confidence)
{
    if (const auto reason = check(x, n, confidence)) {
        return tl::unexpected(*reason);
    }
    const double tail = tail_of(confidence);
    return Interval{x == 0.0 ? 0.0 : beta_lower_inverse(x + 0.5, n - x + 0.5, tail),
                    x == n ? 1.0 : beta_upper_inverse(x + 0.5, n - x + 0.5, tail)};
}

tl::expected<Interval, Reason> agresti_coull_interval(double x, double n, double confidence)
{
    if (const auto reason = check(x, n, confidence)) {
        return tl::unexpected(*reason);
    }
    const double z = normal_score(tail_of(confidence));
    const double m = n + z * z;
    const double p = (x + z * z / 2.0) / m;
    const double margin = z * std::sqrt(p * ((n - x + z * z / 2.0) / m) / m);
    return Interval{std::clamp(lower_agresti_coull_limit(x, n, z * z), 0.0, 1.0), std::clamp(p + margin, 0.0, 1.0)};
}

tl::expected<Interval, Reason> proportion_interval(ProportionMethod method, double x, double n, double confidence)
{
    switch (method) {
    case ProportionMethod::clopper_pearson:
        return clopper_pearson_interval(x, n, confidence);
    case ProportionMethod::mid_p:
        return mid_p_interval(x, n, confidence);
    case ProportionMethod::jeffreys:
        return jeffreys_interval(x, n, confidence);
    case ProportionMethod::agresti_coull:
        return agresti_coull_interval(x, n, confidence);
    case ProportionMethod::wilson:
        break;
    }
    return wilson_interval(x, n, confidence);
}

} // namespace outturn::statistics
