// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/cost.h"
#include "domain/standing_acts.h"
#include "presentation/wording.h"

#include <QtCore/QJsonObject>

namespace outturn::presentation {

/// What a case and an outcome cost, numbers unrounded; what cannot be computed is there, and null. "acts"
/// is what auditors left out and corrected of the measure.
QJsonObject cost_json(const analysis::CostAnswer &answer, const Wording &wording, const StandingActs &standing = {});

} // namespace outturn::presentation
