// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/cost_json.h"

#include "presentation/acts_json.h"
#include "presentation/cost_headline.h"
#include "presentation/detail_values.h"

#include <QtCore/QJsonArray>

namespace outturn::presentation {
namespace {

using analysis::CostAnswer;
using analysis::CostEstimate;
using analysis::CostFigure;
using analysis::ProviderFigure;

QJsonValue text(const QString &value)
{
    return value.isEmpty() ? QJsonValue() : QJsonValue(value);
}

QJsonValue pence(const std::optional<CostEstimate> &estimate)
{
    return estimate ? QJsonValue(estimate->pence) : QJsonValue();
}

QJsonValue range(const std::optional<CostEstimate> &estimate)
{
    return estimate ? QJsonValue(QJsonArray{estimate->lower, number_json(estimate->upper)}) : QJsonValue();
}

QJsonObject provider_json(const ProviderFigure &figure, const CostFigure &entry)
{
    QJsonObject object{
        {QStringLiteral("code"), figure.code},
        {QStringLiteral("name"), figure.provider.name},
        {QStringLiteral("cost_pence"),
         figure.cost ? QJsonValue(static_cast<qint64>(figure.cost->pence)) : QJsonValue()},
        {QStringLiteral("numerator"), number_json(figure.numerator)},
        {QStringLiteral("denominator"), number_json(figure.denominator)},
        {QStringLiteral("value"), number_json(figure.value)},
        {QStringLiteral("interval95"),
         figure.interval95 ? QJsonValue(QJsonArray{figure.interval95->lower, figure.interval95->upper}) : QJsonValue()},
        {QStringLiteral("shrunk"), number_json(figure.shrunk)},
        {QStringLiteral("cost_per_case_pence"), number_json(entry.case_pence)},
        {QStringLiteral("cost_per_outcome_pence"), pence(entry.outcome)},
        {QStringLiteral("cost_per_outcome_interval95"), range(entry.outcome)},
        {QStringLiteral("cost_per_additional_outcome_pence"), pence(entry.additional)},
        {QStringLiteral("cost_per_additional_outcome_interval95"), range(entry.additional)},
        {QStringLiteral("quadrant"),
         entry.quadrant ? QJsonValue(analysis::quadrant_word(*entry.quadrant)) : QJsonValue()},
        {QStringLiteral("status"),
         entry.has_no_outcomes ? QStringLiteral("no-outcomes") : analysis::status_word(figure.status)}};
    if (figure.is_corrected)
        object.insert(QStringLiteral("corrected"), true);
    return object;
}

} // namespace

QJsonObject cost_json(const CostAnswer &answer, const Wording &wording, const StandingActs &standing)
{
    const analysis::SpreadAnswer &spread = *answer.spread;
    QJsonArray providers;
    for (const CostFigure &entry : answer.figures)
        providers.append(provider_json(spread.figures[entry.position], entry));
    QJsonArray without_cost;
    for (const size_t position : positions_without_cost(answer))
        without_cost.append(QJsonObject{{QStringLiteral("code"), spread.figures[position].code},
                                        {QStringLiteral("name"), spread.figures[position].provider.name}});
    return {{QStringLiteral("measure"), spread.measure.id.text},
            {QStringLiteral("programme"), spread.programme.id.text},
            {QStringLiteral("period"), period_label(spread.question.period)},
            {QStringLiteral("cost_title"), text(spread.measure.cost_title)},
            {QStringLiteral("cost_scope"), text(spread.measure.cost_scope)},
            {QStringLiteral("non_intervention"),
             QJsonObject{{QStringLiteral("rate"), number_json(answer.non_intervention)},
                         {QStringLiteral("source"),
                          answer.non_intervention ? QJsonValue(QStringLiteral("user")) : QJsonValue()}}},
            {QStringLiteral("average"),
             QJsonObject{{QStringLiteral("cost_per_case_pence"), number_json(answer.case_pence)},
                         {QStringLiteral("value"), number_json(answer.outcome_value)},
                         {QStringLiteral("cost_per_outcome_pence"), number_json(answer.outcome_pence)},
                         {QStringLiteral("cost_per_additional_outcome_pence"), number_json(answer.additional_pence)}}},
            {QStringLiteral("providers"), providers},
            {QStringLiteral("without_cost"), without_cost},
            {QStringLiteral("acts"), acts_in_force_json(standing, spread.programme.id, spread.measure.id)},
            {QStringLiteral("headline"), cost_headline(answer, wording).finding + u'.'}};
}

} // namespace outturn::presentation
