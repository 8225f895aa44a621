// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command_list.h"
#include "cli/interruption.h"
#include "cli/output.h"
#include "cli/payment_arguments.h"
#include "presentation/import_json.h"
#include "presentation/returns_overview.h"
#include "tasks/import_returns.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>

#include <limits>
#include <map>

namespace outturn::cli {
namespace {

// Enough of one kind to see what it is about; a return can have hundreds.
constexpr int shown_warnings = 3;

/// The first few warnings of each rule, and how many more there are. Missing figures are counted in the summary.
void print_warnings(const std::vector<Problem> &warnings)
{
    std::map<QString, int> by_rule;
    for (const Problem &problem : warnings) {
        if (problem.rule != QLatin1String("missing") && ++by_rule[problem.rule] <= shown_warnings)
            print_message(QCoreApplication::translate("cli", "warning: %1").arg(problem.message));
    }
    for (const auto &[rule, number] : by_rule) {
        if (number > shown_warnings)
            print_message(QCoreApplication::translate("cli",
                                                      "warning: %n more of the kind \"%1\"; --json lists them all.",
                                                      nullptr, number - shown_warnings)
                              .arg(rule));
    }
}

void print_imported(const tasks::ImportedFile &file, bool dry_run)
{
    if (file.plan) {
        for (const Problem &problem : file.plan->errors)
            print_message(QCoreApplication::translate("cli", "error: %1").arg(problem.message));
        print_warnings(file.plan->warnings);
    }
    if (file.error || !file.plan)
        return;
    const presentation::Wording wording(QLocale().language() == QLocale::Welsh ? QStringLiteral("cy")
                                                                               : QStringLiteral("en"));
    print(QStringLiteral("%1: %2").arg(file.name, presentation::tally_words(file.plan->tally, wording)));
    const int missing = static_cast<int>(
        std::count_if(file.plan->warnings.begin(), file.plan->warnings.end(),
                      [](const Problem &problem) { return problem.rule == QLatin1String("missing"); }));
    if (missing > 0)
        print(QCoreApplication::translate("cli", "  %n figure(s) missing, kept as missing", nullptr, missing));
    if (dry_run)
        print(QCoreApplication::translate("cli", "  nothing was stored: this was a dry run"));
    else if (file.outcome && file.outcome->superseded_return_id)
        print(QCoreApplication::translate("cli", "  return %1, which replaces figures of return %2")
                  .arg(file.outcome->return_id)
                  .arg(*file.outcome->superseded_return_id));
    else if (file.outcome)
        print(QCoreApplication::translate("cli", "  return %1").arg(file.outcome->return_id));
}

} // namespace

int import_command(const QStringList &words)
{
    const Result<Arguments> arguments =
        arguments_for(words,
                      {{QStringLiteral("mapping")},
                       {QStringLiteral("programme")},
                       {QStringLiteral("measure")},
                       {QStringLiteral("sheet")},
                       {QStringLiteral("period")},
                       {QStringLiteral("encoding")},
                       {QStringLiteral("scheme")},
                       {QStringLiteral("strict"), false},
                       {QStringLiteral("dry-run"), false},
                       {QStringLiteral("json"), false}},
                      2, std::numeric_limits<qsizetype>::max(), "outturn import WORKSPACE FILE...");
    if (!arguments)
        return fail(arguments.error());
    Result<ingest::ReferenceData> reference = ingest::reference_data(ingest::own_folder());
    if (!reference)
        return fail(reference.error());
    Interruption interruption;
    tasks::ImportRequest request;
    request.workspace = arguments->positional().first();
    request.choices.mapping = arguments->value(QStringLiteral("mapping"));
    request.choices.programme = arguments->value(QStringLiteral("programme"));
    request.choices.measure = arguments->value(QStringLiteral("measure"));
    request.choices.period = arguments->value(QStringLiteral("period"));
    request.choices.encoding = arguments->value(QStringLiteral("encoding"));
    request.choices.strict = arguments->has(QStringLiteral("strict"));
    if (arguments->has(QStringLiteral("sheet")))
        request.choices.sheets = {arguments->value(QStringLiteral("sheet"))};
    if (const Result<> taken = tasks::take_profile_file(request.choices, *reference); !taken)
        return fail(taken.error());
    for (const QString &reason : reference->not_read)
        print_message(QCoreApplication::translate("cli", "warning: %1").arg(reason));
    if (arguments->has(QStringLiteral("scheme"))) {
        Result<schemes::Scheme> scheme = scheme_file(arguments->value(QStringLiteral("scheme")));
        if (!scheme)
            return fail(scheme.error());
        request.schemes = std::vector{std::move(*scheme)};
    }
    request.dry_run = arguments->has(QStringLiteral("dry-run"));
    request.stop = interruption.token();
    request.progress = interruption.progress();
    int status = done;
    QJsonArray files;
    const QStringList paths = arguments->positional().mid(1);
    for (const QString &path : paths) {
        const tasks::ImportedFile file = tasks::import_return(path, request, *reference);
        interruption.clear_line();
        if (!arguments->json())
            print_imported(file, request.dry_run);
        files.append(presentation::import_json(file.name, file.plan ? &*file.plan : nullptr,
                                               file.outcome ? &*file.outcome : nullptr,
                                               file.error ? &*file.error : nullptr));
        if (file.error)
            status = std::max(status, fail(*file.error));
        else if (file.has_row_errors())
            status = std::max<int>(status, imported_with_errors);
        if (interruption.token().stop_requested())
            break;
    }
    if (arguments->json())
        print_json({{QStringLiteral("files"), files}});
    return status;
}

} // namespace outturn::cli
