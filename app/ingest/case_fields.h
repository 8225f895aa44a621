// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case_event.h"
#include "foundation/number_text.h"

#include <QtCore/QByteArray>

namespace outturn::ingest {

/// The text without blanks around it, and with runs of blanks and line breaks as single blanks, as QString::simplified
/// does it. Kept in `room` where it is not a part of the field; valid as long as both.
QByteArrayView tidied(QByteArrayView utf8, QByteArray &room);

/// What a field of a row says of its part.
enum class FieldState : quint8 {
    given,
    blank,
    marker, ///< a publisher's mark for a missing value, such as "[x]"
    wrong,
    negative,
    too_large
};

struct DayField {
    CaseDay day = no_day;
    FieldState state = FieldState::blank;
};

/// "2013-05-31" (a time of day behind it is passed over) or "31/05/2013". A year of two digits, a day that no calendar
/// has, and one before 1900 or after the middle of 2079 are wrong.
DayField read_day(QByteArrayView utf8);

struct AmountField {
    qint32 pence = no_amount;
    FieldState state = FieldState::blank;
};

/// The largest amount that one row may give: 21 million pounds.
inline constexpr qint64 largest_case_pence = 2'100'000'000;

/// Pounds and pence, as parse_pounds reads them. Below nothing is negative, above 21 million too large.
AmountField read_amount(QByteArrayView utf8, NumberForm form);

struct StatusField {
    CaseStatus status = CaseStatus::claimed;
    FieldState state = FieldState::blank;
};

/// The word of a status, in any case.
StatusField read_status(QByteArrayView utf8);

} // namespace outturn::ingest
