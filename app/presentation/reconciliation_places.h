// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cell_source.h"
#include "presentation/coverage_tables.h"

namespace outturn::presentation {

/// Where both sides of a comparison stand: "Where they stand: 55 in june.csv, row 2, column 8; 45 in may.csv, row 2,
/// column 8." Of a figure that two returns give otherwise; `changes` are those of the later one. Empty where none is it.
QString changed_places(const audit::ReconciledItem &item, const ReturnChanges &changes,
                       const ReconciliationNames &names, const Wording &wording);

/// The same of a figure that counts from the beginning and the one before. Empty for sums, which stand nowhere. Fails where
/// the source does.
Result<QString> compared_places(const audit::ReconciledItem &item, const CellSource &source,
                                const ReconciliationNames &names, const Wording &wording);

} // namespace outturn::presentation
