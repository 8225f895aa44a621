// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/check_hits.h"

#include <map>
#include <set>

namespace outturn::audit {

/// A number as somebody reported it.
struct ReportedNumber {
    double value = 0;
    CellKey key;
};

/// By programme and provider, in the order of the figures.
using NumbersByProvider = std::map<std::pair<ProgrammeId, ProviderId>, std::vector<ReportedNumber>>;

/// Whole counts of at least this size: numerators, denominators and plain values that are counts. Left out are what the
/// program counted itself, what is suppressed or known to be rounded, every number of a measure's period in which all
/// end in 0 or 5 (its publisher rounds), and a second figure of the same provider, period and size, which is the same
/// number in another place.
NumbersByProvider counts_by_provider(const CheckContext &context, double least);

/// Amounts of at least so many pounds, without their sign; otherwise the same, but that nothing is taken as rounded.
NumbersByProvider pounds_by_provider(const CheckContext &context, double least);

/// The periods of a measure in which every number ends in 0 or 5, of at least ten; where no period has ten, all of them
/// together.
class RoundedPeriods
{
public:
    RoundedPeriods(const FigureSeries &series, AmountOf part);

    bool contains(const Period &period) const { return all_ || periods_.count(period) != 0; }

private:
    std::set<Period> periods_;
    bool all_ = false;
};

} // namespace outturn::audit
