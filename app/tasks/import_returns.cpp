// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/import_returns.h"

#include "ingest/import_planner.h"
#include "ingest/mapping_reader.h"
#include "ingest/return_file.h"
#include "workspace/import_transaction.h"
#include "workspace/workspace_reader.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

namespace outturn::tasks {
namespace {

constexpr size_t cells_in_a_run = 2048;

Result<ImportSink::Outcome> store(ImportSink &sink, const ImportPlan &plan, const ImportRequest &request)
{
    if (const Result<> begun = sink.begin(plan); !begun)
        return tl::unexpected(begun.error());
    const std::span<const Cell> cells(plan.cells);
    for (size_t done = 0; done < cells.size(); done += cells_in_a_run) {
        if (request.stop.stop_requested()) {
            sink.abandon();
            return failure(ErrorCode::cancelled,
                           QCoreApplication::translate("tasks", "The import was cancelled; nothing was changed."));
        }
        const std::span<const Cell> run = cells.subspan(done, std::min(cells_in_a_run, cells.size() - done));
        if (const Result<> accepted = sink.accept(run); !accepted)
            return tl::unexpected(accepted.error());
        if (request.progress)
            request.progress({plan.tally.rows, plan.file.bytes, plan.file.bytes});
    }
    return sink.finish();
}

Result<ImportSink::Outcome> store_in_workspace(const ImportPlan &plan, const ImportRequest &request)
{
    const bool is_new = !QFileInfo::exists(request.workspace);
    if (is_new) {
        if (const Result<> created = workspace::WorkspaceFile::create(request.workspace); !created)
            return tl::unexpected(created.error());
    }
    const Result<ImportSink::Outcome> outcome = [&]() -> Result<ImportSink::Outcome> {
        Result<workspace::WorkspaceFile> file =
            workspace::WorkspaceFile::open(request.workspace, workspace::WorkspaceFile::Mode::read_write);
        if (!file)
            return tl::unexpected(file.error());
        workspace::ImportTransaction transaction(*file, request.clock);
        return store(transaction, plan, request);
    }();
    if (!outcome && is_new)
        QFile::remove(request.workspace); // as it was before: not there
    return outcome;
}

/// Before the long reading, and before anything is opened for writing: a workspace that cannot be used, or that holds
/// the return already, is found out at once and keeps every byte.
Result<> check_workspace_takes(const ReturnFile &file, const ImportRequest &request)
{
    if (!QFileInfo::exists(request.workspace))
        return {};
    const auto reader = workspace::WorkspaceReader::open(request.workspace);
    if (!reader)
        return tl::unexpected(reader.error());
    const Result<std::vector<StoredReturn>> returns = (*reader)->returns();
    if (!returns)
        return tl::unexpected(returns.error());
    for (const StoredReturn &earlier : *returns) {
        if (earlier.sha256 == file.sha256)
            return failure(ErrorCode::refused,
                           QCoreApplication::translate("tasks",
                                                       "%1 holds the same bytes as return %2, %3, which is in the "
                                                       "workspace already. Nothing was imported.")
                               .arg(file.name, QString::number(earlier.id), earlier.file_name));
    }
    return {};
}

} // namespace

ingest::ImportOptions import_options(const ImportChoices &choices, const ingest::ReferenceData &reference)
{
    ingest::ImportOptions options;
    options.providers = &reference.providers;
    options.mappings = &reference.profiles;
    options.settled = &reference.settled;
    if (!choices.mapping.isEmpty())
        options.mapping = choices.mapping;
    options.encoding = choices.encoding;
    options.delimiter = choices.delimiter;
    options.sheets = choices.sheets;
    options.programme = choices.programme;
    options.measure = choices.measure;
    options.period = choices.period;
    options.strict = choices.strict;
    return options;
}

Result<> take_profile_file(ImportChoices &choices, ingest::ReferenceData &reference)
{
    if (choices.mapping.isEmpty() || !QFileInfo(choices.mapping).isFile())
        return {};
    QFile file(choices.mapping);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::unreadable,
                       QCoreApplication::translate("tasks", "The mapping profile %1 cannot be read (%2).")
                           .arg(choices.mapping, file.errorString()));
    Result<MappingProfile> profile = ingest::read_mapping(file.readAll(), QFileInfo(choices.mapping).fileName());
    if (!profile)
        return tl::unexpected(profile.error());
    choices.mapping = profile->id;
    reference.profiles.insert(reference.profiles.begin(), std::move(*profile));
    return {};
}

ImportedFile import_return(const ReturnFile &file, const ImportRequest &request, const ingest::ReferenceData &reference)
{
    ImportedFile imported;
    imported.name = file.name;
    const auto refuse = [&imported](const Error &error) {
        imported.error = error;
        return imported;
    };
    if (const Result<> taken = check_workspace_takes(file, request); !taken)
        return refuse(taken.error());
    ingest::ImportOptions options = import_options(request.choices, reference);
    options.stop = request.stop;
    options.progress = request.progress;
    Result<ingest::PlannedImport> planned = ingest::plan_import(file, options);
    if (!planned)
        return refuse(planned.error());
    if (planned->refusal) {
        imported.error = planned->refusal;
    } else if (!request.dry_run) {
        const Result<ImportSink::Outcome> outcome = store_in_workspace(planned->plan, request);
        if (outcome)
            imported.outcome = *outcome;
        else
            imported.error = outcome.error();
    }
    imported.plan = std::move(planned->plan);
    imported.plan->file.content.clear();
    return imported;
}

ImportedFile import_return(const QString &path, const ImportRequest &request, const ingest::ReferenceData &reference)
{
    const Result<ReturnFile> file = ingest::read_return_file(path, request.stop, request.progress);
    if (!file) {
        ImportedFile imported;
        imported.name = QFileInfo(path).fileName();
        imported.error = file.error();
        return imported;
    }
    return import_return(*file, request, reference);
}

} // namespace outturn::tasks
