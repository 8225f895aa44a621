// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/spread_answer.h"
#include "presentation/wording.h"
#include "widgets/table_values.h"

namespace outturn::presentation {

/// All providers of the answer in one table, as on screen and in reports. Columns that would be empty are not there.
widgets::Table spread_table(const analysis::SpreadAnswer &answer, const Wording &wording);

/// What was left out and why.
widgets::Table excluded_table(const analysis::SpreadAnswer &answer, const Wording &wording);

} // namespace outturn::presentation
