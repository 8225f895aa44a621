// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/money.h"
#include "presentation/figure_words.h"
#include "presentation/wording.h"
#include "widgets/table_values.h"

#include <optional>

namespace outturn::presentation {

/// Cells of the tables, each empty where there is nothing to show: an empty cell sorts last and is never a zero.
widgets::TableCell text_cell(const QString &text);
widgets::TableCell number_cell(const Wording &wording, const std::optional<double> &number);
widgets::TableCell pence_cell(const Wording &wording, const std::optional<double> &pence);
widgets::TableCell money_cell(const Wording &wording, const std::optional<Money> &money);
/// The shorthand of a number that is withheld from a document.
widgets::TableCell withheld_cell();

/// "69.1% to 79.2%", with both ends in full beside it; sorts by its lower end.
widgets::TableCell interval_cell(const FigureWords &words, const std::optional<statistics::Interval> &interval);

} // namespace outturn::presentation
