// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/disclosure_counts.h"
#include "analysis/disclosure_providers.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace outturn::analysis {
namespace {

using Group = WithheldSum::Group;

bool has_small_pair(const ProviderFigure &figure, const DisclosureRule &rule, bool is_proportion)
{
    const auto is_small = [&rule](const std::optional<double> &count) { return count && rule.is_small(*count); };
    return is_small(figure.numerator)
        || (is_proportion
            && (is_small(figure.denominator)
                || (rule.those_without_too && figure.numerator && figure.denominator
                    && rule.is_small(*figure.denominator - *figure.numerator))));
}

/// What is guarded of one figure. Counts add up to the totals where the figure has a value; all else is of nothing.
GuardedPair pair_of(const SpreadAnswer &answer, const ProviderFigure &figure, const DisclosureRule &rule)
{
    const Measure &measure = answer.measure;
    GuardedPair pair;
    pair.must_go = has_small_count(measure, figure, rule);
    pair.in_totals = measure.kind != MeasureKind::mean && measure.kind != MeasureKind::value && figure.value
        && figure.numerator && figure.denominator;
    if (!pair.in_totals)
        return pair;
    pair.count = *figure.numerator;
    pair.rest = measure.kind == MeasureKind::proportion && rule.those_without_too
        ? *figure.denominator - *figure.numerator
        : *figure.denominator;
    return pair;
}

ProviderGuard guard_of(const SpreadAnswer &answer, const DisclosureRule &rule)
{
    std::vector<GuardedProvider> providers;
    for (const ProviderFigure &figure : answer.figures)
        providers.push_back({&figure.provider, pair_of(answer, figure, rule)});
    GuardTerms terms;
    terms.smallest_count = rule.smallest_count;
    terms.rest_is_people = answer.measure.kind == MeasureKind::proportion && rule.those_without_too;
    terms.order_is_known = true;
    const auto &group = answer.question.compared_with;
    return ProviderGuard(providers, terms, group ? group->members : std::vector<ProviderId>{});
}

/// The values in ascending order, each with whether somebody shown has it.
class SortedValues
{
public:
    SortedValues(const SpreadAnswer &answer, const ProviderGuard &guard)
    {
        std::set<double> shown;
        for (size_t i = 0; i < answer.figures.size(); ++i) {
            const auto &value = answer.figures[i].value;
            if (value && !guard.is_withheld(i))
                shown.insert(*value);
            if (value)
                values_.push_back(*value);
        }
        std::sort(values_.begin(), values_.end());
        for (const double value : values_)
            is_shown_.push_back(shown.contains(value));
    }

    /// Type 7; none where it would tell a withheld value.
    std::optional<double> percentile(double p) const
    {
        if (values_.empty())
            return std::nullopt;
        const double place = static_cast<double>(values_.size() - 1) * p;
        const auto below = static_cast<size_t>(std::floor(place + 1e-9));
        const double share = std::max(place - static_cast<double>(below), 0.0);
        const size_t above = share > 1e-9 ? below + 1 : below;
        if (!is_shown_[below] || !is_shown_[above])
            return std::nullopt;
        return values_[below] + share * (values_[above] - values_[below]);
    }

private:
    std::vector<double> values_;
    std::vector<bool> is_shown_;
};

std::optional<double> difference(const std::optional<double> &high, const std::optional<double> &low)
{
    return high && low ? std::optional(*high - *low) : std::nullopt;
}

/// The spread stays as it is where none of its ends and percentiles is that of a withheld figure.
void disclose_spread(SpreadAnswer &shown, const SortedValues &values)
{
    if (!shown.spread)
        return;
    ShownSpread left;
    const bool low_is_best = shown.measure.polarity == Polarity::low;
    left.best = values.percentile(low_is_best ? 0 : 1);
    left.worst = values.percentile(low_is_best ? 1 : 0);
    left.gap = difference(low_is_best ? left.worst : left.best, low_is_best ? left.best : left.worst);
    left.median = values.percentile(0.5);
    left.p10 = values.percentile(0.1);
    left.p90 = values.percentile(0.9);
    left.p90_p10_gap = difference(left.p90, left.p10);
    left.interquartile_range = difference(values.percentile(0.75), values.percentile(0.25));
    if (left.gap && left.median && left.p90_p10_gap && left.interquartile_range)
        return;
    shown.spread.reset();
    shown.shown_spread = left;
    if (!left.gap)
        shown.chance_gap.reset();
}

/// One who is shown and has the same rank; else none.
std::optional<size_t> shown_end(const SpreadAnswer &answer, const std::optional<size_t> &end,
                                const ProviderGuard &guard)
{
    if (!end || !guard.is_withheld(*end))
        return end;
    for (size_t i = 0; i < answer.figures.size(); ++i) {
        if (answer.figures[i].rank && answer.figures[i].rank == answer.figures[*end].rank && !guard.is_withheld(i))
            return i;
    }
    return std::nullopt;
}

/// Those with a value in their order, then the others by name, so that no place tells where a withheld one stood. The
/// new position of each.
std::vector<size_t> put_in_order(SpreadAnswer &shown)
{
    std::vector<size_t> order;
    for (size_t i = 0; i < shown.figures.size(); ++i)
        order.push_back(i);
    std::stable_sort(order.begin(), order.end(), [&shown](size_t a, size_t b) {
        const ProviderFigure &first = shown.figures[a];
        const ProviderFigure &second = shown.figures[b];
        if (first.value.has_value() != second.value.has_value())
            return first.value.has_value();
        if (first.value)
            return a < b;
        return first.provider.name != second.provider.name ? first.provider.name < second.provider.name
                                                           : first.provider.id < second.provider.id;
    });
    std::vector<ProviderFigure> figures;
    std::vector<size_t> moved_to(order.size());
    for (size_t i = 0; i < order.size(); ++i) {
        figures.push_back(std::move(shown.figures[order[i]]));
        moved_to[order[i]] = i;
    }
    shown.figures = std::move(figures);
    return moved_to;
}

Evidence evidence_shown(const Evidence &whole, const ProviderGuard &guard, const std::vector<size_t> &moved_to)
{
    Evidence shown;
    shown.model = whole.model;
    for (size_t i = 0; i < whole.positions.size(); ++i) {
        if (guard.is_withheld(whole.positions[i]))
            continue;
        shown.figures.push_back(whole.figures[i]);
        shown.bases.push_back(whole.bases[i]);
        shown.positions.push_back(moved_to[whole.positions[i]]);
        if (!whole.posteriors.empty())
            shown.posteriors.push_back(whole.posteriors[i]);
    }
    return shown;
}

std::vector<WithheldSum> sums_of_withheld(const SpreadAnswer &answer, const ProviderGuard &guard)
{
    std::vector<WithheldSum> sums;
    if (answer.evidence.model == statistics::Model::normal)
        return sums;
    for (const Group by : {Group::region, Group::council_class, Group::type}) {
        std::map<QString, WithheldSum> of_group;
        for (size_t i = 0; i < answer.evidence.positions.size(); ++i) {
            const size_t position = answer.evidence.positions[i];
            const QString key = group_key(answer.figures[position].provider, by);
            if (!guard.is_withheld(position) || guard.is_total_withheld(by, key))
                continue;
            WithheldSum &sum = of_group[key];
            sum.by = by;
            sum.key = key;
            sum.numerator += answer.evidence.figures[i];
            sum.denominator += answer.evidence.bases[i];
        }
        for (auto &[key, sum] : of_group)
            sums.push_back(std::move(sum));
    }
    return sums;
}

/// Where the figures of all together would give one away.
void withhold_whole(SpreadAnswer &shown)
{
    shown.pooled_numerator = 0;
    shown.pooled_denominator = 0;
    shown.target_working = {};
    shown.overdispersion.reset();
    shown.population.reset();
    shown.true_spread.reset();
    shown.chance_gap.reset();
    shown.rankability.reset();
    if (shown.target_source == TargetSource::user)
        return;
    shown.target.reset();
    shown.target_standard_error.reset();
}

} // namespace

