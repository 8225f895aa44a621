// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/audit_material.h"

#include "tasks/check_returns.h"

#include <algorithm>

namespace outturn::tasks {
namespace {

using presentation::AuditMaterial;
using presentation::ReportDefinition;
using presentation::ReportSection;

bool asks_for(const ReportDefinition &definition, ReportSection section)
{
    return std::any_of(definition.parts.begin(), definition.parts.end(),
                       [section](const presentation::ReportPart &part) { return part.section == section; });
}

/// Of one programme; hits of no programme are about the workspace as a whole.
audit::SharedChecks of_programme(const audit::SharedChecks &run, const ProgrammeId &programme)
{
    auto narrowed = std::make_shared<audit::CheckRun>(*run);
    std::erase_if(narrowed->hits, [&programme](const audit::CheckHit &hit) {
        return !hit.programme.is_empty() && hit.programme != programme;
    });
    return narrowed;
}

Result<> read_samples(const std::vector<Act> &acts, const ProgrammeId &programme, AuditMaterial &material)
{
    Result<std::vector<audit::Sample>> samples = audit::read_samples(acts);
    if (!samples)
        return tl::unexpected(samples.error());
    for (audit::Sample &sample : *samples) {
        if (sample.is_withdrawn || sample.frame.programme != programme)
            continue;
        Result<audit::SampleOutcome> outcome = audit::sample_outcome(sample);
        if (!outcome && outcome.error().code != ErrorCode::refused)
            return tl::unexpected(outcome.error());
        if (!outcome) { // nothing of it is tested yet: a report tells that, and does not fail for it
            outcome = audit::SampleOutcome();
            outcome->confidence = sample.plan.confidence;
            outcome->untested = sample.untested();
        }
        material.samples.push_back({std::move(sample), std::move(*outcome)});
    }
    return {};
}

/// Findings about other programmes are not for this report's readers; those about none are about the workspace.
Result<> read_findings(const std::vector<Act> &acts, const ProgrammeId &programme, AuditMaterial &material)
{
    Result<std::vector<audit::Finding>> findings = audit::read_findings(acts);
    if (!findings)
        return tl::unexpected(findings.error());
    std::erase_if(*findings, [&programme](const audit::Finding &finding) {
        return !finding.about.programme.is_empty() && finding.about.programme != programme;
    });
    material.findings = std::move(*findings);
    return {};
}

template <typename Value, typename Holder> Result<> take(Result<Value> answer, Holder &into)
{
    if (!answer)
        return tl::unexpected(answer.error());
    into = std::move(*answer);
    return {};
}

} // namespace

Result<AuditMaterial> gather_audit_material(const workspace::WorkspaceReader &source,
                                            const ReportDefinition &definition, const ProgrammeId &programme,
                                            const MeasureId &measure, const QString &own_folder,
                                            const std::stop_token &stop)
{
    AuditMaterial material;
    Result<> read = take(presentation::audit_names(source), material.names);
    if (read)
        read = take(source.standing_acts(), material.standing);
    if (read && asks_for(definition, ReportSection::checks)) {
        audit::SharedChecks checks;
        read = take(check_returns(source, own_folder, stop), checks);
        if (read)
            material.checks = of_programme(checks, programme);
    }
    if (read && asks_for(definition, ReportSection::coverage)) {
        audit::Coverage coverage;
        read = take(audit::coverage(source, programme, measure), coverage);
        material.coverage = std::make_shared<const audit::Coverage>(std::move(coverage));
        if (read)
            read = take(audit::reconciliation(source, programme), material.reconciliation);
    }
    const bool asks_for_samples =
        asks_for(definition, ReportSection::samples) || asks_for(definition, ReportSection::payments);
    if (read && (asks_for_samples || asks_for(definition, ReportSection::findings))) {
        std::vector<Act> acts;
        read = take(source.acts(), acts);
        if (read && asks_for_samples)
            read = read_samples(acts, programme, material);
        if (read && asks_for(definition, ReportSection::findings))
            read = read_findings(acts, programme, material);
    }
    if (!read)
        return tl::unexpected(read.error());
    std::erase_if(material.standing.exclusions, [&programme](const StandingActs::StandingExclusion &standing) {
        return standing.exclusion.programme != programme;
    });
    std::erase_if(material.standing.corrections, [&programme](const StandingActs::StandingCorrection &standing) {
        return standing.correction.key.programme != programme;
    });
    return material;
}

AuditMaterial audit_material_of_provider(const AuditMaterial &shared, const ProviderId &provider)
{
    AuditMaterial own = shared;
    own.samples.clear();
    own.reconciliation.reset();
    std::erase_if(own.findings,
                  [&provider](const audit::Finding &finding) { return finding.about.provider != provider; });
    std::erase_if(own.standing.exclusions, [&provider](const StandingActs::StandingExclusion &standing) {
        return standing.exclusion.provider && *standing.exclusion.provider != provider;
    });
    // What concerns all is told to each, but not why: reasons are free words, and may name others.
    for (StandingActs::StandingExclusion &standing : own.standing.exclusions) {
        if (!standing.exclusion.provider)
            standing.act.reason.clear();
    }
    std::erase_if(own.standing.corrections, [&provider](const StandingActs::StandingCorrection &standing) {
        return standing.correction.key.provider != provider;
    });
    if (own.checks) {
        auto narrowed = std::make_shared<audit::CheckRun>(*own.checks);
        std::erase_if(narrowed->hits, [&provider](const audit::CheckHit &hit) { return hit.provider != provider; });
        own.checks = std::move(narrowed);
    }
    if (own.coverage) {
        auto narrowed = std::make_shared<audit::Coverage>();
        narrowed->programme = own.coverage->programme;
        narrowed->measure = own.coverage->measure;
        narrowed->periods = own.coverage->periods;
        for (size_t i = 0; i < own.coverage->providers.size(); ++i) {
            if (own.coverage->providers[i].id != provider)
                continue;
            narrowed->providers.push_back(own.coverage->providers[i]);
            narrowed->cells.push_back(own.coverage->cells[i]);
        }
        own.coverage = std::move(narrowed);
    }
    return own;
}

} // namespace outturn::tasks
