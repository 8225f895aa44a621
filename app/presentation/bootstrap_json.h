// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/detail_values.h"

namespace outturn::presentation {

/// Intervals of the measures of spread from replicates: of the figures of providers drawn again with replacement
/// (percentile, basic, BCa), which is how much other providers like these would differ, and of true values drawn from
/// what is believed of each provider (percentile), which is how far apart the true values of these ones are.
QJsonObject bootstrap_json(const analysis::SpreadAnswer &answer, const DetailOptions &options);

} // namespace outturn::presentation
