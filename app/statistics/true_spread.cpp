// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/true_spread.h"

#include "statistics/gap_limits.h"
#include "statistics/population_quantiles.h"
#include "statistics/random_effects.h"
#include "statistics/special_functions.h"

#include <cmath>
#include <limits>

namespace outturn::statistics {

namespace {

constexpr double confidence = 0.95;

/// By so much may the log likelihood fall short of its maximum: half the 95% point of chi-square on 1, 1.9207.
double allowed_drop()
{
    return chi_square_score(1.0 - confidence, 1.0) / 2.0;
}

tl::expected<TrueSpread, Reason> spread_of_means(const Observations &observations, const PopulationFit &fit)
{
    const double between = 2.0 * normal_score(0.1); // q10 and q90 of a standard normal, 2.5631
    const double gap = fit.is_pooled ? 0.0 : between * std::sqrt(fit.variance);
    TrueSpread spread{fit.mean - gap / 2.0, fit.mean + gap / 2.0, gap, std::nullopt};
    if (const auto tau2 = q_profile_tau2(observations.figures, observations.bases, confidence)) {
        spread.interval95 = Interval{between * std::sqrt(tau2->lower), between * std::sqrt(tau2->upper)};
    }
    return spread;
}

TrueSpread spread_of_counts(const Observations &observations, const PopulationFit &fit)
{
    TrueSpread spread{fit.mean, fit.mean, 0.0, std::nullopt};
    const bool is_poisson = observations.model == Model::poisson;
    if (!(fit.mean > 0.0) || (!is_poisson && !(fit.mean < 1.0))) {
        return spread; // nobody, or everybody: the figures say nothing of how much they might vary
    }
    const PopulationLikelihood likelihood(observations);
    PopulationPoint best{likelihood.pooled_location(), -std::numeric_limits<double>::infinity()};
    double gain = 0.0;
    if (!fit.is_pooled) {
        const double whole = fit.first + fit.second;
        best.location = std::log(fit.first / fit.second); // log mean of a gamma, logit mean of a beta
        best.dispersion = -std::log(is_poisson ? fit.first : whole);
        gain = likelihood.gain(best);
        const Deciles deciles = is_poisson ? gamma_deciles(fit.mean, 1.0 / fit.first)
                                           : beta_deciles(fit.mean, fit.second / whole, 1.0 / whole);
        spread.p10 = deciles.p10;
        spread.p90 = deciles.p90;
        spread.gap = deciles.p90 - deciles.p10;
    }
    spread.interval95 = gap_limits(likelihood, observations.model, best, gain, allowed_drop());
    return spread;
}

} // namespace

tl::expected<TrueSpread, Reason> true_spread(const Observations &observations, const PopulationFit &fit)
{
    // The fit has met every refusal of these observations already; what is asked here is that it is theirs.
    if (observations.size() < 2 || observations.bases.size() != observations.size()) {
        return tl::unexpected(Reason::too_few_values);
    }
    if (!std::isfinite(fit.mean) || !std::isfinite(fit.variance)) {
        return tl::unexpected(Reason::not_finite);
    }
    return observations.model == Model::normal ? spread_of_means(observations, fit)
                                               : spread_of_counts(observations, fit);
}

} // namespace outturn::statistics
