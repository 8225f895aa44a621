// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/spread_detail_json.h"

#include "presentation/provider_methods_json.h"
#include "statistics/heterogeneity.h"
#include "statistics/inequality_measures.h"
#include "statistics/random_effects.h"
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

QJsonValue number(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonValue range(double lower, double upper)
{
    return QJsonArray{lower, upper};
}

QJsonArray providers_json(const SpreadAnswer &answer)
{
    QJsonArray providers;
    for (size_t i = 0; i < answer.evidence.positions.size(); ++i) {
        const ProviderFigure &figure = answer.figures[answer.evidence.positions[i]];
        providers.append(QJsonObject{{QStringLiteral("code"), figure.code},
                                     {QStringLiteral("name"), figure.provider.name},
                                     {QStringLiteral("intervals"), intervals_json(answer.evidence, i)},
                                     {QStringLiteral("funnel_limits"), funnel_limits_json(answer, i)}});
    }
    return providers;
}

QJsonValue unweighted_json(const SpreadAnswer &answer)
{
    std::vector<double> values;
    for (const ProviderFigure &figure : answer.figures) {
        if (figure.value)
            values.push_back(*figure.value);
    }
    const auto measures = inequality_measures(values);
    if (!measures)
        return {};
    return QJsonObject{{QStringLiteral("mean"), measures->mean},
                       {QStringLiteral("median"), measures->median},
                       {QStringLiteral("median_absolute_deviation"), measures->median_absolute_deviation},
                       {QStringLiteral("standard_deviation"), number(measures->standard_deviation)},
                       {QStringLiteral("coefficient_of_variation"), number(measures->coefficient_of_variation)},
                       {QStringLiteral("standard_deviation_of_log"), number(measures->standard_deviation_of_log)},
                       {QStringLiteral("quartile_dispersion"), number(measures->quartile_dispersion)},
                       {QStringLiteral("skewness"), number(measures->skewness)},
                       {QStringLiteral("gini"), number(measures->gini)},
                       {QStringLiteral("gini_corrected"), number(measures->gini_corrected)},
                       {QStringLiteral("theil_t"), number(measures->theil_t)},
                       {QStringLiteral("theil_l"), number(measures->theil_l)},
                       {QStringLiteral("atkinson_0.5"), number(measures->atkinson_half)},
                       {QStringLiteral("atkinson_1"), number(measures->atkinson_one)},
                       {QStringLiteral("atkinson_2"), number(measures->atkinson_two)},
                       {QStringLiteral("hoover"), number(measures->hoover)}};
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
                       {QStringLiteral("coefficient_of_variation"), number(spread->coefficient_of_variation)},
                       {QStringLiteral("gini"), number(spread->gini)},
                       {QStringLiteral("theil_t"), number(spread->theil_t)},
                       {QStringLiteral("theil_l"), number(spread->theil_l)},
                       {QStringLiteral("hoover"), number(spread->hoover)}};
}

/// Values and standard errors on the scale on which the variance hardly depends on the value.
struct Transformed {
    QString scale;
    std::vector<double> values;
    std::vector<double> standard_errors;
};

Transformed transformed(const Evidence &evidence)
{
    Transformed result;
    for (size_t i = 0; i < evidence.positions.size(); ++i) {
        const double value = evidence.observations().value(i);
        const double base = evidence.bases[i];
        switch (evidence.model) {
        case Model::binomial:
            result.scale = QStringLiteral("arcsine");
            result.values.push_back(std::asin(std::sqrt(std::clamp(value, 0.0, 1.0))));
            result.standard_errors.push_back(0.5 / std::sqrt(base));
            break;
        case Model::poisson:
            result.scale = QStringLiteral("square-root");
            result.values.push_back(std::sqrt(std::max(value, 0.0)));
            result.standard_errors.push_back(0.5 / std::sqrt(base));
            break;
        case Model::normal:
            result.scale = QStringLiteral("identity");
            result.values.push_back(value);
            result.standard_errors.push_back(base);
            break;
        }
    }
    return result;
}

