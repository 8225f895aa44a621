// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/reported_counts.h"

namespace outturn::analysis {

/// The distinct cases and outcomes by provider, group and year: from the scheme's measure of them, of a provider
/// without it from its lines.
void add_strata(PaymentAnswer &answer, const ReportedCounts &reported, const std::vector<schemes::DueLine> &lines);

/// What each provider, each payment group and the whole come to, before prices are judged. Needs strata and exceptions;
/// leaves only those of the question's provider, where it names one.
void add_providers(PaymentAnswer &answer, const ReportedCounts &reported, const std::vector<schemes::DueLine> &lines,
                   const std::set<ProviderId> &with_cases, const std::vector<Provider> &known);

/// Whether payments for this event are for an outcome, and not for taking a case on.
bool pays_for_outcome(const schemes::Scheme &scheme, const MeasureId &event);

} // namespace outturn::analysis
