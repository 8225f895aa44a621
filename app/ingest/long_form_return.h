// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/outcome_return.h"
#include "foundation/result.h"
#include "ingest/import_options.h"

namespace outturn::ingest {

/// Reads a return in long form, one figure a row, by its profile: numerator, denominator, cost and published rate of a
/// figure are rows far apart, and meet in one cell here. The plan's file is set.
Result<> read_long_form_return(ImportPlan &plan, const LongFormProfile &profile, const ImportOptions &options);

} // namespace outturn::ingest
