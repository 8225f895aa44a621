// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/spread_json.h"

#include "presentation/detail_values.h"

#include "presentation/headline.h"

#include <QtCore/QJsonArray>

namespace outturn::presentation {
namespace {

using analysis::ProviderFigure;
using analysis::SpreadAnswer;
using statistics::RankSummary;

QJsonValue text(const QString &value)
{
    return value.isEmpty() ? QJsonValue() : QJsonValue(value);
}

QJsonValue interval(const std::optional<statistics::Interval> &interval)
{
    return interval ? QJsonValue(QJsonArray{interval->lower, interval->upper}) : QJsonValue();
}

QJsonValue range(const std::optional<CountRange> &range)
{
    return range ? QJsonValue(QJsonArray{range->low, range->high}) : QJsonValue();
}

QString flag_word(statistics::FunnelFlag flag)
{
    switch (flag) {
    case statistics::FunnelFlag::low998:
        return QStringLiteral("low998");
    case statistics::FunnelFlag::low95:
        return QStringLiteral("low95");
    case statistics::FunnelFlag::none:
        return QStringLiteral("none");
    case statistics::FunnelFlag::high95:
        return QStringLiteral("high95");
    case statistics::FunnelFlag::high998:
        return QStringLiteral("high998");
    }
    return {};
}

QJsonValue pence(const std::optional<Money> &money)
{
    return money ? QJsonValue(static_cast<qint64>(money->pence)) : QJsonValue();
}

QJsonValue end_json(const SpreadAnswer &answer, const std::optional<size_t> &position)
{
    if (!position)
        return {};
    const ProviderFigure &figure = answer.figures[*position];
    return QJsonObject{{QStringLiteral("code"), figure.code}, {QStringLiteral("value"), number_json(figure.value)}};
}

QJsonValue flag(const std::optional<statistics::FunnelFlag> &flag)
{
    return flag ? QJsonValue(flag_word(*flag)) : QJsonValue();
}

QJsonValue truth(const std::optional<bool> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

template <typename Whole, typename Part> QJsonValue part_of(const std::optional<Whole> &whole, Part Whole::*part)
{
    return whole ? QJsonValue((*whole).*part) : QJsonValue();
}

template <typename Whole> QJsonValue part_of(const std::optional<Whole> &whole, std::optional<double> Whole::*part)
{
    return whole ? number_json((*whole).*part) : QJsonValue();
}

QJsonObject spread_object(const SpreadAnswer &answer)
{
    using statistics::SpreadMeasures;
    const auto &spread = answer.spread;
    return {{QStringLiteral("best"), end_json(answer, answer.best)},
            {QStringLiteral("worst"), end_json(answer, answer.worst)},
            {QStringLiteral("gap"), part_of(spread, &SpreadMeasures::gap)},
            {QStringLiteral("ratio"), part_of(spread, &SpreadMeasures::ratio)},
            {QStringLiteral("p90"), part_of(spread, &SpreadMeasures::p90)},
            {QStringLiteral("p10"), part_of(spread, &SpreadMeasures::p10)},
            {QStringLiteral("p90_p10_gap"), part_of(spread, &SpreadMeasures::p90_p10_gap)},
            {QStringLiteral("p90_p10_ratio"), part_of(spread, &SpreadMeasures::p90_p10_ratio)},
            {QStringLiteral("iqr"), part_of(spread, &SpreadMeasures::interquartile_range)},
            {QStringLiteral("coefficient_of_variation"), part_of(spread, &SpreadMeasures::coefficient_of_variation)},
            {QStringLiteral("gini"), part_of(spread, &SpreadMeasures::gini)},
            {QStringLiteral("expected_gap_by_chance"), part_of(answer.chance_gap, &statistics::ChanceGap::expected)},
            {QStringLiteral("gap_p_value"), part_of(answer.chance_gap, &statistics::ChanceGap::p_value)},
            {QStringLiteral("true_p90_p10_gap"), part_of(answer.true_spread, &statistics::TrueSpread::gap)},
            {QStringLiteral("true_p90_p10_interval95"),
             answer.true_spread ? interval(answer.true_spread->interval95) : QJsonValue()},
            {QStringLiteral("rankability"), number_json(answer.rankability)}};
}

QString transform_word(statistics::Transform transform)
{
    switch (transform) {
    case statistics::Transform::arcsine:
        return QStringLiteral("arcsine");
    case statistics::Transform::square_root:
        return QStringLiteral("square-root");
    case statistics::Transform::identity:
        return QStringLiteral("identity");
    }
    return {};
}

QJsonObject overdispersion_object(const std::optional<statistics::Overdispersion> &overdispersion)
{
    using statistics::Overdispersion;
    return {{QStringLiteral("phi"), part_of(overdispersion, &Overdispersion::phi)},
            {QStringLiteral("p_value"), part_of(overdispersion, &Overdispersion::p_value)},
            {QStringLiteral("tau2"), part_of(overdispersion, &Overdispersion::tau2)},
            {QStringLiteral("method"),
             overdispersion ? QJsonValue(QStringLiteral("additive-dersimonian-laird-winsorised-10%")) : QJsonValue()},
            {QStringLiteral("transform"),
             overdispersion ? QJsonValue(transform_word(overdispersion->transform)) : QJsonValue()}};
}

QJsonValue raw_object(const ProviderFigure &figure)
{
    if (!figure.raw)
        return {};
    return QJsonObject{{QStringLiteral("numerator"), number_json(figure.raw->numerator)},
                       {QStringLiteral("denominator"), number_json(figure.raw->denominator)},
                       {QStringLiteral("value"), number_json(figure.raw->value)},
                       {QStringLiteral("interval95"), interval(figure.raw->interval95)}};
}

} // namespace

QJsonObject measure_json(const Measure &measure)
{
    return {{QStringLiteral("id"), measure.id.text},
            {QStringLiteral("title"), measure.title},
            {QStringLiteral("kind"), kind_word(measure.kind)},
            {QStringLiteral("polarity"), polarity_word(measure.polarity)},
            {QStringLiteral("unit"), text(measure.unit)},
            {QStringLiteral("per"), measure.per}};
}

QJsonObject figure_json(const Measure &measure, const ProviderFigure &figure)
{
    QJsonObject object{{QStringLiteral("code"), figure.code},
                       {QStringLiteral("name"), figure.provider.name},
                       {QStringLiteral("type"), provider_type_word(figure.provider.type)},
                       {QStringLiteral("region"), text(figure.provider.region)},
                       {QStringLiteral("numerator"), number_json(figure.numerator)},
                       {QStringLiteral("denominator"), number_json(figure.denominator)},
                       {QStringLiteral("value"), number_json(figure.value)},
                       {QStringLiteral("numerator_range"), range(figure.numerator_range)},
                       {QStringLiteral("denominator_range"), range(figure.denominator_range)},
                       {QStringLiteral("value_range"), range(figure.value_range)},
                       {QStringLiteral("interval95"), interval(figure.interval95)},
                       {QStringLiteral("interval998"), interval(figure.interval998)},
                       {QStringLiteral("p_low"), figure.tails ? QJsonValue(figure.tails->low) : QJsonValue()},
                       {QStringLiteral("p_high"), figure.tails ? QJsonValue(figure.tails->high) : QJsonValue()},
                       {QStringLiteral("flag"), flag(figure.flag)},
                       {QStringLiteral("flag_depends_on_range"), truth(figure.flag_depends_on_range)},
                       {QStringLiteral("adjusted_flag"), flag(figure.adjusted_flag)},
                       {QStringLiteral("survives_fdr"), truth(figure.survives_fdr)},
                       {QStringLiteral("shrunk"), number_json(figure.shrunk)},
                       {QStringLiteral("rank"), figure.rank ? QJsonValue(*figure.rank) : QJsonValue()},
                       {QStringLiteral("expected_rank"), part_of(figure.rank_belief, &RankSummary::expected)},
                       {QStringLiteral("rank_interval95"),
                        figure.rank_belief
                            ? QJsonValue(QJsonArray{figure.rank_belief->lower95, figure.rank_belief->upper95})
                            : QJsonValue()},
                       {QStringLiteral("p_best"), part_of(figure.rank_belief, &RankSummary::p_best)},
                       {QStringLiteral("p_worst"), part_of(figure.rank_belief, &RankSummary::p_worst)},
                       {QStringLiteral("cost_pence"), pence(figure.cost)},
                       {QStringLiteral("cost_scope"), figure.cost ? text(measure.cost_scope) : QJsonValue()},
                       {QStringLiteral("claimed_pence"), pence(figure.claimed)},
                       {QStringLiteral("paid_pence"), pence(figure.paid)},
                       {QStringLiteral("published_rate"), number_json(figure.published_rate)},
                       {QStringLiteral("published_rate_differs"),
                        figure.published_rate ? QJsonValue(figure.published_rate_differs) : QJsonValue()},
                       {QStringLiteral("status"), analysis::status_word(figure.status)}};
    if (figure.is_corrected)
        object.insert(QStringLiteral("corrected"), true);
    if (!figure.left_out.empty()) {
        QJsonArray parts;
        for (const analysis::LeftOutPart &part : figure.left_out)
            parts.append(QJsonObject{{QStringLiteral("period"), period_label(part.period)},
                                     {QStringLiteral("act"), part.act},
                                     {QStringLiteral("by"), part.person}});
        object.insert(QStringLiteral("left_out"), parts);
    }
    if (figure.raw)
        object.insert(QStringLiteral("raw"), raw_object(figure));
    return object;
}

QJsonObject spread_json(const SpreadAnswer &answer, const Wording &wording)
{
    QJsonArray providers;
    for (const ProviderFigure &figure : answer.figures)
        providers.append(figure_json(answer.measure, figure));
    QJsonArray excluded;
    for (const analysis::ExcludedPlace &place : answer.excluded)
        excluded.append(QJsonObject{{QStringLiteral("code"), text(place.code)},
                                    {QStringLiteral("name"), place.name},
                                    {QStringLiteral("reason"), place.rule}});
    const QString source =
        answer.target_source == analysis::TargetSource::user ? QStringLiteral("user") : QStringLiteral("pooled");
    const Headline headline = spread_headline(answer, wording);
    return {
        {QStringLiteral("measure"), measure_json(answer.measure)},
        {QStringLiteral("period"), period_label(answer.question.period)},
        {QStringLiteral("programme"), answer.programme.id.text},
        {QStringLiteral("standardised_by"),
         answer.question.standardised ? QJsonValue(QStringLiteral("group")) : QJsonValue()},
        {QStringLiteral("target"),
         QJsonObject{{QStringLiteral("value"), number_json(answer.target)},
                     {QStringLiteral("source"), source},
                     {QStringLiteral("standard_error"), number_json(answer.target_standard_error)},
                     {QStringLiteral("group"),
                      answer.question.compared_with ? QJsonValue(answer.question.compared_with->id) : QJsonValue()}}},
        {QStringLiteral("by"), analysis::unit_word(answer.question.by)},
        {QStringLiteral("providers"), providers},
        {QStringLiteral("excluded"), excluded},
        {QStringLiteral("overdispersion"), overdispersion_object(answer.overdispersion)},
        {QStringLiteral("spread"), spread_object(answer)},
        {QStringLiteral("published_rates_differ"), answer.published_rates_differ},
        {QStringLiteral("headline"), headline.finding + u'.'}};
}

} // namespace outturn::presentation
