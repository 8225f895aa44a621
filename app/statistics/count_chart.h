// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/reason.h"

#include <tl/expected.hpp>

#include <span>
#include <vector>

namespace outturn::statistics {

/// How the points of a count chart vary by chance.
enum class CountChartKind {
    p,       ///< proportions x / n, binomial
    p_prime, ///< the same, widened to the variation that the series shows (Laney)
    u,       ///< rates x / exposure, Poisson
    u_prime,
};

struct CountChartPoint {
    double value = 0.0;
    double lower = 0.0; ///< centre -+ 3 sigma, inside 0 and, for proportions, 1
    double upper = 0.0;
    double lower95 = 0.0; ///< centre -+ 2 sigma, as is customary on these charts
    double upper95 = 0.0;
};

struct CountChart {
    double centre = 0.0;  ///< sum of the counts over the sum of the bases
    double sigma_z = 1.0; ///< by which Laney's charts widen or narrow: mean |z_i - z_(i-1)| / 1.128
    std::vector<CountChartPoint> points;
};

/// sigma is sqrt(centre (1 - centre) / n) or sqrt(centre / exposure), times sigma_z for the primed kinds.
/// Domain: counts and bases as check_proportion or check_count ask; at least one point, for the primed kinds two.
/// Errors: too_few_values, and theirs.
/// Sources: Montgomery 2009, Introduction to Statistical Quality Control; Laney 2002, Quality Engineering 14:531.
tl::expected<CountChart, Reason> count_chart(CountChartKind kind, std::span<const double> counts,
                                             std::span<const double> bases);

} // namespace outturn::statistics
