// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/incentives.h"
#include "analysis/reported_numbers.h"

namespace outturn::analysis {

/// The time of a programme, and how much of it the data cover.
struct ProgrammeTime {
    std::optional<QDate> from;
    std::optional<QDate> to;       ///< nullopt: still open
    std::optional<QDate> last_day; ///< that the data reach
    std::optional<Period> period;  ///< the only one asked about: then what came before it is not known

    std::optional<double> elapsed_share() const; ///< from 0 to 1
    std::optional<double> months_so_far() const; ///< of the period asked about, else from the first day on
    std::optional<double> months_left() const;   ///< null where none are left, and of a single period
};

/// What was agreed, and what started when.
struct ReportedPlans {
    ReportedNumbers agreed;
    ReportedNumbers pledged;
    ReportedNumbers worked_with;
    ReportedNumbers started; ///< by period, each of its own
};

/// The plans of a programme, by the measures that its scheme names (families_agreed, families_pledged and
/// families_worked_with where it names none). Cases started are the denominators of a derived measure of cohorts, else
/// the counts of the event that starts a case. Fails where the source does.
Result<ReportedPlans> read_plans(const CellSource &cells, const schemes::Scheme &scheme, const ProgrammeId &programme,
                                 const std::optional<Period> &within);

/// The last day of the latest period with rows or counts of what the scheme pays for or counts from.
Result<std::optional<QDate>> last_day_reported(const CellSource &cells, const schemes::Scheme &scheme,
                                               const ProgrammeId &programme, const std::optional<Period> &within);

/// One provider's pace. Where no case is known to have started, the families worked with are taken. A month is a
/// twelfth of 365.25 days. What is needed is 0 where all that was agreed is reached, null where no time is left.
PaceFigure pace_of(const ReportedPlans &plans, const ProgrammeTime &time, const ProviderIncentive &incentive);

/// Of all providers together: what was agreed or pledged is null where one that works or plans does not give it.
PaceFigure pace_of_all(const std::vector<ProviderIncentive> &providers, const ProgrammeTime &time);

} // namespace outturn::analysis
