// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/slope_index.h"

#include "statistics/compensated_sum.h"
#include "statistics/input_checks.h"
#include "statistics/weighted_line.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace outturn::statistics {

namespace {

/// The groups on the scale of the fit.
struct Points {
    std::vector<double> shares;
    std::vector<double> places;
    std::vector<double> values;
    std::vector<double> standard_errors;
};

double transformed(double value, SlopeTransform transform)
{
    switch (transform) {
    case SlopeTransform::log:
        return std::log(value);
    case SlopeTransform::logit:
        return std::log(value) - std::log1p(-value);
    case SlopeTransform::none:
        break;
    }
    return value;
}

double turned_back(double value, SlopeTransform transform)
{
    switch (transform) {
    case SlopeTransform::log:
        return std::exp(value);
    case SlopeTransform::logit:
        return 1.0 / (1.0 + std::exp(-value));
    case SlopeTransform::none:
        break;
    }
    return value;
}

/// d turned_back / d value, from the value in its own unit; 1 over this is that of transformed.
double steepness(double value, SlopeTransform transform)
{
    switch (transform) {
    case SlopeTransform::log:
        return value;
    case SlopeTransform::logit:
        return value * (1.0 - value);
    case SlopeTransform::none:
        break;
    }
    return 1.0;
}

std::optional<Reason> check_value(double value, SlopeTransform transform)
{
    if (!std::isfinite(value)) {
        return Reason::not_finite;
    }
    const bool is_outside =
        (transform != SlopeTransform::none && value <= 0.0) || (transform == SlopeTransform::logit && value >= 1.0);
    return is_outside ? std::optional(Reason::target_out_of_range) : std::nullopt;
}

std::optional<Reason> check(std::span<const double> populations, std::span<const double> values,
                            std::span<const double> standard_errors, SlopeTransform transform)
{
    const std::size_t groups = populations.size();
    if (groups < 2 || values.size() != groups || (!standard_errors.empty() && standard_errors.size() != groups)) {
        return Reason::too_few_values;
    }
    for (std::size_t i = 0; i < groups; ++i) {
        const auto error_reason = standard_errors.empty() ? std::nullopt : check_count(standard_errors[i]);
        for (const auto &reason : {check_count(populations[i]), check_value(values[i], transform), error_reason}) {
            if (reason) {
                return reason;
            }
        }
    }
    if (std::ranges::count_if(populations, [](double people) { return people > 0.0; }) < 2) {
        return Reason::no_variation;
    }
    return std::nullopt;
}

Points points_of(std::span<const double> populations, std::span<const double> values,
                 std::span<const double> standard_errors, SlopeTransform transform)
{
    CompensatedSum total;
    for (const double people : populations) {
        total.add(people);
    }
    Points points;
    CompensatedSum below;
    for (std::size_t i = 0; i < populations.size(); ++i) {
        const double share = populations[i] / total.value();
        points.shares.push_back(share);
        points.places.push_back(below.value() + share / 2.0);
        points.values.push_back(transformed(values[i], transform));
        points.standard_errors.push_back(
            standard_errors.empty() ? 0.0 : standard_errors[i] / steepness(values[i], transform));
        below.add(share);
    }
    return points;
}

/// sqrt(sum h_i^2 se_i^2), h_i being by how much head - foot grows with the value of group i.
double deviation_of(const Points &points, const WeightedLine &line, double foot, double head, SlopeTransform transform)
{
    const double head_slope = steepness(head, transform);
    const double foot_slope = steepness(foot, transform);
    CompensatedSum sum;
    for (std::size_t i = 0; i < points.shares.size(); ++i) {
        const double slope = line.slope_share(points.places[i], points.shares[i]);
        const double at_head = points.shares[i] + slope * (1.0 - line.centre_time);
        const double at_foot = points.shares[i] - slope * line.centre_time;
        const double share = head_slope * at_head - foot_slope * at_foot;
        sum.add(share * share * points.standard_errors[i] * points.standard_errors[i]);
    }
    return std::sqrt(sum.value());
}

} // namespace

tl::expected<SlopeIndex, Reason> slope_index(std::span<const double> populations, std::span<const double> values,
                                             std::span<const double> standard_errors, SlopeTransform transform,
                                             double confidence)
{
    if (const auto reason = check(populations, values, standard_errors, transform)) {
        return tl::unexpected(*reason);
    }
    const Points points = points_of(populations, values, standard_errors, transform);
    const WeightedLine line = weighted_line(points.places, points.values, points.shares);
    const double foot = turned_back(line.at(0.0), transform);
    const double head = turned_back(line.at(1.0), transform);
    SlopeIndex index;
    index.intercept = foot;
    index.slope_index = transform == SlopeTransform::none ? line.slope : head - foot;
    if (!std::isfinite(foot) || !std::isfinite(index.slope_index)) {
        return tl::unexpected(Reason::not_finite);
    }
    if (foot > 0.0 && std::isfinite(head / foot)) {
        index.relative_index = head / foot;
    }
    if (const auto reason = check_confidence(confidence)) {
        return tl::unexpected(*reason);
    }
    if (!standard_errors.empty()) {
        index.standard_deviation = deviation_of(points, line, foot, head, transform);
        const auto interval = normal_interval(index.slope_index, *index.standard_deviation, confidence);
        if (interval) {
            index.interval = *interval;
        }
    }
    return index;
}

} // namespace outturn::statistics
