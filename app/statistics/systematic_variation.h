// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/reason.h"

#include <tl/expected.hpp>

#include <optional>
#include <span>

namespace outturn::statistics {

/// By how much observed counts vary around expected ones beyond what their own chance explains; O, E by provider.
struct SystematicVariation {
    /// Systematic component of variation: mean((O - E)^2 / E^2) - mean(1 / E). Often published times 100. Below 0 where
    /// they vary less than by chance; not cut off, since its mean over programmes is right only so.
    double component = 0.0;
    double chi_square = 0.0;                   ///< Pearson's sum((O - E)^2 / E)
    double deviance = 0.0;                     ///< 2 sum(O log(O / E) - (O - E)), 0 log 0 = 0
    std::optional<double> index_of_dispersion; ///< chi_square / (K - 1); needs two providers
};

/// Domain: at least one pair, as many expected as observed; observed >= 0, expected > 0; need not be whole.
/// Errors: too_few_values, not_finite, negative_input, zero_denominator.
/// Source: McPherson et al. 1982, New England J. Medicine 307:1310.
tl::expected<SystematicVariation, Reason> systematic_variation(std::span<const double> observed,
                                                               std::span<const double> expected);

} // namespace outturn::statistics
