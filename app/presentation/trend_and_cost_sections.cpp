// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/cost_chart.h"
#include "presentation/cost_headline.h"
#include "presentation/cost_table.h"
#include "presentation/figure_words.h"
#include "presentation/programme_table.h"
#include "presentation/report_tables.h"
#include "presentation/section_parts.h"
#include "presentation/trend_chart.h"
#include "presentation/trend_table.h"

#include <algorithm>

namespace outturn::presentation {
namespace {

using analysis::CostAnswer;
using analysis::CostFigure;
using analysis::CostQuadrant;
using analysis::TrendAnswer;
using analysis::TrendPeriod;

constexpr size_t fewest_periods = 2;

/// The files behind it: those of the latest answer, since older periods may come from others, of all.
QString source_of_all(const SectionInput &input)
{
    return return_names(input.material.returns);
}

/// "From 2022-23 to 2024-25 the median went from 50.0% to 54.2%, and the gap between best and worst from 41.0 points to
/// 38.2 points."
QString first_to_last(const TrendAnswer &trend, const Wording &wording)
{
    std::vector<const TrendPeriod *> told;
    for (const TrendPeriod &period : trend.periods) {
        if (period.median)
            told.push_back(&period);
    }
    if (told.size() < fewest_periods)
        return {};
    const TrendPeriod &first = *told.front();
    const TrendPeriod &last = *told.back();
    const FigureWords words(trend.measure, wording);
    const QStringList ends{period_label(first.period), period_label(last.period), words.value(*first.median),
                           words.value(*last.median)};
    const auto first_gap = analysis::shown_spread_of(first).p90_p10_gap;
    const auto last_gap = analysis::shown_spread_of(last).p90_p10_gap;
    if (!first_gap || !last_gap)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "From %1 to %2 the median went from %3 to %4."))
            .arg(ends[0], ends[1], ends[2], ends[3]);
    return wording
        .say(QT_TRANSLATE_NOOP("presentation",
                               "From %1 to %2 the median went from %3 to %4, and the gap between the 90th and the 10th "
                               "percentile, chance included, from %5 to %6."))
        .arg(ends[0], ends[1], ends[2], ends[3], words.gap(*first_gap), words.gap(*last_gap));
}

QStringList trend_notes(const TrendAnswer &trend, const Wording &wording)
{
    QStringList notes{
        wording
            .say(QT_TRANSLATE_NOOP("presentation",
                                   "The outer lines are the %1 and the %2 of each period, whoever that was; the band "
                                   "holds the middle eight tenths, the line in it is the median."))
            .arg(best_word(wording, trend.measure), worst_word(wording, trend.measure))};
    notes.append(wording.say(QT_TRANSLATE_NOOP(
        "presentation",
        "Whether the gap is closing is judged by the spread once chance is allowed for, not by the two "
        "ends.")));
    notes.append(wording.say(
        QT_TRANSLATE_NOOP("presentation", "A gap in a line is a period of which that figure is missing or withheld.")));
    if (trend.measure.basis == Basis::cumulative)
        notes.append(wording.say(
            QT_TRANSLATE_NOOP("presentation", "The measure is cumulative: shown is what each period added.")));
    return notes;
}

QString trend_title(const TrendAnswer &trend, const Wording &wording)
{
    return wording.say(QT_TRANSLATE_NOOP("presentation", "%1 · Over time: %2 to %3"))
        .arg(trend.measure.title, period_label(trend.periods.front().period),
             period_label(trend.periods.back().period));
}

/// How many stand in each quadrant, in a sentence; empty where neither end of the measure is good.
QString quadrants(const CostAnswer &answer, const Wording &wording)
{
    const auto count = [&answer](CostQuadrant quadrant) {
        return std::count_if(answer.figures.begin(), answer.figures.end(),
                             [quadrant](const CostFigure &entry) { return entry.quadrant == quadrant; });
    };
    const auto number = [&](CostQuadrant quadrant) { return wording.number(static_cast<double>(count(quadrant)), 0); };
    const auto all = count(CostQuadrant::cheaper_and_better) + count(CostQuadrant::dearer_and_better)
        + count(CostQuadrant::cheaper_and_worse) + count(CostQuadrant::dearer_and_worse);
    if (all == 0)
        return {};
    return wording
        .say(QT_TRANSLATE_NOOP("presentation",
                               "Against the averages, of %1: cheaper and better %2, dearer and better %3, cheaper and "
                               "worse %4, dearer and worse %5."))
        .arg(provider_count(wording, *answer.spread, static_cast<int>(all)), number(CostQuadrant::cheaper_and_better),
             number(CostQuadrant::dearer_and_better), number(CostQuadrant::cheaper_and_worse),
             number(CostQuadrant::dearer_and_worse));
}

