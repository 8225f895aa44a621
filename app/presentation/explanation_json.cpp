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

QJsonObject input_json(const analysis::DrillAnswer &drill, const Cell &cell, const Origin &origin)
{
    const auto from = std::find_if(drill.returns.begin(), drill.returns.end(),
                                   [&cell](const StoredReturn &entry) { return entry.id == cell.return_id; });
    const bool is_known = from != drill.returns.end();
    return {{QStringLiteral("part"), part_word(origin.part)},
            {QStringLiteral("value"), number_json(part_of(cell, origin.part).number)},
            {QStringLiteral("text"), origin.text},
            {QStringLiteral("return_id"), cell.return_id},
            {QStringLiteral("file"), is_known ? QJsonValue(from->file_name) : QJsonValue()},
            {QStringLiteral("sha256"), is_known ? QJsonValue(QString::fromLatin1(from->sha256)) : QJsonValue()},
            {QStringLiteral("sheet"), origin.sheet.isEmpty() ? QJsonValue() : QJsonValue(origin.sheet)},
            {QStringLiteral("row"), origin.row},
            {QStringLiteral("column"), origin.column}};
}

} // namespace

QJsonObject explanation_json(const analysis::Explanation &explanation)
{
    const analysis::DrillAnswer &drill = explanation.sources;
    QJsonArray steps;
    for (const statistics::WorkingStep &step : explanation.steps)
        steps.append(
            QJsonObject{{QStringLiteral("symbol"), QString::fromStdString(step.symbol)},
                        {QStringLiteral("formula"),
                         step.formula.empty() ? QJsonValue() : QJsonValue(QString::fromStdString(step.formula))},
                        {QStringLiteral("value"), step.value}});
    QJsonArray inputs;
    for (const Cell &cell : drill.cells) {
        for (const Origin &origin : cell.origins) {
            if (is_input(origin.part))
                inputs.append(input_json(drill, cell, origin));
        }
    }
    return {{QStringLiteral("provider"),
             QJsonObject{{QStringLiteral("code"), drill.figure.code},
                         {QStringLiteral("name"), drill.figure.provider.name}}},
            {QStringLiteral("measure"), drill.measure.id.text},
            {QStringLiteral("programme"), drill.programme.id.text},
            {QStringLiteral("period"), period_label(drill.period)},
            {QStringLiteral("figure"), analysis::explained_word(explanation.what)},
            {QStringLiteral("steps"), steps},
            {QStringLiteral("inputs"), inputs},
            {QStringLiteral("status"), analysis::status_word(drill.figure.status)}};
}

} // namespace outturn::presentation
