// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/standardisation.h"

#include "statistics/compensated_sum.h"
#include "statistics/input_checks.h"

#include <cmath>
#include <cstddef>

namespace outturn::statistics {

namespace {

std::optional<Reason> check_counts(std::span<const double> counts, std::size_t groups)
{
    if (counts.size() != groups) {
        return Reason::too_few_values;
    }
    for (const double count : counts) {
        if (const auto reason = check_count(count)) {
            return reason;
        }
    }
    return std::nullopt;
}

std::optional<Reason> check_standard(std::span<const double> denominators, std::span<const double> weights)
{
    if (denominators.empty()) {
        return Reason::too_few_values;
    }
    if (const auto reason = check_counts(weights, denominators.size())) {
        return reason;
    }
    for (const double denominator : denominators) {
        if (const auto reason = check_volume(denominator)) {
            return reason;
        }
    }
    return std::nullopt;
}

double sum_of(std::span<const double> values)
{
    CompensatedSum sum;
    for (const double value : values) {
        sum.add(value);
    }
    return sum.value();
}

std::optional<Interval> dobson_interval(const DirectRate &rate, double confidence)
{
    constexpr double fewest = 10.0;
    if (rate.events < fewest) {
        return std::nullopt;
    }
    const auto of_count = byar_interval(rate.events, confidence);
    if (!of_count || !of_count->lower || !of_count->upper) {
        return std::nullopt;
    }
    const double scale = std::sqrt(rate.variance / rate.events);
    return Interval{rate.rate + scale * (*of_count->lower - rate.events),
                    rate.rate + scale * (*of_count->upper - rate.events)};
}

} // namespace

tl::expected<DirectRate, Reason> direct_rate(std::span<const double> events, std::span<const double> denominators,
                                             std::span<const double> standard_weights, double confidence)
{
    const RepeatedEvents once[] = {{1.0, events}};
    return direct_rate_of_repeated_events(once, denominators, standard_weights, confidence);
}

tl::expected<DirectRate, Reason> direct_rate_of_repeated_events(std::span<const RepeatedEvents> events,
                                                                std::span<const double> denominators,
                                                                std::span<const double> standard_weights,
                                                                double confidence)
{
    if (const auto reason = check_standard(denominators, standard_weights)) {
        return tl::unexpected(*reason);
    }
    if (const auto reason = check_confidence(confidence)) {
        return tl::unexpected(*reason);
    }
    if (const auto reason = check_volume(sum_of(standard_weights))) {
        return tl::unexpected(*reason);
    }
    const double all_weight = sum_of(standard_weights);
    CompensatedSum count;
    CompensatedSum rate;
    CompensatedSum variance;
    for (const RepeatedEvents &repeated : events) {
        for (const auto &reason : {check_volume(repeated.times), check_counts(repeated.people, denominators.size())}) {
            if (reason) {
                return tl::unexpected(*reason);
            }
        }
        for (std::size_t i = 0; i < denominators.size(); ++i) {
            const double share = standard_weights[i] / all_weight * repeated.times / denominators[i];
            count.add(repeated.times * repeated.people[i]);
            rate.add(share * repeated.people[i]);
            variance.add(share * share * repeated.people[i]);
        }
    }
    DirectRate result{count.value(), rate.value(), variance.value(), std::nullopt};
    if (!std::isfinite(result.events) || !std::isfinite(result.rate) || !std::isfinite(result.variance)) {
        return tl::unexpected(Reason::not_finite);
    }
    result.interval = dobson_interval(result, confidence);
    return result;
}

tl::expected<double, Reason> indirect_expected(std::span<const double> denominators,
                                               std::span<const double> reference_rates)
{
    for (const auto &reason :
         {check_counts(denominators, denominators.size()), check_counts(reference_rates, denominators.size())}) {
        if (reason) {
            return tl::unexpected(*reason);
        }
    }
    CompensatedSum expected;
    for (std::size_t i = 0; i < denominators.size(); ++i) {
        expected.add(denominators[i] * reference_rates[i]);
    }
    return expected.value();
}

tl::expected<IndirectRatio, Reason> indirect_ratio(double observed, double expected, double confidence,
                                                   CountMethod method)
{
    if (const auto reason = check_volume(expected)) {
        return tl::unexpected(*reason);
    }
    return count_interval(method, observed, confidence).map([=](OpenInterval interval) {
        for (auto *limit : {&interval.lower, &interval.upper}) {
            if (*limit) {
                **limit /= expected;
            }
        }
        return IndirectRatio{observed, expected, observed / expected, interval};
    });
}

tl::expected<IndirectRate, Reason> indirect_rate(const IndirectRatio &ratio, double reference_rate)
{
    if (const auto reason = check_count(reference_rate)) {
        return tl::unexpected(*reason);
    }
    IndirectRate rate{ratio.ratio * reference_rate, ratio.interval};
    for (auto *limit : {&rate.interval.lower, &rate.interval.upper}) {
        if (*limit) {
            **limit *= reference_rate;
        }
    }
    return rate;
}

} // namespace outturn::statistics
