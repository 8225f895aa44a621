// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/detail_values.h"

namespace outturn::presentation {

/// The interval of one of the evidence by every method that there is for its kind, at 95%, 99.8% and the confidence
/// asked for.
QJsonObject intervals_json(const analysis::Evidence &evidence, size_t i, double confidence);

/// The limits of the funnel at its volume, by our own method and by those of other charts, at the same levels; empty
/// without a target.
QJsonObject funnel_limits_json(const analysis::SpreadAnswer &answer, size_t i, double confidence);

} // namespace outturn::presentation
