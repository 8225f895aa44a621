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

/// The one way in which the program writes a period: "2023-24", "2023-24 Q1", "2023-24 H1", "April 2023",
/// "2024 (calendar)", "2024 H1 (calendar)", "2023-24 (academic)", several years pooled as "2021-22 to 2023-24" or
/// "2022-24 (calendar)", else "2024-01-01 to 2024-02-29". parse_period reads it back.
QString period_label(const Period &period);

/// Reads years ("2013-14", "2013/14", "2013-2014", "2013 to 2014", "201314", "FY2013-14", "Academic year 2013/14",
/// "Year ending 31 March 2014", and "2014" by the kind of year), quarters and half years of them ("Q1 2013/14",
/// "2013-14 H2"; of a bare year only where it is a calendar year), months ("April 2014", "2014-04", "Apr to Jun 2014"),
/// years pooled ("2014-16" is the calendar or school years 2014, 2015 and 2016; "2013/14-15/16", "2013-14 to 2015-16"),
/// and period_label's own forms, with or without notes such as "(OT)", "prov" or "[r]". Nothing is guessed: "2007-09"
/// may be three years or September 2007 and is neither; a single day is no period.
std::optional<Period> parse_period(QStringView text, YearKind kind = YearKind::reporting);

/// What a note beside a period says of its figures.
enum class PeriodNote { provisional, revised, outturn, final };

/// The note that ends the text of a period: "2025 (prov)", "2019 Rev", "2023-24 [p]". Of several the last.
std::optional<PeriodNote> period_note(QStringView text);

/// The periods that a person who types this may mean, the likeliest first: the reporting year, then the other years;
/// of "2007-09" the three years, then the month.
std::vector<Period> possible_periods(QStringView text);

bool is_quarter(const Period &period);
/// The reporting or calendar year in which a quarter lies; empty for anything else.
std::optional<Period> year_of_quarter(const Period &quarter, YearKind kind);
/// The four quarters of a twelve-month period, in order; empty where the period is no year.
std::vector<Period> quarters_of_year(const Period &year);

} // namespace outturn
