// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/payment_facts.h"

#include "presentation/cost_headline.h"
#include "presentation/figure_words.h"
#include "presentation/payment_cells.h"
#include "presentation/payment_tables.h"
#include "presentation/payment_words.h"
#include "presentation/report_tables.h"
#include "presentation/scheme_words.h"

#include <algorithm>
#include <cmath>

namespace outturn::presentation {
namespace {

using analysis::PaymentAnswer;
using analysis::PaymentStatus;
using analysis::PriceFigure;
using analysis::ProviderPayment;
using analysis::Verdict;
using reporting::FactList;
using reporting::KeyFigure;
using reporting::KeyFigures;

bool is_whole(const ProviderPayment &payment)
{
    return payment.provider.id.is_empty();
}

/// The names in quotation marks of what has cases and no price.
QStringList unpriced_events(const PaymentAnswer &answer)
{
    QStringList names;
    const auto add = [&](const std::vector<schemes::DueLine> &lines) {
        for (const schemes::DueLine &line : lines) {
            const QString name = QStringLiteral("“%1”").arg(event_title(answer.scheme, line.event));
            if (!line.unit_pence && !names.contains(name))
                names.append(name);
        }
    };
    add(answer.total.lines);
    for (const ProviderPayment &payment : answer.providers)
        add(payment.lines);
    return names;
}

/// In the place of a figure that a document withholds.
KeyFigure withheld_figure(const QString &label, const Wording &wording)
{
    return {label, withheld_cell().text,
            wording.say(QT_TRANSLATE_NOOP("presentation", "withheld, so that nobody can be recognised"))};
}

QString amount_or(const std::optional<qint64> &pence, const char *words, const Wording &wording)
{
    return pence ? pounds(*pence, wording) : wording.say(words);
}

QString estimated(double pence, const Wording &wording)
{
    return pounds(wording, std::round(pence / 100.0) * 100.0);
}

/// "152 local authorities"; why it is not known, where it is not.
QString due_note(const PaymentAnswer &answer, const ProviderPayment &payment, const Wording &wording)
{
    if (!payment.due_pence)
        return why_due_is_unknown(answer, wording);
    if (!is_whole(payment))
        return payment.from_cases ? wording.say(QT_TRANSLATE_NOOP("presentation", "judged case by case"))
                                  : wording.say(QT_TRANSLATE_NOOP("presentation", "by the counts that returns give"));
    std::vector<const Provider *> all;
    for (const ProviderPayment &entry : answer.providers)
        all.push_back(&entry.provider);
    return payee_count(all, wording);
}

/// "£412,300 too much, £38,000 too little"
QString difference_note(const PaymentAnswer &answer, const ProviderPayment &payment, const Wording &wording)
{
    qint64 over = 0;
    qint64 under = 0;
    if (is_whole(payment)) {
        for (const ProviderPayment &entry : answer.providers) {
            over += over_of(entry);
            under += under_of(entry);
        }
    } else {
        over = over_of(payment);
        under = under_of(payment);
    }
    QStringList parts;
    if (over > 0)
        parts.append(wording.say(QT_TRANSLATE_NOOP("presentation", "%1 too much")).arg(pounds(over, wording)));
    if (under > 0)
        parts.append(wording.say(QT_TRANSLATE_NOOP("presentation", "%1 too little")).arg(pounds(under, wording)));
    return parts.isEmpty() ? wording.say(QT_TRANSLATE_NOOP("presentation", "nothing too much or too little"))
                           : parts.join(QStringLiteral(", "));
}

KeyFigure difference_figure(const PaymentAnswer &answer, const ProviderPayment &payment, const Wording &wording)
{
    const QString label = payment.paid_pence ? wording.say(QT_TRANSLATE_NOOP("presentation", "Paid less due"))
        : payment.claimed_pence              ? wording.say(QT_TRANSLATE_NOOP("presentation", "Claimed less due"))
                                             : wording.say(QT_TRANSLATE_NOOP("presentation", "Difference"));
    if (payment.money_is_withheld)
        return withheld_figure(label, wording);
    if (!payment.difference_pence)
        return {label, wording.say(QT_TRANSLATE_NOOP("presentation", "not known")), {}};
    return {label, pounds(*payment.difference_pence, wording), difference_note(answer, payment, wording)};
}

/// The rate that a figure rests on: a provider's own, where the scheme gives rates by group and year.
QString rate_of(const PaymentAnswer &answer, const PriceFigure &price, const Wording &wording)
{
    analysis::InterventionRate rate = answer.non_intervention;
    if (price.rate)
        rate.rate = price.rate;
    return assumed_rate_words(rate, wording);
}

KeyFigure deadweight_figure(const PaymentAnswer &answer, const PriceFigure &price, const Wording &wording)
{
    const QString label = wording.say(QT_TRANSLATE_NOOP("presentation", "Paid for what happens anyway"));
    if (price.is_withheld)
        return withheld_figure(label, wording);
    if (!price.deadweight_pence)
        return {label, wording.say(QT_TRANSLATE_NOOP("presentation", "not known")),
                price.rate ? QString()
                           : wording.say(QT_TRANSLATE_NOOP("presentation", "no rate of non-intervention is known"))};
    QString note =
        wording.say(QT_TRANSLATE_NOOP("presentation", "at a rate of %1")).arg(rate_of(answer, price, wording));
    if (price.outcome_payment_pence && *price.outcome_payment_pence > 0)
        note = wording.say(QT_TRANSLATE_NOOP("presentation", "%1 of the payments for outcomes, %2"))
                   .arg(percent(static_cast<double>(*price.deadweight_pence)
                                    / static_cast<double>(*price.outcome_payment_pence),
                                wording),
                        note);
    return {label, estimated(static_cast<double>(*price.deadweight_pence), wording), note};
}

/// "400", "of 1,000 cases; 250 more than would have happened anyway".
KeyFigure outcome_figure(const PriceFigure &price, const Wording &wording)
{
    const QString label = wording.say(QT_TRANSLATE_NOOP("presentation", "Cases with an outcome"));
    if (price.is_withheld)
        return withheld_figure(label, wording);
    QStringList notes{
        wording.say(QT_TRANSLATE_NOOP("presentation", "of %1 cases")).arg(wording.full_number(price.cases))};
    if (price.additional_outcomes) {
        const double more = std::round(*price.additional_outcomes);
        notes.append((more < 0
                          ? wording.say(QT_TRANSLATE_NOOP("presentation", "%1 fewer than would have happened anyway"))
                          : wording.say(QT_TRANSLATE_NOOP("presentation", "%1 more than would have happened anyway")))
                         .arg(wording.number(std::abs(more), 0)));
    }
    return {label, wording.full_number(price.outcomes), notes.join(QStringLiteral("; "))};
}

/// Of how many it cannot be said what is due.
void add_unknown(const PaymentAnswer &answer, KeyFigures &figures, const Wording &wording)
{
    const auto unknown =
        std::count_if(answer.providers.begin(), answer.providers.end(),
                      [](const ProviderPayment &payment) { return !payment.due_pence && !payment.money_is_withheld; });
    if (unknown == 0)
        return;
    figures.figures.push_back(
        {wording.say(QT_TRANSLATE_NOOP("presentation", "Providers of whom it is not known what is due")),
         wording.say(QT_TRANSLATE_NOOP("presentation", "%1 of %2"))
             .arg(wording.number(static_cast<double>(unknown), 0),
                  wording.number(static_cast<double>(answer.providers.size()), 0)),
         wording.say(QT_TRANSLATE_NOOP("presentation", "a price or a number is missing"))});
}

QString worth_words(const PaymentAnswer &answer, const Wording &wording)
{
    const std::optional<Money> value = analysis::value_in_use(answer);
    if (!value)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "not known"));
    const QString amount = pounds(value->pence, wording);
    if (answer.question.value_per_outcome)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "%1, as assumed for this report")).arg(amount);
    return QStringLiteral("%1: %2").arg(amount, source_words(answer.scheme.value_source, wording));
}

