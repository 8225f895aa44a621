// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/report.h"
#include "tasks/report_material.h"

namespace outturn::tasks {

/// A report ready for its charts to be recorded and to be written: figures numbered, references answered.
struct ComposedReport {
    presentation::ReportDefinition definition; ///< with programme and measure filled in from the data
    presentation::ReportMaterial material;
    presentation::Report report;
    QStringList unknown_references; ///< "{figure:...}" in the user's words that nothing answers to
};

/// Gathers, words and numbers. Any thread.
Result<ComposedReport> compose_report(const workspace::WorkspaceReader &source,
                                      const presentation::ReportDefinition &definition, const ProviderRegister &known,
                                      const QString &own_folder, std::stop_token stop = {});

/// The same from what was gathered already.
ComposedReport compose_report(const presentation::ReportDefinition &definition, presentation::ReportMaterial material);

} // namespace outturn::tasks
