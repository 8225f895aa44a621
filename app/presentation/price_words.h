// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/payments.h"
#include "presentation/headline.h"
#include "presentation/wording.h"

namespace outturn::presentation {

QString verdict_title(analysis::Verdict verdict, const Wording &wording);
/// "15%, as you assume", "15%, the rate of the scheme", "12.4% (95%: 10.1% to 14.9%), as observed in the comparison
/// group"; empty where no rate is known.
QString rate_words(const analysis::InterventionRate &rate, const Wording &wording);
/// What an additional outcome costs the payer, and whether the tariff is too high or too low; what is missing to say so.
Headline price_headline(const analysis::PaymentAnswer &answer, const analysis::PriceFigure &figure,
                        const Wording &wording);

} // namespace outturn::presentation
