// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/trend_chart.h"

#include "presentation/figure_words.h"

#include <cmath>

namespace outturn::presentation {
namespace {

using analysis::TrendAnswer;
using analysis::TrendPeriod;
using widgets::TrendLine;
using widgets::TrendPoint;
using widgets::TrendRole;

/// A line of one number of each period; `value` gives it from the spread as it stands.
template <typename ValueOf>
TrendLine line_of(const TrendAnswer &trend, TrendRole role, const QString &label, const Wording &wording,
                  const ValueOf &value_of)
{
    const FigureWords words(trend.measure, wording);
    TrendLine line;
    line.role = role;
    line.label = label;
    for (const TrendPeriod &period : trend.periods) {
        TrendPoint point;
        point.value = value_of(period);
        if (role == TrendRole::best)
            point.name = period.best.name;
        if (role == TrendRole::worst)
            point.name = period.worst.name;
        if (point.value) {
            point.tooltip =
                QStringLiteral("%1: %2 %3").arg(period_label(period.period), label, words.full_value(*point.value));
            if (!point.name.isEmpty())
                point.tooltip = QStringLiteral("%1\n%2").arg(point.tooltip, point.name);
        }
        line.points.push_back(std::move(point));
    }
    return line;
}

std::vector<TrendLine> lines_of_all(const TrendAnswer &trend, const Wording &wording)
{
    const auto part = [](auto member) {
        return [member](const TrendPeriod &period) { return analysis::shown_spread_of(period).*member; };
    };
    using analysis::ShownSpread;
    const QString median = wording.say(QT_TRANSLATE_NOOP("presentation", "median"));
    return {line_of(trend, TrendRole::upper, wording.say(QT_TRANSLATE_NOOP("presentation", "90th percentile")), wording,
                    part(&ShownSpread::p90)),
            line_of(trend, TrendRole::lower, wording.say(QT_TRANSLATE_NOOP("presentation", "10th percentile")), wording,
                    part(&ShownSpread::p10)),
            line_of(trend, TrendRole::middle, median, wording, [](const TrendPeriod &period) { return period.median; }),
            line_of(trend, TrendRole::best, best_word(wording, trend.measure), wording, part(&ShownSpread::best)),
            line_of(trend, TrendRole::worst, worst_word(wording, trend.measure), wording, part(&ShownSpread::worst))};
}

const analysis::SeriesFigure *figure_in(const analysis::ProviderTrend &own, const Period &period)
{
    for (const analysis::SeriesFigure &entry : own.figures) {
        if (entry.period == period)
            return &entry;
    }
    return nullptr;
}

bool is_signal(const analysis::ProviderTrend &own, const Period &period)
{
    if (!own.process)
        return false;
    for (size_t i = 0; i < own.charted.size(); ++i) {
        if (own.figures[own.charted[i]].period == period)
            return own.process->points[i].cause != statistics::SpecialCause::none;
    }
    return false;
}

void add_provider(const TrendAnswer &trend, const Provider &provider, const analysis::ProviderTrend &own,
                  const Wording &wording, widgets::TrendChart &chart)
{
    const FigureWords words(trend.measure, wording);
    TrendLine line;
    line.id = provider.id.text;
    line.label = provider.name;
    line.role = TrendRole::provider;
    for (size_t i = 0; i < trend.periods.size(); ++i) {
        const Period &period = trend.periods[i].period;
        const analysis::SeriesFigure *entry = figure_in(own, period);
        TrendPoint point;
        if (entry && entry->change)
            chart.break_before = static_cast<int>(i);
        if (entry && entry->figure && entry->figure->value) {
            const analysis::ProviderFigure &figure = *entry->figure;
            point.value = figure.value;
            if (figure.interval95) {
                point.lower = figure.interval95->lower;
                point.upper = figure.interval95->upper;
            }
            point.is_signal = is_signal(own, period);
            point.tooltip = QStringLiteral("%1: %2").arg(period_label(period), words.value_with_counts(figure));
        }
        line.points.push_back(std::move(point));
    }
    chart.lines.push_back(std::move(line));
    if (!own.process || !own.process->limits)
        return;
    for (const auto &[value, label] :
         {std::pair(own.process->limits->upper, wording.say(QT_TRANSLATE_NOOP("presentation", "upper process limit"))),
          std::pair(own.process->limits->lower,
                    wording.say(QT_TRANSLATE_NOOP("presentation", "lower process limit")))}) {
        TrendLine limit;
        limit.role = TrendRole::limit;
        limit.label = label;
        for (const TrendPeriod &period : trend.periods) {
            TrendPoint point;
            const analysis::SeriesFigure *entry = figure_in(own, period.period);
            if (entry && entry->figure && entry->figure->value)
                point.value = value;
            limit.points.push_back(point);
        }
        chart.lines.push_back(std::move(limit));
    }
}

} // namespace

QString gap_trend_words(const TrendAnswer &trend, const Wording &wording)
{
    using statistics::GapVerdict;
    const FigureWords words(trend.measure, wording);
    if (!trend.gap || !trend.gap->slope)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Too few periods to say whether the gap is closing"));
    const statistics::GapChange &slope = *trend.gap->slope;
    const double one = std::abs(slope.interval95.lower);
    const double other = std::abs(slope.interval95.upper);
    const QString range = words.gap_range(std::min(one, other), std::max(one, other));
    switch (trend.gap->verdict) {
    case GapVerdict::closing:
        return wording
            .say(QT_TRANSLATE_NOOP("presentation", "The gap is closing: by %1 a period (95%: %2), chance allowed for"))
            .arg(words.gap(-slope.value), range);
    case GapVerdict::widening:
        return wording
            .say(QT_TRANSLATE_NOOP("presentation", "The gap is widening: by %1 a period (95%: %2), chance allowed for"))
            .arg(words.gap(slope.value), range);
    case GapVerdict::no_change_shown:
    case GapVerdict::too_few_periods:
        break;
    }
    return wording.say(QT_TRANSLATE_NOOP("presentation", "No change of the gap can be shown beyond chance"));
}

QString provider_trend_words(const TrendAnswer &trend, const analysis::ProviderTrend &own, const Wording &wording)
{
    using analysis::NoMarker;
    using statistics::TrendDirection;
    if (own.marker) {
        switch (own.marker->direction) {
        case TrendDirection::rising:
            return trend.measure.polarity == Polarity::neutral
                ? wording.say(QT_TRANSLATE_NOOP("presentation", "rising over the last five periods"))
                : (trend.measure.polarity == Polarity::high
                       ? wording.say(QT_TRANSLATE_NOOP("presentation",
                                                       "rising, for the better, over the last five "
                                                       "periods"))
                       : wording.say(QT_TRANSLATE_NOOP("presentation",
                                                       "rising, for the worse, over the last five "
                                                       "periods")));
        case TrendDirection::falling:
            return trend.measure.polarity == Polarity::neutral
                ? wording.say(QT_TRANSLATE_NOOP("presentation", "falling over the last five periods"))
                : (trend.measure.polarity == Polarity::high
                       ? wording.say(QT_TRANSLATE_NOOP("presentation",
                                                       "falling, for the worse, over the last five "
                                                       "periods"))
                       : wording.say(QT_TRANSLATE_NOOP("presentation",
                                                       "falling, for the better, over the last five "
                                                       "periods")));
        case TrendDirection::no_change:
            break;
        }
        return wording.say(QT_TRANSLATE_NOOP("presentation", "no trend beyond chance over the last five periods"));
    }
    switch (own.no_marker) {
    case NoMarker::too_few_periods:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "a trend needs five periods in a row"));
    case NoMarker::all_or_nothing:
        return wording.say(QT_TRANSLATE_NOOP("presentation",
                                             "no trend can be told: in one of the last five periods all succeeded, or "
                                             "none"));
    case NoMarker::no_interval:
        return wording.say(
            QT_TRANSLATE_NOOP("presentation", "no trend can be told: the uncertainty of the values is not known"));
    case NoMarker::none:
        break;
    }
    return {};
}

