// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/shared_areas_json.h"

#include "presentation/detail_values.h"

#include <QtCore/QJsonObject>

namespace outturn::presentation {
namespace {

QJsonObject side(const analysis::ProviderFigure &figure)
{
    return {{QStringLiteral("code"), figure.code},
            {QStringLiteral("name"), figure.provider.name},
            {QStringLiteral("numerator"), number_json(figure.numerator)},
            {QStringLiteral("denominator"), number_json(figure.denominator)},
            {QStringLiteral("value"), number_json(figure.value)}};
}

} // namespace

QJsonArray shared_areas_json(const std::vector<analysis::SharedArea> &areas)
{
    QJsonArray array;
    for (const analysis::SharedArea &area : areas) {
        const analysis::PairComparison &pair = area.comparison;
        array.append(QJsonObject{
            {QStringLiteral("area"), area.name},
            {QStringLiteral("first"), side(area.first)},
            {QStringLiteral("second"), side(area.second)},
            {QStringLiteral("comparison"), pair.is_ratio ? QStringLiteral("ratio") : QStringLiteral("difference")},
            {QStringLiteral("value"), number_json(pair.value)},
            {QStringLiteral("interval95"), QJsonArray{number_json(pair.lower), number_json(pair.upper)}},
            {QStringLiteral("p_value"), number_json(pair.p_value)}});
    }
    return array;
}

} // namespace outturn::presentation
