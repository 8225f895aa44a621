// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/detail_values.h"

namespace outturn::presentation {

/// All that statistics can say of an answer besides the keys of spread_json, so that any of it can be checked against
/// another tool: intervals and limits by other methods, further measures of spread, tests of heterogeneity, what the
/// best and the worst are worth given that they were chosen, and how much of the variation lies between groups; sets of
/// ranks, resampling, the slope over groups in an order, and another program's funnel plots. Numbers unrounded; null
/// where a method does not apply.
QJsonObject spread_detail_json(const analysis::SpreadAnswer &answer, const DetailOptions &options = {});

} // namespace outturn::presentation
