// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/tau2_search.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace outturn::statistics {

namespace {

constexpr int most_steps = 300;
constexpr double tolerance = 4e-16;

struct Slope {
    double score = 0.0;       ///< twice the derivative of the log likelihood
    double information = 0.0; ///< its expected slope, above 0
};

Slope slope_of(const Tau2Search::Sums &sums, bool is_restricted)
{
    if (!is_restricted) {
        return {sums.steep_squares - sums.weights, sums.squared_weights};
    }
    const double share = sums.squared_weights / sums.weights;
    return {sums.steep_squares - (sums.weights - share),
            sums.squared_weights - 2.0 * sums.cubed_weights / sums.weights + share * share};
}

} // namespace

Tau2Search::Tau2Search(std::span<const double> values, std::span<const double> variances)
    : values_(values), variances_(variances)
{
    const auto [lowest, highest] = std::ranges::minmax(values);
    range_ = highest - lowest;
}

Tau2Search::Sums Tau2Search::at(double tau2) const
{
    Sums sums;
    // From the first value, so that values far from 0 keep the digits of their differences.
    const double origin = values_.front();
    double weighted = 0.0;
    double product = 1.0; // of weights, turned into a logarithm now and then
    for (std::size_t i = 0; i < values_.size(); ++i) {
        const double weight = 1.0 / (variances_[i] + tau2);
        weighted += weight * (values_[i] - origin);
        sums.weights += weight;
        sums.squared_weights += weight * weight;
        sums.cubed_weights += weight * weight * weight;
        product *= weight;
        if (!(product > 1e-150 && product < 1e150)) {
            sums.log_weights += std::log(product / weight) + std::log(weight);
            product = 1.0;
        }
    }
    sums.log_weights += std::log(product);
    const double shift = weighted / sums.weights;
    sums.mean = origin + shift;
    for (std::size_t i = 0; i < values_.size(); ++i) {
        const double weight = 1.0 / (variances_[i] + tau2);
        const double residual = (values_[i] - origin) - shift;
        const double square = weight * residual * residual;
        sums.squares += square;
        sums.steep_squares += weight * square;
    }
    return sums;
}

std::optional<double> Tau2Search::tau2_of_q(double q) const
{
    Sums sums = at(0.0);
    if (sums.squares <= q) {
        return 0.0;
    }
    double lower = 0.0;
    // Q(tau^2) <= k range^2 / tau^2.
    double upper = static_cast<double>(values_.size()) * range_ * range_ / q;
    double tau2 = 0.0;
    for (int step = 0; step < most_steps; ++step) {
        // Newton's step for 1 / Q, which is nearly a straight line in tau^2.
        double next = tau2 + (sums.squares / q - 1.0) * sums.squares / sums.steep_squares;
        if (std::abs(next - tau2) <= tolerance * tau2) {
            return next;
        }
        if (!(next > lower && next < upper)) {
            next = lower + (upper - lower) / 2.0;
        }
        if (next == lower || next == upper) {
            return next;
        }
        tau2 = next;
        sums = at(tau2);
        (sums.squares > q ? lower : upper) = tau2;
    }
    return std::isfinite(tau2) ? std::optional(tau2) : std::nullopt;
}

double Tau2Search::log_likelihood(const Sums &sums, bool is_restricted) const
{
    return (sums.log_weights - (is_restricted ? std::log(sums.weights) : 0.0) - sums.squares) / 2.0;
}

std::optional<double> Tau2Search::climb(double lower, double start, double upper, bool is_restricted) const
{
    double tau2 = start;
    double last_step = upper - lower;
    for (int step = 0; step < most_steps; ++step) {
        const Slope slope = slope_of(at(tau2), is_restricted);
        if (tau2 == 0.0 && slope.score <= 0.0) {
            return 0.0;
        }
        (slope.score > 0.0 ? lower : upper) = tau2;
        double next = tau2 + slope.score / slope.information;
        // Scoring may swing about the peak for ever: each step must be the smaller one, or the interval is halved.
        const bool is_settling = std::abs(next - tau2) < 0.9 * last_step;
        if (std::abs(next - tau2) <= tolerance * tau2 || slope.score == 0.0) {
            return std::clamp(next, lower, upper);
        }
        if (!(next > lower && next < upper) || !is_settling) {
            next = lower + (upper - lower) / 2.0;
        }
        if (next == lower || next == upper) {
            return next;
        }
        last_step = std::abs(next - tau2);
        tau2 = next;
    }
    return std::isfinite(tau2) ? std::optional(tau2) : std::nullopt;
}

std::optional<double> Tau2Search::most_likely_tau2(bool is_restricted) const
{
    if (range_ == 0.0) {
        return 0.0;
    }
    // The likelihood may have more than one peak: the highest of a coarse scan is the one to climb. Above the squared
    // range it only falls.
    constexpr std::size_t marks = 24;
    std::array<double, marks> places{};
    std::size_t best = 0;
    double highest = log_likelihood(at(0.0), is_restricted);
    for (std::size_t i = 1; i < marks; ++i) {
        places[i] = range_ * range_ * std::pow(4.0, static_cast<double>(i) - static_cast<double>(marks - 1));
        const double height = log_likelihood(at(places[i]), is_restricted);
        if (height > highest) {
            highest = height;
            best = i;
        }
    }
    const double lower = best == 0 ? 0.0 : places[best - 1];
    const double upper = best + 1 == marks ? 4.0 * range_ * range_ : places[best + 1];
    return climb(lower, places[best], upper, is_restricted);
}

} // namespace outturn::statistics
