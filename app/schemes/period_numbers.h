// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case_event.h"
#include "schemes/scheme.h"

#include <map>

namespace outturn::schemes {

/// Numbers for periods, so that millions of cases are told apart by numbers alone. Borrows the scheme, whose years they
/// are.
class PeriodNumbers
{
public:
    static constexpr quint32 day_count = quint32(std::numeric_limits<CaseDay>::max()) + 1;

    explicit PeriodNumbers(const Scheme &scheme);

    quint32 of(const Period &period);
    quint32 month_of(CaseDay day);
    /// The scheme's year in which the day lies.
    quint32 year_of(CaseDay day);
    const Period &period(quint32 number) const { return periods_[number]; }

private:
    static constexpr quint32 none = 0xFFFFFFFF;

    const Scheme &scheme_;
    std::vector<quint32> months_; ///< by day
    std::vector<quint32> years_;  ///< by day
    std::map<std::pair<QDate, QDate>, quint32> numbers_;
    std::vector<Period> periods_;
};

/// The last day that lies within so many months of a day: the same day of the month then, or the last one.
class MonthsOn
{
public:
    explicit MonthsOn(int months);

    /// As CaseDay counts, also beyond what it holds.
    qint64 from(CaseDay day);

private:
    static constexpr qint64 unknown = -1;

    int months_;
    std::vector<qint64> limits_; ///< by day
};

} // namespace outturn::schemes
