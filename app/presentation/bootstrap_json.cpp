// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/bootstrap_json.h"

#include "statistics/bootstrap.h"
#include "statistics/moments.h"
#include "statistics/spread_measures.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace outturn::presentation {
namespace {

using namespace statistics;
using analysis::SpreadAnswer;

constexpr std::array names = {
    "gap", "p90_p10_gap", "interquartile_range", "standard_deviation", "coefficient_of_variation", "gini", "mean"};
using Spread = std::array<double, names.size()>;

/// All measures of one set of values, NaN where one has no meaning: such a replicate is left out.
Spread spread_of(std::span<const double> values)
{
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    Spread spread;
    spread.fill(none);
    const auto measures = spread_measures(values, statistics::Polarity::high);
    if (!measures)
        return spread;
    return {measures->gap,
            measures->p90_p10_gap,
            measures->interquartile_range,
            sample_deviation(values),
            measures->coefficient_of_variation.value_or(none),
            measures->gini.value_or(none),
            arithmetic_mean(values)};
}

/// Replicates of all the measures from one drawing; by measure.
using Replicates = std::array<std::vector<double>, names.size()>;

/// Runs a drawing whose statistic keeps every measure of what was drawn.
template <typename Draw> std::optional<Replicates> replicates_of(Draw draw)
{
    Replicates replicates;
    const auto drawn = draw([&replicates](std::span<const double> values) {
        const Spread spread = spread_of(values);
        for (size_t m = 0; m < names.size(); ++m)
            replicates[m].push_back(spread[m]);
        return spread.front();
    });
    return drawn ? std::optional(std::move(replicates)) : std::nullopt;
}

/// Each measure without each of the providers in turn, as influence.
Replicates influence_of(const std::vector<double> &values, const Spread &estimate)
{
    Replicates without;
    std::vector<double> others(values.begin() + 1, values.end());
    for (size_t i = 0; i < values.size(); ++i) {
        if (i > 0)
            others[i - 1] = values[i - 1];
        const Spread spread = spread_of(others);
        for (size_t m = 0; m < names.size(); ++m)
            without[m].push_back(spread[m]);
    }
    for (size_t m = 0; m < names.size(); ++m) {
        without[m] = jackknife_influence(estimate[m], without[m]);
        // Where a measure has none without one provider, there is no telling how much that one matters.
        if (!std::all_of(without[m].begin(), without[m].end(), [](double value) { return std::isfinite(value); }))
            without[m].clear();
    }
    return without;
}

QJsonObject error_json(std::vector<double> replicates, double estimate)
{
    std::erase_if(replicates, [](double replicate) { return !std::isfinite(replicate); });
    const bool is_enough = replicates.size() > 1;
    return {{QStringLiteral("used"), static_cast<qint64>(replicates.size())},
            {QStringLiteral("bias"), is_enough ? number_json(arithmetic_mean(replicates) - estimate) : QJsonValue()},
            {QStringLiteral("standard_error"), is_enough ? number_json(sample_deviation(replicates)) : QJsonValue()}};
}

QJsonValue resampled_json(const std::optional<Replicates> &replicates, const Replicates &influence, double estimate,
                          size_t m, double confidence)
{
    if (!replicates)
        return {};
    const std::vector<double> &of_measure = (*replicates)[m];
    QJsonObject json = error_json(of_measure, estimate);
    json.insert(QStringLiteral("percentile"), interval_json(percentile_interval(of_measure, confidence)));
    json.insert(QStringLiteral("basic"), interval_json(basic_interval(of_measure, estimate, confidence)));
    json.insert(QStringLiteral("bca"),
                influence[m].empty() ? QJsonValue()
                                     : interval_json(bca_interval(of_measure, estimate, influence[m], confidence)));
    return json;
}

QJsonValue posterior_json(const std::optional<Replicates> &replicates, size_t m, double confidence)
{
    if (!replicates)
        return {};
    std::vector<double> finite = (*replicates)[m];
    std::erase_if(finite, [](double replicate) { return !std::isfinite(replicate); });
    return QJsonObject{{QStringLiteral("used"), static_cast<qint64>(finite.size())},
                       {QStringLiteral("mean"), finite.empty() ? QJsonValue() : number_json(arithmetic_mean(finite))},
                       {QStringLiteral("percentile"), interval_json(percentile_interval(finite, confidence))}};
}

} // namespace

QJsonObject bootstrap_json(const SpreadAnswer &answer, const DetailOptions &options)
{
    std::vector<double> values;
    for (const analysis::ProviderFigure &figure : answer.figures) {
        if (figure.value)
            values.push_back(*figure.value);
    }
    QJsonObject json{{QStringLiteral("seed"), static_cast<qint64>(options.seed)},
                     {QStringLiteral("replicates"), static_cast<qint64>(options.draws)},
                     {QStringLiteral("confidence"), options.confidence},
                     {QStringLiteral("values"), static_cast<qint64>(values.size())}};
    if (values.size() < 2) {
        json.insert(QStringLiteral("reason"), reason_word(Reason::too_few_values));
        return json;
    }
    const Spread estimate = spread_of(values);
    const Replicates influence = influence_of(values, estimate);
    const auto resampled = replicates_of([&](const SpreadStatistic &statistic) {
        return resampled_replicates(values, statistic, options.draws, options.seed);
    });
    const auto believed =
        answer.evidence.posteriors.empty() ? std::nullopt : replicates_of([&](const SpreadStatistic &statistic) {
            return posterior_replicates(answer.evidence.posteriors, statistic, options.draws, options.seed);
        });
    for (size_t m = 0; m < names.size(); ++m) {
        json.insert(QLatin1String(names[m]),
                    QJsonObject{{QStringLiteral("estimate"), number_json(estimate[m])},
                                {QStringLiteral("resampled"),
                                 resampled_json(resampled, influence, estimate[m], m, options.confidence)},
                                {QStringLiteral("posterior"), posterior_json(believed, m, options.confidence)}});
    }
    return json;
}

} // namespace outturn::presentation
