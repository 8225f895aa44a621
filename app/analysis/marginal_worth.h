// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/incentives.h"

namespace outturn::analysis {

/// What a provider, or without an id the whole, worked and what was due for it. Borrows the payment.
schemes::PaidWork paid_work(const std::vector<CaseStratum> &strata, const ProviderPayment &payment);

/// Fills what one more case is worth, and the shares, from the rates and the cost that are there. `answer_year` is the year
/// of the signs and of the shares.
void add_worth(const schemes::ResultMix &mix, const QStringList &years, const QString &answer_year,
               ProviderIncentive &incentive);

} // namespace outturn::analysis
