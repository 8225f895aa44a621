// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <optional>

namespace outturn::ingest {

/// From which day a workbook counts.
enum class DateSystem { from_1900, from_1904 };

/// The ISO text of a day number: "2024-03-31", and with its time of day "2024-03-31T14:30:00" where the cell shows times
/// and it is not midnight. Absent for what is no day: negative numbers, numbers beyond the year 9999, the day 0, and
/// 29 February 1900, which spreadsheets count although it never was.
std::optional<QString> serial_date_text(double serial, DateSystem system, bool with_time);

} // namespace outturn::ingest
