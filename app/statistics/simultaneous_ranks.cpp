// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/simultaneous_ranks.h"

#include "statistics/count_tails.h"
#include "statistics/largest_difference.h"
#include "statistics/special_functions.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace outturn::statistics {

namespace {

std::optional<Reason> check(std::span<const double> values, std::span<const double> standard_errors,
                            const RankSetOptions &options)
{
    if (values.size() != standard_errors.size() || options.draws == 0) {
        return Reason::too_few_values;
    }
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!std::isfinite(values[i]) || !std::isfinite(standard_errors[i])) {
            return Reason::not_finite;
        }
        if (standard_errors[i] < 0.0) {
            return Reason::negative_input;
        }
    }
    if (!(options.coverage > 0.0 && options.coverage < 1.0)) {
        return Reason::level_out_of_range;
    }
    return std::nullopt;
}

/// The pairs that a scope asks about.
std::vector<OrderedPair> pairs_of(std::size_t count, RankSetScope scope, std::size_t whose)
{
    std::vector<OrderedPair> pairs;
    for (std::size_t j = 0; j < count; ++j) {
        for (std::size_t k = 0; k < count; ++k) {
            if (j != k && (scope == RankSetScope::simultaneous || j == whose || k == whose)) {
                pairs.push_back({j, k});
            }
        }
    }
    return pairs;
}

void count_finding(RankSets &sets, OrderedPair found, RankSetScope scope, std::size_t whose)
{
    if (scope == RankSetScope::simultaneous || found.worse == whose) {
        ++sets.sets[found.worse].lower;
    }
    if (scope == RankSetScope::simultaneous || found.better == whose) {
        --sets.sets[found.better].upper;
    }
}

RankSets widest_sets(std::size_t count)
{
    RankSets sets;
    sets.sets.assign(count, RankSet{1, static_cast<int>(count)});
    return sets;
}

/// Asks for each scope's pairs in turn: once for all, or once for each provider.
template <typename Step>
tl::expected<RankSets, Reason> for_each_question(std::size_t count, RankSetScope scope, const Step &step)
{
    RankSets sets = widest_sets(count);
    const std::size_t questions = scope == RankSetScope::simultaneous ? std::min<std::size_t>(count, 1) : count;
    for (std::size_t whose = 0; whose < questions; ++whose) {
        if (const std::optional<Reason> reason = step(sets, whose)) {
            return tl::unexpected(*reason);
        }
    }
    return sets;
}

/// Holm 1979: the smallest p against a / m, the next against a / (m - 1), until one fails.
template <typename PValue>
void find_by_holm(RankSets &sets, std::size_t whose, const RankSetOptions &options, const PValue &p_value)
{
    struct Tested {
        double p;
        OrderedPair pair;
    };
    const auto pairs = pairs_of(sets.sets.size(), options.scope, whose);
    std::vector<Tested> tested;
    for (const OrderedPair pair : pairs) {
        const double p = p_value(pair);
        if (p < 1.0 - options.coverage) {
            tested.push_back({p, pair});
        }
    }
    std::ranges::stable_sort(tested, {}, &Tested::p);
    for (std::size_t i = 0; i < tested.size(); ++i) {
        if (tested[i].p > (1.0 - options.coverage) / static_cast<double>(pairs.size() - i)) {
            break;
        }
        count_finding(sets, tested[i].pair, options.scope, whose);
    }
}

double sign_of(Polarity polarity)
{
    return polarity == Polarity::low ? -1.0 : 1.0;
}

/// The stepwise search with drawn critical values.
class StepwiseSearch
{
public:
    StepwiseSearch(std::span<const double> values, Polarity polarity, const RankSetOptions &options,
                   LargestDifference &largest)
        : values_(values), sign_(sign_of(polarity)), options_(options), largest_(largest)
    {}

    std::optional<Reason> find(RankSets &sets, std::size_t whose)
    {
        auto pairs = pairs_of(values_.size(), options_.scope, whose);
        while (!pairs.empty()) {
            const auto critical = largest_.quantile(pairs, options_.coverage);
            if (!critical) {
                return critical.error();
            }
            const auto is_found = [this, &critical](OrderedPair pair) { return score(pair) > *critical; };
            std::vector<OrderedPair> found;
            std::ranges::copy_if(pairs, std::back_inserter(found), is_found);
            limit_ = *critical;
            if (found.empty()) {
                break;
            }
            // The search went on because of these alone: had the draws been others, it might have ended here.
            if (std::ranges::all_of(found, [this](OrderedPair pair) { return score(pair) - limit_ < resolution; })) {
                for (const OrderedPair pair : found) {
                    sets.resolution_limited.emplace_back(pair.better, pair.worse);
                }
            }
            for (const OrderedPair pair : found) {
                count_finding(sets, pair, options_.scope, whose);
            }
            std::erase_if(pairs, is_found);
        }
        for (const OrderedPair pair : pairs_of(values_.size(), options_.scope, whose)) {
            if (std::abs(score(pair) - limit_) < resolution) {
                sets.resolution_limited.emplace_back(pair.better, pair.worse);
            }
        }
        return std::nullopt;
    }

private:
    static constexpr double resolution = 0.02; // about the doubt about a critical value from 10,000 draws

