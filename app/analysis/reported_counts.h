// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/payments.h"
#include "analysis/reported_numbers.h"

#include <set>

namespace outturn::analysis {

/// What one provider spent in one payment group and period.
struct SpentCost {
    ProviderId provider;
    QString group;
    qint64 pence = 0;
};

/// What a cohort was claimed and paid for, beside its counts.
struct CohortMoney {
    std::optional<qint64> claimed_pence;
    std::optional<qint64> paid_pence;
};

/// A provider and a measure of which it returned cases, so that its counts of it are not counted again.
using WithCases = std::set<std::pair<ProviderId, MeasureId>>;

/// What the returns say of a programme in counts and sums: all that payments need beside the cases themselves.
struct ReportedCounts {
    std::vector<schemes::DueLine> counted;     ///< of events, where no cases are given; year and due are open
    std::vector<schemes::ProviderCount> rules; ///< numbers that caps and thresholds need, of every period
    std::vector<CaseStratum> strata;           ///< distinct cases, where the scheme has a measure that counts them
    std::vector<SpentCost> costs;
    std::vector<schemes::CohortFigure> cohorts; ///< with their baseline; without, where the return has none
    std::vector<CohortMoney> cohort_money;      ///< of each of the cohorts
    std::vector<MeasureId> cohort_measures;     ///< of each of the cohorts
    std::set<ProviderId> incomplete;            ///< with a count that is missing
    std::set<ProviderId> funded;                ///< with a figure of central funding
    WithCases with_cases;                       ///< what is not in `counted`
    bool has_amounts = false;                   ///< some count or cohort has an amount claimed or paid
};

/// The scheme's measure of cases that started and had an outcome, by which success is judged; null where it has none.
const schemes::DerivedMeasure *cohort_measure(const schemes::Scheme &scheme);

/// Reads the cells of every measure that the scheme knows; of the question its programme and period count.
Result<ReportedCounts> read_reported_counts(const CellSource &source, const schemes::Scheme &scheme,
                                            const PaymentQuestion &question, WithCases with_cases);

} // namespace outturn::analysis
