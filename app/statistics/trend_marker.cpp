// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/trend_marker.h"

#include "statistics/input_checks.h"
#include "statistics/weighted_line.h"

#include <array>
#include <cmath>
#include <cstddef>

namespace outturn::statistics {

namespace {

constexpr std::size_t periods = trend_periods;
using Five = std::array<double, periods>;
constexpr Five times = {1.0, 2.0, 3.0, 4.0, 5.0};

int sign_of(double value)
{
    return (value > 0.0) - (value < 0.0);
}

/// The marker from its chi-square and the values whose slopes are compared.
TrendMarker marker(double chi_square, const Five &values, const Five &weights)
{
    TrendMarker result;
    result.chi_square = chi_square;
    result.slope = weighted_line(times, values, weights).slope;
    result.is_significant = chi_square > trend_threshold;
    const int sign = sign_of(result.slope);
    result.is_consistent = sign != 0;
    for (std::size_t i = 0; i < periods; ++i) {
        result.is_consistent &= sign_of(weighted_line(times, values, weights, i).slope) == sign;
    }
    if (result.is_significant && result.is_consistent) {
        result.direction = sign > 0 ? TrendDirection::rising : TrendDirection::falling;
    }
    return result;
}

double trend_chi_square(std::span<const double> x, std::span<const double> n)
{
    double cases = 0.0;
    double successes = 0.0;
    double time_of_cases = 0.0;
    for (std::size_t i = 0; i < periods; ++i) {
        cases += n[i];
        successes += x[i];
        time_of_cases += times.at(i) * n[i];
    }
    // About the mean time, which is the same sum with less to cancel.
    const double mean_time = time_of_cases / cases;
    double products = 0.0;
    double squares = 0.0;
    for (std::size_t i = 0; i < periods; ++i) {
        const double distance = times.at(i) - mean_time;
        products += distance * x[i];
        squares += distance * distance * n[i];
    }
    const double share = successes / cases;
    return products * products / (share * ((cases - successes) / cases) * squares);
}

} // namespace

tl::expected<TrendMarker, Reason> proportion_trend_marker(std::span<const double> x, std::span<const double> n)
{
    if (x.size() < periods || x.size() != n.size()) {
        return tl::unexpected(Reason::too_few_values);
    }
    x = x.last(periods);
    n = n.last(periods);
    Five log_odds = {};
    Five alike = {};
    for (std::size_t i = 0; i < periods; ++i) {
        if (const auto reason = check_proportion(x[i], n[i])) {
            return tl::unexpected(*reason);
        }
        if (x[i] == 0.0 || x[i] == n[i]) {
            return tl::unexpected(Reason::no_variation);
        }
        log_odds.at(i) = std::log(x[i] / (n[i] - x[i]));
        alike.at(i) = 1.0;
    }
    return marker(trend_chi_square(x, n), log_odds, alike);
}

tl::expected<TrendMarker, Reason> value_trend_marker(std::span<const double> values, std::span<const double> lower95,
                                                     std::span<const double> upper95)
{
    // Twice the normal's 1.96, as the method rounds it.
    constexpr double widths_in_error = 3.92;
    if (values.size() < periods || values.size() != lower95.size() || values.size() != upper95.size()) {
        return tl::unexpected(Reason::too_few_values);
    }
    Five kept = {};
    Five weights = {};
    for (std::size_t i = 0; i < periods; ++i) {
        const std::size_t place = values.size() - periods + i;
        if (!std::isfinite(values[place])) {
            return tl::unexpected(Reason::not_finite);
        }
        const double standard_error = (upper95[place] - lower95[place]) / widths_in_error;
        if (const auto reason = check_volume(standard_error)) {
            return tl::unexpected(*reason);
        }
        kept.at(i) = values[place];
        weights.at(i) = 1.0 / (standard_error * standard_error);
    }
    const WeightedLine line = weighted_line(times, kept, weights);
    return marker(line.slope * line.slope / line.slope_variance, kept, weights);
}

} // namespace outturn::statistics
