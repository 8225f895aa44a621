// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/largest_difference.h"

#include "statistics/cholesky_factor.h"
#include "statistics/quantiles.h"
#include "statistics/random_numbers.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace outturn::statistics {

namespace {

/// So many draws are compared at once; a run of all providers stays in the processor's cache.
constexpr std::size_t run = 64;

void keep_larger(double *__restrict largest, const double *__restrict better, const double *__restrict worse,
                 double factor)
{
    for (std::size_t i = 0; i < run; ++i) {
        const double score = (better[i] - worse[i]) * factor;
        largest[i] = score > largest[i] ? score : largest[i];
    }
}

/// Both orders of a pair at once.
void keep_larger_of_both(double *__restrict largest, const double *__restrict one, const double *__restrict other,
                         double factor)
{
    for (std::size_t i = 0; i < run; ++i) {
        const double score = std::abs(one[i] - other[i]) * factor;
        largest[i] = score > largest[i] ? score : largest[i];
    }
}

} // namespace

tl::expected<LargestDifference, Reason> LargestDifference::drawn(std::span<const double> standard_errors,
                                                                 std::span<const double> covariance, std::uint64_t seed,
                                                                 std::size_t draws, std::stop_token stop)
{
    LargestDifference made;
    const std::size_t count = standard_errors.size();
    made.count_ = count;
    made.asked_ = draws;
    made.draws_ = (draws + run - 1) / run * run;
    made.stop_ = std::move(stop);
    std::vector<double> factor;
    if (!covariance.empty()) {
        auto found = cholesky_factor(covariance, count);
        if (!found) {
            return tl::unexpected(found.error());
        }
        factor = std::move(*found);
    }
    made.variances_.resize(count * count);
    for (std::size_t j = 0; j < count; ++j) {
        for (std::size_t k = 0; k < count; ++k) {
            made.variances_[j * count + k] = covariance.empty()
                ? standard_errors[j] * standard_errors[j] + standard_errors[k] * standard_errors[k]
                : covariance[j * count + j] + covariance[k * count + k] - 2.0 * covariance[j * count + k];
        }
    }
    RandomNumbers random(seed);
    std::vector<double> row(count);
    made.values_.resize(made.draws_ * count);
    for (std::size_t draw = 0; draw < made.draws_; ++draw) {
        double *const first = made.values_.data() + draw / run * run * count + draw % run;
        std::ranges::generate(row, [&random] { return random.normal(); });
        for (std::size_t j = 0; j < count; ++j) {
            double value = 0.0;
            for (std::size_t k = 0; k <= j && !factor.empty(); ++k) {
                value += factor[j * count + k] * row[k];
            }
            first[j * run] = factor.empty() ? standard_errors[j] * row[j] : value;
        }
    }
    return made;
}

double LargestDifference::deviation(OrderedPair pair) const
{
    return std::sqrt(std::max(variances_[pair.better * count_ + pair.worse], 0.0));
}

tl::expected<double, Reason> LargestDifference::quantile(std::span<const OrderedPair> pairs, double probability) const
{
    // Which orders of a pair are asked about: mostly both, which costs no more than one.
    std::vector<char> asked(count_ * count_, 0);
    for (const OrderedPair pair : pairs) {
        asked[pair.better * count_ + pair.worse] = 1;
    }
    struct Comparison {
        std::size_t better;
        std::size_t worse;
        double factor;
        bool is_both;
    };
    std::vector<Comparison> comparisons;
    for (const OrderedPair pair : pairs) {
        const double spread = deviation(pair);
        const bool is_both = asked[pair.worse * count_ + pair.better] != 0;
        if (spread > 0.0 && (!is_both || pair.better < pair.worse)) {
            comparisons.push_back({pair.better, pair.worse, 1.0 / spread, is_both});
        }
    }
    if (comparisons.empty()) {
        return 0.0;
    }
    std::vector<double> largest;
    largest.reserve(draws_);
    for (std::size_t first = 0; first < draws_; first += run) {
        if (stop_.stop_requested()) {
            return tl::unexpected(Reason::stopped);
        }
        std::array<double, run> of_run{};
        of_run.fill(-std::numeric_limits<double>::infinity());
        const double *const values = values_.data() + first * count_;
        for (const Comparison &it : comparisons) {
            const double *const better = values + it.better * run;
            const double *const worse = values + it.worse * run;
            if (it.is_both) {
                keep_larger_of_both(of_run.data(), better, worse, it.factor);
            } else {
                keep_larger(of_run.data(), better, worse, it.factor);
            }
        }
        largest.insert(largest.end(), of_run.begin(), of_run.end());
    }
    largest.resize(asked_);
    return percentile(largest, probability);
}

} // namespace outturn::statistics
