// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/spread_figures.h"

#include "presentation/figure_words.h"
#include "presentation/funnel_finding.h"
#include "presentation/headline.h"
#include "presentation/spread_charts.h"
#include "presentation/table_cells.h"

#include <algorithm>
#include <cmath>

namespace outturn::presentation {
namespace {

using analysis::ProviderFigure;
using analysis::SpreadAnswer;
using reporting::DocumentTable;
using widgets::TableCell;

QString value_title(const SpreadAnswer &answer, const Wording &wording)
{
    const QString value = wording.say(QT_TRANSLATE_NOOP("presentation", "Value"));
    if (answer.measure.kind != MeasureKind::rate || answer.measure.per <= 1)
        return value;
    return wording.say(QT_TRANSLATE_NOOP("presentation", "%1, per %2"))
        .arg(value, wording.full_number(answer.measure.per));
}

TableCell value_cell(const FigureWords &words, const ProviderFigure &figure)
{
    return {words.value(*figure.value), *figure.value, words.full_value(*figure.value)};
}

/// Those that the chart names: in one provider's own report nobody else is.
bool is_named(const SpreadAnswer &answer, const ProviderFigure &figure, const ProviderFigure *own)
{
    if (!own || &figure == own)
        return true;
    const auto is_at = [&](const std::optional<size_t> &position) {
        return position && &answer.figures[*position] == &figure;
    };
    return is_at(answer.best) || is_at(answer.worst);
}

DocumentTable ranked_data(const SpreadAnswer &answer, const ProviderFigure *own, const QString &caption,
                          const Wording &wording)
{
    const FigureWords words(answer.measure, wording);
    const bool intervals = answer.measure.kind != MeasureKind::value;
    widgets::Table table;
    table.columns = {{wording.say(QT_TRANSLATE_NOOP("presentation", "Provider")), {}, false},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Rank")), {}, true},
                     {value_title(answer, wording), {}, true}};
    if (intervals)
        table.columns.push_back({wording.say(QT_TRANSLATE_NOOP("presentation", "95% interval")), {}, true});
    for (const ProviderFigure &figure : answer.figures) {
        if (!figure.value || !is_named(answer, figure, own))
            continue;
        std::vector<TableCell> cells{
            text_cell(figure.provider.name),
            number_cell(wording, figure.rank ? std::optional<double>(*figure.rank) : std::nullopt),
            value_cell(words, figure)};
        if (intervals)
            cells.push_back(interval_cell(words, figure.interval95));
        table.rows.push_back({figure.provider.id.text, std::move(cells)});
    }
    return whole_table(table, caption, wording);
}

bool has_widened_lines(const widgets::FunnelChart &chart)
{
    return std::any_of(chart.lines.begin(), chart.lines.end(), [](const auto &line) { return line.adjusted; });
}

DocumentTable funnel_data(const SpreadAnswer &answer, bool widened, const QString &caption, const Wording &wording)
{
    const FigureWords words(answer.measure, wording);

    widgets::Table table;
    table.columns = {{wording.say(QT_TRANSLATE_NOOP("presentation", "Provider")), {}, false},
                     {words.denominator_title(), {}, true},
                     {value_title(answer, wording), {}, true},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Against limits")), {}, false}};
    if (widened)
        table.columns.push_back({wording.say(QT_TRANSLATE_NOOP("presentation", "Against widened limits")), {}, false});
    const auto flag_cell = [&wording](const std::optional<statistics::FunnelFlag> &flag) {
        const QString words_of_flag = short_flag_words(wording, flag);
        return text_cell(flag && words_of_flag.isEmpty() ? wording.say(QT_TRANSLATE_NOOP("presentation", "within"))
                                                         : words_of_flag);
    };
    for (const ProviderFigure &figure : answer.figures) {
        if (!figure.value || !figure.denominator)
            continue;
        std::vector<TableCell> cells{text_cell(figure.provider.name), number_cell(wording, figure.denominator),
                                     value_cell(words, figure), flag_cell(figure.flag)};
        if (widened)
            cells.push_back(flag_cell(figure.adjusted_flag));
        table.rows.push_back({figure.provider.id.text, std::move(cells)});
    }
    return whole_table(table, caption, wording);
}

QString interval_note(const SpreadAnswer &answer, const Wording &wording)
{
    switch (answer.measure.kind) {
    case MeasureKind::proportion:
        return wording.say(QT_TRANSLATE_NOOP(
            "presentation", "Each dot is one of those compared; the line through it is its 95% interval (Wilson)."));
    case MeasureKind::rate:
    case MeasureKind::ratio:
        return wording.say(QT_TRANSLATE_NOOP(
            "presentation", "Each dot is one of those compared; the line through it is its 95% interval (Garwood)."));
    case MeasureKind::mean:
        return wording.say(QT_TRANSLATE_NOOP(
            "presentation", "Each dot is one of those compared; the line through it is its 95% interval (normal)."));
    case MeasureKind::value:
        break;
    }
    return wording.say(
        QT_TRANSLATE_NOOP("presentation",
                          "Each dot is one of those compared. Its uncertainty is not known: the values came without "
                          "numerators and denominators."));
}

/// Who has no mark: nobody is left out of a chart without a word.
QStringList not_drawn(const SpreadAnswer &answer, const Wording &wording)
{
    const int withheld = analysis::withheld_figures(answer);
    const auto without = static_cast<int>(std::count_if(answer.figures.begin(), answer.figures.end(),
                                                        [](const ProviderFigure &figure) { return !figure.value; }))
        - withheld;
    QStringList notes;
    if (without > 0)
        notes.append(wording.say(QT_TRANSLATE_NOOP("presentation", "Not drawn, since there is no figure to show: %1."))
                         .arg(provider_count(wording, answer, without)));
    if (withheld > 0)
        notes.append(wording
                         .say(QT_TRANSLATE_NOOP("presentation",
                                                "Not drawn, since withheld for a small count or to protect one: %1."))
                         .arg(provider_count(wording, answer, withheld)));
    return notes;
}

QStringList ranked_notes(const SpreadAnswer &answer, const widgets::RankedChart &chart, const Wording &wording)
{
    QStringList notes{interval_note(answer, wording)};
    if (chart.target)
        notes.append(wording.say(QT_TRANSLATE_NOOP("presentation", "The dashed line is at %1."))
                         .arg(target_words(answer, wording)));
    if (chart.middle_lower && chart.middle_upper)
        notes.append(
            wording
                .say(QT_TRANSLATE_NOOP("presentation",
                                       "The shaded band, %1, holds 8 in 10 of the true values once chance is "
                                       "allowed for."))
                .arg(FigureWords(answer.measure, wording).interval({*chart.middle_lower, *chart.middle_upper})));
    notes.append(not_drawn(answer, wording));
    notes.removeAll(QString());
    return notes;
}

/// The provider as the active mark; the names of the others, but for the two ends, are taken away.
void single_out(widgets::RankedChart &chart, const SpreadAnswer &answer, const ProviderFigure &own)
{
    const auto is_end = [&](const QString &id, const std::optional<size_t> &position) {
        return position && answer.figures[*position].provider.id.text == id;
    };
    for (widgets::RankedMark &mark : chart.marks) {
        if (mark.id == own.provider.id.text || is_end(mark.id, answer.best) || is_end(mark.id, answer.worst))
            continue;
        mark.name.clear();
        mark.label.clear();
        mark.detail.clear();
        mark.tooltip.clear();
    }
    chart.active_id = own.provider.id.text;
}

QStringList funnel_notes(const SpreadAnswer &answer, const widgets::FunnelChart &chart, const Wording &wording)
{
    QStringList notes{wording
                          .say(QT_TRANSLATE_NOOP("presentation",
                                                 "Across: %1. Up: the value. The lines are exact prediction limits: "
                                                 "chance alone takes at most 1 in 40 past each 95% line, and 1 in "
                                                 "1,000 past each 99.8% line."))
                          .arg(chart.volume_axis_title)};
    if (chart.target)
        notes.append(wording.say(QT_TRANSLATE_NOOP("presentation", "The level line is at %1."))
                         .arg(target_words(answer, wording)));
    if (has_widened_lines(chart))
        notes.append(
            wording.say(QT_TRANSLATE_NOOP("presentation",
                                          "The dotted lines are the 99.8% limits widened for how much all of them vary "
                                          "(over-dispersion).")));
    if (std::any_of(chart.points.begin(), chart.points.end(), [](const auto &point) { return point.depends_on_range; }))
        notes.append(wording.say(
            QT_TRANSLATE_NOOP("presentation",
                              "Hollow marks: whether they lie beyond a limit depends on a count that the return hides "
                              "or rounds.")));
    notes.append(wording.say(
        QT_TRANSLATE_NOOP("presentation", "To lie beyond a limit calls for enquiry; it is not a judgement.")));
    notes.append(not_drawn(answer, wording));
    notes.removeAll(QString());
    return notes;
}

/// How far the ends are from the whole, and where most lie; the gap alone is the summary's.
QString ranked_finding(const SpreadAnswer &answer, const Wording &wording)
{
    constexpr int fewest_for_a_middle = 10;
    const analysis::ShownSpread shown = analysis::shown_spread_of(answer);
    const FigureWords words(answer.measure, wording);
    QStringList sentences;
    if (shown.p10 && shown.p90 && answer.with_value >= fewest_for_a_middle)
        sentences.append(wording.say(QT_TRANSLATE_NOOP("presentation", "Of %1, 8 in 10 lie between %2 and %3."))
                             .arg(provider_count(wording, answer, answer.with_value), words.value(*shown.p10),
                                  words.value(*shown.p90)));
    if (answer.target && answer.best && answer.worst && shown.gap && *shown.gap > 0) {
        const auto away = [&](size_t position) {
            return words.gap(std::abs(*answer.figures[position].value - *answer.target));
        };
        const char *said = answer.measure.polarity == Polarity::neutral
            ? QT_TRANSLATE_NOOP("presentation", "The highest, %1, is %2 away from %3; the lowest, %4, is %5 away.")
            : QT_TRANSLATE_NOOP("presentation", "The best, %1, is %2 away from %3; the worst, %4, is %5 away.");
        sentences.append(wording.say(said).arg(answer.figures[*answer.best].provider.name, away(*answer.best),
                                               target_words(answer, wording),
                                               answer.figures[*answer.worst].provider.name, away(*answer.worst)));
    }
    return sentences.isEmpty() ? sentence(spread_headline(answer, wording).finding) : sentences.join(u' ');
}

} // namespace

QString place_words(const SpreadAnswer &answer, const ProviderFigure &figure, const Wording &wording)
{
    const FigureWords words(answer.measure, wording);
    if (!figure.value)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "%1 has no figure here: %2."))
            .arg(figure.provider.name, status_words(wording, figure));
    const QString value = words.value_with_counts(figure);
    if (!figure.rank)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "%1 stands at %2.")).arg(figure.provider.name, value);
    const QString all = provider_count(wording, answer, answer.with_value);
    if (!figure.rank_belief)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "%1 stands at %2: rank %3 of %4."))
            .arg(figure.provider.name, value, wording.number(*figure.rank, 0), all);
    return wording.say(QT_TRANSLATE_NOOP("presentation", "%1 stands at %2: rank %3 of %4, likely %5."))
        .arg(figure.provider.name, value, wording.number(*figure.rank, 0), all,
             rank_range_words(wording, *figure.rank_belief));
}

