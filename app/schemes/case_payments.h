// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case_event.h"
#include "schemes/scheme.h"

#include <span>
#include <stop_token>

namespace outturn::schemes {

/// Why an amount is not what the scheme makes due. The word is stable. `rejected_but_paid` is also what was paid before it
/// was validated.
enum class PaymentRule : quint8 {
    exclusive_results,
    add_on_without_base,
    outside_window,
    wrong_tariff,
    duplicate_case,
    outcome_before_attachment,
    cap_exceeded,
    below_threshold,
    rejected_but_paid,
    unclaimed,
    paid_under_two_schemes
};

QString rule_word(PaymentRule rule);

/// One difference. The amount is what was paid (where the row does not say, claimed) less what is due: positive where too
/// much was asked or paid. The amounts of a provider's exceptions add up to its difference, penny by penny.
struct PaymentException {
    static constexpr quint32 no_row = 0xFFFFFFFF;

    PaymentRule rule = PaymentRule::wrong_tariff;
    quint32 row = no_row;   ///< CaseRow::id; no_row: it concerns the provider as a whole
    quint32 other = no_row; ///< the row that it is set against: the first of duplicates, the result that is paid
    quint32 key = 0;        ///< position in the keys; of due_for_counts: in `counted`
    qint64 amount_pence = 0;
};

/// What one kind of event came to for a provider: the sum over its cases.
struct DueLine {
    ProviderId provider;
    MeasureId event;
    QString group;
    QString year;         ///< whose tariff applied; empty: that of every year
    Period period;        ///< of the rows
    qint64 validated = 0; ///< rows that count, whether or not they are due (attachments: also attached, claimed)
    qint64 count = 0;     ///< rows that are due
    std::optional<qint64> unit_pence; ///< nullopt: the tariff is unknown
    std::optional<qint64> due_pence;
    std::optional<qint64> claimed_pence; ///< nullopt: no row of it gives a claim
    std::optional<qint64> paid_pence;
    qint64 effective_pence = 0;       ///< paid, where the row does not say claimed, else nothing
    std::optional<qint64> cost_pence; ///< counts alone; costs of cases come from the cells
};

/// Numbers beside the cases that rules need: by provider, measure and period.
struct ProviderCount {
    ProviderId provider;
    MeasureId measure;
    Period period;
    double number = 0;
    bool cumulative = false;
};

/// What a scheme makes due, with everything that differs from it.
struct PaymentsDue {
    std::vector<DueLine> lines;               ///< by provider, event, group, year, period
    std::vector<PaymentException> exceptions; ///< by rule, provider, row
    bool tariff_unknown = false;              ///< for at least one event that would be due
    qint64 cases = 0;
    qint64 unknown_start_rows =
        0; ///< rows due whose case has no day or row of attachment: their own period's year is taken
    qint64 shared_references = 0;           ///< case references that more than one provider uses
    std::vector<MeasureId> unpaid_measures; ///< of rows whose measure the scheme does not know
};

/// Judges all cases of a programme.
///
/// A case is one reference of the programme; where providers number their cases for themselves, one reference of a
/// provider. Due: a validated row; an attachment also when attached or claimed; rejected and withdrawn never; a referral
/// earns nothing, and stands for the attachment where the scheme has none. The tariff is that of the year in which the case was attached (its attachment row's day, else any row's
/// attached_on, else the end of the attachment row's period, else of the row's own period) and of the row's group, else
/// its attachment's.
///
/// The effective amount of a row is what was paid; where it does not say, what was claimed, if the row counts; else
/// nothing. Each row has at most one exception, of the first rule that applies:
///  1. not validated, yet paid: `rejected_but_paid`;
///  2. before the case's attachment: `outcome_before_attachment`;
///  3. case attached before the scheme's first day, row before it or after its last, or (without a day) its whole period
///     so, or sooner or later after attachment than the event allows: `outside_window`;
///  4. add-on without what it adds to being due, sustainment without or before its outcome: `add_on_without_base`;
///  5. event again, where it repeats on the same known day: `duplicate_case`, set against the first, whoever reports it;
///     where it repeats sooner after the one before, or after what it follows, than it may: `outside_window`;
///  6. more often than a case is paid: `cap_exceeded`;
///  7. `exclusive_results`, set against the first row of the results that are due;
///  8. case beyond the provider's cap, the earliest attached first, ties by the reference's number: `cap_exceeded`;
///  9. effective amount not the price: `unclaimed` where it is nothing and nothing was claimed, else `wrong_tariff`.
/// Rules 2 to 8 make a row not due; one that gives the amount 0 is then no exception, one that gives none is, of nought.
/// Below the threshold part of the price of each row is kept back: one exception for each provider and year, whose key is
/// that of the earliest rows concerned. So the exceptions of a provider add up to its effective less its due amount, but
/// for lines whose tariff is unknown: of them only rules 1 to 8 are told.
///
/// The order of the events changes nothing, nor does splitting them among calls of add. Due is never negative. 32 bytes a
/// row are kept until finish.
class CasePayments
{
public:
    /// Borrows both.
    CasePayments(const Scheme &scheme, const std::vector<CellKey> &keys);
    ~CasePayments();

    void add(std::span<const CaseEvent> events);
    /// Sorts, walks case by case, then applies what concerns a provider as a whole. Stops early, with what it has, when
    /// asked to; the caller then throws it away.
    PaymentsDue finish(std::span<const ProviderCount> counts, std::stop_token stop = {});

private:
    const Scheme &scheme_;
    const std::vector<CellKey> &keys_;
    std::vector<CaseEvent> events_;
};

/// What is due for counts of events, where no cases are given: count times the tariff of the period's year; unknown where
/// a period spans years of different prices. Of `counted` are read: provider, event, group, period, validated (the number;
/// where it is 0, count), claimed, paid and cost; each makes a line, and at most three exceptions, whose key is its
/// position. Which results exclude each other cannot be told from counts, nor what was reported twice; the cap of cases
/// (so many of each event, times its most a case, the earliest periods first) and the threshold apply.
PaymentsDue due_for_counts(const Scheme &scheme, std::span<const DueLine> counted,
                           std::span<const ProviderCount> counts);

/// One provider's cohort against the baseline of a metric.
struct CohortFigure {
    ProviderId provider;
    Period period;
    double numerator = 0;
    double denominator = 0;
    double baseline_numerator = 0;
    double baseline_denominator = 0;
};

struct CohortPayment {
    CohortFigure figure;
    double change = 0;  ///< rate less the baseline's rate
    double p_value = 1; ///< two-sided: Fisher's exact test for proportions, the conditional binomial for rates
    bool significantly_better = false;
    bool significantly_worse = false; ///< a deduction may apply; its rate is in no source
    double fewer_outcomes = 0;        ///< baseline rate * denominator - numerator (turned round where higher is better)
    std::optional<qint64>
        due_pence; ///< fewer outcomes times the price, when significantly better; else 0; nullopt: no price
};

/// Payment only for a significant change against the baseline.
CohortPayment judge_cohort(const CohortMetric &metric, const CohortFigure &figure);

/// The same person or household paid for under two programmes. Rows agree by hash: the caller compares the texts.
struct DoublePayment {
    quint32 row = 0;
    quint32 key = 0;
    quint32 other = 0;
    quint32 other_key = 0;
};

/// References paid under more than one programme: each later row set against the first of another programme.
std::vector<DoublePayment> paid_twice(std::vector<CaseReference> references, const std::vector<CellKey> &keys);

} // namespace outturn::schemes
