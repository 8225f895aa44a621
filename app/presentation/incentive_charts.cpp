// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/incentive_charts.h"

#include "presentation/figure_words.h"
#include "presentation/incentive_words.h"
#include "presentation/payment_words.h"
#include "presentation/scheme_words.h"

#include <algorithm>
#include <cmath>

namespace outturn::presentation {
namespace {

using analysis::FundingFigure;
using analysis::IncentiveAnswer;
using analysis::MarginalWorth;
using analysis::MeasurePair;
using analysis::ProviderIncentive;
using widgets::LineStyle;

constexpr double pence_a_pound = 100.0;

QString optional_pounds(const std::optional<qint64> &pence, const Wording &wording)
{
    return pence ? pounds(*pence, wording) : wording.say(QT_TRANSLATE_NOOP("presentation", "not known"));
}

std::optional<double> in_pounds(const std::optional<qint64> &pence)
{
    return pence ? std::optional(static_cast<double>(*pence) / pence_a_pound) : std::nullopt;
}

QString worth_tooltip(const IncentiveAnswer &answer, const ProviderIncentive &entry, const MarginalWorth &worth,
                      const Wording &wording)
{
    QStringList lines{entry.provider.name,
                      wording.say(QT_TRANSLATE_NOOP("presentation", "%1 for one more case in %2"))
                          .arg(large_pounds(*worth.worth_pence, wording), answer.year)};
    if (worth.lower_pence && worth.upper_pence)
        lines.append(wording.say(QT_TRANSLATE_NOOP("presentation", "95% interval %1 to %2"))
                         .arg(large_pounds(*worth.lower_pence, wording), large_pounds(*worth.upper_pence, wording)));
    lines.append(
        wording.say(QT_TRANSLATE_NOOP("presentation", "attachment %1, an outcome %2 on top"))
            .arg(optional_pounds(worth.attachment_pence, wording), optional_pounds(worth.result_pence, wording)));
    if (entry.cost_per_case_pence)
        lines.append(wording.say(QT_TRANSLATE_NOOP("presentation", "cost of a case %1"))
                         .arg(large_pounds(*entry.cost_per_case_pence, wording)));
    if (entry.success_rate)
        lines.append(wording.say(QT_TRANSLATE_NOOP("presentation", "success rate %1 (%2 of %3)"))
                         .arg(percent(*entry.success_rate, wording), wording.number(entry.outcomes, 0),
                              wording.number(entry.cases, 0)));
    if (worth.break_even_rate && *worth.break_even_rate <= 1)
        lines.append(wording.say(QT_TRANSLATE_NOOP("presentation", "worth nothing at a success rate of %1"))
                         .arg(percent(*worth.break_even_rate, wording)));
    return lines.join(u'\n');
}

widgets::RankedMark worth_mark(const IncentiveAnswer &answer, const ProviderIncentive &entry,
                               const MarginalWorth &worth, const Wording &wording)
{
    widgets::RankedMark mark;
    mark.id = entry.provider.id.text;
    mark.name = entry.provider.name;
    mark.value = *worth.worth_pence / pence_a_pound;
    if (worth.lower_pence && worth.upper_pence) {
        mark.lower = *worth.lower_pence / pence_a_pound;
        mark.upper = *worth.upper_pence / pence_a_pound;
    }
    mark.label = entry.provider.name + u' ' + large_pounds(std::round(*worth.worth_pence / 100.0) * 100.0, wording);
    if (entry.success_rate)
        mark.detail = wording.say(QT_TRANSLATE_NOOP("presentation", "success rate %1"))
                          .arg(percent(*entry.success_rate, wording));
    mark.tooltip = worth_tooltip(answer, entry, worth, wording);
    return mark;
}

void add_worth_ends(widgets::RankedChart &chart, const Wording &wording)
{
    if (chart.marks.size() < 2 || !(chart.marks.front().value > chart.marks.back().value))
        return;
    chart.best_id = chart.marks.front().id;
    chart.worst_id = chart.marks.back().id;
    chart.gap_label =
        wording.say(QT_TRANSLATE_NOOP("presentation", "gap %1"))
            .arg(large_pounds(std::round(chart.marks.front().value - chart.marks.back().value) * pence_a_pound,
                              wording));
}

QString funding_label(const FundingFigure &funding, const Wording &wording)
{
    if (funding.invested_share)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "%1 invested"))
            .arg(percent(*funding.invested_share, wording));
    if (funding.drawn_share)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "%1 drawn, investment not reported"))
            .arg(percent(*funding.drawn_share, wording));
    return wording.say(QT_TRANSLATE_NOOP("presentation", "investment not reported"));
}

