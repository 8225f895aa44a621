// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/headline.h"

#include "presentation/figure_words.h"

#include <algorithm>

namespace outturn::presentation {
namespace {

using analysis::ProviderFigure;
using analysis::SpreadAnswer;

// Below this many a place in the order is said to rest on few.
constexpr double few_cases = 30;

// Of fewer than this nothing is said about how they spread.
constexpr int fewest_for_a_spread = 5;
// Below this share of real variation a rank says little (van Dishoeck 2011).
constexpr double poor_rankability = 0.5;
constexpr double usual_level = 0.05;

/// "..., of which chance alone would leave 24 points."
QString against_chance(const SpreadAnswer &answer, const QString &gap, const Wording &wording)
{
    if (!answer.chance_gap)
        return gap;
    if (answer.chance_gap->p_value >= usual_level)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "%1, within what chance alone may leave (%2 on average)"))
            .arg(gap, FigureWords(answer.measure, wording).gap(answer.chance_gap->expected));
    return wording.say(QT_TRANSLATE_NOOP("presentation", "%1, of which chance alone would leave %2"))
        .arg(gap, FigureWords(answer.measure, wording).gap(answer.chance_gap->expected));
}

/// Of a document: an end that is withheld is said to be there, and the next is not put in its place.
QString finding_with_withheld_end(const SpreadAnswer &answer, const Wording &wording)
{
    if (!answer.best && !answer.worst)
        return answer.measure.polarity == Polarity::neutral
            ? wording.say(QT_TRANSLATE_NOOP("presentation",
                                            "The lowest and the highest figure are withheld: they rest on small "
                                            "counts, or would give one away"))
            : wording.say(QT_TRANSLATE_NOOP("presentation",
                                            "The worst and the best figure are withheld: they rest on small counts, "
                                            "or would give one away"));
    const bool is_neutral = answer.measure.polarity == Polarity::neutral;
    const char *sentence = answer.best
        ? (is_neutral ? QT_TRANSLATE_NOOP("presentation",
                                          "Up to %1 in %2 (highest); the lowest figure is withheld, because it rests "
                                          "on a small count or would give one away")
                      : QT_TRANSLATE_NOOP("presentation",
                                          "The best is %2 with %1; the worst figure is withheld, because it rests on "
                                          "a small count or would give one away"))
        : (is_neutral ? QT_TRANSLATE_NOOP("presentation",
                                          "From %1 in %2 (lowest); the highest figure is withheld, because it rests "
                                          "on a small count or would give one away")
                      : QT_TRANSLATE_NOOP("presentation",
                                          "The worst is %2 with %1; the best figure is withheld, because it rests on "
                                          "a small count or would give one away"));
    const ProviderFigure &end = answer.figures[answer.best ? *answer.best : *answer.worst];
    return wording.say(sentence).arg(FigureWords(answer.measure, wording).value(*end.value), end.provider.name);
}

QString finding_of(const SpreadAnswer &answer, const Wording &wording)
{
    const FigureWords words(answer.measure, wording);
    if (answer.with_value == 0)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "No provider has a figure here"));
    if (answer.best_is_withheld || answer.worst_is_withheld)
        return finding_with_withheld_end(answer, wording);
    const ProviderFigure &first = answer.figures.front();
    const std::optional<double> gap = analysis::shown_spread_of(answer).gap;
    if (!first.value)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "The only figure is withheld"));
    if (!gap || !answer.best || !answer.worst)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Only %1 has a figure: %2"))
            .arg(first.provider.name, words.value_with_counts(first));
    const ProviderFigure &best = answer.figures[*answer.best];
    const ProviderFigure &worst = answer.figures[*answer.worst];
    if (*gap <= 0)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "All have the same figure, %1: there is no gap"))
            .arg(words.value(*best.value));
    const char *sentence = answer.measure.polarity == Polarity::neutral
        ? QT_TRANSLATE_NOOP("presentation", "From %1 in %2 (lowest) to %3 in %4 (highest): a gap of %5")
        : QT_TRANSLATE_NOOP("presentation", "From %1 in %2 (worst) to %3 in %4 (best): a gap of %5");
    return against_chance(answer,
                          wording.say(sentence).arg(words.value(*worst.value), worst.provider.name,
                                                    words.value(*best.value), best.provider.name, words.gap(*gap)),
                          wording);
}

