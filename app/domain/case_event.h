// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cell.h"

#include <QtCore/QDate>

#include <limits>

namespace outturn {

/// What became of a claim for a case.
enum class CaseStatus : quint8 { attached, claimed, validated, rejected, withdrawn };

QString case_status_word(CaseStatus status);
std::optional<CaseStatus> case_status_from_word(QStringView word);

/// A day as a number: days since 31 December 1899, so that 0 is no day; up to 2079.
using CaseDay = quint16;

inline constexpr CaseDay no_day = 0;

/// 0 for an invalid date, and for one that lies outside what fits.
CaseDay case_day(const QDate &date);
QDate date_of(CaseDay day);

/// An amount that the return does not give: missing is never zero.
inline constexpr qint32 no_amount = std::numeric_limits<qint32>::min();

/// One row of a case return, as far as judging payments and counting distinct cases needs it. Millions of them are held
/// at once, so it is 32 bytes. An amount beyond 21 million pounds for one case is refused at import.
struct CaseEvent {
    quint64 case_hash = 0; ///< of the case reference; equal references, equal numbers
    quint32 row = 0;       ///< CaseRow::id
    quint32 key = 0;       ///< position in CaseSource::case_keys
    qint32 claimed_pence = no_amount;
    qint32 paid_pence = no_amount;
    CaseDay referred_on = no_day;
    CaseDay attached_on = no_day;
    CaseDay outcome_on = no_day;
    CaseStatus status = CaseStatus::claimed;
    quint8 unused = 0;
};
static_assert(sizeof(CaseEvent) == 32);

/// A paid row's own mark of a person or a household, to find the same one under another scheme.
struct CaseReference {
    quint64 reference_hash = 0; ///< a person's and a household's never agree
    quint32 row = 0;
    quint32 key = 0;
};

/// What a reference is of; the second argument of reference_hash.
inline constexpr quint64 case_reference = 0;
inline constexpr quint64 person_reference = 1;
inline constexpr quint64 household_reference = 2;

/// The number that stands for a reference; the same on every machine. Of 5 million references two differing ones agree
/// with a probability of one in a million: whoever accuses reads the rows again and compares the texts.
quint64 reference_hash(QByteArrayView utf8, quint64 kind = case_reference);

/// One row of a case return in full, as a person reads it.
struct CaseRow {
    quint32 id = 0; ///< set by the workspace
    qint64 return_id = 0;
    int line = 0; ///< of the file, from 1
    CellKey key;  ///< aspect outcome
    QString case_ref;
    CaseStatus status = CaseStatus::claimed;
    QDate referred_on;
    QDate attached_on;
    QDate outcome_on;
    QDate paid_on;
    std::optional<Money> claimed;
    std::optional<Money> paid;
    std::optional<Money> cost;
    QString person_ref;
    QString household_ref;
};

} // namespace outturn
