// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/observations.h"
#include "statistics/reason.h"
#include "statistics/working.h"

#include <tl/expected.hpp>

#include <optional>

namespace outturn::statistics {

/// Whether all figures could come from one true value, by two chi-square tests on K - 1 degrees of freedom.
struct Heterogeneity {
    double target = 0.0;
    double degrees = 0.0; ///< K - 1
    double pearson = 0.0; ///< X^2: sum (x - e)^2 / variance of x
    double pearson_p = 1.0;
    double deviance = 0.0; ///< G^2: twice the fall of the log likelihood from each figure's own value to the target
    double deviance_p = 1.0;
    double phi = 0.0; ///< X^2 / (K - 1), the index of dispersion
    /// Systematic component of variation, for counts alone: mean (x - E)^2 / E^2 - mean 1 / E with E = exposure *
    /// target; the variance of the true ratios. May come out below 0. Often published times 100.
    std::optional<double> systematic_component;
};

/// X^2 = sum (x - e)^2 / (e (1 - target)) with e = n target for proportions, / e with e = exposure * target for rates
/// and ratios, sum ((y - target) / s)^2 for means; G^2 = 2 sum x log(x / e) + (n - x) log((n - x) / (n - e)), or
/// 2 sum x log(x / e) - (x - e), and for means X^2 again. The target is meant to be the pooled value.
/// Domain: at least two providers; target in (0, 1), above 0, or any.
/// Errors: too_few_values, those of the observations, target_out_of_range.
/// Sources: Pearson 1900; Wilks 1938; McPherson and others 1982, New England Journal of Medicine 307:1310 (SCV).
tl::expected<Heterogeneity, Reason> heterogeneity(const Observations &observations, double target,
                                                  Working *working = nullptr);

} // namespace outturn::statistics
