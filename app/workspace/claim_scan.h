// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case_source.h"

namespace outturn::workspace {

class WorkspaceFile;

/// Case rows that follow one another and count in one cell.
struct ClaimStretch {
    quint32 first_row = 0;
    quint32 last_row = 0;
    quint32 key = 0;
    quint32 return_id = 0;
};

/// Gives what was claimed (or paid) in the rows of the stretches, which rise, in the order of the rows. Many rows are read
/// by two threads, the other one through a connection of its own; `take` is called in the caller's alone, and the order is
/// the same whoever read them. Where the second connection cannot be had, or sees another file than the first one, the
/// caller's thread reads everything. Throws SQLite::Exception, of the caller's connection only.
void scan_claims(const WorkspaceFile &file, const std::vector<ClaimStretch> &stretches, Part amount,
                 const CaseSource::TakeClaims &take);

} // namespace outturn::workspace
