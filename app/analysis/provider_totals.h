// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/spread_answer.h"

#include <span>

namespace outturn::analysis {

/// What the cells of one provider in one period come to: counts and money under different keys add up, means and
/// values never do. A part that is missing makes the whole missing: it is never taken for zero.
ProviderFigure total_of(const Measure &measure, std::span<const Cell *const> cells);

/// The same for a year out of its quarters; `quarters` holds the cells of each, and each must have some. `left_out` tells
/// which of them, or parts of which, an auditor left out: a year of three quarters is no year, and the reason is not that
/// the provider failed to return one.
ProviderFigure total_of_quarters(const Measure &measure, const Period &year,
                                 std::span<const std::vector<const Cell *>> quarters,
                                 std::vector<LeftOutPart> left_out = {});

/// What the counts of a cell are out of: the expected number of a ratio, else the denominator.
const std::optional<double> &base_of(const Measure &measure, const Cell &cell);

/// What one period added to a cumulative figure: the differences of its counts; where the base did not grow, over the
/// whole of it. A figure that fell has no difference: what was taken back belongs to no period.
ProviderFigure difference_of(const Measure &measure, const ProviderFigure &now, const ProviderFigure &before);

/// Adds value and intervals to a figure whose counts are there.
void add_value(const Measure &measure, ProviderFigure &figure);

/// The confidence interval that belongs to the kind of measure; none without a value and what its uncertainty needs.
std::optional<statistics::Interval> interval_of(const Measure &measure, const ProviderFigure &figure, double confidence,
                                                statistics::Working *working = nullptr);

} // namespace outturn::analysis
