// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/cost_headline.h"
#include "presentation/figure_words.h"
#include "presentation/report_tables.h"
#include "presentation/series_table.h"
#include "presentation/spread_charts.h"
#include "presentation/spread_figures.h"
#include "presentation/table_cells.h"
#include "presentation/trend_chart.h"

#include <algorithm>
#include <cmath>

namespace outturn::presentation {
namespace {

using analysis::CostAnswer;
using analysis::CostFigure;
using analysis::ProviderFigure;
using analysis::SpreadAnswer;
using widgets::TableCell;

QString nobody(const Wording &wording)
{
    return wording.say(QT_TRANSLATE_NOOP("presentation", "The report is about no provider in particular."));
}

QString not_among(const Provider &provider, const Wording &wording)
{
    return wording.say(QT_TRANSLATE_NOOP("presentation", "%1 is not among those compared for this measure and period."))
        .arg(provider.name);
}

/// "All those compared come to 54.2% together; Rutland is 27.6 points above that."
QString against_all(const SpreadAnswer &answer, const ProviderFigure &figure, const Wording &wording)
{
    if (!answer.target || !figure.value)
        return {};
    const FigureWords words(answer.measure, wording);
    const double difference = *figure.value - *answer.target;
    const QString held = target_words(answer, wording);
    if (difference == 0)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "It is held against %1, and is just there.")).arg(held);
    const char *said = difference > 0
        ? QT_TRANSLATE_NOOP("presentation", "It is held against %1, and is %2 above that.")
        : QT_TRANSLATE_NOOP("presentation", "It is held against %1, and is %2 below that.");
    return wording.say(said).arg(held, words.gap(std::abs(difference)));
}

/// Whether it lies beyond chance, and whether that stands when more is asked of it.
QString flag_sentences(const ProviderFigure &figure, const Wording &wording)
{
    if (figure.flag_depends_on_range.value_or(false))
        return wording.say(QT_TRANSLATE_NOOP("presentation",
                                             "Whether it lies beyond the limits depends on a count that the return "
                                             "hides or rounds."));
    if (!figure.flag)
        return {};
    const QString flag = flag_words(wording, figure.flag);
    if (flag.isEmpty())
        return wording.say(
            QT_TRANSLATE_NOOP("presentation", "That is within the limits for its size: the difference may be chance."));
    QStringList sentences{wording.say(QT_TRANSLATE_NOOP("presentation", "For its size that is %1.")).arg(flag)};
    if (figure.adjusted_flag == statistics::FunnelFlag::none)
        sentences.append(wording.say(
            QT_TRANSLATE_NOOP("presentation", "It is within the limits that allow for how much all of them vary.")));
    if (figure.survives_fdr == false)
        sentences.append(wording.say(
            QT_TRANSLATE_NOOP("presentation", "With so many compared, one as far out would be no surprise.")));
    sentences.append(wording.say(
        QT_TRANSLATE_NOOP("presentation", "To lie beyond a limit calls for enquiry; it is not a judgement.")));
    return sentences.join(u' ');
}

reporting::KeyFigures place_figures(const SpreadAnswer &answer, const ProviderFigure &figure, const Wording &wording)
{
    const FigureWords words(answer.measure, wording);
    reporting::KeyFigures figures;
    const auto add = [&figures](const QString &label, const QString &value, const QString &note) {
        figures.figures.push_back({label, value, note});
    };
    add(wording.say(QT_TRANSLATE_NOOP("presentation", "Value")), words.value(*figure.value), words.counts(figure));
    if (figure.interval95)
        add(wording.say(QT_TRANSLATE_NOOP("presentation", "95% interval")), words.interval(*figure.interval95),
            wording.say(QT_TRANSLATE_NOOP("presentation", "where its own rate plausibly lies")));
    if (figure.rank)
        add(wording.say(QT_TRANSLATE_NOOP("presentation", "Rank")),
            wording.say(QT_TRANSLATE_NOOP("presentation", "%1 of %2"))
                .arg(wording.number(*figure.rank, 0), wording.number(answer.with_value, 0)),
            figure.rank_belief ? wording.say(QT_TRANSLATE_NOOP("presentation", "likely %1, with 95% probability"))
                                     .arg(rank_range_words(wording, *figure.rank_belief))
                               : QString());
    if (figure.shrunk)
        add(wording.say(QT_TRANSLATE_NOOP("presentation", "Chance allowed for")), words.value(*figure.shrunk),
            wording.say(QT_TRANSLATE_NOOP("presentation", "the best guess at what would be seen again")));
    if (answer.target)
        add(answer.target_source == analysis::TargetSource::user
                ? wording.say(QT_TRANSLATE_NOOP("presentation", "Target"))
                : (answer.question.compared_with ? answer.question.compared_with->title
                                                 : wording.say(QT_TRANSLATE_NOOP("presentation", "All together"))),
            words.value(*answer.target), provider_count(wording, answer, answer.with_value));
    return figures;
}

