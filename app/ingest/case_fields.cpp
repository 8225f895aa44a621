// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/case_fields.h"

#include "ingest/missing_marker.h"

#include <algorithm>
#include <array>

namespace outturn::ingest {
namespace {

/// Printing ASCII with single blanks within needs no tidying; anything else is looked at as text.
bool is_tidy(QByteArrayView text)
{
    char last = ' ';
    for (const char c : text) {
        const bool is_blank = c == ' ';
        if (c < ' ' || c == 0x7F || (is_blank && last == ' ')) // bytes beyond ASCII are below the blank too
            return false;
        last = c;
    }
    return text.isEmpty() || last != ' ';
}

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/// A number of so many digits; -1 where anything else stands there.
int digits(QByteArrayView text, qsizetype at, qsizetype count)
{
    int number = 0;
    for (qsizetype i = at; i < at + count; ++i) {
        if (!is_digit(text[i]))
            return -1;
        number = number * 10 + (text[i] - '0');
    }
    return number;
}

/// Days since 31 December 1899 of the proleptic Gregorian calendar, by the algorithm "days_from_civil" of H. Hinnant
/// (chrono-compatible low-level date algorithms).
int days_of(int year, int month, int day)
{
    constexpr int unix_days_of_first = -25568; // 31 December 1899 before 1 January 1970
    const int shifted_year = year - (month <= 2 ? 1 : 0);
    const int era = shifted_year / 400;
    const int year_of_era = shifted_year - era * 400;
    const int day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146097 + day_of_era - 719468 - unix_days_of_first;
}

int days_in(int year, int month)
{
    constexpr std::array days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return month == 2 && is_leap ? 29 : days[static_cast<size_t>(month - 1)];
}

DayField day_field(int year, int month, int day)
{
    if (year < 1900 || month < 1 || month > 12 || day < 1 || day > days_in(year, month))
        return {no_day, FieldState::wrong};
    const int days = days_of(year, month, day);
    if (days > std::numeric_limits<CaseDay>::max())
        return {no_day, FieldState::wrong};
    return {static_cast<CaseDay>(days), FieldState::given};
}

/// "T14:30:00" or " 00:00:00.000" behind a date, as databases and spreadsheets write it.
bool is_time_of_day(QByteArrayView text)
{
    if (text.size() < 6 || (text[0] != 'T' && text[0] != ' ') || text[3] != ':')
        return false;
    const int hour = digits(text, 1, 2);
    const int minute = digits(text, 4, 2);
    return hour >= 0 && hour < 24 && minute >= 0 && minute < 60
        && std::all_of(text.begin() + 6, text.end(),
                       [](char c) { return is_digit(c) || c == ':' || c == '.' || c == 'Z'; });
}

/// Day and month may be of one digit: "1/4/2013".
DayField slashed_day(QByteArrayView text)
{
    const qsizetype first = text.indexOf('/');
    const qsizetype second = text.indexOf('/', first + 1);
    if (first < 1 || first > 2 || second - first < 2 || second - first > 3 || text.size() - second != 5)
        return {no_day, FieldState::wrong};
    const int day = digits(text, 0, first);
    const int month = digits(text, first + 1, second - first - 1);
    return day_field(digits(text, second + 1, 4), month, day);
}

/// Whether a text that is neither day nor amount stands for a missing one.
FieldState state_without_value(QByteArrayView text)
{
    const QString words = QString::fromUtf8(text);
    if (words.trimmed().isEmpty())
        return FieldState::blank;
    return standard_missing(words) ? FieldState::marker : FieldState::wrong;
}

AmountField amount_field(qint64 pence)
{
    if (pence < 0)
        return {no_amount, FieldState::negative};
    if (pence > largest_case_pence)
        return {no_amount, FieldState::too_large};
    return {static_cast<qint32>(pence), FieldState::given};
}

/// What most amounts are: "1200" or "1200.50"; -1 for any other writing.
qint64 simple_pence(QByteArrayView text, char decimal)
{
    constexpr qsizetype surely_fits = 12;
    if (text.isEmpty() || text.size() > surely_fits)
        return -1;
    qint64 number = 0;
    qsizetype at = 0;
    for (; at < text.size() && is_digit(text[at]); ++at)
        number = number * 10 + (text[at] - '0');
    if (at == 0)
        return -1;
    if (at == text.size())
        return number * 100;
    const qsizetype decimals = text.size() - at - 1;
    if (text[at] != decimal || decimals < 1 || decimals > 2)
        return -1;
    const int fraction = digits(text, at + 1, decimals);
    return fraction < 0 ? -1 : number * 100 + (decimals == 1 ? 10 * fraction : fraction);
}

} // namespace

QByteArrayView tidied(QByteArrayView utf8, QByteArray &room)
{
    if (is_tidy(utf8))
        return utf8;
    room = QString::fromUtf8(utf8).simplified().toUtf8();
    return room;
}

DayField read_day(QByteArrayView utf8)
{
    if (utf8.isEmpty())
        return {};
    const QByteArrayView text = utf8.trimmed();
    const bool is_iso = text.size() >= 10 && text[4] == '-' && text[7] == '-';
    if (is_iso && (text.size() == 10 || is_time_of_day(text.sliced(10))))
        return day_field(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2));
    if (!is_iso && text.contains('/'))
        return slashed_day(text);
    return {no_day, state_without_value(utf8)};
}

AmountField read_amount(QByteArrayView utf8, NumberForm form)
{
    if (utf8.isEmpty())
        return {};
    if (const qint64 pence = simple_pence(utf8, form.decimal_comma ? ',' : '.'); pence >= 0)
        return amount_field(pence);
    if (const std::optional<Money> money = parse_pounds(QString::fromUtf8(utf8), form))
        return amount_field(money->pence);
    return {no_amount, state_without_value(utf8)};
}

StatusField read_status(QByteArrayView utf8)
{
    // Exactly the word is what nearly every row has.
    constexpr std::array words{QByteArrayView("attached"), QByteArrayView("claimed"), QByteArrayView("validated"),
                               QByteArrayView("rejected"), QByteArrayView("withdrawn")};
    for (size_t i = 0; i < words.size(); ++i) {
        if (utf8 == words[i])
            return {static_cast<CaseStatus>(i), FieldState::given};
    }
    const QString word = QString::fromUtf8(utf8).simplified();
    if (word.isEmpty())
        return {};
    const std::optional<CaseStatus> status = case_status_from_word(word);
    return status ? StatusField{*status, FieldState::given} : StatusField{CaseStatus::claimed, FieldState::wrong};
}

} // namespace outturn::ingest
