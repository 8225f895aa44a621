// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/count_chart.h"

#include "statistics/input_checks.h"
#include "statistics/pooled_target.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

namespace outturn::statistics {

namespace {

bool is_proportion(CountChartKind kind)
{
    return kind == CountChartKind::p || kind == CountChartKind::p_prime;
}

bool is_primed(CountChartKind kind)
{
    return kind == CountChartKind::p_prime || kind == CountChartKind::u_prime;
}

/// The mean step between the points' z-scores, as a standard deviation: 1.128 is E|Z1 - Z2| of a normal.
double sigma_of_z(std::span<const double> counts, std::span<const double> bases, std::span<const double> sigmas,
                  double centre)
{
    constexpr double mean_step = 1.128;
    // At a centre of 0 or 1 all points lie on it.
    const auto z = [&](std::size_t i) { return sigmas[i] > 0.0 ? (counts[i] / bases[i] - centre) / sigmas[i] : 0.0; };
    double sum = 0.0;
    for (std::size_t i = 1; i < counts.size(); ++i) {
        sum += std::abs(z(i) - z(i - 1));
    }
    return sum / static_cast<double>(counts.size() - 1) / mean_step;
}

} // namespace

tl::expected<CountChart, Reason> count_chart(CountChartKind kind, std::span<const double> counts,
                                             std::span<const double> bases)
{
    if (counts.size() < (is_primed(kind) ? 2U : 1U)) {
        return tl::unexpected(Reason::too_few_values);
    }
    const auto centre = is_proportion(kind) ? pooled_proportion(counts, bases) : pooled_rate(counts, bases);
    if (!centre) {
        return tl::unexpected(centre.error());
    }
    std::vector<double> sigmas;
    for (const double base : bases) {
        if (const auto reason = check_volume(base)) {
            return tl::unexpected(*reason);
        }
        sigmas.push_back(std::sqrt(*centre * (is_proportion(kind) ? 1.0 - *centre : 1.0) / base));
    }
    CountChart chart;
    chart.centre = *centre;
    if (is_primed(kind)) {
        chart.sigma_z = sigma_of_z(counts, bases, sigmas, *centre);
    }
    const double highest = is_proportion(kind) ? 1.0 : std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const double sigma = sigmas[i] * chart.sigma_z;
        chart.points.push_back({counts[i] / bases[i], std::max(0.0, *centre - 3.0 * sigma),
                                std::min(highest, *centre + 3.0 * sigma), std::max(0.0, *centre - 2.0 * sigma),
                                std::min(highest, *centre + 2.0 * sigma)});
    }
    return chart;
}

} // namespace outturn::statistics
