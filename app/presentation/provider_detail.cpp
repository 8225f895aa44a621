// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/provider_detail.h"

#include "presentation/figure_words.h"
#include "presentation/series_table.h"
#include "presentation/spread_charts.h"

#include <algorithm>

namespace outturn::presentation {
namespace {

using analysis::ProviderFigure;
using analysis::SpreadAnswer;

/// Whether it lies beyond chance, and whether that stands when more is asked of it.
QStringList flag_facts(const ProviderFigure &figure, const Wording &wording)
{
    QStringList facts;
    if (!figure.flag)
        return facts;
    const QString flag = flag_words(wording, figure.flag);
    if (flag.isEmpty())
        return {wording.say(QT_TRANSLATE_NOOP("presentation", "Within the limits for its size"))};
    facts.append(wording.say(QT_TRANSLATE_NOOP("presentation", "For its size %1")).arg(flag));
    if (figure.adjusted_flag == statistics::FunnelFlag::none)
        facts.append(wording.say(
            QT_TRANSLATE_NOOP("presentation", "Within the limits that allow for how much all of them vary")));
    if (figure.survives_fdr == false)
        facts.append(wording.say(
            QT_TRANSLATE_NOOP("presentation", "With so many compared, one as far out would be no surprise")));
    return facts;
}

QStringList facts_of(const SpreadAnswer &answer, const ProviderFigure &figure, const Wording &wording)
{
    const FigureWords words(answer.measure, wording);
    QStringList facts;
    if (!figure.value) {
        facts.append(
            wording.say(QT_TRANSLATE_NOOP("presentation", "No figure: %1")).arg(status_words(wording, figure)));
        if (figure.value_range)
            facts.append(wording.say(QT_TRANSLATE_NOOP("presentation", "Somewhere between %1 and %2"))
                             .arg(words.value(figure.value_range->low), words.value(figure.value_range->high)));
        if (figure.flag_depends_on_range == true)
            facts.append(wording.say(QT_TRANSLATE_NOOP("presentation",
                                                       "Whether it lies beyond the limits depends on the hidden "
                                                       "count")));
        else
            facts.append(flag_facts(figure, wording));
        return facts;
    }
    if (const QString counts = words.counts(figure); !counts.isEmpty())
        facts.append(counts);
    if (figure.interval95)
        facts.append(
            wording.say(QT_TRANSLATE_NOOP("presentation", "95% interval %1")).arg(words.interval(*figure.interval95)));
    else
        facts.append(wording.say(QT_TRANSLATE_NOOP("presentation", "A plain value: its uncertainty is not known")));
    if (figure.shrunk)
        facts.append(
            wording.say(QT_TRANSLATE_NOOP("presentation", "Chance allowed for: %1")).arg(words.value(*figure.shrunk)));
    if (figure.rank && figure.rank_belief)
        facts.append(wording.say(QT_TRANSLATE_NOOP("presentation", "Rank %1 of %2, likely %3"))
                         .arg(QString::number(*figure.rank), QString::number(answer.with_value),
                              rank_range_words(wording, *figure.rank_belief)));
    else if (figure.rank)
        facts.append(
            wording.say(QT_TRANSLATE_NOOP("presentation", "Rank %1 of %2")).arg(*figure.rank).arg(answer.with_value));
    facts.append(flag_facts(figure, wording));
    if (figure.published_rate_differs)
        facts.append(wording.say(QT_TRANSLATE_NOOP("presentation", "Published rate %1%: differs beyond rounding"))
                         .arg(wording.full_number(*figure.published_rate)));
    return facts;
}

void add_money(const SpreadAnswer &answer, const ProviderFigure &figure, const Wording &wording,
               widgets::DetailValues &values)
{
    const auto add = [&](const QString &label, double pence) {
        values.pairs.push_back({label, pounds(wording, pence), pounds(wording, pence, true)});
    };
    if (figure.cost) {
        add(answer.measure.cost_title.isEmpty() ? wording.say(QT_TRANSLATE_NOOP("presentation", "Cost"))
                                                : answer.measure.cost_title,
            static_cast<double>(figure.cost->pence));
        if (figure.denominator && *figure.denominator > 0)
            add(wording.say(QT_TRANSLATE_NOOP("presentation", "Cost a case")),
                static_cast<double>(figure.cost->pence) / *figure.denominator);
        if (const auto cost = analysis::cost_per_outcome_pence(figure))
            add(wording.say(QT_TRANSLATE_NOOP("presentation", "Cost an outcome")), *cost);
        if (!answer.measure.cost_scope.isEmpty())
            values.note =
                wording.say(QT_TRANSLATE_NOOP("presentation", "The cost covers %1.")).arg(answer.measure.cost_scope);
    }
    if (figure.claimed)
        add(wording.say(QT_TRANSLATE_NOOP("presentation", "Claimed")), static_cast<double>(figure.claimed->pence));
    if (figure.paid)
        add(wording.say(QT_TRANSLATE_NOOP("presentation", "Paid")), static_cast<double>(figure.paid->pence));
}

} // namespace

widgets::DetailValues provider_detail(const SpreadAnswer &answer, const ProviderFigure &figure,
                                      const std::vector<analysis::SeriesFigure> &series, const Wording &wording)
{
    const FigureWords words(answer.measure, wording);
    widgets::DetailValues values;
    values.id = figure.provider.id.text;
    values.name = figure.provider.name;
    values.place = figure.provider.region;
    values.value = figure.value ? words.value(*figure.value) : QStringLiteral("–");
    values.value_tooltip = figure_tooltip(answer, figure, wording);
    values.facts = facts_of(answer, figure, wording);
    for (const analysis::SeriesFigure &entry : series) {
        if (entry.change)
            values.facts.append(boundary_change_words(wording, *entry.change));
    }
    values.series = series_chart(answer.measure, series, wording);
    values.series.title = figure.provider.name;
    const auto returned = std::count_if(series.begin(), series.end(), [](const analysis::SeriesFigure &entry) {
        return entry.figure && entry.figure->value;
    });
    values.series_caption =
        wording.count(QT_TRANSLATE_N_NOOP("presentation", "%n of %1 periods with a figure"), static_cast<int>(returned))
            .arg(series.size());
    add_money(answer, figure, wording, values);
    values.links = {{QString::fromLatin1(link_to_method),
                     wording.say(QT_TRANSLATE_NOOP("presentation", "How was this worked out?")),
                     {}},
                    {QString::fromLatin1(link_to_source),
                     wording.say(QT_TRANSLATE_NOOP("presentation", "Go to the cells of the return")),
                     {}}};
    return values;
}

widgets::DetailValues empty_detail(const Wording &wording)
{
    widgets::DetailValues values;
    values.empty_text = wording.say(QT_TRANSLATE_NOOP("presentation",
                                                      "Click a provider on the chart or in the table to see "
                                                      "its years, its cost and the cells of its "
                                                      "return."));
    return values;
}

} // namespace outturn::presentation
