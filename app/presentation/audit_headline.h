// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/finding.h"
#include "audit/sample_record.h"
#include "domain/standing_acts.h"
#include "presentation/headline.h"

namespace outturn::presentation {

/// What was audited so far, in figures: "Samples: 2, with 60 of 60 claims tested, at most £874,914 wrong with 95%
/// confidence. Findings: 3, of which open: 3, high: 1. Left out: 1. Corrected: 1." The caution says what is to be done
/// next. Withdrawn samples count no longer. The limit is that of the latest sample that is tested whole: limits of
/// several samples do not add up.
Headline audit_headline(const std::vector<audit::Sample> &samples, const std::vector<audit::Finding> &findings,
                        const StandingActs &standing, const Wording &wording);

} // namespace outturn::presentation
