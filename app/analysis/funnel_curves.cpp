// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/funnel_curves.h"

#include "statistics/uncertain_target.h"

#include <algorithm>
#include <cmath>

namespace outturn::analysis {
namespace {

constexpr int points_of_a_line = 64;

/// Close together where the funnel bends, wide apart where it is flat.
std::vector<double> volumes_up_to(double smallest, double largest)
{
    std::vector<double> volumes;
    const double start = std::max(std::min(smallest, largest / 200.0), largest / 2000.0);
    const double ratio = std::log(largest / start);
    for (int i = 0; i <= points_of_a_line; ++i)
        volumes.push_back(start * std::exp(ratio * i / points_of_a_line));
    return volumes;
}

std::vector<double> volumes_of(const SpreadAnswer &answer)
{
    if (!answer.target || answer.measure.kind == MeasureKind::mean || answer.measure.kind == MeasureKind::value)
        return {};
    double smallest = 0;
    double largest = 0;
    for (const ProviderFigure &figure : answer.figures) {
        if (!figure.value || !figure.denominator)
            continue;
        smallest = smallest > 0 ? std::min(smallest, *figure.denominator) : *figure.denominator;
        largest = std::max(largest, *figure.denominator);
    }
    return largest > 0 ? volumes_up_to(smallest, largest * 1.03) : std::vector<double>{};
}

constexpr double usual_level = 0.05;

} // namespace

std::vector<statistics::FunnelLinePoint> funnel_curves(const SpreadAnswer &answer)
{
    const std::vector<double> volumes = volumes_of(answer);
    if (volumes.empty())
        return {};
    // A target that is an estimate itself widens the lines as it softens the flags.
    if (answer.target_source == TargetSource::user && answer.target_standard_error) {
        std::vector<statistics::FunnelLinePoint> lines;
        for (const double volume : volumes) {
            const auto at = [&](double tail) {
                return statistics::limits_with_uncertain_target(answer.evidence.model, volume, *answer.target,
                                                                *answer.target_standard_error, tail)
                    .value_or(statistics::FunnelLimits{});
            };
            lines.push_back({volume, at(statistics::tail95), at(statistics::tail998)});
        }
        return lines;
    }
    const auto lines = answer.measure.kind == MeasureKind::proportion
        ? statistics::binomial_funnel_lines(volumes, *answer.target)
        : statistics::poisson_funnel_lines(volumes, *answer.target);
    return lines ? *lines : std::vector<statistics::FunnelLinePoint>{};
}

std::vector<statistics::FunnelLinePoint> adjusted_funnel_curves(const SpreadAnswer &answer)
{
    const auto &overdispersion = answer.overdispersion;
    if (!overdispersion || overdispersion->tau2 <= 0 || overdispersion->p_value >= usual_level)
        return {};
    std::vector<statistics::FunnelLinePoint> lines;
    for (const double volume : volumes_of(answer)) {
        const auto inner = statistics::adjusted_limits(*overdispersion, volume, statistics::tail95);
        const auto outer = statistics::adjusted_limits(*overdispersion, volume, statistics::tail998);
        if (!inner || !outer)
            return {};
        lines.push_back({volume, *inner, *outer});
    }
    return lines;
}

} // namespace outturn::analysis
