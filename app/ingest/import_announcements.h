// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/import_planner.h"
#include "ingest/open_return.h"

namespace outturn::ingest {

/// What the user should know of the file as a whole: what was guessed, what is hidden, which sheets were passed over.
void announce_reading(PlannedImport &planned, const OpenedReturn &opened);

} // namespace outturn::ingest
