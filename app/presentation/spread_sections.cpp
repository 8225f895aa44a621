// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/distribution_chart.h"
#include "presentation/figure_words.h"
#include "presentation/headline.h"
#include "presentation/report_tables.h"
#include "presentation/spread_figures.h"
#include "presentation/spread_table.h"

#include <algorithm>

namespace outturn::presentation {
namespace {

using analysis::ProviderFigure;
using analysis::SpreadAnswer;
using reporting::KeyFigures;

QString capital(QString word)
{
    if (!word.isEmpty())
        word[0] = word[0].toUpper();
    return word;
}

/// One end of the spread: who it is, on what counts, and whether it lies beyond the limits.
void add_end(const SpreadAnswer &answer, const QString &label, const std::optional<size_t> &position, bool is_withheld,
             const Wording &wording, KeyFigures &figures)
{
    if (is_withheld) {
        figures.figures.push_back(
            {capital(label), wording.say(QT_TRANSLATE_NOOP("presentation", "withheld")),
             wording.say(QT_TRANSLATE_NOOP("presentation", "it rests on a small count, or would give one away"))});
        return;
    }
    if (!position)
        return;
    const ProviderFigure &figure = answer.figures[*position];
    const FigureWords words(answer.measure, wording);
    QStringList note{figure.provider.name, words.counts(figure), flag_words(wording, figure.flag)};
    note.removeAll(QString());
    figures.figures.push_back({capital(label), words.value(*figure.value), note.join(QStringLiteral(", "))});
}

void add_chance(const SpreadAnswer &answer, const Wording &wording, KeyFigures &figures)
{
    const FigureWords words(answer.measure, wording);
    if (answer.chance_gap)
        figures.figures.push_back(
            {wording.say(QT_TRANSLATE_NOOP("presentation", "Gap by chance alone")),
             words.gap(answer.chance_gap->expected),
             wording.say(QT_TRANSLATE_NOOP("presentation", "if all were the same; probability of a gap as large: %1"))
                 .arg(probability_words(answer.chance_gap->p_value, wording))});
    if (!answer.true_spread)
        return;
    const statistics::TrueSpread &spread = *answer.true_spread;
    const QString width = spread.interval95
        ? wording.say(QT_TRANSLATE_NOOP("presentation", "a width of %1 (95%: %2)"))
              .arg(words.gap(spread.gap), words.gap_range(spread.interval95->lower, spread.interval95->upper))
        : wording.say(QT_TRANSLATE_NOOP("presentation", "a width of %1")).arg(words.gap(spread.gap));
    figures.figures.push_back({wording.say(QT_TRANSLATE_NOOP("presentation", "Eight in ten, chance allowed for")),
                               words.interval({spread.p10, spread.p90}), width});
}

KeyFigures key_figures(const SpreadAnswer &answer, const Wording &wording)
{
    const FigureWords words(answer.measure, wording);
    KeyFigures figures;
    add_end(answer, best_word(wording, answer.measure), answer.best, answer.best_is_withheld, wording, figures);
    add_end(answer, worst_word(wording, answer.measure), answer.worst, answer.worst_is_withheld, wording, figures);
    const analysis::ShownSpread shown = analysis::shown_spread_of(answer);
    if (shown.gap)
        figures.figures.push_back({wording.say(QT_TRANSLATE_NOOP("presentation", "Gap")), words.gap(*shown.gap),
                                   wording.say(QT_TRANSLATE_NOOP("presentation", "between the two ends"))});
    if (shown.p10 && shown.p90)
        figures.figures.push_back(
            {wording.say(QT_TRANSLATE_NOOP("presentation", "Eight in ten lie between")),
             words.interval({*shown.p10, *shown.p90}),
             wording.say(QT_TRANSLATE_NOOP("presentation", "10th and 90th percentile, chance included"))});
    add_chance(answer, wording, figures);
    if (answer.target)
        figures.figures.push_back(
            {answer.target_source == analysis::TargetSource::user
                 ? wording.say(QT_TRANSLATE_NOOP("presentation", "Target"))
                 : (answer.question.compared_with ? answer.question.compared_with->title
                                                  : wording.say(QT_TRANSLATE_NOOP("presentation", "All together"))),
             words.value(*answer.target), provider_count(wording, answer, answer.with_value)});
    return figures;
}

QString cost_scope_words(const SpreadAnswer &answer, const Wording &wording)
{
    const bool has_cost = std::any_of(answer.figures.begin(), answer.figures.end(),
                                      [](const ProviderFigure &figure) { return figure.cost.has_value(); });
    if (answer.measure.cost_scope.isEmpty() || !has_cost)
        return {};
    return wording.say(QT_TRANSLATE_NOOP("presentation", "The cost covers %1.")).arg(answer.measure.cost_scope);
}

QStringList distribution_notes(const SpreadAnswer &answer, const widgets::DistributionChart &chart,
                               const Wording &wording)
{
    QStringList notes{wording.say(QT_TRANSLATE_NOOP("presentation", "Each dot is one of those compared."))};
    const auto any = [&chart](auto has) { return std::any_of(chart.groups.begin(), chart.groups.end(), has); };
    if (any([](const auto &group) { return group.pooled.has_value(); }))
        notes.append(wording.say(QT_TRANSLATE_NOOP(
            "presentation", "The diamond is what the group comes to together, the line through it its 95% interval.")));
    if (any([](const auto &group) { return group.median.has_value(); }))
        notes.append(wording.say(QT_TRANSLATE_NOOP(
            "presentation",
            "The box holds the middle half of a group of five or more, the line in it is the median.")));
    if (chart.target)
        notes.append(wording.say(QT_TRANSLATE_NOOP("presentation", "The dashed line is at %1."))
                         .arg(target_words(answer, wording)));
    return notes;
}

void add_distribution_by(ReportDraft &draft, const SectionInput &input, const SpreadAnswer &answer, DistributionBy by)
{
    const Wording &wording = draft.wording();
    widgets::DistributionChart chart = distribution_chart(answer, by, wording);
    if (chart.groups.empty())
        return;
    const std::vector<DistributionPart> parts = distribution_parts(answer, by, wording);
    const QString title = question_title(answer, wording, distribution_title(by, wording));
    QStringList finding{distribution_ends(answer, parts, wording), distribution_shares(answer, parts, wording)};
    finding.removeAll(QString());
    ReportDraft::FigureWords words;
    words.title = title;
    words.finding = finding.join(u' ');
    words.text_alternative = chart.description;
    words.source = source_of(input, answer);
    words.notes = distribution_notes(answer, chart, wording);
    draft.figure(QStringLiteral("distribution"), std::move(chart), std::move(words), {});
    add_table(draft, whole_table(distribution_table(answer, by, wording), title, wording),
              QStringLiteral("distribution-groups"), source_of(input, answer));
}

} // namespace

QString add_summary(ReportDraft &draft, const SectionInput &input)
{
    const Wording &wording = draft.wording();
    const SpreadAnswer *answer = spread_of(input);
    if (!answer)
        return no_answer_words(input, wording);
    const Headline headline = spread_headline(*answer, wording);
    add_section_heading(draft, input);
    draft.finding(headline.finding);
    draft.paragraph(headline.caution);
    draft.note(headline.warnings);
    draft.key_figures(key_figures(*answer, wording));
    return {};
}

QString add_spread(ReportDraft &draft, const SectionInput &input)
{
    const SpreadAnswer *answer = spread_of(input);
    if (!answer || answer->with_value == 0)
        return no_answer_words(input, draft.wording());
    add_section_heading(draft, input);
    add_ranked_figure(draft, input, *answer);
    const bool are_all_withheld = std::none_of(answer->figures.begin(), answer->figures.end(),
                                               [](const auto &figure) { return figure.value.has_value(); });
    if (are_all_withheld)
        draft.note(draft.say(QT_TRANSLATE_NOOP("presentation", "Every figure is withheld.")));
    else if (!add_funnel_figure(draft, input, *answer))
        draft.note(draft.say(QT_TRANSLATE_NOOP("presentation",
                                               "A funnel plot needs numerators and denominators; this measure has "
                                               "none, so who differs by more than chance cannot be shown by size.")));
    return {};
}

QString add_providers(ReportDraft &draft, const SectionInput &input)
{
    const Wording &wording = draft.wording();
    const SpreadAnswer *answer = spread_of(input);
    if (!answer || answer->figures.empty())
        return no_answer_words(input, wording);
    reporting::DocumentTable table =
        whole_table(spread_table(*answer, wording), question_title(*answer, wording), wording);
    add_section_heading(draft, input);
    draft.note(cost_scope_words(*answer, wording));
    add_table(draft, std::move(table), QStringLiteral("providers"), source_of(input, *answer));
    return {};
}

QString add_distribution(ReportDraft &draft, const SectionInput &input)
{
    const SpreadAnswer *answer = spread_of(input);
    if (!answer || answer->with_value == 0)
        return no_answer_words(input, draft.wording());
    const std::vector<DistributionBy> choices = distribution_choices(*answer);
    if (choices.front() == DistributionBy::whole)
        return draft.say(QT_TRANSLATE_NOOP("presentation",
                                           "Those compared are of one region and one type: there are no groups to set "
                                           "side by side."));
    add_section_heading(draft, input);
    for (const DistributionBy by : choices) {
        if (choices.size() > 1)
            draft.heading(distribution_title(by, draft.wording()), 3);
        add_distribution_by(draft, input, *answer, by);
    }
    return {};
}

QString add_map(ReportDraft &draft, const SectionInput &input)
{
    const SpreadAnswer *answer = spread_of(input);
    if (!answer || answer->with_value == 0)
        return no_answer_words(input, draft.wording());
    const size_t mark = draft.mark();
    add_section_heading(draft, input);
    if (add_map_figure(draft, input, *answer))
        return {};
    draft.take_back(mark);
    return draft.say(QT_TRANSLATE_NOOP("presentation",
                                       "None of those compared here has a place on the map, which shows local "
                                       "authorities."));
}

} // namespace outturn::presentation
