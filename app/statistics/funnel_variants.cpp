// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/funnel_variants.h"

#include "statistics/input_checks.h"
#include "statistics/observation_checks.h"
#include "statistics/special_functions.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

namespace outturn::statistics {

namespace {

std::optional<Reason> check_line(double volume, double tail)
{
    if (const auto reason = check_volume(volume)) {
        return reason;
    }
    return check_tail(tail);
}

std::optional<Reason> check_proportion_line(double n, double target, double tail)
{
    if (const auto reason = check_line(n, tail)) {
        return reason;
    }
    if (!(target >= 0.0 && target <= 1.0)) {
        return std::isnan(target) ? Reason::not_finite : Reason::target_out_of_range;
    }
    return std::nullopt;
}

/// target -+ margin on the scale of the transform, cut at its edges and turned back.
Interval turned_back(Transform transform, double target, double margin)
{
    if (transform == Transform::identity) {
        return {target - margin, target + margin};
    }
    const double lower = std::max(0.0, target - margin);
    const double upper = target + margin;
    if (transform == Transform::square_root) {
        return {lower * lower, upper * upper};
    }
    const auto proportion = [](double angle) { return std::pow(std::sin(angle), 2); };
    return {proportion(lower), upper < std::numbers::pi / 2.0 ? proportion(upper) : 1.0};
}

double angle_of(double proportion)
{
    return std::atan2(std::sqrt(proportion), std::sqrt(1.0 - proportion));
}

/// Byar's limit of a mean from a count, the upper one for a z above 0 from the count after it.
double byar_limit(double count, double z)
{
    const double cube = 1.0 - 1.0 / (9.0 * count) + z / (3.0 * std::sqrt(count));
    return count * cube * cube * cube;
}

} // namespace

tl::expected<Interval, Reason> score_funnel_limits(double n, double target, double tail)
{
    if (const auto reason = check_proportion_line(n, target, tail)) {
        return tl::unexpected(*reason);
    }
    const double margin = normal_score(tail) * std::sqrt(target * (1.0 - target) / n);
    return Interval{std::max(0.0, target - margin), std::min(1.0, target + margin)};
}

tl::expected<Interval, Reason> arcsine_funnel_limits(double n, double target, double tail, double tau2)
{
    if (const auto reason = check_proportion_line(n, target, tail)) {
        return tl::unexpected(*reason);
    }
    if (const auto reason = check_count(tau2)) {
        return tl::unexpected(*reason);
    }
    const double margin = normal_score(tail) * std::sqrt(0.25 / n + tau2);
    return turned_back(Transform::arcsine, angle_of(target), margin);
}

tl::expected<Interval, Reason> shmi_funnel_limits(double expected, double tail, double tau2)
{
    if (const auto reason = check_line(expected, tail)) {
        return tl::unexpected(*reason);
    }
    if (const auto reason = check_count(tau2)) {
        return tl::unexpected(*reason);
    }
    const double margin = normal_score(tail) * std::sqrt(1.0 / expected + tau2);
    return Interval{std::exp(-margin), std::exp(margin)};
}

tl::expected<Interval, Reason> cqc_funnel_limits(double expected, double tail, double tau2)
{
    if (const auto reason = check_line(expected, tail)) {
        return tl::unexpected(*reason);
    }
    if (const auto reason = check_count(tau2)) {
        return tl::unexpected(*reason);
    }
    return turned_back(Transform::square_root, 1.0, normal_score(tail) * std::sqrt(0.25 / expected + tau2));
}

tl::expected<Interval, Reason> chi_square_funnel_limits(double expected, double tail)
{
    if (const auto reason = check_line(expected, tail)) {
        return tl::unexpected(*reason);
    }
    return Interval{gamma_lower_inverse(expected, tail) / expected,
                    gamma_upper_inverse(expected + 1.0, tail) / expected};
}

tl::expected<Interval, Reason> fingertips_funnel_limits(double n, double target, double tail)
{
    if (const auto reason = check_proportion_line(n, target, tail)) {
        return tl::unexpected(*reason);
    }
    return wilson_interval(n * target, n, 1.0 - 2.0 * tail);
}

tl::expected<PheRatioPlace, Reason> phe_ratio_place(double events, double tail)
{
    if (const auto reason = check_line(events, tail)) {
        return tl::unexpected(*reason);
    }
    // The sum of Poisson probabilities that they bisect is the incomplete gamma function.
    const auto bisected = [events](auto &&is_too_large) {
        double v = 0.5;
        for (double step = 0.5; step > 1e-7;) {
            step /= 2.0;
            v += is_too_large((1.0 + events) * v / (1.0 - v)) ? -step : step;
        }
        return (1.0 + events) * v / (1.0 - v);
    };
    return PheRatioPlace{
        bisected([events, tail](double expected) { return gamma_lower(events, expected) > tail; }),
        bisected([events, tail](double expected) { return gamma_upper(events + 1.0, expected) < tail; }),
    };
}

tl::expected<Interval, Reason> phe_ratio_interval(double events, double expected, double tail)
{
    if (const auto reason = check_line(expected, tail)) {
        return tl::unexpected(*reason);
    }
    constexpr double few_events = 10.0;
    if (!(events >= few_events)) {
        return garwood_rate_interval(events, expected, 1.0 - 2.0 * tail);
    }
    if (!std::isfinite(events)) {
        return tl::unexpected(Reason::not_finite);
    }
    const double z = normal_score(tail);
    return Interval{byar_limit(events, -z) / expected, byar_limit(events + 1.0, z) / expected};
}

tl::expected<Interval, Reason> multiplicative_limits(Transform transform, double base, double target, double phi,
                                                     double tail)
{
    if (const auto reason = check_line(base, tail)) {
        return tl::unexpected(*reason);
    }
    if (const auto reason = check_count(phi)) {
        return tl::unexpected(*reason);
    }
    const Model model = transform == Transform::arcsine ? Model::binomial
        : transform == Transform::square_root           ? Model::poisson
                                                        : Model::normal;
    if (const auto reason = check_inner_target(model, target)) {
        return tl::unexpected(*reason);
    }
    const double widened = normal_score(tail) * std::sqrt(std::max(1.0, phi));
    switch (transform) {
    case Transform::arcsine:
        return turned_back(transform, angle_of(target), widened * 0.5 / std::sqrt(base));
    case Transform::square_root:
        return turned_back(transform, std::sqrt(target), widened * 0.5 / std::sqrt(base));
    case Transform::identity:
        break;
    }
    return turned_back(transform, target, widened * base);
}

} // namespace outturn::statistics
