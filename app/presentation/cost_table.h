// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/cost.h"
#include "presentation/wording.h"
#include "widgets/table_values.h"

namespace outturn::presentation {

/// What a case and an outcome of each provider cost, in the order of the answer; those without a cost last. Columns
/// that would be empty are not there.
widgets::Table cost_table(const analysis::CostAnswer &answer, const Wording &wording);

} // namespace outturn::presentation
