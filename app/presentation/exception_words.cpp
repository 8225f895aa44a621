// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/exception_words.h"

#include "presentation/payment_words.h"
#include "presentation/scheme_words.h"

#include <algorithm>

namespace outturn::presentation {
namespace {

using analysis::ExceptionLine;
using analysis::PaymentAnswer;
using schemes::PaymentRule;

/// "Family F-0123 (Leeds)", or "Leeds" where it concerns the provider as a whole.
QString who(const PaymentAnswer &answer, const ExceptionLine &line, const Wording &wording)
{
    const QString provider = provider_title(answer, line.provider);
    if (line.case_ref.isEmpty())
        return provider;
    return QStringLiteral("%1 (%2)").arg(case_title(answer.scheme, line.case_ref, wording), provider);
}

/// Whether the returns of a provider say what was paid, what was claimed, or both: a line's amount is the one or the
/// other, and must not be called paid where nobody said so.
const char *asked_sentence(const PaymentAnswer &answer, const ExceptionLine &line)
{
    const auto payment = std::find_if(answer.providers.begin(), answer.providers.end(),
                                      [&line](const auto &entry) { return entry.provider.id == line.provider; });
    const bool paid = payment != answer.providers.end() && payment->paid_pence;
    const bool claimed = payment != answer.providers.end() && payment->claimed_pence;
    if (paid && !claimed)
        return QT_TRANSLATE_NOOP("presentation", "%1 was paid for “%2”");
    if (claimed && !paid)
        return QT_TRANSLATE_NOOP("presentation", "%1 was claimed for “%2”");
    return QT_TRANSLATE_NOOP("presentation", "%1 was claimed or paid for “%2”");
}

/// "£800 was paid for “Continuous employment”"
QString asked(const PaymentAnswer &answer, const ExceptionLine &line, const Wording &wording)
{
    const QString event = event_title(answer.scheme, line.event);
    if (!line.asked_pence)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "“%1” was reported")).arg(event);
    return wording.say(asked_sentence(answer, line)).arg(pounds(*line.asked_pence, wording), event);
}

/// The results that this one is set against, by the scheme's own rules.
QString excluded_by(const PaymentAnswer &answer, const MeasureId &event)
{
    const auto holds = [&event](const std::vector<MeasureId> &set) {
        return std::find(set.begin(), set.end(), event) != set.end();
    };
    for (const schemes::Exclusion &exclusion : answer.scheme.exclusions) {
        if (holds(exclusion.one))
            return event_titles(answer.scheme, exclusion.other);
        if (holds(exclusion.other))
            return event_titles(answer.scheme, exclusion.one);
    }
    return {};
}

QString exclusive_words(const PaymentAnswer &answer, const ExceptionLine &line, const Wording &wording)
{
    const QString other = excluded_by(answer, line.event);
    if (other.isEmpty())
        return wording
            .say(QT_TRANSLATE_NOOP("presentation",
                                   "%1, but another result is due for the same case, and only one of the two"))
            .arg(asked(answer, line, wording));
    return wording
        .say(
            QT_TRANSLATE_NOOP("presentation", "%1, but “%2” is what is due for the same case, and only one of the two"))
        .arg(asked(answer, line, wording), other);
}

QString add_on_words(const PaymentAnswer &answer, const ExceptionLine &line, const Wording &wording)
{
    const schemes::PaymentEvent *event = answer.scheme.event(line.event);
    if (event && event->follows)
        return wording
            .say(QT_TRANSLATE_NOOP("presentation", "%1, which is due only after “%2”, and of that nothing came before"))
            .arg(asked(answer, line, wording), event_title(answer.scheme, *event->follows));
    if (event && event->adds_to)
        return wording
            .say(QT_TRANSLATE_NOOP("presentation",
                                   "%1, which is due only on top of “%2”, and that is not due for this case"))
            .arg(asked(answer, line, wording), event_title(answer.scheme, *event->adds_to));
    return wording
        .say(QT_TRANSLATE_NOOP("presentation", "%1, which is due only on top of another result, and that is missing"))
        .arg(asked(answer, line, wording));
}

