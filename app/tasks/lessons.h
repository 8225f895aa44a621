// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/finding.h"

namespace outturn::tasks {

/// Reads a lessons file (audit::read_lessons_file). A file that cannot be read, or that is far larger than lessons are,
/// is refused with a sentence.
Result<std::vector<audit::Finding>> read_lessons(const QString &path);

} // namespace outturn::tasks
