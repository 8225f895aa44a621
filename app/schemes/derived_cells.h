// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case_event.h"
#include "schemes/scheme.h"

#include <span>
#include <stop_token>

namespace outturn::schemes {

/// The figures of measures that count distinct cases, which no sum of cells gives: each case once, however many rows
/// it has. Kept by provider, contract, area, cohort, group and period of the case's start: an outcome that another
/// provider reports counts for the one with which the case started. Only of_period keeps every row under its own
/// provider, and the year of its own day.
///
/// A case starts with its first row of the measure's start event that is neither rejected nor withdrawn; a row of
/// another event counts when validated. A case without such a start is in no numerator and no denominator, but for
/// of_period: its outcomes are not drawn from the starts of the same year, and a referral may be in no return. Of rows
/// without a day the end of their period tells the order and the year. "Within N months" is from the day of the start
/// up to the same day of the month N months on (the last one where there is none), both included.
///
/// 16 bytes a row that counts are kept; the order of the rows changes nothing.
class DerivedCells
{
public:
    /// Borrows both.
    DerivedCells(const Scheme &scheme, const std::vector<CellKey> &keys);

    void add(std::span<const CaseEvent> events);
    /// By measure, provider, period and the rest of the key; aspect outcome, without origins. Cohorts that were not
    /// yet so old on the last day that any row mentions have no numerator, and Missing::not_available. Where days are
    /// missing, so that it cannot be said of some cases whether they were in time, the numerator is a range, with
    /// Missing::not_given.
    std::vector<Cell> finish(std::stop_token stop = {});
    /// Cases with an outcome that counts but no start.
    qint64 without_start() const { return without_start_; }

private:
    /// A row that is a start, or an outcome that counts, of at least one measure.
    struct Row {
        quint64 case_hash = 0;
        quint32 key = 0;
        CaseDay day = no_day; ///< of the start or the outcome
        bool validated = false;
    };
    static_assert(sizeof(Row) == 16);
    /// What add has to know of the rows of a key.
    struct KeyUse {
        bool is_start = false;
        bool is_outcome = false;
        bool by_referral = false;  ///< the day of its start is that of the referral
        CaseDay last_day = no_day; ///< that any row of it mentions, whatever became of the row
    };
    class Walk;

    void note_new_keys();

    const Scheme &scheme_;
    const std::vector<CellKey> &keys_;
    std::vector<KeyUse> uses_;
    std::vector<Row> rows_;
    qint64 without_start_ = 0;
};

} // namespace outturn::schemes