QString estimate_words(const std::optional<analysis::CostEstimate> &estimate, const Wording &wording)
{
    return wording.say(QT_TRANSLATE_NOOP("presentation", "%1 (95%: %2)"))
        .arg(cost_words(wording, estimate->pence), cost_range_words(wording, *estimate));
}

/// At which other rates the verdict would be another.
QString other_rates(const PriceFigure &price, const Wording &wording)
{
    QStringList parts;
    if (price.too_low)
        parts.append(
            wording.say(QT_TRANSLATE_NOOP("presentation", "what is paid for a case is below its cost at every rate")));
    if (price.about_right_from && *price.about_right_from > 0)
        parts.append(wording.say(QT_TRANSLATE_NOOP("presentation", "about right from %1"))
                         .arg(percent(*price.about_right_from, wording)));
    if (price.too_high_from)
        parts.append(*price.too_high_from <= 0
                         ? wording.say(QT_TRANSLATE_NOOP("presentation", "too high at every rate"))
                         : wording.say(QT_TRANSLATE_NOOP("presentation", "too high from %1"))
                               .arg(percent(*price.too_high_from, wording)));
    return parts.join(QStringLiteral(", "));
}

/// Why there is no verdict.
QString no_verdict(const PaymentAnswer &answer, const PriceFigure &price, const Wording &wording)
{
    if (price.is_withheld)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "withheld, so that nobody can be recognised"));
    if (!price.rate)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "none: no rate of non-intervention is known"));
    if (!analysis::value_in_use(answer))
        return wording.say(
            QT_TRANSLATE_NOOP("presentation", "none: what an additional outcome is worth to the payer is not known"));
    return wording.say(QT_TRANSLATE_NOOP("presentation", "none: what is due or what it cost is not known"));
}

} // namespace

