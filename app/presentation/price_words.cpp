// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/price_words.h"

#include "presentation/cost_headline.h"
#include "presentation/payment_words.h"
#include "presentation/scheme_words.h"

namespace outturn::presentation {
namespace {

using analysis::PaymentAnswer;
using analysis::PriceFigure;
using analysis::RateSource;
using analysis::Verdict;

/// "At a rate of 15% an additional outcome costs £5,210 (95%: £4,800 to £6,100)"
QString price_finding(const PriceFigure &figure, const Wording &wording)
{
    if (!figure.rate)
        return wording.say(
            QT_TRANSLATE_NOOP("presentation", "No rate of non-intervention is known: move the slider to assume one"));
    if (figure.cases <= 0)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "No cases are reported"));
    const QString rate = percent(*figure.rate, wording);
    if (figure.additional_outcomes && *figure.additional_outcomes <= 0)
        return wording
            .say(QT_TRANSLATE_NOOP("presentation",
                                   "At a rate of %1 there were no more outcomes (%2) than would have happened anyway "
                                   "(%3): what an additional one costs cannot be said"))
            .arg(rate, wording.number(figure.outcomes, 0), wording.number(*figure.rate * figure.cases, 0));
    if (!figure.payment_per_additional)
        return wording
            .say(QT_TRANSLATE_NOOP("presentation",
                                   "At a rate of %1 there are %2 additional outcomes; what one costs cannot be said "
                                   "without the tariff"))
            .arg(rate, wording.number(figure.additional_outcomes.value_or(0), 0));
    return wording
        .say(QT_TRANSLATE_NOOP("presentation", "At a rate of %1 an additional outcome is paid for with %2 (95%: %3)"))
        .arg(rate, large_pounds(figure.payment_per_additional->pence, wording),
             cost_range_words(wording, *figure.payment_per_additional));
}

QString verdict_sentence(const PaymentAnswer &answer, const PriceFigure &figure, const Wording &wording)
{
    const auto value = analysis::value_in_use(answer);
    switch (figure.verdict) {
    case Verdict::too_high:
        return value ? wording
                           .say(QT_TRANSLATE_NOOP("presentation",
                                                  "more than the %1 that it is worth: the tariff is "
                                                  "too high"))
                           .arg(pounds(value->pence, wording))
                     : wording.say(QT_TRANSLATE_NOOP("presentation", "the tariff is too high"));
    case Verdict::too_low:
        return wording.say(
            QT_TRANSLATE_NOOP("presentation", "what is paid for a case does not meet its cost: the tariff is too low"));
    case Verdict::about_right:
        return value ? wording
                           .say(QT_TRANSLATE_NOOP("presentation",
                                                  "against the %1 that it is worth the tariff is "
                                                  "about right"))
                           .arg(pounds(value->pence, wording))
                     : wording.say(QT_TRANSLATE_NOOP("presentation", "the tariff is about right"));
    case Verdict::none:
        break;
    }
    return {};
}

/// From which rates on the verdict would be another.
QStringList range_sentences(const PriceFigure &figure, const Wording &wording)
{
    QStringList sentences;
    if (figure.too_low)
        sentences.append(wording.say(QT_TRANSLATE_NOOP("presentation",
                                                       "Whatever the rate, what is paid for a case does not meet its "
                                                       "cost.")));
    if (figure.too_high_from && *figure.too_high_from <= 0)
        sentences.append(wording.say(QT_TRANSLATE_NOOP("presentation", "It is too high whatever the rate.")));
    else if (figure.too_high_from)
        sentences.append(wording.say(QT_TRANSLATE_NOOP("presentation", "It is too high at rates from %1 on."))
                             .arg(percent(*figure.too_high_from, wording)));
    return sentences;
}

QString price_caution(const PaymentAnswer &answer, const PriceFigure &figure, const Wording &wording)
{
    QStringList sentences = range_sentences(figure, wording);
    const bool has_value = analysis::value_in_use(answer).has_value();
    if (!has_value)
        sentences.append(wording.say(QT_TRANSLATE_NOOP("presentation",
                                                       "What an additional outcome is worth to the payer is not known: "
                                                       "without it nothing says whether the tariff is too high.")));
    if (!figure.cost_pence)
        sentences.append(wording.say(QT_TRANSLATE_NOOP("presentation",
                                                       "No return gives the cost: nothing says whether the tariff is "
                                                       "too low.")));
    if (figure.break_even_price_pence && *figure.break_even_price_pence <= 0)
        sentences.append(wording.say(
            QT_TRANSLATE_NOOP("presentation", "What is paid without an outcome meets the cost of a case already.")));
    else if (figure.break_even_price_pence)
        sentences.append(
            wording
                .say(QT_TRANSLATE_NOOP("presentation", "The payment for a case meets its cost at %1 for an outcome."))
                .arg(large_pounds(*figure.break_even_price_pence, wording)));
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

} // namespace

QString verdict_title(Verdict verdict, const Wording &wording)
{
    switch (verdict) {
    case Verdict::too_high:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "too high"));
    case Verdict::about_right:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "about right"));
    case Verdict::too_low:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "too low"));
    case Verdict::none:
        break;
    }
    return {};
}

QString rate_words(const analysis::InterventionRate &rate, const Wording &wording)
{
    if (!rate.rate)
        return {};
    const QString number = percent(*rate.rate, wording);
    switch (rate.source) {
    case RateSource::user:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "%1, as you assume")).arg(number);
    case RateSource::scheme:
        return rate.varies ? wording
                                 .say(QT_TRANSLATE_NOOP("presentation",
                                                        "%1 on average, by the scheme's rates for each group and year"))
                                 .arg(number)
                           : wording.say(QT_TRANSLATE_NOOP("presentation", "%1, the rate of the scheme")).arg(number);
    case RateSource::comparison:
        if (rate.lower && rate.upper)
            return wording
                .say(QT_TRANSLATE_NOOP("presentation", "%1 (95%: %2 to %3), as observed in the comparison group"))
                .arg(number, percent(*rate.lower, wording), percent(*rate.upper, wording));
        return wording.say(QT_TRANSLATE_NOOP("presentation", "%1, as observed in the comparison group")).arg(number);
    case RateSource::none:
        break;
    }
    return number;
}

Headline price_headline(const PaymentAnswer &answer, const PriceFigure &figure, const Wording &wording)
{
    Headline headline;
    headline.title = payment_title(answer.programme, answer.question.period, wording);
    if (!figure.name.isEmpty())
        headline.title = figure.name + QStringLiteral(" · ") + headline.title;
    headline.finding = price_finding(figure, wording);
    if (const QString verdict = verdict_sentence(answer, figure, wording); !verdict.isEmpty())
        headline.finding += QStringLiteral("; ") + verdict;
    headline.caution = price_caution(answer, figure, wording);
    return headline;
}

} // namespace outturn::presentation
