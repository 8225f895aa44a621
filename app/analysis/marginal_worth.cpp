// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/marginal_worth.h"

namespace outturn::analysis {

schemes::PaidWork paid_work(const std::vector<CaseStratum> &strata, const ProviderPayment &payment)
{
    schemes::PaidWork work{{}, payment.lines, payment.price.cases, payment.price.outcomes};
    for (const CaseStratum &stratum : strata) {
        if (payment.provider.id.is_empty() || stratum.provider == payment.provider.id)
            work.cases_by_group[stratum.group] += stratum.cases;
    }
    return work;
}

void add_worth(const schemes::ResultMix &mix, const QStringList &years, const QString &answer_year,
               ProviderIncentive &incentive)
{
    const schemes::CaseTerms terms{incentive.success_rate, incentive.success_lower, incentive.success_upper,
                                   incentive.cost_per_case_pence};
    for (const QString &year : years) {
        incentive.worth.push_back(schemes::marginal_worth(mix, year, terms));
        const MarginalWorth &worth = incentive.worth.back();
        if (year != answer_year || !worth.upper_pence)
            continue;
        incentive.negative = *worth.upper_pence < 0;
        incentive.may_be_negative = *worth.lower_pence < 0 && *worth.upper_pence >= 0;
    }
    incentive.shares = schemes::share_worths(mix, answer_year, terms);
}

} // namespace outturn::analysis
