// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/programme_json.h"

#include "presentation/detail_values.h"

#include "presentation/programme_table.h"

#include <QtCore/QJsonArray>

namespace outturn::presentation {
namespace {

QJsonValue text(const QString &value)
{
    return value.isEmpty() ? QJsonValue() : QJsonValue(value);
}

QJsonObject row_json(const analysis::ProgrammeRow &row)
{
    const analysis::SpreadAnswer &answer = *row.spread;
    const auto &true_spread = answer.true_spread;
    const auto &overdispersion = answer.overdispersion;
    return {{QStringLiteral("programme"), answer.programme.id.text},
            {QStringLiteral("title"), answer.programme.title},
            {QStringLiteral("type"), provider_type_word(row.type)},
            {QStringLiteral("measure"), answer.measure.id.text},
            {QStringLiteral("measure_title"), answer.measure.title},
            {QStringLiteral("kind"), kind_word(answer.measure.kind)},
            {QStringLiteral("polarity"), polarity_word(answer.measure.polarity)},
            {QStringLiteral("period"), period_label(answer.question.period)},
            {QStringLiteral("providers"), answer.with_value},
            {QStringLiteral("pooled_value"), number_json(answer.target)},
            {QStringLiteral("true_p90_p10_gap"), true_spread ? QJsonValue(true_spread->gap) : QJsonValue()},
            {QStringLiteral("true_p90_p10_interval95"),
             true_spread && true_spread->interval95
                 ? QJsonValue(QJsonArray{true_spread->interval95->lower, true_spread->interval95->upper})
                 : QJsonValue()},
            {QStringLiteral("phi"), overdispersion ? QJsonValue(overdispersion->phi) : QJsonValue()},
            {QStringLiteral("phi_p_value"), overdispersion ? QJsonValue(overdispersion->p_value) : QJsonValue()},
            {QStringLiteral("rankability"), number_json(answer.rankability)},
            {QStringLiteral("attained"), number_json(row.attained)},
            {QStringLiteral("cost_per_outcome_pence"), number_json(row.cost.outcome_pence)},
            {QStringLiteral("cost_scope"), text(answer.measure.cost_scope)}};
}

} // namespace

QJsonObject programme_json(const std::vector<analysis::ProgrammeRow> &rows, const Wording &wording)
{
    QJsonArray programmes;
    for (const analysis::ProgrammeRow &row : rows)
        programmes.append(row_json(row));
    return {{QStringLiteral("programmes"), programmes}, {QStringLiteral("note"), text(programme_note(rows, wording))}};
}

} // namespace outturn::presentation
