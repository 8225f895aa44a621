// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/observations.h"
#include "statistics/reason.h"
#include "statistics/working.h"

#include <tl/expected.hpp>

#include <vector>

namespace outturn::statistics {

/// What is believed of one provider's true value. By model: Beta(first, second), Gamma(shape first, rate second),
/// Normal(mean first, standard deviation second). A second of 0 for any model is a point at first: no doubt at all.
struct Posterior {
    Model model = Model::binomial;
    double first = 0.0;
    double second = 0.0;
};

/// The distribution of true values from which the providers' own come: a beta of proportions, a gamma of rates and
/// ratios, a normal of means.
struct PopulationFit {
    Model model = Model::binomial;
    double first = 0.0;     ///< alpha; shape; mean
    double second = 0.0;    ///< beta; rate; variance tau^2
    double mean = 0.0;      ///< of the true values
    double variance = 0.0;  ///< of the true values; 0 where is_pooled
    bool is_pooled = false; ///< no more variation than chance explains: one value for all, first and second unused
    double log_likelihood = 0.0;
};

/// Fits it by maximum likelihood (beta-binomial; Poisson-gamma, that is negative binomial) or, for means, by REML.
/// log L = sum log[C(n, x) B(alpha + x, beta + n - x) / B(alpha, beta)] and its Poisson-gamma like.
/// Domain: at least two providers. All equal, all zero and no more variation than by chance give is_pooled.
/// Errors: too_few_values, those of the observations, did_not_converge.
/// Sources: Griffiths 1973, Biometrics 29:637; Clayton and Kaldor 1987, Biometrics 43:671; Viechtbauer 2005.
tl::expected<PopulationFit, Reason> fit_population(const Observations &observations);

/// Each provider's figure drawn towards the whole: Beta(alpha + x, beta + n - x); Gamma(shape + x, rate + exposure);
/// Normal((1 - B) y + B mean, sqrt((1 - B) s^2)) with B = s^2 / (s^2 + tau^2). A pooled fit gives points.
std::vector<Posterior> shrunken_posteriors(const Observations &observations, const PopulationFit &fit,
                                           Working *working = nullptr);

/// Each provider by its own figures alone: Beta(x + 1, n - x + 1); Gamma(x + 1, exposure); Normal(y, s).
std::vector<Posterior> own_posteriors(const Observations &observations);

/// The posterior's mean: alpha / (alpha + beta), shape / rate, or the mean.
double mean_of(const Posterior &posterior);

/// The part of the variation between figures that is real, 0 to 1: variance / (variance + median sampling variance),
/// the sampling variance being mean (1 - mean) / n, mean / exposure, or s^2. Source: van Dishoeck 2011, BMJ Qual Saf
/// 20:869.
double rankability(const Observations &observations, const PopulationFit &fit);

} // namespace outturn::statistics