QString why_no_payments(const analysis::SharedPayments &payments, const QString &problem, const Wording &wording)
{
    if (!payments)
        return problem.isEmpty()
            ? wording.say(QT_TRANSLATE_NOOP("presentation", "Nothing is known of the payments of this programme."))
            : problem;
    switch (payments->status) {
    case PaymentStatus::no_scheme:
    case PaymentStatus::pays_for_nothing:
    case PaymentStatus::nothing_reported:
        return payment_status_sentence(*payments, wording) + u'.';
    case PaymentStatus::complete:
    case PaymentStatus::tariff_unknown:
    case PaymentStatus::count_missing:
        break;
    }
    return payments->providers.empty()
        ? wording.say(QT_TRANSLATE_NOOP("presentation", "No provider has anything due here."))
        : QString();
}

QString why_due_is_unknown(const PaymentAnswer &answer, const Wording &wording)
{
    if (answer.status != PaymentStatus::tariff_unknown)
        return payment_status_sentence(answer, wording);
    const QStringList events = unpriced_events(answer);
    if (events.isEmpty())
        return wording.say(
            QT_TRANSLATE_NOOP("presentation", "No source gives the tariff, so it cannot be said what is due"));
    return wording
        .say(QT_TRANSLATE_NOOP("presentation", "No source gives the price of %1, so it cannot be said what is due"))
        .arg(listed(events, wording));
}

Headline printed_payment_headline(const PaymentAnswer &answer, const Wording &wording)
{
    Headline headline = payment_headline(answer, wording);
    if (const QString unknown = why_due_is_unknown(answer, wording); !unknown.isEmpty())
        headline.finding = unknown;
    if (answer.total.money_is_withheld)
        headline.finding = wording.say(
            QT_TRANSLATE_NOOP("presentation", "What is due and paid is withheld, for it would tell a small count"));
    const auto withheld = std::count_if(answer.providers.begin(), answer.providers.end(),
                                        [](const ProviderPayment &payment) { return payment.money_is_withheld; });
    if (withheld > 0 && answer.providers.size() > 1)
        headline.caution = (headline.caution + u' '
                            + wording
                                  .say(QT_TRANSLATE_NOOP("presentation",
                                                         "The amounts of single providers are withheld for %1 of them, "
                                                         "and are in no sum of what was too much or too little."))
                                  .arg(wording.number(static_cast<double>(withheld), 0)))
                               .trimmed();
    // On screen the rate is the reader's own; here somebody else assumed it.
    if (const QString rate = rate_words(answer.non_intervention, wording); !rate.isEmpty())
        headline.caution.replace(rate, assumed_rate_words(answer.non_intervention, wording));
    return headline;
}

QString no_rate_sentence(const Wording &wording)
{
    return wording.say(QT_TRANSLATE_NOOP("presentation",
                                         "No rate of non-intervention is known for this programme, so it cannot be "
                                         "said what would have happened anyway"));
}

QString assumed_rate_words(const analysis::InterventionRate &rate, const Wording &wording)
{
    if (rate.rate && rate.source == analysis::RateSource::user)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "%1, as assumed for this report"))
            .arg(percent(*rate.rate, wording));
    return rate_words(rate, wording);
}

