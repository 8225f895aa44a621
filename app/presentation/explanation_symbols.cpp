// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/explanation_symbols.h"

#include <cmath>
#include <map>

namespace outturn::presentation {
namespace {

using Words = std::map<QString, const char *>;

const Words &words_of_counts()
{
    static const Words words{
        {QStringLiteral("x"), QT_TRANSLATE_NOOP("presentation", "what was counted or measured")},
        {QStringLiteral("n"), QT_TRANSLATE_NOOP("presentation", "out of how many, or the exposure")},
        {QStringLiteral("E"), QT_TRANSLATE_NOOP("presentation", "how many were to be expected, or the exposure")},
        {QStringLiteral("y"), QT_TRANSLATE_NOOP("presentation", "the value")},
        {QStringLiteral("s"), QT_TRANSLATE_NOOP("presentation", "its standard error")},
        {QStringLiteral("value"), QT_TRANSLATE_NOOP("presentation", "the value")},
        {QStringLiteral("mean"), QT_TRANSLATE_NOOP("presentation", "the mean")},
        {QStringLiteral("sd"), QT_TRANSLATE_NOOP("presentation", "the standard deviation")},
        {QStringLiteral("sum of x"), QT_TRANSLATE_NOOP("presentation", "the numerators of all together")},
        {QStringLiteral("sum of n"), QT_TRANSLATE_NOOP("presentation", "the denominators of all together")},
        {QStringLiteral("target"), QT_TRANSLATE_NOOP("presentation", "what the figure is held against")},
        {QStringLiteral("exposure"), QT_TRANSLATE_NOOP("presentation", "the exposure")},
        {QStringLiteral("target_error"), QT_TRANSLATE_NOOP("presentation", "the standard error of the target")}};
    return words;
}

const Words &words_of_intervals()
{
    static const Words words{
        {QStringLiteral("confidence"), QT_TRANSLATE_NOOP("presentation", "how sure the interval is to hold the truth")},
        {QStringLiteral("a"),
         QT_TRANSLATE_NOOP("presentation", "what is left on either side, or how firmly the target is known")},
        {QStringLiteral("k"),
         QT_TRANSLATE_NOOP("presentation", "how firmly the target is known, as a number of cases")},
        {QStringLiteral("q"), QT_TRANSLATE_NOOP("presentation", "the exposure against what the target rests on")},
        {QStringLiteral("z"), QT_TRANSLATE_NOOP("presentation", "distance in standard errors")},
        {QStringLiteral("t"), QT_TRANSLATE_NOOP("presentation", "the target on the scale of Y, or Student's quantile")},
        {QStringLiteral("root"), QT_TRANSLATE_NOOP("presentation", "the width of the interval, before it is divided")},
        {QStringLiteral("lower"), QT_TRANSLATE_NOOP("presentation", "lower end of the interval")},
        {QStringLiteral("upper"), QT_TRANSLATE_NOOP("presentation", "upper end of the interval")},
        {QStringLiteral("lower x"), QT_TRANSLATE_NOOP("presentation", "lower end of the interval of the count")},
        {QStringLiteral("upper x"), QT_TRANSLATE_NOOP("presentation", "upper end of the interval of the count")}};
    return words;
}

const Words &words_of_flags()
{
    static const char *const low =
        QT_TRANSLATE_NOOP("presentation", "chance of as little as this or less, at the target");
    static const char *const high =
        QT_TRANSLATE_NOOP("presentation", "chance of as much as this or more, at the target");
    static const char *const middle_low =
        QT_TRANSLATE_NOOP("presentation", "chance of less than this, and half that of just this");
    static const char *const middle_high =
        QT_TRANSLATE_NOOP("presentation", "chance of more than this, and half that of just this");
    static const Words words{
        {QStringLiteral("P(X <= x)"), low},
        {QStringLiteral("P(X >= x)"), high},
        {QStringLiteral("P(Y <= y)"), low},
        {QStringLiteral("P(Y >= y)"), high},
        {QStringLiteral("P(Y or lower)"), low},
        {QStringLiteral("P(Y or higher)"), high},
        {QStringLiteral("mid-P low"), middle_low},
        {QStringLiteral("mid-P high"), middle_high},
        {QStringLiteral("limit 95%"), QT_TRANSLATE_NOOP("presentation", "a chance below this is beyond the 95% limit")},
        {QStringLiteral("limit 99.8%"),
         QT_TRANSLATE_NOOP("presentation", "a chance below this is beyond the 99.8% limit")},
        {QStringLiteral("p of all tested"),
         QT_TRANSLATE_NOOP("presentation", "the chance, raised because all are tested at once")},
        {QStringLiteral("phi"), QT_TRANSLATE_NOOP("presentation", "how many times as much they vary as by chance")},
        {QStringLiteral("p of phi"),
         QT_TRANSLATE_NOOP("presentation", "the chance of that much, were it chance alone")},
        {QStringLiteral("Y"), QT_TRANSLATE_NOOP("presentation", "the value on a scale of even variation")},
        {QStringLiteral("tau^2"), QT_TRANSLATE_NOOP("presentation", "variation that is more than chance")},
        {QStringLiteral("tau2"), QT_TRANSLATE_NOOP("presentation", "variation that is more than chance")}};
    return words;
}

const Words &words_of_ranks()
{
    static const char *const own = QT_TRANSLATE_NOOP("presentation", "of what is believed of this provider");
    static const char *const all = QT_TRANSLATE_NOOP("presentation", "of how the true values of all are distributed");
    static const Words words{
        {QStringLiteral("K"), QT_TRANSLATE_NOOP("presentation", "how many have a value")},
        {QStringLiteral("better"), QT_TRANSLATE_NOOP("presentation", "how many stand before it")},
        {QStringLiteral("rank"), QT_TRANSLATE_NOOP("presentation", "its rank")},
        {QStringLiteral("alpha"), all},
        {QStringLiteral("beta"), all},
        {QStringLiteral("shape"), all},
        {QStringLiteral("rate"), all},
        {QStringLiteral("alpha'"), own},
        {QStringLiteral("beta'"), own},
        {QStringLiteral("shape'"), own},
        {QStringLiteral("rate'"), own},
        {QStringLiteral("posterior first"), own},
        {QStringLiteral("posterior second"), own},
        {QStringLiteral("B"), QT_TRANSLATE_NOOP("presentation", "how far it is drawn towards the whole, 0 to 1")},
        {QStringLiteral("shrunk"), QT_TRANSLATE_NOOP("presentation", "the value once chance is allowed for")},
        {QStringLiteral("expected rank"), QT_TRANSLATE_NOOP("presentation", "the mean of the ranks it may truly have")},
        {QStringLiteral("rank lower"), QT_TRANSLATE_NOOP("presentation", "the best rank within 95% probability")},
        {QStringLiteral("rank upper"), QT_TRANSLATE_NOOP("presentation", "the worst rank within 95% probability")},
        {QStringLiteral("P(best)"), QT_TRANSLATE_NOOP("presentation", "probability that it truly is the first")},
        {QStringLiteral("P(worst)"), QT_TRANSLATE_NOOP("presentation", "probability that it truly is the last")}};
    return words;
}

const Words &words_of_spreads()
{
    static const Words words{
        {QStringLiteral("gap"), QT_TRANSLATE_NOOP("presentation", "between the highest and the lowest value")},
        {QStringLiteral("E(gap)"), QT_TRANSLATE_NOOP("presentation", "the gap to be expected if all were the same")},
        {QStringLiteral("P(gap)"),
         QT_TRANSLATE_NOOP("presentation", "the chance of a gap as large, if all were the same")},
        {QStringLiteral("variance"), QT_TRANSLATE_NOOP("presentation", "of the true values")},
        {QStringLiteral("p10"), QT_TRANSLATE_NOOP("presentation", "one in ten true values lies below")},
        {QStringLiteral("p90"), QT_TRANSLATE_NOOP("presentation", "one in ten true values lies above")},
        {QStringLiteral("true gap"), QT_TRANSLATE_NOOP("presentation", "the spread once chance is allowed for")},
        {QStringLiteral("rankability"),
         QT_TRANSLATE_NOOP("presentation", "the part of the variation that is real, 0 to 1")},
        {QStringLiteral("winsorised phi"),
         QT_TRANSLATE_NOOP("presentation", "the same with the outermost tenth at either end drawn in")}};
    return words;
}

const Words &words_of_payments()
{
    static const Words words{
        {QStringLiteral("C"), QT_TRANSLATE_NOOP("presentation", "what is due in all, in pence")},
        {QStringLiteral("O"), QT_TRANSLATE_NOOP("presentation", "what of it is due for outcomes, in pence")},
        {QStringLiteral("spent"), QT_TRANSLATE_NOOP("presentation", "what the provider spent, in pence")},
        {QStringLiteral("r"), QT_TRANSLATE_NOOP("presentation", "the rate of outcomes that would happen anyway")},
        {QStringLiteral("V"), QT_TRANSLATE_NOOP("presentation", "what an additional outcome is worth, in pence")},
        {QStringLiteral("due"), QT_TRANSLATE_NOOP("presentation", "what the scheme makes due, in pence")},
        {QStringLiteral("claimed"), QT_TRANSLATE_NOOP("presentation", "what was claimed, in pence")},
        {QStringLiteral("paid"), QT_TRANSLATE_NOOP("presentation", "what was paid, in pence")},
        {QStringLiteral("difference"), QT_TRANSLATE_NOOP("presentation", "what was paid beyond it, in pence")},
        {QStringLiteral("additional"), QT_TRANSLATE_NOOP("presentation", "outcomes that the programme added")},
        {QStringLiteral("lower additional"), QT_TRANSLATE_NOOP("presentation", "the fewest that it may have added")},
        {QStringLiteral("upper additional"), QT_TRANSLATE_NOOP("presentation", "the most that it may have added")},
        {QStringLiteral("deadweight"),
         QT_TRANSLATE_NOOP("presentation", "what is paid for outcomes that would happen anyway, in pence")},
        {QStringLiteral("payment per additional"),
         QT_TRANSLATE_NOOP("presentation", "payment for an additional outcome, in pence")},
        {QStringLiteral("cost per additional"),
         QT_TRANSLATE_NOOP("presentation", "cost of an additional outcome, in pence")},
        {QStringLiteral("break-even price"),
         QT_TRANSLATE_NOOP("presentation", "the price of an outcome at which a case pays for itself, in pence")}};
    return words;
}

} // namespace

QString symbol_words(const QString &symbol, const Wording &wording)
{
    for (const Words *words : {&words_of_counts(), &words_of_intervals(), &words_of_flags(), &words_of_ranks(),
                               &words_of_spreads(), &words_of_payments()}) {
        const auto known = words->find(symbol);
        if (known != words->end())
            return wording.say(known->second);
    }
    return {};
}

QString number_in_full(double value, const Wording &wording)
{
    constexpr double smallest_plain = 1e-6;
    constexpr double largest_plain = 1e15;
    if (!std::isfinite(value))
        return QStringLiteral("–");
    const double size = std::abs(value);
    if (size != 0 && (size < smallest_plain || size >= largest_plain))
        return wording.locale().toString(value, 'e', 6);
    return wording.full_number(value);
}

} // namespace outturn::presentation
