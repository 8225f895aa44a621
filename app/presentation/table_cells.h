// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/money.h"
#include "presentation/wording.h"
#include "widgets/table_values.h"

#include <optional>

namespace outturn::presentation {

/// Cells of the tables, each empty where there is nothing to show: an empty cell sorts last and is never a zero.
widgets::TableCell text_cell(const QString &text);
widgets::TableCell number_cell(const Wording &wording, const std::optional<double> &number);
widgets::TableCell pence_cell(const Wording &wording, const std::optional<double> &pence);
widgets::TableCell money_cell(const Wording &wording, const std::optional<Money> &money);

} // namespace outturn::presentation
