// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/variance_decomposition.h"

#include "statistics/compensated_sum.h"
#include "statistics/observation_checks.h"
#include "statistics/special_functions.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

namespace outturn::statistics {

namespace {

/// A weighted sum of squares around its own mean, from a value near it.
class WeightedSquares
{
public:
    void add(double weight, double value)
    {
        weights_.add(weight);
        squared_weights_.add(weight * weight);
        weighted_.add(weight * value);
    }

    double weight() const { return weights_.value(); }
    double squared_weight() const { return squared_weights_.value(); }
    double mean() const { return weighted_.value() / weights_.value(); }

private:
    CompensatedSum weights_;
    CompensatedSum squared_weights_;
    CompensatedSum weighted_;
};

double weight_of(const Observations &observations, std::size_t i, double smallest)
{
    // For means relative to the smallest standard error, since 1 / s^2 of a tiny one overflows.
    return observations.model == Model::normal ? std::pow(smallest / observations.bases[i], 2) : observations.bases[i];
}

/// What the expectations of the two sums of squares are made of.
struct Coefficients {
    double within_of_within = 0.0;
    double between_of_between = 0.0;
    double within_of_between = 0.0;
};

Coefficients coefficients_of(const WeightedSquares &all, const std::map<std::size_t, WeightedSquares> &groups)
{
    CompensatedSum shares;
    CompensatedSum squares;
    for (const auto &[name, group] : groups) {
        shares.add(group.squared_weight() / group.weight());
        squares.add(group.weight() * group.weight());
    }
    return {all.weight() - shares.value(), all.weight() - squares.value() / all.weight(),
            shares.value() - all.squared_weight() / all.weight()};
}

/// Solves the two equations; chance gives c = chance - dependence (a + b).
VarianceComponents solve(const VarianceDecomposition &sums, const Coefficients &given, double chance, double dependence)
{
    const double within_left = sums.within - chance * sums.within_degrees;
    const double between_left = sums.between - chance * sums.between_degrees;
    // within_left = b bw - a aw, between_left = b bb + a ab
    const double bw = given.within_of_within - dependence * sums.within_degrees;
    const double aw = dependence * sums.within_degrees;
    const double bb = given.within_of_between - dependence * sums.between_degrees;
    const double ab = given.between_of_between - dependence * sums.between_degrees;
    const auto ratio = [](double above, double below) { return below > 0.0 ? std::max(0.0, above / below) : 0.0; };
    VarianceComponents components;
    const double determinant = bw * ab + aw * bb;
    double between = (bw * between_left - bb * within_left) / determinant;
    double within = (ab * within_left + aw * between_left) / determinant;
    if (!(within >= 0.0)) {
        within = 0.0;
        between = ratio(between_left, ab);
    }
    if (!(between >= 0.0)) {
        between = 0.0;
        within = ratio(within_left, bw);
    }
    components.between = between;
    components.within = within;
    const double both = between + within;
    if (both > 0.0) {
        components.between_share = between / both;
        components.within_share = within / both;
    }
    return components;
}

tl::expected<VarianceComponents, Reason> components_of(const Observations &observations,
                                                       const VarianceDecomposition &sums, const Coefficients &given,
                                                       double smallest)
{
    if (sums.within_degrees == 0.0) {
        return tl::unexpected(Reason::too_few_values);
    }
    switch (observations.model) {
    case Model::binomial: {
        // With one case each the equation for the variance within loses what it is to be solved for.
        constexpr double indistinct = 1e-9;
        if (given.within_of_within - sums.within_degrees <= indistinct * given.within_of_within) {
            return tl::unexpected(Reason::no_variation);
        }
        return solve(sums, given, sums.mean * (1.0 - sums.mean), 1.0);
    }
    case Model::poisson:
        return solve(sums, given, sums.mean, 0.0);
    case Model::normal:
        break;
    }
    return solve(sums, given, smallest * smallest, 0.0);
}

void describe(VarianceDecomposition &result)
{
    if (result.total > 0.0) {
        result.between_share = result.between / result.total;
        result.within_share = result.within / result.total;
    }
    if (result.within_degrees > 0.0 && result.within > 0.0) {
        result.f_ratio = result.between / result.between_degrees / (result.within / result.within_degrees);
        result.f_p_value = beta_lower(result.within_degrees / 2.0, result.between_degrees / 2.0,
                                      result.within / (result.within + result.between));
    }
}

} // namespace

tl::expected<VarianceDecomposition, Reason> variance_decomposition(const Observations &observations,
                                                                   std::span<const std::size_t> groups)
{
    if (const auto reason = check_observations(observations, 2)) {
        return tl::unexpected(*reason);
    }
    if (groups.size() != observations.size()) {
        return tl::unexpected(Reason::too_few_values);
    }
    const double smallest = std::ranges::min(observations.bases);
    // From the first value, so that values far from 0 keep the digits of their differences.
    const double origin = observations.value(0);
    WeightedSquares all;
    std::map<std::size_t, WeightedSquares> by_group;
    for (std::size_t i = 0; i < observations.size(); ++i) {
        const double weight = weight_of(observations, i, smallest);
        all.add(weight, observations.value(i) - origin);
        by_group[groups[i]].add(weight, observations.value(i) - origin);
    }
    if (by_group.size() < 2) {
        return tl::unexpected(Reason::too_few_values);
    }
    VarianceDecomposition result;
    result.providers = observations.size();
    result.groups = by_group.size();
    result.between_degrees = static_cast<double>(result.groups) - 1.0;
    result.within_degrees = static_cast<double>(result.providers - result.groups);
    result.mean = origin + all.mean();
    CompensatedSum between;
    CompensatedSum within;
    for (const auto &[name, group] : by_group) {
        between.add(group.weight() * std::pow(group.mean() - all.mean(), 2));
    }
    for (std::size_t i = 0; i < observations.size(); ++i) {
        const double distance = observations.value(i) - origin - by_group[groups[i]].mean();
        within.add(weight_of(observations, i, smallest) * distance * distance);
    }
    result.between = between.value();
    result.within = within.value();
    result.total = result.between + result.within;
    describe(result);
    result.components = components_of(observations, result, coefficients_of(all, by_group), smallest);
    if (observations.model == Model::normal) {
        // Back from weights relative to the smallest standard error.
        for (double *sum : {&result.total, &result.between, &result.within}) {
            *sum /= smallest * smallest;
        }
    }
    if (!std::isfinite(result.total) || !std::isfinite(result.mean)) {
        return tl::unexpected(Reason::not_finite);
    }
    return result;
}

} // namespace outturn::statistics
