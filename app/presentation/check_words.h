// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/check.h"
#include "presentation/wording.h"

namespace outturn::presentation {

/// Of the check by its id, in the language of the wording; English where a user's own check lacks it.
QString check_title(const audit::CheckRun &run, const QString &check, const Wording &wording);
/// How it is found, with its test and its limits.
QString check_method(const audit::CheckRun &run, const QString &check, const Wording &wording);

/// What was found, with its numbers: "Northbury returned 1,204 families turned around in 2013-14 Q2, but ... add up to 1,240."
QString hit_sentence(const audit::CheckRun &run, const audit::CheckHit &hit, const Wording &wording);
/// What to ask for next.
QString hit_advice(const audit::CheckRun &run, const audit::CheckHit &hit, const Wording &wording);
/// Of a statistical check, how likely chance alone gives as much: "p = 0.0003, 0.021 once 152 providers are allowed for";
/// empty for the others.
QString hit_chance(const audit::CheckHit &hit, const Wording &wording);

/// "Serious", "To be explained", "Worth knowing".
QString severity_title(audit::Severity severity, const Wording &wording);
/// What it means, in a sentence.
QString severity_explanation(audit::Severity severity, const Wording &wording);
/// Why a check could not be applied; empty where it was.
QString why_not_words(const audit::CheckOutcome &outcome, const Wording &wording);

/// "3 serious, 5 to be explained and 12 worth knowing, in 24 checks"; of one programme, where it is named.
QString checks_headline(const audit::CheckRun &run, const std::optional<ProgrammeId> &programme,
                        const Wording &wording);

QString programme_title(const audit::CheckRun &run, const ProgrammeId &programme);
QString measure_title(const audit::CheckRun &run, const ProgrammeId &programme, const MeasureId &measure);
QString provider_name(const audit::CheckRun &run, const ProviderId &provider);

} // namespace outturn::presentation