widgets::TrendChart trend_chart(const TrendAnswer &trend, const Provider &provider, const analysis::ProviderTrend &own,
                                const Wording &wording)
{
    const FigureWords words(trend.measure, wording);
    widgets::TrendChart chart;
    chart.title = trend.measure.title;
    chart.format = words.format();
    chart.value_axis_title = words.value_title();
    chart.empty_text = wording.say(QT_TRANSLATE_NOOP("presentation", "Only one period was returned."));
    for (const TrendPeriod &period : trend.periods)
        chart.periods.push_back(period_label(period.period));
    if (trend.periods.size() < 2)
        return chart;
    chart.lines = lines_of_all(trend, wording);
    chart.caption = gap_trend_words(trend, wording);
    chart.description = chart.caption + u'.';
    if (!provider.id.is_empty()) {
        const size_t own_line = chart.lines.size();
        add_provider(trend, provider, own, wording, chart);
        if (const QString said = provider_trend_words(trend, own, wording); !said.isEmpty())
            chart.caption += QStringLiteral("; %1: %2").arg(chart.lines[own_line].label, said);
    }
    if (chart.break_before >= 0)
        chart.break_label = wording.say(QT_TRANSLATE_NOOP("presentation", "boundaries changed"));
    return chart;
}

} // namespace outturn::presentation
