// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/intervals.h"
#include "statistics/reason.h"

#include <tl/expected.hpp>

#include <cstddef>
#include <optional>
#include <span>

namespace outturn::statistics {

/// How the variance tau^2 between the true values is estimated, from values y with known variances v = s^2 and
/// weights w = 1 / (v + tau^2). Never below 0.
enum class Tau2Method {
    fixed_effect,                  ///< tau^2 = 0: one true value for all
    dersimonian_laird,             ///< (Q - (k - 1)) / (sum w - sum w^2 / sum w) with w = 1 / v
    paule_mandel,                  ///< the tau^2 at which sum w (y - mean)^2 = k - 1
    restricted_maximum_likelihood, ///< the tau^2 of the highest restricted likelihood
    maximum_likelihood,            ///< the tau^2 of the highest likelihood
};

/// What several values with standard errors say together.
struct RandomEffects {
    Tau2Method method = Tau2Method::fixed_effect;
    std::size_t count = 0;       ///< k
    double mean = 0.0;           ///< sum w y / sum w
    double standard_error = 0.0; ///< sqrt(1 / sum w), of the mean
    double tau2 = 0.0;
    double q = 0.0;           ///< Cochran's: sum (y - mean)^2 / v around the fixed-effect mean
    double q_p_value = 1.0;   ///< P(chi-square on k - 1 > q); 1 for one value
    double i_squared = 0.0;   ///< percent: 100 tau^2 / (tau^2 + v~), for the fixed effect 100 (Q - (k - 1)) / Q
    double h_squared = 1.0;   ///< (tau^2 + v~) / v~, for the fixed effect Q / (k - 1)
    double rankability = 0.0; ///< tau^2 / (tau^2 + median v)
    /// Hartung, Knapp, Sidik and Jonkman's, of the mean: sqrt(sum w (y - mean)^2 / ((k - 1) sum w)); goes with
    /// Student's t on k - 1. Absent for the fixed effect.
    std::optional<double> hksj_standard_error;
};

/// Pools the values. v~ = (k - 1) sum w / ((sum w)^2 - sum w^2) with w = 1 / v is the typical sampling variance. The
/// likelihoods are searched over the whole range first and so are met at their highest peak.
/// Domain: as many standard errors, above 0, as values, finite; two or more, for fixed_effect one or more.
/// Errors: too_few_values, not_finite, negative_input, zero_denominator (a standard error of 0), did_not_converge.
/// Sources: DerSimonian and Laird 1986; Paule and Mandel 1982; Viechtbauer 2005, Journal of Educational and Behavioral
/// Statistics 30:261; Higgins and Thompson 2002; Hartung and Knapp 2001; van Dishoeck 2011 (rankability).
tl::expected<RandomEffects, Reason> random_effects(std::span<const double> values,
                                                   std::span<const double> standard_errors, Tau2Method method);

/// All tau^2 >= 0 at which Q(tau^2) = sum w (y - mean)^2 lies between the quantiles of chi-square on k - 1 that
/// confidence leaves out on either side. 0 to 0 where the values lie closer together than any tau^2 explains.
/// Domain: as random_effects, two or more; 0 < confidence < 1. Errors: as there, level_out_of_range.
/// Source: Viechtbauer 2007, Statistics in Medicine 26:37.
tl::expected<Interval, Reason> q_profile_tau2(std::span<const double> values, std::span<const double> standard_errors,
                                              double confidence);

/// Of the mean: mean -+ z standard_error. Errors: level_out_of_range.
tl::expected<Interval, Reason> mean_interval(const RandomEffects &effects, double confidence);

/// Of the mean, wider for few values: mean -+ t hksj_standard_error with t on k - 1 degrees of freedom.
/// Errors: level_out_of_range, too_few_values (no such standard error).
tl::expected<Interval, Reason> hksj_interval(const RandomEffects &effects, double confidence);

/// Of the true value of another such provider: mean -+ z sqrt(standard_error^2 + tau^2). Errors: level_out_of_range.
tl::expected<Interval, Reason> prediction_interval(const RandomEffects &effects, double confidence);

} // namespace outturn::statistics
