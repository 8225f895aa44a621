// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/uncertain_target.h"

#include "statistics/beta_comparison.h"
#include "statistics/funnel_by_model.h"
#include "statistics/input_checks.h"
#include "statistics/line_search.h"
#include "statistics/observation_checks.h"

#include <cmath>

namespace outturn::statistics {

namespace {

/// Counts out of n where the target is a beta of this mean and standard error.
struct UncertainProportion {
    double n;
    BetaShape target;

    UncertainProportion(double cases, double mean, double error) : n(cases)
    {
        const double size = mean * (1.0 - mean) / (error * error) - 1.0;
        target = {size * mean, size * (1.0 - mean)};
    }

    double low(double x) const { return x >= n ? 1.0 : chance_of_being_larger({x + 1.0, n - x}, target); }
    double high(double x) const { return x <= 0.0 ? 1.0 : chance_of_being_larger(target, {x, n - x + 1.0}); }

    CountScale scale() const
    {
        const double size = target.alpha + target.beta;
        const double mean = target.alpha / size;
        return {n * mean, std::sqrt(n * mean * (1.0 - mean) * (size + n) / (size + 1.0))};
    }
};

/// Counts in an exposure where the target is a gamma of this mean and standard error.
struct UncertainRate {
    double shape; ///< of the gamma
    double share; ///< q, of the exposure in exposure + the gamma's rate
    double mean;

    UncertainRate(double exposure, double target, double error)
        : shape(std::pow(target / error, 2)), share(exposure * error * error / (exposure * error * error + target)),
          mean(exposure * target)
    {}

    double low(double x) const { return beta_upper(x + 1.0, shape, share); }
    double high(double x) const { return x <= 0.0 ? 1.0 : beta_lower(x, shape, share); }
    CountScale scale() const { return {mean, std::sqrt(mean / (1.0 - share))}; }
};

/// Whether the target's uncertainty is too small to change a digit of a tail.
bool is_certain(Model model, double base, double target, double error)
{
    constexpr double digits = 1e-17;
    const double scale = model == Model::normal ? base * base
        : model == Model::binomial              ? target * (1.0 - target) / base
                                                : target / base;
    return error == 0.0 || error * error < digits * scale;
}

std::optional<Reason> check_uncertainty(Model model, double target, double error)
{
    if (const auto reason = check_count(error)) {
        return reason;
    }
    if (const auto reason = check_inner_target(model, target)) {
        return reason;
    }
    if (model == Model::binomial && !(error * error < target * (1.0 - target))) {
        return Reason::target_out_of_range;
    }
    return std::nullopt;
}

template <typename Counts> Tails tails_of(const Counts &counts, double x)
{
    return {counts.low(x), counts.high(x)};
}

/// The largest count worth a look: beyond it the tail is smaller than asked.
template <typename Counts> double largest_count(const Counts &counts, double tail)
{
    const CountScale scale = counts.scale();
    double largest = scale.mean + 4.0 * scale.deviation + 4.0;
    while (std::isfinite(largest) && counts.high(largest) >= tail) {
        largest *= 2.0;
    }
    return largest;
}

template <typename Counts> FunnelLimits limits_of(const Counts &counts, double volume, double largest, double tail)
{
    const auto low = [&](double x) { return counts.low(x); };
    const auto high = [&](double x) { return counts.high(x); };
    FunnelLimits limits;
    if (low(0.0) < tail) {
        const double x = count_on_lower_line(low, counts.scale(), largest, tail);
        limits.lower = line_through(x, volume, tail, low, LineSide::lower);
    }
    if (high(largest) < tail) {
        const double x = count_on_upper_line(high, counts.scale(), largest, tail);
        limits.upper = line_through(x, volume, tail, high, LineSide::upper);
    }
    return limits;
}

void note(Working &working, Model model, const Tails &tails, double figure, double base, double target, double error)
{
    working.note(model == Model::normal ? "y" : "x", figure);
    working.note(model == Model::binomial ? "n" : model == Model::poisson ? "exposure" : "s", base);
    working.note("target", target);
    working.note("target_error", error);
    switch (model) {
    case Model::binomial:
        working.note("k", target * (1.0 - target) / (error * error) - 1.0, "target (1 - target) / target_error^2 - 1");
        working.note("P(X <= x)", tails.low, "P(Beta(x + 1, n - x) > Beta(k target, k (1 - target)))");
        working.note("P(X >= x)", tails.high, "P(Beta(x, n - x + 1) < Beta(k target, k (1 - target)))");
        return;
    case Model::poisson:
        working.note("a", std::pow(target / error, 2), "(target / target_error)^2");
        working.note("q", base * error * error / (base * error * error + target),
                     "exposure / (exposure + target / target_error^2)");
        working.note("P(X <= x)", tails.low, "1 - I_q(x + 1, a)");
        working.note("P(X >= x)", tails.high, "I_q(x, a)");
        return;
    case Model::normal:
        break;
    }
    working.note("P(Y <= y)", tails.low, "Phi((y - target) / sqrt(s^2 + target_error^2))");
    working.note("P(Y >= y)", tails.high, "1 - Phi((y - target) / sqrt(s^2 + target_error^2))");
}

} // namespace

tl::expected<Tails, Reason> tails_with_uncertain_target(Model model, double figure, double base, double target,
                                                        double target_error, Working *working)
{
    if (target_error == 0.0) {
        return exact_tails(model, figure, base, target, working);
    }
    if (const auto reason = check_observation(model, figure, base)) {
        return tl::unexpected(*reason);
    }
    if (const auto reason = check_uncertainty(model, target, target_error)) {
        return tl::unexpected(*reason);
    }
    if (is_certain(model, base, target, target_error)) {
        return exact_tails(model, figure, base, target, working);
    }
    Tails tails;
    switch (model) {
    case Model::binomial:
        tails = tails_of(UncertainProportion(base, target, target_error), figure);
        break;
    case Model::poisson:
        tails = tails_of(UncertainRate(base, target, target_error), figure);
        break;
    case Model::normal:
        tails = *normal_tails(figure, target, std::hypot(base, target_error));
        break;
    }
    if (working != nullptr) {
        note(*working, model, tails, figure, base, target, target_error);
    }
    return tails;
}

tl::expected<FunnelLimits, Reason> limits_with_uncertain_target(Model model, double base, double target,
                                                                double target_error, double tail)
{
    if (target_error == 0.0) {
        return exact_limits(model, base, target, tail);
    }
    if (const auto reason = check_volume(base)) {
        return tl::unexpected(*reason);
    }
    if (const auto reason = check_uncertainty(model, target, target_error)) {
        return tl::unexpected(*reason);
    }
    if (const auto reason = check_tail(tail)) {
        return tl::unexpected(*reason);
    }
    if (is_certain(model, base, target, target_error)) {
        return exact_limits(model, base, target, tail);
    }
    switch (model) {
    case Model::binomial:
        return limits_of(UncertainProportion(base, target, target_error), base, base, tail);
    case Model::poisson: {
        const UncertainRate counts(base, target, target_error);
        return limits_of(counts, base, largest_count(counts, tail), tail);
    }
    case Model::normal:
        break;
    }
    return normal_funnel_limits(std::hypot(base, target_error), target, tail);
}

} // namespace outturn::statistics
