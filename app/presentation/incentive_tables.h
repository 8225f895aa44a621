// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/incentives.h"
#include "presentation/wording.h"
#include "widgets/table_values.h"

namespace outturn::presentation {

/// What one more case is worth to each provider in the latest year, and at other shares of the attachment fee; the total
/// last.
widgets::Table incentive_table(const analysis::IncentiveAnswer &answer, const Wording &wording);
widgets::Table funding_table(const analysis::IncentiveAnswer &answer, const Wording &wording);
widgets::Table pace_table(const analysis::IncentiveAnswer &answer, const Wording &wording);
widgets::Table measure_pair_table(const std::vector<analysis::MeasurePair> &pairs, const Wording &wording);

} // namespace outturn::presentation
