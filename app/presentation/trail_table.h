// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/trail_entry.h"
#include "presentation/wording.h"
#include "widgets/table_values.h"

#include <vector>

namespace outturn::presentation {

/// What was done to the workspace, the oldest first: number, day (UTC), what it was in words, and the beginning of the
/// entry's hash. Of an entry's detail only what is known to name no path, person or computer is told.
widgets::Table trail_table(const std::vector<TrailEntry> &trail, const Wording &wording);

} // namespace outturn::presentation
