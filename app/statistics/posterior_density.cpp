// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/posterior_density.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace outturn::statistics {

namespace {

/// A density this much below its peak, in logarithms, has less than 1e-17 beyond.
constexpr double beyond = -42.0;

double share_of(double logit)
{
    return logit > 0.0 ? 1.0 / (1.0 + std::exp(-logit)) : std::exp(logit) / (1.0 + std::exp(logit));
}

} // namespace

double on_scale(Model model, double value)
{
    switch (model) {
    case Model::binomial:
        if (value >= 1.0) {
            return std::numeric_limits<double>::infinity();
        }
        return std::log(value) - std::log1p(-value);
    case Model::poisson:
        return std::log(value);
    case Model::normal:
        break;
    }
    return value;
}

Panel::Panel(Model model, double lower, double upper, const GaussLegendre &rule)
    : lower_(lower), upper_(upper), middle_(lower + (upper - lower) / 2.0), half_width_((upper - lower) / 2.0)
{
    const double share = model == Model::binomial ? share_of(middle_) : 0.0;
    const double rest = model == Model::binomial ? share_of(-middle_) : 0.0;
    for (std::size_t n = 0; n < GaussLegendre::count; ++n) {
        const double away = half_width_ * rule.nodes[n];
        away_[n] = away;
        switch (model) {
        case Model::binomial:
            bend_[n] = std::log1p(share * std::expm1(away));
            mirrored_[n] = std::log1p(rest * std::expm1(-away));
            break;
        case Model::poisson:
            bend_[n] = std::expm1(away);
            break;
        case Model::normal:
            bend_[n] = 0.5 * away * away;
            break;
        }
    }
}

PosteriorDensity::PosteriorDensity(const Posterior &posterior)
    : model_(posterior.model), first_(posterior.first), second_(posterior.second)
{
    switch (model_) {
    case Model::binomial: // log f = a t - (a + b) log(1 + e^t)
        mode_ = std::log(first_ / second_);
        deviation_ = std::sqrt(1.0 / first_ + 1.0 / second_);
        break;
    case Model::poisson: // log f = a t - rate e^t
        mode_ = std::log(first_ / second_);
        deviation_ = std::sqrt(1.0 / first_);
        break;
    case Model::normal:
        mode_ = first_;
        deviation_ = second_;
        break;
    }
    lower_ = edge(-1.0);
    upper_ = edge(1.0);
}

double PosteriorDensity::below_peak(double t) const
{
    const double away = t - mode_;
    switch (model_) {
    case Model::binomial: {
        // As the rarer of case and no case, or a million of the other would cancel; but e^t must not overflow.
        const bool is_mirrored = std::abs(away) > 500.0 ? away > 0.0 : first_ > second_;
        const double rarer = is_mirrored ? second_ : first_;
        const double towards = is_mirrored ? -away : away;
        return rarer * towards
            - (first_ + second_) * std::log1p(share_of(is_mirrored ? -mode_ : mode_) * std::expm1(towards));
    }
    case Model::poisson:
        return first_ * (away - std::expm1(away));
    case Model::normal:
        break;
    }
    const double score = away / second_;
    return -0.5 * score * score;
}

double PosteriorDensity::edge(double direction) const
{
    double inner = 0.0;
    double outer = 9.2 * deviation_;
    while (below_peak(mode_ + direction * outer) > beyond) {
        inner = outer;
        outer *= 1.5;
    }
    for (int step = 0; step < 12 && model_ != Model::normal; ++step) {
        const double middle = inner + (outer - inner) / 2.0;
        (below_peak(mode_ + direction * middle) > beyond ? inner : outer) = middle;
    }
    return mode_ + direction * outer;
}

double PosteriorDensity::panel_width(double t) const
{
    constexpr double deviations = 2.4;
    if (model_ == Model::normal) {
        return deviations * deviation_;
    }
    // A logit's density has poles pi away from the real line, and e^t turns fast; far out on a side where the density
    // is a plain exponential, panels grow with the distance.
    const double near = std::min(deviations * deviation_, 1.0);
    const double left = mode_ - t;
    double far = 0.0;
    if (left > 0.0) {
        far = std::min(left / 2.0, 4.0 / first_);
    } else if (model_ == Model::binomial) {
        far = std::min(-left / 2.0, 4.0 / second_);
    }
    return std::max(near, far);
}

std::array<double, GaussLegendre::count> PosteriorDensity::at_nodes(const Panel &panel) const
{
    const double base = log_factor_ + below_peak(panel.middle_);
    const bool is_mirrored = model_ == Model::binomial && first_ > second_;
    const auto &bends = is_mirrored ? panel.mirrored_ : panel.bend_;
    double slope = first_;
    double bend = 0.0;
    switch (model_) {
    case Model::binomial:
        slope = is_mirrored ? -second_ : first_;
        bend = -(first_ + second_);
        break;
    case Model::poisson:
        bend = -second_ * std::exp(panel.middle_);
        break;
    case Model::normal:
        bend = -1.0 / (second_ * second_);
        slope = bend * (panel.middle_ - mode_);
        break;
    }
    std::array<double, GaussLegendre::count> values{};
    for (std::size_t n = 0; n < GaussLegendre::count; ++n) {
        values[n] = std::exp(base + (slope * panel.away_[n] + bend * bends[n]));
    }
    return values;
}

void PosteriorDensity::normalise(const GaussLegendre &rule)
{
    double sum = 0.0;
    for (double t = lower_; t < upper_;) {
        const Panel panel(model_, t, std::min(t + panel_width(t), upper_), rule);
        const auto values = at_nodes(panel);
        for (std::size_t n = 0; n < GaussLegendre::count; ++n) {
            sum += panel.half_width() * rule.weights[n] * values[n];
        }
        t = panel.upper();
    }
    log_factor_ -= std::log(sum);
}

} // namespace outturn::statistics
