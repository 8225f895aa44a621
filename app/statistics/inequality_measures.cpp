// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/inequality_measures.h"

#include "statistics/compensated_sum.h"
#include "statistics/moments.h"
#include "statistics/quantiles.h"
#include "statistics/sorted_values.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace outturn::statistics {

namespace {

using Sorted = std::span<const double>;

template <typename Function> double mean_over(Sorted values, Function &&function)
{
    CompensatedSum sum;
    for (const double value : values) {
        sum.add(function(value));
    }
    return sum.value() / static_cast<double>(values.size());
}

bool has_shares(Sorted sorted, double mean)
{
    return mean > 0.0 && sorted.front() >= 0.0 && std::isfinite(mean);
}

double theil_t_of(Sorted sorted, double mean)
{
    // Less x/m - 1, whose mean is 0: every term is then above 0, and nothing cancels.
    return std::max(0.0, mean_over(sorted, [mean](double x) {
                        return x == 0.0 ? 1.0 : x / mean * log_ratio(x, mean) - (x - mean) / mean;
                    }));
}

double theil_l_of(Sorted sorted, double mean)
{
    return std::max(0.0, mean_over(sorted, [mean](double x) { return (x - mean) / mean - log_ratio(x, mean); }));
}

double atkinson_of(Sorted sorted, double mean, double aversion)
{
    const double power = 1.0 - aversion;
    if (power == 0.0) {
        return std::clamp(-std::expm1(-theil_l_of(sorted, mean)), 0.0, 1.0);
    }
    // With much aversion the lowest value's term outgrows a double, and so is taken out of the sum.
    const double largest = power * log_ratio(power < 0.0 ? sorted.front() : sorted.back(), mean);
    if (largest > 1.0) {
        const double share =
            mean_over(sorted, [=](double x) { return std::exp(power * log_ratio(x, mean) - largest); });
        return std::clamp(-std::expm1((largest + std::log(share)) / power), 0.0, 1.0);
    }
    const double above_one = mean_over(sorted, [=](double x) { return std::expm1(power * log_ratio(x, mean)); });
    return std::clamp(-std::expm1(std::log1p(above_one) / power), 0.0, 1.0);
}

std::optional<double> skewness_of(Sorted sorted, double mean)
{
    const double variance = sum_of_squares(sorted, mean) / static_cast<double>(sorted.size());
    if (!(variance > 0.0)) {
        return std::nullopt;
    }
    const double deviation = std::sqrt(variance);
    return mean_over(sorted, [=](double x) { return std::pow((x - mean) / deviation, 3); });
}

double median_absolute_deviation_of(Sorted sorted, double median)
{
    std::vector<double> deviations;
    deviations.reserve(sorted.size());
    for (const double x : sorted) {
        deviations.push_back(std::abs(x - median));
    }
    std::ranges::sort(deviations);
    return percentile_of_sorted(deviations, 0.5);
}

double log_deviation_of(Sorted sorted)
{
    std::vector<double> logarithms;
    logarithms.reserve(sorted.size());
    for (const double x : sorted) {
        logarithms.push_back(std::log(x));
    }
    return sample_deviation(logarithms);
}

void measure_deviations(Sorted sorted, InequalityMeasures &measures)
{
    measures.median = percentile_of_sorted(sorted, 0.5);
    measures.median_absolute_deviation = median_absolute_deviation_of(sorted, measures.median);
    if (sorted.size() >= 2) {
        measures.standard_deviation = sample_deviation(sorted);
        if (measures.mean > 0.0) {
            measures.coefficient_of_variation = *measures.standard_deviation / measures.mean;
        }
        if (sorted.front() > 0.0) {
            measures.standard_deviation_of_log = log_deviation_of(sorted);
        }
    }
    const double q1 = percentile_of_sorted(sorted, 0.25);
    const double q3 = percentile_of_sorted(sorted, 0.75);
    if (q1 >= 0.0 && q3 > 0.0) {
        measures.quartile_dispersion = (q3 - q1) / (q3 + q1);
    }
    measures.skewness = skewness_of(sorted, measures.mean);
}

void measure_shares(Sorted sorted, InequalityMeasures &measures)
{
    const double mean = measures.mean;
    if (!has_shares(sorted, mean)) {
        return;
    }
    const auto count = static_cast<double>(sorted.size());
    measures.gini = gini_of_sorted(sorted);
    if (sorted.size() >= 2) {
        measures.gini_corrected = *measures.gini * count / (count - 1.0);
    }
    measures.theil_t = theil_t_of(sorted, mean);
    measures.atkinson_half = atkinson_of(sorted, mean, 0.5);
    measures.hoover = mean_over(sorted, [mean](double x) { return std::abs(x - mean); }) / (2.0 * mean);
    if (sorted.front() > 0.0) {
        measures.theil_l = theil_l_of(sorted, mean);
        measures.atkinson_one = atkinson_of(sorted, mean, 1.0);
        measures.atkinson_two = atkinson_of(sorted, mean, 2.0);
    }
}

/// What overflowed, as sums of values near the largest number do, is no figure.
void drop_endless(InequalityMeasures &measures)
{
    using Field = std::optional<double> InequalityMeasures::*;
    constexpr Field fields[] = {
        &InequalityMeasures::standard_deviation,
        &InequalityMeasures::coefficient_of_variation,
        &InequalityMeasures::quartile_dispersion,
        &InequalityMeasures::skewness,
        &InequalityMeasures::gini,
        &InequalityMeasures::gini_corrected,
        &InequalityMeasures::theil_t,
        &InequalityMeasures::theil_l,
        &InequalityMeasures::atkinson_half,
        &InequalityMeasures::atkinson_one,
        &InequalityMeasures::atkinson_two,
        &InequalityMeasures::hoover,
    };
    for (const Field field : fields) {
        if (measures.*field && !std::isfinite(*(measures.*field))) {
            (measures.*field).reset();
        }
    }
}

} // namespace

