// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/comparisons.h"

#include "statistics/compensated_sum.h"
#include "statistics/input_checks.h"
#include "statistics/proportion_intervals.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace outturn::statistics {

namespace {

/// Whole, and so few that all outcomes of any weight can be visited in a moment.
bool can_be_counted(double value)
{
    constexpr double most = 1e10;
    return value <= most && value == std::floor(value);
}

/// Probability of all outcomes that are at most as likely as the one observed. The probabilities rise to about the
/// start and fall from there; next(k) is that of k + 1 over that of k. Walks outward for as long as there is any
/// probability that a double can hold, and so ends soon even among millions of outcomes.
template <typename Next> double at_most_as_likely(double first, double last, double start, double observed, Next &&next)
{
    constexpr double least = std::numeric_limits<double>::min(); // below it a product by 0.7 rounds to itself, for ever
    // Outcomes equally likely by symmetry differ by rounding; the same slack as in R, so that the verdicts agree.
    constexpr double slack = 1.0 + 1e-7;
    const auto walk = [&](auto &&visit) {
        double weight = 1.0;
        for (double k = start; k <= last && weight >= least; ++k) {
            visit(k, weight);
            weight *= next(k);
        }
        weight = 1.0;
        for (double k = start - 1.0; k >= first && weight >= least; --k) {
            weight /= next(k);
            visit(k, weight);
        }
    };
    double at_observed = 0.0;
    walk([&](double k, double weight) { at_observed = k == observed ? weight : at_observed; });
    CompensatedSum total;
    CompensatedSum unlikely;
    walk([&](double, double weight) {
        total.add(weight);
        if (weight <= at_observed * slack) {
            unlikely.add(weight);
        }
    });
    return std::min(1.0, unlikely.value() / total.value());
}

/// Of x1 successes among n1, given all the successes and both numbers of cases: the hypergeometric distribution.
std::optional<double> fisher_p(double x1, double n1, double x2, double n2)
{
    if (!can_be_counted(x1) || !can_be_counted(n1) || !can_be_counted(x2) || !can_be_counted(n2)) {
        return std::nullopt;
    }
    const double successes = x1 + x2;
    const double first = std::max(0.0, successes - n2);
    const double last = std::min(n1, successes);
    const double mode = std::floor((n1 + 1.0) / (n1 + n2 + 2.0) * (successes + 1.0));
    return at_most_as_likely(first, last, std::clamp(mode, first, last), x1, [=](double k) {
        return (n1 - k) / (k + 1.0) * ((successes - k) / (n2 - successes + k + 1.0));
    });
}

/// Of x1 events, given all x1 + x2 of them: the binomial distribution at the first one's share of the exposure.
std::optional<double> equal_rates_p(double x1, double t1, double x2, double t2)
{
    if (!can_be_counted(x1) || !can_be_counted(x2)) {
        return std::nullopt;
    }
    const double events = x1 + x2;
    const double odds = t1 / t2;
    const double mode = std::floor((events + 1.0) * (t1 / (t1 + t2)));
    return at_most_as_likely(0.0, events, std::clamp(mode, 0.0, events), x1,
                             [=](double k) { return (events - k) / (k + 1.0) * odds; });
}

Interval newcombe_interval(double p1, const Interval &wilson1, double p2, const Interval &wilson2)
{
    const double difference = p1 - p2;
    return {std::max(-1.0, difference - std::hypot(p1 - wilson1.lower, wilson2.upper - p2)),
            std::min(1.0, difference + std::hypot(wilson1.upper - p1, p2 - wilson2.lower))};
}

LogRiskRatio log_risk_ratio(double x1, double n1, double x2, double n2)
{
    return {std::log(x1 / n1) - std::log(x2 / n2), std::sqrt((n1 - x1) / n1 / x1 + (n2 - x2) / n2 / x2)};
}

std::optional<double> pooled_score(double x1, double n1, double x2, double n2)
{
    const double pooled = (x1 + x2) / (n1 + n2);
    const double variance = pooled * ((n1 - x1 + (n2 - x2)) / (n1 + n2)) * (1.0 / n1 + 1.0 / n2);
    if (!(variance > 0.0)) {
        return std::nullopt;
    }
    return (x1 / n1 - x2 / n2) / std::sqrt(variance);
}

} // namespace

tl::expected<ProportionComparison, Reason> compare_proportions(double x1, double n1, double x2, double n2,
                                                               double confidence)
{
    if (const auto reason = check_confidence(confidence)) {
        return tl::unexpected(*reason);
    }
    const auto wilson1 = wilson_interval(x1, n1, confidence);
    const auto wilson2 = wilson_interval(x2, n2, confidence);
    if (!wilson1 || !wilson2) {
        return tl::unexpected(wilson1 ? wilson2.error() : wilson1.error());
    }
    const double p1 = x1 / n1;
    const double p2 = x2 / n2;
    ProportionComparison comparison;
    comparison.difference = p1 - p2;
    comparison.interval = newcombe_interval(p1, *wilson1, p2, *wilson2);
    comparison.wald_standard_error = std::sqrt(p1 * ((n1 - x1) / n1) / n1 + p2 * ((n2 - x2) / n2) / n2);
    comparison.score_z = pooled_score(x1, n1, x2, n2);
    comparison.fisher_p = fisher_p(x1, n1, x2, n2);
    if (x1 > 0.0 && x2 > 0.0) {
        const LogRiskRatio ratio = log_risk_ratio(x1, n1, x2, n2);
        comparison.log_risk_ratio = ratio.value;
        comparison.log_risk_ratio_standard_error = ratio.standard_error;
    }
    return comparison;
}

tl::expected<LogRiskRatio, Reason> corrected_log_risk_ratio(double x1, double n1, double x2, double n2)
{
    for (const auto &reason : {check_proportion(x1, n1), check_proportion(x2, n2)}) {
        if (reason) {
            return tl::unexpected(*reason);
        }
    }
    return log_risk_ratio(x1 + 0.5, n1 + 0.5, x2 + 0.5, n2 + 0.5);
}

tl::expected<RateComparison, Reason> compare_rates(double x1, double t1, double x2, double t2, double confidence)
{
    for (const auto &reason :
         {check_count(x1), check_volume(t1), check_count(x2), check_volume(t2), check_confidence(confidence)}) {
        if (reason) {
            return tl::unexpected(*reason);
        }
    }
    RateComparison comparison;
    comparison.p_value = equal_rates_p(x1, t1, x2, t2);
    const double events = x1 + x2;
    if (events == 0.0) {
        return comparison;
    }
    // The other provider's share has its own interval, so that 1 - P keeps its digits.
    const auto share1 = clopper_pearson_interval(x1, events, confidence);
    const auto share2 = clopper_pearson_interval(x2, events, confidence);
    if (!share1 || !share2) {
        return tl::unexpected(share1 ? share2.error() : share1.error());
    }
    const double exposures = t2 / t1;
    comparison.interval.lower = share1->lower / share2->upper * exposures;
    if (x2 > 0.0) {
        comparison.ratio = x1 / x2 * exposures;
        comparison.interval.upper = share1->upper / share2->lower * exposures;
    }
    return comparison;
}

} // namespace outturn::statistics
