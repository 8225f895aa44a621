// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/cost.h"
#include "domain/case_source.h"
#include "domain/cell_source.h"
#include "schemes/case_payments.h"
#include "schemes/tornado.h"

#include <memory>
#include <stop_token>

namespace outturn::analysis {

using schemes::InterventionRate;
using schemes::PriceFigure;
using schemes::rate_source_word;
using schemes::RateSource;
using schemes::TornadoBar;
using schemes::Verdict;
using schemes::verdict_word;

/// What is asked about payments. The same question about the same workspace has the same answer.
struct PaymentQuestion {
    ProgrammeId programme;
    std::optional<Period> period; ///< rows of this period alone; else all
    std::optional<ProviderId> provider;
    std::optional<double> non_intervention; ///< the user's rate; else the scheme's, where it has one
    QString comparison;                     ///< id of a comparator group whose observed rate is taken; empty: none
    std::optional<Money> value_per_outcome; ///< the user's; else the scheme's
    QString provider_group; ///< id or title, as choose_provider_group takes it: its members alone; empty: everybody
};

/// Cases of one provider in one payment group that started in one year of the scheme, and those with an outcome.
struct CaseStratum {
    ProviderId provider;
    QString group;
    QString year;
    double cases = 0;
    double outcomes = 0;
};

/// One provider's money.
struct ProviderPayment {
    Provider provider;
    std::optional<qint64> due_pence; ///< nullopt: a tariff is unknown
    std::optional<qint64> claimed_pence;
    std::optional<qint64> paid_pence;
    std::optional<qint64> difference_pence; ///< paid (where a row does not say: claimed) less due
    std::optional<qint64> cost_pence;
    PriceFigure price;
    std::vector<schemes::DueLine> lines; ///< periods added up: by event, group, year
    bool from_cases = false;
    bool count_is_missing = false; ///< a return says that there is a count of an event, and does not give it
    std::vector<schemes::DueLine> withheld_lines; ///< from a document: event, group and year, without numbers
    bool money_is_withheld = false;               ///< from a document: it would give a count away at the known prices
    int exceptions = 0;
    /// The sum of those with a rule of this scheme: the difference. What was paid under two schemes is a matter of its
    /// own.
    qint64 exception_pence = 0;
    qint64 over_pence = 0;  ///< of the exceptions above zero
    qint64 under_pence = 0; ///< of those below, as a positive number
};

/// Where a group of providers is from.
enum class GroupKind {
    scheme, ///< the scheme's own: the areas of a pilot, a prime with its subcontractors
    own     ///< the user's own lists
};
QString group_kind_word(GroupKind kind); ///< "scheme", "own"

/// Money that a group pooled: the sum over the members that give it, and who does not; without a sum nobody does.
struct PooledMoney {
    std::optional<qint64> pence;
    std::vector<Provider> without;
};

/// Providers that stand together for one: a pilot of several authorities, a prime with its subcontractors. A sum is
/// known only where it is known of every member: one of whom nothing is reported leaves it open, and is named.
struct GroupPayment {
    QString id;
    QString title;
    GroupKind kind = GroupKind::scheme;
    std::vector<Provider> members; ///< in the order of the group; of one that nobody knows the name alone, without id
    std::vector<Provider> missing; ///< of them those of whom nothing is reported
    std::optional<qint64> due_pence;
    std::optional<qint64> least_due_pence; ///< of those of whom it is known; as due is never negative, no less is due
    std::optional<qint64> claimed_pence;
    std::optional<qint64> paid_pence;
    std::optional<qint64> difference_pence;
    std::optional<qint64> cost_pence;
    std::optional<double> cases;
    std::optional<double> outcomes;
    /// Of all of them together, where all that it needs is known; additional outcomes and deadweight are the members'
    /// added up.
    PriceFigure price;
    PooledMoney funding_available;
    PooledMoney funding_drawn;
    PooledMoney funding_invested;
};

/// One line of the list of differences, with what a person needs to find the case.
struct ExceptionLine {
    schemes::PaymentRule rule = schemes::PaymentRule::wrong_tariff;
    ProviderId provider;
    QString case_ref; ///< empty where it concerns the provider as a whole
    MeasureId event;
    qint64 amount_pence = 0;
    quint32 row = schemes::PaymentException::no_row;
    quint32 other = schemes::PaymentException::no_row;
    QString other_case_ref;
    ProgrammeId other_programme;       ///< of a double payment
    std::optional<qint64> due_pence;   ///< of the row, where the tariff is known
    std::optional<qint64> asked_pence; ///< paid, else claimed
};

enum class PaymentStatus {
    complete,
    no_scheme,        ///< no scheme is known by this programme's name
    pays_for_nothing, ///< community budgets
    nothing_reported, ///< neither cases nor counts of its events
    tariff_unknown,
    count_missing ///< a return says that there is a count of an event, and does not give it
};
QString payment_status_word(PaymentStatus status);

/// Everything about the payments of one programme.
struct PaymentAnswer {
    PaymentQuestion question;
    Programme programme;
    schemes::Scheme scheme;
    PaymentStatus status = PaymentStatus::complete;
    InterventionRate non_intervention;
    std::optional<InterventionRate> comparison; ///< of the question's group, whether or not it is the one in use
    bool is_capped = false;                     ///< a count is there that caps the cases paid for
    std::vector<CaseStratum> strata;            ///< by provider, group, year
    bool deadweight_counted_twice = false;      ///< a user's rate on families already capped at a share
    std::vector<ProviderPayment> providers;     ///< by name
    ProviderPayment total;                      ///< provider without id
    std::vector<PriceFigure> groups;            ///< payment groups, where there are several
    /// The scheme's, and of the user's own those of which a member has something reported; none where the question
    /// names a provider.
    std::vector<GroupPayment> provider_groups;
    std::vector<TornadoBar> tornado; ///< the longest first
    /// All of them, rows as ids: exception_lines words a page. The amount of a double payment is all that was paid for
    /// the row, since either scheme may be the one that should not have paid; it is in no provider's difference.
    std::vector<schemes::PaymentException> exceptions;
    std::vector<CellKey> keys; ///< of CaseEvent::key
    std::vector<schemes::CohortPayment> cohorts;
    qint64 unknown_start_rows = 0;
    qint64 shared_references = 0;
    std::vector<MeasureId> unpaid_measures;
    /// Of whose claims an auditor left out a part: what is left would be judged without it, and wrongly. They are in
    /// nothing else here.
    std::vector<Provider> part_left_out;
};

using SharedPayments = std::shared_ptr<const PaymentAnswer>;

/// Reads cells, and cases where there are any; takes seconds for millions of them. Of an event of which a provider
/// returned cases the cases are judged, of another its counts. A period of the question keeps the rows that lie in it,
/// judged beside all others. A provider of whom an auditor left
/// out some measures or periods of the programme, but not all, is not judged. Fails where a source does, or with ErrorCode::cancelled.
Result<PaymentAnswer> answer_payments(const CellSource &cells, const CaseSource &cases, const schemes::Scheme *scheme,
                                      const PaymentQuestion &question, const ProviderRegister *known = nullptr,
                                      std::stop_token stop = {});

/// What an additional outcome is worth to the payer: the user's figure, else the scheme's.
std::optional<Money> value_in_use(const PaymentAnswer &answer);

/// The same money at another rate or value: nothing is read again. For a slider. A rate below 0 or above 1 is taken as
/// that end; none: the comparison's, else the scheme's.
void price_again(PaymentAnswer &answer, std::optional<double> non_intervention, std::optional<Money> value_per_outcome);

/// The verdict and the figures at rates from 0 to `highest`, for a curve.
std::vector<PriceFigure> price_curve(const PaymentAnswer &answer, const PriceFigure &of, double highest, int points);

/// Words the exceptions from `first` on with what the cases say; a page of them costs one read.
Result<std::vector<ExceptionLine>> exception_lines(const PaymentAnswer &answer, const CaseSource &cases, size_t first,
                                                   size_t count);

} // namespace outturn::analysis
