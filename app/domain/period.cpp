// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/period.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

namespace outturn {
namespace {

constexpr int first_month(YearKind kind)
{
    switch (kind) {
    case YearKind::reporting:
        return 4;
    case YearKind::calendar:
        return 1;
    case YearKind::academic:
        return 9;
    }
    return 4;
}

/// The twelve months of the kind that end in the calendar year given.
Period year_ending_in(int year, YearKind kind)
{
    const int month = first_month(kind);
    const QDate start(month == 1 ? year : year - 1, month, 1);
    return {start, start.addYears(1).addDays(-1)};
}

Period quarter_of(const Period &year, int quarter)
{
    const QDate start = year.start.addMonths(3 * (quarter - 1));
    return {start, start.addMonths(3).addDays(-1)};
}

bool is_plausible(int year)
{
    return year >= 1900 && year <= 2200;
}

/// "2013-14", "2013/14", "2013-2014": consecutive years, else nothing.
std::optional<int> ending_year_of_pair(const QString &first, const QString &second)
{
    const int start = first.toInt();
    const int end =
        second.size() == 2 ? start / 100 * 100 + second.toInt() + (second.toInt() == 0 ? 100 : 0) : second.toInt();
    if (!is_plausible(start) || end != start + 1)
        return std::nullopt;
    return end;
}

} // namespace

std::optional<Period> parse_period(QStringView text, YearKind kind)
{
    static const QRegularExpression note(QStringLiteral(R"(\s*\(([A-Za-z .]+)\)\s*$)"));
    static const QRegularExpression pair(
        QStringLiteral(R"(^(?:q([1-4])[\s,]*)?(\d{4})\s*[-/\x{2013}]\s*(\d{4}|\d{2})(?:[\s,]*q([1-4]))?$)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression single(QStringLiteral(R"(^(?:q([1-4])\s*)?(\d{4})(?:\.0)?(?:\s*q([1-4]))?$)"),
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression range(QStringLiteral(R"(^(\d{4}-\d{2}-\d{2})\s+to\s+(\d{4}-\d{2}-\d{2})$)"));
    QString rest = text.trimmed().toString();
    if (const auto match = range.match(rest); match.hasMatch()) {
        const Period period{QDate::fromString(match.captured(1), Qt::ISODate),
                            QDate::fromString(match.captured(2), Qt::ISODate)};
        if (!period.start.isValid() || !period.end.isValid() || period.end < period.start)
            return std::nullopt;
        return period;
    }
    if (const auto match = note.match(rest); match.hasMatch()) {
        const QString word = match.captured(1).trimmed().toLower();
        if (word == QLatin1String("calendar"))
            kind = YearKind::calendar;
        else if (word == QLatin1String("academic"))
            kind = YearKind::academic;
        rest = rest.left(match.capturedStart()).trimmed();
    }
    if (const auto match = pair.match(rest); match.hasMatch()) {
        const auto year = ending_year_of_pair(match.captured(2), match.captured(3));
        if (!year || (!match.captured(1).isEmpty() && !match.captured(4).isEmpty()))
            return std::nullopt;
        const Period whole = year_ending_in(*year, kind == YearKind::academic ? kind : YearKind::reporting);
        const int quarter = (match.captured(1) + match.captured(4)).toInt();
        return quarter == 0 ? whole : quarter_of(whole, quarter);
    }
    if (const auto match = single.match(rest); match.hasMatch()) {
        const int quarter = (match.captured(1) + match.captured(3)).toInt();
        const int year = match.captured(2).toInt();
        // "2024 Q1" is a calendar quarter to some and a quarter of 2024-25 to others.
        if (!is_plausible(year) || quarter > 4 || (quarter != 0 && kind != YearKind::calendar))
            return std::nullopt;
        const Period whole = year_ending_in(year, kind);
        return quarter == 0 ? whole : quarter_of(whole, quarter);
    }
    return std::nullopt;
}

std::vector<Period> possible_periods(QStringView text)
{
    std::vector<Period> periods;
    for (const YearKind kind : {YearKind::reporting, YearKind::calendar, YearKind::academic}) {
        const std::optional<Period> period = parse_period(text, kind);
        if (period && std::find(periods.begin(), periods.end(), *period) == periods.end())
            periods.push_back(*period);
    }
    return periods;
}

bool is_quarter(const Period &period)
{
    return period.start.day() == 1 && period.start.month() % 3 == 1
        && period.start.addMonths(3).addDays(-1) == period.end;
}

std::optional<Period> year_of_quarter(const Period &quarter, YearKind kind)
{
    if (!is_quarter(quarter) || kind == YearKind::academic)
        return std::nullopt;
    const int month = first_month(kind);
    const int year = quarter.start.month() >= month ? quarter.start.year() : quarter.start.year() - 1;
    const QDate start(year, month, 1);
    return Period{start, start.addYears(1).addDays(-1)};
}

std::vector<Period> quarters_of_year(const Period &year)
{
    if (year.start.day() != 1 || year.start.addYears(1).addDays(-1) != year.end)
        return {};
    return {quarter_of(year, 1), quarter_of(year, 2), quarter_of(year, 3), quarter_of(year, 4)};
}

QString period_label(const Period &period)
{
    if (!period.start.isValid() || !period.end.isValid())
        return {}; // a return that names no period
    const auto pair = [](int start) {
        return QStringLiteral("%1-%2").arg(start).arg((start + 1) % 100, 2, 10, QLatin1Char('0'));
    };
    const int year = period.start.year();
    if (period == year_ending_in(year + 1, YearKind::reporting))
        return pair(year);
    if (period == year_ending_in(year, YearKind::calendar))
        return QStringLiteral("%1 (calendar)").arg(year);
    if (period == year_ending_in(year + 1, YearKind::academic))
        return pair(year) + QStringLiteral(" (academic)");
    if (is_quarter(period)) {
        const Period whole = *year_of_quarter(period, YearKind::reporting);
        const int quarter = 1 + (period.start.month() + 8) % 12 / 3;
        return pair(whole.start.year()) + QStringLiteral(" Q%1").arg(quarter);
    }
    return period.start.toString(Qt::ISODate) + QStringLiteral(" to ") + period.end.toString(Qt::ISODate);
}

} // namespace outturn
