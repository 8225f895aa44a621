// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/trail_entry.h"
#include "foundation/result.h"

#include <vector>

namespace outturn::tasks {

/// The trail as JSON with "format": "outturn-trail" and "version": 1. The detail of an entry is the very text that its
/// hash is of.
QByteArray write_trail(const std::vector<TrailEntry> &trail);
Result<std::vector<TrailEntry>> read_trail(const QByteArray &json);

} // namespace outturn::tasks