widgets::FundingRow funding_row(const FundingFigure &funding, const QString &name, const Wording &wording)
{
    widgets::FundingRow row;
    row.name = name;
    row.available = in_pounds(funding.available_pence);
    row.drawn = in_pounds(funding.drawn_pence);
    row.invested = in_pounds(funding.invested_pence);
    row.label = funding_label(funding, wording);
    row.tooltip =
        wording.say(QT_TRANSLATE_NOOP("presentation", "%1\navailable %2\ndrawn %3\ninvested in services %4"))
            .arg(name, optional_pounds(funding.available_pence, wording), optional_pounds(funding.drawn_pence, wording),
                 optional_pounds(funding.invested_pence, wording));
    return row;
}

void add_to(std::optional<qint64> &sum, const std::optional<qint64> &pence)
{
    if (pence)
        sum = sum.value_or(0) + *pence;
}

/// Those that the chart has no room for, in one row; a share is of those alone that report both amounts.
widgets::FundingRow rest_row(const std::vector<const ProviderIncentive *> &found, size_t from, const Wording &wording)
{
    FundingFigure sum;
    qint64 available_of_both = 0;
    qint64 invested_of_both = 0;
    for (size_t i = from; i < found.size(); ++i) {
        const FundingFigure &funding = found[i]->funding;
        add_to(sum.available_pence, funding.available_pence);
        add_to(sum.drawn_pence, funding.drawn_pence);
        add_to(sum.invested_pence, funding.invested_pence);
        if (funding.available_pence && funding.invested_pence) {
            available_of_both += *funding.available_pence;
            invested_of_both += *funding.invested_pence;
        }
    }
    if (available_of_both > 0)
        sum.invested_share = static_cast<double>(invested_of_both) / static_cast<double>(available_of_both);
    return funding_row(
        sum,
        wording.count(QT_TRANSLATE_N_NOOP("presentation", "and %n other(s)"), static_cast<int>(found.size() - from)),
        wording);
}

std::vector<const ProviderIncentive *> with_funding(const IncentiveAnswer &answer)
{
    std::vector<const ProviderIncentive *> found;
    for (const ProviderIncentive &entry : answer.providers) {
        if (has_funding(entry.funding))
            found.push_back(&entry);
    }
    std::stable_sort(found.begin(), found.end(), [](const ProviderIncentive *a, const ProviderIncentive *b) {
        return a->funding.not_invested_pence.value_or(-1) > b->funding.not_invested_pence.value_or(-1);
    });
    return found;
}

widgets::NamedLine pair_line(const std::vector<MeasurePair> &pairs, const QString &label, LineStyle style,
                             std::optional<double> MeasurePair::*measure, const Wording &wording)
{
    widgets::NamedLine line;
    line.label = label;
    line.style = style;
    for (const MeasurePair &pair : pairs) {
        const std::optional<double> &value = pair.*measure;
        line.values.push_back(value);
        line.tooltips.append(
            QStringLiteral("%1, %2: %3")
                .arg(label, pair.year,
                     value ? percent(*value, wording)
                           : wording.say(QT_TRANSLATE_NOOP("presentation", "not yet old enough, or not reported"))));
    }
    return line;
}

} // namespace

widgets::NumberFormat pounds_format(const Wording &wording)
{
    widgets::NumberFormat format;
    format.prefix = QStringLiteral("£");
    format.locale = wording.locale().name();
    return format;
}

widgets::NumberFormat percent_format(const Wording &wording)
{
    widgets::NumberFormat format;
    format.factor = 100.0;
    format.suffix = QStringLiteral("%");
    format.locale = wording.locale().name();
    return format;
}

