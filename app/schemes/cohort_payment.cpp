// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemes/case_payments.h"
#include "statistics/comparisons.h"

#include <algorithm>
#include <cmath>

namespace outturn::schemes {
namespace {

/// Events of each case are counted, and not cases, where there may be more of them than cases.
bool is_rate(const CohortMetric &metric, const CohortFigure &figure)
{
    return metric.measure.text == QLatin1String("frequency_rate") || figure.numerator > figure.denominator
        || figure.baseline_numerator > figure.baseline_denominator;
}

bool is_judgeable(const CohortFigure &figure)
{
    const auto is_count = [](double number) { return std::isfinite(number) && number >= 0; };
    return is_count(figure.numerator) && is_count(figure.denominator) && is_count(figure.baseline_numerator)
        && is_count(figure.baseline_denominator) && figure.denominator > 0 && figure.baseline_denominator > 0;
}

/// Two-sided, from a standard normal value.
double normal_p_value(double z)
{
    return std::erfc(std::abs(z) / std::sqrt(2.0));
}

/// Fisher's exact test; of counts that are not whole (weighted by case mix) the score test.
double proportions_p_value(const CohortFigure &figure)
{
    const auto compared = statistics::compare_proportions(figure.numerator, figure.denominator,
                                                          figure.baseline_numerator, figure.baseline_denominator, .95);
    if (!compared)
        return 1;
    if (compared->fisher_p)
        return *compared->fisher_p;
    return compared->score_z ? normal_p_value(*compared->score_z) : 1;
}

/// The exact conditional binomial; of counts that are not whole its normal approximation.
double rates_p_value(const CohortFigure &figure)
{
    const auto compared = statistics::compare_rates(figure.numerator, figure.denominator, figure.baseline_numerator,
                                                    figure.baseline_denominator, .95);
    if (!compared)
        return 1;
    if (compared->p_value)
        return *compared->p_value;
    const double events = figure.numerator + figure.baseline_numerator;
    const double share = figure.denominator / (figure.denominator + figure.baseline_denominator);
    const double variance = events * share * (1 - share);
    return variance > 0 ? normal_p_value((figure.numerator - events * share) / std::sqrt(variance)) : 1;
}

qint64 rounded_pence(double pence)
{
    constexpr double most = 9e18; // below what qint64 holds
    return std::llround(std::clamp(pence, 0.0, most));
}

} // namespace

CohortPayment judge_cohort(const CohortMetric &metric, const CohortFigure &figure)
{
    CohortPayment payment;
    payment.figure = figure;
    if (metric.price)
        payment.due_pence = 0;
    if (!is_judgeable(figure))
        return payment;
    const double baseline_rate = figure.baseline_numerator / figure.baseline_denominator;
    payment.change = figure.numerator / figure.denominator - baseline_rate;
    payment.p_value = is_rate(metric, figure) ? rates_p_value(figure) : proportions_p_value(figure);
    const double fewer = baseline_rate * figure.denominator - figure.numerator;
    payment.fewer_outcomes = metric.lower_is_better ? fewer : -fewer;
    const bool is_significant = payment.p_value < metric.significance;
    payment.significantly_better = is_significant && payment.fewer_outcomes > 0;
    payment.significantly_worse = is_significant && payment.fewer_outcomes < 0;
    if (metric.price && payment.significantly_better)
        payment.due_pence = rounded_pence(payment.fewer_outcomes * static_cast<double>(metric.price->pence));
    return payment;
}

} // namespace outturn::schemes
