// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/population_fit.h"

#include "statistics/input_checks.h"
#include "statistics/population_search.h"
#include "statistics/quantiles.h"
#include "statistics/random_effects.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace outturn::statistics {

namespace {

std::optional<Reason> check(const Observations &observations)
{
    if (observations.size() < 2 || observations.bases.size() != observations.size()) {
        return Reason::too_few_values;
    }
    for (std::size_t i = 0; i < observations.size(); ++i) {
        const double figure = observations.figures[i];
        const double base = observations.bases[i];
        std::optional<Reason> reason;
        switch (observations.model) {
        case Model::binomial:
            reason = check_proportion(figure, base);
            break;
        case Model::poisson:
            reason = check_count(figure);
            break;
        case Model::normal:
            reason = std::isfinite(figure) ? std::nullopt : std::optional(Reason::not_finite);
            break;
        }
        reason = reason ? reason : check_volume(base);
        if (reason) {
            return reason;
        }
    }
    return std::nullopt;
}

PopulationFit pooled_fit(Model model, double mean, double log_likelihood)
{
    PopulationFit fit;
    fit.model = model;
    fit.mean = mean;
    fit.is_pooled = true;
    fit.log_likelihood = log_likelihood;
    return fit;
}

/// Nobody has a case, or everybody has nothing else: the likelihood is 1 whatever the variation.
bool is_at_the_edge(const Observations &observations)
{
    const bool is_binomial = observations.model == Model::binomial;
    bool all_none = true;
    bool all_full = is_binomial;
    for (std::size_t i = 0; i < observations.size(); ++i) {
        all_none = all_none && observations.figures[i] == 0.0;
        all_full = all_full && observations.figures[i] == observations.bases[i];
    }
    return all_none || all_full;
}

tl::expected<PopulationFit, Reason> fit_counts(const Observations &observations)
{
    const Model model = observations.model;
    if (is_at_the_edge(observations)) {
        return pooled_fit(model, observations.figures[0] == 0.0 ? 0.0 : 1.0, 0.0);
    }
    const PopulationLikelihood likelihood(observations);
    const auto found = most_likely_population(likelihood);
    if (!found) {
        return tl::unexpected(found.error());
    }
    const double pooled = likelihood.pooled_log_likelihood();
    if (found->is_pooled) {
        return pooled_fit(model, likelihood.pooled_mean(), pooled);
    }
    const double mean = likelihood.mean_at(found->point.location);
    const double theta = std::exp(found->point.dispersion);
    PopulationFit fit;
    fit.model = model;
    fit.mean = mean;
    fit.log_likelihood = pooled + found->gain;
    if (model == Model::poisson) {
        fit.first = 1.0 / theta;
        fit.second = 1.0 / (theta * mean);
        fit.variance = mean * mean * theta;
    } else {
        fit.first = mean / theta;
        fit.second = likelihood.mean_at(-found->point.location) / theta;
        fit.variance = fit.first * fit.second * theta * theta * theta / (1.0 + theta);
    }
    return fit;
}

/// The restricted log likelihood, whose maximum over tau2 REML finds.
double restricted_log_likelihood(const Observations &observations, double mean, double tau2)
{
    double sum = 0.0;
    double weights = 0.0;
    double inverse_variances = 0.0;
    for (std::size_t i = 0; i < observations.size(); ++i) {
        const double variance = observations.bases[i] * observations.bases[i] + tau2;
        const double away = observations.figures[i] - mean;
        sum -= 0.5 * (std::log(variance) + away * away / variance);
        weights += 1.0 / variance;
        inverse_variances += 1.0;
    }
    return sum - 0.5 * (inverse_variances - 1.0) * std::log(2.0 * std::numbers::pi)
        + 0.5 * std::log(inverse_variances / weights);
}

tl::expected<PopulationFit, Reason> fit_means(const Observations &observations)
{
    return random_effects(observations.figures, observations.bases, Tau2Method::restricted_maximum_likelihood)
        .map([&observations](const RandomEffects &effects) {
            const double log_likelihood = restricted_log_likelihood(observations, effects.mean, effects.tau2);
            if (effects.tau2 <= 0.0) {
                return pooled_fit(Model::normal, effects.mean, log_likelihood);
            }
            PopulationFit fit;
            fit.model = Model::normal;
            fit.first = effects.mean;
            fit.second = effects.tau2;
            fit.mean = effects.mean;
            fit.variance = effects.tau2;
            fit.log_likelihood = log_likelihood;
            return fit;
        });
}

Posterior shrunken(Model model, double figure, double base, const PopulationFit &fit)
{
    if (fit.is_pooled) {
        return {model, fit.mean, 0.0};
    }
    switch (model) {
    case Model::binomial:
        return {model, fit.first + figure, fit.second + (base - figure)};
    case Model::poisson:
        return {model, fit.first + figure, fit.second + base};
    case Model::normal:
        break;
    }
    const double sampling = base * base;
    const double shrinkage = sampling / (sampling + fit.second);
    return {model, fit.first + (1.0 - shrinkage) * (figure - fit.first), base * std::sqrt(1.0 - shrinkage)};
}

void note(Working &working, Model model, double figure, double base, const PopulationFit &fit,
          const Posterior &posterior)
{
    if (fit.is_pooled) {
        working.note("mean", fit.mean);
        working.note("shrunk", posterior.first, "mean");
        return;
    }
    switch (model) {
    case Model::binomial:
        working.note("x", figure);
        working.note("n", base);
        working.note("alpha", fit.first);
        working.note("beta", fit.second);
        working.note("alpha'", posterior.first, "alpha + x");
        working.note("beta'", posterior.second, "beta + n - x");
        working.note("shrunk", mean_of(posterior), "alpha' / (alpha' + beta')");
        break;
    case Model::poisson:
        working.note("x", figure);
        working.note("E", base);
        working.note("shape", fit.first);
        working.note("rate", fit.second);
        working.note("shape'", posterior.first, "shape + x");
        working.note("rate'", posterior.second, "rate + E");
        working.note("shrunk", mean_of(posterior), "shape' / rate'");
        break;
    case Model::normal:
        working.note("y", figure);
        working.note("s", base);
        working.note("mean", fit.first);
        working.note("tau2", fit.second);
        working.note("B", base * base / (base * base + fit.second), "s^2 / (s^2 + tau2)");
        working.note("shrunk", posterior.first, "(1 - B) y + B mean");
        break;
    }
}

} // namespace

