// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/page_layout.h"
#include "shell/figure_recorder.h"
#include "shell/job_runner.h"
#include "tasks/compose_report.h"

#include <QtCore/QTimer>

#include <memory>

namespace outturn::shell {

/// The pages of a report definition, made again a moment after it changes, in a job of its own. What the figures come
/// from is gathered again only where the question changes: words, titles and the language need no reading. GUI thread;
/// the job opens the workspace for itself.
class ReportWork : public QObject
{
    Q_OBJECT

public:
    struct Made {
        tasks::ComposedReport composed;
        reporting::FigurePictures pictures;
        reporting::PageLayout layout;
    };

    /// Borrows register and recorder. The user's own schemes are read from the folder.
    ReportWork(const ProviderRegister *known, QString own_folder, FigureRecorder *recorder, QObject *parent = nullptr);

    void set_definition(const QString &workspace, const presentation::ReportDefinition &definition);
    /// The returns changed, or the workspace goes: nothing is known any more, and no job runs on.
    void forget();

    bool is_busy() const { return jobs_.is_running() || waiting_.isActive(); }
    /// Null until pages are there. Those of an earlier definition stay until the new ones are made.
    const std::shared_ptr<const Made> &made() const { return made_; }
    /// Why there are none; empty where there are.
    const QString &problem() const { return problem_; }

signals:
    void busy_changed(bool busy);
    void answered();

private:
    struct Worked {
        std::shared_ptr<const Made> made;
        QString problem;
        std::shared_ptr<const presentation::ReportMaterial> material;
    };

    void start();
    static Worked work_out(const QString &workspace, const QString &own_folder,
                           const presentation::ReportDefinition &definition,
                           std::shared_ptr<const presentation::ReportMaterial> material, const ProviderRegister *known,
                           FigureRecorder *recorder, const std::stop_token &stop);

    const ProviderRegister *known_;
    QString own_folder_;
    FigureRecorder *recorder_;
    QString workspace_;
    presentation::ReportDefinition definition_;
    std::shared_ptr<const Made> made_;
    QString problem_;
    QByteArray question_; ///< what the material was gathered for
    std::shared_ptr<const presentation::ReportMaterial> material_;
    int generation_ = 0; ///< goes up when everything is forgotten: what is under way then is of no use
    QTimer waiting_;
    JobRunner jobs_;
};

} // namespace outturn::shell
