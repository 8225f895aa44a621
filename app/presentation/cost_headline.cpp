// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/cost_headline.h"

#include "presentation/figure_words.h"
#include "statistics/quantiles.h"

#include <algorithm>

namespace outturn::presentation {
namespace {

using analysis::CostAnswer;
using analysis::CostFigure;
using analysis::CostQuadrant;

// Of fewer than this the middle is not told from the ends.
constexpr size_t fewest_for_a_middle = 10;
// Below £100 the pence matter.
constexpr double small_amount = 10000;

QString cost_finding(const CostAnswer &answer, const Wording &wording)
{
    if (answer.figures.empty())
        return wording.say(QT_TRANSLATE_NOOP("presentation", "No provider has both a cost and counts here"));
    if (!answer.outcome_pence)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "%1 was spent, and no outcome was returned"))
            .arg(cost_words(wording, answer.cost_pence));
    const QString average = cost_words(wording, *answer.outcome_pence);
    std::vector<double> costs;
    for (const CostFigure &entry : answer.figures) {
        if (entry.outcome)
            costs.push_back(entry.outcome->pence);
    }
    const auto low = statistics::percentile(costs, 0.1);
    const auto high = statistics::percentile(costs, 0.9);
    if (costs.size() < fewest_for_a_middle || !low || !high)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "An outcome costs %1 on average")).arg(average);
    return wording
        .say(QT_TRANSLATE_NOOP("presentation",
                               "An outcome costs %1 on average; for 8 providers in 10 it lies between %2 and %3"))
        .arg(average, cost_words(wording, *low), cost_words(wording, *high));
}

QString additional_words(const CostAnswer &answer, const Wording &wording)
{
    if (!answer.non_intervention || answer.figures.empty())
        return {};
    const QString rate = wording.full_number(*answer.non_intervention * 100.0) + u'%';
    if (answer.additional_pence)
        return wording
            .say(QT_TRANSLATE_NOOP(
                "presentation", "If %1 of all cases had come to an outcome anyway, an outcome beyond those costs %2."))
            .arg(rate, cost_words(wording, *answer.additional_pence));
    return wording
        .say(QT_TRANSLATE_NOOP("presentation",
                               "If %1 of all cases had come to an outcome anyway, all together achieved none beyond "
                               "those."))
        .arg(rate);
}

QString cost_caution(const CostAnswer &answer, const Wording &wording)
{
    const auto told = [&wording](const char *sentence, std::ptrdiff_t count) {
        return count > 0 ? wording.say(sentence).arg(wording.number(static_cast<double>(count), 0)) : QString();
    };
    const auto none = std::count_if(answer.figures.begin(), answer.figures.end(),
                                    [](const CostFigure &entry) { return entry.has_no_outcomes; });
    const auto missing = static_cast<std::ptrdiff_t>(positions_without_cost(answer).size());
    QStringList sentences;
    if (answer.case_pence)
        sentences.append(wording.say(QT_TRANSLATE_NOOP("presentation", "%1 with a cost: %2 a case."))
                             .arg(provider_count(wording, *answer.spread, static_cast<int>(answer.figures.size())),
                                  cost_words(wording, *answer.case_pence)));
    sentences.append(additional_words(answer, wording));
    sentences.append(told(QT_TRANSLATE_NOOP("presentation", "With a figure, but without a cost: %1."), missing));
    sentences.append(told(QT_TRANSLATE_NOOP("presentation", "With a cost, but without an outcome: %1."), none));
    sentences.append(told(QT_TRANSLATE_NOOP("presentation",
                                            "Withheld, and in none of these averages: %1 (small counts, and what "
                                            "would give one away)."),
                          analysis::withheld_figures(*answer.spread)));
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

QString cost_warnings(const CostAnswer &answer, const Wording &wording)
{
    const Measure &measure = answer.spread->measure;
    QStringList sentences;
    if (answer.figures.empty())
        return {};
    if (!measure.cost_scope.isEmpty())
        sentences.append(wording
                             .say(QT_TRANSLATE_NOOP("presentation",
                                                    "The cost covers %1, which is wider than the outcome: compare with "
                                                    "care."))
                             .arg(measure.cost_scope));
    if (measure.polarity == Polarity::low)
        sentences.append(wording.say(QT_TRANSLATE_NOOP("presentation",
                                                       "What is counted here is to be avoided: that one of them comes "
                                                       "cheap says nothing good.")));
    return sentences.join(u' ');
}

} // namespace

Headline cost_headline(const CostAnswer &answer, const Wording &wording)
{
    Headline headline;
    headline.title = spread_headline(*answer.spread, wording).title;
    headline.finding = cost_finding(answer, wording);
    headline.caution = cost_caution(answer, wording);
    headline.warnings = cost_warnings(answer, wording);
    return headline;
}

QString quadrant_words(const Wording &wording, const std::optional<CostQuadrant> &quadrant)
{
    if (!quadrant)
        return {};
    switch (*quadrant) {
    case CostQuadrant::cheaper_and_better:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "cheaper and better"));
    case CostQuadrant::dearer_and_better:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "dearer and better"));
    case CostQuadrant::cheaper_and_worse:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "cheaper and worse"));
    case CostQuadrant::dearer_and_worse:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "dearer and worse"));
    }
    return {};
}

QString cost_words(const Wording &wording, double pence)
{
    return pounds(wording, pence, pence < small_amount);
}

QString cost_range_words(const Wording &wording, const analysis::CostEstimate &estimate)
{
    const QString lower = cost_words(wording, estimate.lower);
    if (!estimate.upper)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "%1 or more")).arg(lower);
    return wording.say(QT_TRANSLATE_NOOP("presentation", "%1 to %2")).arg(lower, cost_words(wording, *estimate.upper));
}

std::vector<size_t> positions_without_cost(const CostAnswer &answer)
{
    std::vector<size_t> positions;
    for (size_t i = 0; i < answer.spread->figures.size(); ++i) {
        const analysis::ProviderFigure &figure = answer.spread->figures[i];
        if (figure.value && !figure.cost)
            positions.push_back(i);
    }
    return positions;
}

} // namespace outturn::presentation
