// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/standing_acts.h"
#include "workspace/workspace_reader.h"

namespace outturn::tasks {

/// Exclusions of what a scheme worked out from the same cases as the measure that is left out, and that stays where only
/// that measure goes: for the same programme, provider and period, a measure each, in the scheme's order. Those without
/// a figure in force are none; nor is there any where no measure is named, for then everything goes. A case that counts
/// to a figure of another period leaves that one as it is. `own_folder` holds the user's own schemes.
Result<std::vector<Exclusion>> exclusions_of_derived(const workspace::WorkspaceReader &source,
                                                     const Exclusion &exclusion, const QString &own_folder = {});

} // namespace outturn::tasks
