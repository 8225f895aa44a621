// SPDX-License-Identifier: GPL-3.0-or-later
// "repeated-figures": the same count period after period.
#include "audit/check_figures.h"
#include "audit/check_hits.h"
#include "audit/check_parameters.h"
#include "audit/reported_numbers.h"

#include "statistics/quantiles.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace outturn::audit {
namespace {

/// Fewer pairs of neighbours say nothing of how a series usually moves.
constexpr size_t enough_changes = 3;
/// Fewer pairs of the other providers say nothing of how often theirs agree.
constexpr int enough_of_others = 20;

struct RepeatQuestion {
    double least = 20; ///< counts below it are left out
    double level = .01;
    int run = 3; ///< periods in a row
};

Result<RepeatQuestion> read_repeated(const QJsonObject &object)
{
    CheckParameters parameters(object);
    RepeatQuestion question;
    question.least = parameters.number_or(QStringLiteral("least"), question.least, 0, 1e12);
    question.level = parameters.number_or(QStringLiteral("level"), question.level, 0, 1);
    question.run = parameters.integer_or(QStringLiteral("periods"), question.run, 3, 100);
    if (const Result<> good = parameters.finish(); !good)
        return tl::unexpected(good.error());
    return question;
}

Result<> check_repeat_parameters(const QJsonObject &object)
{
    if (const auto question = read_repeated(object); !question)
        return tl::unexpected(question.error());
    return {};
}

/// A count that can be set against the one before it.
struct Counted {
    const FigureSum *figure = nullptr;
    double count = 0;
    double chance_variance = 0; ///< m of a count, m (1 - p) of a count out of a known number
};

/// Counts of one provider's measure, each of a period as long as the one before and next to it.
using Stretch = std::vector<Counted>;
using StretchesOf = std::map<ProviderId, std::vector<Stretch>>;

bool follows(const Period &earlier, const Period &later)
{
    return earlier.end.addDays(1) == later.start
        && std::abs(earlier.start.daysTo(earlier.end) - later.start.daysTo(later.end)) <= 3;
}

Counted counted_of(const FigureSum &figure, double count, const Measure &measure)
{
    const std::optional<double> of = figure.cells.front()->denominator;
    const bool is_share = measure.kind == MeasureKind::proportion && of && *of >= count && *of > 0;
    return {&figure, count, is_share ? count * (1 - count / *of) : count};
}

StretchesOf stretches_of(const FigureSeries &series, double least)
{
    StretchesOf stretches;
    const RoundedPeriods rounded(series, AmountOf::count);
    for (const FigureSum &figure : series.figures) { // they come by period
        const auto amount = amount_of(figure, *series.measure);
        std::vector<Stretch> &own = stretches[figure.key().provider];
        const bool usable = amount && amount->is_exact() && amount->number >= least && !figure.from_cases
            && figure.cells.size() == 1 && !rounded.contains(figure.key().period);
        if (!usable) {
            own.emplace_back();
            continue;
        }
        if (own.empty()
            || (!own.back().empty() && !follows(own.back().back().figure->key().period, figure.key().period)))
            own.emplace_back();
        own.back().push_back(counted_of(figure, amount->number, *series.measure));
    }
    return stretches;
}

/// Neighbouring counts, and how many of them agree.
struct Pairs {
    int all = 0;
    int agreeing = 0;
};

Pairs pairs_of(const std::vector<Stretch> &stretches)
{
    Pairs pairs;
    for (const Stretch &stretch : stretches) {
        for (size_t i = 1; i < stretch.size(); ++i) {
            ++pairs.all;
            pairs.agreeing += stretch[i].count == stretch[i - 1].count ? 1 : 0;
        }
    }
    return pairs;
}

/// Counts of one stretch that are the same, from one place to the last.
struct SameCounts {
    const Stretch *stretch = nullptr;
    size_t first = 0;
    size_t last = 0;

