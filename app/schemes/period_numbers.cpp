// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemes/period_numbers.h"

namespace outturn::schemes {

PeriodNumbers::PeriodNumbers(const Scheme &scheme) : scheme_(scheme), months_(day_count, none), years_(day_count, none)
{}

quint32 PeriodNumbers::of(const Period &period)
{
    const auto [found, is_new] =
        numbers_.try_emplace({period.start, period.end}, static_cast<quint32>(periods_.size()));
    if (is_new)
        periods_.push_back(period);
    return found->second;
}

quint32 PeriodNumbers::month_of(CaseDay day)
{
    if (months_[day] == none) {
        const QDate date = date_of(day);
        const QDate first(date.year(), date.month(), 1);
        months_[day] = of({first, first.addMonths(1).addDays(-1)});
    }
    return months_[day];
}

quint32 PeriodNumbers::year_of(CaseDay day)
{
    if (years_[day] == none)
        years_[day] = of(parse_period(scheme_year(scheme_, date_of(day)), scheme_.year_kind).value_or(Period()));
    return years_[day];
}

MonthsOn::MonthsOn(int months) : months_(months), limits_(PeriodNumbers::day_count, unknown) {}

qint64 MonthsOn::from(CaseDay day)
{
    if (limits_[day] == unknown)
        limits_[day] = date_of(1).daysTo(date_of(day).addMonths(months_)) + 1;
    return limits_[day];
}

} // namespace outturn::schemes
