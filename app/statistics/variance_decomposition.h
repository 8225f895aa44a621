// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/observations.h"
#include "statistics/reason.h"

#include <tl/expected.hpp>

#include <cstddef>
#include <optional>
#include <span>

namespace outturn::statistics {

/// Variances of the true values, chance taken off; in the square of the values' unit, never below 0.
struct VarianceComponents {
    double between = 0.0;                ///< of the groups' true means
    double within = 0.0;                 ///< of the providers' true values around their group's
    std::optional<double> between_share; ///< of both together; absent where there is none
    std::optional<double> within_share;
};

/// How much of the variation lies between groups, such as regions or contractors, and how much within them.
struct VarianceDecomposition {
    std::size_t providers = 0;
    std::size_t groups = 0;
    double between_degrees = 0.0; ///< groups - 1
    double within_degrees = 0.0;  ///< providers - groups
    double mean = 0.0;            ///< weighted, of all
    // Weighted sums of squares of the values as they are, chance included: total = between + within.
    double total = 0.0;
    double between = 0.0;
    double within = 0.0;
    std::optional<double> between_share; ///< of the total; absent where all values are the same
    std::optional<double> within_share;
    /// (between / (groups - 1)) / (within / (providers - groups)) and its p-value, one-way analysis of variance; absent
    /// where no group has two providers, or nothing varies within.
    std::optional<double> f_ratio;
    std::optional<double> f_p_value;
    /// Absent, with the reason: too_few_values where no group has two providers, no_variation where one case each
    /// cannot show a variation of proportions.
    tl::expected<VarianceComponents, Reason> components;
};

/// With weights w (n; exposure; 1 / s^2), values y, group means m_g and the mean m, all weighted by w:
/// total = sum w (y - m)^2, between = sum w (m_g - m)^2, within = sum w (y - m_g)^2.
/// The components a (between) and b (within) equate these sums to their expectations for unequal weights, where chance
/// gives each value the variance c / w, with W_g = sum of w in g, W of all, Q_g = sum of w^2 in g, Q of all:
/// within = b (W - sum Q_g / W_g) + c (providers - groups),
/// between = a (W - sum W_g^2 / W) + b (sum Q_g / W_g - Q / W) + c (groups - 1),
/// c = m (1 - m) - a - b for proportions, m for rates and ratios, 1 for means. An estimate below 0 is put to 0, and the
/// other then follows from its own equation.
/// groups: which group each provider is in, by any number; as many as providers.
/// Domain: at least two groups. Errors: too_few_values, those of the observations.
/// Sources: Searle, Casella and McCulloch 1992, Variance Components, chapter 3; Kleinman 1973, JASA 68:46
/// (proportions).
tl::expected<VarianceDecomposition, Reason> variance_decomposition(const Observations &observations,
                                                                   std::span<const std::size_t> groups);

} // namespace outturn::statistics
