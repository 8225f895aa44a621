// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/spread_report.h"

#include "presentation/figure_words.h"
#include "presentation/headline.h"
#include "presentation/returns_overview.h"
#include "presentation/spread_table.h"

#include <algorithm>

namespace outturn::presentation {
namespace {

using analysis::SpreadAnswer;
using namespace reporting;

KeyFigures key_figures(const SpreadAnswer &answer, const Wording &wording)
{
    const FigureWords words(answer.measure, wording);
    KeyFigures figures;
    const auto add_end = [&](const QString &label, const std::optional<size_t> &position) {
        if (!position)
            return;
        const analysis::ProviderFigure &figure = answer.figures[*position];
        QStringList note{figure.provider.name};
        if (const QString counts = words.counts(figure); !counts.isEmpty())
            note.append(counts);
        if (const QString flag = flag_words(wording, figure.flag); !flag.isEmpty())
            note.append(flag);
        figures.figures.push_back({label, words.value(*figure.value), note.join(QStringLiteral(", "))});
    };
    const auto capital = [](QString word) {
        word[0] = word[0].toUpper();
        return word;
    };
    add_end(capital(best_word(wording, answer.measure)), answer.best);
    add_end(capital(worst_word(wording, answer.measure)), answer.worst);
    if (answer.spread) {
        figures.figures.push_back({wording.say(QT_TRANSLATE_NOOP("presentation", "Gap")), words.gap(answer.spread->gap),
                                   wording.say(QT_TRANSLATE_NOOP("presentation", "between the two ends"))});
        figures.figures.push_back(
            {wording.say(QT_TRANSLATE_NOOP("presentation", "Eight in ten lie between")),
             words.interval({answer.spread->p10, answer.spread->p90}),
             wording.say(QT_TRANSLATE_NOOP("presentation", "10th and 90th percentile, chance included"))});
    }
    if (answer.chance_gap)
        figures.figures.push_back(
            {wording.say(QT_TRANSLATE_NOOP("presentation", "Gap by chance alone")),
             words.gap(answer.chance_gap->expected),
             wording.say(QT_TRANSLATE_NOOP("presentation", "if all were the same; probability of a gap as large: %1"))
                 .arg(wording.locale().toString(answer.chance_gap->p_value, 'g', 2))});
    if (answer.true_spread)
        figures.figures.push_back({wording.say(QT_TRANSLATE_NOOP("presentation", "Eight in ten, chance allowed for")),
                                   words.interval({answer.true_spread->p10, answer.true_spread->p90}),
                                   answer.true_spread->interval95
                                       ? wording.say(QT_TRANSLATE_NOOP("presentation", "a width of %1 (95%: %2)"))
                                             .arg(words.gap(answer.true_spread->gap),
                                                  words.gap_range(answer.true_spread->interval95->lower,
                                                                  answer.true_spread->interval95->upper))
                                       : words.gap(answer.true_spread->gap)});
    if (answer.target)
        figures.figures.push_back({answer.target_source == analysis::TargetSource::user
                                       ? wording.say(QT_TRANSLATE_NOOP("presentation", "Target"))
                                       : wording.say(QT_TRANSLATE_NOOP("presentation", "All together")),
                                   words.value(*answer.target), provider_count(wording, answer, answer.with_value)});
    return figures;
}

DocumentTable figure_data(const SpreadAnswer &answer, const Wording &wording, const QString &caption)
{
    const FigureWords words(answer.measure, wording);
    DocumentTable table;
    table.caption = caption;
    table.columns = {{wording.say(QT_TRANSLATE_NOOP("presentation", "Provider")), false},
                     {words.denominator_title(), true},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Value")), true},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "95% interval")), true},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Against limits")), false}};
    for (const analysis::ProviderFigure &figure : answer.figures) {
        if (figure.value)
            table.rows.push_back(
                {figure.provider.name, figure.denominator ? wording.full_number(*figure.denominator) : QString(),
                 words.value(*figure.value), figure.interval95 ? words.interval(*figure.interval95) : QString(),
                 short_flag_words(wording, figure.flag)});
    }
    return table;
}

QString source_words(const std::vector<StoredReturn> &returns)
{
    QStringList names;
    for (const StoredReturn &entry : returns)
        names.append(entry.file_name);
    constexpr qsizetype shown = 4;
    if (names.size() <= shown)
        return names.join(QStringLiteral(", "));
    return names.mid(0, shown).join(QStringLiteral(", ")) + QStringLiteral(", …");
}

