// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/observations.h"
#include "statistics/reason.h"

#include <tl/expected.hpp>

namespace outturn::statistics {

/// What the gap between highest and lowest would be if all providers were the same.
struct ChanceGap {
    double expected = 0.0; ///< mean of highest - lowest, in the unit of the values
    double p_value = 1.0;  ///< P(a gap at least as large as the one observed)
};

/// Exact distribution of the range of x / n, x / exposure, or the means, were every provider's true value the target:
/// binomial or Poisson for counts, normal for means. Only the bases are used, and the figures' own range as observed.
/// Counts by one sweep over every value that any provider may take, to about 1e-12 of the p-value, however small, and
/// of the expected gap (1e-15 of the unit where a gap of any size is very rare); with more than 1.5 million such
/// values (numbers of cases near a million) the largest are taken in blocks, which leaves an error below 0.001 in the
/// p-value and 1e-4 of itself in the expected gap. A gap equal to the observed one but for rounding counts.
/// Domain: at least two providers, target in (0, 1), above 0, or any; bases of binomial whole numbers (rounded).
/// Errors: too_few_values, those of the observations, target_out_of_range, not_finite (exposures next to 0 as well).
tl::expected<ChanceGap, Reason> chance_gap(const Observations &observations, double target);

} // namespace outturn::statistics
