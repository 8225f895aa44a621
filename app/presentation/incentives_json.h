// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/incentives.h"
#include "presentation/wording.h"

#include <QtCore/QJsonObject>

namespace outturn::presentation {

/// Everything about incentives, funding and pace, numbers unrounded; what cannot be computed is there, and null.
/// Intervals are [lower, upper]; rates and shares fractions; "measures" the two measures of a job programme by year,
/// mostly empty.
QJsonObject incentives_json(const analysis::IncentiveAnswer &answer, const std::vector<analysis::MeasurePair> &measures,
                            const Wording &wording);

} // namespace outturn::presentation
