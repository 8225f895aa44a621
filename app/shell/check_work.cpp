// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/check_work.h"

#include "tasks/check_returns.h"
#include "tasks/scheme_in_force.h"
#include "workspace/workspace_reader.h"

namespace outturn::shell {

CheckWork::CheckWork(QString own_folder, QObject *parent) : QObject(parent), own_folder_(std::move(own_folder))
{
    connect(&jobs_, &JobRunner::started, this, [this] { emit busy_changed(true); });
    connect(&jobs_, &JobRunner::ended, this, [this] { emit busy_changed(false); });
    connect(&jobs_, &JobRunner::progressed, this, [this](qint64 rows) { emit progressed(rows); });
}

void CheckWork::set_workspace(const QString &path)
{
    if (workspace_ == path)
        return;
    workspace_ = path;
    forget();
}

void CheckWork::forget()
{
    jobs_.cancel();
    reading_.cancel();
    wanted_ = false;
    cancelled_ = false;
    checks_.reset();
    problem_.clear();
    coverage_.clear();
    reconciliation_.clear();
    reading_of_ = {};
    coverage_problem_.clear();
    emit forgotten();
}

void CheckWork::want()
{
    if (wanted_ || workspace_.isEmpty())
        return;
    wanted_ = true;
    cancelled_ = false;
    jobs_.start(
        tr("Checking the returns"),
        [workspace = workspace_, folder = own_folder_](const std::stop_token &stop, const Progress &progress) {
            return run(workspace, folder, stop, progress);
        },
        [this](const Run &done) { take(done); });
}

void CheckWork::cancel()
{
    jobs_.cancel();
}

CheckWork::Run CheckWork::run(const QString &workspace, const QString &own_folder, const std::stop_token &stop,
                              const Progress &progress)
{
    const auto reader = workspace::WorkspaceReader::open(workspace);
    if (!reader)
        return {nullptr, reader.error().message, false};
    QStringList problems;
    auto checks = tasks::check_returns(
        **reader, own_folder, stop,
        [&progress](qint64 cases) {
            progress({cases, 0, 0});
        },
        &problems);
    if (!checks)
        return {nullptr, checks.error().message, checks.error().code == ErrorCode::cancelled};
    return {*checks, problems.join(u'\n'), false};
}

void CheckWork::take(const Run &run)
{
    if (!wanted_)
        return; // forgotten meanwhile: the workspace may be closed
    wanted_ = !run.cancelled;
    cancelled_ = run.cancelled;
    checks_ = run.checks;
    problem_ = run.problem;
    emit answered();
}

void CheckWork::want_coverage(const ProgrammeId &programme, const MeasureId &measure)
{
    const std::pair wanted(programme.text, measure.text);
    if (workspace_.isEmpty() || measure.is_empty() || reading_of_ == wanted)
        return;
    if (coverage_.contains(wanted) && reconciliation_.contains(programme.text)) {
        emit coverage_answered();
        return;
    }
    reading_of_ = wanted;
    coverage_problem_.clear();
    Reading reading;
    reading.programme = programme;
    reading.measure = measure;
    if (const auto known = reconciliation_.find(programme.text); known != reconciliation_.end())
        reading.reconciliation = known->second;
    reading_.start(
        tr("Reading who returned what"),
        [workspace = workspace_, folder = own_folder_, reading](const std::stop_token &, const Progress &) {
            return read(workspace, folder, reading);
        },
        [this](const Reading &done) { take(done); });
}

CheckWork::Reading CheckWork::read(const QString &workspace, const QString &own_folder, Reading wanted)
{
    const auto reader = workspace::WorkspaceReader::open(workspace);
    if (!reader) {
        wanted.problem = reader.error().message;
        return wanted;
    }
    if (auto coverage = audit::coverage(**reader, wanted.programme, wanted.measure))
        wanted.coverage = std::make_shared<const audit::Coverage>(std::move(*coverage));
    else
        wanted.problem = coverage.error().message;
    if (wanted.reconciliation)
        return wanted;
    const auto scheme = tasks::scheme_in_force(**reader, wanted.programme, own_folder);
    if (!scheme) {
        wanted.problem = scheme.error().message;
        return wanted;
    }
    if (auto table = audit::reconciliation(**reader, wanted.programme, *scheme ? &**scheme : nullptr))
        wanted.reconciliation = std::make_shared<const audit::ReconciliationTable>(std::move(*table));
    else
        wanted.problem = table.error().message;
    return wanted;
}

void CheckWork::take(const Reading &reading)
{
    if (reading_of_ != std::pair(reading.programme.text, reading.measure.text))
        return; // forgotten meanwhile
    if (reading.problem.isEmpty())
        reading_of_ = {};
    coverage_problem_ = reading.problem;
    if (reading.coverage)
        coverage_[{reading.programme.text, reading.measure.text}] = reading.coverage;
    if (reading.reconciliation)
        reconciliation_[reading.programme.text] = reading.reconciliation;
    emit coverage_answered();
}

CheckWork::SharedCoverage CheckWork::coverage(const ProgrammeId &programme, const MeasureId &measure) const
{
    const auto found = coverage_.find({programme.text, measure.text});
    return found == coverage_.end() ? nullptr : found->second;
}

CheckWork::SharedReconciliation CheckWork::reconciliation(const ProgrammeId &programme) const
{
    const auto found = reconciliation_.find(programme.text);
    return found == reconciliation_.end() ? nullptr : found->second;
}

} // namespace outturn::shell
