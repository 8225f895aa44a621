// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/provider_standing_json.h"

#include "statistics/fractional_ranks.h"
#include "statistics/multiplicity.h"
#include "statistics/quantile_groups.h"

#include <algorithm>

namespace outturn::presentation {
namespace {

using namespace statistics;
using analysis::ProviderFigure;
using analysis::SpreadAnswer;

void add_adjusted(const SpreadAnswer &answer, std::vector<QJsonObject> &standings)
{
    std::vector<size_t> tested;
    std::vector<double> p_values;
    for (size_t i = 0; i < answer.figures.size(); ++i) {
        standings[i].insert(QStringLiteral("p_two_sided"), QJsonValue());
        standings[i].insert(QStringLiteral("p_adjusted"), QJsonValue());
        if (const auto &tails = answer.figures[i].tails) {
            tested.push_back(i);
            p_values.push_back(std::min(1.0, 2.0 * std::min(tails->low, tails->high)));
            standings[i].insert(QStringLiteral("p_two_sided"), p_values.back());
        }
    }
    std::vector<QJsonObject> adjusted(tested.size());
    for (const auto &[name, adjustment] :
         {std::pair("bonferroni", Adjustment::bonferroni), std::pair("holm", Adjustment::holm),
          std::pair("hochberg", Adjustment::hochberg), std::pair("hommel", Adjustment::hommel),
          std::pair("benjamini_hochberg", Adjustment::benjamini_hochberg),
          std::pair("benjamini_yekutieli", Adjustment::benjamini_yekutieli)}) {
        const auto found = adjusted_p_values(p_values, adjustment);
        for (size_t i = 0; i < tested.size(); ++i)
            adjusted[i].insert(QLatin1String(name), found ? number_json((*found)[i]) : QJsonValue());
    }
    for (size_t i = 0; i < tested.size(); ++i)
        standings[tested[i]].insert(QStringLiteral("p_adjusted"), adjusted[i]);
}

void add_quantile_groups(const SpreadAnswer &answer, std::vector<QJsonObject> &standings)
{
    std::vector<std::optional<double>> values;
    for (const ProviderFigure &figure : answer.figures)
        values.push_back(figure.value);
    const FirstGroup first = worst_end(analysis::polarity_of(answer.measure));
    std::vector<QJsonObject> groups(values.size());
    for (const auto &[name, k] : {std::pair("quartile", 4), std::pair("quintile", 5), std::pair("decile", 10)}) {
        const auto found = quantile_groups(values, k, first);
        for (size_t i = 0; found && i < values.size(); ++i) {
            const auto &of_provider = (*found)[i];
            if (!of_provider)
                continue;
            groups[i].insert(QLatin1String(name), of_provider->group ? QJsonValue(*of_provider->group) : QJsonValue());
            groups[i].insert(QStringLiteral("rank"), of_provider->rank);
            groups[i].insert(QStringLiteral("of"), of_provider->of);
        }
    }
    for (size_t i = 0; i < values.size(); ++i)
        standings[i].insert(QStringLiteral("quantile_group"),
                            groups[i].isEmpty() ? QJsonValue() : QJsonValue(groups[i]));
}

void add_interpolated_ranks(const SpreadAnswer &answer, std::vector<QJsonObject> &standings)
{
    std::vector<size_t> ranked;
    std::vector<double> values;
    for (size_t i = 0; i < answer.figures.size(); ++i) {
        standings[i].insert(QStringLiteral("interpolated_rank"), QJsonValue());
        standings[i].insert(QStringLiteral("fractional_rank"), QJsonValue());
        if (answer.figures[i].value) {
            ranked.push_back(i);
            values.push_back(*answer.figures[i].value);
        }
    }
    const RankOrder order = analysis::polarity_of(answer.measure) == statistics::Polarity::low
        ? RankOrder::smallest_first
        : RankOrder::largest_first;
    std::vector<QJsonObject> ranks(ranked.size());
    std::vector<QJsonObject> fractions(ranked.size());
    for (const auto &[name, omega] : {std::pair("0", 0.0), std::pair("0.5", 0.5), std::pair("1", 1.0)}) {
        const auto found = interpolated_ranks(values, omega, order);
        for (size_t i = 0; i < ranked.size(); ++i) {
            const auto rank = found ? std::optional((*found)[i]) : std::nullopt;
            ranks[i].insert(QLatin1String(name), number_json(rank));
            fractions[i].insert(QLatin1String(name),
                                rank ? number_json(*rank / static_cast<double>(values.size())) : QJsonValue());
        }
    }
    for (size_t i = 0; i < ranked.size(); ++i) {
        standings[ranked[i]].insert(QStringLiteral("interpolated_rank"), ranks[i]);
        standings[ranked[i]].insert(QStringLiteral("fractional_rank"), fractions[i]);
    }
}

} // namespace

std::vector<QJsonObject> standings_json(const SpreadAnswer &answer)
{
    std::vector<QJsonObject> standings(answer.figures.size());
    add_adjusted(answer, standings);
    add_quantile_groups(answer, standings);
    add_interpolated_ranks(answer, standings);
    return standings;
}

} // namespace outturn::presentation
