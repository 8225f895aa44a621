// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/finding.h"
#include "presentation/audit_names.h"
#include "presentation/wording.h"
#include "widgets/table_values.h"

namespace outturn::presentation {

/// Which findings of a register are looked at; what is not given lets all through.
struct FindingFilter {
    std::optional<audit::FindingKind> kind;
    std::optional<audit::FindingSeverity> severity;
    std::optional<audit::FindingState> state;
    ProgrammeId programme;
    ProviderId provider;
    QString words; ///< each of them must stand somewhere in what the finding says, in any case

    bool is_empty() const;
    bool lets_through(const audit::Finding &finding, const AuditNames &names) const;
};

/// The register: number, kind, title, what about, severity, state, by whom, last changed. Row ids are numbers.
widgets::Table finding_table(const std::vector<audit::Finding> &findings, const AuditNames &names,
                             const Wording &wording);
/// Those that were withdrawn, by whom and why. Row ids are numbers.
widgets::Table withdrawn_table(const std::vector<audit::WithdrawnFinding> &withdrawn, const AuditNames &names,
                               const Wording &wording);
/// Every revision of one, the latest first: what changed in it, by whom, when. Row ids are revisions.
widgets::Table revision_table(const std::vector<audit::FindingRevision> &revisions, const Wording &wording);

/// "5 of 12 are shown. Findings: 3, 1 of them high. Lessons: 2."
QString finding_counts(const std::vector<audit::Finding> &shown, size_t of, const Wording &wording);

/// The register as a CSV with every field: stable English columns and words, periods as days, numbers in full, times in
/// UTC. Texts that a spreadsheet would take for a formula are defused.
QByteArray findings_csv(const std::vector<audit::Finding> &findings, const AuditNames &names);

} // namespace outturn::presentation
