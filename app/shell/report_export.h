// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/provider_register.h"
#include "presentation/report_definition.h"
#include "shell/figure_recorder.h"
#include "shell/job_runner.h"

#include <QtCore/QObject>

namespace outturn::widgets {
class ChartCanvas;
}

namespace outturn::shell {

class Prompts;

/// What leaves the window as a file: reports, the reports of every provider, charts. Asks where to, works in the window's
/// jobs, and notes in the workspace that a document went out. Borrows all that it is given.
class ReportExport : public QObject
{
    Q_OBJECT

public:
    ReportExport(JobRunner &jobs, FigureRecorder &recorder, Prompts &prompts, const ProviderRegister &known,
                 QString own_folder, QObject *parent = nullptr);

    void export_report(const QString &workspace, const presentation::ReportDefinition &definition,
                       const QString &suggestion);
    void export_every_provider(const QString &workspace, const presentation::ReportDefinition &definition);
    /// As on screen, in the colours of print; nothing is withheld from it.
    void save_chart(widgets::ChartCanvas &chart, const QString &suggestion, const QString &language);

signals:
    void told(const QString &message);
    void failed(const QString &message);

private:
    void write_report(const QString &workspace, const presentation::ReportDefinition &definition,
                      const QString &output);
    void write_every(const QString &workspace, const presentation::ReportDefinition &definition, const QString &folder,
                     const QString &ending);

    FigureRecorder &recorder_;
    JobRunner &jobs_;
    Prompts &prompts_;
    const ProviderRegister &known_;
    QString own_folder_;
};

} // namespace outturn::shell
