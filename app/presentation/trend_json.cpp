// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/trend_json.h"

#include "presentation/acts_json.h"
#include "presentation/detail_values.h"
#include "presentation/spread_json.h"
#include "presentation/trend_chart.h"

#include <QtCore/QJsonArray>

namespace outturn::presentation {
namespace {

using analysis::TrendAnswer;
using analysis::TrendPeriod;

QJsonArray pair_of(const statistics::Interval &interval)
{
    return {interval.lower, interval.upper};
}

QJsonValue end_json(const Provider &provider, const Period &period, const std::optional<double> &value)
{
    if (!value)
        return {};
    return QJsonObject{{QStringLiteral("code"), code_in_force(provider, period.end)},
                       {QStringLiteral("name"), provider.name},
                       {QStringLiteral("value"), *value}};
}

QJsonObject period_json(const TrendPeriod &entry)
{
    using statistics::SpreadMeasures;
    const auto part = [&entry](double SpreadMeasures::*member) {
        return entry.spread ? std::optional((*entry.spread).*member) : std::nullopt;
    };
    const auto &spread = entry.true_spread;
    return {{QStringLiteral("period"), period_label(entry.period)},
            {QStringLiteral("figures"), entry.with_value},
            {QStringLiteral("best"), end_json(entry.best, entry.period, part(&SpreadMeasures::best))},
            {QStringLiteral("p90"), number_json(part(&SpreadMeasures::p90))},
            {QStringLiteral("median"), number_json(entry.median)},
            {QStringLiteral("p10"), number_json(part(&SpreadMeasures::p10))},
            {QStringLiteral("worst"), end_json(entry.worst, entry.period, part(&SpreadMeasures::worst))},
            {QStringLiteral("pooled"), number_json(entry.pooled)},
            {QStringLiteral("gap"), number_json(part(&SpreadMeasures::gap))},
            {QStringLiteral("true_p90_p10_gap"), spread ? QJsonValue(spread->gap) : QJsonValue()},
            {QStringLiteral("true_p90_p10_interval95"),
             spread && spread->interval95 ? QJsonValue(pair_of(*spread->interval95)) : QJsonValue()}};
}

QString verdict_word(statistics::GapVerdict verdict)
{
    switch (verdict) {
    case statistics::GapVerdict::closing:
        return QStringLiteral("closing");
    case statistics::GapVerdict::widening:
        return QStringLiteral("widening");
    case statistics::GapVerdict::no_change_shown:
        return QStringLiteral("no-change-shown");
    case statistics::GapVerdict::too_few_periods:
        break;
    }
    return QStringLiteral("too-few-periods");
}

QJsonValue change_json(const std::optional<statistics::GapChange> &change)
{
    if (!change)
        return {};
    return QJsonObject{{QStringLiteral("value"), change->value},
                       {QStringLiteral("interval95"), pair_of(change->interval95)},
                       {QStringLiteral("p_value"), change->p_value}};
}

QJsonObject gap_json(const TrendAnswer &trend)
{
    return {{QStringLiteral("slope"), trend.gap ? change_json(trend.gap->slope) : QJsonValue()},
            {QStringLiteral("change"), trend.gap ? change_json(trend.gap->change) : QJsonValue()},
            {QStringLiteral("verdict"),
             verdict_word(trend.gap ? trend.gap->verdict : statistics::GapVerdict::too_few_periods)}};
}

QJsonValue movement_json(const TrendAnswer &trend)
{
    if (!trend.movement)
        return {};
    return QJsonObject{{QStringLiteral("providers"), trend.providers_in_both},
                       {QStringLiteral("spearman"), number_json(trend.movement->spearman)},
                       {QStringLiteral("kendall_tau_b"), number_json(trend.movement->kendall_tau)},
                       {QStringLiteral("mean_absolute_move"), trend.movement->mean_absolute_move}};
}

QString cause_word(statistics::SpecialCause cause)
{
    using statistics::SpecialCause;
    switch (cause) {
    case SpecialCause::none:
        return QStringLiteral("none");
    case SpecialCause::above_limit:
        return QStringLiteral("above-limit");
    case SpecialCause::below_limit:
        return QStringLiteral("below-limit");
    case SpecialCause::rising_trend:
        return QStringLiteral("rising-trend");
    case SpecialCause::falling_trend:
        return QStringLiteral("falling-trend");
    case SpecialCause::two_in_three_above:
        return QStringLiteral("two-in-three-above");
    case SpecialCause::two_in_three_below:
        return QStringLiteral("two-in-three-below");
    case SpecialCause::run_above:
        return QStringLiteral("run-above");
    case SpecialCause::run_below:
        return QStringLiteral("run-below");
    }
    return {};
}

QJsonObject marker_json(const analysis::ProviderTrend &trend)
{
    using statistics::TrendDirection;
    QJsonObject object{{QStringLiteral("direction"), QJsonValue()},  {QStringLiteral("chi_square"), QJsonValue()},
                       {QStringLiteral("slope"), QJsonValue()},      {QStringLiteral("significant"), QJsonValue()},
                       {QStringLiteral("consistent"), QJsonValue()}, {QStringLiteral("status"), QStringLiteral("ok")}};
    if (!trend.marker) {
        using analysis::NoMarker;
        object.insert(QStringLiteral("status"),
                      trend.no_marker == NoMarker::all_or_nothing        ? QStringLiteral("all-or-nothing")
                          : trend.no_marker == NoMarker::too_few_periods ? QStringLiteral("too-few-periods")
                                                                         : QStringLiteral("no-interval"));
        return object;
    }
    const TrendDirection direction = trend.marker->direction;
    object.insert(QStringLiteral("direction"),
                  direction == TrendDirection::rising        ? QStringLiteral("rising")
                      : direction == TrendDirection::falling ? QStringLiteral("falling")
                                                             : QStringLiteral("no-change"));
    object.insert(QStringLiteral("chi_square"), trend.marker->chi_square);
    object.insert(QStringLiteral("slope"), trend.marker->slope);
    object.insert(QStringLiteral("significant"), trend.marker->is_significant);
    object.insert(QStringLiteral("consistent"), trend.marker->is_consistent);
    return object;
}

QJsonValue process_json(const analysis::ProviderTrend &trend)
{
    if (!trend.process)
        return {};
    const auto &limits = trend.process->limits;
    return QJsonObject{{QStringLiteral("mean"), trend.process->mean},
                       {QStringLiteral("mean_moving_range"), number_json(trend.process->mean_moving_range)},
                       {QStringLiteral("lower"), limits ? QJsonValue(limits->lower) : QJsonValue()},
                       {QStringLiteral("upper"), limits ? QJsonValue(limits->upper) : QJsonValue()}};
}

QJsonValue run_json(const analysis::ProviderTrend &trend)
{
    if (!trend.run)
        return {};
    return QJsonObject{{QStringLiteral("centre"), trend.run->centre},
                       {QStringLiteral("useful_points"), trend.run->useful_points},
                       {QStringLiteral("longest_run"), trend.run->longest_run},
                       {QStringLiteral("longest_by_chance"), trend.run->longest_by_chance},
                       {QStringLiteral("crossings"), trend.run->crossings},
                       {QStringLiteral("fewest_by_chance"), trend.run->fewest_by_chance},
                       {QStringLiteral("shifting"), trend.run->is_shifting()}};
}

/// The members by which a figure of the spread tells the same.
void add_marks(const analysis::ProviderFigure &figure, QJsonObject &point)
{
    if (figure.is_corrected)
        point.insert(QStringLiteral("corrected"), true);
    if (figure.left_out.empty())
        return;
    QJsonArray parts;
    for (const analysis::LeftOutPart &part : figure.left_out)
        parts.append(QJsonObject{{QStringLiteral("period"), period_label(part.period)},
                                 {QStringLiteral("act"), part.act},
                                 {QStringLiteral("by"), part.person}});
    point.insert(QStringLiteral("left_out"), parts);
}

QJsonObject provider_json(const NamedTrend &named)
{
    QJsonArray series;
    size_t charted = 0;
    for (size_t i = 0; i < named.trend.figures.size(); ++i) {
        const analysis::SeriesFigure &entry = named.trend.figures[i];
        QJsonObject point{{QStringLiteral("period"), period_label(entry.period)}};
        const analysis::ProviderFigure none;
        const analysis::ProviderFigure &figure = entry.figure ? *entry.figure : none;
        point.insert(QStringLiteral("numerator"), number_json(figure.numerator));
        point.insert(QStringLiteral("denominator"), number_json(figure.denominator));
        point.insert(QStringLiteral("value"), number_json(figure.value));
        point.insert(QStringLiteral("interval95"),
                     figure.interval95 ? QJsonValue(pair_of(*figure.interval95)) : QJsonValue());
        point.insert(QStringLiteral("boundaries_changed"), entry.change.has_value());
        point.insert(QStringLiteral("status"),
                     entry.figure ? analysis::status_word(figure.status) : QStringLiteral("missing"));
        const bool is_charted = charted < named.trend.charted.size() && named.trend.charted[charted] == i;
        point.insert(QStringLiteral("special_cause"),
                     is_charted && named.trend.process
                         ? QJsonValue(cause_word(named.trend.process->points[charted].cause))
                         : QJsonValue());
        charted += is_charted ? 1 : 0;
        add_marks(figure, point);
        series.append(point);
    }
    return {{QStringLiteral("code"), named.code},
            {QStringLiteral("name"), named.name},
            {QStringLiteral("series"), series},
            {QStringLiteral("marker"), marker_json(named.trend)},
            {QStringLiteral("process_chart"), process_json(named.trend)},
            {QStringLiteral("run_chart"), run_json(named.trend)}};
}

} // namespace

QJsonObject trend_json(const TrendAnswer &trend, const std::vector<NamedTrend> &providers, const Wording &wording,
                       const StandingActs &standing)
{
    QJsonArray periods;
    for (const TrendPeriod &entry : trend.periods)
        periods.append(period_json(entry));
    QJsonArray named;
    for (const NamedTrend &entry : providers)
        named.append(provider_json(entry));
    return {{QStringLiteral("measure"), measure_json(trend.measure)},
            {QStringLiteral("programme"), trend.programme.id.text},
            {QStringLiteral("differences"), trend.measure.basis == Basis::cumulative},
            {QStringLiteral("periods"), periods},
            {QStringLiteral("gap_trend"), gap_json(trend)},
            {QStringLiteral("rank_movement"), movement_json(trend)},
            {QStringLiteral("providers"), named},
            {QStringLiteral("acts"), acts_in_force_json(standing, trend.programme.id, trend.measure.id)},
            {QStringLiteral("headline"), gap_trend_words(trend, wording) + u'.'}};
}

} // namespace outturn::presentation