KeyFigures payment_key_figures(const PaymentAnswer &answer, const ProviderPayment &payment, const Wording &wording)
{
    KeyFigures figures;
    const auto add = [&](const char *label, const std::optional<qint64> &pence, const char *without,
                         const QString &note = {}) {
        figures.figures.push_back(payment.money_is_withheld
                                      ? withheld_figure(wording.say(label), wording)
                                      : KeyFigure{wording.say(label), amount_or(pence, without, wording), note});
    };
    add(QT_TRANSLATE_NOOP("presentation", "Due"), payment.due_pence, QT_TRANSLATE_NOOP("presentation", "not known"),
        due_note(answer, payment, wording));
    add(QT_TRANSLATE_NOOP("presentation", "Claimed"), payment.claimed_pence,
        QT_TRANSLATE_NOOP("presentation", "not reported"));
    add(QT_TRANSLATE_NOOP("presentation", "Paid"), payment.paid_pence,
        QT_TRANSLATE_NOOP("presentation", "not reported"));
    figures.figures.push_back(difference_figure(answer, payment, wording));
    figures.figures.push_back(deadweight_figure(answer, payment.price, wording));
    if (payment.price.cases > 0 || payment.price.is_withheld)
        figures.figures.push_back(outcome_figure(payment.price, wording));
    if (is_whole(payment))
        add_unknown(answer, figures, wording);
    return figures;
}

FactList price_facts(const PaymentAnswer &answer, const PriceFigure &price, const Wording &wording)
{
    FactList list;
    const auto add = [&](const char *term, const QString &description) {
        if (!description.isEmpty())
            list.facts.push_back({wording.say(term), description});
    };
    const QString rate = rate_of(answer, price, wording);
    add(QT_TRANSLATE_NOOP("presentation", "Rate of non-intervention"),
        rate.isEmpty() ? wording.say(QT_TRANSLATE_NOOP("presentation", "not known")) : rate);
    if (answer.comparison && answer.non_intervention.source != analysis::RateSource::comparison)
        add(QT_TRANSLATE_NOOP("presentation", "Rate of the comparison group"), rate_words(*answer.comparison, wording));
    add(QT_TRANSLATE_NOOP("presentation", "Worth of an additional outcome to the payer"), worth_words(answer, wording));
    if (price.payment_per_outcome_pence)
        add(QT_TRANSLATE_NOOP("presentation", "Payment an outcome"),
            cost_words(wording, *price.payment_per_outcome_pence));
    if (price.payment_per_additional)
        add(QT_TRANSLATE_NOOP("presentation", "Payment an additional outcome"),
            estimate_words(price.payment_per_additional, wording));
    if (price.cost_per_outcome)
        add(QT_TRANSLATE_NOOP("presentation", "Cost an outcome"), estimate_words(price.cost_per_outcome, wording));
    if (price.cost_per_additional)
        add(QT_TRANSLATE_NOOP("presentation", "Cost an additional outcome"),
            estimate_words(price.cost_per_additional, wording));
    if (price.break_even_price_pence)
        add(QT_TRANSLATE_NOOP("presentation", "Break-even price of an outcome"),
            *price.break_even_price_pence > 0
                ? wording.say(QT_TRANSLATE_NOOP("presentation", "%1: at it the payment for a case meets its cost"))
                      .arg(large_pounds(*price.break_even_price_pence, wording))
                : wording.say(QT_TRANSLATE_NOOP("presentation",
                                                "none: what is paid without an outcome meets the cost of a case "
                                                "already")));
    const QString verdict = verdict_title(price.verdict, wording);
    add(QT_TRANSLATE_NOOP("presentation", "The tariff is"),
        verdict.isEmpty() ? no_verdict(answer, price, wording) : verdict);
    add(QT_TRANSLATE_NOOP("presentation", "At other rates"), other_rates(price, wording));
    return list;
}

reporting::DocumentTable due_lines_table(const PaymentAnswer &answer, const ProviderId &provider,
                                         const QString &caption, const Wording &wording)
{
    const widgets::Table table = due_table(answer, provider, wording);
    std::vector<ReportColumn> columns{{0}};
    constexpr size_t group = 1;
    if (std::any_of(table.rows.begin(), table.rows.end(),
                    [](const auto &row) { return !row.cells[group].text.isEmpty(); }))
        columns.push_back({group});
    for (const size_t at : {size_t(2), size_t(3), size_t(4)})
        columns.push_back({at});
    for (const size_t at : {size_t(5), size_t(6), size_t(7), size_t(8)})
        columns.push_back({at, ColumnUnit::pounds});
    return report_table(table, columns, caption, wording);
}

} // namespace outturn::presentation
