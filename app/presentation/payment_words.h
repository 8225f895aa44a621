// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/incentives.h"
#include "presentation/headline.h"
#include "presentation/wording.h"

namespace outturn::presentation {

/// "£13,930,000" or "-£1,200.50"; pence only where there are any.
QString pounds(qint64 pence, const Wording &wording);
QString rule_title(schemes::PaymentRule rule, const Wording &wording);
/// A sentence that explains one difference and says what to do: "Family F-0123 was paid £800 for continuous employment
/// and £700 for crime, school and behaviour; only one of them is due."
QString exception_sentence(const analysis::PaymentAnswer &answer, const analysis::ExceptionLine &line,
                           const Wording &wording);
QString verdict_title(analysis::Verdict verdict, const Wording &wording);
/// Title and finding: what is due, what was paid, what of it for outcomes that would have happened anyway, and whether the
/// tariff is too high or too low. Says what is unknown.
Headline payment_headline(const analysis::PaymentAnswer &answer, const Wording &wording);
Headline price_headline(const analysis::PaymentAnswer &answer, const analysis::PriceFigure &figure,
                        const Wording &wording);
Headline incentive_headline(const analysis::IncentiveAnswer &answer, const Wording &wording);
Headline funding_headline(const analysis::IncentiveAnswer &answer, const Wording &wording);
Headline pace_headline(const analysis::IncentiveAnswer &answer, const analysis::ProviderIncentive &of,
                       const Wording &wording);
Headline measure_pair_headline(const std::vector<analysis::MeasurePair> &pairs, const Wording &wording);

} // namespace outturn::presentation
