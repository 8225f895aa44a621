// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/explanation_words.h"

#include "presentation/explanation_symbols.h"
#include "presentation/figure_words.h"

#include <algorithm>
#include <iterator>

namespace outturn::presentation {
namespace {

using analysis::Explained;
using analysis::ProviderFigure;
using analysis::SpreadAnswer;
using statistics::WorkingStep;
using Steps = std::vector<WorkingStep>;

QString text_of(const std::string &text)
{
    return QString::fromStdString(text);
}

/// The steps up to the first with this symbol, and from it on.
std::pair<Steps, Steps> split_at(const Steps &steps, const char *symbol)
{
    const auto at =
        std::find_if(steps.begin(), steps.end(), [symbol](const WorkingStep &step) { return step.symbol == symbol; });
    return {Steps(steps.begin(), at), Steps(at, steps.end())};
}

QString table_html(const Steps &steps, const Wording &wording)
{
    if (steps.empty())
        return {};
    const widgets::Table table = explanation_table(steps, wording);
    QString html = QStringLiteral("<table cellspacing=\"0\" cellpadding=\"3\"><tr>");
    for (const widgets::TableColumn &column : table.columns)
        html += QStringLiteral("<th align=\"left\">") + column.title.toHtmlEscaped() + QStringLiteral("</th>");
    html += QStringLiteral("</tr>");
    for (const widgets::TableRow &row : table.rows) {
        html += QStringLiteral("<tr>");
        for (size_t i = 0; i < row.cells.size(); ++i)
            html += (table.columns[i].is_number ? QStringLiteral("<td align=\"right\">") : QStringLiteral("<td>"))
                + row.cells[i].text.toHtmlEscaped() + QStringLiteral("</td>");
        html += QStringLiteral("</tr>");
    }
    return html + QStringLiteral("</table>");
}

QString section(const QString &title, const QStringList &sentences, const Steps &steps, const Wording &wording)
{
    QString html = QStringLiteral("<h3>") + title.toHtmlEscaped() + QStringLiteral("</h3>");
    for (const QString &sentence : sentences) {
        if (!sentence.isEmpty())
            html += QStringLiteral("<p>") + sentence.toHtmlEscaped() + QStringLiteral("</p>");
    }
    return html + table_html(steps, wording);
}

/// Literature is named alike in every language.
QString source_words(const QString &literature, const Wording &wording)
{
    return wording.say(QT_TRANSLATE_NOOP("presentation", "Source: %1.")).arg(literature);
}

QString interval_source(const Measure &measure)
{
    switch (measure.kind) {
    case MeasureKind::proportion:
        return QStringLiteral("Wilson 1927, Journal of the American Statistical Association 22:209; Newcombe 1998, "
                              "Statistics in Medicine 17:857");
    case MeasureKind::rate:
    case MeasureKind::ratio:
        return QStringLiteral("Garwood 1936, Biometrika 28:437");
    case MeasureKind::mean:
    case MeasureKind::value:
        break;
    }
    return {};
}

QString interval_sentence(const Measure &measure, const QString &interval, const Wording &wording)
{
    switch (measure.kind) {
    case MeasureKind::proportion:
        return wording
            .say(QT_TRANSLATE_NOOP("presentation",
                                   "Where the provider's own rate plausibly lies: %1. This is the 95% interval by "
                                   "Wilson's score method, which holds with few cases too."))
            .arg(interval);
    case MeasureKind::rate:
    case MeasureKind::ratio:
        return wording
            .say(QT_TRANSLATE_NOOP("presentation",
                                   "Where the provider's own rate plausibly lies: %1. This is the 95% interval by "
                                   "Garwood's exact method for counts of events."))
            .arg(interval);
    case MeasureKind::mean:
    case MeasureKind::value:
        break;
    }
    return wording
        .say(QT_TRANSLATE_NOOP("presentation",
                               "Where the provider's own mean plausibly lies: %1. This is the 95% interval from its "
                               "standard error."))
        .arg(interval);
}

QString value_and_interval(const SpreadAnswer &answer, const ProviderFigure &figure, const Wording &wording)
{
    const FigureWords words(answer.measure, wording);
    const auto [interval, value] = split_at(analysis::working_of(answer, figure, Explained::interval), "value");
    QString html =
        section(wording.say(QT_TRANSLATE_NOOP("presentation", "Value")),
                {QStringLiteral("%1: %2.").arg(figure.provider.name, words.value_with_counts(figure))}, value, wording);
    const QString title = wording.say(QT_TRANSLATE_NOOP("presentation", "95% interval"));
    if (!figure.interval95)
        return html
            + section(title,
                      {wording.say(QT_TRANSLATE_NOOP("presentation",
                                                     "This is a plain value: how uncertain it is, is not known."))},
                      {}, wording);
    const QString source = interval_source(answer.measure);
    return html
        + section(title,
                  {interval_sentence(answer.measure, words.interval(*figure.interval95), wording),
                   source.isEmpty() ? QString() : source_words(source, wording)},
                  interval, wording);
}

QString target_sentence(const SpreadAnswer &answer, const Wording &wording)
{
    const QString target = FigureWords(answer.measure, wording).value(*answer.target);
    if (answer.target_source == analysis::TargetSource::user)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "It is held against the target that you gave, %1."))
            .arg(target);
    if (answer.question.compared_with)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "It is held against what %1 achieves together, %2."))
            .arg(answer.question.compared_with->title, target);
    return wording.say(QT_TRANSLATE_NOOP("presentation", "It is held against what all shown achieve together, %1."))
        .arg(target);
}

