// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/random_effects.h"

#include "statistics/input_checks.h"
#include "statistics/quantiles.h"
#include "statistics/special_functions.h"
#include "statistics/tau2_search.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace outturn::statistics {

namespace {

std::optional<Reason> check_values(std::span<const double> values, std::span<const double> standard_errors,
                                   std::size_t at_least)
{
    if (values.size() < at_least || values.size() != standard_errors.size()) {
        return Reason::too_few_values;
    }
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!std::isfinite(values[i])) {
            return Reason::not_finite;
        }
        if (const auto reason = check_volume(standard_errors[i])) {
            return reason;
        }
    }
    return std::nullopt;
}

/// The values in units of a middling standard error, in which no weight overflows and nothing is lost.
struct Relative {
    double unit = 1.0;
    std::vector<double> values;
    std::vector<double> variances;

    Relative(std::span<const double> given, std::span<const double> standard_errors)
    {
        const auto [smallest, largest] = std::ranges::minmax(standard_errors);
        unit = std::sqrt(smallest) * std::sqrt(largest);
        const double origin = given.front();
        for (std::size_t i = 0; i < given.size(); ++i) {
            values.push_back((given[i] - origin) / unit);
            variances.push_back(std::pow(standard_errors[i] / unit, 2));
        }
    }
};

std::optional<double> tau2_by(Tau2Method method, const Tau2Search &values, const Tau2Search::Sums &fixed,
                              double degrees)
{
    switch (method) {
    case Tau2Method::fixed_effect:
        break;
    case Tau2Method::dersimonian_laird:
        return std::max(0.0, fixed.squares - degrees) / (fixed.weights - fixed.squared_weights / fixed.weights);
    case Tau2Method::paule_mandel:
        return values.tau2_of_q(degrees);
    case Tau2Method::restricted_maximum_likelihood:
        return values.most_likely_tau2(true);
    case Tau2Method::maximum_likelihood:
        return values.most_likely_tau2(false);
    }
    return 0.0;
}

/// How much of the variation is between the true values, in the ways that it is told.
void describe_heterogeneity(RandomEffects &effects, const Tau2Search::Sums &fixed, double tau2, double median)
{
    const double degrees = static_cast<double>(effects.count) - 1.0;
    if (effects.method == Tau2Method::fixed_effect) {
        effects.i_squared = fixed.squares > degrees ? 100.0 * (fixed.squares - degrees) / fixed.squares : 0.0;
        effects.h_squared = fixed.squares / degrees;
        return;
    }
    const double typical = degrees * fixed.weights / (fixed.weights * fixed.weights - fixed.squared_weights);
    effects.i_squared = 100.0 * tau2 / (tau2 + typical);
    effects.h_squared = (tau2 + typical) / typical;
    effects.rankability = tau2 / (tau2 + median);
}

} // namespace

tl::expected<RandomEffects, Reason> random_effects(std::span<const double> values,
                                                   std::span<const double> standard_errors, Tau2Method method)
{
    const bool is_fixed = method == Tau2Method::fixed_effect;
    if (const auto reason = check_values(values, standard_errors, is_fixed ? 1 : 2)) {
        return tl::unexpected(*reason);
    }
    RandomEffects effects;
    effects.method = method;
    effects.count = values.size();
    if (values.size() == 1) {
        effects.mean = values.front();
        effects.standard_error = standard_errors.front();
        return effects;
    }
    const double degrees = static_cast<double>(values.size()) - 1.0;
    const Relative relative(values, standard_errors);
    const Tau2Search weighted(relative.values, relative.variances);
    const Tau2Search::Sums fixed = weighted.at(0.0);
    const auto tau2 = tau2_by(method, weighted, fixed, degrees);
    if (!tau2) {
        return tl::unexpected(Reason::did_not_converge);
    }
    const Tau2Search::Sums sums = weighted.at(*tau2);
    effects.mean = values.front() + relative.unit * sums.mean;
    effects.standard_error = relative.unit / std::sqrt(sums.weights);
    effects.tau2 = relative.unit * relative.unit * *tau2;
    effects.q = fixed.squares;
    effects.q_p_value = chi_square_upper_tail(effects.q, degrees);
    if (!is_fixed) {
        effects.hksj_standard_error = relative.unit * std::sqrt(sums.squares / (degrees * sums.weights));
    }
    describe_heterogeneity(effects, fixed, *tau2, median(relative.variances).value_or(0.0));
    if (!std::isfinite(effects.mean) || !std::isfinite(effects.tau2) || !std::isfinite(effects.i_squared)) {
        return tl::unexpected(Reason::not_finite);
    }
    return effects;
}

tl::expected<Interval, Reason> q_profile_tau2(std::span<const double> values, std::span<const double> standard_errors,
                                              double confidence)
{
    if (const auto reason = check_values(values, standard_errors, 2)) {
        return tl::unexpected(*reason);
    }
    if (const auto reason = check_confidence(confidence)) {
        return tl::unexpected(*reason);
    }
    const double degrees = static_cast<double>(values.size()) - 1.0;
    const double tail = (1.0 - confidence) / 2.0;
    const Relative relative(values, standard_errors);
    const Tau2Search weighted(relative.values, relative.variances);
    const auto lower = weighted.tau2_of_q(chi_square_score(tail, degrees));
    const auto upper = weighted.tau2_of_q(chi_square_score(1.0 - tail, degrees));
    if (!lower || !upper) {
        return tl::unexpected(Reason::did_not_converge);
    }
    const double square = relative.unit * relative.unit;
    return Interval{square * *lower, square * *upper};
}

tl::expected<Interval, Reason> mean_interval(const RandomEffects &effects, double confidence)
{
    return normal_interval(effects.mean, effects.standard_error, confidence);
}

tl::expected<Interval, Reason> hksj_interval(const RandomEffects &effects, double confidence)
{
    if (const auto reason = check_confidence(confidence)) {
        return tl::unexpected(*reason);
    }
    if (!effects.hksj_standard_error) {
        return tl::unexpected(Reason::too_few_values);
    }
    const double degrees = static_cast<double>(effects.count) - 1.0;
    const double margin = student_score((1.0 - confidence) / 2.0, degrees) * *effects.hksj_standard_error;
    return Interval{effects.mean - margin, effects.mean + margin};
}

tl::expected<Interval, Reason> prediction_interval(const RandomEffects &effects, double confidence)
{
    return normal_interval(effects.mean, std::hypot(effects.standard_error, std::sqrt(effects.tau2)), confidence);
}

} // namespace outturn::statistics
