// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/outcome_return.h"
#include "foundation/result.h"
#include "ingest/import_options.h"

namespace outturn::ingest {

/// What came of reading a file: the plan with every row accounted for, and, where nothing of it can be imported, why.
struct PlannedImport {
    ImportPlan plan;
    std::optional<Error> refusal;
};

/// Reads and checks a whole file without storing anything. A file that is no return fails; a file whose rows are all
/// left out or in error gives its plan with a refusal, so that the reasons can be shown.
Result<PlannedImport> plan_import(ReturnFile file, const ImportOptions &options);

} // namespace outturn::ingest
