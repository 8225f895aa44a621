// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/coverage.h"
#include "presentation/wording.h"
#include "widgets/table_values.h"

namespace outturn::presentation {

/// One period a row: expected, returned, not returned, late, imputed, suppressed, certified and the sums; row ids are
/// period labels. Columns that would be empty are left out.
widgets::Table coverage_period_table(const audit::Coverage &coverage, const Measure &measure, const Wording &wording);
/// One provider a row: how many periods it returned, and each period's state; row ids are providers' ids.
widgets::Table coverage_provider_table(const audit::Coverage &coverage, const Wording &wording);

/// Who and what the items of a reconciliation are of.
struct ReconciliationNames {
    std::vector<Measure> measures;
    std::vector<Provider> providers;
    std::vector<StoredReturn> returns;
};
/// Every comparison, those that do not agree first; row ids are positions in the items.
widgets::Table reconciliation_table(const audit::ReconciliationTable &table, const ReconciliationNames &names,
                                    const Wording &wording);
/// One comparison in a sentence, with what is allowed and what to ask for.
QString reconciliation_sentence(const audit::ReconciledItem &item, const ReconciliationNames &names,
                                const Wording &wording);

} // namespace outturn::presentation
