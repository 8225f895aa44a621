// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemes/outcome_price.h"

#include "statistics/comparisons.h"

#include <algorithm>
#include <cmath>

namespace outturn::schemes {
namespace {

using statistics::Interval;

constexpr double confidence = 0.95;

qint64 whole_pence(double pence)
{
    return std::llround(pence);
}

/// What the number of additional outcomes may come to.
std::optional<Interval> additional_limits(const PriceFigure &figure, const PriceTerms &terms)
{
    const double n = figure.cases;
    if (terms.comparison && figure.outcomes <= n) {
        const auto compared = statistics::compare_proportions(figure.outcomes, n, terms.comparison->comparison_outcomes,
                                                              terms.comparison->comparison_cases, confidence);
        if (compared)
            return Interval{n * compared->interval.lower, n * compared->interval.upper};
    }
    const auto limits = outcome_limits(figure.outcomes, n);
    if (!limits)
        return std::nullopt;
    return Interval{limits->lower - *terms.rate * n, limits->upper - *terms.rate * n};
}

/// An amount for each of the additional outcomes; none where nothing was added.
std::optional<CostEstimate> for_each_additional(double pence, double additional, const std::optional<Interval> &limits)
{
    if (additional <= 0 || !limits || limits->upper <= 0)
        return std::nullopt;
    return CostEstimate{pence / additional, pence / limits->upper,
                        limits->lower > 0 ? std::optional(pence / limits->lower) : std::nullopt};
}

std::optional<CostEstimate> for_each_outcome(double pence, double outcomes)
{
    const auto limits = statistics::garwood_interval(outcomes, confidence);
    if (outcomes <= 0 || !limits)
        return std::nullopt;
    return CostEstimate{pence / outcomes, pence / limits->upper,
                        limits->lower > 0 ? std::optional(pence / limits->lower) : std::nullopt};
}

/// Whether even at the upper limit of its success the payment for a case is below its cost.
bool is_too_low(const PriceFigure &figure, const PriceTerms &terms, const Interval &limits)
{
    if (!figure.cost_pence || !figure.payment_pence || !figure.outcome_payment_pence)
        return false;
    const double outcome_payment = static_cast<double>(*figure.outcome_payment_pence);
    const std::optional<double> each =
        figure.outcomes > 0 ? std::optional(outcome_payment / figure.outcomes) : terms.usual_outcome_payment_pence;
    if (!each)
        return false;
    const double attachments = static_cast<double>(*figure.payment_pence) - outcome_payment;
    return static_cast<double>(*figure.cost_pence) > attachments + *each * limits.upper;
}

void add_deadweight(PriceFigure &figure, double rate)
{
    const double anyway = rate * figure.cases;
    figure.additional_outcomes = figure.outcomes - anyway;
    if (!figure.outcome_payment_pence)
        return;
    const double share = anyway <= 0 ? 0.0 : figure.outcomes <= 0 ? 1.0 : std::min(1.0, anyway / figure.outcomes);
    figure.deadweight_pence = whole_pence(static_cast<double>(*figure.outcome_payment_pence) * share);
}

/// From which rates on the payment may be, and is for sure, more than an additional outcome is worth.
void add_rates(PriceFigure &figure, const Interval &limits, Money value)
{
    figure.about_right_from = figure.too_low ? std::nullopt : std::optional(0.0);
    const double payment = static_cast<double>(*figure.payment_pence);
    if (payment <= 0)
        return;
    const auto rate_from = [&](double outcomes) -> std::optional<double> {
        if (value.pence <= 0)
            return 0.0;
        const double rate = (outcomes - payment / static_cast<double>(value.pence)) / figure.cases;
        return rate < 1 ? std::optional(std::max(0.0, rate)) : std::nullopt;
    };
    if (figure.too_low)
        figure.about_right_from = rate_from(limits.lower);
    figure.too_high_from = rate_from(limits.upper);
}

Verdict verdict_of(const PriceFigure &figure, const std::optional<Interval> &limits, std::optional<Money> value)
{
    if (!limits || !value || !figure.payment_pence)
        return Verdict::none;
    const double payment = static_cast<double>(*figure.payment_pence);
    const double worth = static_cast<double>(value->pence);
    if (payment > 0 && payment > worth * limits->upper)
        return Verdict::too_high;
    if (payment > 0 && payment > worth * limits->lower)
        return Verdict::about_right;
    return figure.too_low ? Verdict::too_low : Verdict::about_right;
}

void forget_results(PriceFigure &figure)
{
    PriceFigure base;
    base.id = figure.id;
    base.name = figure.name;
    base.cases = figure.cases;
    base.outcomes = figure.outcomes;
    base.payment_pence = figure.payment_pence;
    base.outcome_payment_pence = figure.outcome_payment_pence;
    base.cost_pence = figure.cost_pence;
    figure = std::move(base);
}

void note_working(const PriceFigure &figure, const std::optional<Interval> &limits, const PriceTerms &terms,
                  statistics::Working &working)
{
    working.note("n", figure.cases);
    working.note("x", figure.outcomes);
    const auto note = [&working](const char *symbol, const auto &value, const char *formula = "") {
        if (value)
            working.note(symbol, static_cast<double>(*value), formula);
    };
    note("C", figure.payment_pence);
    note("O", figure.outcome_payment_pence);
    note("spent", figure.cost_pence);
    note("r", figure.rate);
    note("additional", figure.additional_outcomes, "x - r n");
    note("deadweight", figure.deadweight_pence, "O min(1, r n / x)");
    if (limits) {
        working.note("lower additional", limits->lower,
                     terms.comparison ? "n lower limit of the difference (Newcombe)" : "n (L - r), L by Wilson");
        working.note("upper additional", limits->upper,
                     terms.comparison ? "n upper limit of the difference (Newcombe)" : "n (U - r), U by Wilson");
    }
    if (figure.payment_per_additional)
        working.note("payment per additional", figure.payment_per_additional->pence, "C / additional");
    if (figure.cost_per_additional)
        working.note("cost per additional", figure.cost_per_additional->pence, "spent / additional");
    if (terms.value)
        working.note("V", static_cast<double>(terms.value->pence));
    note("break-even price", figure.break_even_price_pence, "max(0, spent - (C - O)) / x");
}

} // namespace

QString rate_source_word(RateSource source)
{
    switch (source) {
    case RateSource::none:
        break;
    case RateSource::user:
        return QStringLiteral("user");
    case RateSource::scheme:
        return QStringLiteral("scheme");
    case RateSource::comparison:
        return QStringLiteral("comparison");
    }
    return {};
}

QString verdict_word(Verdict verdict)
{
    switch (verdict) {
    case Verdict::none:
        break;
    case Verdict::too_high:
        return QStringLiteral("too-high");
    case Verdict::about_right:
        return QStringLiteral("about-right");
    case Verdict::too_low:
        return QStringLiteral("too-low");
    }
    return {};
}

std::optional<Interval> outcome_limits(double outcomes, double cases)
{
    if (cases <= 0 || outcomes < 0)
        return std::nullopt;
    if (outcomes > cases) { // outcomes of a year over starts of a year may be
        const auto limits = statistics::garwood_interval(outcomes, confidence);
        return limits ? std::optional(*limits) : std::nullopt;
    }
    const auto limits = statistics::wilson_interval(outcomes, cases, confidence);
    return limits ? std::optional(Interval{limits->lower * cases, limits->upper * cases}) : std::nullopt;
}

void work_out_price(PriceFigure &figure, const PriceTerms &terms, statistics::Working *working)
{
    forget_results(figure);
    const double n = figure.cases;
    const double x = figure.outcomes;
    if (figure.payment_pence && x > 0)
        figure.payment_per_outcome_pence = static_cast<double>(*figure.payment_pence) / x;
    if (figure.cost_pence)
        figure.cost_per_outcome = for_each_outcome(static_cast<double>(*figure.cost_pence), x);
    if (figure.cost_pence && figure.payment_pence && figure.outcome_payment_pence && x > 0) {
        const qint64 attachments = *figure.payment_pence - *figure.outcome_payment_pence;
        figure.break_even_price_pence = static_cast<double>(std::max<qint64>(0, *figure.cost_pence - attachments)) / x;
    }
    figure.rate = terms.rate;
    std::optional<Interval> additional;
    if (const auto limits = outcome_limits(x, n)) {
        if (figure.payment_pence)
            figure.expected_payment_per_case_pence = static_cast<double>(*figure.payment_pence) / n;
        figure.too_low = is_too_low(figure, terms, *limits);
        if (terms.value && figure.payment_pence)
            add_rates(figure, *limits, *terms.value);
        if (terms.rate) {
            add_deadweight(figure, *terms.rate);
            additional = additional_limits(figure, terms);
            if (figure.payment_pence)
                figure.payment_per_additional = for_each_additional(static_cast<double>(*figure.payment_pence),
                                                                    *figure.additional_outcomes, additional);
            if (figure.cost_pence)
                figure.cost_per_additional = for_each_additional(static_cast<double>(*figure.cost_pence),
                                                                 *figure.additional_outcomes, additional);
            figure.verdict = verdict_of(figure, additional, terms.value);
        }
    }
    if (working)
        note_working(figure, additional, terms, *working);
}

} // namespace outturn::schemes
