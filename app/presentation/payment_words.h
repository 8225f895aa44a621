// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/incentives.h"
#include "presentation/exception_words.h"
#include "presentation/headline.h"
#include "presentation/incentive_words.h"
#include "presentation/price_words.h"
#include "presentation/wording.h"

namespace outturn::presentation {

/// "£13,930,000" or "-£1,200.50"; pence only where there are any.
QString pounds(qint64 pence, const Wording &wording);
/// Title and finding: what is due, what was paid, what of it for outcomes that would have happened anyway, and whether the
/// tariff is too high or too low. Says what is unknown.
Headline payment_headline(const analysis::PaymentAnswer &answer, const Wording &wording);

/// Why there is nothing to say of what is due, in a sentence without its full stop; empty where there is.
QString payment_status_sentence(const analysis::PaymentAnswer &answer, const Wording &wording);
/// What of a provider's money was too much and too little, in pence, neither below nought. From its exceptions; where
/// it has none, from its difference.
qint64 over_of(const analysis::ProviderPayment &payment);
qint64 under_of(const analysis::ProviderPayment &payment);
/// Prices that are used and that no source confirms, by event: "Family attached (2013-14, 2014-15)", "Job outcome (5
/// prices)".
QStringList unconfirmed_prices(const analysis::PaymentAnswer &answer, const Wording &wording);

} // namespace outturn::presentation
