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

/// Whole counts of ten and more: numerators, denominators and plain values that are counts, of every series (a provider's
/// measure, period by period) whose median is at least `least` and whose median change from one count to the next at
/// least five. A series is taken or left as a whole: counts just above a lower limit would begin at a round number. Left
/// out are what the program counted itself, what is suppressed or known to be rounded, every number of a measure's period
/// in which all end in 0 or 5 (its publisher rounds), and a second figure of the same provider, period and size, which
/// is the same number in another place.
NumbersByProvider counts_by_provider(const CheckContext &context, double least);

/// Amounts in pounds but nought, without their sign; what is left out is the same, but that nothing is taken as rounded.
NumbersByProvider pounds_by_provider(const CheckContext &context);

/// How many of the numbers stand in one series, as one of the numbers sees it: sum of squared sizes of the series over the
/// sum of sizes. An amount that is much the same each year tells its first digit once, so that this is by how much
/// the variance of counts of first digits may exceed that of independent numbers (Kish 1965: 1 + (b - 1) rho at rho = 1).
double numbers_to_a_series(const std::vector<ReportedNumber> &numbers);

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
