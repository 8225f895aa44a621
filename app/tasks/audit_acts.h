// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/act.h"
#include "domain/trail_entry.h"
#include "foundation/clock.h"
#include "foundation/result.h"

#include <optional>

namespace outturn::tasks {

/// Appends what an auditor did to the workspace of this path, with its entry of the trail, by a short connection of its
/// own. What comes back has its id and time. Refused as workspace/act_store refuses it.
Result<Act> record_act(const QString &workspace, const Act &act, const Clock &clock);

/// Number of the first entry that does not fit the one before, by its number or its hash; empty where the chain is
/// whole.
std::optional<int> first_broken_entry(const std::vector<TrailEntry> &trail);

} // namespace outturn::tasks
