// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/incentives.h"
#include "presentation/wording.h"
#include "widgets/balance_values.h"
#include "widgets/chart_values.h"
#include "widgets/funding_values.h"
#include "widgets/line_values.h"
#include "widgets/price_values.h"
#include "widgets/tornado_values.h"

namespace outturn::presentation {

widgets::BalanceChart balance_chart(const analysis::PaymentAnswer &answer, const Wording &wording);
/// For the whole, a provider or a payment group, at rates from nought to where the figure says nothing more.
widgets::PriceChart price_chart(const analysis::PaymentAnswer &answer, const analysis::PriceFigure &figure,
                                const Wording &wording);
widgets::TornadoChart tornado_chart(const analysis::PaymentAnswer &answer, const Wording &wording);
/// What one more case is worth to each provider in the year, best first, with its interval around it and a line at
/// nought.
widgets::RankedChart worth_chart(const analysis::IncentiveAnswer &answer, const Wording &wording);
widgets::FundingChart funding_chart(const analysis::IncentiveAnswer &answer, const Wording &wording);
widgets::LineChart pace_chart(const analysis::IncentiveAnswer &answer, const analysis::ProviderIncentive &of,
                              const Wording &wording);
widgets::LineChart measure_pair_chart(const std::vector<analysis::MeasurePair> &pairs, const Wording &wording);

} // namespace outturn::presentation
