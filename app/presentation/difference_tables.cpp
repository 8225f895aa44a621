// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/difference_tables.h"

#include "presentation/exception_tables.h"
#include "presentation/exception_words.h"
#include "presentation/payment_cells.h"
#include "presentation/payment_facts.h"
#include "presentation/payment_words.h"
#include "presentation/report_tables.h"
#include "presentation/scheme_words.h"

#include <algorithm>
#include <set>

namespace outturn::presentation {
namespace {

using analysis::PaymentAnswer;
using analysis::ProviderPayment;
using reporting::DocumentTable;
using schemes::PaymentException;
using schemes::PaymentRule;

/// What the rule finds, in a sentence that holds for every case of it.
const char *rule_meaning(PaymentRule rule)
{
    switch (rule) {
    case PaymentRule::exclusive_results:
        return QT_TRANSLATE_NOOP("presentation",
                                 "Two results were claimed or paid for one case of which only one is paid; what is due "
                                 "is the larger, and the other is the difference.");
    case PaymentRule::add_on_without_base:
        return QT_TRANSLATE_NOOP("presentation",
                                 "A result that is paid only on top of, or after, another one was claimed or paid for "
                                 "a case that does not have the other.");
    case PaymentRule::outside_window:
        return QT_TRANSLATE_NOOP("presentation",
                                 "The days of the case lie before the scheme began, after it ended, or sooner or later "
                                 "after attachment than the scheme pays for.");
    case PaymentRule::wrong_tariff:
        return QT_TRANSLATE_NOOP("presentation",
                                 "The event is due, and the amount claimed or paid for it is not the price of the "
                                 "scheme.");
    case PaymentRule::duplicate_case:
        return QT_TRANSLATE_NOOP("presentation",
                                 "The same event of the same case was reported before, and it is paid only once.");
    case PaymentRule::outcome_before_attachment:
        return QT_TRANSLATE_NOOP("presentation", "The outcome is dated before the day on which the case was attached.");
    case PaymentRule::cap_exceeded:
        return QT_TRANSLATE_NOOP("presentation",
                                 "The case lies beyond the number that the scheme pays for, or the event came more "
                                 "often than one case is paid for.");
    case PaymentRule::below_threshold:
        return QT_TRANSLATE_NOOP("presentation",
                                 "The provider worked with fewer cases than the least share of its pledge, so part of "
                                 "the price is kept back until it has caught up.");
    case PaymentRule::rejected_but_paid:
        return QT_TRANSLATE_NOOP("presentation",
                                 "Money was paid although the claim was rejected, withdrawn or not validated.");
    case PaymentRule::unclaimed:
        return QT_TRANSLATE_NOOP("presentation", "The event is due, and nothing was claimed or paid for it.");
    case PaymentRule::paid_under_two_schemes:
        return QT_TRANSLATE_NOOP("presentation",
                                 "The same person or household was paid for under another programme too. Either may be "
                                 "the one that should not have paid, so the money is in question, and in no "
                                 "provider's difference.");
    }
    return "";
}

struct Sums {
    qint64 count = 0;
    qint64 over = 0;
    qint64 under = 0;
    qint64 in_question = 0;
    qint64 count_in_question = 0;
};

Sums sums_of(const PaymentAnswer &answer)
{
    Sums sums;
    for (const PaymentException &exception : answer.exceptions) {
        if (exception.rule == PaymentRule::paid_under_two_schemes) {
            sums.in_question += exception.amount_pence;
            ++sums.count_in_question;
            continue;
        }
        ++sums.count;
        (exception.amount_pence > 0 ? sums.over : sums.under) += std::abs(exception.amount_pence);
    }
    return sums;
}

bool differs(const ProviderPayment &payment)
{
    return payment.money_is_withheld || payment.exceptions > 0 || over_of(payment) > 0 || under_of(payment) > 0;
}

/// The largest first; equal ones by name, so that the order is always the same.
std::vector<const ProviderPayment *> those_that_differ(const PaymentAnswer &answer)
{
    std::vector<const ProviderPayment *> found;
    for (const ProviderPayment &payment : answer.providers) {
        if (differs(payment))
            found.push_back(&payment);
    }
    std::sort(found.begin(), found.end(), [](const ProviderPayment *a, const ProviderPayment *b) {
        const qint64 of_a = std::max(over_of(*a), under_of(*a));
        const qint64 of_b = std::max(over_of(*b), under_of(*b));
        return of_a != of_b ? of_a > of_b : a->provider.name < b->provider.name;
    });
    return found;
}

std::vector<reporting::DocumentCell> difference_row(const QString &name, qint64 count, qint64 over, qint64 under,
                                                    const Wording &wording)
{
    return {name,
            {wording.number(static_cast<double>(count), 0), static_cast<double>(count)},
            pounds_of(over, wording),
            pounds_of(under, wording),
            pounds_of(over - under, wording)};
}

/// Number of differences, and nothing of their money.
std::vector<reporting::DocumentCell> withheld_row(const ProviderPayment &payment, const Wording &wording)
{
    const reporting::DocumentCell withheld(withheld_cell().text);
    return {payment.provider.name,
            {wording.number(payment.exceptions, 0), static_cast<double>(payment.exceptions)},
            withheld,
            withheld,
            withheld};
}

/// Of whom there is no difference, and of whom it cannot be told.
QStringList others_note(const PaymentAnswer &answer, size_t listed_here, const Wording &wording)
{
    const auto unknown = static_cast<size_t>(
        std::count_if(answer.providers.begin(), answer.providers.end(),
                      [](const ProviderPayment &payment) { return !differs(payment) && !payment.difference_pence; }));
    const size_t without = answer.providers.size() - listed_here - unknown;
    QStringList notes;
    if (without > 0)
        notes.append(wording.say(QT_TRANSLATE_NOOP("presentation", "Without any difference, and not listed: %1."))
                         .arg(wording.number(static_cast<double>(without), 0)));
    if (unknown > 0)
        notes.append(wording
                         .say(QT_TRANSLATE_NOOP("presentation",
                                                "Whether there is a difference is not known, and not listed: %1."))
                         .arg(wording.number(static_cast<double>(unknown), 0)));
    return notes;
}

/// Whether single claims stand behind any of them, and not counts alone.
bool has_claims(const PaymentAnswer &answer)
{
    return std::any_of(answer.providers.begin(), answer.providers.end(),
                       [](const ProviderPayment &payment) { return payment.from_cases && differs(payment); });
}

} // namespace

QString no_difference_sentence(const PaymentAnswer &answer, const Wording &wording)
{
    const QString unknown = why_due_is_unknown(answer, wording);
    if (!unknown.isEmpty())
        return unknown + u'.';
    const bool reported = std::any_of(answer.providers.begin(), answer.providers.end(),
                                      [](const auto &payment) { return payment.claimed_pence || payment.paid_pence; });
    return reported
        ? wording.say(QT_TRANSLATE_NOOP("presentation", "Nothing differs from what is due, as far as returns say."))
        : wording.say(QT_TRANSLATE_NOOP("presentation",
                                        "No return says what was claimed or paid, so nothing can be compared with what "
                                        "is due."));
}

QString difference_finding(const PaymentAnswer &answer, const Wording &wording)
{
    const Sums sums = sums_of(answer);
    QStringList parts;
    if (sums.over > 0)
        parts.append(wording.say(QT_TRANSLATE_NOOP("presentation", "%1 too much")).arg(pounds(sums.over, wording)));
    if (sums.under > 0)
        parts.append(wording.say(QT_TRANSLATE_NOOP("presentation", "%1 too little")).arg(pounds(sums.under, wording)));
    QStringList sentences;
    if (sums.count > 0)
        sentences.append(
            parts.isEmpty()
                ? wording.say(QT_TRANSLATE_NOOP("presentation", "Differences found: %1, none of them in money"))
                      .arg(wording.number(static_cast<double>(sums.count), 0))
                : wording.say(QT_TRANSLATE_NOOP("presentation", "Differences found: %1, that is %2"))
                      .arg(wording.number(static_cast<double>(sums.count), 0), listed(parts, wording)));
    if (sums.in_question > 0)
        sentences.append(wording.say(QT_TRANSLATE_NOOP("presentation", "%1 was paid under two programmes"))
                             .arg(pounds(sums.in_question, wording)));
    return sentences.join(QStringLiteral("; "));
}

DocumentTable rules_table(const PaymentAnswer &answer, const QString &caption, const Wording &wording)
{
    return report_table(rule_table(answer, wording), {{0}, {1}, {2, ColumnUnit::pounds}, {3, ColumnUnit::pounds}},
                        caption, wording);
}

reporting::FactList rule_meanings(const PaymentAnswer &answer, const Wording &wording)
{
    std::set<PaymentRule> found;
    for (const PaymentException &exception : answer.exceptions)
        found.insert(exception.rule);
    reporting::FactList list;
    for (const PaymentRule rule : payment_rules()) {
        if (found.contains(rule))
            list.facts.push_back({rule_title(rule, wording), wording.say(rule_meaning(rule))});
    }
    return list;
}

DocumentTable provider_differences(const PaymentAnswer &answer, const Wording &wording)
{
    using reporting::NumberForm;
    DocumentTable table;
    table.caption = wording.say(QT_TRANSLATE_NOOP("presentation", "Differences by provider: %1"))
                        .arg(payment_title(answer.programme, answer.question.period, wording));
    table.columns = {
        {wording.say(QT_TRANSLATE_NOOP("presentation", "Provider")), false},
        {wording.say(QT_TRANSLATE_NOOP("presentation", "Differences")), true},
        {wording.say(QT_TRANSLATE_NOOP("presentation", "Too much (£)")), true, NumberForm::pounds},
        {wording.say(QT_TRANSLATE_NOOP("presentation", "Too little (£)")), true, NumberForm::pounds},
        {wording.say(QT_TRANSLATE_NOOP("presentation", "Too much less too little (£)")), true, NumberForm::pounds}};
    const std::vector<const ProviderPayment *> found = those_that_differ(answer);
    Sums sums;
    bool is_any_withheld = false;
    for (const ProviderPayment *payment : found) {
        sums.count += payment->exceptions;
        if (payment->money_is_withheld) {
            table.rows.push_back(withheld_row(*payment, wording));
            is_any_withheld = true;
            continue;
        }
        table.rows.push_back(difference_row(payment->provider.name, payment->exceptions, over_of(*payment),
                                            under_of(*payment), wording));
        sums.over += over_of(*payment);
        sums.under += under_of(*payment);
    }
    // What all together differ by is the sum of everybody, withheld or not.
    if (is_any_withheld) {
        const Sums whole = sums_of(answer);
        sums.over = whole.over;
        sums.under = whole.under;
    }
    if (found.size() > 1)
        table.rows.push_back(difference_row(wording.say(QT_TRANSLATE_NOOP("presentation", "All together")), sums.count,
                                            sums.over, sums.under, wording));
    table.notes = others_note(answer, found.size(), wording);
    if (const qint64 twice = sums_of(answer).count_in_question; twice > 0)
        table.notes.prepend(wording
                                .say(QT_TRANSLATE_NOOP("presentation",
                                                       "The number of differences counts what was paid under two "
                                                       "programmes too (%1), the money does not."))
                                .arg(wording.number(static_cast<double>(twice), 0)));
    return table;
}

void add_difference_cases(ReportDraft &draft, const SectionInput &input, const PaymentAnswer &answer,
                          const std::vector<analysis::ExceptionLine> &lines)
{
    const Wording &wording = draft.wording();
    if (lines.empty()) {
        if (input.material.has_cases && has_claims(answer))
            draft.paragraph(wording.say(QT_TRANSLATE_NOOP(
                "presentation",
                "Single claims stand behind these differences. They are left out of this report: a person's record is "
                "printed only where it was asked for, and then under a pseudonym.")));
        else
            draft.paragraph(wording.say(QT_TRANSLATE_NOOP(
                "presentation",
                "These differences come from counts and sums that returns give, not from single claims.")));
        return;
    }
    draft.heading(wording.say(QT_TRANSLATE_NOOP("presentation", "The cases behind them")), 3);
    draft.note(wording.say(
        QT_TRANSLATE_NOOP("presentation", "Cases are named by pseudonyms, not by the references of the returns.")));
    widgets::Table table = exception_table(answer, lines, 0, wording);
    constexpr size_t case_column = 2;
    for (widgets::TableRow &row : table.rows) {
        if (row.cells[case_column].text.isEmpty())
            row.cells[case_column].text = wording.say(QT_TRANSLATE_NOOP("presentation", "provider as a whole"));
    }
    add_table(draft,
              report_table(table,
                           {{case_column},
                            {1},
                            {0},
                            {3},
                            {4, ColumnUnit::pounds},
                            {5, ColumnUnit::pounds},
                            {6, ColumnUnit::pounds},
                            {7}},
                           wording.say(QT_TRANSLATE_NOOP("presentation", "Differences case by case: %1"))
                               .arg(payment_title(answer.programme, answer.question.period, wording)),
                           wording),
              QStringLiteral("difference-cases"), return_names(input.material.returns));
}

} // namespace outturn::presentation