bool has_small_count(const Measure &measure, const ProviderFigure &figure, const DisclosureRule &rule)
{
    switch (measure.kind) {
    case MeasureKind::mean:
        return figure.denominator && rule.is_small(*figure.denominator);
    case MeasureKind::value:
        return measure.unit == QLatin1String("count") && figure.value && rule.is_small(*figure.value);
    case MeasureKind::proportion:
    case MeasureKind::rate:
    case MeasureKind::ratio:
        break;
    }
    // Of a standardised figure the counts as returned are printed beside it.
    return has_small_pair(figure, rule, measure.kind == MeasureKind::proportion)
        || (figure.raw && has_small_pair(*figure.raw, rule, true));
}

void withhold(ProviderFigure &figure)
{
    ProviderFigure nothing;
    nothing.provider = std::move(figure.provider);
    nothing.code = std::move(figure.code);
    nothing.status = FigureStatus::withheld;
    figure = std::move(nothing);
}

DisclosedSpread disclose(const SharedSpread &answer, const DisclosureRule &rule)
{
    if (!rule.is_on() || !answer)
        return {answer, {}};
    const ProviderGuard guard = guard_of(*answer, rule);
    if (!guard.is_any_withheld())
        return {answer, {}};
    auto shown = std::make_shared<SpreadAnswer>(*answer);
    std::vector<WithheldFigure> withheld;
    for (size_t i = 0; i < shown->figures.size(); ++i) {
        if (!guard.is_withheld(i))
            continue;
        withheld.push_back({shown->figures[i].provider, answer->measure.title, answer->question.period, guard.why(i)});
        shown->published_rates_differ -= shown->figures[i].published_rate_differs ? 1 : 0;
        withhold(shown->figures[i]);
    }
    std::stable_sort(withheld.begin(), withheld.end(), [](const WithheldFigure &a, const WithheldFigure &b) {
        return a.provider.name < b.provider.name;
    });
    disclose_spread(*shown, SortedValues(*answer, guard));
    shown->withheld_sums = sums_of_withheld(*answer, guard);
    const std::vector<size_t> moved_to = put_in_order(*shown);
    const auto moved = [&moved_to](const std::optional<size_t> &position) {
        return position ? std::optional(moved_to[*position]) : std::nullopt;
    };
    shown->best = moved(shown_end(*answer, answer->best, guard));
    shown->worst = moved(shown_end(*answer, answer->worst, guard));
    shown->best_is_withheld = answer->best && !shown->best;
    shown->worst_is_withheld = answer->worst && !shown->worst;
    shown->evidence = evidence_shown(answer->evidence, guard, moved_to);
    if (guard.is_whole_withheld())
        withhold_whole(*shown);
    return {shown, std::move(withheld)};
}

} // namespace outturn::analysis
