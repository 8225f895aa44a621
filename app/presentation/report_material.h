// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/cost.h"
#include "analysis/disclosure.h"
#include "analysis/incentives.h"
#include "analysis/payments.h"
#include "analysis/programme_comparison.h"
#include "analysis/trend.h"
#include "audit/check.h"
#include "audit/coverage.h"
#include "audit/finding.h"
#include "audit/sample_record.h"
#include "domain/map_layout.h"
#include "domain/outcome_return.h"
#include "domain/trail_entry.h"
#include "presentation/audit_names.h"

#include <map>
#include <memory>

namespace outturn::presentation {

/// The answers that one part of a report is made from, as they may be shown; null where the part needs none, or where
/// the data say nothing of it.
struct PartMaterial {
    analysis::SharedSpread spread;
    std::shared_ptr<const analysis::TrendAnswer> trend;
    std::shared_ptr<const analysis::CostAnswer> cost;
    std::vector<analysis::SeriesFigure> series; ///< the report's provider
    std::shared_ptr<const analysis::ProviderTrend> own_trend;
    QString problem; ///< why there is nothing, in a sentence
};

/// What auditors asked of the returns, found and did, as far as a report may tell it; what it does not ask for is empty.
struct AuditMaterial {
    struct TestedSample {
        audit::Sample sample;
        audit::SampleOutcome outcome;
    };

    StandingActs standing; ///< always there: no report may be silent about it
    AuditNames names;
    audit::SharedChecks checks;
    std::shared_ptr<const audit::Coverage> coverage;
    std::optional<audit::ReconciliationTable> reconciliation;
    std::vector<TestedSample> samples;
    std::vector<audit::Finding> findings;
};

/// What a report is made from, gathered once: immutable snapshots after disclosure. The packs of all providers share
/// most of it.
struct ReportMaterial {
    Programme programme;
    std::vector<PartMaterial> parts; ///< of the definition, in its order
    analysis::SharedSpread main;     ///< the question of the report as a whole; null without figures
    analysis::SharedPayments payments;
    std::shared_ptr<const analysis::IncentiveAnswer> incentives;
    std::vector<analysis::MeasurePair> measure_pairs;
    /// Differences with their cases, under pseudonyms; empty unless asked for.
    std::vector<analysis::ExceptionLine> exceptions;
    std::vector<analysis::ProgrammeRow> programmes;
    std::vector<MapLayout> maps;
    std::optional<Provider> provider; ///< the report is about this one
    std::vector<analysis::WithheldFigure> withheld;
    int others_withheld = 0; ///< in a provider's report: how many figures of others were, which it does not name
    AuditMaterial audit;
    std::vector<StoredReturn> returns; ///< those that the figures come from
    std::vector<TrailEntry> trail;
    QDateTime last_change; ///< of the workspace, UTC: the only date of the report
    QString program_version;
    bool has_cases = false; ///< case returns are among those, included or not
};

} // namespace outturn::presentation
