// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/disclosure.h"
#include "audit/check.h"
#include "audit/coverage.h"
#include "audit/finding.h"

namespace outturn::presentation {

/// Whether the numbers of a hit may leave the building: none of them is a small count, nor how many figures or cases it
/// concerns, and nothing of its provider was withheld from the report.
bool may_tell(const audit::CheckHit &hit, const analysis::DisclosureRule &rule,
              const std::vector<analysis::WithheldFigure> &withheld);

/// The same of the figures that a finding was written on.
bool may_tell(const audit::FindingEvidence &evidence, const audit::FindingAbout &about,
              const analysis::DisclosureRule &rule, const std::vector<analysis::WithheldFigure> &withheld);

/// Without the sums and single figures, from which what is withheld elsewhere could be worked out; the same where the rule
/// is off.
audit::Coverage disclosed(audit::Coverage coverage, const analysis::DisclosureRule &rule);

/// Without the comparisons that tell a small count, or a figure of a provider of whom something was withheld.
audit::ReconciliationTable disclosed(audit::ReconciliationTable table, const analysis::DisclosureRule &rule,
                                     const std::vector<analysis::WithheldFigure> &withheld);

/// Findings without the figures that may not be told; their words are their authors' own.
std::vector<audit::Finding> disclosed(std::vector<audit::Finding> findings, const analysis::DisclosureRule &rule,
                                      const std::vector<analysis::WithheldFigure> &withheld);

/// Corrections without the numbers that are small counts, and without amounts.
StandingActs disclosed(StandingActs standing, const analysis::DisclosureRule &rule,
                       const std::vector<analysis::WithheldFigure> &withheld);

} // namespace outturn::presentation