/// "at least 91 days after attachment"; where groups differ, "at least 91 or 182 days after attachment, by group".
QString earliest_words(const schemes::Scheme &scheme, const schemes::PaymentEvent &event, const Wording &wording)
{
    std::vector<int> days;
    if (event.earliest_days)
        days.push_back(*event.earliest_days);
    for (const schemes::Tariff &tariff : scheme.tariffs) {
        if (tariff.event == event.measure && tariff.earliest_days)
            days.push_back(*tariff.earliest_days);
    }
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    if (days.empty())
        return {};
    if (days.size() == 1)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "at least %1 days after attachment"))
            .arg(wording.number(days.front(), 0));
    return wording.say(QT_TRANSLATE_NOOP("presentation", "at least %1 or %2 days after attachment, by group"))
        .arg(wording.number(days.front(), 0), wording.number(days.back(), 0));
}

/// The days on which the scheme pays for the event: "at least 28 days after attachment, until 31 May 2015".
QString window_words(const PaymentAnswer &answer, const MeasureId &measure, const Wording &wording)
{
    const schemes::PaymentEvent *event = answer.scheme.event(measure);
    QStringList parts;
    if (event)
        parts.append(earliest_words(answer.scheme, *event, wording));
    if (event && event->latest_days)
        parts.append(wording.say(QT_TRANSLATE_NOOP("presentation", "at most %1 days after attachment"))
                         .arg(wording.number(*event->latest_days, 0)));
    if (event && event->apart_days)
        parts.append(wording.say(QT_TRANSLATE_NOOP("presentation", "at least %1 days after the one before"))
                         .arg(wording.number(*event->apart_days, 0)));
    if (answer.scheme.from.isValid())
        parts.append(wording.say(QT_TRANSLATE_NOOP("presentation", "from %1")).arg(wording.date(answer.scheme.from)));
    if (answer.scheme.to.isValid())
        parts.append(wording.say(QT_TRANSLATE_NOOP("presentation", "until %1")).arg(wording.date(answer.scheme.to)));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QString outside_words(const PaymentAnswer &answer, const ExceptionLine &line, const Wording &wording)
{
    const QString window = window_words(answer, line.event, wording);
    if (window.isEmpty())
        return wording.say(QT_TRANSLATE_NOOP("presentation", "%1 on a day for which the scheme does not pay"))
            .arg(asked(answer, line, wording));
    return wording.say(QT_TRANSLATE_NOOP("presentation", "%1 on a day for which the scheme does not pay; it pays: %2"))
        .arg(asked(answer, line, wording), window);
}

QString tariff_words(const PaymentAnswer &answer, const ExceptionLine &line, const Wording &wording)
{
    if (line.case_ref.isEmpty())
        return wording
            .say(QT_TRANSLATE_NOOP("presentation",
                                   "what was claimed or paid for “%1” is not the number reported times the tariff"))
            .arg(event_title(answer.scheme, line.event));
    if (!line.due_pence)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "%1, which is not the tariff of the year of attachment"))
            .arg(asked(answer, line, wording));
    return wording.say(QT_TRANSLATE_NOOP("presentation", "%1; by the tariff of the year of attachment %2 is due"))
        .arg(asked(answer, line, wording), pounds(*line.due_pence, wording));
}

QString duplicate_words(const PaymentAnswer &answer, const ExceptionLine &line, const Wording &wording)
{
    return wording.say(QT_TRANSLATE_NOOP("presentation", "%1, which the returns report more than once for this case"))
        .arg(asked(answer, line, wording));
}

