// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cell_source.h"

#include <map>

namespace outturn::analysis {

/// A number that returns give beside the cases: of money or of families, for one provider.
struct ReportedNumber {
    /// The sum over periods; of a cumulative measure the latest. nullopt where one of them is there but not its number.
    std::optional<double> total;
    std::vector<std::pair<Period, std::optional<double>>> by_period; ///< as reported, earliest first
};

using ReportedNumbers = std::map<ProviderId, ReportedNumber>;

/// Of one measure: a cell's value, else its numerator. Keys of one period add up. A period that lies within another one
/// that is there too (a quarter beside its year) is part of it and not added again. `within` leaves out the others.
/// A provider that reports nothing of it is not in the answer. Fails where the source does.
Result<ReportedNumbers> read_reported(const CellSource &cells, const ProgrammeId &programme, const MeasureId &measure,
                                      const std::optional<Period> &within = {});

bool lies_within(const Period &part, const Period &whole);

} // namespace outturn::analysis
