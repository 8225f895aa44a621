// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case_run.h"
#include "domain/outcome_return.h"
#include "foundation/result.h"

namespace outturn::ingest {

/// Gets the rows of a case return while the file is read. Called in the thread that asked for the import; an error ends
/// the reading and comes back from it.
class CaseRunTaker
{
public:
    virtual ~CaseRunTaker() = default;

    /// Rows follow; of a file that is hashed while it is read, the hash is not known yet. Called again where the file
    /// turns out to be written in another encoding than its beginning: what came until then is void.
    virtual Result<> begin(const ReturnFile &file) = 0;
    virtual Result<> take(CaseRun run) = 0;
};

} // namespace outturn::ingest