QString cap_words(const PaymentAnswer &answer, const ExceptionLine &line, const Wording &wording)
{
    const schemes::PaymentEvent *event = answer.scheme.event(line.event);
    // What may be repeated has a limit of its own for each case; the cap of cases cuts the rest.
    if (event && event->repeats && !line.case_ref.isEmpty())
        return wording.say(QT_TRANSLATE_NOOP("presentation", "%1 more often than the scheme pays for it in one case"))
            .arg(asked(answer, line, wording));
    if (!answer.scheme.case_cap)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "%1 beyond the number that the scheme pays for"))
            .arg(asked(answer, line, wording));
    return wording
        .say(QT_TRANSLATE_NOOP("presentation",
                               "%1, but %2 of every %3 cases agreed are paid for, the earliest first, and that many "
                               "came before"))
        .arg(asked(answer, line, wording), wording.number(answer.scheme.case_cap->numerator, 0),
             wording.number(answer.scheme.case_cap->denominator, 0));
}

QString threshold_words(const PaymentAnswer &answer, const Wording &wording)
{
    if (!answer.scheme.threshold)
        return wording.say(
            QT_TRANSLATE_NOOP("presentation", "less was reached than was pledged, so that only a part of it is due"));
    return wording
        .say(QT_TRANSLATE_NOOP("presentation",
                               "less than %1 of what was pledged was reached, so that %2 of the money is due until it "
                               "catches up"))
        .arg(percent(answer.scheme.threshold->least_share, wording),
             percent(answer.scheme.threshold->paid_share_below, wording));
}

QString unclaimed_words(const PaymentAnswer &answer, const ExceptionLine &line, const Wording &wording)
{
    const QString event = event_title(answer.scheme, line.event);
    if (!line.due_pence)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "“%1” is due, and nothing was claimed or paid for it"))
            .arg(event);
    return wording.say(QT_TRANSLATE_NOOP("presentation", "%1 is due for “%2”, and nothing was claimed or paid for it"))
        .arg(pounds(*line.due_pence, wording), event);
}

QString two_schemes_words(const PaymentAnswer &answer, const ExceptionLine &line, const Wording &wording)
{
    const QString other = line.other_case_ref.isEmpty()
        ? line.other_programme.text
        : QStringLiteral("%1, %2").arg(line.other_programme.text, line.other_case_ref);
    return wording
        .say(QT_TRANSLATE_NOOP("presentation",
                               "%1, and the same person or household was paid for under another programme (%2)"))
        .arg(asked(answer, line, wording), other);
}

QString what_happened(const PaymentAnswer &answer, const ExceptionLine &line, const Wording &wording)
{
    switch (line.rule) {
    case PaymentRule::exclusive_results:
        return exclusive_words(answer, line, wording);
    case PaymentRule::add_on_without_base:
        return add_on_words(answer, line, wording);
    case PaymentRule::outside_window:
        return outside_words(answer, line, wording);
    case PaymentRule::wrong_tariff:
        return tariff_words(answer, line, wording);
    case PaymentRule::duplicate_case:
        return duplicate_words(answer, line, wording);
    case PaymentRule::outcome_before_attachment:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "%1 on a day before the case was attached"))
            .arg(asked(answer, line, wording));
    case PaymentRule::cap_exceeded:
        return cap_words(answer, line, wording);
    case PaymentRule::below_threshold:
        return threshold_words(answer, wording);
    case PaymentRule::rejected_but_paid:
        return wording
            .say(QT_TRANSLATE_NOOP("presentation", "%1, although it was rejected, withdrawn or not validated"))
            .arg(asked(answer, line, wording));
    case PaymentRule::unclaimed:
        return unclaimed_words(answer, line, wording);
    case PaymentRule::paid_under_two_schemes:
        return two_schemes_words(answer, line, wording);
    }
    return {};
}

