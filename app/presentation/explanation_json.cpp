// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/explanation_json.h"

#include "presentation/detail_values.h"

#include "domain/figure_change.h"

#include <QtCore/QJsonArray>

#include <algorithm>

namespace outturn::presentation {
namespace {

bool is_input(Part part)
{
    switch (part) {
    case Part::numerator:
    case Part::denominator:
    case Part::expected:
    case Part::value:
    case Part::standard_error:
    case Part::lower_limit:
    case Part::upper_limit:
        return true;
    case Part::published_rate:
    case Part::cost:
    case Part::claimed:
    case Part::paid:
        break;
    }
    return false;
}

QJsonObject return_json(const std::vector<StoredReturn> &returns, qint64 id)
{
    const auto from =
        std::find_if(returns.begin(), returns.end(), [id](const StoredReturn &entry) { return entry.id == id; });
    const bool is_known = from != returns.end();
    return {{QStringLiteral("return_id"), id},
            {QStringLiteral("file"), is_known ? QJsonValue(from->file_name) : QJsonValue()},
            {QStringLiteral("sha256"), is_known ? QJsonValue(QString::fromLatin1(from->sha256)) : QJsonValue()}};
}

QJsonObject input_json(const std::vector<StoredReturn> &returns, const Cell &cell, const Origin &origin)
{
    QJsonObject input = return_json(returns, cell.return_id);
    input[QStringLiteral("part")] = part_word(origin.part);
    input[QStringLiteral("value")] = number_json(part_of(cell, origin.part).number);
    input[QStringLiteral("text")] = origin.text;
    input[QStringLiteral("sheet")] = origin.sheet.isEmpty() ? QJsonValue() : QJsonValue(origin.sheet);
    input[QStringLiteral("row")] = origin.row;
    input[QStringLiteral("column")] = origin.column;
    if (cell.corrected_by != 0)
        input[QStringLiteral("corrected_by")] =
            cell.corrected_by; // the text is what was returned, the value what counts
    return input;
}

QJsonObject input_json(const std::vector<StoredReturn> &returns, const CaseRow &row)
{
    QJsonObject input = return_json(returns, row.return_id);
    input[QStringLiteral("part")] = QStringLiteral("case");
    input[QStringLiteral("value")] = QJsonValue();
    input[QStringLiteral("text")] = row.case_ref;
    input[QStringLiteral("sheet")] = QJsonValue();
    input[QStringLiteral("row")] = row.line;
    input[QStringLiteral("column")] = QJsonValue();
    return input;
}

QJsonArray steps_json(const std::vector<statistics::WorkingStep> &steps)
{
    QJsonArray array;
    for (const statistics::WorkingStep &step : steps)
        array.append(
            QJsonObject{{QStringLiteral("symbol"), QString::fromStdString(step.symbol)},
                        {QStringLiteral("formula"),
                         step.formula.empty() ? QJsonValue() : QJsonValue(QString::fromStdString(step.formula))},
                        {QStringLiteral("value"), step.value}});
    return array;
}

} // namespace

QJsonObject explanation_json(const analysis::Explanation &explanation)
{
    const analysis::DrillAnswer &drill = explanation.sources;
    QJsonArray inputs;
    for (const Cell &cell : drill.cells) {
        for (const Origin &origin : cell.origins) {
            if (is_input(origin.part))
                inputs.append(input_json(drill.returns, cell, origin));
        }
    }
    return {{QStringLiteral("provider"),
             QJsonObject{{QStringLiteral("code"), drill.figure.code},
                         {QStringLiteral("name"), drill.figure.provider.name}}},
            {QStringLiteral("measure"), drill.measure.id.text},
            {QStringLiteral("programme"), drill.programme.id.text},
            {QStringLiteral("period"), period_label(drill.period)},
            {QStringLiteral("figure"), analysis::explained_word(explanation.what)},
            {QStringLiteral("steps"), steps_json(explanation.steps)},
            {QStringLiteral("inputs"), inputs},
            {QStringLiteral("status"), analysis::status_word(drill.figure.status)}};
}

QJsonObject explanation_json(const analysis::PaymentExplanation &explanation)
{
    QJsonArray inputs;
    for (const Cell &cell : explanation.cells) {
        for (const Origin &origin : cell.origins)
            inputs.append(input_json(explanation.returns, cell, origin));
    }
    for (const CaseRow &row : explanation.cases)
        inputs.append(input_json(explanation.returns, row));
    const QDate day = explanation.period ? explanation.period->end : explanation.provider.to;
    return {
        {QStringLiteral("provider"),
         QJsonObject{{QStringLiteral("code"), code_in_force(explanation.provider, day)},
                     {QStringLiteral("name"), explanation.provider.name}}},
        {QStringLiteral("measure"), explanation.event ? QJsonValue(explanation.event->text) : QJsonValue()},
        {QStringLiteral("programme"), explanation.programme.id.text},
        {QStringLiteral("period"), explanation.period ? QJsonValue(period_label(*explanation.period)) : QJsonValue()},
        {QStringLiteral("figure"), QStringLiteral("payment")},
        {QStringLiteral("steps"), steps_json(explanation.steps)},
        {QStringLiteral("inputs"), inputs},
        {QStringLiteral("case_rows"), explanation.case_rows},
        {QStringLiteral("status"), analysis::payment_status_word(explanation.status)}};
}

} // namespace outturn::presentation
