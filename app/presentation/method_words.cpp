// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/method_words.h"

#include "presentation/figure_words.h"
#include "presentation/section_parts.h"

namespace outturn::presentation {
namespace {

using analysis::SpreadAnswer;

QString kind_words(const SpreadAnswer &answer, const Wording &wording)
{
    switch (answer.measure.kind) {
    case MeasureKind::proportion:
        return wording.say(QT_TRANSLATE_NOOP("presentation",
                                             "Each value is a numerator out of a denominator. Intervals are "
                                             "Wilson's. The limits of the funnel are exact binomial "
                                             "prediction limits around the target: a provider lies beyond "
                                             "one if and only if the exact probability of a count as "
                                             "extreme as its own, at the target, is below 0.025 (95% "
                                             "limits) or 0.001 (99.8% limits)."));
    case MeasureKind::rate:
    case MeasureKind::ratio:
        return wording.say(QT_TRANSLATE_NOOP("presentation",
                                             "Each value is a count of events over an exposure or an expected "
                                             "count. Intervals are Garwood's. The limits of the funnel are "
                                             "exact Poisson prediction limits around the target: a provider "
                                             "lies beyond one if and only if the exact probability of a "
                                             "count as extreme as its own, at the target, is below 0.025 "
                                             "(95% limits) or 0.001 (99.8% limits)."));
    case MeasureKind::mean:
        return wording.say(QT_TRANSLATE_NOOP("presentation",
                                             "Each value is a mean with a standard error; intervals and "
                                             "flags are normal."));
    case MeasureKind::value:
        break;
    }
    return wording.say(QT_TRANSLATE_NOOP("presentation",
                                         "The values are as returned, without numerators and "
                                         "denominators: they can be ranked, but how much of their "
                                         "spread is chance cannot be said."));
}

QString standardised_words(const SpreadAnswer &answer, const Wording &wording)
{
    if (!answer.question.standardised)
        return {};
    return wording.say(QT_TRANSLATE_NOOP("presentation",
                                         "The figures are standardised by group, indirectly: what is expected of a "
                                         "provider is the sum over the groups of its own denominator times the rate "
                                         "of that group in all together."));
}

QString target_paragraph(const SpreadAnswer &answer, const Wording &wording)
{
    const QString account = target_account(answer, wording);
    if (account.isEmpty())
        return wording.say(QT_TRANSLATE_NOOP("presentation",
                                             "There is no target: nothing is held against what all achieve together. "
                                             "A missing figure is never taken for zero or for the average."));
    return wording
        .say(QT_TRANSLATE_NOOP("presentation",
                               "The target is %1. Being beyond a limit calls for enquiry; it is not a judgement. A "
                               "missing figure is never taken for zero or for the average."))
        .arg(account);
}

QString over_dispersion_words(const SpreadAnswer &answer, const Wording &wording)
{
    if (!answer.overdispersion)
        return {};
    const QString measured =
        wording
            .say(QT_TRANSLATE_NOOP("presentation",
                                   "Over-dispersion: the figures vary %1 times as much as chance alone would have them "
                                   "vary around the target (Pearson's chi-square over its degrees of freedom; "
                                   "probability of as much by chance: %2)."))
            .arg(wording.number(answer.overdispersion->phi, 1),
                 probability_words(answer.overdispersion->p_value, wording));
    if (answer.overdispersion->tau2 <= 0)
        return measured + u' '
            + wording.say(QT_TRANSLATE_NOOP("presentation",
                                            "With the outermost tenth at either end drawn in (winsorised) nothing is "
                                            "left of it, and so the limits are not widened."));
    return measured + u' '
        + wording.say(QT_TRANSLATE_NOOP("presentation",
                                        "The widened limits allow for it by an additional variance on a scale on which "
                                        "chance varies evenly (DerSimonian and Laird, of scores winsorised at 10%)."));
}

QString chance_words(const SpreadAnswer &answer, const Wording &wording)
{
    QStringList sentences;
    if (answer.chance_gap)
        sentences.append(wording.say(
            QT_TRANSLATE_NOOP("presentation",
                              "The gap by chance alone is that between highest and lowest if all had the target's "
                              "value, exact for counts of these sizes.")));
    if (answer.true_spread)
        sentences.append(wording.say(
            QT_TRANSLATE_NOOP("presentation",
                              "What is left once chance is allowed for comes from the distribution of true values "
                              "fitted to all figures (beta, gamma or normal): its 90th less its 10th percentile, with "
                              "an interval by profile likelihood.")));
    if (answer.has_rank_beliefs)
        sentences.append(wording.say(
            QT_TRANSLATE_NOOP("presentation",
                              "A likely rank is the range that holds 95% of the provider's rank distribution, computed "
                              "exactly.")));
    return sentences.join(u' ');
}

} // namespace

QString target_account(const SpreadAnswer &answer, const Wording &wording)
{
    const QString words = target_words(answer, wording);
    if (words.isEmpty() || answer.target_source == analysis::TargetSource::user || answer.pooled_denominator <= 0)
        return words;
    analysis::ProviderFigure all;
    all.numerator = answer.pooled_numerator;
    all.denominator = answer.pooled_denominator;
    return QStringLiteral("%1 (%2)").arg(words, FigureWords(answer.measure, wording).counts(all));
}

QStringList method_words(const SpreadAnswer &answer, const Wording &wording)
{
    QStringList paragraphs{kind_words(answer, wording), standardised_words(answer, wording),
                           target_paragraph(answer, wording), over_dispersion_words(answer, wording),
                           chance_words(answer, wording)};
    if (!answer.measure.cost_scope.isEmpty())
        paragraphs.append(wording
                              .say(QT_TRANSLATE_NOOP("presentation",
                                                     "The cost covers %1. A cost an outcome made from it is therefore "
                                                     "too high, and serves to compare providers only."))
                              .arg(answer.measure.cost_scope));
    paragraphs.removeAll(QString());
    return paragraphs;
}

QString trend_method_words(const Wording &wording)
{
    return wording.say(QT_TRANSLATE_NOOP(
        "presentation",
        "Whether the gap is closing: a straight line through the spread of the true values of each "
        "period, each weighted by how well it is known; closing or widening is said only where the 95% "
        "interval of its slope leaves nought out. One provider's own trend is told from its last five "
        "periods by a chi-square test at 0.2%, and only where no single period makes it."));
}

QString cost_method_words(const Wording &wording)
{
    return wording.say(QT_TRANSLATE_NOOP(
        "presentation",
        "Cost an outcome: the cost over the number of outcomes. The cost is taken as known, the number "
        "of outcomes as uncertain (Garwood's interval). Without an outcome there is no such cost: it "
        "is neither nought nor infinite. Averages are of those with a cost, all together."));
}

} // namespace outturn::presentation
