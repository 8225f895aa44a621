// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/trend.h"
#include "domain/standing_acts.h"
#include "presentation/wording.h"
#include "widgets/table_values.h"

namespace outturn::presentation {

/// How far apart the providers were, period by period, the latest first. The ids of the rows are the periods' labels.
/// With the acts in force the last column says how many of them concern each period, where any does.
widgets::Table trend_table(const analysis::TrendAnswer &trend, const Wording &wording,
                           const StandingActs &standing = {});

} // namespace outturn::presentation