widgets::RankedChart worth_chart(const IncentiveAnswer &answer, const Wording &wording)
{
    const Headline headline = incentive_headline(answer, wording);
    widgets::RankedChart chart;
    chart.title = headline.title;
    chart.description = headline_text(headline);
    chart.format = pounds_format(wording);
    chart.value_axis_title =
        wording.say(QT_TRANSLATE_NOOP("presentation", "Worth of one more case, %1")).arg(answer.year);
    chart.interval_caption =
        wording.say(QT_TRANSLATE_NOOP("presentation", "lines: at the 95% interval of the success rate"));
    for (const ProviderIncentive &entry : answer.providers) {
        const MarginalWorth *worth = latest_worth(answer, entry);
        if (worth && worth->worth_pence && std::isfinite(*worth->worth_pence))
            chart.marks.push_back(worth_mark(answer, entry, *worth, wording));
    }
    std::stable_sort(chart.marks.begin(), chart.marks.end(),
                     [](const widgets::RankedMark &a, const widgets::RankedMark &b) { return a.value > b.value; });
    chart.order_caption = wording.say(QT_TRANSLATE_NOOP("presentation", "%1, most worth first"))
                              .arg(wording.number(static_cast<double>(chart.marks.size()), 0));
    if (chart.marks.empty()) {
        chart.empty_text = headline.finding + u'.';
        return chart;
    }
    chart.target = 0.0;
    chart.target_label = wording.say(QT_TRANSLATE_NOOP("presentation", "nought: brings what it costs"));
    add_worth_ends(chart, wording);
    return chart;
}

widgets::FundingChart funding_chart(const IncentiveAnswer &answer, const Wording &wording)
{
    const Headline headline = funding_headline(answer, wording);
    widgets::FundingChart chart;
    chart.title = headline.title;
    chart.description = headline_text(headline);
    chart.format = pounds_format(wording);
    chart.available_title = wording.say(QT_TRANSLATE_NOOP("presentation", "available"));
    chart.drawn_title = wording.say(QT_TRANSLATE_NOOP("presentation", "drawn"));
    chart.invested_title = wording.say(QT_TRANSLATE_NOOP("presentation", "invested in services"));
    const std::vector<const ProviderIncentive *> found = with_funding(answer);
    const size_t alone = found.size() > most_chart_rows ? most_chart_rows - 1 : found.size();
    for (size_t i = 0; i < alone; ++i) {
        chart.rows.push_back(funding_row(found[i]->funding, found[i]->provider.name, wording));
        chart.rows.back().id = found[i]->provider.id.text;
    }
    if (alone < found.size())
        chart.rows.push_back(rest_row(found, alone, wording));
    if (chart.rows.empty())
        chart.empty_text = headline.finding + u'.';
    else
        chart.caption = wording
                            .say(QT_TRANSLATE_NOOP("presentation",
                                                   "those that left most uninvested first; nothing "
                                                   "reported, and not drawn: %1"))
                            .arg(wording.number(static_cast<double>(answer.providers.size() - found.size()), 0));
    return chart;
}

widgets::LineChart measure_pair_chart(const std::vector<MeasurePair> &pairs, const Wording &wording)
{
    const Headline headline = measure_pair_headline(pairs, wording);
    widgets::LineChart chart;
    chart.title = headline.title;
    chart.description = headline_text(headline);
    chart.format = percent_format(wording);
    chart.value_axis_title = wording.say(QT_TRANSLATE_NOOP("presentation", "Outcomes per referral"));
    const auto any = [&pairs](std::optional<double> MeasurePair::*measure) {
        return std::any_of(pairs.begin(), pairs.end(), [measure](const MeasurePair &pair) { return pair.*measure; });
    };
    for (const MeasurePair &pair : pairs)
        chart.steps.append(pair.year);
    const auto add = [&](std::optional<double> MeasurePair::*measure, const char *label, LineStyle style) {
        if (any(measure))
            chart.lines.push_back(pair_line(pairs, wording.say(label), style, measure, wording));
    };
    add(&MeasurePair::contract, QT_TRANSLATE_NOOP("presentation", "of the year over referrals of the year"),
        LineStyle::second);
    add(&MeasurePair::cohort_12m, QT_TRANSLATE_NOOP("presentation", "of those referred, within 12 months"),
        LineStyle::main);
    add(&MeasurePair::cohort_24m, QT_TRANSLATE_NOOP("presentation", "of those referred, within 24 months"),
        LineStyle::plan);
    if (chart.lines.empty()) {
        chart.steps.clear();
        chart.empty_text =
            wording.say(QT_TRANSLATE_NOOP("presentation", "No return gives referrals and outcomes year by year."));
        return chart;
    }
    chart.caption = headline.caution;
    return chart;
}

} // namespace outturn::presentation
