// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/working_days.h"

#include <algorithm>
#include <array>

namespace outturn {
namespace {

constexpr int first_year = 1978; // the first with a May Day holiday

QDate first_monday(int year, int month)
{
    const QDate first(year, month, 1);
    return first.addDays((8 - first.dayOfWeek()) % 7);
}

QDate last_monday(int year, int month)
{
    const QDate last = QDate(year, month, 1).addMonths(1).addDays(-1);
    return last.addDays(1 - last.dayOfWeek());
}

/// Moved by proclamation: the day of the rule, and the day on which it was kept.
struct Moved {
    QDate from;
    QDate to;
};
const std::array<Moved, 5> moved{{{QDate(1995, 5, 1), QDate(1995, 5, 8)},
                                  {QDate(2002, 5, 27), QDate(2002, 6, 4)},
                                  {QDate(2012, 5, 28), QDate(2012, 6, 4)},
                                  {QDate(2020, 5, 4), QDate(2020, 5, 8)},
                                  {QDate(2022, 5, 30), QDate(2022, 6, 2)}}};

/// Added once: a royal wedding, the end of a century, jubilees, a funeral, a coronation.
const std::array<QDate, 8> added{QDate(1981, 7, 29), QDate(1999, 12, 31), QDate(2002, 6, 3),  QDate(2011, 4, 29),
                                 QDate(2012, 6, 5),  QDate(2022, 6, 3),   QDate(2022, 9, 19), QDate(2023, 5, 8)};

QDate kept_on(const QDate &day)
{
    const auto found = std::find_if(moved.begin(), moved.end(), [&](const Moved &each) { return each.from == day; });
    return found == moved.end() ? day : found->to;
}

} // namespace

QDate easter_sunday(int year)
{
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    const int f = (a + 11 * d + 22 * e) / 451;
    const int day = d + e - 7 * f + 114;
    return {year, day / 31, day % 31 + 1};
}

std::vector<QDate> bank_holidays(int year)
{
    if (year < first_year)
        return {};
    std::vector<QDate> days;
    const QDate new_year(year, 1, 1);
    days.push_back(new_year.addDays(new_year.dayOfWeek() < 6 ? 0 : 8 - new_year.dayOfWeek()));
    const QDate easter = easter_sunday(year);
    days.push_back(easter.addDays(-2));
    days.push_back(easter.addDays(1));
    days.push_back(kept_on(first_monday(year, 5)));
    days.push_back(kept_on(last_monday(year, 5)));
    days.push_back(last_monday(year, 8));
    // The two of Christmas: what falls on a weekend is kept on the first days after both.
    const QDate christmas(year, 12, 25);
    const int weekday = christmas.dayOfWeek();
    days.push_back(weekday < 6 ? christmas : christmas.addDays(2));
    days.push_back(christmas.addDays(weekday == 5 || weekday == 6 ? 3 : 1));
    for (const QDate &day : added) {
        if (day.year() == year)
            days.push_back(day);
    }
    std::sort(days.begin(), days.end());
    return days;
}

bool is_closed_day(const QDate &day)
{
    if (!day.isValid())
        return false;
    if (day.dayOfWeek() == 7)
        return true;
    if ((day.month() == 12 && (day.day() == 25 || day.day() == 26)) || (day.month() == 1 && day.day() == 1))
        return true;
    const std::vector<QDate> days = bank_holidays(day.year());
    return std::binary_search(days.begin(), days.end(), day);
}

} // namespace outturn
