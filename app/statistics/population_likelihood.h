// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/observations.h"

#include <vector>

namespace outturn::statistics {

/// A beta or gamma distribution of true values on a scale without edges, on which a search is well behaved.
struct PopulationPoint {
    double location = 0.0; ///< logit of a beta's mean; log of a gamma's mean
    double dispersion =
        0.0; ///< log theta, with theta = 1 / (alpha + beta), or 1 / shape; minus infinity is no variation
};

/// The log likelihood above the one of no variation, with its derivatives.
struct LikelihoodTerms {
    double gain = 0.0;
    double slope_location = 0.0;
    double slope_dispersion = 0.0;
    double curvature_location = 0.0;
    double curvature_both = 0.0;
    double curvature_dispersion = 0.0;
};

/// The beta-binomial or negative binomial likelihood of these figures. All of it is relative to the pooled model, in
/// which every true value is sum(figures) / sum(bases), so that it keeps its digits as the variation vanishes and with
/// a million cases. Borrows the observations; the pooled value must lie inside its range (not all figures 0, and not
/// all proportions 1).
class PopulationLikelihood
{
public:
    explicit PopulationLikelihood(const Observations &observations);

    /// sum(figures) / sum(bases).
    double pooled_mean() const { return pooled_mean_; }
    double pooled_location() const;
    /// The log likelihood of no variation, all constants included.
    double pooled_log_likelihood() const;
    /// d gain / d theta at theta = 0: positive where a little variation fits better than none.
    double score_without_variation() const;

    double gain(PopulationPoint point) const;
    LikelihoodTerms terms(PopulationPoint point) const;
    /// A mean that weighs every figure by its precision, were the dispersion this: where to begin a search.
    double likely_location(double dispersion) const;
    /// Expected cases or events of the largest provider: variation of less than about its inverse cannot be seen.
    double largest_volume() const { return largest_volume_; }

    /// The mean at this location, and the parameters of the distribution there.
    double mean_at(double location) const;
    double location_of(double mean) const;

private:
    LikelihoodTerms binomial_terms(PopulationPoint point) const;
    LikelihoodTerms poisson_terms(PopulationPoint point) const;
    double pooled_part(double mean) const;

    Observations observations_;
    double figures_ = 0.0; // sums
    double bases_ = 0.0;
    double pooled_mean_ = 0.0;
    double largest_volume_ = 0.0;
};

} // namespace outturn::statistics