    bool holds_pair(const Stretch *of, size_t later) const { return of == stretch && later > first && later <= last; }
};

/// Two independent counts whose difference has this standard deviation agree so often, where it is not small: the
/// density of the normal distribution at nought. Poisson counts of mean m: 1 / (2 sqrt(pi m)).
double chance_of_agreeing(double deviation)
{
    return deviation > 0 ? std::min(1.0, 1.0 / (std::sqrt(2 * std::numbers::pi) * deviation)) : 1.0;
}

/// By how much the provider's other counts move: the median change over .6745. nullopt of too few.
std::optional<double> usual_deviation(const std::vector<Stretch> &stretches, const SameCounts &but)
{
    std::vector<double> changes;
    for (const Stretch &stretch : stretches) {
        for (size_t i = 1; i < stretch.size(); ++i) {
            if (!but.holds_pair(&stretch, i))
                changes.push_back(std::abs(stretch[i].count - stretch[i - 1].count));
        }
    }
    const auto middle = statistics::median(changes);
    return changes.size() >= enough_changes && middle ? std::optional(*middle / .6744897501960817) : std::nullopt;
}

/// The chance that two neighbours agree: as counts of that size do by chance, as this provider's others do from how
/// they move, or as those of all others do; whichever is most often.
double chance_of_pair(const std::vector<Stretch> &own, const SameCounts &same, const Pairs &others)
{
    double variance = 0;
    for (size_t i = same.first; i <= same.last; ++i)
        variance += (*same.stretch)[i].chance_variance / static_cast<double>(same.last - same.first + 1);
    double chance = chance_of_agreeing(std::sqrt(2 * variance));
    if (const std::optional<double> deviation = usual_deviation(own, same))
        chance = std::max(chance, chance_of_agreeing(*deviation));
    if (others.all >= enough_of_others)
        chance = std::max(chance, static_cast<double>(others.agreeing) / others.all);
    return chance;
}

Suspect suspect_of(const SameCounts &same, double chance)
{
    const Stretch &stretch = *same.stretch;
    const auto length = static_cast<int>(same.last - same.first + 1);
    CheckHit hit = hit_of(stretch[same.last].figure->key());
    for (size_t i = same.first; i <= same.last; ++i)
        hit.cells.push_back(stretch[i].figure->key());
    hit.places = length;
    hit.values = {number_value(QStringLiteral("count"), stretch[same.first].count, 0),
                  number_value(QStringLiteral("periods"), length, 0),
                  period_value(QStringLiteral("first"), stretch[same.first].figure->key().period)};
    return {chance, std::move(hit)};
}

void test_runs(const std::vector<Stretch> &own, const Pairs &others, const RepeatQuestion &question,
               std::vector<Suspect> &suspects)
{
    for (const Stretch &stretch : own) {
        for (size_t i = 0; i < stretch.size();) {
            size_t last = i;
            while (last + 1 < stretch.size() && stretch[last + 1].count == stretch[i].count)
                ++last;
            // Every pair of neighbours is a chance to agree, and so a test; a run is as likely as all its pairs together.
            for (size_t k = i + 1; k < last; ++k)
                suspects.push_back({1.0, {}});
            const SameCounts same{&stretch, i, last};
            const auto length = static_cast<int>(last - i + 1);
            if (length >= question.run)
                suspects.push_back(suspect_of(same, std::pow(chance_of_pair(own, same, others), length - 1)));
            else
                suspects.push_back({1.0, {}});
            i = last + 1;
        }
    }
}

void test_series(const FigureSeries &series, const RepeatQuestion &question, std::vector<Suspect> &suspects)
{
    const StretchesOf stretches = stretches_of(series, question.least);
    Pairs all;
    for (const auto &[provider, own] : stretches) {
        const Pairs pairs = pairs_of(own);
        all.all += pairs.all;
        all.agreeing += pairs.agreeing;
    }
    for (const auto &[provider, own] : stretches) {
        const Pairs pairs = pairs_of(own);
        test_runs(own, {all.all - pairs.all, all.agreeing - pairs.agreeing}, question, suspects);
    }
}

Result<> check_repeated(const CheckContext &context, CheckFindings &found)
{
    const Result<RepeatQuestion> question = read_repeated(context.definition.parameters);
    if (!question)
        return tl::unexpected(question.error());
    std::map<ProgrammeId, std::vector<Suspect>> suspects;
    each_series(context, [&](const FigureSeries &series) {
        // Only what happened: a plain value may be a plan, which is the same each year by intention.
        if (series.measure->kind != MeasureKind::value && series.measure->basis == Basis::period)
            test_series(series, *question, suspects[series.measure->programme]);
    });
    for (auto &[programme, tests] : suspects)
        keep_found(std::move(tests), question->level, found);
    return {};
}

} // namespace

std::vector<CheckKind> repeat_kinds()
{
    return {{"repeated-figures", check_repeated, nullptr, check_repeat_parameters, "count periods first"}};
}

} // namespace outturn::audit
