// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tasks/compose_report.h"
#include "tasks/pack_files.h"
#include "tasks/pack_manifest.h"
#include "workspace/workspace_reader.h"

#include <stop_token>

namespace outturn::tasks {

/// What came of the returns on their way into a pack.
struct PackedReturns {
    std::vector<PackReturn> returns;
    std::vector<presentation::RecomputeInput::Import> imports;
};

/// Adds the originals of the returns of figures and the mappings by which they were read; of a provider's pack instead
/// its rows alone, as one plain return. Originals of case returns never; with `include_cases` their rows, under
/// pseudonyms. What is not there has its reason.
Result<PackedReturns> pack_returns(const workspace::WorkspaceReader &source, const ComposedReport &composed,
                                   PackFiles &files, std::stop_token stop);

} // namespace outturn::tasks
