// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/count_intervals.h"

#include "statistics/input_checks.h"
#include "statistics/mid_p_limit.h"
#include "statistics/special_functions.h"

#include <cmath>
#include <optional>

namespace outturn::statistics {

namespace {

std::optional<Reason> check(double count, double confidence)
{
    if (const auto reason = check_count(count)) {
        return reason;
    }
    return check_confidence(confidence);
}

double tail_of(double confidence)
{
    return (1.0 - confidence) / 2.0;
}

/// x(1 - 1/(9x) + z/(3 sqrt x))^3.
double byar_limit(double x, double z)
{
    const double root = 1.0 - 1.0 / (9.0 * x) + z / (3.0 * std::sqrt(x));
    return x * root * root * root;
}

double lower_mid_p_limit(double count, double tail)
{
    if (count == 0.0) {
        return 0.0;
    }
    const auto mid_p = [=](double mean) { return (gamma_lower(count, mean) + gamma_lower(count + 1.0, mean)) / 2.0; };
    return mid_p_limit(mid_p, gamma_lower_inverse(count, tail), gamma_lower_inverse(count + 1.0, tail), tail);
}

double upper_mid_p_limit(double count, double tail)
{
    if (count == 0.0) { // half of exp(-mean)
        return -std::log(2.0 * tail);
    }
    const auto mid_p = [=](double mean) { return (gamma_upper(count + 1.0, mean) + gamma_upper(count, mean)) / 2.0; };
    return mid_p_limit(mid_p, gamma_upper_inverse(count + 1.0, tail), gamma_upper_inverse(count, tail), tail);
}

OpenInterval opened(const Interval &interval)
{
    return {interval.lower, interval.upper};
}

} // namespace

tl::expected<OpenInterval, Reason> byar_interval(double count, double confidence)
{
    if (const auto reason = check(count, confidence)) {
        return tl::unexpected(*reason);
    }
    const double z = normal_score(tail_of(confidence));
    OpenInterval interval{std::nullopt, byar_limit(count + 1.0, z)};
    if (const double lower = count > 0.0 ? byar_limit(count, -z) : -1.0; lower >= 0.0) {
        interval.lower = lower;
    }
    return interval;
}

tl::expected<Interval, Reason> poisson_mid_p_interval(double count, double confidence)
{
    if (const auto reason = check(count, confidence)) {
        return tl::unexpected(*reason);
    }
    const double tail = tail_of(confidence);
    return Interval{lower_mid_p_limit(count, tail), upper_mid_p_limit(count, tail)};
}

tl::expected<Interval, Reason> phe_count_interval(double count, double confidence)
{
    constexpr double first_by_byar = 10.0;
    if (count < first_by_byar) {
        return garwood_interval(count, confidence);
    }
    // From 10 events on the cube is positive at any confidence below 1 that a double can hold.
    return byar_interval(count, confidence).map([](const OpenInterval &interval) {
        return Interval{interval.lower.value_or(0.0), interval.upper.value_or(0.0)};
    });
}

tl::expected<OpenInterval, Reason> count_interval(CountMethod method, double count, double confidence)
{
    switch (method) {
    case CountMethod::byar:
        return byar_interval(count, confidence);
    case CountMethod::mid_p:
        return poisson_mid_p_interval(count, confidence).map(opened);
    case CountMethod::phe:
        return phe_count_interval(count, confidence).map(opened);
    case CountMethod::garwood:
        break;
    }
    return garwood_interval(count, confidence).map(opened);
}

} // namespace outturn::statistics