const char *what_to_do(const ExceptionLine &line)
{
    switch (line.rule) {
    case PaymentRule::exclusive_results:
        return QT_TRANSLATE_NOOP("presentation", "have the claim for one of the two withdrawn");
    case PaymentRule::add_on_without_base:
        return QT_TRANSLATE_NOOP("presentation", "ask whether the result was forgotten in the return");
    case PaymentRule::outside_window:
        return QT_TRANSLATE_NOOP("presentation", "check the days in the case file");
    case PaymentRule::wrong_tariff:
        return QT_TRANSLATE_NOOP("presentation", "check the day of attachment, then correct the amount");
    case PaymentRule::duplicate_case:
        return QT_TRANSLATE_NOOP("presentation", "compare the rows and have one withdrawn");
    case PaymentRule::outcome_before_attachment:
        return QT_TRANSLATE_NOOP("presentation", "check both days in the case file");
    case PaymentRule::cap_exceeded:
        return QT_TRANSLATE_NOOP("presentation", "check the number that was agreed");
    case PaymentRule::below_threshold:
        return QT_TRANSLATE_NOOP("presentation", "check both numbers, and pay the rest once it has caught up");
    case PaymentRule::rejected_but_paid:
        return QT_TRANSLATE_NOOP("presentation", "ask why it was paid");
    case PaymentRule::unclaimed:
        return QT_TRANSLATE_NOOP("presentation", "tell the provider that it can claim it");
    case PaymentRule::paid_under_two_schemes:
        return QT_TRANSLATE_NOOP("presentation", "settle with the other programme which of the two pays");
    }
    return "";
}

/// "£800 too much", "£40 too little", "No difference in money".
QString amount_words(const ExceptionLine &line, const Wording &wording)
{
    const qint64 pence = line.amount_pence;
    // Either programme may be the one that should not have paid.
    if (line.rule == PaymentRule::paid_under_two_schemes && pence != 0)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "%1 is in question")).arg(pounds(pence, wording));
    if (pence > 0)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "%1 too much")).arg(pounds(pence, wording));
    if (pence < 0)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "%1 too little")).arg(pounds(-pence, wording));
    return wording.say(QT_TRANSLATE_NOOP("presentation", "No difference in money"));
}

} // namespace

const std::vector<PaymentRule> &payment_rules()
{
    static const std::vector<PaymentRule> rules{
        PaymentRule::exclusive_results, PaymentRule::add_on_without_base,   PaymentRule::outside_window,
        PaymentRule::wrong_tariff,      PaymentRule::duplicate_case,        PaymentRule::outcome_before_attachment,
        PaymentRule::cap_exceeded,      PaymentRule::below_threshold,       PaymentRule::rejected_but_paid,
        PaymentRule::unclaimed,         PaymentRule::paid_under_two_schemes};
    return rules;
}

QString rule_title(PaymentRule rule, const Wording &wording)
{
    switch (rule) {
    case PaymentRule::exclusive_results:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Results that exclude each other"));
    case PaymentRule::add_on_without_base:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Add-on without its result"));
    case PaymentRule::outside_window:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Outside the time that is paid for"));
    case PaymentRule::wrong_tariff:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Another amount than the tariff"));
    case PaymentRule::duplicate_case:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "The same case twice"));
    case PaymentRule::outcome_before_attachment:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Outcome before attachment"));
    case PaymentRule::cap_exceeded:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Beyond the cap"));
    case PaymentRule::below_threshold:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Below the share of its pledge"));
    case PaymentRule::rejected_but_paid:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Paid, but rejected or not validated"));
    case PaymentRule::unclaimed:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Due, but never claimed"));
    case PaymentRule::paid_under_two_schemes:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Paid under two programmes"));
    }
    return {};
}

QString exception_sentence(const PaymentAnswer &answer, const ExceptionLine &line, const Wording &wording)
{
    return wording.say(QT_TRANSLATE_NOOP("presentation", "%1: %2. %3: %4."))
        .arg(who(answer, line, wording), what_happened(answer, line, wording), amount_words(line, wording),
             wording.say(what_to_do(line)));
}

} // namespace outturn::presentation
