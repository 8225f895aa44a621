// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/wording.h"
#include "tasks/import_returns.h"
#include "widgets/import_values.h"

namespace outturn::shell {

/// What came of each file of an import, and of all together.
widgets::ImportPageValues import_summary(const std::vector<tasks::ImportedFile> &files,
                                         const presentation::Wording &wording);

} // namespace outturn::shell
