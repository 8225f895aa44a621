// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/population_likelihood.h"

#include "statistics/compensated_sum.h"
#include "statistics/rising_factorial.h"
#include "statistics/special_functions.h"

#include <algorithm>
#include <cmath>

namespace outturn::statistics {

namespace {

/// What one provider adds through over-dispersion: the beta-binomial over the binomial at the same mean.
double binomial_excess(double x, double n, double alpha, double beta)
{
    return log_rising_factorial(x, alpha) + log_rising_factorial(n - x, beta) - log_rising_factorial(n, alpha + beta);
}

/// The negative binomial over the Poisson at the same mean; v is expected / shape.
double poisson_excess(double x, double shape, double v)
{
    const double excess = log1p_less_itself(v);
    return log_rising_factorial(x, shape) - shape * excess - x * (excess + v);
}

} // namespace

PopulationLikelihood::PopulationLikelihood(const Observations &observations) : observations_(observations)
{
    CompensatedSum figures;
    CompensatedSum bases;
    for (std::size_t i = 0; i < observations.size(); ++i) {
        figures.add(observations.figures[i]);
        bases.add(observations.bases[i]);
        largest_volume_ = std::max(largest_volume_, observations.bases[i]);
    }
    figures_ = figures.value();
    bases_ = bases.value();
    pooled_mean_ = figures_ / bases_;
    if (observations.model == Model::poisson) {
        largest_volume_ *= pooled_mean_;
    }
}

double PopulationLikelihood::mean_at(double location) const
{
    if (observations_.model == Model::poisson) {
        return std::exp(location);
    }
    return location > 0.0 ? 1.0 / (1.0 + std::exp(-location)) : std::exp(location) / (1.0 + std::exp(location));
}

double PopulationLikelihood::location_of(double mean) const
{
    return observations_.model == Model::poisson ? std::log(mean) : std::log(mean) - std::log1p(-mean);
}

double PopulationLikelihood::pooled_location() const
{
    return location_of(pooled_mean_);
}

double PopulationLikelihood::pooled_log_likelihood() const
{
    CompensatedSum sum;
    for (std::size_t i = 0; i < observations_.size(); ++i) {
        const double x = observations_.figures[i];
        const double base = observations_.bases[i];
        if (observations_.model == Model::poisson) {
            const double expected = pooled_mean_ * base;
            sum.add((x == 0.0 ? 0.0 : x * std::log(expected)) - expected - log_gamma(x + 1.0));
        } else {
            sum.add(-std::log1p(base) - log_beta(x + 1.0, base - x + 1.0));
            sum.add(x == 0.0 ? 0.0 : x * std::log(pooled_mean_));
            sum.add(x == base ? 0.0 : (base - x) * std::log1p(-pooled_mean_));
        }
    }
    return sum.value();
}

double PopulationLikelihood::score_without_variation() const
{
    CompensatedSum sum;
    const double mean = pooled_mean_;
    for (std::size_t i = 0; i < observations_.size(); ++i) {
        const double x = observations_.figures[i];
        const double base = observations_.bases[i];
        const double away = x - mean * base;
        if (observations_.model == Model::poisson) {
            sum.add(0.5 * (away * away - x));
        } else {
            // x (x - 1) / mean + (n - x) (n - x - 1) / (1 - mean) - n (n - 1), halved, and put by the distance from
            // the mean: the terms as they stand would cancel.
            const double rest = 1.0 - mean;
            sum.add(0.5 * (away * away / (mean * rest) - x / mean - (base - x) / rest + base));
        }
    }
    return sum.value();
}

double PopulationLikelihood::pooled_part(double mean) const
{
    const double away = mean / pooled_mean_ - 1.0;
    if (observations_.model == Model::poisson) {
        return figures_ * log1p_less_itself(away);
    }
    const double rest = 1.0 - pooled_mean_;
    return figures_ * log1p_less_itself(away) + (bases_ - figures_) * log1p_less_itself(-(mean - pooled_mean_) / rest);
}

double PopulationLikelihood::gain(PopulationPoint point) const
{
    const double mean = mean_at(point.location);
    const double theta = std::exp(point.dispersion);
    const double first = observations_.model == Model::poisson ? 1.0 / theta : mean / theta;
    const double second = (1.0 - mean) / theta;
    double sum = pooled_part(mean);
    for (std::size_t i = 0; i < observations_.size(); ++i) {
        const double x = observations_.figures[i];
        const double base = observations_.bases[i];
        sum += observations_.model == Model::poisson ? poisson_excess(x, first, mean * base * theta)
                                                     : binomial_excess(x, base, first, second);
    }
    return sum;
}

LikelihoodTerms PopulationLikelihood::terms(PopulationPoint point) const
{
    return observations_.model == Model::poisson ? poisson_terms(point) : binomial_terms(point);
}

LikelihoodTerms PopulationLikelihood::binomial_terms(PopulationPoint point) const
{
    const double mean = mean_at(point.location);
    const double rest = 1.0 - mean;
    const double theta = std::exp(point.dispersion);
    LikelihoodTerms sum;
    sum.gain = pooled_part(mean);
    sum.slope_location = figures_ - mean * bases_;
    sum.curvature_location = -bases_ * mean * rest;
    for (std::size_t i = 0; i < observations_.size(); ++i) {
        const double x = observations_.figures[i];
        const double n = observations_.bases[i];
        const RisingFactorial a = rising_factorial(x, mean / theta);
        const RisingFactorial b = rising_factorial(n - x, rest / theta);
        const RisingFactorial s = rising_factorial(n, 1.0 / theta);
        const double a_bend = a.first + a.second;
        const double b_bend = b.first + b.second;
        sum.gain += a.value + b.value - s.value;
        sum.slope_location += rest * a.first - mean * b.first;
        sum.slope_dispersion += s.first - a.first - b.first;
        sum.curvature_location += rest * rest * a_bend + mean * mean * b_bend - mean * rest * (a.first + b.first);
        sum.curvature_both += mean * b_bend - rest * a_bend;
        sum.curvature_dispersion += a_bend + b_bend - s.first - s.second;
    }
    return sum;
}

LikelihoodTerms PopulationLikelihood::poisson_terms(PopulationPoint point) const
{
    const double mean = mean_at(point.location);
    const double theta = std::exp(point.dispersion);
    const double shape = 1.0 / theta;
    LikelihoodTerms sum;
    sum.gain = pooled_part(mean);
    for (std::size_t i = 0; i < observations_.size(); ++i) {
        const double x = observations_.figures[i];
        const double expected = mean * observations_.bases[i];
        const double v = expected * theta;
        const double share = v / (1.0 + v);
        const double excess = log1p_less_itself(v);
        const RisingFactorial a = rising_factorial(x, shape);
        const double away = (x - expected) / (1.0 + v);
        sum.gain += a.value - shape * excess - x * (excess + v);
        sum.slope_location += away;
        sum.slope_dispersion -= a.first - shape * excess - shape * v * share + x * share;
        sum.curvature_location -= expected / (1.0 + v) + away * share;
        sum.curvature_both -= away * share;
        // shape (2v + v^2) v / (1 + v)^2 is the derivative of shape v^2 / (1 + v), which shape itself shrinks.
        sum.curvature_dispersion += a.first + a.second - shape * excess - 2.0 * shape * v * share
            + shape * share * share * (2.0 + v) - x * share / (1.0 + v);
    }
    return sum;
}

double PopulationLikelihood::likely_location(double dispersion) const
{
    const double theta = std::exp(dispersion);
    double figures = 0.0;
    double bases = 0.0;
    for (std::size_t i = 0; i < observations_.size(); ++i) {
        const double base = observations_.bases[i];
        const double weight = observations_.model == Model::poisson
            ? 1.0 / (1.0 + pooled_mean_ * base * theta)
            : 1.0 / (1.0 + (base - 1.0) * theta / (1.0 + theta));
        figures += std::max(weight, 0.0) * observations_.figures[i];
        bases += std::max(weight, 0.0) * base;
    }
    const double mean = figures / bases;
    const bool is_inside = mean > 0.0 && (observations_.model == Model::poisson || mean < 1.0);
    return is_inside ? location_of(mean) : pooled_location();
}

} // namespace outturn::statistics
