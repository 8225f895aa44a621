// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/programme_comparison.h"
#include "presentation/wording.h"
#include "widgets/table_values.h"

namespace outturn::presentation {

/// Programmes side by side, a row for the providers of each type. The raw range is not there: it grows with the number
/// of providers and shrinks with their size.
widgets::Table programme_table(const std::vector<analysis::ProgrammeRow> &rows, const Wording &wording);

/// What may be compared across programmes and what may not, in sentences; empty without rows.
QString programme_note(const std::vector<analysis::ProgrammeRow> &rows, const Wording &wording);

} // namespace outturn::presentation