    double score(OrderedPair pair) const
    {
        const double difference = sign_ * (values_[pair.better] - values_[pair.worse]);
        const double deviation = largest_.deviation(pair);
        if (deviation > 0.0) {
            return difference / deviation;
        }
        // Two values without doubt: whatever the difference, it is certain.
        return difference > 0.0 ? std::numeric_limits<double>::infinity()
                                : (difference < 0.0 ? -std::numeric_limits<double>::infinity() : 0.0);
    }

    std::span<const double> values_;
    double sign_;
    const RankSetOptions &options_;
    LargestDifference &largest_;
    double limit_ = 0.0;
};

} // namespace

tl::expected<RankSets, Reason> rank_sets(std::span<const double> values, std::span<const double> standard_errors,
                                         Polarity polarity, const RankSetOptions &options,
                                         std::span<const double> covariance, std::stop_token stop)
{
    if (const auto reason = check(values, standard_errors, options)) {
        return tl::unexpected(*reason);
    }
    auto largest = LargestDifference::drawn(standard_errors, covariance, options.seed, options.draws, std::move(stop));
    if (!largest) {
        return tl::unexpected(largest.error());
    }
    StepwiseSearch search(values, polarity, options, *largest);
    auto sets = for_each_question(values.size(), options.scope,
                                  [&search](RankSets &found, std::size_t whose) { return search.find(found, whose); });
    if (sets) {
        auto &limited = sets->resolution_limited;
        std::ranges::sort(limited);
        limited.erase(std::unique(limited.begin(), limited.end()), limited.end());
    }
    return sets;
}

tl::expected<RankSets, Reason> rank_sets_by_holm(std::span<const double> values,
                                                 std::span<const double> standard_errors, Polarity polarity,
                                                 const RankSetOptions &options)
{
    if (const auto reason = check(values, standard_errors, options)) {
        return tl::unexpected(*reason);
    }
    const auto p_value = [&](OrderedPair pair) {
        const double difference = sign_of(polarity) * (values[pair.better] - values[pair.worse]);
        const double deviation = std::hypot(standard_errors[pair.better], standard_errors[pair.worse]);
        if (deviation > 0.0) {
            return normal_upper_tail(difference / deviation);
        }
        return difference > 0.0 ? 0.0 : 1.0;
    };
    return for_each_question(values.size(), options.scope,
                             [&](RankSets &sets, std::size_t whose) -> std::optional<Reason> {
                                 find_by_holm(sets, whose, options, p_value);
                                 return std::nullopt;
                             });
}

tl::expected<RankSets, Reason> rank_sets_of_counts(std::span<const double> counts, Polarity polarity,
                                                   const RankSetOptions &options, std::stop_token stop)
{
    const std::vector<double> unused(counts.size(), 0.0);
    if (const auto reason = check(counts, unused, options)) {
        return tl::unexpected(*reason);
    }
    if (std::ranges::any_of(counts, [](double count) { return count < 0.0; })) {
        return tl::unexpected(Reason::negative_input);
    }
    const auto p_value = [&](OrderedPair pair) {
        const bool is_swapped = polarity == Polarity::low;
        const double more = counts[is_swapped ? pair.worse : pair.better];
        const double less = counts[is_swapped ? pair.better : pair.worse];
        // Half or more is left to the tests that cannot find anything.
        return more <= less ? 1.0 : binomial_high(more, more + less, 0.5);
    };
    return for_each_question(counts.size(), options.scope,
                             [&](RankSets &sets, std::size_t whose) -> std::optional<Reason> {
                                 if (stop.stop_requested()) {
                                     return Reason::stopped;
                                 }
                                 find_by_holm(sets, whose, options, p_value);
                                 return std::nullopt;
                             });
}

std::vector<std::size_t> possibly_best(const RankSets &sets, int how_many)
{
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < sets.sets.size(); ++i) {
        if (sets.sets[i].lower <= how_many) {
            found.push_back(i);
        }
    }
    return found;
}

std::vector<std::size_t> possibly_worst(const RankSets &sets, int how_many)
{
    std::vector<std::size_t> found;
    const int count = static_cast<int>(sets.sets.size());
    for (std::size_t i = 0; i < sets.sets.size(); ++i) {
        if (sets.sets[i].upper >= count - how_many + 1) {
            found.push_back(i);
        }
    }
    return found;
}

} // namespace outturn::statistics
