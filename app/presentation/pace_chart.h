// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/incentives.h"
#include "presentation/wording.h"
#include "widgets/line_values.h"

namespace outturn::presentation {

/// Cases started so far against a straight line to what was agreed, and the line that still leads there.
widgets::LineChart pace_chart(const analysis::IncentiveAnswer &answer, const analysis::ProviderIncentive &of,
                              const Wording &wording);

} // namespace outturn::presentation
