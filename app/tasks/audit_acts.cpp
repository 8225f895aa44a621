// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/audit_acts.h"

#include "workspace/act_store.h"
#include "workspace/trail.h"

namespace outturn::tasks {

Result<Act> record_act(const QString &workspace, const Act &act, const Clock &clock)
{
    Result<workspace::WorkspaceFile> file =
        workspace::WorkspaceFile::open(workspace, workspace::WorkspaceFile::Mode::read_write);
    if (!file)
        return tl::unexpected(file.error());
    return workspace::record_act(*file, act, clock);
}

std::optional<int> first_broken_entry(const std::vector<TrailEntry> &trail)
{
    QByteArray previous;
    int expected = 1;
    for (const TrailEntry &entry : trail) {
        if (entry.sequence != expected || entry.previous_hash != previous || entry.hash != workspace::trail_hash(entry))
            return entry.sequence;
        previous = entry.hash;
        ++expected;
    }
    return std::nullopt;
}

} // namespace outturn::tasks
