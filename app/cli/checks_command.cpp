// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command_list.h"
#include "cli/interruption.h"
#include "cli/open_source.h"
#include "cli/output.h"
#include "cli/question_arguments.h"
#include "ingest/reference_data.h"
#include "presentation/check_json.h"
#include "presentation/check_words.h"
#include "tasks/check_returns.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace outturn::cli {
namespace {

using audit::CheckRun;
using audit::Severity;
using presentation::HitFilter;
using presentation::Wording;

constexpr const char *usage =
    "outturn checks WORKSPACE [--programme ID] [--severity note|caution|serious] [--check ID] [--json]";

tl::unexpected<Error> wrong(const QString &message)
{
    return failure(ErrorCode::wrong_usage, message);
}

/// What the options choose; a word that nothing answers to is wrong usage and no empty answer.
Result<HitFilter> filter_of(const Arguments &arguments, const CheckRun &run)
{
    HitFilter filter;
    if (const QString word = arguments.value(QStringLiteral("severity")); !word.isEmpty()) {
        filter.severity = audit::severity_from_word(word);
        if (!filter.severity)
            return wrong(
                QCoreApplication::translate("cli", "--severity takes note, caution or serious, not \"%1\".").arg(word));
    }
    if (const QString id = arguments.value(QStringLiteral("programme")); !id.isEmpty()) {
        QStringList known;
        for (const Programme &programme : run.programmes)
            known.append(programme.id.text);
        if (!known.contains(id))
            return wrong(
                QCoreApplication::translate("cli", "There is no programme \"%1\" in the workspace. There are: %2.")
                    .arg(id, known.join(QStringLiteral(", "))));
        filter.programme = ProgrammeId(id);
    }
    filter.check = arguments.value(QStringLiteral("check"));
    if (!filter.check.isEmpty()) {
        QStringList known;
        for (const audit::CheckDefinition &definition : run.definitions)
            known.append(definition.id);
        if (!known.contains(filter.check))
            return wrong(QCoreApplication::translate("cli", "There is no check \"%1\". There are: %2.")
                             .arg(filter.check, known.join(QStringLiteral(", "))));
    }
    return filter;
}

/// A sentence for each, below the title of its check; more than a screenful of one check is counted.
void print_hits(const CheckRun &run, const std::vector<size_t> &hits, const Wording &wording)
{
    constexpr int most = 40; // of one check; --json has them all
    QString check;
    int printed = 0;
    for (const size_t position : hits) {
        const audit::CheckHit &hit = run.hits[position];
        if (hit.check != check) {
            check = hit.check;
            printed = 0;
            print(QStringLiteral("  %1 [%2]").arg(presentation::check_title(run, check, wording), check));
        }
        if (++printed < most)
            print(QStringLiteral("    ") + presentation::hit_sentence(run, hit, wording));
        else if (printed == most)
            print(QCoreApplication::translate("cli", "    ... and more; --json lists them all."));
    }
}

void print_not_applied(const CheckRun &run, const HitFilter &filter, const Wording &wording)
{
    bool first = true;
    for (const audit::CheckOutcome &outcome : run.outcomes) {
        if (outcome.why_not.isEmpty() || (!filter.check.isEmpty() && filter.check != outcome.check))
            continue;
        if (first)
            print(QString());
        if (first)
            print(QCoreApplication::translate("cli", "Checks that could not be applied:"));
        first = false;
        print(QStringLiteral("  %1: %2")
                  .arg(presentation::check_title(run, outcome.check, wording),
                       presentation::why_not_words(outcome, wording)));
    }
}

void print_checks(const CheckRun &run, const HitFilter &filter, const Wording &wording)
{
    print(presentation::checks_headline(run, filter.programme, wording) + u'.');
    for (const Severity severity : {Severity::serious, Severity::caution, Severity::note}) {
        if (filter.severity && *filter.severity != severity)
            continue;
        HitFilter own = filter;
        own.severity = severity;
        const std::vector<size_t> hits = presentation::chosen_hits(run, own);
        if (hits.empty())
            continue;
        print(QString());
        print(QStringLiteral("%1: %2").arg(presentation::severity_title(severity, wording),
                                           wording.number(static_cast<double>(hits.size()), 0)));
        print_hits(run, hits, wording);
    }
    print_not_applied(run, filter, wording);
}

Result<audit::SharedChecks> run_checks(const workspace::WorkspaceReader &source, const Arguments &arguments)
{
    std::optional<ProgrammeId> only;
    if (const QString id = arguments.value(QStringLiteral("programme")); !id.isEmpty())
        only = ProgrammeId(id);
    Interruption interruption;
    const Progress progress = interruption.progress();
    QStringList problems;
    Result<audit::SharedChecks> run = tasks::check_returns(
        source, ingest::own_folder(), interruption.token(),
        [&progress](qint64 cases) {
            progress({cases, 0, 0});
        },
        &problems, only);
    interruption.clear_line();
    for (const QString &problem : problems)
        print_message(QStringLiteral("outturn: ") + problem);
    return run;
}

} // namespace

int checks_command(const QStringList &words)
{
    const Result<Arguments> arguments = arguments_for(words,
                                                      {{QStringLiteral("programme")},
                                                       {QStringLiteral("severity")},
                                                       {QStringLiteral("check")},
                                                       {QStringLiteral("json"), false}},
                                                      1, 1, usage);
    if (!arguments)
        return fail(arguments.error());
    const auto source = open_source(*arguments);
    if (!source)
        return fail(source.error());
    const Result<audit::SharedChecks> run = run_checks(**source, *arguments);
    if (!run)
        return fail(run.error());
    const Result<HitFilter> filter = filter_of(*arguments, **run);
    if (!filter)
        return fail(filter.error());
    const Wording wording(language_of(*arguments));
    if (!arguments->json()) {
        print_checks(**run, *filter, wording);
        return done;
    }
    const Result<QJsonObject> json = presentation::checks_json(**run, *filter, **source, **source, wording);
    if (!json)
        return fail(json.error());
    print_json(*json);
    return done;
}

} // namespace outturn::cli
