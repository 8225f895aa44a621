// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/overdispersion.h"

#include "statistics/compensated_sum.h"
#include "statistics/funnel_by_model.h"
#include "statistics/input_checks.h"
#include "statistics/line_search.h"
#include "statistics/observation_checks.h"
#include "statistics/special_functions.h"
#include "statistics/z_scores.h"

#include <cmath>
#include <numbers>

namespace outturn::statistics {

namespace {

constexpr double trimmed_share = 0.1;

Transform transform_of(Model model)
{
    switch (model) {
    case Model::binomial:
        return Transform::arcsine;
    case Model::poisson:
        return Transform::square_root;
    case Model::normal:
        break;
    }
    return Transform::identity;
}

Model model_of(Transform transform)
{
    switch (transform) {
    case Transform::arcsine:
        return Model::binomial;
    case Transform::square_root:
        return Model::poisson;
    case Transform::identity:
        break;
    }
    return Model::normal;
}

/// asin sqrt p, from the side on which p has its digits.
double arcsine_of(double part, double rest)
{
    return std::atan2(std::sqrt(part), std::sqrt(rest));
}

ScaledFigure scaled(Transform transform, double figure, double base, double target)
{
    switch (transform) {
    case Transform::arcsine:
        return {arcsine_of(figure, base - figure), 0.5 / std::sqrt(base), arcsine_of(target, 1.0 - target)};
    case Transform::square_root:
        return {std::sqrt(figure / base), 0.5 / std::sqrt(base), std::sqrt(target)};
    case Transform::identity:
        break;
    }
    return {figure, base, target};
}

/// Pearson's residual of one figure, squared.
double squared_residual(Model model, double figure, double base, double target)
{
    switch (model) {
    case Model::binomial:
        return std::pow(figure - base * target, 2) / (base * target * (1.0 - target));
    case Model::poisson:
        return std::pow(figure - base * target, 2) / (base * target);
    case Model::normal:
        break;
    }
    return std::pow((figure - target) / base, 2);
}

void note_scale(Working &working, const Overdispersion &overdispersion, const ScaledFigure &figure)
{
    switch (overdispersion.transform) {
    case Transform::arcsine:
        working.note("Y", figure.value, "asin(sqrt(x / n))");
        working.note("t", figure.target, "asin(sqrt(target))");
        working.note("s", figure.standard_error, "1 / (2 sqrt(n))");
        break;
    case Transform::square_root:
        working.note("Y", figure.value, "sqrt(x / E)");
        working.note("t", figure.target, "sqrt(target)");
        working.note("s", figure.standard_error, "1 / (2 sqrt(E))");
        break;
    case Transform::identity:
        working.note("Y", figure.value);
        working.note("t", figure.target);
        working.note("s", figure.standard_error);
        break;
    }
    working.note("tau^2", overdispersion.tau2);
}

/// Where the widened tails of a figure are those of a normal distribution on the transformed scale.
Tails widened_tails(const Overdispersion &overdispersion, const ScaledFigure &figure)
{
    const double z = (figure.value - figure.target) / std::hypot(figure.standard_error, std::sqrt(overdispersion.tau2));
    return {normal_upper_tail(-z), normal_upper_tail(z)};
}

/// The line at a value, next to a whole count as that count is flagged.
double line_at(const Overdispersion &overdispersion, double value, double base, double tail, LineSide side)
{
    const auto tail_at = [&](double count) {
        const Tails tails =
            widened_tails(overdispersion, scaled(overdispersion.transform, count, base, overdispersion.target));
        return side == LineSide::lower ? tails.low : tails.high;
    };
    return line_through(value * base, base, tail, tail_at, side);
}

} // namespace

tl::expected<Overdispersion, Reason> overdispersion(const Observations &observations, double target)
{
    if (const auto reason = check_observations(observations, 2)) {
        return tl::unexpected(*reason);
    }
    if (const auto reason = check_inner_target(observations.model, target)) {
        return tl::unexpected(*reason);
    }
    Overdispersion result;
    result.transform = transform_of(observations.model);
    result.target = target;
    CompensatedSum chi_square;
    std::vector<double> z_scores;
    std::vector<double> standard_errors;
    for (std::size_t i = 0; i < observations.size(); ++i) {
        const double figure = observations.figures[i];
        const double base = observations.bases[i];
        chi_square.add(squared_residual(observations.model, figure, base, target));
        const ScaledFigure on_scale = scaled(result.transform, figure, base, target);
        z_scores.push_back(on_scale.z());
        standard_errors.push_back(on_scale.standard_error);
    }
    const auto degrees = static_cast<double>(observations.size() - 1);
    result.phi = chi_square.value() / degrees;
    result.p_value = chi_square_upper_tail(chi_square.value(), degrees);
    result.winsorised_phi = mean_square(winsorised(z_scores, trimmed_share));
    result.tau2 = additive_variance(result.winsorised_phi, standard_errors);
    if (!std::isfinite(result.phi) || !std::isfinite(result.tau2)) {
        return tl::unexpected(Reason::not_finite);
    }
    return result;
}

tl::expected<FunnelFlag, Reason> adjusted_flag(const Overdispersion &overdispersion, double figure, double base,
                                               Working *working)
{
    const Model model = model_of(overdispersion.transform);
    if (const auto reason = check_observation(model, figure, base)) {
        return tl::unexpected(*reason);
    }
    if (const auto reason = check_inner_target(model, overdispersion.target)) {
        return tl::unexpected(*reason);
    }
    if (!(overdispersion.tau2 > 0.0)) {
        return exact_tails(model, figure, base, overdispersion.target, working).map(funnel_flag);
    }
    const ScaledFigure on_scale = scaled(overdispersion.transform, figure, base, overdispersion.target);
    const Tails tails = widened_tails(overdispersion, on_scale);
    if (working != nullptr) {
        note_scale(*working, overdispersion, on_scale);
        working->note("P(Y or lower)", tails.low, "Phi((Y - t) / sqrt(s^2 + tau^2))");
        working->note("P(Y or higher)", tails.high, "1 - Phi((Y - t) / sqrt(s^2 + tau^2))");
    }
    return funnel_flag(tails);
}

tl::expected<FunnelLimits, Reason> adjusted_limits(const Overdispersion &overdispersion, double base, double tail)
{
    const Model model = model_of(overdispersion.transform);
    if (const auto reason = check_inner_target(model, overdispersion.target)) {
        return tl::unexpected(*reason);
    }
    if (!(overdispersion.tau2 > 0.0)) {
        return exact_limits(model, base, overdispersion.target, tail);
    }
    if (const auto reason = check_volume(base)) {
        return tl::unexpected(*reason);
    }
    if (const auto reason = check_tail(tail)) {
        return tl::unexpected(*reason);
    }
    // The figure on the target serves for its scale alone.
    const ScaledFigure centre =
        scaled(overdispersion.transform, base * overdispersion.target, base, overdispersion.target);
    const double standard_error = overdispersion.transform == Transform::identity ? base : centre.standard_error;
    const double margin = normal_score(tail) * std::hypot(standard_error, std::sqrt(overdispersion.tau2));
    const double lower = centre.target - margin;
    const double upper = centre.target + margin;
    if (overdispersion.transform == Transform::identity) {
        return FunnelLimits{lower, upper};
    }
    // Beyond the edge of the scale lies no figure, and squaring a negative root would bring the line back in.
    const bool is_arcsine = overdispersion.transform == Transform::arcsine;
    const auto turned_back = [is_arcsine](double y) { return std::pow(is_arcsine ? std::sin(y) : y, 2); };
    FunnelLimits limits;
    if (lower > 0.0) {
        limits.lower = line_at(overdispersion, turned_back(lower), base, tail, LineSide::lower);
    }
    if (!is_arcsine || upper < std::numbers::pi / 2.0) {
        limits.upper = line_at(overdispersion, turned_back(upper), base, tail, LineSide::upper);
    }
    return limits;
}

} // namespace outturn::statistics
