// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/provider_register.h"
#include "presentation/report_definition.h"
#include "presentation/report_material.h"
#include "workspace/workspace_reader.h"

#include <stop_token>

namespace outturn::tasks {

/// Answers every question of the definition from the workspace, and withholds what may not leave the building. What the
/// data say nothing of is no failure: the part says why. Any thread; takes as long as the payments of the programme.
Result<presentation::ReportMaterial> gather_report_material(const workspace::WorkspaceReader &source,
                                                            const presentation::ReportDefinition &definition,
                                                            const ProviderRegister &known, const QString &own_folder,
                                                            std::stop_token stop = {});

/// The same material for the report of one provider of it: what is its own is read and added, and what was withheld of
/// others is no longer told.
Result<presentation::ReportMaterial> material_of_provider(const workspace::WorkspaceReader &source,
                                                          const presentation::ReportDefinition &definition,
                                                          const presentation::ReportMaterial &shared,
                                                          const Provider &provider, const ProviderRegister &known);

} // namespace outturn::tasks
