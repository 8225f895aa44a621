// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/funnel_limits.h"
#include "statistics/observations.h"
#include "statistics/tail_probabilities.h"
#include "statistics/working.h"

namespace outturn::statistics {

// A target that is itself an estimate, such as last year's rate of another country: a value has to lie further off
// before it is a surprise. The target is taken for a beta (proportions), gamma (rates, ratios) or normal (means)
// distribution of this mean and standard error, which never leaves its domain, and the exact tails are integrated over
// it. Source: Manktelow 2014, Statistical Methods in Medical Research 23:546; the integrals are those of the
// beta-binomial and negative binomial, made continuous in x.

/// Tails of a figure at an uncertain target, with a = target / standard error^2 and so on:
/// proportions P(B > T) and P(B' < T) with B ~ Beta(x + 1, n - x), B' ~ Beta(x, n - x + 1), T ~ Beta(k target,
/// k (1 - target)), k = target (1 - target) / target_error^2 - 1;
/// rates low = 1 - I_q(x + 1, a), high = I_q(x, a) with a = (target / target_error)^2,
/// q = exposure / (exposure + target / target_error^2);
/// means Phi((y - target) / sqrt(s^2 + target_error^2)).
/// Domain: as exact_tails; target_error >= 0, where 0 gives the exact tails; above 0 the target must lie within (0, 1),
/// with target_error^2 < target (1 - target), or above 0. Errors: as there, target_out_of_range.
tl::expected<Tails, Reason> tails_with_uncertain_target(Model model, double figure, double base, double target,
                                                        double target_error, Working *working = nullptr);

/// The limits that agree with them: a whole count lies strictly outside if and only if its tail is below the line's.
/// Domain and errors as tails_with_uncertain_target and funnel_limits.
tl::expected<FunnelLimits, Reason> limits_with_uncertain_target(Model model, double base, double target,
                                                                double target_error, double tail);

} // namespace outturn::statistics
