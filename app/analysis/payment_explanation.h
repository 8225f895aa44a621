// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/payments.h"
#include "statistics/working.h"

namespace outturn::analysis {

/// How what a provider is due came about: the lines of the calculation, and what they rest on.
struct PaymentExplanation {
    Programme programme;
    Provider provider;
    std::optional<MeasureId> event; ///< of this event alone
    std::optional<Period> period;
    PaymentStatus status = PaymentStatus::complete;
    std::vector<statistics::WorkingStep> steps; ///< amounts in pence
    std::vector<Cell> cells;                    ///< that counts, costs and amounts stand in, with their places
    std::vector<CaseRow> cases;                 ///< the first of them
    qint64 case_rows = 0;                       ///< how many there are in all
    std::vector<StoredReturn> returns;          ///< those that cells and cases come from, by id
};

/// Of a provider of the answer, which must know its scheme; with the price of its outcomes where no event is named.
/// Fails where a source does, and where the answer holds no such provider.
Result<PaymentExplanation> explain_payment(const CellSource &cells, const CaseSource &cases,
                                           const PaymentAnswer &answer, const ProviderId &provider,
                                           const std::optional<MeasureId> &event, int most_cases = 1'000);

} // namespace outturn::analysis