/// The row of an amount: of the provider, and of all together.
widgets::TableRow amount_row(const QString &label, TableCell own, TableCell all)
{
    return {{}, {text_cell(label), std::move(own), std::move(all)}};
}

TableCell range_cell(const Wording &wording, const analysis::CostEstimate &estimate)
{
    return {cost_range_words(wording, estimate), {}, cost_range_words(wording, estimate)};
}

widgets::Table own_cost_table(const CostAnswer &answer, const CostFigure &entry, const ProviderFigure &figure,
                              const Wording &wording)
{
    widgets::Table table;
    table.columns = {{wording.say(QT_TRANSLATE_NOOP("presentation", "What")), {}, false},
                     {figure.provider.name, {}, true},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "All together")), {}, true}};
    const auto say = [&wording](const char *source) { return wording.say(source); };
    table.rows.push_back(amount_row(say(QT_TRANSLATE_NOOP("presentation", "Cost")), money_cell(wording, figure.cost),
                                    pence_cell(wording, answer.cost_pence)));
    table.rows.push_back(amount_row(say(QT_TRANSLATE_NOOP("presentation", "Cost a case")),
                                    pence_cell(wording, entry.case_pence), pence_cell(wording, answer.case_pence)));
    const auto add_estimate = [&](const char *label, const char *interval,
                                  const std::optional<analysis::CostEstimate> &own, const std::optional<double> &all) {
        if (!own && !all)
            return;
        table.rows.push_back(amount_row(say(label), pence_cell(wording, own ? std::optional(own->pence) : std::nullopt),
                                        pence_cell(wording, all)));
        if (own)
            table.rows.push_back(amount_row(say(interval), range_cell(wording, *own), {}));
    };
    add_estimate(QT_TRANSLATE_NOOP("presentation", "Cost an outcome"),
                 QT_TRANSLATE_NOOP("presentation", "Cost an outcome, 95% interval"), entry.outcome,
                 answer.outcome_pence);
    if (answer.non_intervention)
        add_estimate(QT_TRANSLATE_NOOP("presentation", "Cost an additional outcome"),
                     QT_TRANSLATE_NOOP("presentation", "Cost an additional outcome, 95% interval"), entry.additional,
                     answer.additional_pence);
    return table;
}

/// "A case costs £900 at Rutland, against £780 for all together; an outcome £1,800 (£1,200 to £2,900), against £1,450."
QString own_cost_finding(const CostAnswer &answer, const CostFigure &entry, const ProviderFigure &figure,
                         const Wording &wording)
{
    QStringList sentences;
    if (entry.case_pence && answer.case_pence)
        sentences.append(wording.say(QT_TRANSLATE_NOOP("presentation", "A case costs %1 at %2, against %3 for all."))
                             .arg(cost_words(wording, *entry.case_pence), figure.provider.name,
                                  cost_words(wording, *answer.case_pence)));
    if (entry.outcome && answer.outcome_pence)
        sentences.append(wording.say(QT_TRANSLATE_NOOP("presentation", "An outcome costs %1 (%2), against %3 for all."))
                             .arg(cost_words(wording, entry.outcome->pence), cost_range_words(wording, *entry.outcome),
                                  cost_words(wording, *answer.outcome_pence)));
    if (entry.has_no_outcomes)
        sentences.append(wording.say(
            QT_TRANSLATE_NOOP("presentation", "There is a cost and no outcome: what one costs cannot be said.")));
    if (const QString quadrant = quadrant_words(wording, entry.quadrant); !quadrant.isEmpty())
        sentences.append(
            wording.say(QT_TRANSLATE_NOOP("presentation", "Against the averages that is %1.")).arg(quadrant));
    return sentences.join(u' ');
}

/// "From 50.0% (12 of 24) in 2022-23 to 60.0% (18 of 30) in 2024-25."
QString first_to_last(const Measure &measure, const std::vector<analysis::SeriesFigure> &series, const Wording &wording)
{
    std::vector<const analysis::SeriesFigure *> told;
    for (const analysis::SeriesFigure &entry : series) {
        if (entry.figure && entry.figure->value)
            told.push_back(&entry);
    }
    if (told.size() < 2)
        return {};
    const FigureWords words(measure, wording);
    return wording.say(QT_TRANSLATE_NOOP("presentation", "From %1 in %2 to %3 in %4."))
        .arg(words.value_with_counts(*told.front()->figure), period_label(told.front()->period),
             words.value_with_counts(*told.back()->figure), period_label(told.back()->period));
}

} // namespace

