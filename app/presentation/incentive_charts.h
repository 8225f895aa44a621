// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/incentives.h"
#include "presentation/pace_chart.h"
#include "presentation/wording.h"
#include "widgets/chart_values.h"
#include "widgets/funding_values.h"
#include "widgets/line_values.h"

namespace outturn::presentation {

/// More rows than this are not drawn one by one: the rest is summed in a last row.
inline constexpr size_t most_chart_rows = 40;

/// How axes write pounds.
widgets::NumberFormat pounds_format(const Wording &wording);
/// How axes write shares of 1, as percentages.
widgets::NumberFormat percent_format(const Wording &wording);

/// What one more case is worth to each provider in the year, best first, with its interval around it and a line at
/// nought.
widgets::RankedChart worth_chart(const analysis::IncentiveAnswer &answer, const Wording &wording);
/// Those that left most uninvested first.
widgets::FundingChart funding_chart(const analysis::IncentiveAnswer &answer, const Wording &wording);
widgets::LineChart measure_pair_chart(const std::vector<analysis::MeasurePair> &pairs, const Wording &wording);

} // namespace outturn::presentation
