// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/period.h"

#include <QtCore/QRegularExpression>

#include <algorithm>
#include <array>

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

/// The second of two years as people shorten it: "14" after 2013, "00" after 1999.
int full_year(int first, const QString &second)
{
    if (second.size() == 4)
        return second.toInt();
    const int year = first / 100 * 100 + second.toInt();
    return year < first ? year + 100 : year;
}

/// One stretch over several years of a kind, named by the calendar years in which the first and the last end.
Period years_ending_in(int first, int last, YearKind kind)
{
    return {year_ending_in(first, kind).start, year_ending_in(last, kind).end};
}

/// What "2013-14" is a year of; two years cannot be one calendar year.
YearKind kind_of_pair(YearKind kind)
{
    return kind == YearKind::academic ? kind : YearKind::reporting;
}

/// Pools are published of three years, sometimes of five. More is a misprint of a single year.
constexpr int longest_pool = 5;

constexpr std::array<const char *, 12> month_names{"January",   "February", "March",    "April",
                                                   "May",       "June",     "July",     "August",
                                                   "September", "October",  "November", "December"};

QString month_name(int month)
{
    return QString::fromLatin1(month_names[static_cast<size_t>(month - 1)]);
}

/// From the name or its first letters; nothing for what begins no month.
std::optional<int> month_from_name(const QString &name)
{
    for (int month = 1; month <= 12; ++month) {
        const QString full = month_name(month).toLower();
        if (name == full || name == full.left(3) || (month == 9 && name == QLatin1String("sept")))
            return month;
    }
    return std::nullopt;
}

std::optional<Period> months(int first_year, int begin_month, int last_year, int last_month)
{
    const QDate start(first_year, begin_month, 1);
    const QDate end(last_year, last_month, 1);
    if (!is_plausible(first_year) || !is_plausible(last_year) || !start.isValid() || !end.isValid() || end < start)
        return std::nullopt;
    return Period{start, end.addMonths(1).addDays(-1)};
}

/// The text of a period without what is about its figures, in lower case and with plain dashes and blanks.
struct PeriodText {
    QString text;
    YearKind kind = YearKind::reporting;
    bool kind_is_written = false;
    std::optional<PeriodNote> note;

    void set_kind(YearKind written)
    {
        kind = written;
        kind_is_written = true;
    }
};

std::optional<PeriodNote> note_of_word(const QString &word)
{
    const auto begins = [&word](QLatin1String start) { return word.startsWith(start); };
    if (begins(QLatin1String("prov")) || begins(QLatin1String("prelim")) || word == QLatin1String("p"))
        return PeriodNote::provisional;
    if (begins(QLatin1String("rev")) || word == QLatin1String("r"))
        return PeriodNote::revised;
    if (word == QLatin1String("ot") || word == QLatin1String("outturn"))
        return PeriodNote::outturn;
    if (word == QLatin1String("final"))
        return PeriodNote::final;
    return std::nullopt;
}

/// Takes the notes off the end of the text, which may also say the kind of year: "2024 (calendar)".
void take_notes(PeriodText &period)
{
    static const QRegularExpression bracketed(QStringLiteral(R"(\s*(?:\(([a-z .]+)\)|\[(?:note \d+|([a-z .]+))\])$)"));
    static const QRegularExpression bare(
        QStringLiteral(R"(\s+(p|r|prov|provisional|prelim|preliminary|rev|revised|ot|outturn|final)\.?$)"));
    for (;;) {
        QRegularExpressionMatch match = bracketed.match(period.text);
        if (!match.hasMatch())
            match = bare.match(period.text);
        if (!match.hasMatch())
            return;
        const QString word = (match.captured(1) + match.captured(2)).trimmed();
        if (word == QLatin1String("calendar"))
            period.set_kind(YearKind::calendar);
        else if (word == QLatin1String("academic"))
            period.set_kind(YearKind::academic);
        else if (!period.note)
            period.note = note_of_word(word);
        period.text = period.text.left(match.capturedStart());
    }
}

