// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/check.h"
#include "audit/finding.h"
#include "audit/sample_record.h"
#include "domain/provider_register.h"

namespace outturn::tasks {

/// What the figures of a finding are looked up in; all of it is borrowed. What is not given is not looked up: without
/// checks there are no hits, without samples no limits.
struct EvidenceMaterial {
    const CellSource &cells;
    const CaseSource &cases;
    const schemes::Scheme *scheme = nullptr; ///< by which the programme is paid
    const ProviderRegister *known = nullptr;
    const audit::CheckRun *checks = nullptr;
    const std::vector<audit::Sample> *samples = nullptr;
};

/// The figures of what a finding is about, as they are now.
struct EvidenceNow {
    audit::FindingEvidence evidence;
    QString because; ///< the newest file or act that they rest on: "lac_2024_rev.csv", "a correction by A. Auditor"
    QDateTime since; ///< when that came in
};

/// Value, numerator and denominator of a provider's measure in a period, its rank, gap and cost where the finding is
/// about them; payments of a programme or provider; hits of a check; errors and limits of a sample. A part that should
/// be there and is not is named without a number. What is not about any figure has no evidence, and that is no failure.
/// Payments of millions of cases take seconds.
Result<EvidenceNow> finding_evidence(const audit::FindingAbout &about, const EvidenceMaterial &material,
                                     const std::stop_token &stop = {});

} // namespace outturn::tasks
