// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/funnel_finding.h"

#include "presentation/figure_words.h"

#include <algorithm>
#include <cmath>

namespace outturn::presentation {
namespace {

using analysis::ProviderFigure;
using analysis::SpreadAnswer;
using statistics::FunnelFlag;

// More names than these would be a list, not a finding; the table has them all.
constexpr size_t most_named = 3;
constexpr double usual_level = 0.05;

struct Beyond {
    int above998 = 0;
    int above95 = 0; ///< those above the 99.8% limit too
    int below998 = 0;
    int below95 = 0;
    int judged = 0;
    int beyond_widened = 0;
};

bool is_on_funnel(const ProviderFigure &figure)
{
    return figure.value && figure.denominator && figure.flag;
}

Beyond count_beyond(const SpreadAnswer &answer)
{
    Beyond beyond;
    for (const ProviderFigure &figure : answer.figures) {
        if (!is_on_funnel(figure))
            continue;
        ++beyond.judged;
        beyond.above998 += *figure.flag == FunnelFlag::high998;
        beyond.above95 += *figure.flag == FunnelFlag::high998 || *figure.flag == FunnelFlag::high95;
        beyond.below998 += *figure.flag == FunnelFlag::low998;
        beyond.below95 += *figure.flag == FunnelFlag::low998 || *figure.flag == FunnelFlag::low95;
        beyond.beyond_widened +=
            figure.adjusted_flag == FunnelFlag::high998 || figure.adjusted_flag == FunnelFlag::low998;
    }
    return beyond;
}

QString how_many(const SpreadAnswer &answer, const Beyond &beyond, const Wording &wording)
{
    const QString all = provider_count(wording, answer, beyond.judged);
    if (beyond.above95 + beyond.below95 == 0)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Of %1, none lies beyond the 95% limits for its size."))
            .arg(all);
    const auto by_chance = [&](double tail) {
        constexpr double tenths = 10;
        return wording.number(std::ceil(2 * tail * beyond.judged * tenths) / tenths, 1); // "at most" stays true
    };
    const auto number = [&wording](int count) { return wording.number(count, 0); };
    return wording
        .say(QT_TRANSLATE_NOOP("presentation",
                               "The 99.8% limits for their size are passed by %1 of %2 (%3 above, %4 below), where "
                               "chance alone would take at most %5 past them; the 95% limits by %6 (%7 above, %8 "
                               "below), where chance alone would take at most %9."))
        .arg(number(beyond.above998 + beyond.below998), all, number(beyond.above998), number(beyond.below998),
             by_chance(statistics::tail998), number(beyond.above95 + beyond.below95), number(beyond.above95),
             number(beyond.below95), by_chance(statistics::tail95));
}

QString over_dispersion(const SpreadAnswer &answer, const Beyond &beyond, const Wording &wording)
{
    if (!answer.overdispersion)
        return {};
    if (answer.overdispersion->p_value >= usual_level)
        return wording.say(
            QT_TRANSLATE_NOOP("presentation", "Taken together they vary no more than chance can explain."));
    const QString times = wording.number(answer.overdispersion->phi, 1);
    if (answer.overdispersion->tau2 <= 0)
        return wording
            .say(QT_TRANSLATE_NOOP("presentation",
                                   "Taken together they vary %1 times as much as chance alone would have them vary "
                                   "(over-dispersion), but only for the outermost: the others vary no more than chance "
                                   "explains, so the limits need no widening."))
            .arg(times);
    return wording
        .say(QT_TRANSLATE_NOOP("presentation",
                               "Taken together they vary %1 times as much as chance alone would have them vary "
                               "(over-dispersion); of limits widened for that, the 99.8% ones are passed by %2."))
        .arg(times, wording.number(beyond.beyond_widened, 0));
}

/// Those beyond a 99.8% limit on one side, the least probable first: at most three, with their values.
QString least_likely(const SpreadAnswer &answer, FunnelFlag side, const Wording &wording)
{
    const FigureWords words(answer.measure, wording);
    std::vector<const ProviderFigure *> found;
    for (const ProviderFigure &figure : answer.figures) {
        if (is_on_funnel(figure) && *figure.flag == side && figure.tails)
            found.push_back(&figure);
    }
    const auto tail = [side](const ProviderFigure *figure) {
        return side == FunnelFlag::high998 ? figure->tails->high : figure->tails->low;
    };
    std::sort(found.begin(), found.end(), [&tail](const ProviderFigure *a, const ProviderFigure *b) {
        return tail(a) != tail(b) ? tail(a) < tail(b) : a->provider.name < b->provider.name;
    });
    QStringList names;
    for (size_t i = 0; i < std::min(found.size(), most_named); ++i)
        names.append(QStringLiteral("%1 (%2)").arg(found[i]->provider.name, words.value(*found[i]->value)));
    return names.join(QStringLiteral(", "));
}

QString who(const SpreadAnswer &answer, const Wording &wording)
{
    const QString above = least_likely(answer, FunnelFlag::high998, wording);
    const QString below = least_likely(answer, FunnelFlag::low998, wording);
    if (!above.isEmpty() && !below.isEmpty())
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Chance explains least, above: %1; below: %2."))
            .arg(above, below);
    if (!above.isEmpty())
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Chance explains least, above: %1.")).arg(above);
    if (!below.isEmpty())
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Chance explains least, below: %1.")).arg(below);
    return {};
}

} // namespace

QString funnel_finding(const SpreadAnswer &answer, const Wording &wording)
{
    const Beyond beyond = count_beyond(answer);
    if (beyond.judged == 0)
        return {};
    QStringList sentences{how_many(answer, beyond, wording), over_dispersion(answer, beyond, wording),
                          who(answer, wording)};
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

} // namespace outturn::presentation