/// "Academic year 2016/17", "FY2024": takes the words off. Nothing else may stand before a year.
void take_kind_words(PeriodText &period)
{
    static const QRegularExpression words(
        QStringLiteral(R"(^(?:(academic|school|financial|fiscal|reporting|calendar) year:?\s+|(fy)\s*)(?=\d))"));
    const QRegularExpressionMatch match = words.match(period.text);
    if (!match.hasMatch())
        return;
    const QString word = match.captured(1);
    if (word == QLatin1String("calendar"))
        period.set_kind(YearKind::calendar);
    else if (word == QLatin1String("academic") || word == QLatin1String("school"))
        period.set_kind(YearKind::academic);
    else
        period.set_kind(YearKind::reporting);
    period.text = period.text.mid(match.capturedEnd());
    static const QRegularExpression short_pair(QStringLiteral(R"(^(\d{2})([-/]\d{2})$)"));
    if (const auto pair = short_pair.match(period.text); !match.captured(2).isEmpty() && pair.hasMatch())
        period.text.prepend(QStringLiteral("20")); // "FY23/24": nobody is paid by results in another century
}

PeriodText period_text(QStringView text, YearKind kind)
{
    PeriodText period;
    period.kind = kind;
    period.text = text.toString().simplified().toLower();
    for (const char16_t dash : {u'\x2010', u'\x2011', u'\x2012', u'\x2013', u'\x2014', u'\x2212'})
        period.text.replace(QChar(dash), u'-');
    take_notes(period);
    take_kind_words(period);
    return period;
}

/// Twelve months written as a year: "2013-14", "201314", "2014".
std::optional<Period> one_year(const PeriodText &period)
{
    static const QRegularExpression pair(QStringLiteral(R"(^(\d{4})(?:\s*[-/]\s*| to )(\d{4}|\d{2})$)"));
    static const QRegularExpression six(QStringLiteral(R"(^(\d{4})(\d{2})(?:\.0)?$)"));
    static const QRegularExpression single(QStringLiteral(R"(^(\d{4})(?:\.0)?$)"));
    QRegularExpressionMatch match = pair.match(period.text);
    if (!match.hasMatch())
        match = six.match(period.text);
    if (match.hasMatch()) {
        const int first = match.captured(1).toInt();
        const int second = full_year(first, match.captured(2));
        if (!is_plausible(first) || second != first + 1)
            return std::nullopt;
        return year_ending_in(second, kind_of_pair(period.kind));
    }
    match = single.match(period.text);
    const int year = match.captured(1).toInt();
    return match.hasMatch() && is_plausible(year) ? std::optional(year_ending_in(year, period.kind)) : std::nullopt;
}

/// A quarter or half of a year, before or behind it. "2024 Q1" is a calendar quarter to some and a quarter of 2024-25
/// to others: of a bare year only calendar quarters are read.
std::optional<Period> part_of_year(const PeriodText &period)
{
    static const QString part = QStringLiteral(R"((?:q|quarter )([1-4])|(?:h|half )([12]))");
    static const QRegularExpression before(QStringLiteral(R"(^(?:%1)[\s,]*((?:fy ?)?\d.*)$)").arg(part));
    static const QRegularExpression behind(QStringLiteral(R"(^(.*\d)[\s,]*\(?(?:%1)\)?$)").arg(part));
    static const QRegularExpression bare(QStringLiteral(R"(^\d{4}$)"));
    PeriodText rest = period;
    int quarter = 0;
    int half = 0;
    if (const auto match = before.match(period.text); match.hasMatch()) {
        quarter = match.captured(1).toInt();
        half = match.captured(2).toInt();
        rest.text = match.captured(3);
    } else if (const auto end = behind.match(period.text); end.hasMatch()) {
        quarter = end.captured(2).toInt();
        half = end.captured(3).toInt();
        rest.text = end.captured(1);
    } else {
        return std::nullopt;
    }
    take_kind_words(rest);
    if (bare.match(rest.text).hasMatch() && rest.kind != YearKind::calendar)
        return std::nullopt;
    const std::optional<Period> year = one_year(rest);
    if (!year || rest.text.endsWith(QLatin1String(".0")))
        return std::nullopt;
    if (quarter != 0)
        return quarter_of(*year, quarter);
    return Period{quarter_of(*year, 2 * half - 1).start, quarter_of(*year, 2 * half).end};
}

/// "2014-16", "2014 to 2016".
std::optional<Period> pooled_single_years(const PeriodText &period)
{
    static const QRegularExpression pool(QStringLiteral(R"(^(\d{4})(?:\s*[-/]\s*| to )(\d{4}|\d{2})$)"));
    const QRegularExpressionMatch match = pool.match(period.text);
    const int first = match.captured(1).toInt();
    const int last = full_year(first, match.captured(2));
    if (!match.hasMatch() || !is_plausible(first) || last < first + 2 || last >= first + longest_pool)
        return std::nullopt;
    // A pool of reporting years is written with both years of each; what is written like this are calendar years.
    return years_ending_in(first, last, period.kind == YearKind::academic ? period.kind : YearKind::calendar);
}

