// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/bootstrap.h"

#include "statistics/compensated_sum.h"
#include "statistics/input_checks.h"
#include "statistics/special_functions.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace outturn::statistics {

namespace {

/// The finite replicates in order; fewer than two give nothing.
tl::expected<std::vector<double>, Reason> usable(std::span<const double> replicates, double confidence)
{
    if (const auto reason = check_confidence(confidence)) {
        return tl::unexpected(*reason);
    }
    std::vector<double> kept(replicates.begin(), replicates.end());
    std::erase_if(kept, [](double replicate) { return !std::isfinite(replicate); });
    if (kept.size() < 2) {
        return tl::unexpected(Reason::too_few_values);
    }
    std::ranges::sort(kept);
    return kept;
}

double normal_quantile(double p)
{
    return -normal_score(p);
}

/// The quantile at p, interpolated on the normal scale.
double quantile(const std::vector<double> &sorted, double p)
{
    const auto size = static_cast<double>(sorted.size());
    const double place = (size + 1.0) * p;
    const double before = std::floor(place);
    if (before < 1.0) {
        return sorted.front();
    }
    if (before >= size) {
        return sorted.back();
    }
    const auto k = static_cast<std::size_t>(before);
    if (place == before) {
        return sorted[k - 1];
    }
    const double lower = normal_quantile(before / (size + 1.0));
    const double upper = normal_quantile((before + 1.0) / (size + 1.0));
    return sorted[k - 1] + (normal_quantile(p) - lower) / (upper - lower) * (sorted[k] - sorted[k - 1]);
}

double acceleration(std::span<const double> influence)
{
    double largest = 0.0;
    for (const double value : influence) {
        largest = std::max(largest, std::abs(value));
    }
    if (!(largest > 0.0) || !std::isfinite(largest)) {
        return std::nan("");
    }
    CompensatedSum squares;
    CompensatedSum cubes;
    for (const double value : influence) {
        const double scaled = value / largest; // tiny values would underflow when cubed
        squares.add(scaled * scaled);
        cubes.add(scaled * scaled * scaled);
    }
    return cubes.value() / (6.0 * std::pow(squares.value(), 1.5));
}

std::optional<Reason> check_posterior(const Posterior &posterior)
{
    if (!std::isfinite(posterior.first) || !std::isfinite(posterior.second)) {
        return Reason::not_finite;
    }
    if (posterior.second < 0.0 || (posterior.model != Model::normal && posterior.first < 0.0)) {
        return Reason::negative_input;
    }
    return std::nullopt;
}

} // namespace

tl::expected<Interval, Reason> percentile_interval(std::span<const double> replicates, double confidence)
{
    return usable(replicates, confidence).map([&](const std::vector<double> &sorted) {
        return Interval{quantile(sorted, (1.0 - confidence) / 2.0), quantile(sorted, (1.0 + confidence) / 2.0)};
    });
}

tl::expected<Interval, Reason> basic_interval(std::span<const double> replicates, double estimate, double confidence)
{
    if (!std::isfinite(estimate)) {
        return tl::unexpected(Reason::not_finite);
    }
    return percentile_interval(replicates, confidence).map([estimate](const Interval &interval) {
        return Interval{2.0 * estimate - interval.upper, 2.0 * estimate - interval.lower};
    });
}

tl::expected<Interval, Reason> bca_interval(std::span<const double> replicates, double estimate,
                                            std::span<const double> influence, double confidence)
{
    if (!std::isfinite(estimate)) {
        return tl::unexpected(Reason::not_finite);
    }
    const auto sorted = usable(replicates, confidence);
    if (!sorted) {
        return tl::unexpected(sorted.error());
    }
    const auto below = static_cast<double>(std::ranges::lower_bound(*sorted, estimate) - sorted->begin());
    const auto size = static_cast<double>(sorted->size());
    const double a = acceleration(influence);
    if (below == 0.0 || below == size || std::isnan(a)) {
        return tl::unexpected(Reason::no_variation);
    }
    const double w = normal_quantile(below / size);
    const auto limit = [&](double p) -> std::optional<double> {
        const double shifted = w + normal_quantile(p);
        const double scale = 1.0 - a * shifted;
        return scale > 0.0 ? std::optional(quantile(*sorted, normal_upper_tail(-(w + shifted / scale)))) : std::nullopt;
    };
    const auto lower = limit((1.0 - confidence) / 2.0);
    const auto upper = limit((1.0 + confidence) / 2.0);
    if (!lower || !upper) {
        return tl::unexpected(Reason::did_not_converge);
    }
    return Interval{*lower, *upper};
}

std::vector<double> jackknife_influence(double estimate, std::span<const double> leave_one_out)
{
    std::vector<double> influence;
    const double others = static_cast<double>(leave_one_out.size()) - 1.0;
    for (const double without : leave_one_out) {
        influence.push_back(others * (estimate - without));
    }
    return influence;
}

tl::expected<std::vector<double>, Reason> bootstrap_replicates(const Replicate &replicate, std::size_t count,
                                                               std::uint64_t seed, std::stop_token stop)
{
    std::vector<double> replicates;
    replicates.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        if (stop.stop_requested()) {
            return tl::unexpected(Reason::stopped);
        }
        RandomNumbers random(seed, i);
        replicates.push_back(replicate(random));
    }
    return replicates;
}

tl::expected<std::vector<double>, Reason> posterior_replicates(std::span<const Posterior> posteriors,
                                                               const SpreadStatistic &statistic, std::size_t count,
                                                               std::uint64_t seed, std::stop_token stop)
{
    for (const Posterior &posterior : posteriors) {
        if (const auto reason = check_posterior(posterior)) {
            return tl::unexpected(*reason);
        }
    }
    std::vector<double> values(posteriors.size());
    const auto replicate = [&](RandomNumbers &random) {
        for (std::size_t i = 0; i < posteriors.size(); ++i) {
            values[i] = draw(posteriors[i], random);
        }
        return statistic(values);
    };
    return bootstrap_replicates(replicate, count, seed, stop);
}

tl::expected<std::vector<double>, Reason> resampled_replicates(std::span<const double> values,
                                                               const SpreadStatistic &statistic, std::size_t count,
                                                               std::uint64_t seed, std::stop_token stop)
{
    if (values.empty()) {
        return tl::unexpected(Reason::too_few_values);
    }
    std::vector<double> drawn(values.size());
    const auto replicate = [&](RandomNumbers &random) {
        for (double &value : drawn) {
            value = values[random.below(values.size())];
        }
        return statistic(drawn);
    };
    return bootstrap_replicates(replicate, count, seed, stop);
}

double draw(const Posterior &posterior, RandomNumbers &random)
{
    if (posterior.second == 0.0) {
        return posterior.first;
    }
    switch (posterior.model) {
    case Model::binomial:
        return random.beta(posterior.first, posterior.second);
    case Model::poisson:
        return random.gamma(posterior.first) / posterior.second;
    case Model::normal:
        break;
    }
    return posterior.first + posterior.second * random.normal();
}

} // namespace outturn::statistics
