// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/import_preview.h"

#include "ingest/open_return.h"
#include "ingest/source_rows.h"
#include "workspace/workspace_reader.h"

#include <QtCore/QFileInfo>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace outturn::tasks {
namespace {

constexpr int rows_at_the_beginning = 1000;
constexpr int rows_around_a_problem = 2;
constexpr size_t most_places = 2000;

/// Rows of a sheet that the plan has something to say of.
std::set<int> rows_with_something_to_say(const ImportPlan &plan, const QString &sheet)
{
    std::set<int> rows;
    const auto add = [&rows](int row) {
        for (int near = row - rows_around_a_problem; near <= row + rows_around_a_problem && rows.size() < most_places;
             ++near)
            rows.insert(near);
    };
    for (const std::vector<Problem> *problems : {&plan.errors, &plan.warnings}) {
        for (const Problem &problem : *problems) {
            if (problem.sheet == sheet && problem.row > 0)
                add(problem.row);
        }
    }
    for (const LeftOutRow &out : plan.left_out) {
        if (out.sheet == sheet)
            add(out.row);
    }
    return rows;
}

/// A case return is not read to its end once more: where it ends is known.
PreviewedSheet preview_sheet(ingest::SheetFile &file, int sheet, const std::set<int> &wanted, int known_last_row,
                             const std::stop_token &stop)
{
    PreviewedSheet preview;
    const int last_wanted = std::max(rows_at_the_beginning, wanted.empty() ? 0 : *wanted.rbegin());
    const auto source = file.open(sheet);
    if (!source)
        return preview; // the plan has said why
    ingest::SheetRow row;
    while (!stop.stop_requested()) {
        const Result<bool> more = (*source)->next(row);
        if (!more || !*more)
            break;
        preview.last_row = row.row;
        if (row.row <= rows_at_the_beginning || wanted.contains(row.row))
            preview.rows.push_back(row);
        if (known_last_row > 0 && row.row >= last_wanted) {
            preview.last_row = known_last_row;
            break;
        }
    }
    return preview;
}

QString provider_text(const Problem &problem)
{
    return problem.value;
}

void ask(PreviewedFile &file, const ingest::ReferenceData &reference)
{
    std::map<QString, size_t> providers;
    std::map<QString, size_t> markers;
    for (const Problem &problem : file.planned->plan.errors) {
        const QString text = provider_text(problem);
        if (text.trimmed().isEmpty())
            continue;
        if (problem.rule == QLatin1String("unknown-provider")) {
            const auto [at, is_new] = providers.emplace(text, file.providers.size());
            if (is_new)
                file.providers.push_back({text, problem.sheet, problem.row, problem.column, 0,
                                          ingest::suggest_providers(text, reference.providers, {})});
            ++file.providers[at->second].rows;
        } else if (problem.rule == QLatin1String("not-a-number")) {
            const auto [at, is_new] = markers.emplace(text, file.markers.size());
            if (is_new)
                file.markers.push_back({text, problem.sheet, problem.row, problem.column, 0});
            ++file.markers[at->second].cells;
        }
    }
}

void compare(PreviewedFile &file, const QString &workspace)
{
    if (workspace.isEmpty() || !QFileInfo::exists(workspace))
        return;
    const auto reader = workspace::WorkspaceReader::open(workspace);
    if (!reader)
        return; // the import itself says what is wrong with it
    const Result<std::vector<StoredReturn>> returns = (*reader)->returns();
    if (returns)
        file.already_imported = std::any_of(returns->begin(), returns->end(), [&file](const StoredReturn &each) {
            return each.sha256 == file.planned->plan.file.sha256;
        });
    if (file.already_imported)
        return;
    if (auto changes = (*reader)->preview_changes(file.planned->plan); changes)
        file.changes = std::move(*changes);
}

} // namespace

PreviewedFile preview_return(const ReturnFile &file, const QString &workspace, const ImportChoices &choices,
                             const ingest::ReferenceData &reference, const std::stop_token &stop,
                             const Progress &progress)
{
    PreviewedFile preview;
    preview.name = file.name;
    ingest::ImportOptions options = import_options(choices, reference);
    options.stop = stop;
    options.progress = progress;
    Result<ingest::PlannedImport> planned = ingest::plan_import(file, options);
    if (!planned) {
        preview.error = planned.error();
        return preview;
    }
    preview.planned = std::move(*planned);
    preview.error = preview.planned->refusal;
    const ImportPlan &plan = preview.planned->plan;
    if (auto opened = ingest::open_return(file, {plan.file.encoding, plan.file.delimiter}, options.program, stop)) {
        for (const ingest::SheetReading &sheet : preview.planned->sheets)
            preview.sheets.push_back(preview_sheet(
                *opened->file, sheet.sheet, rows_with_something_to_say(plan, sheet.info.name), sheet.last_row, stop));
    }
    ask(preview, reference);
    compare(preview, workspace);
    preview.planned->plan.file.content.clear();
    return preview;
}

Result<std::vector<ingest::SheetRow>> more_rows(const ReturnFile &file, const PreviewedFile &preview, int sheet,
                                                int first_row, int last_row, const std::stop_token &stop)
{
    std::vector<int> rows(static_cast<size_t>(std::max(0, last_row - first_row + 1)));
    std::iota(rows.begin(), rows.end(), first_row);
    const ReturnFile &read = preview.planned->plan.file;
    Result<std::vector<ingest::SourceRow>> found =
        ingest::source_rows(file, {read.encoding, read.delimiter},
                            preview.planned->sheets[static_cast<size_t>(sheet)].info.name, rows, stop);
    if (!found)
        return tl::unexpected(found.error());
    std::vector<ingest::SheetRow> more;
    for (ingest::SourceRow &row : *found)
        more.push_back(std::move(row.row));
    return more;
}

} // namespace outturn::tasks
