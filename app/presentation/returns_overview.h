// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/spread_answer.h"
#include "domain/outcome_return.h"
#include "presentation/wording.h"
#include "widgets/returns_values.h"
#include "widgets/table_values.h"

namespace outturn::presentation {

/// The panel of returns: what came in, and what is left out of the figures shown (null: nothing is shown).
widgets::ReturnsValues returns_overview(const std::vector<StoredReturn> &returns, const analysis::SpreadAnswer *answer,
                                        const Wording &wording);

/// "23,970 rows: 21,318 in, 2,652 left out, 3 in error"
QString tally_words(const RowTally &tally, const Wording &wording);

/// Every problem and left-out row of one return.
widgets::Table problem_table(const QString &title, const std::vector<Problem> &errors,
                             const std::vector<Problem> &warnings, const std::vector<LeftOutRow> &left_out,
                             const Wording &wording);

} // namespace outturn::presentation
