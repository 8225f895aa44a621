// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/payment_words.h"

#include "presentation/figure_words.h"
#include "presentation/payments_json.h"
#include "presentation/scheme_words.h"

#include <algorithm>
#include <map>

namespace outturn::presentation {
namespace {

using analysis::PaymentAnswer;
using analysis::PaymentStatus;
using analysis::PriceFigure;
using analysis::ProviderPayment;
using analysis::Verdict;

// More names than this are counted instead.
constexpr int most_names = 6;
// Of the prices of one event.
constexpr int most_parts = 4;

/// The lines of all together; where the whole has none, of each provider.
std::vector<const schemes::DueLine *> lines_of(const PaymentAnswer &answer)
{
    std::vector<const schemes::DueLine *> lines;
    for (const schemes::DueLine &line : answer.total.lines)
        lines.push_back(&line);
    if (!lines.empty())
        return lines;
    for (const ProviderPayment &payment : answer.providers) {
        for (const schemes::DueLine &line : payment.lines)
            lines.push_back(&line);
    }
    return lines;
}

/// "A, B and C", "A, B, C, D, E and 7 others".
QString few_of(QStringList names, const Wording &wording)
{
    if (names.size() <= most_names)
        return listed(names, wording);
    const int others = static_cast<int>(names.size()) - (most_names - 1);
    names = names.mid(0, most_names - 1);
    names.append(wording.count(QT_TRANSLATE_N_NOOP("presentation", "%n other(s)"), others));
    return listed(names, wording);
}

/// What no source prices although there are cases of it.
QStringList events_without_price(const PaymentAnswer &answer)
{
    QStringList names;
    for (const schemes::DueLine *line : lines_of(answer)) {
        if (line->unit_pence)
            continue;
        const QString name = QStringLiteral("“%1”").arg(event_title(answer.scheme, line->event));
        if (!names.contains(name))
            names.append(name);
    }
    return names;
}

/// "£412,300 too much to 61 of them, £38,000 too little to 9 of them"
QString difference_words(const PaymentAnswer &answer, const Wording &wording)
{
    qint64 over = 0;
    qint64 under = 0;
    int over_count = 0;
    int under_count = 0;
    for (const ProviderPayment &payment : answer.providers) {
        over += over_of(payment);
        under += under_of(payment);
        over_count += over_of(payment) > 0 ? 1 : 0;
        under_count += under_of(payment) > 0 ? 1 : 0;
    }
    const bool several = answer.providers.size() > 1;
    QStringList parts;
    const auto add = [&](const char *to_some, const char *to_one, qint64 pence, int count) {
        if (pence > 0)
            parts.append(several ? wording.say(to_some).arg(large_pounds(static_cast<double>(pence), wording),
                                                            wording.number(count, 0))
                                 : wording.say(to_one).arg(large_pounds(static_cast<double>(pence), wording)));
    };
    add(QT_TRANSLATE_NOOP("presentation", "%1 too much to %2 of them"),
        QT_TRANSLATE_NOOP("presentation", "%1 too much"), over, over_count);
    add(QT_TRANSLATE_NOOP("presentation", "%1 too little to %2 of them"),
        QT_TRANSLATE_NOOP("presentation", "%1 too little"), under, under_count);
    return parts.isEmpty() ? wording.say(QT_TRANSLATE_NOOP("presentation", "that is the same"))
                           : parts.join(QStringLiteral(", "));
}

/// "152 local authorities", or the name where it is one alone.
QString payees(const PaymentAnswer &answer, const Wording &wording)
{
    if (answer.providers.size() == 1)
        return provider_title(answer, answer.providers.front().provider.id);
    std::vector<const Provider *> all;
    for (const ProviderPayment &payment : answer.providers)
        all.push_back(&payment.provider);
    return payee_count(all, wording);
}

QString payment_finding(const PaymentAnswer &answer, const Wording &wording)
{
    const QString due = large_pounds(static_cast<double>(*answer.total.due_pence), wording);
    const QString to = payees(answer, wording);
    const auto asked = answer.total.paid_pence ? answer.total.paid_pence : answer.total.claimed_pence;
    if (!asked)
        return wording
            .say(QT_TRANSLATE_NOOP("presentation", "%1 is due to %2; no return says what was claimed or paid"))
            .arg(due, to);
    const char *sentence = answer.total.paid_pence
        ? QT_TRANSLATE_NOOP("presentation", "%1 is due to %2 and %3 was paid: %4")
        : QT_TRANSLATE_NOOP("presentation", "%1 is due to %2 and %3 was claimed: %4");
    return wording.say(sentence).arg(due, to, large_pounds(static_cast<double>(*asked), wording),
                                     difference_words(answer, wording));
}

/// "Of the payments for outcomes £2.1 million, 15%, was for outcomes that would have happened anyway, at a rate of ..."
QString deadweight_words(const PaymentAnswer &answer, const Wording &wording)
{
    if (answer.status == PaymentStatus::no_scheme || answer.status == PaymentStatus::pays_for_nothing
        || answer.status == PaymentStatus::nothing_reported)
        return {};
    const QString rate = rate_words(answer.non_intervention, wording);
    if (rate.isEmpty())
        return wording.say(QT_TRANSLATE_NOOP("presentation",
                                             "No rate of non-intervention is known for this programme, so it cannot be "
                                             "said what would have happened anyway."));
    const PriceFigure &price = answer.total.price;
    if (price.additional_outcomes && *price.additional_outcomes <= 0 && price.cases > 0)
        return wording
            .say(QT_TRANSLATE_NOOP("presentation",
                                   "There were no more outcomes than would have happened anyway, at a rate of %1."))
            .arg(rate);
    if (!price.deadweight_pence || !price.outcome_payment_pence || *price.outcome_payment_pence <= 0)
        return {};
    return wording
        .say(QT_TRANSLATE_NOOP("presentation",
                               "Of the payments for outcomes %1, %2, was for outcomes that would have happened anyway, "
                               "at a rate of %3."))
        .arg(large_pounds(static_cast<double>(*price.deadweight_pence), wording),
             percent(static_cast<double>(*price.deadweight_pence) / static_cast<double>(*price.outcome_payment_pence),
                     wording),
             rate);
}

QString verdict_words(const PaymentAnswer &answer, const Wording &wording)
{
    const QString finding = price_headline(answer, answer.total.price, wording).finding;
    return answer.total.price.verdict == Verdict::none || finding.isEmpty() ? QString() : finding + u'.';
}

QString payment_caution(const PaymentAnswer &answer, const Wording &wording)
{
    QStringList sentences{deadweight_words(answer, wording), verdict_words(answer, wording)};
    const auto silent = std::count_if(answer.providers.begin(), answer.providers.end(), [](const auto &payment) {
        return payment.due_pence && !payment.claimed_pence && !payment.paid_pence;
    });
    if (silent > 0 && (answer.total.claimed_pence || answer.total.paid_pence))
        sentences.append(wording.say(QT_TRANSLATE_NOOP("presentation", "Nothing claimed or paid is reported of %1."))
                             .arg(wording.number(static_cast<double>(silent), 0)));
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

QString warnings_of(const PaymentAnswer &answer, const Wording &wording)
{
    QStringList sentences;
    if (const QStringList prices = unconfirmed_prices(answer, wording); !prices.isEmpty())
        sentences.append(wording.say(QT_TRANSLATE_NOOP("presentation", "No source confirms these prices: %1."))
                             .arg(prices.join(QStringLiteral("; "))));
    for (const PaymentWarning &warning : payment_warnings(answer, wording))
        sentences.append(warning.message);
    return sentences.join(u' ');
}

} // namespace

QString pounds(qint64 pence, const Wording &wording)
{
    return pounds(wording, static_cast<double>(pence), pence % 100 != 0);
}

qint64 over_of(const ProviderPayment &payment)
{
    if (payment.over_pence > 0 || payment.under_pence > 0)
        return std::max<qint64>(payment.over_pence, 0);
    return std::max<qint64>(payment.difference_pence.value_or(0), 0);
}

qint64 under_of(const ProviderPayment &payment)
{
    if (payment.over_pence > 0 || payment.under_pence > 0)
        return std::max<qint64>(payment.under_pence, 0);
    return std::max<qint64>(-payment.difference_pence.value_or(0), 0);
}

QStringList unconfirmed_prices(const PaymentAnswer &answer, const Wording &wording)
{
    std::vector<MeasureId> events; // in the order of the lines
    std::map<MeasureId, QStringList> parts;
    for (const schemes::DueLine *line : lines_of(answer)) {
        const schemes::Tariff *tariff = schemes::tariff_for(answer.scheme, line->event, line->group, line->year);
        if (!tariff || !tariff->price || tariff->source.confirmed)
            continue;
        const auto [entry, is_new] = parts.try_emplace(tariff->event);
        if (is_new)
            events.push_back(tariff->event);
        QStringList of{tariff->group, tariff->year};
        of.removeAll(QString());
        if (const QString part = of.join(u' '); !part.isEmpty() && !entry->second.contains(part))
            entry->second.append(part);
    }
    QStringList names;
    for (const MeasureId &event : events) {
        const QStringList &of = parts[event];
        const QString title = event_title(answer.scheme, event);
        if (of.isEmpty())
            names.append(title);
        else if (of.size() <= most_parts)
            names.append(QStringLiteral("%1 (%2)").arg(title, of.join(QStringLiteral(", "))));
        else
            names.append(
                wording.count(QT_TRANSLATE_N_NOOP("presentation", "%1 (%n price(s))"), static_cast<int>(of.size()))
                    .arg(title));
    }
    return names;
}

QString payment_status_sentence(const PaymentAnswer &answer, const Wording &wording)
{
    const QString programme = answer.programme.title.isEmpty() ? answer.programme.id.text : answer.programme.title;
    switch (answer.status) {
    case PaymentStatus::complete:
        return {};
    case PaymentStatus::no_scheme:
        return wording
            .say(QT_TRANSLATE_NOOP("presentation", "No scheme is known for %1, so it cannot be said what is due"))
            .arg(programme);
    case PaymentStatus::pays_for_nothing:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "%1 pools money and pays for no results: nothing is due"))
            .arg(programme);
    case PaymentStatus::nothing_reported:
        return wording
            .say(QT_TRANSLATE_NOOP("presentation", "No return gives cases, or counts, of anything that %1 pays for"))
            .arg(programme);
    case PaymentStatus::count_missing:
        return wording.say(QT_TRANSLATE_NOOP("presentation",
                                             "A return has a place for the number of events and leaves it empty, so it "
                                             "cannot be said what is due"));
    case PaymentStatus::tariff_unknown:
        break;
    }
    const QStringList events = events_without_price(answer);
    if (events.isEmpty())
        return wording.say(
            QT_TRANSLATE_NOOP("presentation", "No source gives the tariff: enter it under Scheme to see what is due"));
    return wording
        .say(QT_TRANSLATE_NOOP("presentation",
                               "No source gives the price of %1: enter it under Scheme to see what "
                               "is due"))
        .arg(few_of(events, wording));
}

Headline payment_headline(const PaymentAnswer &answer, const Wording &wording)
{
    Headline headline;
    headline.title = payment_title(answer.programme, answer.question.period, wording);
    headline.finding = payment_status_sentence(answer, wording);
    if (headline.finding.isEmpty())
        headline.finding = answer.total.due_pence
            ? payment_finding(answer, wording)
            : wording.say(QT_TRANSLATE_NOOP("presentation", "What is due cannot be said"));
    headline.caution = payment_caution(answer, wording);
    headline.warnings = warnings_of(answer, wording);
    return headline;
}

} // namespace outturn::presentation
