// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/spread_answer.h"
#include "statistics/funnel_lines.h"

namespace outturn::analysis {

/// The prediction limits around the target over the volumes that the answer has, smooth enough to draw; empty for kinds
/// without a funnel.
std::vector<statistics::FunnelLinePoint> funnel_curves(const SpreadAnswer &answer);

/// The same lines widened for over-dispersion; empty where the figures vary no more than chance explains (p 0.05).
std::vector<statistics::FunnelLinePoint> adjusted_funnel_curves(const SpreadAnswer &answer);

} // namespace outturn::analysis
