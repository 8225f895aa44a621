// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/spread_answer.h"
#include "domain/cell_source.h"

namespace outturn::analysis {

/// Answers the question from the figures in force. A year of which only quarters were returned is summed where that is
/// meaningful. Fails only where the source fails.
/// The same without what chance makes of it: figures in their order, the spread as it stands, and what is believed of
/// the true values. For many periods in a row.
Result<SharedSpread> answer_figures(const CellSource &source, const SpreadQuestion &question);

/// Of a cumulative measure: what each provider added from one answer to the next; those without a figure in the first
/// of them are without one here.
SharedSpread added_between(const SpreadAnswer &before, const SpreadAnswer &now);

Result<SharedSpread> answer_spread(const CellSource &source, const SpreadQuestion &question);

} // namespace outturn::analysis
