// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/payments.h"
#include "presentation/incentive_charts.h"
#include "presentation/wording.h"
#include "widgets/balance_values.h"
#include "widgets/price_values.h"
#include "widgets/tornado_values.h"

namespace outturn::presentation {

/// Those with a difference, largest first; where they are too many to draw, the smallest are summed in a last row without
/// an id.
widgets::BalanceChart balance_chart(const analysis::PaymentAnswer &answer, const Wording &wording);
/// For the whole, a provider or a payment group, at rates from nought to where the figure says nothing more.
widgets::PriceChart price_chart(const analysis::PaymentAnswer &answer, const analysis::PriceFigure &figure,
                                const Wording &wording);
widgets::TornadoChart tornado_chart(const analysis::PaymentAnswer &answer, const Wording &wording);

} // namespace outturn::presentation
