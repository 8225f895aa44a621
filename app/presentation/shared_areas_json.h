// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/pair_comparison.h"

#include <QtCore/QJsonArray>

namespace outturn::presentation {

/// Areas in which two providers worked, with the difference there: the primary comparison where cases are allocated at
/// random.
QJsonArray shared_areas_json(const std::vector<analysis::SharedArea> &areas);

} // namespace outturn::presentation