QJsonValue effects_json(const Transformed &columns, Tau2Method method)
{
    const auto effects = random_effects(columns.values, columns.standard_errors, method);
    if (!effects)
        return {};
    return QJsonObject{
        {QStringLiteral("mean"), effects->mean},           {QStringLiteral("standard_error"), effects->standard_error},
        {QStringLiteral("tau2"), effects->tau2},           {QStringLiteral("q"), effects->q},
        {QStringLiteral("q_p_value"), effects->q_p_value}, {QStringLiteral("i2_percent"), effects->i_squared},
        {QStringLiteral("h2"), effects->h_squared},        {QStringLiteral("rankability"), effects->rankability}};
}

QJsonObject heterogeneity_json(const SpreadAnswer &answer)
{
    const Transformed columns = transformed(answer.evidence);
    QJsonObject json{{QStringLiteral("scale"), columns.scale.isEmpty() ? QJsonValue() : QJsonValue(columns.scale)},
                     {QStringLiteral("fixed_effect"), effects_json(columns, Tau2Method::fixed_effect)},
                     {QStringLiteral("dersimonian_laird"), effects_json(columns, Tau2Method::dersimonian_laird)},
                     {QStringLiteral("paule_mandel"), effects_json(columns, Tau2Method::paule_mandel)},
                     {QStringLiteral("restricted_maximum_likelihood"),
                      effects_json(columns, Tau2Method::restricted_maximum_likelihood)},
                     {QStringLiteral("maximum_likelihood"), effects_json(columns, Tau2Method::maximum_likelihood)}};
    const auto tau2 = q_profile_tau2(columns.values, columns.standard_errors, 0.95);
    json.insert(QStringLiteral("tau2_interval95"), tau2 ? range(tau2->lower, tau2->upper) : QJsonValue());
    const auto tests = answer.target ? heterogeneity(answer.evidence.observations(), *answer.target)
                                     : tl::expected<Heterogeneity, Reason>(tl::unexpected(Reason::too_few_values));
    const auto part = [&tests](double Heterogeneity::*of) { return tests ? QJsonValue((*tests).*of) : QJsonValue(); };
    json.insert(QStringLiteral("degrees_of_freedom"), part(&Heterogeneity::degrees));
    json.insert(QStringLiteral("pearson"), part(&Heterogeneity::pearson));
    json.insert(QStringLiteral("pearson_p_value"), part(&Heterogeneity::pearson_p));
    json.insert(QStringLiteral("deviance"), part(&Heterogeneity::deviance));
    json.insert(QStringLiteral("deviance_p_value"), part(&Heterogeneity::deviance_p));
    json.insert(QStringLiteral("systematic_component"), tests ? number(tests->systematic_component) : QJsonValue());
    return json;
}

/// The standard error of one of the evidence by its own figures, in the unit of its value.
double own_standard_error(const Evidence &evidence, size_t i)
{
    const double value = evidence.observations().value(i);
    switch (evidence.model) {
    case Model::binomial:
        return std::sqrt(std::max(value * (1.0 - value), 0.0) / evidence.bases[i]);
    case Model::poisson:
        return std::sqrt(std::max(value, 0.0) / evidence.bases[i]);
    case Model::normal:
        break;
    }
    return evidence.bases[i];
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
                       {QStringLiteral("between_share"), number(parts->between_share)},
                       {QStringLiteral("f_ratio"), number(parts->f_ratio)},
                       {QStringLiteral("f_p_value"), number(parts->f_p_value)},
                       {QStringLiteral("true_variance_between"), component(&VarianceComponents::between)},
                       {QStringLiteral("true_variance_within"), component(&VarianceComponents::within)},
                       {QStringLiteral("true_between_share"),
                        parts->components ? number(parts->components->between_share) : QJsonValue()}};
}

} // namespace

QJsonObject spread_detail_json(const SpreadAnswer &answer)
{
    return {{QStringLiteral("providers"), providers_json(answer)},
            {QStringLiteral("spread"),
             QJsonObject{{QStringLiteral("unweighted"), unweighted_json(answer)},
                         {QStringLiteral("weighted"), weighted_json(answer.evidence)}}},
            {QStringLiteral("heterogeneity"), heterogeneity_json(answer)},
            {QStringLiteral("selected"), selected_extremes_json(answer)},
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
