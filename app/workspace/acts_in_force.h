// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/standing_acts.h"
#include "workspace/workspace_file.h"

namespace outturn::workspace {

/// What an auditor left out or corrected in an open workspace, which it borrows: looked up afresh each time, since another
/// thread may have recorded something, but read only when it did. Used from one thread.
class ActsInForce
{
public:
    explicit ActsInForce(const WorkspaceFile &file) : file_(file) {}

    /// Throws SQLite::Exception, also where an act cannot be read: figures without an exclusion that stands would be
    /// wrong figures. Holds until the next call.
    const StandingActs &standing() const;

private:
    const WorkspaceFile &file_;
    mutable qint64 last_act_ = 0;
    mutable StandingActs standing_;
};

/// Takes out what is left out, and puts in what is corrected.
void put_in_force(const StandingActs &standing, std::vector<Cell> &cells);

} // namespace outturn::workspace
