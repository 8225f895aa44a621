// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/spread_json.h"

#include "presentation/headline.h"

#include <QtCore/QJsonArray>

namespace outturn::presentation {
namespace {

using analysis::ProviderFigure;
using analysis::SpreadAnswer;

QJsonValue number(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

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
    return QJsonObject{{QStringLiteral("code"), figure.code}, {QStringLiteral("value"), number(figure.value)}};
}

/// The keys of statistics that are not computed: present, and null, so that a reader need not guess.
void add_nulls(QJsonObject &object, std::initializer_list<const char *> keys)
{
    for (const char *key : keys)
        object.insert(QString::fromLatin1(key), QJsonValue());
}

QJsonObject spread_object(const SpreadAnswer &answer)
{
    QJsonObject spread{{QStringLiteral("best"), end_json(answer, answer.best)},
                       {QStringLiteral("worst"), end_json(answer, answer.worst)}};
    if (answer.spread) {
        spread.insert(QStringLiteral("gap"), answer.spread->gap);
        spread.insert(QStringLiteral("ratio"), number(answer.spread->ratio));
        spread.insert(QStringLiteral("p90"), answer.spread->p90);
        spread.insert(QStringLiteral("p10"), answer.spread->p10);
        spread.insert(QStringLiteral("p90_p10_gap"), answer.spread->p90_p10_gap);
        spread.insert(QStringLiteral("p90_p10_ratio"), number(answer.spread->p90_p10_ratio));
        spread.insert(QStringLiteral("iqr"), answer.spread->interquartile_range);
    } else {
        add_nulls(spread, {"gap", "ratio", "p90", "p10", "p90_p10_gap", "p90_p10_ratio", "iqr"});
    }
    add_nulls(spread,
              {"coefficient_of_variation", "gini", "expected_gap_by_chance", "gap_p_value", "true_p90_p10_gap",
               "true_p90_p10_interval95", "rankability"});
    return spread;
}

QJsonObject measure_object(const Measure &measure)
{
    return {{QStringLiteral("id"), measure.id.text},
            {QStringLiteral("title"), measure.title},
            {QStringLiteral("kind"), kind_word(measure.kind)},
            {QStringLiteral("polarity"), polarity_word(measure.polarity)},
            {QStringLiteral("unit"), text(measure.unit)},
            {QStringLiteral("per"), measure.per}};
}

} // namespace

QJsonObject figure_json(const Measure &measure, const ProviderFigure &figure)
{
    QJsonObject object{{QStringLiteral("code"), figure.code},
                       {QStringLiteral("name"), figure.provider.name},
                       {QStringLiteral("type"), provider_type_word(figure.provider.type)},
                       {QStringLiteral("region"), text(figure.provider.region)},
                       {QStringLiteral("numerator"), number(figure.numerator)},
                       {QStringLiteral("denominator"), number(figure.denominator)},
                       {QStringLiteral("value"), number(figure.value)},
                       {QStringLiteral("numerator_range"), range(figure.numerator_range)},
                       {QStringLiteral("denominator_range"), range(figure.denominator_range)},
                       {QStringLiteral("value_range"), range(figure.value_range)},
                       {QStringLiteral("interval95"), interval(figure.interval95)},
                       {QStringLiteral("interval998"), interval(figure.interval998)},
                       {QStringLiteral("p_low"), figure.tails ? QJsonValue(figure.tails->low) : QJsonValue()},
                       {QStringLiteral("p_high"), figure.tails ? QJsonValue(figure.tails->high) : QJsonValue()},
                       {QStringLiteral("flag"), figure.flag ? QJsonValue(flag_word(*figure.flag)) : QJsonValue()},
                       {QStringLiteral("rank"), figure.rank ? QJsonValue(*figure.rank) : QJsonValue()},
                       {QStringLiteral("cost_pence"), pence(figure.cost)},
                       {QStringLiteral("cost_scope"), figure.cost ? text(measure.cost_scope) : QJsonValue()},
                       {QStringLiteral("claimed_pence"), pence(figure.claimed)},
                       {QStringLiteral("paid_pence"), pence(figure.paid)},
                       {QStringLiteral("published_rate"), number(figure.published_rate)},
                       {QStringLiteral("published_rate_differs"),
                        figure.published_rate ? QJsonValue(figure.published_rate_differs) : QJsonValue()},
                       {QStringLiteral("status"), analysis::status_word(figure.status)}};
    add_nulls(object,
              {"flag_depends_on_range", "adjusted_flag", "survives_fdr", "shrunk", "expected_rank", "rank_interval95",
               "p_best", "p_worst"});
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
    QJsonObject overdispersion;
    add_nulls(overdispersion, {"phi", "p_value", "tau2", "method", "transform"});
    const QString source =
        answer.target_source == analysis::TargetSource::user ? QStringLiteral("user") : QStringLiteral("pooled");
    const Headline headline = spread_headline(answer, wording);
    return {{QStringLiteral("measure"), measure_object(answer.measure)},
            {QStringLiteral("period"), period_label(answer.question.period)},
            {QStringLiteral("programme"), answer.programme.id.text},
            {QStringLiteral("standardised_by"), QJsonValue()},
            {QStringLiteral("target"),
             QJsonObject{{QStringLiteral("value"), number(answer.target)},
                         {QStringLiteral("source"), source},
                         {QStringLiteral("standard_error"), QJsonValue()}}},
            {QStringLiteral("providers"), providers},
            {QStringLiteral("excluded"), excluded},
            {QStringLiteral("overdispersion"), overdispersion},
            {QStringLiteral("spread"), spread_object(answer)},
            {QStringLiteral("published_rates_differ"), answer.published_rates_differ},
            {QStringLiteral("headline"), headline.finding + u'.'}};
}

} // namespace outturn::presentation