QString add_place(ReportDraft &draft, const SectionInput &input)
{
    const Wording &wording = draft.wording();
    const SpreadAnswer *answer = spread_of(input);
    if (!input.material.provider)
        return nobody(wording);
    if (!answer)
        return no_answer_words(input, wording);
    const ProviderFigure *figure = answer->find(input.material.provider->id);
    if (!figure)
        return not_among(*input.material.provider, wording);
    add_section_heading(draft, input);
    draft.finding(place_words(*answer, *figure, wording));
    draft.paragraph(against_all(*answer, *figure, wording));
    draft.paragraph(flag_sentences(*figure, wording));
    if (figure->value)
        draft.key_figures(place_figures(*answer, *figure, wording));
    add_ranked_figure(draft, input, *answer, figure);
    return {};
}

QString add_own_trend(ReportDraft &draft, const SectionInput &input)
{
    const Wording &wording = draft.wording();
    const SpreadAnswer *answer = spread_of(input);
    const std::vector<analysis::SeriesFigure> &series = input.answers.series;
    if (!input.material.provider)
        return nobody(wording);
    if (!answer || series.empty())
        return no_answer_words(input, wording);
    const QString &name = input.material.provider->name;
    const QString title =
        wording.say(QT_TRANSLATE_NOOP("presentation", "%2 · %1 over time: %3 to %4"))
            .arg(name, answer->measure.title, period_label(series.front().period), period_label(series.back().period));
    add_section_heading(draft, input);
    QString marker;
    if (input.answers.own_trend) {
        analysis::TrendAnswer of_measure;
        of_measure.measure = answer->measure;
        marker = provider_trend_words(of_measure, *input.answers.own_trend, wording);
        if (!marker.isEmpty())
            draft.finding(QStringLiteral("%1: %2").arg(name, marker));
    }
    widgets::SeriesChart chart = series_chart(answer->measure, series, wording);
    const auto shown = std::count_if(chart.points.begin(), chart.points.end(),
                                     [](const auto &point) { return point.value.has_value(); });
    if (shown > 1) {
        ReportDraft::FigureWords words;
        words.title = title;
        words.finding = first_to_last(answer->measure, series, wording);
        words.text_alternative =
            wording.say(QT_TRANSLATE_NOOP("presentation", "A line over the periods. %1")).arg(chart.description);
        words.source = return_names(input.material.returns);
        words.notes = {wording.say(QT_TRANSLATE_NOOP(
            "presentation", "A period without a figure is a gap in the line. The bars are 95% intervals."))};
        draft.figure(QStringLiteral("own-trend"), std::move(chart), std::move(words), {});
    }
    for (const analysis::SeriesFigure &entry : series) {
        if (entry.change)
            draft.note(sentence(boundary_change_words(wording, *entry.change)));
    }
    add_table(draft, whole_table(series_table(answer->measure, series, wording), title, wording),
              QStringLiteral("own-periods"), return_names(input.material.returns));
    return {};
}

QString add_own_cost(ReportDraft &draft, const SectionInput &input)
{
    const Wording &wording = draft.wording();
    const auto &cost = input.answers.cost;
    if (!input.material.provider)
        return nobody(wording);
    if (!cost || !cost->spread)
        return no_answer_words(input, wording);
    const SpreadAnswer &answer = *cost->spread;
    const ProviderFigure *figure = answer.find(input.material.provider->id);
    if (!figure)
        return not_among(*input.material.provider, wording);
    const auto entry = std::find_if(cost->figures.begin(), cost->figures.end(), [&](const CostFigure &candidate) {
        return &answer.figures[candidate.position] == figure;
    });
    if (entry == cost->figures.end())
        return wording
            .say(QT_TRANSLATE_NOOP("presentation", "%1 returned no cost beside a figure for this measure and period."))
            .arg(figure->provider.name);
    add_section_heading(draft, input);
    draft.finding(own_cost_finding(*cost, *entry, *figure, wording));
    draft.note(cost_headline(*cost, wording).warnings);
    add_table(draft,
              whole_table(
                  own_cost_table(*cost, *entry, *figure, wording),
                  wording.say(QT_TRANSLATE_NOOP("presentation", "%2 · Cost and outcome of %1: %3"))
                      .arg(figure->provider.name, answer.measure.title, period_words(wording, answer.question.period)),
                  wording),
              QStringLiteral("own-cost"), source_of(input, answer));
    return {};
}

} // namespace outturn::presentation
