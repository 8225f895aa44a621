// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/explanation.h"
#include "analysis/question_choices.h"
#include "cli/command_list.h"
#include "cli/output.h"
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
    if (word == QLatin1String("payment"))
        return failure(ErrorCode::wrong_usage,
                       QCoreApplication::translate("cli", "Payments are not part of this version yet."));
    return failure(ErrorCode::wrong_usage,
                   QCoreApplication::translate("cli", "Say which figure: --figure interval, flag or rank."));
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
        for (const Origin &origin : cell.origins)
            print(QCoreApplication::translate("cli", "%1: %2, row %3, column %4, value \"%5\"")
                      .arg(part_word(origin.part),
                           from == explanation.sources.returns.end() ? QString() : from->file_name,
                           QString::number(origin.row), QString::number(origin.column), origin.text));
    }
}

} // namespace

int explain_command(const QStringList &words)
{
    std::vector<OptionRule> rules = question_rules();
    rules.push_back({QStringLiteral("provider")});
    rules.push_back({QStringLiteral("figure")});
    rules.push_back({QStringLiteral("json"), false});
    const Result<Arguments> arguments = arguments_for(
        words, rules, 1, 1, "outturn explain WORKSPACE --provider CODE --measure ID --figure interval|flag|rank");
    if (!arguments)
        return fail(arguments.error());
    const Result<analysis::Explained> what = figure_named(arguments->value(QStringLiteral("figure")));
    if (!what)
        return fail(what.error());
    if (arguments->value(QStringLiteral("provider")).isEmpty())
        return fail(
            {ErrorCode::wrong_usage, QCoreApplication::translate("cli", "Name a provider with --provider CODE."), {}});
    const Result<OpenQuestion> open = open_question(*arguments, Unnamed::is_wrong_usage);
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
