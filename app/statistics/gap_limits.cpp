// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/gap_limits.h"

#include "statistics/population_quantiles.h"
#include "statistics/population_search.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace outturn::statistics {

namespace {

/// The set of all populations that are likely enough, seen from a point inside it: its edge in every direction. The
/// directions are those of the likelihood's own ellipse, in which the set is nearly a circle.
class LikelySet
{
public:
    LikelySet(const PopulationLikelihood &likelihood, Model model, PopulationPoint inside, double least_gain)
        : likelihood_(likelihood), model_(model), inside_(inside), least_gain_(least_gain),
          lowest_(std::min(std::log(1e-8 / std::max(likelihood.largest_volume(), 1.0)), inside.dispersion)),
          highest_(std::max(std::log(most_dispersion), inside.dispersion))
    {
        const LikelihoodTerms terms = likelihood.terms(inside);
        const double location_bend = -terms.curvature_location;
        location_step_ = location_bend > 0.0 ? 1.0 / std::sqrt(location_bend) : 1.0;
        lean_ = location_bend > 0.0 ? terms.curvature_both / location_bend : 0.0;
        const double rest = -terms.curvature_dispersion - (location_bend > 0.0 ? lean_ * lean_ * location_bend : 0.0);
        // Where the likelihood does not bend, one unit of log theta is as good a step as any.
        dispersion_step_ = rest > 0.01 ? 1.0 / std::sqrt(rest) : 1.0;
        if (!(rest > 0.01)) {
            lean_ = 0.0;
        }
    }

    /// The gap at the edge in this direction.
    double gap(double angle) { return gap_at(likelihood_, model_, edge(angle)); }

    /// Whether the set was followed as far as means, or their dispersion, go without an end to it.
    bool is_open() const { return is_open_; }

private:
    PopulationPoint at(double angle, double distance) const
    {
        const double dispersion = distance * std::sin(angle) * dispersion_step_;
        const double location = distance * std::cos(angle) * location_step_ + lean_ * dispersion;
        return {inside_.location + location, inside_.dispersion + dispersion};
    }

    /// The distance at which the box around the set is met: all of log theta that is told apart, and means that are
    /// still inside their range.
    double farthest(double angle) const
    {
        const double dispersion = std::sin(angle) * dispersion_step_;
        const double location = std::cos(angle) * location_step_ + lean_ * dispersion;
        double distance = farthest_location / std::max(std::abs(location), 1e-10);
        if (dispersion > 0.0) {
            distance = std::min(distance, (highest_ - inside_.dispersion) / dispersion);
        } else if (dispersion < 0.0) {
            distance = std::min(distance, (lowest_ - inside_.dispersion) / dispersion);
        }
        return distance;
    }

    PopulationPoint edge(double angle)
    {
        constexpr int most_steps = 100;
        constexpr double tolerance = 1e-9;
        const double end = farthest(angle);
        double inner = 0.0;
        double outer = end;
        bool has_outer = false;
        double distance = std::min(distance_, end);
        const PopulationPoint unit = at(angle, 1.0);
        for (int step = 0; step < most_steps; ++step) {
            const PopulationPoint point = at(angle, distance);
            const LikelihoodTerms terms = likelihood_.terms(point);
            const double above = terms.gain - least_gain_;
            const bool is_at_the_end = above > tolerance && distance >= end;
            is_open_ = is_open_ || (is_at_the_end && point.dispersion > lowest_ + 1.0);
            if (std::abs(above) < tolerance || is_at_the_end) {
                break;
            }
            (above > 0.0 ? inner : outer) = distance;
            has_outer = has_outer || above < 0.0;
            const double slope = terms.slope_location * (unit.location - inside_.location)
                + terms.slope_dispersion * (unit.dispersion - inside_.dispersion);
            double next = distance - above / slope;
            // Not yet outside: Newton may look too far where the likelihood is flat.
            const double most = has_outer ? outer : std::min(end, 2.0 * distance + 0.1);
            if (!(next > inner && next < most)) {
                next = has_outer ? inner + (outer - inner) / 2.0 : most;
            }
            distance = next;
            if (outer - inner <= 1e-13 * outer) {
                break;
            }
        }
        distance_ = distance > 0.0 ? distance : 1.0;
        return at(angle, distance);
    }

    static constexpr double farthest_location = 600.0; // logits or logs, short of where their exponentials end

