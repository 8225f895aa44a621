// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/coverage.h"
#include "presentation/wording.h"
#include "shell/exploration.h"
#include "widgets/detail_values.h"

namespace outturn::shell {

class AuditWork;

/// Ids of links that the panel at the side offers besides those of presentation.
inline constexpr QLatin1String link_to_provider("provider:"); ///< with the provider's id
inline constexpr QLatin1String link_to_write("write-finding");
inline constexpr QLatin1String link_to_leave_out("leave-out");
inline constexpr QLatin1String link_to_correct("correct");

/// What the panel at the side says of who is looked at: the active provider's figure with its series, what is on record
/// about it, and what an auditor can do with it; of an active provider without a figure here, why there is none; of
/// nobody, who stands at the ends. Above it the selected ones against each other. `coverage` may be null.
widgets::DetailValues focus_detail(const Exploration &exploration, AuditWork &work,
                                   const std::vector<analysis::SeriesFigure> &series,
                                   const std::shared_ptr<const audit::Coverage> &coverage,
                                   const presentation::Wording &wording);

} // namespace outturn::shell
