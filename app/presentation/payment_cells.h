// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/cost.h"
#include "presentation/table_cells.h"

namespace outturn::presentation {

/// Cells of the tables of payments and incentives, each empty where there is nothing to show.

/// Whole amounts with their pence: money that is due or paid is never rounded.
widgets::TableCell exact_pence_cell(const Wording &wording, const std::optional<qint64> &pence);
/// An amount that rests on an assumption: its pence say nothing, and stand in the full number alone.
widgets::TableCell estimated_pence_cell(const Wording &wording, const std::optional<qint64> &pence);
/// A share of 1 as a percentage.
widgets::TableCell percent_cell(const Wording &wording, const std::optional<double> &share);
/// A number that need not be whole, with one decimal where it is not.
widgets::TableCell count_cell(const Wording &wording, const std::optional<double> &number);
/// An amount with its 95% interval in one cell: "£5,210 (£4,800 to £6,100)".
widgets::TableCell estimate_cell(const Wording &wording, const std::optional<analysis::CostEstimate> &estimate);
/// Words in the place of a number: sorts last, like an empty cell.
widgets::TableCell word_cell(const QString &words);

} // namespace outturn::presentation
