// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/balance_values.h"
#include "widgets/chart_values.h"
#include "widgets/cost_values.h"
#include "widgets/distribution_values.h"
#include "widgets/funding_values.h"
#include "widgets/heat_values.h"
#include "widgets/line_values.h"
#include "widgets/map_values.h"
#include "widgets/price_values.h"
#include "widgets/tornado_values.h"
#include "widgets/trend_values.h"

#include <variant>

namespace outturn::widgets {

/// Any chart that the program draws, as values.
using AnyChart = std::variant<RankedChart, FunnelChart, SeriesChart, TrendChart, CostChart, DistributionChart, MapChart,
                              BalanceChart, PriceChart, TornadoChart, FundingChart, LineChart, HeatChart>;

} // namespace outturn::widgets
