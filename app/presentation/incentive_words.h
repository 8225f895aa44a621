// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/incentives.h"
#include "presentation/headline.h"
#include "presentation/wording.h"

namespace outturn::presentation {

/// What one more case is worth to providers, and to how many it costs more than it brings.
Headline incentive_headline(const analysis::IncentiveAnswer &answer, const Wording &wording);
/// What of the money available was drawn and invested, and by how many not all of it.
Headline funding_headline(const analysis::IncentiveAnswer &answer, const Wording &wording);
/// How far it is, how much time has gone, and how fast it must go from now on.
Headline pace_headline(const analysis::IncentiveAnswer &answer, const analysis::ProviderIncentive &of,
                       const Wording &wording);
/// How far apart the two measures of a job programme are in the latest year that has both, and what explains it.
Headline measure_pair_headline(const std::vector<analysis::MeasurePair> &pairs, const Wording &wording);

/// What one more case is worth in the year to which the answer's data reach; null where it cannot be said.
const analysis::MarginalWorth *latest_worth(const analysis::IncentiveAnswer &answer,
                                            const analysis::ProviderIncentive &of);
/// Whether a return says anything of the provider's central funding.
bool has_funding(const analysis::FundingFigure &funding);

} // namespace outturn::presentation