QStringList cost_notes(const CostAnswer &answer, const Wording &wording)
{
    QStringList notes{
        wording.say(QT_TRANSLATE_NOOP("presentation",
                                      "Each mark is one of those compared: across what a case costs, up what is "
                                      "achieved, with its 95% interval; the cost is taken as known.")),
        wording.say(QT_TRANSLATE_NOOP("presentation",
                                      "The dashed lines are the averages of those with a cost, all together."))};
    if (!answer.spread->measure.cost_scope.isEmpty())
        notes.append(wording.say(QT_TRANSLATE_NOOP("presentation", "The cost covers %1."))
                         .arg(answer.spread->measure.cost_scope));
    const auto missing = static_cast<int>(positions_without_cost(answer).size());
    if (missing > 0)
        notes.append(wording.say(QT_TRANSLATE_NOOP("presentation", "Not drawn, since no cost was returned: %1."))
                         .arg(provider_count(wording, *answer.spread, missing)));
    return notes;
}

void add_cost_figure(ReportDraft &draft, const SectionInput &input, const CostAnswer &answer)
{
    const Wording &wording = draft.wording();
    widgets::CostChart chart = cost_chart(answer, wording);
    if (chart.points.empty())
        return;
    ReportDraft::FigureWords words;
    words.title =
        question_title(*answer.spread, wording,
                       wording.say(QT_TRANSLATE_NOOP("presentation", "What a case costs and what is achieved")));
    words.finding = quadrants(answer, wording);
    if (words.finding.isEmpty())
        words.finding = sentence(cost_headline(answer, wording).finding);
    words.text_alternative = chart.description + u' ' + words.finding;
    words.source = source_of(input, *answer.spread);
    words.notes = cost_notes(answer, wording);
    draft.figure(QStringLiteral("cost"), std::move(chart), std::move(words), {});
}

} // namespace

QString add_trend(ReportDraft &draft, const SectionInput &input)
{
    const Wording &wording = draft.wording();
    const auto &trend = input.answers.trend;
    if (!trend)
        return no_answer_words(input, wording);
    if (trend->periods.size() < fewest_periods)
        return wording.say(
            QT_TRANSLATE_NOOP("presentation", "Only one period was returned: there is nothing to compare it with."));
    add_section_heading(draft, input);
    draft.finding(gap_trend_words(*trend, wording));
    const QString title = trend_title(*trend, wording);
    widgets::TrendChart chart = trend_chart(*trend, {}, {}, wording);
    const QString source = source_of_all(input);
    if (!chart.lines.empty()) {
        ReportDraft::FigureWords words;
        words.title = title;
        words.finding = first_to_last(*trend, wording);
        if (words.finding.isEmpty())
            words.finding = sentence(chart.caption);
        words.text_alternative =
            wording
                .say(QT_TRANSLATE_NOOP("presentation",
                                       "Lines over the periods: the two ends, the middle eight tenths and the median. "
                                       "%1"))
                .arg(words.finding);
        words.source = source;
        words.notes = trend_notes(*trend, wording);
        draft.figure(QStringLiteral("trend"), std::move(chart), std::move(words), {});
    }
    add_table(draft, whole_table(trend_table(*trend, wording), title, wording), QStringLiteral("trend-periods"),
              source);
    return {};
}

QString add_cost(ReportDraft &draft, const SectionInput &input)
{
    const Wording &wording = draft.wording();
    const auto &cost = input.answers.cost;
    if (!cost || !cost->spread)
        return no_answer_words(input, wording);
    if (cost->figures.empty())
        return cost_chart(*cost, wording).empty_text;
    const Headline headline = cost_headline(*cost, wording);
    add_section_heading(draft, input);
    draft.finding(headline.finding);
    draft.paragraph(headline.caution);
    draft.note(headline.warnings);
    add_cost_figure(draft, input, *cost);
    add_table(draft,
              whole_table(cost_table(*cost, wording),
                          question_title(*cost->spread, wording,
                                         wording.say(QT_TRANSLATE_NOOP("presentation", "Cost and outcome of each"))),
                          wording),
              QStringLiteral("cost-providers"), source_of(input, *cost->spread));
    return {};
}

QString add_programmes(ReportDraft &draft, const SectionInput &input)
{
    const Wording &wording = draft.wording();
    const auto &rows = input.material.programmes;
    if (rows.empty())
        return wording.say(QT_TRANSLATE_NOOP("presentation", "No programme has figures yet."));
    add_section_heading(draft, input);
    const widgets::Table table = programme_table(rows, wording);
    add_table(draft, whole_table(table, table.title, wording), QStringLiteral("programmes"), source_of_all(input));
    draft.note(programme_note(rows, wording));
    return {};
}

} // namespace outturn::presentation
