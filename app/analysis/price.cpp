// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/price.h"

#include "analysis/provider_groups.h"

#include <algorithm>
#include <cmath>

namespace outturn::analysis {
namespace {

std::optional<double> valid_rate(std::optional<double> rate)
{
    if (!rate || !std::isfinite(*rate))
        return std::nullopt;
    return std::clamp(*rate, 0.0, 1.0);
}

/// The scheme's rate for some of the cases: the mean of their groups' and years' by cases. None where one of those with
/// cases has none.
std::optional<double> mean_scheme_rate(const PaymentAnswer &answer, const ProviderId &provider, const QString &group)
{
    double cases = 0;
    double anyway = 0;
    for (const CaseStratum &stratum : answer.strata) {
        if ((!provider.is_empty() && stratum.provider != provider) || (!group.isEmpty() && stratum.group != group)
            || stratum.cases <= 0)
            continue;
        const std::optional<double> rate = schemes::non_intervention_rate(answer.scheme, stratum.group, stratum.year);
        if (!rate)
            return answer.scheme.default_non_intervention;
        cases += stratum.cases;
        anyway += *rate * stratum.cases;
    }
    return cases > 0 ? std::optional(anyway / cases) : schemes::non_intervention_rate(answer.scheme, group, {});
}

InterventionRate rate_in_use(const PaymentAnswer &answer)
{
    InterventionRate result;
    if (const auto rate = valid_rate(answer.question.non_intervention)) {
        result.rate = rate;
        result.source = RateSource::user;
        return result;
    }
    if (answer.comparison)
        return *answer.comparison;
    result.rate = mean_scheme_rate(answer, {}, {});
    result.source = result.rate ? RateSource::scheme : RateSource::none;
    std::optional<double> first;
    for (const CaseStratum &stratum : answer.strata) {
        const std::optional<double> rate = schemes::non_intervention_rate(answer.scheme, stratum.group, stratum.year);
        if (!rate || stratum.cases <= 0)
            continue;
        result.source = RateSource::scheme;
        result.varies = result.varies || (first && *first != *rate);
        first = first ? first : rate;
    }
    return result;
}

/// Additional outcomes and deadweight of the whole are the sums of the providers', as the other amounts are: what one
/// achieves beyond its rate makes up for no other's payment without effect.
void add_up_total(PaymentAnswer &answer)
{
    std::optional<double> additional;
    std::optional<qint64> deadweight;
    bool complete = true;
    for (const ProviderPayment &entry : answer.providers) {
        const PriceFigure &price = entry.price;
        if (price.additional_outcomes)
            additional = additional.value_or(0) + *price.additional_outcomes;
        if (price.deadweight_pence)
            deadweight = deadweight.value_or(0) + *price.deadweight_pence;
        complete = complete && (price.additional_outcomes || (price.outcomes <= 0 && price.cases <= 0))
            && (price.deadweight_pence || price.outcome_payment_pence == 0);
    }
    answer.total.price.additional_outcomes = complete ? additional : std::nullopt;
    answer.total.price.deadweight_pence = complete ? deadweight : std::nullopt;
}

} // namespace

std::optional<Money> value_in_use(const PaymentAnswer &answer)
{
    return answer.question.value_per_outcome ? answer.question.value_per_outcome : answer.scheme.value_per_outcome;
}

PriceTerms price_terms(const PaymentAnswer &answer, const ProviderId &provider, const QString &group)
{
    PriceTerms terms;
    terms.value = value_in_use(answer);
    const PriceFigure &total = answer.total.price;
    if (total.outcomes > 0 && total.outcome_payment_pence)
        terms.usual_outcome_payment_pence = static_cast<double>(*total.outcome_payment_pence) / total.outcomes;
    if (answer.non_intervention.source == RateSource::scheme)
        terms.rate = mean_scheme_rate(answer, provider, group);
    else
        terms.rate = answer.non_intervention.rate;
    if (answer.non_intervention.source == RateSource::comparison)
        terms.comparison = answer.non_intervention;
    return terms;
}

void price_again(PaymentAnswer &answer, std::optional<double> non_intervention, std::optional<Money> value_per_outcome)
{
    answer.question.non_intervention = valid_rate(non_intervention);
    answer.question.value_per_outcome = value_per_outcome;
    answer.non_intervention = rate_in_use(answer);
    const RateSource source = answer.non_intervention.source;
    answer.deadweight_counted_twice =
        answer.is_capped && (source == RateSource::user || source == RateSource::comparison);
    for (ProviderPayment &entry : answer.providers)
        work_out_price(entry.price, price_terms(answer, entry.provider.id, {}));
    for (PriceFigure &group : answer.groups)
        work_out_price(group, price_terms(answer, {}, group.id));
    work_out_price(answer.total.price, price_terms(answer, {}, {}));
    add_up_total(answer);
    add_up_groups(answer);
    answer.tornado = tornado_of(answer.total.price, price_terms(answer, {}, {}));
}

std::vector<PriceFigure> price_curve(const PaymentAnswer &answer, const PriceFigure &of, double highest, int points)
{
    constexpr int most_points = 10'000;
    PriceTerms terms = price_terms(answer, {}, {});
    terms.comparison.reset();
    const double end = valid_rate(highest).value_or(0);
    const int count = std::clamp(points, 0, most_points);
    std::vector<PriceFigure> curve;
    for (int i = 0; i < count; ++i) {
        terms.rate = count == 1 ? 0 : end * i / (count - 1);
        curve.push_back(of);
        work_out_price(curve.back(), terms);
    }
    return curve;
}

} // namespace outturn::analysis
