// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/spread_answer.h"
#include "domain/cell_source.h"

namespace outturn::analysis {

/// Answers the question from the figures in force. A year of which only quarters were returned is summed where that is
/// meaningful. Fails only where the source fails.
Result<SharedSpread> answer_spread(const CellSource &source, const SpreadQuestion &question);

} // namespace outturn::analysis
