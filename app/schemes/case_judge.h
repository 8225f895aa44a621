// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schemes/case_payments.h"
#include "schemes/payment_terms.h"

namespace outturn::schemes {

/// How a row stands before its amounts are looked at.
enum class Standing : quint8 {
    not_asked, ///< rejected, withdrawn or not yet validated
    refused,   ///< counts, but a rule says that it is not due
    open,      ///< cannot be decided, because a price is unknown
    due
};

/// A row of a case with what was found about it.
struct JudgedRow {
    const CaseEvent *event = nullptr;
    const KeyTerms *terms = nullptr;
    const EventPrice *price = nullptr;
    quint32 order = 0;    ///< by the place of its event, then by day, an unknown one last
    CaseDay day = no_day; ///< on which the event was
    quint16 year = 0;     ///< whose tariff applies
    quint32 group = 0;
    Standing standing = Standing::not_asked;
    PaymentRule rule = PaymentRule::rejected_but_paid; ///< why it is refused
    quint32 other = PaymentException::no_row;
};

/// One case, its rows in the order of their content.
struct JudgedCase {
    std::vector<JudgedRow> rows;   ///< those of events that the scheme knows
    CaseDay start = no_day;        ///< attachment
    CaseDay order_day = no_day;    ///< by which the earliest cases are found: the start, else the end of a period
    bool start_is_unknown = false; ///< neither a day nor a row of attachment
};

/// What was paid, where the row does not say what was claimed, in pence. A claim that was rejected, withdrawn or not
/// validated asks for nothing unless it was paid.
qint64 effective_pence(const JudgedRow &row);

/// Judges one case at a time by rules 1 to 7 of CasePayments; what concerns all cases of a provider, and the amounts, come
/// after. Borrows the terms; keeps its memory from case to case.
class CaseJudge
{
public:
    explicit CaseJudge(const PaymentTerms &terms);

    /// Rows of one case in any order. Valid until the next call.
    const JudgedCase &judge(std::span<const CaseEvent> events);

private:
    struct Base {
        bool due = false;
        CaseDay day = no_day; ///< the earliest known
    };

    void take_rows(std::span<const CaseEvent> events);
    void find_start();
    void judge_alone(JudgedRow &row) const;
    /// What depends on the other rows of the case, in the order of the events' places.
    void judge_in_turn();
    /// After results were refused: what adds to them or follows them is refused too.
    void judge_bases_again();
    const Base &base_of(int event) const;
    void note_base(const JudgedRow &row);
    bool lacks_base(const JudgedRow &row) const;

    const PaymentTerms &terms_;
    JudgedCase case_;
    std::vector<Base> bases_;
};

} // namespace outturn::schemes
