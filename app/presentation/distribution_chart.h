// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/distribution_groups.h"
#include "widgets/distribution_values.h"
#include "widgets/table_values.h"

namespace outturn::presentation {

/// Every provider as a dot in the row of its group, groups ordered best first by what they achieve together.
widgets::DistributionChart distribution_chart(const analysis::SpreadAnswer &answer, DistributionBy by,
                                              const Wording &wording);

/// The same as a table, a row a group.
widgets::Table distribution_table(const analysis::SpreadAnswer &answer, DistributionBy by, const Wording &wording);

} // namespace outturn::presentation
