// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/detail_values.h"

#include <algorithm>
#include <cmath>

namespace outturn::presentation {

using statistics::Reason;

QJsonValue number_json(const std::optional<double> &value)
{
    return value && std::isfinite(*value) ? QJsonValue(*value) : QJsonValue();
}

QJsonValue interval_json(const tl::expected<statistics::Interval, Reason> &interval)
{
    return interval ? QJsonValue(QJsonArray{number_json(interval->lower), number_json(interval->upper)}) : QJsonValue();
}

QString reason_word(Reason reason)
{
    switch (reason) {
    case Reason::zero_denominator:
        return QStringLiteral("zero_denominator");
    case Reason::negative_input:
        return QStringLiteral("negative_input");
    case Reason::numerator_exceeds_denominator:
        return QStringLiteral("numerator_exceeds_denominator");
    case Reason::not_finite:
        return QStringLiteral("not_finite");
    case Reason::target_out_of_range:
        return QStringLiteral("out_of_range");
    case Reason::level_out_of_range:
        return QStringLiteral("level_out_of_range");
    case Reason::too_few_values:
        return QStringLiteral("too_few_values");
    case Reason::no_variation:
        return QStringLiteral("no_variation");
    case Reason::did_not_converge:
        return QStringLiteral("did_not_converge");
    case Reason::stopped:
        return QStringLiteral("stopped");
    }
    return {};
}

QString confidence_key(double confidence)
{
    return QString::number(100.0 * confidence, 'g', 12); // twelve digits: 99.8, not 99.799999999999997
}

QJsonObject without_figure(const QString &reason)
{
    return {{QStringLiteral("reason"), reason}};
}

double own_standard_error(const analysis::Evidence &evidence, size_t i)
{
    const double value = evidence.observations().value(i);
    switch (evidence.model) {
    case statistics::Model::binomial:
        return std::sqrt(std::max(value * (1.0 - value), 0.0) / evidence.bases[i]);
    case statistics::Model::poisson:
        return std::sqrt(std::max(value, 0.0) / evidence.bases[i]);
    case statistics::Model::normal:
        break;
    }
    return evidence.bases[i];
}

QJsonObject options_json(const DetailOptions &options)
{
    return {{QStringLiteral("seed"), static_cast<qint64>(options.seed)},
            {QStringLiteral("draws"), static_cast<qint64>(options.draws)},
            {QStringLiteral("confidence"), options.confidence}};
}

} // namespace outturn::presentation
