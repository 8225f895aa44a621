// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/clock.h"
#include "schemes/scheme.h"
#include "workspace/workspace_reader.h"

namespace outturn::tasks {

/// The scheme by which a programme is paid: the revision that the workspace adopted last, else the one of the program or
/// of the user's own that serves a programme of this id or title; nullopt where there is none. Fails where the workspace
/// cannot be read, or where what it stores is no scheme. Files of the user's own that cannot be read are told in
/// `problems`. Its revision is 1 as it was brought, and one more for each that the workspace adopted since.
Result<std::optional<schemes::Scheme>> scheme_in_force(const workspace::WorkspaceReader &source,
                                                       const ProgrammeId &programme, const QString &own_folder,
                                                       QStringList *problems = nullptr);

/// Every revision that the workspace adopted for the programme, the oldest first.
Result<std::vector<StoredScheme>> scheme_history(const workspace::WorkspaceReader &source,
                                                 const ProgrammeId &programme);

/// Makes a changed scheme the one by which the programme is paid in this workspace, as a new revision with its reason;
/// the earlier ones stay. A scheme that is not sound, or has no reason, is refused.
Result<> adopt_scheme(const QString &workspace, const ProgrammeId &programme, const schemes::Scheme &scheme,
                      const QString &reason, const Clock &clock);

} // namespace outturn::tasks
