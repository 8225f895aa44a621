// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/explanation.h"
#include "analysis/question_choices.h"
#include "cli/command_list.h"
#include "cli/output.h"
#include "cli/payment_arguments.h"
#include "cli/question_arguments.h"
#include "presentation/explanation_json.h"
#include "presentation/explanation_words.h"
#include "presentation/figure_words.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace outturn::cli {
namespace {

Result<analysis::Explained> figure_named(const QString &word)
{
    using analysis::Explained;
    for (const Explained what : {Explained::interval, Explained::flag, Explained::rank}) {
        if (analysis::explained_word(what) == word)
            return what;
    }
    return failure(ErrorCode::wrong_usage,
                   QCoreApplication::translate("cli", "Say which figure: --figure interval, flag, rank or payment."));
}

/// By the code or name that the answer gives it, else by any that the workspace knows.
Result<const analysis::ProviderFigure *> provider_named(const OpenQuestion &open, const QString &text)
{
    for (const analysis::ProviderFigure &figure : open.answer->figures) {
        if (figure.code == text || figure.provider.name.compare(text, Qt::CaseInsensitive) == 0)
            return &figure;
    }
    const Result<Provider> provider = analysis::choose_provider(*open.source, text);
    if (!provider)
        return tl::unexpected(provider.error());
    if (const analysis::ProviderFigure *figure = open.answer->find(provider->id))
        return figure;
    return failure(ErrorCode::wrong_usage,
                   QCoreApplication::translate("cli", "%1 is not among those compared here.").arg(provider->name));
}

void print_explanation(const analysis::SpreadAnswer &answer, const analysis::Explanation &explanation,
                       const presentation::Wording &wording)
{
    const analysis::ProviderFigure &figure = explanation.sources.figure;
    const presentation::FigureWords words(answer.measure, wording);
    print(
        QStringLiteral("%1, %2, %3: %4")
            .arg(figure.provider.name, answer.measure.title,
                 presentation::period_words(wording, answer.question.period),
                 figure.value ? words.value_with_counts(figure) : presentation::status_words(wording, figure.status)));
    print({});
    print_table(presentation::explanation_table(explanation.steps, wording));
    print({});
    for (const Cell &cell : explanation.sources.cells) {
        const auto from = std::find_if(explanation.sources.returns.begin(), explanation.sources.returns.end(),
                                       [&cell](const StoredReturn &entry) { return entry.id == cell.return_id; });
        if (cell.corrected_by != 0)
            print(QCoreApplication::translate("cli", "Corrected by an auditor, act %1; the return itself says:")
                      .arg(cell.corrected_by));
        for (const Origin &origin : cell.origins)
            print(QCoreApplication::translate("cli", "%1: %2, row %3, column %4, value \"%5\"")
                      .arg(part_word(origin.part),
                           from == explanation.sources.returns.end() ? QString() : from->file_name,
                           QString::number(origin.row), QString::number(origin.column), origin.text));
    }
}

/// The event of the scheme by its measure or title; none where nothing is named: then all are explained.
Result<std::optional<MeasureId>> event_named(const schemes::Scheme &scheme, const QString &text)
{
    if (text.isEmpty())
        return std::nullopt;
    QStringList known;
    for (const schemes::PaymentEvent &event : scheme.events) {
        if (event.measure.text.compare(text, Qt::CaseInsensitive) == 0
            || event.title.compare(text, Qt::CaseInsensitive) == 0)
            return std::optional(event.measure);
        known.append(event.measure.text);
    }
    for (const schemes::CohortMetric &metric : scheme.metrics) {
        if (metric.measure.text.compare(text, Qt::CaseInsensitive) == 0)
            return std::optional(metric.measure);
        known.append(metric.measure.text);
    }
    // Of a measure that counts cases everything is explained: no one event makes it.
    for (const schemes::DerivedMeasure &derived : scheme.derived) {
        if (derived.measure.id.text.compare(text, Qt::CaseInsensitive) == 0)
            return std::nullopt;
    }
    return failure(ErrorCode::wrong_usage,
                   QCoreApplication::translate("cli", "The scheme pays for no \"%1\". It knows: %2.")
                       .arg(text, known.join(QStringLiteral(", "))));
}

void print_sources(const analysis::PaymentExplanation &explanation)
{
    const auto file_of = [&explanation](qint64 id) {
        const auto from = std::find_if(explanation.returns.begin(), explanation.returns.end(),
                                       [id](const StoredReturn &entry) { return entry.id == id; });
        return from == explanation.returns.end() ? QString() : from->file_name;
    };
    for (const Cell &cell : explanation.cells) {
        if (cell.corrected_by != 0)
            print(QCoreApplication::translate("cli", "Corrected by an auditor, act %1; the return itself says:")
                      .arg(cell.corrected_by));
        for (const Origin &origin : cell.origins)
            print(QCoreApplication::translate("cli", "%1: %2, row %3, column %4, value \"%5\"")
                      .arg(part_word(origin.part), file_of(cell.return_id), QString::number(origin.row),
                           QString::number(origin.column), origin.text));
    }
    constexpr size_t most = 20; // more fill the terminal; --json has more of them
    for (size_t i = 0; i < std::min(most, explanation.cases.size()); ++i) {
        const CaseRow &row = explanation.cases[i];
        print(QCoreApplication::translate("cli", "case %1: %2, row %3")
                  .arg(row.case_ref, file_of(row.return_id), QString::number(row.line)));
    }
    if (explanation.case_rows > static_cast<qint64>(most))
        print(QCoreApplication::translate("cli", "%1 rows of cases in all.").arg(explanation.case_rows));
}

/// What a provider is due is no figure of a spread: it has a question of its own.
int explain_payment_command(const Arguments &arguments)
{
    const Result<OpenPayments> open = open_payments(arguments);
    if (!open)
        return fail(open.error());
    const auto event = event_named(open->answer.scheme, arguments.value(QStringLiteral("measure")));
    if (!event)
        return fail(event.error());
    const auto explanation = analysis::explain_payment(*open->source, *open->source, open->answer,
                                                       open->answer.question.provider.value_or(ProviderId()), *event);
    if (!explanation)
        return fail(explanation.error());
    if (arguments.json()) {
        print_json(presentation::explanation_json(*explanation));
        return done;
    }
    const presentation::Wording wording(language_of(arguments));
    print(QStringLiteral("%1, %2").arg(explanation->provider.name, explanation->programme.title));
    print({});
    print_table(presentation::explanation_table(explanation->steps, wording));
    print({});
    print_sources(*explanation);
    return done;
}

} // namespace

