// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/slope_index.h"

#include "statistics/compensated_sum.h"
#include "statistics/input_checks.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace outturn::statistics {

namespace {

/// One group on the scale of the fit.
struct Point {
    double share = 0.0;
    double place = 0.0;
    double value = 0.0;
    double standard_error = 0.0;
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

std::vector<Point> points_of(std::span<const double> populations, std::span<const double> values,
                             std::span<const double> standard_errors, SlopeTransform transform)
{
    CompensatedSum total;
    for (const double people : populations) {
        total.add(people);
    }
    std::vector<Point> points;
    CompensatedSum below;
    for (std::size_t i = 0; i < populations.size(); ++i) {
        const double share = populations[i] / total.value();
        const double error = standard_errors.empty() ? 0.0 : standard_errors[i] / steepness(values[i], transform);
        points.push_back({share, below.value() + share / 2.0, transformed(values[i], transform), error});
        below.add(share);
    }
    return points;
}

template <typename Function> double sum_over(const std::vector<Point> &points, Function &&function)
{
    CompensatedSum sum;
    for (const Point &point : points) {
        sum.add(function(point));
    }
    return sum.value();
}

/// The line, and by which factor each point's value enters slope and intercept; its value at the centre is the mean.
struct Line {
    double centre = 0.0;
    double mean = 0.0;
    double slope = 0.0;
    double sum_of_squares = 0.0;

    double at(double place) const { return mean + slope * (place - centre); }
    double slope_factor(const Point &point) const { return point.share * (point.place - centre) / sum_of_squares; }
    double factor_at(double place, const Point &point) const
    {
        return point.share + slope_factor(point) * (place - centre);
    }
};

Line fitted_line(const std::vector<Point> &points)
{
    Line line;
    line.centre = sum_over(points, [](const Point &point) { return point.share * point.place; });
    line.mean = sum_over(points, [](const Point &point) { return point.share * point.value; });
    line.sum_of_squares = sum_over(points, [&](const Point &point) {
        return point.share * (point.place - line.centre) * (point.place - line.centre);
    });
    line.slope =
        sum_over(points, [&](const Point &point) { return line.slope_factor(point) * (point.value - line.mean); });
    return line;
}

double deviation_of(const std::vector<Point> &points, const Line &line, double foot, double head,
                    SlopeTransform transform)
{
    return std::sqrt(sum_over(points, [&](const Point &point) {
        const double factor = steepness(head, transform) * line.factor_at(1.0, point)
            - steepness(foot, transform) * line.factor_at(0.0, point);
        return factor * factor * point.standard_error * point.standard_error;
    }));
}

} // namespace

tl::expected<SlopeIndex, Reason> slope_index(std::span<const double> populations, std::span<const double> values,
                                             std::span<const double> standard_errors, SlopeTransform transform,
                                             double confidence)
{
    if (const auto reason = check(populations, values, standard_errors, transform)) {
        return tl::unexpected(*reason);
    }
    const std::vector<Point> points = points_of(populations, values, standard_errors, transform);
    const Line line = fitted_line(points);
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
