// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/import_log.h"

namespace outturn::ingest {

/// Warns where a measure that is counted from the start of its programme (basis cumulative) falls from one period of
/// the plan to the next.
void warn_of_falls(const ImportPlan &plan, ImportLog &log);

} // namespace outturn::ingest
