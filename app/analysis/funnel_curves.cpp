// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/funnel_curves.h"

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

} // namespace

std::vector<statistics::FunnelLinePoint> funnel_curves(const SpreadAnswer &answer)
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
    if (largest <= 0)
        return {};
    const std::vector<double> volumes = volumes_up_to(smallest, largest * 1.03);
    const auto lines = answer.measure.kind == MeasureKind::proportion
        ? statistics::binomial_funnel_lines(volumes, *answer.target)
        : statistics::poisson_funnel_lines(volumes, *answer.target);
    return lines ? *lines : std::vector<statistics::FunnelLinePoint>{};
}

} // namespace outturn::analysis
