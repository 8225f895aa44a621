// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/disclosure_counts.h"

#include <algorithm>

namespace outturn::analysis {
namespace {

/// What is withheld of the provider in the figures of a period, as they are shown.
bool is_withheld_in(const SpreadAnswer &shown, const ProviderId &provider)
{
    const ProviderFigure *figure = provider.is_empty() ? nullptr : shown.find(provider);
    return figure && figure->status == FigureStatus::withheld;
}

bool is_withheld_in(const TrendAnswer *trend, const Period &period, const ProviderId &provider)
{
    return trend && std::any_of(trend->periods.begin(), trend->periods.end(), [&](const TrendPeriod &entry) {
               return entry.period == period && entry.figures && is_withheld_in(*entry.figures, provider);
           });
}

/// Whether a cumulative count grew by a small one since the last that is shown.
bool grew_by_few(const Measure &measure, const ProviderFigure *before, const ProviderFigure &now,
                 const DisclosureRule &rule)
{
    if (measure.basis != Basis::cumulative || !before)
        return false;
    const auto added = [](const std::optional<double> &earlier, const std::optional<double> &later) {
        return earlier && later ? *later - *earlier : 0;
    };
    return rule.is_small(added(before->numerator, now.numerator))
        || (measure.kind == MeasureKind::proportion && rule.is_small(added(before->denominator, now.denominator)));
}

DisclosedSpread disclose_period(const TrendPeriod &period, const DisclosureRule &rule)
{
    return period.figures ? disclose(period.figures, rule) : DisclosedSpread{};
}

} // namespace

DisclosedSeries disclose(const std::vector<SeriesFigure> &series, const DisclosureRule &rule,
                         const SpreadAnswer &answer, const ProviderId &provider, const TrendAnswer *trend)
{
    DisclosedSeries disclosed{series, {}};
    if (!rule.is_on())
        return disclosed;
    const ProviderFigure *before = nullptr;
    for (size_t i = 0; i < series.size(); ++i) {
        SeriesFigure &entry = disclosed.series[i];
        if (entry.area && has_small_count(answer.measure, entry.area->figure, rule))
            entry.area.reset();
        if (!entry.figure)
            continue;
        const bool is_own_period = entry.period == answer.question.period;
        const bool is_small = has_small_count(answer.measure, *entry.figure, rule);
        const bool gives_away = (is_own_period && is_withheld_in(answer, provider))
            || is_withheld_in(trend, entry.period, provider)
            || grew_by_few(answer.measure, before, *entry.figure, rule);
        if (!is_small && !gives_away) {
            before = &*series[i].figure;
            continue;
        }
        // A boundary that moved would tell the figure by what the constant area still has.
        entry.area.reset();
        withhold(*entry.figure);
        if (is_own_period && is_withheld_in(answer, provider))
            continue;
        const ProviderFigure *own = provider.is_empty() ? nullptr : answer.find(provider);
        disclosed.withheld.push_back({own ? own->provider : Provider{}, answer.measure.title, entry.period,
                                      is_small ? WithheldWhy::small_count : WithheldWhy::could_be_worked_out});
    }
    return disclosed;
}

DisclosedTrend disclose(const std::shared_ptr<const TrendAnswer> &answer, const DisclosureRule &rule)
{
    if (!rule.is_on() || !answer)
        return {answer, {}};
    auto shown = std::make_shared<TrendAnswer>(*answer);
    std::vector<WithheldFigure> withheld;
    bool is_touched = false;
    for (TrendPeriod &period : shown->periods) {
        const DisclosedSpread disclosed = disclose_period(period, rule);
        if (disclosed.withheld.empty())
            continue;
        is_touched = true;
        const SpreadAnswer &left = *disclosed.answer;
        period.figures = disclosed.answer;
        period.spread = left.spread;
        period.shown_spread = left.shown_spread;
        if (!left.spread) // of one value alone it is the value
            period.median = left.shown_spread ? left.shown_spread->median : std::nullopt;
        period.true_spread = left.true_spread;
        if (!left.target)
            period.pooled.reset();
        period.best = left.best ? left.figures[*left.best].provider : Provider{};
        period.worst = left.worst ? left.figures[*left.worst].provider : Provider{};
        period.best_is_withheld = left.best_is_withheld;
        period.worst_is_withheld = left.worst_is_withheld;
        for (const bool is_withheld : {left.best_is_withheld, left.worst_is_withheld}) {
            if (is_withheld)
                withheld.push_back({Provider{}, answer->measure.title, period.period, WithheldWhy::small_count});
        }
    }
    if (!is_touched)
        return {answer, {}};
    // How far each moved would tell the value of one period by that of another.
    if (shown->movement)
        shown->movement->moves.clear();
    return {shown, std::move(withheld)};
}

} // namespace outturn::analysis
