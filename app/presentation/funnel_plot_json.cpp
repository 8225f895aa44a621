// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/funnel_plot_json.h"

#include "statistics/funnel_plot_replication.h"

namespace outturn::presentation {
namespace {

using namespace statistics;
using analysis::Evidence;
using analysis::SpreadAnswer;
using Data = FunnelPlotOptions::Data;

QJsonArray range(const Interval &interval)
{
    return {number_json(interval.lower), number_json(interval.upper)};
}

QJsonObject limits_json(const Interval &at95, const Interval &at998)
{
    return {{QStringLiteral("95"), range(at95)}, {QStringLiteral("99.8"), range(at998)}};
}

QJsonObject unit_json(const analysis::ProviderFigure &figure, const FunnelPlotUnit &unit, const FunnelPlotUnit &short_z)
{
    return {{QStringLiteral("code"), figure.code},
            {QStringLiteral("name"), figure.provider.name},
            {QStringLiteral("denominator"), unit.denominator},
            {QStringLiteral("value"), number_json(unit.value)},
            {QStringLiteral("transformed"), number_json(unit.transformed)},
            {QStringLiteral("standard_error"), number_json(unit.standard_error)},
            {QStringLiteral("z"), number_json(unit.z)},
            {QStringLiteral("trimmed_z"), number_json(unit.trimmed_z)},
            {QStringLiteral("adjusted"), limits_json(unit.adjusted95, unit.adjusted998)},
            {QStringLiteral("adjusted_short_scores"), limits_json(short_z.adjusted95, short_z.adjusted998)},
            {QStringLiteral("unadjusted"), limits_json(unit.unadjusted95, unit.unadjusted998)}};
}

QJsonObject plot_json(const SpreadAnswer &answer, FunnelPlotOptions options)
{
    const Evidence &evidence = answer.evidence;
    const auto plot = replicated_funnel_plot(evidence.figures, evidence.bases, options);
    options.has_short_scores = true;
    const auto with_short = replicated_funnel_plot(evidence.figures, evidence.bases, options);
    if (!plot || !with_short)
        return without_figure(reason_word(plot ? with_short.error() : plot.error()));
    QJsonArray providers;
    for (size_t i = 0; i < plot->units.size(); ++i)
        providers.append(unit_json(answer.figures[evidence.positions[i]], plot->units[i], with_short->units[i]));
    return {{QStringLiteral("reason"), QJsonValue()},
            {QStringLiteral("trimmed_share"), options.trimmed_share},
            {QStringLiteral("target"), number_json(plot->target)},
            {QStringLiteral("transformed_target"), number_json(plot->transformed_target)},
            {QStringLiteral("used"), static_cast<qint64>(plot->used)},
            {QStringLiteral("phi"), number_json(plot->phi)},
            {QStringLiteral("tau2"), number_json(plot->tau2)},
            {QStringLiteral("providers"), providers}};
}

void add_trimmed(QJsonObject &json, const QString &name, const SpreadAnswer &answer, Data data)
{
    json.insert(name, plot_json(answer, {data, 0.1, false, false}));
    json.insert(name + QStringLiteral("_trim_0.05"), plot_json(answer, {data, 0.05, false, false}));
}

} // namespace

QJsonObject funnel_plot_json(const SpreadAnswer &answer)
{
    QJsonObject json;
    const bool is_ratio = answer.measure.kind == MeasureKind::ratio || answer.question.standardised;
    switch (answer.evidence.model) {
    case Model::binomial:
        add_trimmed(json, QStringLiteral("pr"), answer, Data::proportion);
        add_trimmed(json, QStringLiteral("rc"), answer, Data::ratio_of_counts);
        break;
    case Model::poisson:
        if (is_ratio) {
            add_trimmed(json, QStringLiteral("sr_cqc"), answer, Data::cqc_ratio);
            add_trimmed(json, QStringLiteral("sr_shmi"), answer, Data::shmi_ratio);
            json.insert(QStringLiteral("sr_shmi_rounded"), plot_json(answer, {Data::shmi_ratio, 0.1, true, false}));
        }
        add_trimmed(json, QStringLiteral("rc"), answer, Data::ratio_of_counts);
        break;
    case Model::normal:
        break;
    }
    return json;
}

} // namespace outturn::presentation
