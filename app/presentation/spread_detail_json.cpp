// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/spread_detail_json.h"

#include "presentation/bootstrap_json.h"
#include "presentation/funnel_plot_json.h"
#include "presentation/heterogeneity_json.h"
#include "presentation/provider_methods_json.h"
#include "presentation/provider_standing_json.h"
#include "presentation/simultaneous_ranks_json.h"
#include "presentation/slope_index_json.h"
#include "statistics/inequality_measures.h"
#include "statistics/quantiles.h"
#include "statistics/selected_extreme.h"
#include "statistics/variance_decomposition.h"
#include "statistics/weighted_spread.h"

#include <QtCore/QJsonArray>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>

namespace outturn::presentation {
namespace {

using namespace statistics;
using analysis::Evidence;
using analysis::ProviderFigure;
using analysis::SpreadAnswer;

QJsonValue range(double lower, double upper)
{
    return QJsonArray{lower, upper};
}

/// All with a value, as they are ranked; those of the evidence with what chance says of them.
QJsonArray providers_json(const SpreadAnswer &answer, const DetailOptions &options)
{
    std::map<size_t, size_t> evidence_at;
    for (size_t i = 0; i < answer.evidence.positions.size(); ++i)
        evidence_at.emplace(answer.evidence.positions[i], i);
    const std::vector<QJsonObject> standings = standings_json(answer);
    QJsonArray providers;
    for (size_t position = 0; position < answer.figures.size(); ++position) {
        const ProviderFigure &figure = answer.figures[position];
        const auto found = evidence_at.find(position);
        if (!figure.value && found == evidence_at.end())
            continue;
        QJsonObject provider = standings[position];
        provider.insert(QStringLiteral("code"), figure.code);
        provider.insert(QStringLiteral("name"), figure.provider.name);
        const bool has_evidence = found != evidence_at.end();
        provider.insert(QStringLiteral("intervals"),
                        has_evidence ? intervals_json(answer.evidence, found->second, options.confidence)
                                     : QJsonObject());
        provider.insert(QStringLiteral("funnel_limits"),
                        has_evidence ? funnel_limits_json(answer, found->second, options.confidence) : QJsonObject());
        providers.append(provider);
    }
    return providers;
}

std::vector<double> values_of(const SpreadAnswer &answer)
{
    std::vector<double> values;
    for (const ProviderFigure &figure : answer.figures) {
        if (figure.value)
            values.push_back(*figure.value);
    }
    return values;
}

/// By every definition of a quantile, by its number; then by the percent that lie below.
QJsonObject quantiles_json(const std::vector<double> &values)
{
    QJsonObject json;
    for (int type = 1; type <= 9; ++type) {
        QJsonObject of_type;
        for (const int percent : {0, 5, 10, 25, 50, 75, 90, 95, 100}) {
            const auto found = quantile(values, percent / 100.0, static_cast<QuantileType>(type));
            of_type.insert(QString::number(percent), found ? number_json(*found) : QJsonValue());
        }
        json.insert(QString::number(type), of_type);
    }
    return json;
}

QJsonValue unweighted_json(const SpreadAnswer &answer)
{
    const auto measures = inequality_measures(values_of(answer));
    if (!measures)
        return {};
    return QJsonObject{{QStringLiteral("mean"), measures->mean},
                       {QStringLiteral("median"), measures->median},
                       {QStringLiteral("median_absolute_deviation"), measures->median_absolute_deviation},
                       {QStringLiteral("standard_deviation"), number_json(measures->standard_deviation)},
                       {QStringLiteral("coefficient_of_variation"), number_json(measures->coefficient_of_variation)},
                       {QStringLiteral("standard_deviation_of_log"), number_json(measures->standard_deviation_of_log)},
                       {QStringLiteral("quartile_dispersion"), number_json(measures->quartile_dispersion)},
                       {QStringLiteral("skewness"), number_json(measures->skewness)},
                       {QStringLiteral("gini"), number_json(measures->gini)},
                       {QStringLiteral("gini_corrected"), number_json(measures->gini_corrected)},
                       {QStringLiteral("theil_t"), number_json(measures->theil_t)},
                       {QStringLiteral("theil_l"), number_json(measures->theil_l)},
                       {QStringLiteral("atkinson_0.5"), number_json(measures->atkinson_half)},
                       {QStringLiteral("atkinson_1"), number_json(measures->atkinson_one)},
                       {QStringLiteral("atkinson_2"), number_json(measures->atkinson_two)},
                       {QStringLiteral("hoover"), number_json(measures->hoover)}};
}

/// Each provider by its cases or exposure; means by their precision.
QJsonValue weighted_json(const Evidence &evidence)
{
    std::vector<double> values;
    std::vector<double> weights;
    for (size_t i = 0; i < evidence.positions.size(); ++i) {
        values.push_back(evidence.observations().value(i));
        weights.push_back(evidence.model == Model::normal ? 1.0 / (evidence.bases[i] * evidence.bases[i])
                                                          : evidence.bases[i]);
    }
    const auto spread = weighted_spread(values, weights);
    if (!spread)
        return {};
    return QJsonObject{{QStringLiteral("mean"), spread->mean},
                       {QStringLiteral("standard_deviation"), spread->standard_deviation},
                       {QStringLiteral("p10"), spread->p10},
                       {QStringLiteral("median"), spread->median},
                       {QStringLiteral("p90"), spread->p90},
                       {QStringLiteral("coefficient_of_variation"), number_json(spread->coefficient_of_variation)},
                       {QStringLiteral("gini"), number_json(spread->gini)},
                       {QStringLiteral("theil_t"), number_json(spread->theil_t)},
                       {QStringLiteral("theil_l"), number_json(spread->theil_l)},
                       {QStringLiteral("hoover"), number_json(spread->hoover)}};
}

/// What the first in this order is worth, given that it was chosen for being first.
QJsonValue selected_json(const SpreadAnswer &answer, const std::vector<size_t> &order)
{
    if (order.size() < 2)
        return {};
    const Observations observations = answer.evidence.observations();
    const size_t first = order[0];
    const auto selected = selected_extreme(observations.value(first), own_standard_error(answer.evidence, first),
                                           observations.value(order[1]));
    if (!selected)
        return {};
    const ProviderFigure &figure = answer.figures[answer.evidence.positions[first]];
    return QJsonObject{{QStringLiteral("code"), figure.code},
                       {QStringLiteral("value"), observations.value(first)},
                       {QStringLiteral("runner_up"), observations.value(order[1])},
                       {QStringLiteral("median_unbiased"), selected->median_unbiased},
                       {QStringLiteral("interval90"), range(selected->lower90, selected->upper90)},
                       {QStringLiteral("interval95"), range(selected->lower95, selected->upper95)}};
}

QJsonObject selected_extremes_json(const SpreadAnswer &answer)
{
    const Observations observations = answer.evidence.observations();
    std::vector<size_t> order(answer.evidence.positions.size());
    for (size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    const bool low_is_good = answer.measure.polarity == outturn::Polarity::low;
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) {
        return low_is_good ? observations.value(a) < observations.value(b)
                           : observations.value(a) > observations.value(b);
    });
    const QJsonValue best = selected_json(answer, order);
    std::reverse(order.begin(), order.end());
    return {{QStringLiteral("best"), best}, {QStringLiteral("worst"), selected_json(answer, order)}};
}

QJsonValue decomposition_json(const SpreadAnswer &answer, const std::function<QString(const Provider &)> &group)
{
    std::map<QString, size_t> number_of;
    std::vector<size_t> groups;
    for (const size_t position : answer.evidence.positions)
        groups.push_back(number_of.emplace(group(answer.figures[position].provider), number_of.size()).first->second);
    const auto parts = variance_decomposition(answer.evidence.observations(), groups);
    if (!parts)
        return {};
    const auto component = [&parts](double VarianceComponents::*of) {
        return parts->components ? QJsonValue((*parts->components).*of) : QJsonValue();
    };
    return QJsonObject{{QStringLiteral("groups"), static_cast<qint64>(parts->groups)},
                       {QStringLiteral("total"), parts->total},
                       {QStringLiteral("between"), parts->between},
                       {QStringLiteral("within"), parts->within},
                       {QStringLiteral("between_share"), number_json(parts->between_share)},
                       {QStringLiteral("f_ratio"), number_json(parts->f_ratio)},
                       {QStringLiteral("f_p_value"), number_json(parts->f_p_value)},
                       {QStringLiteral("true_variance_between"), component(&VarianceComponents::between)},
                       {QStringLiteral("true_variance_within"), component(&VarianceComponents::within)},
                       {QStringLiteral("true_between_share"),
                        parts->components ? number_json(parts->components->between_share) : QJsonValue()}};
}

} // namespace

