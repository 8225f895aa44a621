// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/simultaneous_ranks_json.h"

#include "statistics/simultaneous_ranks.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace outturn::presentation {
namespace {

using namespace statistics;
using analysis::Evidence;
using analysis::ProviderFigure;
using analysis::SpreadAnswer;

/// All pairs of more than this many would keep the reader waiting for minutes.
constexpr size_t most_providers = 1000;
/// Providers squared times draws: some five seconds.
constexpr double most_work = 5e9;

const ProviderFigure &figure_at(const SpreadAnswer &answer, size_t i)
{
    return answer.figures[answer.evidence.positions[i]];
}

QJsonArray codes_json(const SpreadAnswer &answer, const std::vector<size_t> &ranked, const std::vector<size_t> &found)
{
    QJsonArray codes;
    for (const size_t i : found)
        codes.append(figure_at(answer, ranked[i]).code);
    return codes;
}

/// The sets of those ranked, positions in the evidence.
QJsonObject sets_json(const SpreadAnswer &answer, const std::vector<size_t> &ranked,
                      const tl::expected<RankSets, Reason> &sets)
{
    if (!sets)
        return without_figure(reason_word(sets.error()));
    QJsonArray providers;
    for (size_t i = 0; i < ranked.size(); ++i) {
        const ProviderFigure &figure = figure_at(answer, ranked[i]);
        providers.append(QJsonObject{{QStringLiteral("code"), figure.code},
                                     {QStringLiteral("name"), figure.provider.name},
                                     {QStringLiteral("set"), QJsonArray{sets->sets[i].lower, sets->sets[i].upper}}});
    }
    QJsonArray limited;
    for (const auto &[better, worse] : sets->resolution_limited)
        limited.append(QJsonArray{figure_at(answer, ranked[better]).code, figure_at(answer, ranked[worse]).code});
    QJsonObject best;
    QJsonObject worst;
    for (const int tau : {1, 5}) {
        best.insert(QString::number(tau), codes_json(answer, ranked, possibly_best(*sets, tau)));
        worst.insert(QString::number(tau), codes_json(answer, ranked, possibly_worst(*sets, tau)));
    }
    return {{QStringLiteral("reason"), QJsonValue()},
            {QStringLiteral("providers"), providers},
            {QStringLiteral("possibly_best"), best},
            {QStringLiteral("possibly_worst"), worst},
            {QStringLiteral("resolution_limited"), limited}};
}

/// The same for all at once and for each alone.
template <typename Find>
QJsonObject scopes_json(const SpreadAnswer &answer, const std::vector<size_t> &ranked, const DetailOptions &options,
                        Find find)
{
    RankSetOptions asked{RankSetScope::simultaneous, options.confidence, options.draws, options.seed};
    const QJsonObject simultaneous = sets_json(answer, ranked, find(asked));
    asked.scope = RankSetScope::marginal;
    return {{QStringLiteral("simultaneous"), simultaneous},
            {QStringLiteral("marginal"), sets_json(answer, ranked, find(asked))}};
}

/// Why the exact comparison of counts does not apply; empty where it does.
QString why_no_exact_counts(const Evidence &evidence)
{
    if (evidence.model != Model::poisson)
        return QStringLiteral("not_counts");
    if (evidence.figures.size() < 2)
        return QStringLiteral("too_few_values");
    if (evidence.figures.size() > most_providers)
        return QStringLiteral("too_many_providers");
    if (std::any_of(evidence.bases.begin(), evidence.bases.end(),
                    [&evidence](double base) { return base != evidence.bases.front(); }))
        return QStringLiteral("unequal_exposure");
    if (std::any_of(evidence.figures.begin(), evidence.figures.end(),
                    [](double count) { return count != std::floor(count); }))
        return QStringLiteral("counts_not_whole");
    return {};
}

QJsonObject exact_counts_json(const SpreadAnswer &answer, const DetailOptions &options, statistics::Polarity polarity)
{
    const Evidence &evidence = answer.evidence;
    if (const QString reason = why_no_exact_counts(evidence); !reason.isEmpty())
        return without_figure(reason);
    std::vector<size_t> all(evidence.figures.size());
    std::iota(all.begin(), all.end(), size_t(0));
    return scopes_json(answer, all, options, [&](const RankSetOptions &asked) {
        return rank_sets_of_counts(evidence.figures, polarity, asked);
    });
}

} // namespace

QJsonObject simultaneous_ranks_json(const SpreadAnswer &answer, const DetailOptions &options)
{
    const Evidence &evidence = answer.evidence;
    const statistics::Polarity polarity = analysis::polarity_of(answer.measure);
    std::vector<size_t> ranked;
    std::vector<double> values;
    std::vector<double> errors;
    QJsonArray left_out;
    for (size_t i = 0; i < evidence.positions.size(); ++i) {
        const double error = own_standard_error(evidence, i);
        if (!(error > 0.0)) {
            left_out.append(QJsonObject{{QStringLiteral("code"), figure_at(answer, i).code},
                                        {QStringLiteral("reason"), QStringLiteral("no_standard_error")}});
            continue;
        }
        ranked.push_back(i);
        values.push_back(evidence.observations().value(i));
        errors.push_back(error);
    }
    QJsonObject json = options_json(options);
    json.insert(QStringLiteral("ranked"), static_cast<qint64>(ranked.size()));
    json.insert(QStringLiteral("left_out"), left_out);
    const auto count = static_cast<double>(ranked.size());
    const bool too_many = ranked.size() > most_providers;
    const QString why_none = ranked.size() < 2 ? QStringLiteral("too_few_values")
        : too_many                             ? QStringLiteral("too_many_providers")
                                               : QString();
    const QString why_none_drawn = why_none.isEmpty() && count * count * static_cast<double>(options.draws) > most_work
        ? QStringLiteral("too_many_providers_for_draws")
        : why_none;
    json.insert(QStringLiteral("stepdown"),
                why_none_drawn.isEmpty() ? scopes_json(
                    answer, ranked, options,
                    [&](const RankSetOptions &asked) { return rank_sets(values, errors, polarity, asked); })
                                         : without_figure(why_none_drawn));
    json.insert(QStringLiteral("holm"),
                why_none.isEmpty() ? scopes_json(
                    answer, ranked, options,
                    [&](const RankSetOptions &asked) { return rank_sets_by_holm(values, errors, polarity, asked); })
                                   : without_figure(why_none));
    json.insert(QStringLiteral("exact_counts"), exact_counts_json(answer, options, polarity));
    return json;
}

} // namespace outturn::presentation
