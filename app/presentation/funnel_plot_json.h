// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/detail_values.h"

namespace outturn::presentation {

/// The charts that FunnelPlotR would draw of these figures, with its own phi, tau2 and limits, its defects included:
/// proportions as such, ratios by each of its two methods, rates and ratios as ratios of counts. Each with a tenth and
/// with a twentieth trimmed. Keys are its own names; nothing for means.
QJsonObject funnel_plot_json(const analysis::SpreadAnswer &answer);

} // namespace outturn::presentation