/// Between which values most of the true ones lie, as far as chance can be told from what is real.
QString middle_of(const SpreadAnswer &answer, const Wording &wording)
{
    if (!answer.population || !answer.true_spread || answer.with_value < fewest_for_a_spread)
        return {};
    const FigureWords words(answer.measure, wording);
    if (answer.population->is_pooled)
        return wording.say(
            QT_TRANSLATE_NOOP("presentation", "They differ by no more than chance would have them differ."));
    const QString sentence =
        wording.say(QT_TRANSLATE_NOOP("presentation", "Once chance is allowed for, 8 in 10 lie between %1 and %2."))
            .arg(words.value(answer.true_spread->p10), words.value(answer.true_spread->p90));
    if (analysis::rests_on_small_numbers(answer))
        return sentence + u' ' + wording.say(QT_TRANSLATE_NOOP("presentation", "Small numbers make that rough."));
    if (analysis::rests_on_few_providers(answer))
        return sentence + u' ' + wording.say(QT_TRANSLATE_NOOP("presentation", "So few providers make that rough."));
    return sentence;
}

QString rank_caution(const SpreadAnswer &answer, const Wording &wording)
{
    if (!answer.rankability || *answer.rankability >= poor_rankability || answer.with_value < fewest_for_a_spread
        || (answer.population && answer.population->is_pooled))
        return {};
    return wording
        .say(QT_TRANSLATE_NOOP("presentation",
                               "Ranks are unsafe: of the differences between the figures only %1% are real."))
        .arg(wording.number(100.0 * *answer.rankability, 0));
}

/// "12 are beyond the 99.8% limits for their size, where chance alone would put fewer than 1."
QString beyond_chance(const SpreadAnswer &answer, const Wording &wording)
{
    const auto beyond = std::count_if(answer.figures.begin(), answer.figures.end(), [](const ProviderFigure &figure) {
        return figure.flag == statistics::FunnelFlag::low998 || figure.flag == statistics::FunnelFlag::high998;
    });
    const auto flagged = std::count_if(answer.figures.begin(), answer.figures.end(),
                                       [](const ProviderFigure &figure) { return figure.flag.has_value(); });
    if (flagged < 2)
        return {};
    const bool are_all_shown = analysis::withheld_figures(answer) == 0;
    if (beyond == 0 && !are_all_shown)
        return wording.say(
            QT_TRANSLATE_NOOP("presentation", "Of those shown none lies beyond the 99.8% limits for its size."));
    if (!are_all_shown)
        return wording.count(
            QT_TRANSLATE_N_NOOP("presentation", "Of those shown %n beyond the 99.8% limits for its size."),
            static_cast<int>(beyond));
    if (beyond == 0)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "None lies beyond the 99.8% limits for its size."));
    const double by_chance = 2 * statistics::tail998 * static_cast<double>(flagged);
    if (by_chance < 1)
        return wording.count(
            QT_TRANSLATE_N_NOOP("presentation",
                                "%n beyond the 99.8% limits for its size, where chance alone would put "
                                "fewer than one."),
            static_cast<int>(beyond));
    return wording
        .count(QT_TRANSLATE_N_NOOP("presentation",
                                   "%n beyond the 99.8% limits for its size, where chance alone would put at most %1."),
               static_cast<int>(beyond))
        .arg(wording.number(by_chance, 0));
}

/// Says of the best or the worst when its place is not safe: few cases, or within what chance allows.
QString place_caution(const SpreadAnswer &answer, const std::optional<size_t> &position, const Wording &wording)
{
    if (!position)
        return {};
    const ProviderFigure &figure = answer.figures[*position];
    const bool all_alike =
        answer.best && answer.worst && answer.figures[*answer.best].value == answer.figures[*answer.worst].value;
    if (all_alike)
        return {}; // there is no place to speak of
    const bool at_an_end = figure.rank == 1
        || std::none_of(answer.figures.begin() + static_cast<std::ptrdiff_t>(*position) + 1, answer.figures.end(),
                        [](const ProviderFigure &f) { return f.value.has_value(); });
    const auto sharers = std::count_if(answer.figures.begin(), answer.figures.end(),
                                       [&figure](const ProviderFigure &f) { return f.rank && f.rank == figure.rank; });
    if (sharers > 1 && at_an_end && analysis::withheld_figures(answer) == 0)
        return wording
            .count(QT_TRANSLATE_N_NOOP("presentation", "%1 shares its place with %n other(s)."),
                   static_cast<int>(sharers) - 1)
            .arg(figure.provider.name);
    const bool is_count = answer.measure.kind == MeasureKind::proportion;
    if (is_count && figure.denominator && *figure.denominator < few_cases)
        return wording
            .count(QT_TRANSLATE_N_NOOP("presentation", "The place of %1 rests on %n case(s)."),
                   static_cast<int>(*figure.denominator))
            .arg(figure.provider.name);
    if (figure.flag == statistics::FunnelFlag::none)
        return wording
            .say(QT_TRANSLATE_NOOP("presentation",
                                   "%1 lies within the limits for its size: its place may be "
                                   "chance."))
            .arg(figure.provider.name);
    return {};
}

