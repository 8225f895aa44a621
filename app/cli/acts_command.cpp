// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command_list.h"
#include "cli/output.h"
#include "cli/question_arguments.h"
#include "ingest/reference_data.h"
#include "presentation/standing_act_words.h"
#include "tasks/acts_file.h"
#include "workspace/workspace_reader.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

namespace outturn::cli {
namespace {

constexpr const char *usage = "outturn acts WORKSPACE [--json] | outturn acts WORKSPACE --apply FILE [--with-derived]";

QJsonObject json_of(const Act &act)
{
    return {{QStringLiteral("id"), act.id},
            {QStringLiteral("kind"), act_word(act.kind)},
            {QStringLiteral("at"), act.at.toUTC().toString(Qt::ISODateWithMs)},
            {QStringLiteral("person"), act.person},
            {QStringLiteral("reason"), act.reason},
            {QStringLiteral("content"), QJsonDocument::fromJson(act.json).object()}};
}

/// What an exclusion of one measure did not take with it, so that nobody takes half of it for the whole.
int tell_derived(const QString &workspace, const std::vector<Exclusion> &left, const presentation::Wording &wording)
{
    if (left.empty())
        return done;
    const auto source = workspace::WorkspaceReader::open(workspace);
    if (!source)
        return fail(source.error());
    const auto names = presentation::audit_names(**source);
    if (!names)
        return fail(names.error());
    print(QCoreApplication::translate(
        "cli", "Worked out from the same cases and still in every answer (--with-derived leaves it out as well):"));
    for (const Exclusion &exclusion : left)
        print(QStringLiteral("  ") + presentation::exclusion_subject(exclusion, *names, wording));
    return done;
}

int apply(const QString &workspace, const QString &path, tasks::DerivedFigures derived,
          const presentation::Wording &wording)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail({ErrorCode::unreadable,
                     QCoreApplication::translate("cli", "%1 cannot be read (%2).").arg(path, file.errorString()),
                     {}});
    const Result<std::vector<Act>> acts = tasks::read_acts_file(file.readAll(), QFileInfo(path).fileName());
    if (!acts)
        return fail(acts.error());
    const Result<tasks::AppliedActs> applied =
        tasks::apply_acts(workspace, *acts, system_clock(), derived, ingest::own_folder());
    if (!applied)
        return fail(applied.error());
    print(QCoreApplication::translate("cli", "Exclusions and corrections applied: %1. In force before: %2.")
              .arg(applied->applied)
              .arg(applied->standing_already));
    if (applied->with_derived > 0)
        print(QCoreApplication::translate("cli", "Of them of what was worked out from the same cases: %1.")
                  .arg(applied->with_derived));
    return tell_derived(workspace, applied->derived_left, wording);
}

} // namespace

int acts_command(const QStringList &words)
{
    const Result<Arguments> arguments = arguments_for(
        words, {{QStringLiteral("json"), false}, {QStringLiteral("apply")}, {QStringLiteral("with-derived"), false}}, 1,
        1, usage);
    if (!arguments)
        return fail(arguments.error());
    const QString workspace = arguments->positional().first();
    if (arguments->has(QStringLiteral("apply")))
        return apply(workspace, arguments->value(QStringLiteral("apply")),
                     arguments->has(QStringLiteral("with-derived")) ? tasks::DerivedFigures::go
                                                                    : tasks::DerivedFigures::stay,
                     presentation::Wording(language_of(*arguments)));
    const auto source = workspace::WorkspaceReader::open(workspace);
    if (!source)
        return fail(source.error());
    const Result<StandingActs> standing = (*source)->standing_acts();
    if (!standing)
        return fail(standing.error());
    if (arguments->json()) {
        QJsonArray exclusions;
        for (const StandingActs::StandingExclusion &entry : standing->exclusions)
            exclusions.append(json_of(entry.act));
        QJsonArray corrections;
        for (const StandingActs::StandingCorrection &entry : standing->corrections)
            corrections.append(json_of(entry.act));
        print_json({{QStringLiteral("exclusions"), exclusions}, {QStringLiteral("corrections"), corrections}});
        return done;
    }
    const auto names = presentation::audit_names(**source);
    if (!names)
        return fail(names.error());
    const presentation::Wording wording(language_of(*arguments));
    if (standing->is_empty())
        print(QCoreApplication::translate("cli", "No exclusions or corrections are in force."));
    else
        print_table(presentation::standing_acts_table(*standing, *names, wording));
    return done;
}

} // namespace outturn::cli
