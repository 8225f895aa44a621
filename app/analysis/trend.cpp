// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/trend.h"

#include "analysis/provider_totals.h"
#include "analysis/question_choices.h"
#include "analysis/spread.h"
#include "statistics/quantiles.h"

#include <algorithm>

namespace outturn::analysis {
namespace {

template <typename Estimate> auto optional_of(Estimate estimate)
{
    return estimate ? std::optional(std::move(*estimate)) : std::nullopt;
}

TrendPeriod period_of(const SharedSpread &figures)
{
    const SpreadAnswer &answer = *figures;
    TrendPeriod entry;
    entry.figures = figures;
    entry.period = answer.question.period;
    entry.with_value = answer.with_value;
    entry.spread = answer.spread;
    entry.true_spread = answer.true_spread;
    entry.pooled = answer.question.target ? std::nullopt : answer.target;
    std::vector<double> values;
    for (const ProviderFigure &figure : answer.figures) {
        if (figure.value)
            values.push_back(*figure.value);
    }
    entry.median = optional_of(statistics::median(values));
    if (answer.best)
        entry.best = answer.figures[*answer.best].provider;
    if (answer.worst)
        entry.worst = answer.figures[*answer.worst].provider;
    return entry;
}

/// How those moved who have a value in both answers.
void add_movement(const SpreadAnswer &first, const SpreadAnswer &last, TrendAnswer &trend)
{
    std::vector<double> before;
    std::vector<double> after;
    for (const ProviderFigure &figure : last.figures) {
        const ProviderFigure *earlier = first.find(figure.provider.id);
        if (!figure.value || !earlier || !earlier->value)
            continue;
        before.push_back(*earlier->value);
        after.push_back(*figure.value);
    }
    trend.providers_in_both = static_cast<int>(before.size());
    trend.movement = optional_of(statistics::rank_movement(before, after, polarity_of(last.measure)));
}

void add_gap_trend(TrendAnswer &trend)
{
    std::vector<statistics::PeriodGap> gaps;
    for (size_t i = 0; i < trend.periods.size(); ++i) {
        const auto &spread = trend.periods[i].true_spread;
        if (spread && spread->interval95 && spread->interval95->lower < spread->interval95->upper)
            gaps.push_back({static_cast<double>(i), spread->gap, *spread->interval95});
    }
    trend.gap = optional_of(statistics::gap_trend(gaps));
}

/// The values since the last change of boundaries, of which none is missing at the end.
std::vector<const ProviderFigure *> latest_run(const std::vector<SeriesFigure> &figures)
{
    std::vector<const ProviderFigure *> run;
    for (const SeriesFigure &entry : figures) {
        if (entry.change || !entry.figure || !entry.figure->value)
            run.clear();
        if (entry.figure && entry.figure->value)
            run.push_back(&*entry.figure);
    }
    const bool ends_missing = !figures.empty() && !(figures.back().figure && figures.back().figure->value);
    return ends_missing ? std::vector<const ProviderFigure *>{} : run;
}

void add_marker(const Measure &measure, const std::vector<const ProviderFigure *> &run, ProviderTrend &trend)
{
    if (run.size() < static_cast<size_t>(statistics::trend_periods)) {
        trend.no_marker = NoMarker::too_few_periods;
        return;
    }
    std::vector<double> first;
    std::vector<double> second;
    std::vector<double> third;
    for (auto it = run.end() - statistics::trend_periods; it != run.end(); ++it) {
        const ProviderFigure &figure = **it;
        if (measure.kind == MeasureKind::proportion) {
            first.push_back(*figure.numerator);
            second.push_back(*figure.denominator);
        } else if (figure.interval95) {
            first.push_back(*figure.value);
            second.push_back(figure.interval95->lower);
            third.push_back(figure.interval95->upper);
        } else {
            trend.no_marker = NoMarker::no_interval;
            return;
        }
    }
    const auto marker = measure.kind == MeasureKind::proportion ? statistics::proportion_trend_marker(first, second)
                                                                : statistics::value_trend_marker(first, second, third);
    if (marker)
        trend.marker = *marker;
    else
        trend.no_marker = measure.kind == MeasureKind::proportion ? NoMarker::all_or_nothing : NoMarker::no_interval;
}

/// What each period added; the first has nothing before it.
std::vector<SeriesFigure> differences(const Measure &measure, const std::vector<SeriesFigure> &figures)
{
    std::vector<SeriesFigure> added;
    for (size_t i = 0; i < figures.size(); ++i) {
        added.push_back(figures[i]);
        added.back().area.reset();
        added.back().figure.reset();
        if (i > 0 && figures[i].figure && figures[i - 1].figure)
            added.back().figure = difference_of(measure, *figures[i].figure, *figures[i - 1].figure);
    }
    return added;
}

} // namespace

ShownSpread shown_spread_of(const TrendPeriod &period)
{
    SpreadAnswer answer;
    answer.spread = period.spread;
    answer.shown_spread = period.shown_spread;
    ShownSpread shown = shown_spread_of(answer);
    shown.median = period.median;
    return shown;
}

Result<TrendAnswer> answer_trend(const CellSource &source, const SpreadQuestion &question)
{
    TrendAnswer trend;
    trend.question = question;
    const Result<Measure> measure = choose_measure(source, question.measure.text, question.programme.text);
    if (!measure)
        return tl::unexpected(measure.error());
    const Result<std::vector<Period>> periods = periods_of(source, *measure);
    if (!periods)
        return tl::unexpected(periods.error());
    const bool is_cumulative = measure->basis == Basis::cumulative;
    SharedSpread before;
    SharedSpread first;
    SharedSpread last;
    for (const Period &period : *periods) {
        if (!is_as_long(period, question.period))
            continue;
        SpreadQuestion asked = question;
        asked.period = period;
        const Result<SharedSpread> answer = answer_figures(source, asked);
        if (!answer)
            return tl::unexpected(answer.error());
        trend.programme = (*answer)->programme;
        trend.measure = (*answer)->measure;
        const SharedSpread earlier = std::exchange(before, *answer);
        if (is_cumulative && !earlier)
            continue; // what came before the first return belongs to no period
        const SharedSpread shown = is_cumulative ? added_between(*earlier, **answer) : *answer;
        trend.periods.push_back(period_of(shown));
        if (!first && shown->with_value > 1)
            first = shown;
        if (shown->with_value > 1)
            last = shown;
    }
    add_gap_trend(trend);
    if (first && last != first)
        add_movement(*first, *last, trend);
    return trend;
}

ProviderTrend provider_trend(const Measure &measure, std::vector<SeriesFigure> figures)
{
    // Of fewer points the limits say nothing (Wheeler 1993 asks for five or six).
    constexpr size_t fewest_for_limits = 6;
    ProviderTrend trend;
    trend.figures = measure.basis == Basis::cumulative ? differences(measure, figures) : std::move(figures);
    add_marker(measure, latest_run(trend.figures), trend);
    std::vector<double> values;
    for (size_t i = 0; i < trend.figures.size(); ++i) {
        const SeriesFigure &entry = trend.figures[i];
        if (entry.change) { // another area from here on
            trend.charted.clear();
            values.clear();
        }
        if (!entry.figure || !entry.figure->value)
            continue;
        trend.charted.push_back(i);
        values.push_back(*entry.figure->value);
    }
    if (values.size() >= fewest_for_limits) {
        trend.process = optional_of(statistics::process_chart(values));
        trend.run = optional_of(statistics::run_chart(values));
    }
    return trend;
}

} // namespace outturn::analysis
