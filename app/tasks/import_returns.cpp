// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/import_returns.h"

#include "ingest/import_planner.h"
#include "ingest/mapping_reader.h"
#include "ingest/plain_names.h"
#include "ingest/return_file.h"
#include "schemes/scheme_reader.h"
#include "tasks/import_case_return.h"
#include "tasks/scheme_in_force.h"
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

/// The workspace that a return goes into, opened for writing when it is first wanted. One that was made for the return
/// goes again with it, unless the return was kept.
class Target
{
public:
    explicit Target(const ImportRequest &request) : request_(request) {}
    Target(const Target &) = delete;
    Target &operator=(const Target &) = delete;
    ~Target()
    {
        transaction_.reset();
        file_.reset();
        if (is_new_ && !is_kept_)
            QFile::remove(request_.workspace); // as it was before: not there
    }

    Result<ImportSink *> open()
    {
        if (transaction_)
            return transaction_.get();
        if (!QFileInfo::exists(request_.workspace)) {
            if (const Result<> created = workspace::WorkspaceFile::create(request_.workspace); !created)
                return tl::unexpected(created.error());
            is_new_ = true;
        }
        Result<workspace::WorkspaceFile> file =
            workspace::WorkspaceFile::open(request_.workspace, workspace::WorkspaceFile::Mode::read_write);
        if (!file)
            return tl::unexpected(file.error());
        file_.emplace(std::move(*file));
        transaction_ = std::make_unique<workspace::ImportTransaction>(*file_, request_.clock);
        return transaction_.get();
    }
    void keep() { is_kept_ = true; }

private:
    const ImportRequest &request_;
    std::optional<workspace::WorkspaceFile> file_;
    std::unique_ptr<workspace::ImportTransaction> transaction_;
    bool is_new_ = false;
    bool is_kept_ = false;
};

Result<ImportSink::Outcome> store_in_workspace(const ImportPlan &plan, const ImportRequest &request)
{
    Target target(request);
    const Result<ImportSink *> sink = target.open();
    if (!sink)
        return tl::unexpected(sink.error());
    const Result<ImportSink::Outcome> outcome = store(**sink, plan, request);
    if (outcome)
        target.keep();
    return outcome;
}

/// What the workspace held before the import, while it lasts: its own connection sees nothing of what is being stored.
class Before
{
public:
    explicit Before(const ImportRequest &request) : request_(request) {}

    /// Looks before anything is written. A workspace that is not there yet holds nothing.
    Result<> open()
    {
        if (!QFileInfo::exists(request_.workspace))
            return {};
        auto reader = workspace::WorkspaceReader::open(request_.workspace);
        if (!reader)
            return tl::unexpected(reader.error());
        reader_ = std::move(*reader);
        return {};
    }
    const CaseSource *cases() const { return reader_ ? &reader_->cases_as_returned() : nullptr; }
    Result<std::optional<schemes::Scheme>> scheme_of(const ProgrammeId &programme) const
    {
        if (reader_ && !request_.schemes) {
            Result<std::optional<schemes::Scheme>> in_force =
                scheme_in_force(*reader_, programme, ingest::own_folder());
            if (!in_force || *in_force)
                return in_force;
        }
        const std::vector<schemes::Scheme> known =
            request_.schemes ? *request_.schemes : schemes::load_schemes(ingest::own_folder());
        const schemes::Scheme *scheme = schemes::scheme_of(known, programme, {});
        // A return that names its programme by the scheme's title has an id made of that.
        const auto is_id_of = [&programme](const QString &name) {
            return ingest::id_of_title(name, u'-') == programme.text;
        };
        for (auto each = known.begin(); !scheme && each != known.end(); ++each) {
            if (is_id_of(each->title) || std::any_of(each->programmes.begin(), each->programmes.end(), is_id_of))
                scheme = &*each;
        }
        return scheme ? std::optional(*scheme) : std::nullopt;
    }

private:
    const ImportRequest &request_;
    std::unique_ptr<workspace::WorkspaceReader> reader_;
};

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
        if (earlier.sha256 == file.sha256 && !file.sha256.isEmpty())
            return failure(ErrorCode::refused,
                           QCoreApplication::translate("tasks",
                                                       "%1 holds the same bytes as return %2, %3, which is in the "
                                                       "workspace already. Nothing was imported.")
                               .arg(file.name, QString::number(earlier.id), earlier.file_name));
    }
    return {};
}

/// Whether a return in the workspace is as long as the file: only then can it be the same, and has to be hashed first.
bool may_be_in_workspace(const ReturnFile &file, const ImportRequest &request)
{
    if (!QFileInfo::exists(request.workspace))
        return false;
    const auto reader = workspace::WorkspaceReader::open(request.workspace);
    const auto returns =
        reader ? (*reader)->returns() : Result<std::vector<StoredReturn>>(tl::unexpected(reader.error()));
    return returns && std::any_of(returns->begin(), returns->end(), [&file](const StoredReturn &earlier) {
               return earlier.bytes == file.bytes;
           });
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
    Target target(request);
    Before before(request); // goes first: a workspace that somebody reads cannot be closed to a single file
    CaseReturnImport cases(
        [&]() -> Result<ImportSink *> {
            if (const Result<> looked = before.open(); !looked)
                return tl::unexpected(looked.error());
            return target.open();
        },
        [&before]() -> Result<const CaseSource *> { return before.cases(); },
        [&before](const ProgrammeId &programme) { return before.scheme_of(programme); });
    ingest::ImportOptions options = import_options(request.choices, reference);
    options.stop = request.stop;
    options.progress = request.progress;
    if (!request.dry_run)
        options.cases = &cases;
    Result<ingest::PlannedImport> planned = ingest::plan_import(file, options);
    if (!planned)
        return refuse(planned.error());
    if (planned->refusal) {
        imported.error = planned->refusal;
    } else if (!request.dry_run) {
        const bool is_case_return = planned->plan.is_case_return;
        const Result<ImportSink::Outcome> outcome = is_case_return
            ? cases.finish(planned->plan, planned->offsets, request.stop)
            : store_in_workspace(planned->plan, request);
        if (outcome && is_case_return)
            target.keep();
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
    if (const std::optional<ReturnFile> large = ingest::large_text_file(path);
        large && !may_be_in_workspace(*large, request))
        return import_return(*large, request, reference);
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