QJsonObject spread_detail_json(const SpreadAnswer &answer, const DetailOptions &options)
{
    return {{QStringLiteral("providers"), providers_json(answer, options)},
            {QStringLiteral("spread"),
             QJsonObject{{QStringLiteral("unweighted"), unweighted_json(answer)},
                         {QStringLiteral("weighted"), weighted_json(answer.evidence)},
                         {QStringLiteral("quantiles"), quantiles_json(values_of(answer))}}},
            {QStringLiteral("heterogeneity"), heterogeneity_json(answer, options)},
            {QStringLiteral("selected"), selected_extremes_json(answer)},
            {QStringLiteral("simultaneous_ranks"), simultaneous_ranks_json(answer, options)},
            {QStringLiteral("bootstrap"), bootstrap_json(answer, options)},
            {QStringLiteral("slope_index"), slope_index_json(answer, options)},
            {QStringLiteral("funnelplotr"), funnel_plot_json(answer)},
            {QStringLiteral("decomposition"),
             QJsonObject{{QStringLiteral("region"),
                          decomposition_json(answer, [](const Provider &provider) { return provider.region; })},
                         {QStringLiteral("class"),
                          decomposition_json(answer, [](const Provider &provider) { return provider.council_class; })},
                         {QStringLiteral("type"), decomposition_json(answer, [](const Provider &provider) {
                              return provider_type_word(provider.type);
                          })}}}};
}

} // namespace outturn::presentation