void add_figures(Document &document, const SpreadAnswer &answer, const std::vector<StoredReturn> &returns,
                 const Headline &headline, const Wording &wording)
{
    const QString alternative = headline.finding + QStringLiteral(". ") + headline.caution;
    document.blocks.push_back(Figure{QString::fromLatin1(ranked_picture), headline.finding, alternative,
                                     source_words(returns),
                                     figure_data(answer, wording,
                                                 wording.say(QT_TRANSLATE_NOOP("presentation",
                                                                               "Data of the ranked "
                                                                               "chart")))});
    if (answer.measure.kind == MeasureKind::value || answer.measure.kind == MeasureKind::mean)
        return;
    document.blocks.push_back(Figure{
        QString::fromLatin1(funnel_picture),
        wording.say(QT_TRANSLATE_NOOP("presentation", "Who differs by more than chance, given how many each counted")),
        alternative, source_words(returns),
        figure_data(answer, wording, wording.say(QT_TRANSLATE_NOOP("presentation", "Data of the funnel plot")))});
}

FactList filters_of(const SpreadAnswer &answer, const Wording &wording)
{
    FactList facts;
    const auto add = [&facts](const QString &term, const QString &description) {
        facts.facts.push_back({term, description});
    };
    add(wording.say(QT_TRANSLATE_NOOP("presentation", "Programme")), answer.programme.title);
    add(wording.say(QT_TRANSLATE_NOOP("presentation", "Measure")),
        QStringLiteral("%1 (%2)").arg(answer.measure.title, answer.measure.id.text));
    add(wording.say(QT_TRANSLATE_NOOP("presentation", "Period")),
        QStringLiteral("%1 (%2)").arg(period_label(answer.question.period),
                                      period_words(wording, answer.question.period)));
    const QString filters = filter_words(answer, wording);
    add(wording.say(QT_TRANSLATE_NOOP("presentation", "Filters")),
        filters.isEmpty() ? wording.say(QT_TRANSLATE_NOOP("presentation", "none")) : filters);
    add(wording.say(QT_TRANSLATE_NOOP("presentation", "Exclusions by the user")),
        wording.say(QT_TRANSLATE_NOOP("presentation", "none")));
    return facts;
}

void add_method(Document &document, const SpreadAnswer &answer, const Wording &wording)
{
    document.blocks.push_back(
        Heading{2, wording.say(QT_TRANSLATE_NOOP("presentation", "How the figures were worked out"))});
    const auto add = [&document](const QString &text) { document.blocks.push_back(Paragraph{text, false}); };
    switch (answer.measure.kind) {
    case MeasureKind::proportion:
        add(wording.say(QT_TRANSLATE_NOOP("presentation",
                                          "Each value is a numerator out of a denominator. Intervals are "
                                          "Wilson's. The limits of the funnel are exact binomial "
                                          "prediction limits around the target: a provider lies beyond "
                                          "one if and only if the exact probability of a count as "
                                          "extreme as its own, at the target, is below 0.025 (95% "
                                          "limits) or 0.001 (99.8% limits).")));
        break;
    case MeasureKind::rate:
    case MeasureKind::ratio:
        add(wording.say(QT_TRANSLATE_NOOP("presentation",
                                          "Each value is a count of events over an exposure or an expected "
                                          "count. Intervals are Garwood's. The limits of the funnel are "
                                          "exact Poisson prediction limits around the target: a provider "
                                          "lies beyond one if and only if the exact probability of a "
                                          "count as extreme as its own, at the target, is below 0.025 "
                                          "(95% limits) or 0.001 (99.8% limits).")));
        break;
    case MeasureKind::mean:
        add(wording.say(QT_TRANSLATE_NOOP("presentation",
                                          "Each value is a mean with a standard error; intervals and "
                                          "flags are normal.")));
        break;
    case MeasureKind::value:
        add(wording.say(QT_TRANSLATE_NOOP("presentation",
                                          "The values are as returned, without numerators and "
                                          "denominators: they can be ranked, but how much of their "
                                          "spread is chance cannot be said.")));
        break;
    }
    add(wording.say(QT_TRANSLATE_NOOP("presentation",
                                      "The target is what all providers shown achieve together, unless one "
                                      "was given. Being beyond a limit calls for enquiry; it is not a "
                                      "judgement. A missing figure is never taken for zero or for the "
                                      "average.")));
    if (answer.overdispersion)
        add(wording
                .say(QT_TRANSLATE_NOOP(
                    "presentation",
                    "The figures vary %1 times as much as chance would have them (over-dispersion, "
                    "p %2). The gap by chance alone is that between highest and lowest if all had the "
                    "target's value, exact for counts of these sizes. What is left once chance is "
                    "allowed for comes from the distribution of true values fitted to all figures "
                    "(beta, gamma or normal): its 90th less its 10th percentile, with an interval by "
                    "profile likelihood. A likely rank is the range that holds 95% of the "
                    "provider's rank distribution, computed exactly."))
                .arg(wording.number(answer.overdispersion->phi, 1),
                     wording.locale().toString(answer.overdispersion->p_value, 'g', 2)));
    if (!answer.measure.cost_scope.isEmpty())
        add(wording
                .say(QT_TRANSLATE_NOOP("presentation",
                                       "The cost covers %1. A cost an outcome made from it is therefore "
                                       "too high, and serves to compare providers only."))
                .arg(answer.measure.cost_scope));
}

