// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/selection_comparison.h"

#include "presentation/figure_words.h"
#include "statistics/intervals.h"

#include <cmath>

namespace outturn::presentation {
namespace {

using analysis::ProviderFigure;
using analysis::SpreadAnswer;
using widgets::DetailComparison;

constexpr double usual_level = 0.05;

void add_pair(const SpreadAnswer &answer, const ProviderFigure &first, const ProviderFigure &second,
              const Wording &wording, DetailComparison &comparison)
{
    const auto pair = analysis::compare_pair(answer.measure, first, second);
    if (!pair)
        return;
    comparison.pairs.push_back({pair->is_ratio ? wording.say(QT_TRANSLATE_NOOP("presentation", "Ratio"))
                                               : wording.say(QT_TRANSLATE_NOOP("presentation", "Difference")),
                                pair_words(answer.measure, *pair, wording),
                                {}});
    if (!pair->p_value)
        return;
    comparison.note = *pair->p_value < usual_level
        ? wording.say(
            QT_TRANSLATE_NOOP("presentation", "More than chance would easily leave between two of their size."))
        : wording.say(QT_TRANSLATE_NOOP("presentation", "No more than chance may leave between two of their size."));
}

void add_shared_areas(const SpreadAnswer &answer, const ProviderFigure &first, const ProviderFigure &second,
                      const std::vector<analysis::SharedArea> &shared, const Wording &wording,
                      DetailComparison &comparison)
{
    bool any = false;
    for (const analysis::SharedArea &area : shared) {
        const bool same_order =
            area.first.provider.id == first.provider.id && area.second.provider.id == second.provider.id;
        const bool other_order =
            area.first.provider.id == second.provider.id && area.second.provider.id == first.provider.id;
        if (!same_order && !other_order)
            continue;
        const auto pair = same_order ? analysis::compare_pair(answer.measure, area.first, area.second)
                                     : analysis::compare_pair(answer.measure, area.second, area.first);
        if (!pair)
            continue;
        any = true;
        comparison.pairs.push_back({wording.say(QT_TRANSLATE_NOOP("presentation", "In %1")).arg(area.name),
                                    pair_words(answer.measure, *pair, wording),
                                    {}});
    }
    if (any)
        comparison.note = wording.say(QT_TRANSLATE_NOOP("presentation",
                                                        "They share an area. Where its cases are allocated to them at "
                                                        "random, their difference there is the one to go by: no "
                                                        "difference in caseload explains it."));
}

void add_together(const SpreadAnswer &answer, const std::vector<const ProviderFigure *> &chosen, const Wording &wording,
                  DetailComparison &comparison)
{
    double x = 0;
    double n = 0;
    for (const ProviderFigure *figure : chosen) {
        if (!figure->numerator || !figure->denominator)
            return; // means and plain values are never added
        x += *figure->numerator;
        n += *figure->denominator;
    }
    const auto interval = answer.measure.kind == MeasureKind::proportion
        ? statistics::wilson_interval(x, n, 0.95)
        : statistics::garwood_rate_interval(x, n, 0.95);
    if (!interval)
        return;
    const FigureWords words(answer.measure, wording);
    comparison.pairs.push_back({wording.say(QT_TRANSLATE_NOOP("presentation", "Together")),
                                QStringLiteral("%1 (%2)").arg(words.value(x / n), words.interval(*interval)),
                                words.full_value(x / n)});
}

} // namespace

QString pair_words(const Measure &measure, const analysis::PairComparison &pair, const Wording &wording)
{
    if (!pair.value)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "the second has none"));
    const FigureWords words(measure, wording);
    const auto written = [&](const std::optional<double> &end) {
        if (!end)
            return wording.say(QT_TRANSLATE_NOOP("presentation", "no limit"));
        return pair.is_ratio ? wording.number(*end, 2) : words.gap(*end);
    };
    if (!pair.is_ratio && pair.lower && pair.upper)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "%1 (95%: %2)"))
            .arg(written(pair.value), words.gap_range(*pair.lower, *pair.upper));
    return wording.say(QT_TRANSLATE_NOOP("presentation", "%1 (95%: %2 to %3)"))
        .arg(written(pair.value), written(pair.lower), written(pair.upper));
}

std::optional<DetailComparison> selection_comparison(const SpreadAnswer &answer, const QStringList &selected,
                                                     const std::vector<analysis::SharedArea> &shared,
                                                     const Wording &wording)
{
    std::vector<const ProviderFigure *> chosen;
    for (const QString &id : selected) {
        const ProviderFigure *figure = answer.find(ProviderId(id));
        if (figure && figure->value)
            chosen.push_back(figure);
    }
    if (chosen.size() < 2)
        return std::nullopt;
    const FigureWords words(answer.measure, wording);
    DetailComparison comparison;
    comparison.title =
        wording.count(QT_TRANSLATE_N_NOOP("presentation", "%n selected"), static_cast<int>(chosen.size()));
    constexpr size_t most_listed = 8;
    for (size_t i = 0; i < std::min(chosen.size(), most_listed); ++i)
        comparison.pairs.push_back(
            {chosen[i]->provider.name, words.value(*chosen[i]->value), words.full_value(*chosen[i]->value)});
    if (chosen.size() > most_listed)
        comparison.pairs.push_back({wording.count(QT_TRANSLATE_N_NOOP("presentation", "and %n more"),
                                                  static_cast<int>(chosen.size() - most_listed)),
                                    {},
                                    {}});
    if (chosen.size() == 2) {
        add_pair(answer, *chosen[0], *chosen[1], wording, comparison);
        add_shared_areas(answer, *chosen[0], *chosen[1], shared, wording, comparison);
    } else
        add_together(answer, chosen, wording, comparison);
    return comparison;
}

} // namespace outturn::presentation
