// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/cost_chart.h"

#include "presentation/cost_headline.h"
#include "presentation/figure_words.h"
#include "presentation/spread_charts.h"

namespace outturn::presentation {
namespace {

using analysis::CostAnswer;
using analysis::CostFigure;
using analysis::CostQuadrant;
using analysis::ProviderFigure;

constexpr double pence_a_pound = 100.0;

QString tooltip_of(const CostAnswer &answer, const CostFigure &entry, const Wording &wording)
{
    const ProviderFigure &figure = answer.spread->figures[entry.position];
    QStringList lines{figure_tooltip(*answer.spread, figure, wording)};
    if (entry.case_pence)
        lines.append(
            wording.say(QT_TRANSLATE_NOOP("presentation", "%1 a case")).arg(pounds(wording, *entry.case_pence, true)));
    const auto add = [&](const char *line, const std::optional<analysis::CostEstimate> &estimate) {
        if (estimate)
            lines.append(
                wording.say(line).arg(pounds(wording, estimate->pence, true), cost_range_words(wording, *estimate)));
    };
    add(QT_TRANSLATE_NOOP("presentation", "%1 an outcome (95% interval %2)"), entry.outcome);
    add(QT_TRANSLATE_NOOP("presentation", "%1 an additional outcome (95% interval %2)"), entry.additional);
    if (entry.has_no_outcomes)
        lines.append(wording.say(QT_TRANSLATE_NOOP("presentation", "no outcomes: what one costs cannot be said")));
    if (entry.quadrant)
        lines.append(quadrant_words(wording, entry.quadrant));
    return lines.join(u'\n');
}

widgets::CostPoint point_of(const CostAnswer &answer, const CostFigure &entry, const Wording &wording)
{
    const ProviderFigure &figure = answer.spread->figures[entry.position];
    widgets::CostPoint point;
    point.id = figure.provider.id.text;
    point.name = figure.provider.name;
    point.cost = *entry.case_pence / pence_a_pound;
    point.outcome = *figure.value;
    if (figure.interval95) {
        point.outcome_lower = figure.interval95->lower;
        point.outcome_upper = figure.interval95->upper;
    }
    point.shrunk = figure.shrunk;
    point.label = figure.provider.name + u' '
        + (entry.outcome ? wording.say(QT_TRANSLATE_NOOP("presentation", "%1 an outcome"))
                               .arg(cost_words(wording, entry.outcome->pence))
                         : wording.say(QT_TRANSLATE_NOOP("presentation", "no outcomes")));
    point.tooltip = tooltip_of(answer, entry, wording);
    return point;
}

/// Left is cheaper, up is higher; which of them is better is the measure's polarity.
void add_quadrant_labels(Polarity polarity, const Wording &wording, widgets::CostChart &chart)
{
    if (polarity == Polarity::neutral) {
        chart.quadrant_labels[0] = wording.say(QT_TRANSLATE_NOOP("presentation", "cheaper and higher"));
        chart.quadrant_labels[1] = wording.say(QT_TRANSLATE_NOOP("presentation", "dearer and higher"));
        chart.quadrant_labels[2] = wording.say(QT_TRANSLATE_NOOP("presentation", "cheaper and lower"));
        chart.quadrant_labels[3] = wording.say(QT_TRANSLATE_NOOP("presentation", "dearer and lower"));
        return;
    }
    const int better = polarity == Polarity::high ? 0 : 2;
    chart.quadrant_labels[better] = quadrant_words(wording, CostQuadrant::cheaper_and_better);
    chart.quadrant_labels[better + 1] = quadrant_words(wording, CostQuadrant::dearer_and_better);
    chart.quadrant_labels[2 - better] = quadrant_words(wording, CostQuadrant::cheaper_and_worse);
    chart.quadrant_labels[3 - better] = quadrant_words(wording, CostQuadrant::dearer_and_worse);
}

QString cost_axis_title(const Measure &measure, const Wording &wording)
{
    if (measure.cost_title.isEmpty())
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Cost a case"));
    return wording.say(QT_TRANSLATE_NOOP("presentation", "%1, a case")).arg(measure.cost_title);
}

QString empty_words(const CostAnswer &answer, const Wording &wording)
{
    const MeasureKind kind = answer.spread->measure.kind;
    if (kind == MeasureKind::mean || kind == MeasureKind::value)
        return wording.say(QT_TRANSLATE_NOOP("presentation",
                                             "What an outcome costs needs counts of outcomes and cases; this measure "
                                             "has none."));
    return wording.say(QT_TRANSLATE_NOOP("presentation",
                                         "No return gives both the cost and the counts of a provider for this measure "
                                         "and period."));
}

} // namespace

widgets::CostChart cost_chart(const CostAnswer &answer, const Wording &wording)
{
    const Measure &measure = answer.spread->measure;
    const FigureWords words(measure, wording);
    const Headline headline = cost_headline(answer, wording);
    widgets::CostChart chart;
    chart.title = headline.title;
    chart.empty_text = empty_words(answer, wording);
    chart.cost_axis_title = cost_axis_title(measure, wording);
    chart.outcome_axis_title = words.value_title();
    chart.cost_format.prefix = QStringLiteral("£");
    chart.cost_format.locale = wording.locale().name();
    chart.outcome_format = words.format();
    for (const CostFigure &entry : answer.figures) {
        if (entry.case_pence)
            chart.points.push_back(point_of(answer, entry, wording));
    }
    if (chart.points.empty()) {
        chart.description = chart.empty_text;
        return chart;
    }
    QStringList told{headline.finding + u'.', headline.caution, headline.warnings};
    told.removeAll(QString());
    chart.description = told.join(u' ');
    told.removeOne(headline.caution);
    chart.caption = told.join(u' ');
    chart.interval_caption = answer.spread->population
        ? wording.say(QT_TRANSLATE_NOOP("presentation", "lines: 95% intervals; ticks: once chance is allowed for"))
        : wording.say(QT_TRANSLATE_NOOP("presentation", "lines: 95% intervals"));
    add_quadrant_labels(measure.polarity, wording, chart);
    if (answer.case_pence && answer.outcome_value) {
        chart.average_cost = *answer.case_pence / pence_a_pound;
        chart.average_outcome = answer.outcome_value;
        const QString on_average = wording.say(QT_TRANSLATE_NOOP("presentation", "%1 on average"));
        chart.average_cost_label = on_average.arg(cost_words(wording, *answer.case_pence));
        chart.average_outcome_label = on_average.arg(words.value(*answer.outcome_value));
    }
    mark_ends(*answer.spread, chart);
    return chart;
}

} // namespace outturn::presentation
