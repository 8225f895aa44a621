// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QDate>
#include <QtCore/QString>

namespace outturn::tasks {

/// Seeded chance in whole numbers, without a memory between cases: the same case is the same whichever were made before
/// it, on every machine.
class CaseChance
{
public:
    CaseChance(quint64 seed, quint64 number) : state_(seed * 0x9E3779B97F4A7C15ULL + number * 0xD1B54A32D192ED03ULL) {}

    quint64 draw()
    {
        quint64 mixed = (state_ += 0x9E3779B97F4A7C15ULL);
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9ULL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBULL;
        return mixed ^ (mixed >> 31);
    }
    int below(int bound) { return static_cast<int>(draw() % static_cast<quint64>(bound)); }
    int between(int low, int high) { return low + below(high - low + 1); }
    bool happens(int per_thousand) { return below(1000) < per_thousand; }

private:
    quint64 state_;
};

/// A row of a case return as it is written; an absent amount is -1.
struct SyntheticRow {
    QByteArray case_ref;
    QByteArray provider_code;
    QByteArray provider_name;
    QByteArray contract;
    QByteArray group;
    const char *measure = "";
    QDate referred_on;
    QDate attached_on;
    QDate outcome_on;
    const char *status = "validated";
    qint64 claimed_pounds = -1;
    qint64 paid_pounds = -1;
    QDate paid_on;
    qint64 cost_pounds = -1;
    QByteArray person_ref;
    QByteArray household_ref;
    QDate period_of; ///< a day of the quarter to which the row belongs
};

/// The header and rows of one scheme's case return.
class SyntheticCaseWriter
{
public:
    /// Which columns there are: `brief` goes without the names of providers and the households.
    enum class Columns { full, by_contract, brief };

    SyntheticCaseWriter(QByteArray programme, QByteArray provider_type, Columns columns);

    QByteArray header() const;
    void append(QByteArray &text, const SyntheticRow &row) const;

private:
    QByteArray programme_;
    QByteArray provider_type_;
    Columns columns_;
};

} // namespace outturn::tasks