tl::expected<PopulationFit, Reason> fit_population(const Observations &observations)
{
    if (const auto reason = check(observations)) {
        return tl::unexpected(*reason);
    }
    return observations.model == Model::normal ? fit_means(observations) : fit_counts(observations);
}

std::vector<Posterior> shrunken_posteriors(const Observations &observations, const PopulationFit &fit, Working *working)
{
    std::vector<Posterior> posteriors;
    posteriors.reserve(observations.size());
    for (std::size_t i = 0; i < observations.size(); ++i) {
        const double figure = observations.figures[i];
        const double base = observations.bases[i];
        posteriors.push_back(shrunken(observations.model, figure, base, fit));
        if (working != nullptr) {
            note(*working, observations.model, figure, base, fit, posteriors.back());
        }
    }
    return posteriors;
}

std::vector<Posterior> own_posteriors(const Observations &observations)
{
    std::vector<Posterior> posteriors;
    posteriors.reserve(observations.size());
    for (std::size_t i = 0; i < observations.size(); ++i) {
        const double figure = observations.figures[i];
        const double base = observations.bases[i];
        switch (observations.model) {
        case Model::binomial:
            posteriors.push_back({observations.model, figure + 1.0, base - figure + 1.0});
            break;
        case Model::poisson:
            posteriors.push_back({observations.model, figure + 1.0, base});
            break;
        case Model::normal:
            posteriors.push_back({observations.model, figure, base});
            break;
        }
    }
    return posteriors;
}

double mean_of(const Posterior &posterior)
{
    if (posterior.second == 0.0 || posterior.model == Model::normal) {
        return posterior.first;
    }
    return posterior.model == Model::binomial ? posterior.first / (posterior.first + posterior.second)
                                              : posterior.first / posterior.second;
}

double rankability(const Observations &observations, const PopulationFit &fit)
{
    if (fit.is_pooled || !(fit.variance > 0.0)) {
        return 0.0;
    }
    std::vector<double> sampling;
    sampling.reserve(observations.size());
    for (const double base : observations.bases) {
        switch (observations.model) {
        case Model::binomial:
            sampling.push_back(fit.mean * (1.0 - fit.mean) / base);
            break;
        case Model::poisson:
            sampling.push_back(fit.mean / base);
            break;
        case Model::normal:
            sampling.push_back(base * base);
            break;
        }
    }
    const auto middle = median(sampling);
    return middle ? fit.variance / (fit.variance + *middle) : 0.0;
}

} // namespace outturn::statistics
