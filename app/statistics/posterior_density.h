// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/population_fit.h"
#include "statistics/quadrature.h"

#include <array>
#include <span>

namespace outturn::statistics {

/// A stretch of the common scale with what every density of one model needs there.
class Panel
{
public:
    Panel(Model model, double lower, double upper, const GaussLegendre &rule);

    double lower() const { return lower_; }
    double upper() const { return upper_; }
    double middle() const { return middle_; }
    double half_width() const { return half_width_; }

private:
    friend class PosteriorDensity;

    double lower_;
    double upper_;
    double middle_;
    double half_width_;
    std::array<double, GaussLegendre::count> away_{};     // node - middle
    std::array<double, GaussLegendre::count> bend_{};     // the model's own function of it
    std::array<double, GaussLegendre::count> mirrored_{}; // and that of the proportion's complement
};

/// A posterior as a smooth density on the scale on which no model has edges: the logit of a proportion, the log of a
/// rate, a mean as it is. On it the logarithm of each is concave, and its tails fall off in full view, however near to
/// 0 or 1 they lie. Computed relative to the mode, so that a million cases cost no digits.
class PosteriorDensity
{
public:
    /// Takes a posterior that is no point.
    explicit PosteriorDensity(const Posterior &posterior);

    double mode() const { return mode_; }
    double deviation() const { return deviation_; } ///< of the normal distribution that fits the mode
    /// Less than 1e-17 lies below the one or above the other.
    double lower() const { return lower_; }
    double upper() const { return upper_; }
    /// How wide a panel that begins at t may be, so that sixteen values tell the density to about 1e-12.
    double panel_width(double t) const;
    /// The density at the panel's nodes, up to a constant factor that is 1 at first.
    std::array<double, GaussLegendre::count> at_nodes(const Panel &panel) const;
    /// Scales the density to an integral of 1.
    void normalise(const GaussLegendre &rule);

private:
    double below_peak(double t) const;
    double edge(double direction) const;

    Model model_;
    double first_;
    double second_;
    double mode_ = 0.0;
    double deviation_ = 0.0;
    double lower_ = 0.0;
    double upper_ = 0.0;
    double log_factor_ = 0.0;
};

/// Where a value of this model lies on the scale; infinite at the edges.
double on_scale(Model model, double value);

} // namespace outturn::statistics
