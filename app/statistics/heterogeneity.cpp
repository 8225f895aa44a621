// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/heterogeneity.h"

#include "statistics/compensated_sum.h"
#include "statistics/observation_checks.h"
#include "statistics/special_functions.h"

#include <cmath>

namespace outturn::statistics {

namespace {

/// x log(x / e) - (x - e), where near e the two halves would cancel each other's digits.
/// Source: Loader 2000, Fast and Accurate Computation of Binomial Probabilities.
double unit_deviance(double x, double e)
{
    if (x == 0.0) {
        return e;
    }
    const double v = (x - e) / (x + e);
    if (std::abs(v) >= 0.1) {
        return x * std::log(x / e) - (x - e);
    }
    // log(x / e) = 2 atanh v = 2 (v + v^3 / 3 + ...)
    double sum = (x - e) * v;
    double power = 2.0 * x * v;
    constexpr int most_terms = 20;
    for (int j = 1; j <= most_terms; ++j) {
        power *= v * v;
        sum += power / (2.0 * j + 1.0);
    }
    return sum;
}

} // namespace

tl::expected<Heterogeneity, Reason> heterogeneity(const Observations &observations, double target, Working *working)
{
    if (const auto reason = check_observations(observations, 2)) {
        return tl::unexpected(*reason);
    }
    if (const auto reason = check_inner_target(observations.model, target)) {
        return tl::unexpected(*reason);
    }
    CompensatedSum pearson;
    CompensatedSum deviance;
    CompensatedSum squared_ratios;
    CompensatedSum noise;
    for (std::size_t i = 0; i < observations.size(); ++i) {
        const double figure = observations.figures[i];
        const double base = observations.bases[i];
        const double expected = base * target;
        const double difference = figure - expected;
        switch (observations.model) {
        case Model::binomial:
            pearson.add(difference * difference / (expected * (1.0 - target)));
            deviance.add(unit_deviance(figure, expected) + unit_deviance(base - figure, base * (1.0 - target)));
            break;
        case Model::poisson:
            pearson.add(difference * difference / expected);
            deviance.add(unit_deviance(figure, expected));
            squared_ratios.add(std::pow(difference / expected, 2));
            noise.add(1.0 / expected);
            break;
        case Model::normal:
            pearson.add(std::pow((figure - target) / base, 2));
            break;
        }
    }
    Heterogeneity result;
    result.target = target;
    const auto count = static_cast<double>(observations.size());
    result.degrees = count - 1.0;
    result.pearson = pearson.value();
    result.deviance = observations.model == Model::normal ? result.pearson : 2.0 * deviance.value();
    result.pearson_p = chi_square_upper_tail(result.pearson, result.degrees);
    result.deviance_p = chi_square_upper_tail(result.deviance, result.degrees);
    result.phi = result.pearson / result.degrees;
    if (observations.model == Model::poisson) {
        result.systematic_component = (squared_ratios.value() - noise.value()) / count;
    }
    if (!std::isfinite(result.pearson) || !std::isfinite(result.deviance)) {
        return tl::unexpected(Reason::not_finite);
    }
    if (working != nullptr) {
        working->note("K", count);
        working->note("target", target);
        working->note("X^2", result.pearson, "sum (x - e)^2 / variance");
        working->note("phi", result.phi, "X^2 / (K - 1)");
        working->note("p", result.pearson_p, "P(chi-square on K - 1 > X^2)");
    }
    return result;
}

} // namespace outturn::statistics
