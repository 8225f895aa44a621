// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/finding.h"
#include "domain/standing_acts.h"
#include "presentation/wording.h"
#include "widgets/detail_values.h"

namespace outturn::presentation {

/// Begins of the ids of the remarks below: of a finding by its number, of an exclusion or a correction by its act.
inline constexpr const char *link_to_finding = "finding:";
inline constexpr const char *link_to_act = "act:";

/// What auditors put on record about a figure, a line each: that it is left out or corrected, by whom and why; then the
/// findings and lessons written against it or against a part of it, the worst first. The key's provider, measure and
/// period are what counts: what concerns a period that the figure's lies in, or that lies in the figure's, is named with
/// that period. What is closed is told too. Ids are "finding:3", "act:17".
std::vector<widgets::DetailLink> figure_remarks(const CellKey &figure, const std::vector<audit::Finding> &findings,
                                                const StandingActs &standing, const Wording &wording);

} // namespace outturn::presentation