void add_provenance(Document &document, const std::vector<StoredReturn> &returns, const QString &program_version,
                    const Wording &wording)
{
    document.blocks.push_back(
        Heading{2, wording.say(QT_TRANSLATE_NOOP("presentation", "Where the figures came from"))});
    DocumentTable table;
    table.caption = wording.say(QT_TRANSLATE_NOOP("presentation", "Returns that these figures come from"));
    table.columns = {{wording.say(QT_TRANSLATE_NOOP("presentation", "Return")), false},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Rows")), false},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Imported")), false},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Read as")), false},
                     {QStringLiteral("SHA-256"), false}};
    for (const StoredReturn &entry : returns)
        table.rows.push_back({entry.file_name, tally_words(entry.tally, wording),
                              wording.date(entry.imported_at.date()), entry.mapping,
                              QString::fromLatin1(entry.sha256)});
    document.blocks.push_back(table);
    document.blocks.push_back(
        Note{wording.say(QT_TRANSLATE_NOOP("presentation", "Made with Outturn %1, offline, from the returns listed."))
                 .arg(program_version)});
}

} // namespace

DocumentTable document_table(const widgets::Table &table)
{
    DocumentTable document;
    document.caption = table.title;
    // The name comes first: it is the header of its row.
    size_t name = 0;
    while (name + 1 < table.columns.size() && table.columns[name].is_number)
        ++name;
    std::vector<size_t> order{name};
    for (size_t i = 0; i < table.columns.size(); ++i) {
        if (i != name)
            order.push_back(i);
    }
    for (const size_t i : order)
        document.columns.push_back({table.columns[i].title, table.columns[i].is_number});
    for (const widgets::TableRow &row : table.rows) {
        QStringList cells;
        for (const size_t i : order)
            cells.append(row.cells[i].text);
        document.rows.push_back(cells);
    }
    return document;
}

Document spread_report(const SpreadAnswer &answer, const std::vector<StoredReturn> &returns,
                       const QString &program_version, const Wording &wording)
{
    const Headline headline = spread_headline(answer, wording);
    Document document;
    document.title = answer.measure.title;
    document.subtitle =
        QStringLiteral("%1 · %2").arg(answer.programme.title, period_words(wording, answer.question.period));
    document.language = wording.language_tag();
    document.generator = QStringLiteral("Outturn ") + program_version;
    document.skip_link_text = wording.say(QT_TRANSLATE_NOOP("presentation", "Skip to the content"));
    document.show_data_text = wording.say(QT_TRANSLATE_NOOP("presentation", "Show the data as a table"));
    document.source_prefix = wording.say(QT_TRANSLATE_NOOP("presentation", "Source:"));
    document.figure_prefix = wording.say(QT_TRANSLATE_NOOP("presentation", "Figure %1"));
    document.contents_title = wording.say(QT_TRANSLATE_NOOP("presentation", "Contents"));
    document.blocks.push_back(Paragraph{headline.finding + u'.', true});
    document.blocks.push_back(Paragraph{headline.caution, false});
    if (!headline.warnings.isEmpty())
        document.blocks.push_back(Note{headline.warnings});
    document.blocks.push_back(key_figures(answer, wording));
    document.blocks.push_back(Heading{2, wording.say(QT_TRANSLATE_NOOP("presentation", "The spread"))});
    add_figures(document, answer, returns, headline, wording);
    document.blocks.push_back(Heading{2, wording.say(QT_TRANSLATE_NOOP("presentation", "Every provider"))});
    if (!answer.measure.cost_scope.isEmpty())
        document.blocks.push_back(
            Note{wording.say(QT_TRANSLATE_NOOP("presentation", "The cost covers %1.")).arg(answer.measure.cost_scope)});
    document.blocks.push_back(document_table(spread_table(answer, wording)));
    document.blocks.push_back(
        Heading{2, wording.say(QT_TRANSLATE_NOOP("presentation", "Filters and what was left out"))});
    document.blocks.push_back(filters_of(answer, wording));
    if (!answer.excluded.empty())
        document.blocks.push_back(document_table(excluded_table(answer, wording)));
    add_method(document, answer, wording);
    add_provenance(document, returns, program_version, wording);
    return document;
}

} // namespace outturn::presentation
