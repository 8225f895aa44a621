// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/pair_comparison.h"
#include "analysis/spread_answer.h"
#include "presentation/wording.h"
#include "widgets/detail_values.h"

namespace outturn::presentation {

/// Those picked out, side by side: of two the difference with its interval, of more what they achieve together, if each has
/// a figure. Where two share an area, their difference there comes first. Nothing for fewer than two with a figure.
std::optional<widgets::DetailComparison> selection_comparison(const analysis::SpreadAnswer &answer,
                                                              const QStringList &selected,
                                                              const std::vector<analysis::SharedArea> &shared,
                                                              const Wording &wording);

/// "4.1 points more (1.2 less to 9.3 more)", "1.4 times as many (0.9 to 2.1)".
QString pair_words(const Measure &measure, const analysis::PairComparison &pair, const Wording &wording);

} // namespace outturn::presentation
