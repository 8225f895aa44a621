// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/incentives.h"
#include "analysis/reported_numbers.h"

namespace outturn::analysis {

/// The central funding of a programme as returns give it, in pounds.
struct ReportedFunding {
    ReportedNumbers available;
    ReportedNumbers drawn;
    ReportedNumbers invested;

    /// What one provider reports; everything empty where it reports nothing.
    FundingFigure of(const ProviderId &provider) const;
};

/// Fails where the source does.
Result<ReportedFunding> read_funding(const CellSource &cells, const ProgrammeId &programme,
                                     const std::optional<Period> &within);

bool is_reported(const FundingFigure &figure);

/// All of those that report anything: an amount is null where one of them does not give it. Shares are over those that
/// give both amounts. What is not invested is the sum of what each leaves: one that puts in more makes up for none.
FundingFigure funding_of_all(const std::vector<ProviderIncentive> &providers);

} // namespace outturn::analysis
