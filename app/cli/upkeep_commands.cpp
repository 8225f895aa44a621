// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command_list.h"
#include "cli/output.h"
#include "tasks/demonstration.h"
#include "tasks/evidence_pack.h"
#include "tasks/verify_workspace.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>

namespace outturn::cli {
namespace {

constexpr qint64 most_synthetic_rows = 100'000'000;

int verify_pack(const QString &path, bool as_json)
{
    const Result<tasks::PackCheck> check = tasks::check_evidence_pack(path);
    if (!check)
        return fail(check.error());
    if (as_json) {
        print_json({{QStringLiteral("ok"), check->disagreements.isEmpty()},
                    {QStringLiteral("files"), check->files},
                    {QStringLiteral("bytes"), check->bytes},
                    {QStringLiteral("trail_entries"), check->trail_entries},
                    {QStringLiteral("manifest_sha256"), QString::fromLatin1(check->manifest_sha256)},
                    {QStringLiteral("disagreements"), QJsonArray::fromStringList(check->disagreements)}});
    } else {
        for (const QString &line : check->disagreements)
            print(line);
        if (check->disagreements.isEmpty())
            print(QCoreApplication::translate("cli",
                                              "The evidence pack is whole: %1 files, %2 bytes, %3 trail entries in an "
                                              "unbroken chain.")
                      .arg(check->files)
                      .arg(check->bytes)
                      .arg(check->trail_entries));
        if (!check->manifest_sha256.isEmpty())
            print(QCoreApplication::translate("cli",
                                              "SHA-256 of its manifest: %1. Compare it with the one that the pack's "
                                              "maker noted.")
                      .arg(QString::fromLatin1(check->manifest_sha256)));
    }
    return check->disagreements.isEmpty() ? done : damaged;
}

void print_check(const workspace::WorkspaceCheck &check)
{
    for (const QString &line : check.disagreements)
        print(line);
    if (check.disagreements.isEmpty())
        print(QCoreApplication::translate(
                  "cli",
                  "The workspace is whole: %1 returns, %2 originals with their SHA-256, "
                  "%3 figures, %4 rows of cases, %5 schemes, %6 definitions of reports, %7 acts of auditors, %8 trail "
                  "entries in an unbroken chain. %9 places of the originals say what the workspace has from there.")
                  .arg(check.returns)
                  .arg(check.originals)
                  .arg(check.cells)
                  .arg(check.case_rows)
                  .arg(check.schemes)
                  .arg(check.reports)
                  .arg(check.acts)
                  .arg(check.trail_entries)
                  .arg(check.places));
    if (!check.last_hash.isEmpty())
        print(QCoreApplication::translate("cli",
                                          "The trail ends with the hash %1. Note it elsewhere: whoever can write the "
                                          "file can cut off the trail's end or write all of it anew, and only a hash "
                                          "that was noted shows that, by --trail-hash.")
                  .arg(QString::fromLatin1(check.last_hash)));
}

} // namespace

int verify_command(const QStringList &words)
{
    const Result<Arguments> arguments =
        arguments_for(words, {{QStringLiteral("json"), false}, {QStringLiteral("trail-hash")}}, 1, 1,
                      "outturn verify WORKSPACE|PACK [--trail-hash HASH]");
    if (!arguments)
        return fail(arguments.error());
    // Ctrl-C simply ends it: a check changes nothing.
    if (tasks::is_evidence_pack(arguments->positional().first())) {
        if (arguments->has(QStringLiteral("trail-hash")))
            return fail({ErrorCode::wrong_usage,
                         QCoreApplication::translate("cli", "--trail-hash is for a workspace, not for a pack."),
                         {}});
        return verify_pack(arguments->positional().first(), arguments->json());
    }
    const Result<workspace::WorkspaceCheck> check = tasks::verify_workspace(
        arguments->positional().first(), {}, arguments->value(QStringLiteral("trail-hash")).trimmed().toLatin1());
    if (!check)
        return fail(check.error());
    if (arguments->json()) {
        print_json({{QStringLiteral("ok"), check->disagreements.isEmpty()},
                    {QStringLiteral("returns"), check->returns},
                    {QStringLiteral("originals"), check->originals},
                    {QStringLiteral("figures"), check->cells},
                    {QStringLiteral("case_rows"), check->case_rows},
                    {QStringLiteral("schemes"), check->schemes},
                    {QStringLiteral("reports"), check->reports},
                    {QStringLiteral("acts"), check->acts},
                    {QStringLiteral("places"), check->places},
                    {QStringLiteral("trail_entries"), check->trail_entries},
                    {QStringLiteral("trail_hash"), QString::fromLatin1(check->last_hash)},
                    {QStringLiteral("disagreements"), QJsonArray::fromStringList(check->disagreements)}});
    } else {
        print_check(*check);
    }
    return check->disagreements.isEmpty() ? done : damaged;
}

int demo_command(const QStringList &words)
{
    const Result<Arguments> arguments =
        arguments_for(words, {{QStringLiteral("returns")}, {QStringLiteral("cases")}, {QStringLiteral("seed")}}, 0, 1,
                      "outturn demo WORKSPACE | outturn demo --returns FOLDER [--cases N] [--seed S]");
    if (!arguments)
        return fail(arguments.error());
    const bool as_files = arguments->has(QStringLiteral("returns"));
    if (as_files == !arguments->positional().isEmpty())
        return fail({ErrorCode::wrong_usage,
                     QCoreApplication::translate("cli", "Name either a workspace, or a folder with --returns."),
                     {}});
    if (!as_files) {
        const Result<ingest::ReferenceData> reference = ingest::bundled_reference_data();
        if (!reference)
            return fail(reference.error());
        const Result<> written = tasks::write_demonstration(arguments->positional().first(), *reference);
        return written ? done : fail(written.error());
    }
    bool ok = true;
    const quint64 seed = arguments->has(QStringLiteral("seed"))
        ? arguments->value(QStringLiteral("seed")).toULongLong(&ok)
        : tasks::demonstration_seed;
    if (!ok)
        return fail({ErrorCode::wrong_usage, QCoreApplication::translate("cli", "--seed takes a whole number."), {}});
    if (arguments->has(QStringLiteral("cases"))) {
        const qint64 rows = arguments->value(QStringLiteral("cases")).toLongLong(&ok);
        if (!ok || rows < 1 || rows > most_synthetic_rows)
            return fail({ErrorCode::wrong_usage,
                         QCoreApplication::translate("cli", "--cases takes a number of rows from 1 to %1.")
                             .arg(most_synthetic_rows),
                         {}});
        const Result<QString> name =
            tasks::write_synthetic_case_return(arguments->value(QStringLiteral("returns")), rows, seed);
        if (!name)
            return fail(name.error());
        print(*name);
        return done;
    }
    const Result<QStringList> names =
        tasks::write_demonstration_returns(arguments->value(QStringLiteral("returns")), seed);
    if (!names)
        return fail(names.error());
    for (const QString &name : *names)
        print(name);
    return done;
}

} // namespace outturn::cli
