// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/cost.h"

#include "statistics/intervals.h"

namespace outturn::analysis {
namespace {

std::optional<CostEstimate> cost_an_outcome(double cost, double x)
{
    const auto limits = statistics::garwood_interval(x, 0.95);
    if (x <= 0 || !limits)
        return std::nullopt;
    return CostEstimate{cost / x, cost / limits->upper,
                        limits->lower > 0 ? std::optional(cost / limits->lower) : std::nullopt};
}

std::optional<CostEstimate> cost_an_additional_outcome(double cost, double x, double n, double rate)
{
    const auto limits = statistics::wilson_interval(x, n, 0.95);
    if (x <= rate * n || !limits || limits->upper <= rate)
        return std::nullopt;
    return CostEstimate{cost / (x - rate * n), cost / (n * (limits->upper - rate)),
                        limits->lower > rate ? std::optional(cost / (n * (limits->lower - rate))) : std::nullopt};
}

bool has_both(const ProviderFigure &figure)
{
    return figure.value && figure.cost && figure.numerator && figure.denominator && *figure.denominator > 0;
}

void add_averages(CostAnswer &answer)
{
    double x = 0;
    double n = 0;
    for (const CostFigure &entry : answer.figures) {
        const ProviderFigure &figure = answer.spread->figures[entry.position];
        answer.cost_pence += static_cast<double>(figure.cost->pence);
        x += *figure.numerator;
        n += *figure.denominator;
    }
    if (n <= 0)
        return;
    answer.case_pence = answer.cost_pence / n;
    answer.outcome_value = x / n;
    if (x > 0)
        answer.outcome_pence = answer.cost_pence / x;
    if (answer.non_intervention && x > *answer.non_intervention * n)
        answer.additional_pence = answer.cost_pence / (x - *answer.non_intervention * n);
}

std::optional<CostQuadrant> quadrant_of(const CostAnswer &answer, const CostFigure &entry)
{
    const Polarity polarity = answer.spread->measure.polarity;
    if (polarity == Polarity::neutral || !answer.case_pence || !entry.case_pence)
        return std::nullopt;
    const double value = *answer.spread->figures[entry.position].value;
    const bool better = polarity == Polarity::high ? value >= *answer.outcome_value : value <= *answer.outcome_value;
    const bool cheaper = *entry.case_pence <= *answer.case_pence;
    if (better)
        return cheaper ? CostQuadrant::cheaper_and_better : CostQuadrant::dearer_and_better;
    return cheaper ? CostQuadrant::cheaper_and_worse : CostQuadrant::dearer_and_worse;
}

} // namespace

QString quadrant_word(CostQuadrant quadrant)
{
    switch (quadrant) {
    case CostQuadrant::cheaper_and_better:
        return QStringLiteral("cheaper-and-better");
    case CostQuadrant::dearer_and_better:
        return QStringLiteral("dearer-and-better");
    case CostQuadrant::cheaper_and_worse:
        return QStringLiteral("cheaper-and-worse");
    case CostQuadrant::dearer_and_worse:
        return QStringLiteral("dearer-and-worse");
    }
    return {};
}

CostAnswer cost_of(SharedSpread spread, std::optional<double> non_intervention)
{
    CostAnswer answer;
    answer.spread = std::move(spread);
    answer.non_intervention = non_intervention;
    const bool is_proportion = answer.spread->measure.kind == MeasureKind::proportion;
    for (size_t i = 0; i < answer.spread->figures.size(); ++i) {
        const ProviderFigure &figure = answer.spread->figures[i];
        if (!has_both(figure))
            continue;
        const double cost = static_cast<double>(figure.cost->pence);
        CostFigure entry;
        entry.position = i;
        entry.case_pence = cost / *figure.denominator;
        entry.outcome = cost_an_outcome(cost, *figure.numerator);
        entry.has_no_outcomes = *figure.numerator <= 0;
        if (non_intervention && is_proportion)
            entry.additional =
                cost_an_additional_outcome(cost, *figure.numerator, *figure.denominator, *non_intervention);
        answer.figures.push_back(entry);
    }
    if (!is_proportion)
        answer.non_intervention.reset();
    add_averages(answer);
    for (CostFigure &entry : answer.figures)
        entry.quadrant = quadrant_of(answer, entry);
    return answer;
}

} // namespace outturn::analysis