/// Where it lies against the limits, in a sentence.
QString flag_sentence(const std::optional<statistics::FunnelFlag> &flag, const Wording &wording)
{
    const QString words = flag_words(wording, flag);
    if (words.isEmpty())
        return wording.say(QT_TRANSLATE_NOOP("presentation",
                                             "It lies within the 95% limits for its size: chance alone may have put it "
                                             "where it is."));
    return wording.say(QT_TRANSLATE_NOOP("presentation", "For its size it lies %1.")).arg(words);
}

QString tested_together(const ProviderFigure &figure, const Wording &wording)
{
    if (!figure.survives_fdr || figure.flag.value_or(statistics::FunnelFlag::none) == statistics::FunnelFlag::none)
        return {};
    return *figure.survives_fdr
        ? wording.say(
            QT_TRANSLATE_NOOP("presentation", "That still stands when it is allowed for that all are tested at once."))
        : wording.say(QT_TRANSLATE_NOOP("presentation",
                                        "When it is allowed for that all are tested at once, that may be chance."));
}

QString overdispersion_sentence(const statistics::Overdispersion &overdispersion, const Wording &wording)
{
    const QString phi = wording.number(overdispersion.phi, 1);
    if (overdispersion.tau2 > 0)
        return wording
            .say(QT_TRANSLATE_NOOP("presentation",
                                   "The figures vary %1 times as much as chance alone would have them vary; these "
                                   "limits allow for what is common to them all."))
            .arg(phi);
    return wording
        .say(QT_TRANSLATE_NOOP("presentation",
                               "The figures vary %1 times as much as chance alone would have them vary. Once the "
                               "outermost tenth at either end is drawn in, they vary no more than by chance, so these "
                               "limits are those above."))
        .arg(phi);
}