int explain_command(const QStringList &words)
{
    std::vector<OptionRule> rules = question_rules();
    for (const char *name : {"provider", "figure", "non-intervention", "value-per-outcome"})
        rules.push_back({QString::fromLatin1(name)});
    rules.push_back({QStringLiteral("json"), false});
    const Result<Arguments> arguments =
        arguments_for(words, rules, 1, 1,
                      "outturn explain WORKSPACE --provider CODE --measure ID --figure interval|flag|rank|payment");
    if (!arguments)
        return fail(arguments.error());
    const bool is_payment = arguments->value(QStringLiteral("figure")) == QLatin1String("payment");
    const Result<analysis::Explained> what = figure_named(arguments->value(QStringLiteral("figure")));
    if (!is_payment && !what)
        return fail(what.error());
    if (arguments->value(QStringLiteral("provider")).isEmpty())
        return fail(
            {ErrorCode::wrong_usage, QCoreApplication::translate("cli", "Name a provider with --provider CODE."), {}});
    if (is_payment)
        return explain_payment_command(*arguments);
    const Result<OpenQuestion> open = open_question(*arguments);
    if (!open)
        return fail(open.error());
    const auto figure = provider_named(*open, arguments->value(QStringLiteral("provider")));
    if (!figure)
        return fail(figure.error());
    const Result<analysis::Explanation> explanation = analysis::explain(*open->source, *open->answer, **figure, *what);
    if (!explanation)
        return fail(explanation.error());
    if (arguments->json())
        print_json(presentation::explanation_json(*explanation));
    else
        print_explanation(*open->answer, *explanation, presentation::Wording(language_of(*arguments)));
    return done;
}

} // namespace outturn::cli
