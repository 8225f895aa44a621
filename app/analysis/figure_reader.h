// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/spread_answer.h"
#include "domain/cell_source.h"

namespace outturn::analysis {

/// Fills an answer whose question, programme and measure are there: the figure of each provider (or contract, area ...),
/// and what was left out. A year of which only quarters were returned is summed where that is meaningful.
Result<> read_figures(const CellSource &source, const std::vector<Provider> &providers, SpreadAnswer &answer);

} // namespace outturn::analysis