QString flags(const SpreadAnswer &answer, const ProviderFigure &figure, const Wording &wording)
{
    if (!figure.flag || !answer.target)
        return {};
    const auto [exact, adjusted] = split_at(analysis::working_of(answer, figure, Explained::flag), "phi");
    QString html = section(
        wording.say(QT_TRANSLATE_NOOP("presentation", "Against the limits")),
        {target_sentence(answer, wording), flag_sentence(figure.flag, wording), tested_together(figure, wording),
         source_words(QStringLiteral("Spiegelhalter 2005, Statistics in Medicine 24:1185; Benjamini and Hochberg 1995, "
                                     "Journal of the Royal Statistical Society B 57:289"),
                      wording)},
        exact, wording);
    if (!answer.overdispersion || !figure.adjusted_flag)
        return html;
    return html
        + section(wording.say(QT_TRANSLATE_NOOP("presentation", "Against limits widened for over-dispersion")),
                  {overdispersion_sentence(*answer.overdispersion, wording),
                   flag_sentence(figure.adjusted_flag, wording),
                   source_words(QStringLiteral("Spiegelhalter 2005, Quality and Safety in Health Care 14:347; "
                                               "DerSimonian and Laird 1986, Controlled Clinical Trials 7:177"),
                                wording)},
                  adjusted, wording);
}

QString shrinkage_source(statistics::Model model)
{
    switch (model) {
    case statistics::Model::binomial:
        return QStringLiteral("Griffiths 1973, Biometrics 29:637");
    case statistics::Model::poisson:
        return QStringLiteral("Clayton and Kaldor 1987, Biometrics 43:671");
    case statistics::Model::normal:
        return QStringLiteral("Viechtbauer 2005, Journal of Educational and Behavioral Statistics 30:261");
    }
    return {};
}

QString rank(const SpreadAnswer &answer, const ProviderFigure &figure, const Wording &wording)
{
    if (!figure.rank)
        return {};
    QStringList sentences{
        wording.say(QT_TRANSLATE_NOOP("presentation", "Rank %1 of %2 by the value as it stands; ties share a rank."))
            .arg(wording.number(*figure.rank, 0), wording.number(answer.with_value, 0))};
    QStringList sources;
    if (figure.shrunk) {
        sentences.append(
            wording
                .say(QT_TRANSLATE_NOOP("presentation",
                                       "Once chance is allowed for, its value is put at %1: drawn towards what all "
                                       "achieve, the more so the fewer it rests on."))
                .arg(FigureWords(answer.measure, wording).value(*figure.shrunk)));
        sources.append(shrinkage_source(answer.evidence.model));
    }
    if (figure.rank_belief) {
        sentences.append(wording.say(QT_TRANSLATE_NOOP("presentation", "Its true rank, with 95% probability: %1."))
                             .arg(rank_range_words(wording, *figure.rank_belief)));
        sources.append(QStringLiteral("Laird and Louis 1989, Journal of Educational Statistics 14:29"));
    }
    if (!sources.isEmpty())
        sentences.append(source_words(sources.join(QStringLiteral("; ")), wording));
    return section(wording.say(QT_TRANSLATE_NOOP("presentation", "Rank")), sentences,
                   analysis::working_of(answer, figure, Explained::rank), wording);
}

QString gap_by_chance(const SpreadAnswer &answer, const Wording &wording)
{
    const Steps steps = analysis::working_of_spread(answer, analysis::ExplainedSpread::gap_by_chance);
    if (steps.empty())
        return {};
    const FigureWords words(answer.measure, wording);
    return section(
        wording.say(QT_TRANSLATE_NOOP("presentation", "The gap by chance alone")),
        {wording
             .say(QT_TRANSLATE_NOOP("presentation",
                                    "If all had the target's value, the highest and the lowest of so many, "
                                    "of these sizes, would still lie %1 apart on average. A gap of %2 or "
                                    "more would then come about with probability %3. Exact, by the binomial, "
                                    "Poisson or normal distribution of each."))
             .arg(words.gap(answer.chance_gap->expected), words.gap(answer.spread->gap),
                  wording.locale().toString(answer.chance_gap->p_value, 'g', 2))},
        steps, wording);
}

