// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/compose_report.h"

#include "reporting/document_numbers.h"

namespace outturn::tasks {

Result<ComposedReport> compose_report(const workspace::WorkspaceReader &source,
                                      const presentation::ReportDefinition &definition, const ProviderRegister &known,
                                      const QString &own_folder, std::stop_token stop)
{
    Result<presentation::ReportMaterial> material =
        gather_report_material(source, definition, known, own_folder, std::move(stop));
    if (!material)
        return tl::unexpected(material.error());
    return compose_report(definition, std::move(*material));
}

ComposedReport compose_report(const presentation::ReportDefinition &definition, presentation::ReportMaterial material)
{
    const presentation::Wording wording(definition.language);
    ComposedReport composed{definition, std::move(material), {}, {}};
    composed.report = presentation::make_report(definition, composed.material, wording);
    composed.report.document = reporting::numbered(std::move(composed.report.document), &composed.unknown_references);
    if (composed.material.main) {
        const analysis::SpreadQuestion &question = composed.material.main->question;
        composed.definition.programme = question.programme;
        composed.definition.measure = question.measure;
    }
    return composed;
}

} // namespace outturn::tasks
