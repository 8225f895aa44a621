// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/programme_comparison.h"
#include "presentation/wording.h"

#include <QtCore/QJsonObject>

namespace outturn::presentation {

/// Programmes side by side, numbers unrounded; what cannot be computed is there, and null.
QJsonObject programme_json(const std::vector<analysis::ProgrammeRow> &rows, const Wording &wording);

} // namespace outturn::presentation