/// How far the interval of the true spread can be trusted.
QString roughness_words(const SpreadAnswer &answer, const Wording &wording)
{
    if (analysis::rests_on_small_numbers(answer))
        return wording.say(
            QT_TRANSLATE_NOOP("presentation", "Half of the figures or more rest on so few cases that this is rough."));
    if (analysis::rests_on_few_providers(answer))
        return wording.say(QT_TRANSLATE_NOOP("presentation",
                                             "With so few providers the interval holds the truth in about nine cases "
                                             "of ten, not in 19 of 20."));
    return {};
}

QString true_spread(const SpreadAnswer &answer, const Wording &wording)
{
    const Steps steps = analysis::working_of_spread(answer, analysis::ExplainedSpread::true_spread);
    if (steps.empty())
        return {};
    const FigureWords words(answer.measure, wording);
    const QStringList sentences{
        wording
            .say(QT_TRANSLATE_NOOP("presentation",
                                   "The true values are taken to come from one distribution (beta, gamma or normal), "
                                   "fitted to all figures at once; 8 in 10 of it lie between %1 and %2. Its interval "
                                   "holds every width that the figures do not contradict (profile likelihood)."))
            .arg(words.value(answer.true_spread->p10), words.value(answer.true_spread->p90)),
        roughness_words(answer, wording),
        source_words(shrinkage_source(answer.evidence.model)
                         + QStringLiteral("; van Dishoeck 2011, BMJ Quality and Safety 20:869"),
                     wording)};
    return section(wording.say(QT_TRANSLATE_NOOP("presentation", "The spread, chance allowed for")), sentences, steps,
                   wording);
}

QString overdispersion(const SpreadAnswer &answer, const Wording &wording)
{
    const Steps steps = analysis::working_of_spread(answer, analysis::ExplainedSpread::overdispersion);
    if (steps.empty())
        return {};
    return section(
        wording.say(QT_TRANSLATE_NOOP("presentation", "Over-dispersion")),
        {overdispersion_sentence(*answer.overdispersion, wording),
         source_words(QStringLiteral("Spiegelhalter 2005, Quality and Safety in Health Care 14:347"), wording)},
        steps, wording);
}

} // namespace

QString spread_explanation_html(const SpreadAnswer &answer, const Wording &wording)
{
    const QString html =
        gap_by_chance(answer, wording) + true_spread(answer, wording) + overdispersion(answer, wording);
    if (!html.isEmpty())
        return html;
    return QStringLiteral("<p>")
        + wording.say(QT_TRANSLATE_NOOP("presentation", "There is nothing to explain.")).toHtmlEscaped()
        + QStringLiteral("</p>");
}

widgets::Table explanation_table(const Steps &steps, const Wording &wording)
{
    widgets::Table table;
    table.title = wording.say(QT_TRANSLATE_NOOP("presentation", "How was this worked out?"));
    table.columns = {{wording.say(QT_TRANSLATE_NOOP("presentation", "Symbol")), {}, false},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "What it is")), {}, false},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Formula")), {}, false},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Number")), {}, true}};
    table.empty_text = wording.say(QT_TRANSLATE_NOOP("presentation", "There is nothing to explain."));
    for (const WorkingStep &step : steps) {
        const QString symbol = text_of(step.symbol);
        const auto cell = [](const QString &text) {
            return widgets::TableCell{text, text.isEmpty() ? QVariant() : QVariant(text), {}};
        };
        table.rows.push_back({{},
                              {cell(symbol),
                               cell(symbol_words(symbol, wording)),
                               cell(text_of(step.formula)),
                               {number_in_full(step.value, wording), step.value, {}}},
                              false});
    }
    return table;
}

QString explanation_html(const SpreadAnswer &answer, const ProviderFigure &figure, const Wording &wording)
{
    if (!figure.value)
        return QStringLiteral("<p>")
            + wording.say(QT_TRANSLATE_NOOP("presentation", "There is no figure to explain: %1."))
                  .arg(status_words(wording, figure))
                  .toHtmlEscaped()
            + QStringLiteral("</p>");
    return value_and_interval(answer, figure, wording) + flags(answer, figure, wording) + rank(answer, figure, wording);
}

} // namespace outturn::presentation