/// "2013/14-15/16", "2013-14 to 2015-16".
std::optional<Period> pooled_pairs(const PeriodText &period)
{
    static const QRegularExpression pool(
        QStringLiteral(R"(^(\d{4})[-/](\d{4}|\d{2})(?: ?- ?| to )(\d{4}|\d{2})([-/])(\d{4}|\d{2})$)"));
    const QRegularExpressionMatch match = pool.match(period.text);
    const bool dashes_only = match.captured(4) == QLatin1String("-") && !match.captured(0).contains(u' ');
    if (!match.hasMatch() || dashes_only)
        return std::nullopt;
    const int first = match.captured(1).toInt();
    const int first_end = full_year(first, match.captured(2));
    const int last = full_year(first, match.captured(3));
    const int last_end = full_year(last, match.captured(5));
    const bool are_years = first_end == first + 1 && last_end == last + 1;
    if (!is_plausible(first) || !are_years || last <= first || last >= first + longest_pool)
        return std::nullopt;
    return years_ending_in(first_end, last_end, kind_of_pair(period.kind));
}

std::optional<Period> numbered_month(const PeriodText &period)
{
    static const QRegularExpression month(QStringLiteral(R"(^(\d{4})-(\d{2})$)"));
    const QRegularExpressionMatch match = month.match(period.text);
    if (!match.hasMatch())
        return std::nullopt;
    const int year = match.captured(1).toInt();
    const int number = match.captured(2).toInt();
    return months(year, number, year, number);
}

/// "April 2014", "Apr to Jun 2014", "October 2013 to March 2014".
std::optional<Period> named_months(const PeriodText &period)
{
    static const QRegularExpression form(
        QStringLiteral(R"(^(?:([a-z]+)(?: (\d{4}))?(?: ?- ?| to ))?([a-z]+)[ -](\d{4})$)"));
    const QRegularExpressionMatch match = form.match(period.text);
    if (!match.hasMatch())
        return std::nullopt;
    const bool is_range = !match.captured(1).isEmpty();
    const std::optional<int> last = month_from_name(match.captured(3));
    const std::optional<int> first = is_range ? month_from_name(match.captured(1)) : last;
    if (!first || !last)
        return std::nullopt;
    const int last_year = match.captured(4).toInt();
    return months(match.captured(2).isEmpty() ? last_year : match.captured(2).toInt(), *first, last_year, *last);
}

/// "Year ending 31 March 2024", "12 months to June 2023": the twelve months that end on the last day of the month.
std::optional<Period> year_ending(const PeriodText &period)
{
    static const QRegularExpression words(
        QStringLiteral(R"(^(?:(?:(?:financial |academic |school |calendar )?year|12 months) (?:ending|ended|to)|ye) )"
                       R"((?:on )?(.+)$)"));
    static const QRegularExpression named(QStringLiteral(R"(^(?:(\d{1,2})(?:st|nd|rd|th)? )?([a-z]+) (\d{4})$)"));
    const QRegularExpressionMatch match = words.match(period.text);
    if (!match.hasMatch())
        return std::nullopt;
    QDate end = QDate::fromString(match.captured(1), Qt::ISODate);
    if (!end.isValid())
        end = QDate::fromString(match.captured(1), QStringLiteral("d/M/yyyy"));
    if (const auto date = named.match(match.captured(1)); date.hasMatch()) {
        end = QDate(date.captured(3).toInt(), month_from_name(date.captured(2)).value_or(0), 1);
        end = date.captured(1).isEmpty() ? end.addMonths(1).addDays(-1)
                                         : QDate(end.year(), end.month(), date.captured(1).toInt());
    }
    if (!end.isValid() || !is_plausible(end.year()) || end.day() != end.daysInMonth())
        return std::nullopt;
    return Period{end.addDays(1).addYears(-1), end};
}

/// "2024-01-01 to 2024-02-29".
std::optional<Period> days(const PeriodText &period)
{
    static const QRegularExpression range(QStringLiteral(R"(^(\d{4}-\d{2}-\d{2}) to (\d{4}-\d{2}-\d{2})$)"));
    const QRegularExpressionMatch match = range.match(period.text);
    const Period read{QDate::fromString(match.captured(1), Qt::ISODate),
                      QDate::fromString(match.captured(2), Qt::ISODate)};
    return read.start.isValid() && read.end.isValid() && read.start <= read.end ? std::optional(read) : std::nullopt;
}

} // namespace

