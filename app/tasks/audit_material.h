// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/report_definition.h"
#include "presentation/report_material.h"
#include "workspace/workspace_reader.h"

#include <stop_token>

namespace outturn::tasks {

/// What auditors asked of the programme's returns, found and did, as far as the definition asks for it; what is left out
/// or corrected always. Any thread; the checks take as long as they take.
Result<presentation::AuditMaterial> gather_audit_material(const workspace::WorkspaceReader &source,
                                                          const presentation::ReportDefinition &definition,
                                                          const ProgrammeId &programme, const MeasureId &measure,
                                                          const QString &own_folder, const std::stop_token &stop);

/// What of it is about one provider: for the report that it gets. Samples are of the programme, and not told.
presentation::AuditMaterial audit_material_of_provider(const presentation::AuditMaterial &shared,
                                                       const ProviderId &provider);

} // namespace outturn::tasks
