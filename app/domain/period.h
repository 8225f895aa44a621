// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDate>
#include <QtCore/QString>

#include <optional>
#include <vector>

namespace outturn {

/// What a bare year means: "2024" is the year ending 31 March 2024, the calendar year, or the school year ending in
/// summer 2024.
enum class YearKind { reporting, calendar, academic };

/// A stretch of time with its first and last day. However it was written, the same stretch is the same period.
struct Period {
    QDate start;
    QDate end;

    friend bool operator==(const Period &a, const Period &b) { return a.start == b.start && a.end == b.end; }
    friend bool operator!=(const Period &a, const Period &b) { return !(a == b); }
    /// Later end last; of two that end together the longer last, so that the latest of a list is the year, not its
    /// last quarter.
    friend bool operator<(const Period &a, const Period &b)
    {
        return a.end != b.end ? a.end < b.end : a.start > b.start;
    }
};

/// The one way in which the program writes a period: "2023-24", "2023-24 Q1", "2024 (calendar)",
/// "2023-24 (academic)", else "2024-01-01 to 2024-02-29". parse_period reads it back.
QString period_label(const Period &period);

/// Reads "2013-14", "2013/14", "2013-2014", "2013-14 Q1", "Q1 2013/14", "2024" (by the kind of year), period_label's
/// own forms and a trailing note such as "(OT)" or "(prov)". Nothing is guessed: "2014-16" is no year.
std::optional<Period> parse_period(QStringView text, YearKind kind = YearKind::reporting);

/// The periods that a person who types this may mean, the likeliest first: the reporting year, then the other years.
std::vector<Period> possible_periods(QStringView text);

bool is_quarter(const Period &period);
/// The reporting or calendar year in which a quarter lies; empty for anything else.
std::optional<Period> year_of_quarter(const Period &quarter, YearKind kind);
/// The four quarters of a twelve-month period, in order; empty where the period is no year.
std::vector<Period> quarters_of_year(const Period &year);

} // namespace outturn
