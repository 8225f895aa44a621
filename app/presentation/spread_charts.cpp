// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/spread_charts.h"

#include "analysis/funnel_curves.h"
#include "presentation/figure_words.h"
#include "presentation/headline.h"

#include <limits>

namespace outturn::presentation {
namespace {

using analysis::ProviderFigure;
using analysis::SpreadAnswer;

QString rank_words(const SpreadAnswer &answer, const ProviderFigure &figure, const Wording &wording)
{
    return wording.say(QT_TRANSLATE_NOOP("presentation", "rank %1 of %2")).arg(*figure.rank).arg(answer.with_value);
}

/// "152 local authorities, best first; 7 withheld"
QString order_words(const SpreadAnswer &answer, const Wording &wording)
{
    const QString words = (answer.measure.polarity == Polarity::neutral
                               ? wording.say(QT_TRANSLATE_NOOP("presentation", "%1, highest first"))
                               : wording.say(QT_TRANSLATE_NOOP("presentation", "%1, best first")))
                              .arg(provider_count(wording, answer, answer.with_value));
    const int withheld = analysis::withheld_figures(answer);
    return withheld == 0 ? words
                         : wording.say(QT_TRANSLATE_NOOP("presentation", "%1; %2 of them withheld"))
                               .arg(words, wording.number(withheld, 0));
}

QString description(const SpreadAnswer &answer, const Wording &wording)
{
    const Headline headline = spread_headline(answer, wording);
    return headline.finding + QStringLiteral(". ") + headline.caution;
}

QString target_label(const SpreadAnswer &answer, const Wording &wording)
{
    const FigureWords words(answer.measure, wording);
    if (answer.question.compared_with)
        return QStringLiteral("%1 %2").arg(words.value(*answer.target), answer.question.compared_with->title);
    const char *source = answer.target_source == analysis::TargetSource::user
        ? QT_TRANSLATE_NOOP("presentation", "%1 target")
        : QT_TRANSLATE_NOOP("presentation", "%1 all together");
    return wording.say(source).arg(words.value(*answer.target));
}

QString interval_caption(const SpreadAnswer &answer, const Wording &wording)
{
    if (answer.measure.kind == MeasureKind::value)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "plain values: their uncertainty is not known"));
    return answer.target_source == analysis::TargetSource::user
        ? wording.say(QT_TRANSLATE_NOOP("presentation", "lines: 95% intervals; dashed: target"))
        : wording.say(QT_TRANSLATE_NOOP("presentation", "lines: 95% intervals; dashed: all together"));
}

QString empty_words(const Wording &wording)
{
    return wording.say(QT_TRANSLATE_NOOP("presentation", "No provider has a figure for this measure and period."));
}

widgets::FunnelLine funnel_line(const std::vector<statistics::FunnelLinePoint> &points, bool upper, bool outer,
                                const QString &label)
{
    widgets::FunnelLine line;
    line.outer = outer;
    line.label = label;
    for (const statistics::FunnelLinePoint &point : points) {
        const statistics::FunnelLimits &limits = outer ? point.limits998 : point.limits95;
        const std::optional<double> &limit = upper ? limits.upper : limits.lower;
        line.volume.push_back(point.volume);
        // No limit where even the outermost count would not be flagged: a gap in the line, not a zero.
        line.value.push_back(limit.value_or(std::numeric_limits<double>::quiet_NaN()));
    }
    return line;
}

/// Where most of the true values lie; nothing where there is no difference beyond chance, or too few to say.
void add_middle(const SpreadAnswer &answer, widgets::RankedChart &chart, const Wording &wording)
{
    constexpr int fewest = 5;
    if (!answer.true_spread || answer.true_spread->gap <= 0 || answer.with_value < fewest)
        return;
    chart.middle_lower = answer.true_spread->p10;
    chart.middle_upper = answer.true_spread->p90;
    chart.middle_label = wording.say(QT_TRANSLATE_NOOP("presentation", "8 in 10 lie here once chance is allowed for"));
}

