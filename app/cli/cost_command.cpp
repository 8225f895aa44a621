// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/cost.h"
#include "analysis/programme_comparison.h"
#include "cli/command_list.h"
#include "cli/open_source.h"
#include "cli/output.h"
#include "cli/question_arguments.h"
#include "presentation/cost_headline.h"
#include "presentation/cost_json.h"
#include "presentation/cost_table.h"
#include "presentation/programme_json.h"
#include "presentation/programme_table.h"

#include <QtCore/QCoreApplication>

namespace outturn::cli {
int cost_command(const QStringList &words)
{
    std::vector<OptionRule> rules = question_rules();
    rules.push_back({QStringLiteral("non-intervention")});
    rules.push_back({QStringLiteral("json"), false});
    const Result<Arguments> arguments =
        arguments_for(words, rules, 1, 1, "outturn cost WORKSPACE --measure ID [--non-intervention RATE]");
    if (!arguments)
        return fail(arguments.error());
    const Result<std::optional<double>> rate = non_intervention_rate(*arguments);
    if (!rate)
        return fail(rate.error());
    const Result<OpenQuestion> open = open_question(*arguments);
    if (!open)
        return fail(open.error());
    const Result<StandingActs> standing = open->source->standing_acts();
    if (!standing)
        return fail(standing.error());
    const presentation::Wording wording(language_of(*arguments));
    const analysis::CostAnswer cost = analysis::cost_of(open->answer, *rate);
    if (arguments->json()) {
        print_json(presentation::cost_json(cost, wording, *standing));
        return done;
    }
    print(presentation::cost_headline(cost, wording).finding + u'.');
    print({});
    print_table(presentation::cost_table(cost, wording));
    return done;
}

int programmes_command(const QStringList &words)
{
    const Result<Arguments> arguments =
        arguments_for(words, {{QStringLiteral("json"), false}}, 1, 1, "outturn programmes WORKSPACE [--json]");
    if (!arguments)
        return fail(arguments.error());
    const auto source = open_source(*arguments);
    if (!source)
        return fail(source.error());
    const auto rows = analysis::compare_programmes(**source);
    if (!rows)
        return fail(rows.error());
    const presentation::Wording wording(language_of(*arguments));
    if (arguments->json()) {
        print_json(presentation::programme_json(*rows, wording));
        return done;
    }
    print_table(presentation::programme_table(*rows, wording));
    print({});
    print(presentation::programme_note(*rows, wording));
    return done;
}

} // namespace outturn::cli
