// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDate>

#include <vector>

namespace outturn {

/// Easter Sunday of the Gregorian calendar. Domain: 1583 to 4099. Source: the anonymous algorithm of 1876, as in Meeus 1991.
QDate easter_sunday(int year);

/// The bank holidays of England and Wales of a year from 1978 on, in order, each on the day on which it was kept: a
/// holiday that falls on a weekend is kept on the next weekday that is none. With the days that were moved and those
/// that were added once by proclamation up to 2023. A year before 1978 has none here.
/// Source: Banking and Financial Dealings Act 1971 and gov.uk, "UK bank holidays".
std::vector<QDate> bank_holidays(int year);

/// Days on which an office in England and Wales is closed whatever its hours are: Sundays, bank holidays, and 25 and
/// 26 December and 1 January themselves where the holiday was kept on a later day. A Saturday is not closed.
bool is_closed_day(const QDate &day);

} // namespace outturn
