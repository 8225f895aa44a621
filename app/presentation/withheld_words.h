// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/disclosure.h"
#include "presentation/wording.h"
#include "widgets/table_values.h"

namespace outturn::presentation {

/// The rule in force, and how many figures it withheld; `others`: in a provider's report, those that it does not name.
/// Never empty.
///
/// Nowhere is it said whether a figure was withheld for its own small count or to protect another: of two hidden counts
/// that add up to 6, where fewer than 5 are withheld, "the first is small and the second is not" is 1 and 5.
QString withheld_words(const analysis::DisclosureRule &rule, const std::vector<analysis::WithheldFigure> &withheld,
                       const Wording &wording, int others = 0);

/// Every withheld figure once, by provider, what and period.
widgets::Table withheld_table(const std::vector<analysis::WithheldFigure> &withheld, const Wording &wording);

} // namespace outturn::presentation
