// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/check.h"
#include "presentation/check_tables.h"
#include "presentation/wording.h"

#include <QtCore/QJsonObject>

namespace outturn::presentation {

/// The object of `checks --json`: every check, and of the hits those that the filter chooses, with their places. Fails
/// where figures or cases cannot be read.
Result<QJsonObject> checks_json(const audit::CheckRun &run, const HitFilter &filter, const CellSource &cells,
                                const CaseSource &cases, const Wording &wording);

} // namespace outturn::presentation
