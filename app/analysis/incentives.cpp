// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/incentives.h"

#include "analysis/funding.h"
#include "analysis/marginal_worth.h"
#include "analysis/pace.h"
#include "statistics/intervals.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace outturn::analysis {
namespace {

/// What is read beside the payments.
struct Beside {
    ReportedFunding funding;
    ReportedPlans plans;
    ProgrammeTime time;
};

std::optional<QDate> valid_day(const QDate &day)
{
    return day.isValid() ? std::optional(day) : std::nullopt;
}

Result<Beside> read_beside(const CellSource &cells, const PaymentAnswer &payments)
{
    const ProgrammeId &programme = payments.programme.id;
    const std::optional<Period> &within = payments.question.period;
    Result<ReportedFunding> funding = read_funding(cells, programme, within);
    if (!funding)
        return tl::unexpected(funding.error());
    Result<ReportedPlans> plans = read_plans(cells, payments.scheme, programme, within);
    if (!plans)
        return tl::unexpected(plans.error());
    const Result<std::optional<QDate>> last_day = last_day_reported(cells, payments.scheme, programme, within);
    if (!last_day)
        return tl::unexpected(last_day.error());
    return Beside{std::move(*funding),
                  std::move(*plans),
                  {valid_day(payments.scheme.from), valid_day(payments.scheme.to), *last_day, within}};
}

/// The latest year with prices of its own that the data reach.
QString year_reached(const schemes::Scheme &scheme, const QStringList &years, const std::optional<QDate> &last_day)
{
    const QString reached = last_day ? schemes::scheme_year(scheme, *last_day) : years.back();
    QString latest = years.front();
    for (const QString &year : years) {
        if (year <= reached)
            latest = year;
    }
    return latest;
}

/// Also those that only funding or plans are known of, or who does not invest would not show.
Result<std::vector<ProviderPayment>> providers_of(const CellSource &cells, const PaymentAnswer &payments,
                                                  const Beside &beside)
{
    const Result<std::vector<Provider>> known = cells.providers();
    if (!known)
        return tl::unexpected(known.error());
    std::vector<ProviderPayment> providers = payments.providers;
    std::set<ProviderId> listed;
    for (const ProviderPayment &payment : providers)
        listed.insert(payment.provider.id);
    for (const Provider &provider : *known) {
        const auto reports = [&](const ReportedNumbers &numbers) { return numbers.contains(provider.id); };
        const bool is_reported = reports(beside.funding.available) || reports(beside.funding.drawn)
            || reports(beside.funding.invested) || reports(beside.plans.agreed) || reports(beside.plans.pledged)
            || reports(beside.plans.worked_with);
        const bool is_asked = !payments.question.provider || *payments.question.provider == provider.id;
        if (!is_reported || !is_asked || !listed.insert(provider.id).second)
            continue;
        ProviderPayment payment;
        payment.provider = provider;
        providers.push_back(std::move(payment));
    }
    std::stable_sort(providers.begin(), providers.end(), [](const ProviderPayment &a, const ProviderPayment &b) {
        return a.provider.name < b.provider.name;
    });
    return providers;
}

ProviderIncentive rates_of(const ProviderPayment &payment)
{
    ProviderIncentive incentive;
    incentive.provider = payment.provider;
    incentive.cases = payment.price.cases;
    incentive.outcomes = payment.price.outcomes;
    if (const auto wilson = statistics::wilson_interval(incentive.outcomes, incentive.cases, 0.95)) {
        incentive.success_rate = incentive.outcomes / incentive.cases;
        incentive.success_lower = wilson->lower;
        incentive.success_upper = wilson->upper;
    }
    const std::optional<qint64> cost = payment.cost_pence ? payment.cost_pence : payment.price.cost_pence;
    if (cost && incentive.cases > 0)
        incentive.cost_per_case_pence = static_cast<double>(*cost) / incentive.cases;
    return incentive;
}

/// At most floor(share of the number agreed) cases are paid for; without that number there is no cap.
bool is_at_cap(const schemes::Scheme &scheme, const PaceFigure &pace)
{
    if (!scheme.case_cap || !pace.agreed || scheme.case_cap->denominator <= 0)
        return false;
    return pace.started >= std::floor(*pace.agreed * scheme.case_cap->numerator / scheme.case_cap->denominator);
}

} // namespace

Result<IncentiveAnswer> answer_incentives(const CellSource &cells, const PaymentAnswer &payments)
{
    const Result<Beside> beside = read_beside(cells, payments);
    if (!beside)
        return tl::unexpected(beside.error());
    const Result<std::vector<ProviderPayment>> providers = providers_of(cells, payments, *beside);
    if (!providers)
        return tl::unexpected(providers.error());
    const schemes::Scheme &scheme = payments.scheme;
    IncentiveAnswer answer;
    answer.question = payments.question;
    answer.programme = payments.programme;
    answer.scheme = scheme;
    answer.status = payments.status;
    answer.last_day = beside->time.last_day;
    answer.end_day = beside->time.to;
    const QStringList years = schemes::priced_years(scheme);
    answer.year = year_reached(scheme, years, answer.last_day);
    const schemes::PaidWork whole = paid_work(payments.strata, payments.total);
    const auto with_worth = [&](const ProviderPayment &payment) {
        ProviderIncentive incentive = rates_of(payment);
        if (scheme.pays_for_results && payments.status != PaymentStatus::no_scheme)
            add_worth(schemes::ResultMix(scheme, paid_work(payments.strata, payment), whole), years, answer.year,
                      incentive);
        return incentive;
    };
    for (const ProviderPayment &payment : *providers) {
        ProviderIncentive incentive = with_worth(payment);
        incentive.funding = beside->funding.of(payment.provider.id);
        incentive.pace = pace_of(beside->plans, beside->time, incentive);
        incentive.at_cap = is_at_cap(scheme, incentive.pace);
        answer.has_funding = answer.has_funding || is_reported(incentive.funding);
        answer.not_investing += incentive.funding.not_invested_pence.value_or(0) > 0 ? 1 : 0;
        answer.providers.push_back(std::move(incentive));
    }
    answer.total = with_worth(payments.total);
    answer.total.funding = funding_of_all(answer.providers);
    answer.total.pace = pace_of_all(answer.providers, beside->time);
    return answer;
}

} // namespace outturn::analysis
