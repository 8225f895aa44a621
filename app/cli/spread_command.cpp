// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/pair_comparison.h"
#include "analysis/question_choices.h"
#include "analysis/spread.h"
#include "cli/command_list.h"
#include "cli/output.h"
#include "cli/question_arguments.h"
#include "presentation/headline.h"
#include "presentation/shared_areas_json.h"
#include "presentation/spread_csv.h"
#include "presentation/spread_detail_json.h"
#include "presentation/spread_json.h"
#include "presentation/spread_table.h"
#include "tasks/write_report.h"

#include <QtCore/QCoreApplication>

namespace outturn::cli {
namespace {

void print_answer(const analysis::SpreadAnswer &answer, const presentation::Wording &wording)
{
    const presentation::Headline headline = presentation::spread_headline(answer, wording);
    print(headline.title);
    print(headline.finding + u'.');
    if (!headline.caution.isEmpty())
        print(headline.caution);
    if (!headline.warnings.isEmpty())
        print(headline.warnings);
    if (!answer.measure.cost_scope.isEmpty())
        print(QCoreApplication::translate("cli", "The cost covers %1.").arg(answer.measure.cost_scope));
    print({});
    print_table(presentation::spread_table(answer, wording));
    if (answer.excluded.empty())
        return;
    print({});
    const widgets::Table excluded = presentation::excluded_table(answer, wording);
    print(excluded.title);
    print_table(excluded);
}

} // namespace

int spread_command(const QStringList &words)
{
    std::vector<OptionRule> rules = question_rules();
    rules.push_back({QStringLiteral("json"), false});
    rules.push_back({QStringLiteral("csv"), false});
    rules.push_back({QStringLiteral("detail"), false});
    const Result<Arguments> arguments = arguments_for(words, rules, 1, 1, "outturn spread WORKSPACE --measure ID");
    if (!arguments)
        return fail(arguments.error());
    if (arguments->json() && arguments->has(QStringLiteral("csv")))
        return fail(
            {ErrorCode::wrong_usage, QCoreApplication::translate("cli", "Choose one of --json and --csv."), {}});
    const Result<OpenQuestion> open = open_question(*arguments, Unnamed::is_wrong_usage);
    if (!open)
        return fail(open.error());
    const presentation::Wording wording(language_of(*arguments));
    if (arguments->json()) {
        QJsonObject object = presentation::spread_json(*open->answer, wording);
        if (arguments->has(QStringLiteral("detail"))) {
            const auto shared = analysis::shared_areas(*open->source, *open->answer);
            if (!shared)
                return fail(shared.error());
            QJsonObject detail = presentation::spread_detail_json(*open->answer);
            detail.insert(QStringLiteral("shared_areas"), presentation::shared_areas_json(*shared));
            object.insert(QStringLiteral("detail"), detail);
        }
        print_json(object);
    } else if (arguments->has(QStringLiteral("csv")))
        print_bytes(presentation::spread_csv(*open->answer));
    else
        print_answer(*open->answer, wording);
    return done;
}

int report_command(const QStringList &words)
{
    std::vector<OptionRule> rules = question_rules();
    rules.push_back({QStringLiteral("output")});
    const Result<Arguments> arguments =
        arguments_for(words, rules, 1, 1, "outturn report WORKSPACE --output FILE.html");
    if (!arguments)
        return fail(arguments.error());
    const QString output = arguments->value(QStringLiteral("output"));
    if (output.isEmpty())
        return fail({ErrorCode::wrong_usage,
                     QCoreApplication::translate("cli", "Say where the report goes: --output FILE.html."),
                     {}});
    const Result<OpenQuestion> open = open_question(*arguments, Unnamed::is_main_measure);
    if (!open)
        return fail(open.error());
    const Result<> written = tasks::write_report(*open->source, *open->answer, language_of(*arguments), output);
    return written ? done : fail(written.error());
}

} // namespace outturn::cli