QString caution_of(const SpreadAnswer &answer, const Wording &wording)
{
    const FigureWords words(answer.measure, wording);
    QStringList sentences;
    const auto is_left_out = [](const ProviderFigure &figure) {
        return figure.status == analysis::FigureStatus::left_out
            || figure.status == analysis::FigureStatus::part_left_out;
    };
    const auto without = static_cast<int>(
        std::count_if(answer.figures.begin(), answer.figures.end(), [&is_left_out](const ProviderFigure &figure) {
            return !figure.value && figure.status != analysis::FigureStatus::withheld && !is_left_out(figure);
        }));
    const auto left_out = static_cast<int>(answer.left_out.size());
    const auto in_part = static_cast<int>(std::count_if(answer.figures.begin(), answer.figures.end(), is_left_out));
    const int withheld = analysis::withheld_figures(answer);
    if (answer.target && answer.question.compared_with)
        sentences.append(wording.say(QT_TRANSLATE_NOOP("presentation", "%1 against %2 together: %3."))
                             .arg(provider_count(wording, answer, answer.with_value),
                                  answer.question.compared_with->title, words.value(*answer.target)));
    else if (answer.target && answer.target_source == analysis::TargetSource::pooled)
        sentences.append(wording.say(QT_TRANSLATE_NOOP("presentation", "%1 together: %2."))
                             .arg(provider_count(wording, answer, answer.with_value), words.value(*answer.target)));
    else if (answer.target)
        sentences.append(wording.say(QT_TRANSLATE_NOOP("presentation", "%1 against your target of %2."))
                             .arg(provider_count(wording, answer, answer.with_value), words.value(*answer.target)));
    else if (answer.with_value > 0)
        sentences.append(provider_count(wording, answer, answer.with_value) + u'.');
    if (!answer.target && answer.question.compared_with)
        sentences.append(wording.say(QT_TRANSLATE_NOOP("presentation", "No member of %1 has a figure to compare with."))
                             .arg(answer.question.compared_with->title));
    if (without > 0)
        sentences.append(wording.count(QT_TRANSLATE_N_NOOP("presentation", "%n without a figure."), without));
    if (left_out > 0) // no gap of the provider's
        sentences.append(wording.count(QT_TRANSLATE_N_NOOP("presentation", "%n left out by an auditor."), left_out));
    if (in_part > 0)
        sentences.append(wording.count(
            QT_TRANSLATE_N_NOOP("presentation", "%n not shown: a part was left out by an auditor."), in_part));
    if (withheld > 0)
        sentences.append(wording.count(
            QT_TRANSLATE_N_NOOP("presentation", "%n withheld: small counts, and what would give one away."), withheld));
    sentences.append(middle_of(answer, wording));
    sentences.append(beyond_chance(answer, wording));
    sentences.append(rank_caution(answer, wording));
    sentences.append(place_caution(answer, answer.best, wording));
    sentences.append(place_caution(answer, answer.worst, wording));
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

QString warnings_of(const SpreadAnswer &answer, const Wording &wording)
{
    QStringList sentences;
    if (answer.published_rates_differ > 0)
        sentences.append(
            wording.count(QT_TRANSLATE_N_NOOP("presentation",
                                              "The published rate of %n of them differs beyond rounding from numerator "
                                              "over denominator: it has another denominator than this file gives."),
                          answer.published_rates_differ));
    return sentences.join(u' ');
}

} // namespace

Headline spread_headline(const SpreadAnswer &answer, const Wording &wording)
{
    Headline headline;
    QStringList title{answer.measure.title};
    if (const QString filters = filter_words(answer, wording); !filters.isEmpty())
        title.append(filters);
    title.append(period_words(wording, answer.question.period));
    headline.title = title.join(QStringLiteral(" · "));
    headline.finding = finding_of(answer, wording);
    headline.caution = caution_of(answer, wording);
    headline.warnings = warnings_of(answer, wording);
    return headline;
}

} // namespace outturn::presentation