    const PopulationLikelihood &likelihood_;
    Model model_;
    PopulationPoint inside_;
    double least_gain_;
    double lowest_;
    double highest_;
    double location_step_ = 1.0;
    double dispersion_step_ = 1.0;
    double lean_ = 0.0;     // by how much the location moves with log theta along the ellipse
    double distance_ = 2.0; // the last one found: the next direction's is near
    bool is_open_ = false;
};

/// The greatest value of a smooth function near the middle one of three places, which is the greatest of the three:
/// parabolas through the best, golden sections where they fail.
template <typename Function> double greatest_near(Function &&function, double middle, double value, double reach)
{
    constexpr int most_steps = 30;
    constexpr double tolerance = 1e-5;
    double lower = middle - reach;
    double upper = middle + reach;
    double step = reach / 4.0;
    for (int i = 0; i < most_steps && upper - lower > tolerance; ++i) {
        const double left = std::max(lower, middle - step);
        const double right = std::min(upper, middle + step);
        const double at_left = function(left);
        const double at_right = function(right);
        if (at_left > value || at_right > value) {
            const bool go_left = at_left > at_right;
            (go_left ? upper : lower) = middle;
            middle = go_left ? left : right;
            value = go_left ? at_left : at_right;
            continue;
        }
        lower = left;
        upper = right;
        const double bend = at_left - 2.0 * value + at_right;
        const double vertex = bend < 0.0 ? middle - 0.5 * step * (at_right - at_left) / bend : middle;
        if (vertex > lower && vertex < upper) {
            const double at_vertex = function(vertex);
            if (at_vertex > value) {
                // A parabola that foretold the height has found the top.
                const double slope = (at_right - at_left) / (2.0 * step);
                const double foretold = value - 0.5 * slope * slope * step * step / bend;
                const bool is_found = std::abs(foretold - at_vertex) < 1e-6 * std::abs(at_vertex);
                value = at_vertex;
                middle = vertex;
                if (is_found) {
                    break;
                }
            }
        }
        step /= 8.0;
    }
    return value;
}

/// A point well inside the set of the likely where the best is no variation: short of where the likelihood has fallen
/// far enough at the pooled mean.
PopulationPoint inside_of_pooled(const PopulationLikelihood &likelihood, double least_gain)
{
    PopulationPoint point{likelihood.pooled_location(), std::log(1e-3 / std::max(likelihood.largest_volume(), 1.0))};
    while (point.dispersion < std::log(most_dispersion) && likelihood.gain(point) > least_gain) {
        point.dispersion += 0.5;
    }
    point.dispersion -= 1.5;
    return point;
}

} // namespace

double gap_at(const PopulationLikelihood &likelihood, Model model, PopulationPoint point)
{
    const double mean = likelihood.mean_at(point.location);
    const double theta = std::exp(point.dispersion);
    const Deciles deciles = model == Model::poisson ? gamma_deciles(mean, theta)
                                                    : beta_deciles(mean, likelihood.mean_at(-point.location), theta);
    return deciles.p90 - deciles.p10;
}

std::optional<Interval> gap_limits(const PopulationLikelihood &likelihood, Model model, PopulationPoint best,
                                   double gain, double drop)
{
    constexpr int directions = 24;
    const double least_gain = gain - drop;
    const bool is_pooled = !std::isfinite(best.dispersion);
    const PopulationPoint inside = is_pooled ? inside_of_pooled(likelihood, least_gain) : best;
    LikelySet set(likelihood, model, inside, least_gain);
    std::vector<double> gaps;
    for (int i = 0; i < directions; ++i) {
        gaps.push_back(set.gap(2.0 * std::numbers::pi * i / directions));
        if (!std::isfinite(gaps.back())) {
            return std::nullopt;
        }
    }
    const double reach = 2.0 * std::numbers::pi / directions;
    const auto widest = std::max_element(gaps.begin(), gaps.end());
    Interval limits;
    limits.upper = greatest_near([&set](double angle) { return set.gap(angle); },
                                 reach * static_cast<double>(widest - gaps.begin()), *widest, reach);
    if (!is_pooled && least_gain > 0.0) {
        const auto narrowest = std::min_element(gaps.begin(), gaps.end());
        limits.lower = -greatest_near([&set](double angle) { return -set.gap(angle); },
                                      reach * static_cast<double>(narrowest - gaps.begin()), -*narrowest, reach);
    }
    // Two counts far apart bound no rate from above; a proportion ends at 1.
    const bool is_unbounded = model == Model::poisson && set.is_open();
    if (is_unbounded || !std::isfinite(limits.lower) || !std::isfinite(limits.upper)) {
        return std::nullopt;
    }
    return limits;
}

} // namespace outturn::statistics