/// The widened lines go with the plain ones, drawn otherwise.
void add_adjusted_lines(const SpreadAnswer &answer, widgets::FunnelChart &chart, const Wording &wording)
{
    const std::vector<statistics::FunnelLinePoint> curves = analysis::adjusted_funnel_curves(answer);
    if (curves.empty())
        return;
    const QString label = wording.say(QT_TRANSLATE_NOOP("presentation", "99.8% widened"));
    for (const bool upper : {true, false}) {
        chart.lines.push_back(funnel_line(curves, upper, true, label));
        chart.lines.back().adjusted = true;
    }
}

} // namespace

QString figure_tooltip(const SpreadAnswer &answer, const ProviderFigure &figure, const Wording &wording)
{
    const FigureWords words(answer.measure, wording);
    QStringList lines{figure.provider.name};
    if (!figure.value) {
        lines.append(status_words(wording, figure));
        return lines.join(u'\n');
    }
    const QString counts = words.counts(figure);
    lines.append(counts.isEmpty() ? words.full_value(*figure.value)
                                  : QStringLiteral("%1 (%2)").arg(words.full_value(*figure.value), counts));
    if (figure.interval95)
        lines.append(
            wording.say(QT_TRANSLATE_NOOP("presentation", "95% interval %1")).arg(words.interval(*figure.interval95)));
    lines.append(rank_words(answer, figure, wording));
    if (const QString flag = flag_words(wording, figure.flag); !flag.isEmpty())
        lines.append(flag);
    if (figure.cost)
        lines.append(wording.say(QT_TRANSLATE_NOOP("presentation", "cost %1"))
                         .arg(pounds(wording, static_cast<double>(figure.cost->pence), true)));
    return lines.join(u'\n');
}

widgets::RankedChart ranked_chart(const SpreadAnswer &answer, const Wording &wording, RankedLines lines)
{
    const FigureWords words(answer.measure, wording);
    widgets::RankedChart chart;
    chart.title = spread_headline(answer, wording).title;
    chart.description = description(answer, wording);
    chart.empty_text = empty_words(wording);
    chart.format = words.format();
    chart.value_axis_title = words.value_title();
    chart.shows_ranks = lines == RankedLines::ranks && answer.has_rank_beliefs;
    chart.interval_caption = chart.shows_ranks
        ? wording.say(QT_TRANSLATE_NOOP("presentation", "lines: the ranks it may truly have (95%)"))
        : interval_caption(answer, wording);
    add_middle(answer, chart, wording);
    chart.order_caption = order_words(answer, wording);
    for (const ProviderFigure &figure : answer.figures) {
        if (!figure.value)
            continue;
        widgets::RankedMark mark;
        mark.id = figure.provider.id.text;
        mark.name = figure.provider.name;
        mark.value = *figure.value;
        if (figure.interval95) {
            mark.lower = figure.interval95->lower;
            mark.upper = figure.interval95->upper;
        }
        if (figure.rank_belief) {
            mark.rank_lower = figure.rank_belief->lower95;
            mark.rank_upper = figure.rank_belief->upper95;
        }
        mark.label = figure.provider.name + u' ' + words.value(*figure.value);
        const QString counts = words.counts(figure);
        mark.detail = counts.isEmpty() ? rank_words(answer, figure, wording)
                                       : counts + QStringLiteral(", ") + rank_words(answer, figure, wording);
        mark.tooltip = figure_tooltip(answer, figure, wording);
        chart.marks.push_back(std::move(mark));
    }
    if (answer.target && !chart.marks.empty()) {
        chart.target = answer.target;
        chart.target_label = target_label(answer, wording);
    }
    if (const std::optional<double> gap = analysis::shown_spread_of(answer).gap; gap && *gap > 0)
        chart.gap_label = wording.say(QT_TRANSLATE_NOOP("presentation", "gap %1")).arg(words.gap(*gap));
    mark_ends(answer, chart);
    return chart;
}

