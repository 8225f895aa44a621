// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case_event.h"
#include "schemes/scheme.h"

#include <span>
#include <stop_token>

namespace outturn::schemes {

/// The figures of measures that count distinct cases, which no sum of cells gives: each case once, however many rows it
/// has. Kept by provider, contract, area, cohort, group and period of the case's start.
///
/// A case starts with its first row of the measure's start event that is neither rejected nor withdrawn; a row of another
/// event counts when validated. A case without such a start is in no numerator and no denominator.
class DerivedCells
{
public:
    /// Borrows both.
    DerivedCells(const Scheme &scheme, const std::vector<CellKey> &keys);

    void add(std::span<const CaseEvent> events);
    /// By measure, provider, period and the rest of the key; aspect outcome, without origins. Cohorts that were not yet so
    /// old on the last day that any row mentions have no numerator, and Missing::not_available.
    std::vector<Cell> finish(std::stop_token stop = {});
    /// Cases with an outcome that counts but no start.
    qint64 without_start() const { return without_start_; }

private:
    const Scheme &scheme_;
    const std::vector<CellKey> &keys_;
    std::vector<CaseEvent> events_;
    qint64 without_start_ = 0;
};

} // namespace outturn::schemes
