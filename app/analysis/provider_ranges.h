// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/spread_answer.h"

#include <span>

namespace outturn::analysis {

/// What the counts of one provider may be where their publisher suppressed or rounded some of them: ranges of several
/// cells add up, with known numbers as points. Only where every cell gives a number or a range, and one a range.
/// The value's range sets the low numerator against the high base, and the high numerator against the low one.
void add_ranges(const Measure &measure, std::span<const Cell *const> cells, ProviderFigure &figure);

} // namespace outturn::analysis
