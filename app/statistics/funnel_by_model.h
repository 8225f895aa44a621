// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/funnel_limits.h"
#include "statistics/observations.h"
#include "statistics/tail_probabilities.h"
#include "statistics/working.h"

namespace outturn::statistics {

/// The tails of a figure at the target by its model: binomial_tails(x, n, target), poisson_tails(x, exposure * target)
/// or normal_tails(mean, target, standard error). Domain and errors as there.
tl::expected<Tails, Reason> exact_tails(Model model, double figure, double base, double target,
                                        Working *working = nullptr);

/// The limits that agree with these tails: binomial_funnel_limits and its like. Domain and errors as there.
tl::expected<FunnelLimits, Reason> exact_limits(Model model, double base, double target, double tail);

/// The same with only half the chance of the figure itself, P(X < x) + P(X = x) / 2 and its like, for flags that
/// come at their level on average instead of at most; for whole counts. Means have no such chance, and keep theirs.
/// Domain and errors as exact_tails. Source: Lancaster 1961, JASA 56:223.
tl::expected<Tails, Reason> mid_p_tails(Model model, double figure, double base, double target,
                                        Working *working = nullptr);

} // namespace outturn::statistics