std::optional<Period> parse_period(QStringView text, YearKind kind)
{
    const PeriodText period = period_text(text, kind);
    for (const auto read : {one_year, part_of_year, pooled_pairs, named_months, year_ending, days}) {
        if (const std::optional<Period> found = read(period))
            return found;
    }
    const std::optional<Period> pool = pooled_single_years(period);
    const std::optional<Period> month = numbered_month(period);
    if (pool && month && !period.kind_is_written)
        return std::nullopt;
    return pool ? pool : month;
}

std::optional<PeriodNote> period_note(QStringView text)
{
    return period_text(text, YearKind::reporting).note;
}

std::vector<Period> possible_periods(QStringView text)
{
    std::vector<Period> periods;
    for (const YearKind kind : {YearKind::reporting, YearKind::calendar, YearKind::academic}) {
        const std::optional<Period> period = parse_period(text, kind);
        if (period && std::find(periods.begin(), periods.end(), *period) == periods.end())
            periods.push_back(*period);
    }
    if (periods.empty()) {
        const PeriodText either = period_text(text, YearKind::reporting);
        for (const std::optional<Period> &period : {pooled_single_years(either), numbered_month(either)}) {
            if (period)
                periods.push_back(*period);
        }
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

namespace {

QString pair_label(int first)
{
    return QStringLiteral("%1-%2").arg(first).arg((first + 1) % 100, 2, 10, QLatin1Char('0'));
}

/// "2013-14", or the first and last of several years; empty where the period is no run of years that begin so.
QString label_of_pairs(const Period &period)
{
    const int first = period.start.year();
    const int last = period.end.year() - 1;
    return last == first ? pair_label(first) : QStringLiteral("%1 to %2").arg(pair_label(first), pair_label(last));
}

bool is_run_of_years(const Period &period, YearKind kind)
{
    const int begins = period.start.year() + (kind == YearKind::calendar ? 0 : 1);
    const int length = period.end.year() - begins;
    return length >= 0 && length < longest_pool && period == years_ending_in(begins, period.end.year(), kind);
}

/// Of a month, quarter or half year; empty for anything else.
QString label_of_part(const Period &period)
{
    const QDate start = period.start;
    const auto lasts = [&period](int count) {
        return period.start.day() == 1 && period.start.addMonths(count).addDays(-1) == period.end;
    };
    if (lasts(1))
        return QStringLiteral("%1 %2").arg(month_name(start.month())).arg(start.year());
    const int quarter = 1 + (start.month() + 8) % 12 / 3;
    const int reporting_year = start.month() >= 4 ? start.year() : start.year() - 1;
    if (is_quarter(period))
        return pair_label(reporting_year) + QStringLiteral(" Q%1").arg(quarter);
    if (lasts(6) && (start.month() == 4 || start.month() == 10))
        return pair_label(reporting_year) + QStringLiteral(" H%1").arg(quarter == 1 ? 1 : 2);
    if (lasts(6) && (start.month() == 1 || start.month() == 7))
        return QStringLiteral("%1 H%2 (calendar)").arg(start.year()).arg(start.month() == 1 ? 1 : 2);
    return {};
}

} // namespace

QString period_label(const Period &period)
{
    if (!period.start.isValid() || !period.end.isValid())
        return {}; // a return that names no period
    if (is_run_of_years(period, YearKind::reporting))
        return label_of_pairs(period);
    if (is_run_of_years(period, YearKind::academic))
        return label_of_pairs(period) + QStringLiteral(" (academic)");
    if (is_run_of_years(period, YearKind::calendar)) {
        const int first = period.start.year();
        const int last = period.end.year();
        if (first == last)
            return QStringLiteral("%1 (calendar)").arg(first);
        if (last > first + 1) // "2014-15 (calendar)" would be read as a year
            return QStringLiteral("%1-%2 (calendar)").arg(first).arg(last % 100, 2, 10, QLatin1Char('0'));
    }
    if (const QString part = label_of_part(period); !part.isEmpty())
        return part;
    return period.start.toString(Qt::ISODate) + QStringLiteral(" to ") + period.end.toString(Qt::ISODate);
}

} // namespace outturn
