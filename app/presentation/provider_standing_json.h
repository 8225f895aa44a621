// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/detail_values.h"

#include <vector>

namespace outturn::presentation {

/// Where each figure stands among the others, by position in the answer's figures: its p-value adjusted for the number
/// of tests by every method, its quantile group counted from the worst end, its rank with each choice of what ties get.
/// Null where there is none.
std::vector<QJsonObject> standings_json(const analysis::SpreadAnswer &answer);

} // namespace outturn::presentation