bool add_ranked_figure(ReportDraft &draft, const SectionInput &input, const SpreadAnswer &answer,
                       const ProviderFigure *own)
{
    const Wording &wording = draft.wording();
    widgets::RankedChart chart = ranked_chart(answer, wording);
    if (chart.marks.empty())
        return false;
    ReportDraft::FigureWords words;
    const QString aspect =
        own ? wording.say(QT_TRANSLATE_NOOP("presentation", "Where %1 stands")).arg(own->provider.name) : QString();
    words.title = question_title(answer, wording, aspect);
    words.finding = ranked_finding(answer, wording);
    words.source = source_of(input, answer);
    words.notes = ranked_notes(answer, chart, wording);
    QStringList alternative{
        wording.say(QT_TRANSLATE_NOOP("presentation", "A chart with a mark for each, in order: %1."))
            .arg(chart.order_caption)};
    if (own) {
        alternative.append(place_words(answer, *own, wording));
        single_out(chart, answer, *own);
        if (own->value)
            words.notes.prepend(wording
                                    .say(QT_TRANSLATE_NOOP(
                                        "presentation",
                                        "%1 stands out by its mark and its name; the others are not named, but for the "
                                        "two ends."))
                                    .arg(own->provider.name));
    }
    alternative.append(chart.description);
    words.text_alternative = alternative.join(u' ');
    DocumentTable data = ranked_data(answer, own, words.title, wording);
    draft.figure(own ? QStringLiteral("place") : QStringLiteral("spread"), std::move(chart), std::move(words),
                 std::move(data));
    return true;
}

bool add_funnel_figure(ReportDraft &draft, const SectionInput &input, const SpreadAnswer &answer)
{
    const Wording &wording = draft.wording();
    widgets::FunnelChart chart = funnel_chart(answer, wording);
    if (chart.points.empty())
        return false;
    ReportDraft::FigureWords words;
    words.title = question_title(answer, wording,
                                 wording.say(QT_TRANSLATE_NOOP("presentation", "Who differs by more than chance")));
    words.finding = funnel_finding(answer, wording);
    words.text_alternative =
        wording
            .say(QT_TRANSLATE_NOOP("presentation",
                                   "A funnel plot: every value against how many it rests on, with limits that "
                                   "narrow as the numbers grow. %1"))
            .arg(words.finding);
    words.source = source_of(input, answer);
    words.notes = funnel_notes(answer, chart, wording);
    DocumentTable data = funnel_data(answer, has_widened_lines(chart), words.title, wording);
    draft.figure(QStringLiteral("funnel"), std::move(chart), std::move(words), std::move(data));
    return true;
}

} // namespace outturn::presentation
