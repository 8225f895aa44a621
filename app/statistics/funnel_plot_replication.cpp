// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/funnel_plot_replication.h"

#include "statistics/funnel_flag.h"
#include "statistics/funnel_variants.h"
#include "statistics/observation_checks.h"
#include "statistics/pooled_target.h"
#include "statistics/special_functions.h"
#include "statistics/z_scores.h"

#include <algorithm>
#include <cmath>

namespace outturn::statistics {

namespace {

using Data = FunnelPlotOptions::Data;

/// To two decimals: whichever of the two next to it is nearer as a double, the even one if both are, as R rounds.
double rounded(double value)
{
    const double count = std::floor(value * 100.0);
    const double below = count / 100.0;
    const double above = std::ceil(value * 100.0) / 100.0;
    const double difference = (above - value) - (value - below);
    const bool is_odd = std::fmod(count, 2.0) != 0.0;
    return difference < 0.0 || (is_odd && difference == 0.0) ? above : below;
}

bool is_ratio(Data data)
{
    return data == Data::shmi_ratio || data == Data::cqc_ratio;
}

std::optional<Reason> check_units(std::span<const double> numerators, std::span<const double> denominators,
                                  const FunnelPlotOptions &options)
{
    const Model model = options.data == Data::proportion ? Model::binomial : Model::poisson;
    if (const auto reason = check_observations({model, numerators, denominators}, 2)) {
        return reason;
    }
    const bool is_truncated = options.data == Data::shmi_ratio;
    const double share = options.trimmed_share;
    if (!(share >= 0.0 && share < 0.5) || (is_truncated && share == 0.0)) {
        return Reason::level_out_of_range;
    }
    return std::nullopt;
}

double transformed_target(Data data, double target)
{
    switch (data) {
    case Data::shmi_ratio:
        return 0.0;
    case Data::cqc_ratio:
        return 1.0;
    case Data::proportion:
        return std::asin(std::sqrt(target));
    case Data::ratio_of_counts:
        break;
    }
    return std::log(target);
}

FunnelPlotUnit transformed_unit(Data data, double numerator, double denominator, double target)
{
    FunnelPlotUnit unit;
    unit.denominator = denominator;
    unit.value = numerator / denominator;
    switch (data) {
    case Data::shmi_ratio:
        unit.transformed = std::log(unit.value);
        unit.standard_error = 1.0 / std::sqrt(denominator);
        break;
    case Data::cqc_ratio:
        unit.transformed = std::sqrt(unit.value);
        unit.standard_error = 0.5 / std::sqrt(denominator);
        break;
    case Data::proportion:
        unit.transformed = std::asin(std::sqrt(unit.value));
        unit.standard_error = 0.5 / std::sqrt(denominator);
        break;
    case Data::ratio_of_counts:
        unit.transformed = std::log((numerator + 0.5) / (denominator + 0.5));
        unit.standard_error =
            std::sqrt(numerator / std::pow(numerator + 0.5, 2) + denominator / std::pow(denominator + 0.5, 2));
        break;
    }
    unit.z = (unit.transformed - target) / unit.standard_error;
    return unit;
}

/// A line at so many standard errors, on either side of 0.
double line_at(Data data, const FunnelPlot &plot, double denominator, double tau2, double z)
{
    const double narrow = 0.25 / denominator;
    switch (data) {
    case Data::shmi_ratio:
        return std::exp(z * std::sqrt(1.0 / denominator + tau2));
    case Data::cqc_ratio:
        return 1.0 + z * std::sqrt(narrow + tau2);
    case Data::proportion:
        return std::pow(std::sin(plot.transformed_target + z * std::sqrt(narrow + tau2)), 2);
    case Data::ratio_of_counts:
        break;
    }
    return std::exp(plot.transformed_target + z * std::sqrt(narrow + tau2));
}

void add_limits(FunnelPlotUnit &unit, const FunnelPlot &plot, const FunnelPlotOptions &options)
{
    const double z95 = options.has_short_scores ? 1.959964 : normal_score(tail95);
    const double z998 = options.has_short_scores ? 3.090232 : normal_score(tail998);
    const auto limits = [&](double tau2, double z) {
        return Interval{line_at(options.data, plot, unit.denominator, tau2, -z),
                        line_at(options.data, plot, unit.denominator, tau2, z)};
    };
    unit.adjusted95 = limits(plot.tau2, z95);
    unit.adjusted998 = limits(plot.tau2, z998);
    if (is_ratio(options.data)) {
        unit.unadjusted95 = *chi_square_funnel_limits(unit.denominator, tail95);
        unit.unadjusted998 = *chi_square_funnel_limits(unit.denominator, tail998);
        return;
    }
    unit.unadjusted95 = limits(0.0, z95);
    unit.unadjusted998 = limits(0.0, z998);
}

std::vector<std::optional<double>> trimmed(std::span<const double> z_scores, const FunnelPlotOptions &options)
{
    if (options.data == Data::shmi_ratio) {
        return truncated(z_scores, options.trimmed_share);
    }
    const std::vector<double> drawn_in = winsorised(z_scores, options.trimmed_share);
    return {drawn_in.begin(), drawn_in.end()};
}

/// phi and tau2 from the units that are left.
std::optional<Reason> measure(FunnelPlot &plot, const FunnelPlotOptions &options)
{
    std::vector<double> z_scores;
    for (const FunnelPlotUnit &unit : plot.units) {
        z_scores.push_back(unit.z);
    }
    const auto remaining = trimmed(z_scores, options);
    std::vector<double> used;
    std::vector<double> standard_errors;
    for (std::size_t i = 0; i < plot.units.size(); ++i) {
        plot.units[i].trimmed_z = remaining[i];
        if (remaining[i]) {
            used.push_back(*remaining[i]);
            standard_errors.push_back(plot.units[i].standard_error);
        }
    }
    plot.used = used.size();
    plot.phi = mean_square(used);
    if (!std::isfinite(plot.phi)) {
        return Reason::not_finite;
    }
    plot.tau2 = additive_variance(plot.phi, standard_errors);
    return std::nullopt;
}

} // namespace

tl::expected<FunnelPlot, Reason> replicated_funnel_plot(std::span<const double> numerators,
                                                        std::span<const double> denominators,
                                                        const FunnelPlotOptions &options)
{
    if (const auto reason = check_units(numerators, denominators, options)) {
        return tl::unexpected(*reason);
    }
    std::vector<double> bases(denominators.begin(), denominators.end());
    if (options.rounds_expected) {
        for (double &base : bases) {
            base = rounded(base);
            if (base == 0.0) {
                return tl::unexpected(Reason::zero_denominator);
            }
        }
    }
    FunnelPlot plot;
    const auto pooled = pooled_rate(numerators, bases);
    if (!pooled) {
        return tl::unexpected(pooled.error());
    }
    plot.target = is_ratio(options.data) ? 1.0 : *pooled;
    if (plot.target == 0.0 || (options.data == Data::proportion && plot.target == 1.0)) {
        return tl::unexpected(Reason::target_out_of_range);
    }
    plot.transformed_target = transformed_target(options.data, plot.target);
    for (std::size_t i = 0; i < numerators.size(); ++i) {
        plot.units.push_back(transformed_unit(options.data, numerators[i], bases[i], plot.transformed_target));
    }
    if (const auto reason = measure(plot, options)) {
        return tl::unexpected(*reason);
    }
    for (FunnelPlotUnit &unit : plot.units) {
        add_limits(unit, plot, options);
    }
    return plot;
}

std::vector<std::optional<double>> truncated(std::span<const double> z_scores, double share)
{
    std::vector<double> sorted(z_scores.begin(), z_scores.end());
    std::ranges::sort(sorted);
    const double groups = 1.0 / share;
    const double after_last = static_cast<double>(z_scores.size()) + 1.0;
    std::vector<std::optional<double>> result;
    for (const double z : z_scores) {
        const auto [first, last] = std::ranges::equal_range(sorted, z);
        // Counted from 1: the mean of the first and the last place among equals.
        const double rank =
            (static_cast<double>(first - sorted.begin()) + static_cast<double>(last - sorted.begin()) + 1.0) / 2.0;
        const double group = std::floor(rank * groups / after_last);
        const bool is_kept = group > 0.0 && group < groups - 1.0;
        result.push_back(is_kept ? std::optional(z) : std::nullopt);
    }
    return result;
}

} // namespace outturn::statistics
