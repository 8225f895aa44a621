// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/check.h"
#include "audit/check_places.h"
#include "presentation/wording.h"
#include "widgets/table_values.h"

namespace outturn::presentation {

/// Which hits of a run; what is empty chooses all.
struct HitFilter {
    std::optional<audit::Severity> severity;
    QString check;
    std::optional<ProgrammeId> programme;
    std::optional<ProviderId> provider;
};

/// Positions in CheckRun::hits, in their order.
std::vector<size_t> chosen_hits(const audit::CheckRun &run, const HitFilter &filter = {});

/// Hits; row ids are their positions in CheckRun::hits.
widgets::Table check_table(const audit::CheckRun &run, const std::vector<size_t> &hits, const Wording &wording);

/// Every check: how much it looked at, what it found, or why it could not be applied; row ids are the checks' ids. Of one
/// programme, where it is named, its hits alone.
widgets::Table outcome_table(const audit::CheckRun &run, const std::optional<ProgrammeId> &programme,
                             const Wording &wording);

/// The figures that a hit concerns, with file, sheet, row and column; row ids are positions in `places`.
widgets::Table place_table(const audit::CheckRun &run, const std::vector<audit::HitPlace> &places,
                           const Wording &wording);

} // namespace outturn::presentation
