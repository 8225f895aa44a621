// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/pace_chart.h"

#include "presentation/incentive_words.h"
#include "presentation/scheme_words.h"

#include <algorithm>
#include <cmath>

namespace outturn::presentation {
namespace {

using analysis::IncentiveAnswer;
using analysis::PaceFigure;
using analysis::ProviderIncentive;
using widgets::LineStyle;

// A programme of fifteen years by quarters; more steps cannot be told apart.
constexpr size_t most_steps = 60;

/// The period of the same length that follows.
Period next_period(const Period &period)
{
    const QDate start = period.end.addDays(1);
    const int months = std::max(1, (start.year() - period.start.year()) * 12 + start.month() - period.start.month());
    return {start, start.addMonths(months).addDays(-1)};
}

/// The periods that have data, then those that are still to come up to the end of the programme.
std::vector<Period> pace_steps(const IncentiveAnswer &answer, const PaceFigure &pace)
{
    std::vector<Period> steps;
    for (const auto &[period, started] : pace.by_period)
        steps.push_back(period);
    if (steps.empty() || !answer.end_day || !steps.back().start.isValid() || !steps.back().end.isValid())
        return steps;
    while (steps.back().end < *answer.end_day && steps.size() < most_steps)
        steps.push_back(next_period(steps.back()));
    return steps;
}

/// What would have started by the end of the step, had the agreed number started evenly.
double planned(const PaceFigure &pace, const QDate &from, const QDate &to, const QDate &day)
{
    const double all = static_cast<double>(from.daysTo(to)) + 1.0;
    const double gone = static_cast<double>(from.daysTo(day)) + 1.0;
    return *pace.agreed * std::clamp(gone / all, 0.0, 1.0);
}

widgets::NamedLine started_line(const PaceFigure &pace, const std::vector<Period> &steps, const Wording &wording)
{
    widgets::NamedLine line;
    line.style = LineStyle::main;
    line.label = wording.say(QT_TRANSLATE_NOOP("presentation", "%1 started")).arg(wording.number(pace.started, 0));
    double sum = 0;
    for (size_t i = 0; i < steps.size(); ++i) {
        if (i >= pace.by_period.size()) {
            line.values.push_back(std::nullopt);
            line.tooltips.append(QString());
            continue;
        }
        sum += pace.by_period[i].second;
        line.values.push_back(sum);
        line.tooltips.append(
            wording.say(QT_TRANSLATE_NOOP("presentation", "%1: %2 started, %3 in all"))
                .arg(period_label(steps[i]), wording.number(pace.by_period[i].second, 0), wording.number(sum, 0)));
    }
    return line;
}

widgets::NamedLine plan_line(const IncentiveAnswer &answer, const PaceFigure &pace, const std::vector<Period> &steps,
                             const Wording &wording)
{
    widgets::NamedLine line;
    line.style = LineStyle::plan;
    line.label =
        wording.say(QT_TRANSLATE_NOOP("presentation", "%1 agreed, evenly")).arg(wording.number(*pace.agreed, 0));
    const QDate from = answer.scheme.from.isValid() ? answer.scheme.from : steps.front().start;
    for (const Period &step : steps) {
        const double value = planned(pace, from, *answer.end_day, step.end);
        line.values.push_back(value);
        line.tooltips.append(wording.say(QT_TRANSLATE_NOOP("presentation", "%1: %2 if spread evenly"))
                                 .arg(period_label(step), wording.number(value, 0)));
    }
    return line;
}

/// From where it is now straight to all that was agreed.
widgets::NamedLine needed_line(const IncentiveAnswer &answer, const PaceFigure &pace, const std::vector<Period> &steps,
                               const Wording &wording)
{
    widgets::NamedLine line;
    line.style = LineStyle::needed;
    line.label = wording.say(QT_TRANSLATE_NOOP("presentation", "%1 a month needed"))
                     .arg(wording.number(std::ceil(*pace.needed_a_month), 0));
    const size_t last = pace.by_period.size() - 1;
    const double remaining = static_cast<double>(steps[last].end.daysTo(*answer.end_day));
    for (size_t i = 0; i < steps.size(); ++i) {
        if (i < last || remaining <= 0) {
            line.values.push_back(std::nullopt);
            line.tooltips.append(QString());
            continue;
        }
        const double gone = std::clamp(static_cast<double>(steps[last].end.daysTo(steps[i].end)) / remaining, 0.0, 1.0);
        const double value = pace.started + (*pace.agreed - pace.started) * gone;
        line.values.push_back(value);
        line.tooltips.append(wording.say(QT_TRANSLATE_NOOP("presentation", "%1: %2 needed"))
                                 .arg(period_label(steps[i]), wording.number(value, 0)));
    }
    return line;
}

} // namespace

widgets::LineChart pace_chart(const IncentiveAnswer &answer, const ProviderIncentive &of, const Wording &wording)
{
    const Headline headline = pace_headline(answer, of, wording);
    widgets::LineChart chart;
    chart.title = headline.title;
    chart.description = headline_text(headline);
    chart.format.locale = wording.locale().name();
    chart.value_axis_title = wording.say(QT_TRANSLATE_NOOP("presentation", "Cases started, in all"));
    const std::vector<Period> steps = pace_steps(answer, of.pace);
    if (steps.empty()) {
        chart.empty_text = wording.say(QT_TRANSLATE_NOOP("presentation", "No return says when cases started."));
        return chart;
    }
    for (const Period &step : steps)
        chart.steps.append(period_label(step));
    chart.lines.push_back(started_line(of.pace, steps, wording));
    if (of.pace.agreed && *of.pace.agreed > 0 && answer.end_day) {
        chart.lines.push_back(plan_line(answer, of.pace, steps, wording));
        if (of.pace.needed_a_month && *of.pace.needed_a_month > 0)
            chart.lines.push_back(needed_line(answer, of.pace, steps, wording));
    }
    chart.caption = headline.caution;
    return chart;
}

} // namespace outturn::presentation
