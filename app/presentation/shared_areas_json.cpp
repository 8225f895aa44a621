// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/shared_areas_json.h"

#include <QtCore/QJsonObject>

namespace outturn::presentation {
namespace {

QJsonValue number(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonObject side(const analysis::ProviderFigure &figure)
{
    return {{QStringLiteral("code"), figure.code},
            {QStringLiteral("name"), figure.provider.name},
            {QStringLiteral("numerator"), number(figure.numerator)},
            {QStringLiteral("denominator"), number(figure.denominator)},
            {QStringLiteral("value"), number(figure.value)}};
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
            {QStringLiteral("value"), number(pair.value)},
            {QStringLiteral("interval95"), QJsonArray{number(pair.lower), number(pair.upper)}},
            {QStringLiteral("p_value"), number(pair.p_value)}});
    }
    return array;
}

} // namespace outturn::presentation
