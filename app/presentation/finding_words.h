// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/finding.h"
#include "presentation/audit_names.h"
#include "presentation/wording.h"

namespace outturn::presentation {

QString finding_kind_title(audit::FindingKind kind, const Wording &wording);             ///< "Finding", "Lesson"
QString finding_severity_title(audit::FindingSeverity severity, const Wording &wording); ///< "High"
QString finding_state_title(audit::FindingState state, const Wording &wording);          ///< "Agreed"

/// "Finding 3", "Lesson 4".
QString finding_number(const audit::Finding &finding, const Wording &wording);
/// "Salford, Back in school, year ending March 2024; payment due; check: Rate differs"; "the workspace as a whole".
QString finding_about(const audit::FindingAbout &about, const AuditNames &names, const Wording &wording);
/// The figure, check and sample of it alone, which the form's choices do not show; empty where there is none.
QString finding_figure_about(const audit::FindingAbout &about, const AuditNames &names, const Wording &wording);

/// What a part of the evidence is called: "Numerator", "Payment due"; an unknown word as it is.
QString evidence_title(const QString &name, const Wording &wording);
/// Its number as it is written: "73.8%" of a proportion, "£3,200", "not there".
QString evidence_number(const QString &name, const std::optional<double> &number, const Measure *measure,
                        const Wording &wording);

/// The figures as they were, in a sentence: "Value 73.8%, numerator 158, denominator 214."; empty without figures.
QString evidence_words(const audit::FindingEvidence &evidence, const Measure *measure, const Wording &wording);
/// "Value 73.8% when written, 71.2% now, after lac_2024_rev.csv." Names parts that differ and were looked up now; empty
/// where none differs. `because` is the file or act that a later figure comes from; empty where that is not known.
QString evidence_change_words(const audit::FindingEvidence &then, const audit::FindingEvidence &now,
                              const QString &because, const Measure *measure, const Wording &wording);
/// The parts of it that were looked up now.
audit::FindingEvidence comparable_evidence(const audit::FindingEvidence &then, const audit::FindingEvidence &now);

} // namespace outturn::presentation
