// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/check.h"
#include "audit/coverage.h"
#include "shell/job_runner.h"

#include <QtCore/QObject>

#include <map>

namespace outturn::shell {

/// The checks of the open workspace, run in a job when they are first wanted and again when the returns change; and who
/// returned what, and what agrees, of the measure that is looked at. GUI thread; the jobs open the workspace for
/// themselves.
class CheckWork : public QObject
{
    Q_OBJECT

public:
    using SharedCoverage = std::shared_ptr<const audit::Coverage>;
    using SharedReconciliation = std::shared_ptr<const audit::ReconciliationTable>;

    /// The user's own checks and schemes are read from the folder.
    explicit CheckWork(QString own_folder, QObject *parent = nullptr);

    /// Empty: none is open.
    void set_workspace(const QString &path);
    /// The returns or what is left out changed.
    void forget();
    /// Runs them unless that is done or being done.
    void want();
    /// They count as not wanted afterwards, so that they can be wanted again.
    void cancel();

    bool is_busy() const { return jobs_.is_running(); }
    /// Null until they are run, and while that fails.
    const audit::SharedChecks &checks() const { return checks_; }
    const QString &problem() const { return problem_; }
    bool was_cancelled() const { return cancelled_; }

    /// Reads who returned the measure, and what the programme's figures can be set against, unless that is known.
    void want_coverage(const ProgrammeId &programme, const MeasureId &measure);
    /// Null until it is read, and where that fails.
    SharedCoverage coverage(const ProgrammeId &programme, const MeasureId &measure) const;
    SharedReconciliation reconciliation(const ProgrammeId &programme) const;
    const QString &coverage_problem() const { return coverage_problem_; }
    bool is_reading_coverage() const { return reading_.is_running(); }

signals:
    void forgotten();
    void answered();
    void busy_changed(bool busy);
    /// So many cases were looked at.
    void progressed(qint64 cases);
    /// Coverage or reconciliation of what was wanted last is there, or cannot be read.
    void coverage_answered();

private:
    struct Run {
        audit::SharedChecks checks;
        QString problem;
        bool cancelled = false;
    };
    struct Reading {
        ProgrammeId programme;
        MeasureId measure;
        SharedCoverage coverage;
        SharedReconciliation reconciliation;
        QString problem;
    };
    static Run run(const QString &workspace, const QString &own_folder, const std::stop_token &stop,
                   const Progress &progress);
    static Reading read(const QString &workspace, const QString &own_folder, Reading wanted);
    void take(const Run &run);
    void take(const Reading &reading);

    QString own_folder_;
    QString workspace_;
    bool wanted_ = false;
    bool cancelled_ = false;
    audit::SharedChecks checks_;
    QString problem_;
    std::map<std::pair<QString, QString>, SharedCoverage> coverage_; ///< by programme and measure
    std::map<QString, SharedReconciliation> reconciliation_;         ///< by programme
    std::pair<QString, QString> reading_of_;                         ///< what is being read, or could not be
    QString coverage_problem_;
    JobRunner jobs_;
    JobRunner reading_;
};

} // namespace outturn::shell
