// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/excess_over_others.h"

#include "statistics/count_tails.h"
#include "statistics/special_functions.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace outturn::statistics {
namespace {

constexpr double certain_size = 1e9;
constexpr double negligible = 1e-18;

/// Adds up P(X = x), P(X = x + step), ... until nothing more comes.
double sum_from(double x, double n, double a, double b, int step)
{
    const double log_first =
        log_gamma(n + 1) - log_gamma(x + 1) - log_gamma(n - x + 1) + log_beta(x + a, n - x + b) - log_beta(a, b);
    double term = 1;
    double sum = 0;
    for (double k = x; k >= 0 && k <= n;) {
        sum += term;
        const double next = k + step;
        const double ratio =
            step > 0 ? (n - k) / next * (k + a) / (n - next + b) : k / (n - next) * (n - k + b) / (next + a);
        term *= ratio;
        if (ratio < 1 && term < negligible * sum * (1 - ratio))
            break;
        k = next;
    }
    return std::exp(log_first + std::log(sum));
}

/// What remains of the variance of normal scores when this part of them at either end is set to the next: a smaller
/// spread would be taken for that of all, and whoever is at the end of it for beyond it.
double variance_kept(double edge)
{
    if (edge <= 0)
        return 1;
    const double z = normal_score(edge);
    const double density = std::exp(-z * z / 2) / std::sqrt(2 * std::numbers::pi);
    return 1 - 2 * edge - 2 * z * density + 2 * edge * z * z;
}

/// The variance of true shares between providers, from residuals squared, divided by what chance gives.
double between_variance(std::span<const Share> shares, std::size_t left_out, double mean)
{
    std::vector<double> scores;
    double weights = 0;
    double squares = 0;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        if (i == left_out || shares[i].size <= 0)
            continue;
        const double share = shares[i].count / shares[i].size;
        scores.push_back((share - mean) / std::sqrt(mean * (1 - mean) / shares[i].size));
        weights += shares[i].size;
        squares += shares[i].size * shares[i].size;
    }
    const std::size_t k = scores.size();
    if (k < 2)
        return 0;
    std::sort(scores.begin(), scores.end());
    const std::size_t edge = k / 10 + (k >= 5 && k < 10 ? 1 : 0);
    double chi_square = 0;
    for (const double score : scores) {
        const double kept = std::clamp(score, scores[edge], scores[k - 1 - edge]);
        chi_square += kept * kept;
    }
    chi_square /= variance_kept(static_cast<double>(edge) / static_cast<double>(k));
    const double spare = weights - squares / weights;
    const double variance = mean * (1 - mean);
    const double beyond = chi_square - static_cast<double>(k - 1);
    return spare > 0 ? std::clamp(beyond * variance / spare, 0.0, .9 * variance) : 0;
}

ExcessOverOthers set_against(std::span<const Share> shares, std::size_t at)
{
    ExcessOverOthers found;
    double count = 0;
    double size = 0;
    double k = 0;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        if (i == at || shares[i].size <= 0)
            continue;
        count += shares[i].count;
        size += shares[i].size;
        ++k;
    }
    if (size <= 0 || shares[at].size <= 0)
        return found;
    found.others = count / size;
    const double mean = (count + .5) / (size + 1);
    double between = between_variance(shares, at, mean);
    if (k > 1)
        between *= (k + 1) / (k - 1);
    found.between_sd = std::sqrt(between);
    const double variance = mean * (1 - mean);
    const double spread = std::min(between * (1 + 1 / k) + variance / (size + 1), .95 * variance);
    const double strength = variance / spread - 1;
    found.p_value = beta_binomial_high(shares[at].count, shares[at].size, mean * strength, (1 - mean) * strength);
    return found;
}

} // namespace

double beta_binomial_high(double x, double n, double a, double b)
{
    if (x <= 0)
        return 1;
    if (x > n)
        return 0;
    if (a + b > certain_size)
        return binomial_high(x, n, a / (a + b));
    // From below the mean the complement is the shorter sum, and has no small digits to lose.
    if (x <= n * a / (a + b))
        return std::clamp(1 - sum_from(x - 1, n, a, b, -1), 0.0, 1.0);
    return std::clamp(sum_from(x, n, a, b, 1), 0.0, 1.0);
}

double overdispersed_high(double x, double mean, double variance)
{
    if (x <= 0)
        return 1;
    if (mean <= 0)
        return 0;
    if (variance <= mean * (1 + 1e-9))
        return poisson_high(x, mean);
    const double shape = mean * mean / (variance - mean);
    return beta_lower(x, shape, mean / (mean + shape));
}

tl::expected<std::vector<ExcessOverOthers>, Reason> excess_over_others(std::span<const Share> shares)
{
    std::size_t with_size = 0;
    for (const Share &each : shares) {
        if (!std::isfinite(each.count) || !std::isfinite(each.size))
            return tl::unexpected(Reason::not_finite);
        if (each.count < 0 || each.size < 0)
            return tl::unexpected(Reason::negative_input);
        if (each.count > each.size)
            return tl::unexpected(Reason::numerator_exceeds_denominator);
        with_size += each.size > 0 ? 1 : 0;
    }
    if (with_size < 2)
        return tl::unexpected(Reason::too_few_values);
    std::vector<ExcessOverOthers> found;
    found.reserve(shares.size());
    for (std::size_t i = 0; i < shares.size(); ++i)
        found.push_back(set_against(shares, i));
    return found;
}

} // namespace outturn::statistics
