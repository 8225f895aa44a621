// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/intervals.h"
#include "statistics/population_fit.h"
#include "statistics/random_numbers.h"
#include "statistics/reason.h"

#include <tl/expected.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <stop_token>
#include <vector>

namespace outturn::statistics {

// Intervals from R replicates t* of a statistic t, two-sided. The quantile at a is between the sorted replicates k and
// k + 1, k = floor((R + 1) a), in proportion on the normal scale; below the first and above the last it is that one,
// so that a 95% interval wants 999 replicates or more. Replicates that are not finite are left out.
// Domain: two finite replicates; 0 < confidence < 1. Errors: too_few_values, not_finite (the estimate),
// level_out_of_range. Source: Davison and Hinkley 1997, Bootstrap Methods and their Application, chapter 5.

/// The quantiles at (1 -+ confidence) / 2.
tl::expected<Interval, Reason> percentile_interval(std::span<const double> replicates, double confidence);

/// 2 t - the quantiles at (1 +- confidence) / 2.
tl::expected<Interval, Reason> basic_interval(std::span<const double> replicates, double estimate, double confidence);

/// Bias-corrected and accelerated: the quantiles at Phi(w + (w + z) / (1 - a (w + z))), with w = Phi^-1(share of
/// replicates below t) and a = sum L^3 / (6 (sum L^2)^1.5) from the influence values L.
/// Further errors: no_variation where no replicate or every one lies below t, or all L are 0; did_not_converge where
/// the acceleration turns the scale over. Source: Efron 1987, JASA 82:171.
tl::expected<Interval, Reason> bca_interval(std::span<const double> replicates, double estimate,
                                            std::span<const double> influence, double confidence);

/// (n - 1)(t - t_(-i)), from the statistic without each of the n providers in turn.
std::vector<double> jackknife_influence(double estimate, std::span<const double> leave_one_out);

/// One replicate, from random numbers of its own.
using Replicate = std::function<double(RandomNumbers &)>;

/// So many replicates; each has the stream of its number, so that the hundredth is the same however many are drawn.
/// Errors: stopped. What replicate returns is kept as it is.
tl::expected<std::vector<double>, Reason> bootstrap_replicates(const Replicate &replicate, std::size_t count,
                                                               std::uint64_t seed, std::stop_token stop = {});

/// A statistic of the values of all providers, such as their P90 - P10.
using SpreadStatistic = std::function<double(std::span<const double>)>;

/// Parametric empirical Bayes bootstrap: true values drawn from the providers' posteriors, and the statistic of them.
/// Answers how far apart the true values of these providers are. Errors: stopped, and for a posterior that has no
/// distribution not_finite or negative_input.
/// Source: Laird and Louis 1987, JASA 82:739.
tl::expected<std::vector<double>, Reason> posterior_replicates(std::span<const Posterior> posteriors,
                                                               const SpreadStatistic &statistic, std::size_t count,
                                                               std::uint64_t seed, std::stop_token stop = {});

/// Providers drawn again with replacement, and the statistic of their values: answers only what other providers like
/// these would show. Errors: too_few_values (none), stopped. Source: Efron 1979, Annals of Statistics 7:1.
tl::expected<std::vector<double>, Reason> resampled_replicates(std::span<const double> values,
                                                               const SpreadStatistic &statistic, std::size_t count,
                                                               std::uint64_t seed, std::stop_token stop = {});

/// One value drawn from a posterior; a second parameter of 0 is a point at the first.
double draw(const Posterior &posterior, RandomNumbers &random);

} // namespace outturn::statistics
