// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schemes/case_judge.h"
#include "schemes/provider_limits.h"

#include <map>

namespace outturn::schemes {

/// Adds up judged rows into lines, and writes down every difference. Borrows the terms.
class DueLedger
{
public:
    DueLedger(const PaymentTerms &terms, const ProviderLimits &limits);

    /// `over_case_cap`: the provider has more cases than are paid for, and this is one of those beyond.
    void add(const JudgedRow &row, bool over_case_cap, bool start_is_unknown);
    /// Lines and exceptions in their order; what concerns a provider as a whole is added. Ends the ledger.
    PaymentsDue close();

private:
    static constexpr quint32 none = 0xFFFFFFFF;

    /// One key's rows of a group and year.
    struct Sum {
        quint32 key = 0;
        quint32 group = 0;
        quint16 year = 0;
        quint32 next = none;
        qint64 validated = 0;
        qint64 count = 0;
        qint64 due = 0;
        qint64 claimed = 0;
        qint64 paid = 0;
        qint64 effective = 0;
        bool has_claimed = false;
        bool has_paid = false;
        bool unknown = false;
        const EventPrice *price = nullptr;
    };
    /// What the threshold keeps back of a provider's year.
    struct HeldBack {
        qint64 pence = 0;
        quint32 key = none; ///< the earliest of the rows concerned
    };

    Sum &sum_of(const JudgedRow &row);
    qint64 hold_back(const JudgedRow &row);
    void note(const JudgedRow &row, PaymentRule rule, quint32 other, qint64 pence);
    void sort_exceptions();
    DueLine line_of(const Sum &sum) const;

    const PaymentTerms &terms_;
    std::vector<quint32> first_sums_; ///< by key
    std::vector<Sum> sums_;
    std::vector<bool> threshold_applies_;           ///< by event
    std::vector<std::vector<quint16>> short_years_; ///< by provider
    std::map<std::pair<quint32, quint16>, HeldBack> held_back_;
    PaymentsDue due_;
};

} // namespace outturn::schemes
