// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/funnel_flag.h"
#include "statistics/funnel_limits.h"
#include "statistics/observations.h"
#include "statistics/working.h"

#include <optional>
#include <vector>

namespace outturn::statistics {

/// The scale on which over-dispersion is added; each makes the variance nearly independent of the value.
enum class Transform {
    arcsine,     ///< proportions: Y = asin sqrt(x / n), s = 1 / (2 sqrt n)
    square_root, ///< rates, ratios: Y = sqrt(x / E), s = 1 / (2 sqrt E)
    identity,    ///< means: Y = value, s = standard error
};

/// By how much the figures vary beyond chance. phi and its p-value: Pearson's chi-square on K - 1 degrees of freedom
/// around the target, of all figures as they are. tau2: DerSimonian and Laird's additive variance on the transformed
/// scale, from z-scores winsorised at 10%; serves the adjusted limits alone.
struct Overdispersion {
    double phi = 0.0; ///< chi-square / (K - 1)
    double p_value = 1.0;
    double tau2 = 0.0;
    double winsorised_phi = 0.0;
    Transform transform = Transform::arcsine;
    double target = 0.0; ///< untransformed
};

/// Domain: at least two providers; target in (0, 1), above 0, or any.
/// Errors: too_few_values, those of the observations, target_out_of_range.
/// Source: Spiegelhalter 2005, Quality and Safety in Health Care 14:347.
tl::expected<Overdispersion, Reason> overdispersion(const Observations &observations, double target);

/// The flag of one figure against limits widened by tau2: by Phi of (Y - t) / sqrt(s^2 + tau2); the exact flag where
/// tau2 is 0. figure and base as in Observations.
tl::expected<FunnelFlag, Reason> adjusted_flag(const Overdispersion &overdispersion, double figure, double base,
                                               Working *working = nullptr);

/// Where the widened lines pass, back on the scale of the value: t -+ z sqrt(s^2 + tau2), cut at the edge of the
/// possible before it is turned back. base as in Observations; tail as in funnel_limits.
tl::expected<FunnelLimits, Reason> adjusted_limits(const Overdispersion &overdispersion, double base, double tail);

} // namespace outturn::statistics