std::optional<double> gini_of_sorted(std::span<const double> sorted)
{
    const double mean = sorted.empty() ? 0.0 : arithmetic_mean(sorted);
    if (!has_shares(sorted, mean)) {
        return std::nullopt;
    }
    const auto count = static_cast<double>(sorted.size());
    // Of the shares less their mean, which changes nothing in the sum but its rounding.
    CompensatedSum sum;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        sum.add((2.0 * static_cast<double>(i) + 1.0 - count) * ((sorted[i] - mean) / mean));
    }
    return std::clamp(sum.value() / (count * count), 0.0, 1.0);
}

tl::expected<InequalityMeasures, Reason> inequality_measures(std::span<const double> values)
{
    if (values.empty()) {
        return tl::unexpected(Reason::too_few_values);
    }
    return sorted_values(values).and_then(
        [](const std::vector<double> &sorted) -> tl::expected<InequalityMeasures, Reason> {
            InequalityMeasures measures;
            measures.mean = arithmetic_mean(sorted);
            if (!std::isfinite(measures.mean)) {
                return tl::unexpected(Reason::not_finite);
            }
            measure_deviations(sorted, measures);
            measure_shares(sorted, measures);
            drop_endless(measures);
            return measures;
        });
}

tl::expected<double, Reason> atkinson_index(std::span<const double> values, double aversion)
{
    if (!(aversion >= 0.0 && std::isfinite(aversion))) {
        return tl::unexpected(Reason::level_out_of_range);
    }
    if (values.empty()) {
        return tl::unexpected(Reason::too_few_values);
    }
    return sorted_values(values).and_then(
        [aversion](const std::vector<double> &sorted) -> tl::expected<double, Reason> {
            const double mean = arithmetic_mean(sorted);
            if (!std::isfinite(mean)) {
                return tl::unexpected(Reason::not_finite);
            }
            if (sorted.front() < 0.0) {
                return tl::unexpected(Reason::negative_input);
            }
            if (!(mean > 0.0) || (aversion >= 1.0 && sorted.front() == 0.0)) {
                return tl::unexpected(Reason::no_variation);
            }
            return atkinson_of(sorted, mean, aversion);
        });
}

} // namespace outturn::statistics
