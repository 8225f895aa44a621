// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/provider_register.h"
#include "foundation/progress.h"
#include "presentation/report_definition.h"
#include "tasks/write_report.h"
#include "workspace/workspace_reader.h"

#include <functional>
#include <stop_token>

namespace outturn::tasks {

/// Records the charts of a report where that may be done: in the GUI thread. Waits until it is done; where it was stopped
/// meanwhile, pictures may lack.
using FigureRecorder = std::function<reporting::FigurePictures(const presentation::Report &)>;

struct WrittenPacks {
    QStringList files;   ///< names, in the order of the providers
    QStringList without; ///< providers of whom nothing is reported, and so no pack
};

/// One report for each provider that has a figure in the definition's question or payments, named by code and name, in
/// the folder given, which is made where it is not there, beside a list of them with their SHA-256 (contents.csv). What
/// all share is answered once; no more than a few reports are in memory at
/// a time. Cancelling leaves those that are done. The definition's provider is not looked at.
Result<WrittenPacks> write_provider_packs(const workspace::WorkspaceReader &source,
                                          const presentation::ReportDefinition &definition,
                                          const ProviderRegister &known, const QString &own_folder,
                                          const QString &folder, ReportFormat format, const FigureRecorder &record,
                                          const Progress &progress = {}, std::stop_token stop = {});

} // namespace outturn::tasks