widgets::FunnelChart funnel_chart(const SpreadAnswer &answer, const Wording &wording)
{
    using statistics::FunnelFlag;
    const FigureWords words(answer.measure, wording);
    widgets::FunnelChart chart;
    chart.title = spread_headline(answer, wording).title;
    chart.description = description(answer, wording);
    chart.format = words.format();
    chart.volume_axis_title = words.denominator_title();
    chart.value_axis_title = words.value_title();
    if (answer.measure.kind == MeasureKind::value || answer.measure.kind == MeasureKind::mean) {
        chart.empty_text = wording.say(QT_TRANSLATE_NOOP("presentation",
                                                         "A funnel needs numerators and denominators; this "
                                                         "measure has plain values."));
        return chart;
    }
    chart.empty_text = empty_words(wording);
    for (const ProviderFigure &figure : answer.figures) {
        if (!figure.value || !figure.denominator)
            continue;
        widgets::FunnelPoint point;
        point.id = figure.provider.id.text;
        point.name = figure.provider.name;
        point.volume = *figure.denominator;
        point.value = *figure.value;
        point.outside_998 = figure.flag == FunnelFlag::low998 || figure.flag == FunnelFlag::high998;
        point.outside_95 = point.outside_998 || figure.flag == FunnelFlag::low95 || figure.flag == FunnelFlag::high95;
        point.label = figure.provider.name + u' ' + words.value(*figure.value);
        point.tooltip = figure_tooltip(answer, figure, wording);
        point.depends_on_range = figure.flag_depends_on_range.value_or(false);
        if (figure.value_range) {
            point.lower = figure.value_range->low;
            point.upper = figure.value_range->high;
        }
        chart.points.push_back(std::move(point));
    }
    if (chart.points.empty())
        return chart;
    const std::vector<statistics::FunnelLinePoint> curves = analysis::funnel_curves(answer);
    if (!curves.empty()) {
        chart.lines = {funnel_line(curves, true, true, QStringLiteral("99.8%")),
                       funnel_line(curves, true, false, QStringLiteral("95%")),
                       funnel_line(curves, false, false, QStringLiteral("95%")),
                       funnel_line(curves, false, true, QStringLiteral("99.8%"))};
        add_adjusted_lines(answer, chart, wording);
    }
    if (answer.target) {
        chart.target = answer.target;
        chart.target_label = target_label(answer, wording);
    }
    mark_ends(answer, chart);
    return chart;
}

widgets::SeriesChart series_chart(const Measure &measure, const std::vector<analysis::SeriesFigure> &series,
                                  const Wording &wording)
{
    const FigureWords words(measure, wording);
    widgets::SeriesChart chart;
    chart.title = measure.title;
    chart.format = words.format();
    chart.empty_text = wording.say(QT_TRANSLATE_NOOP("presentation", "Only one period was returned."));
    QStringList told;
    for (const analysis::SeriesFigure &entry : series) {
        widgets::SeriesPoint point;
        point.period = period_label(entry.period);
        if (entry.figure && entry.figure->value) {
            point.value = entry.figure->value;
            if (entry.figure->interval95) {
                point.lower = entry.figure->interval95->lower;
                point.upper = entry.figure->interval95->upper;
            }
            point.tooltip = QStringLiteral("%1: %2").arg(point.period, words.value_with_counts(*entry.figure));
            told.append(point.tooltip);
        } else {
            const analysis::FigureStatus status = entry.figure ? entry.figure->status : analysis::FigureStatus::missing;
            const bool is_withheld = status == analysis::FigureStatus::withheld
                || status == analysis::FigureStatus::left_out || status == analysis::FigureStatus::part_left_out;
            point.tooltip =
                QStringLiteral("%1: %2").arg(point.period,
                                             is_withheld ? status_words(wording, *entry.figure)
                                                         : wording.say(QT_TRANSLATE_NOOP("presentation", "missing")));
            if (is_withheld)
                told.append(point.tooltip);
        }
        chart.points.push_back(std::move(point));
    }
    chart.description = told.join(QStringLiteral("; "));
    return chart;
}

} // namespace outturn::presentation
