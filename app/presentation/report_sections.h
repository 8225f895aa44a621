// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/report_draft.h"

/// The sections of a report, a function each: it adds its heading and blocks to the draft and gives why it has nothing to
/// say (a sentence), else an empty text. A section without anything to say adds nothing. All say what the screen says,
/// from the same functions.
namespace outturn::presentation {

struct SectionInput {
    const ReportDefinition &definition;
    const ReportMaterial &material;
    const ReportPart &part;
    const PartMaterial &answers;
};

using ReportSectionMaker = QString (*)(ReportDraft &, const SectionInput &);

// spread_sections.cpp
QString add_summary(ReportDraft &draft, const SectionInput &input);
QString add_spread(ReportDraft &draft, const SectionInput &input);
QString add_providers(ReportDraft &draft, const SectionInput &input);
QString add_distribution(ReportDraft &draft, const SectionInput &input);
QString add_map(ReportDraft &draft, const SectionInput &input);
// trend_and_cost_sections.cpp
QString add_trend(ReportDraft &draft, const SectionInput &input);
QString add_cost(ReportDraft &draft, const SectionInput &input);
QString add_programmes(ReportDraft &draft, const SectionInput &input);
// payment_sections.cpp
QString add_payments(ReportDraft &draft, const SectionInput &input);
QString add_differences(ReportDraft &draft, const SectionInput &input);
QString add_price(ReportDraft &draft, const SectionInput &input);
// incentive_sections.cpp
QString add_incentives(ReportDraft &draft, const SectionInput &input);
QString add_funding(ReportDraft &draft, const SectionInput &input);
QString add_pace(ReportDraft &draft, const SectionInput &input);
QString add_measures(ReportDraft &draft, const SectionInput &input);
QString add_scheme(ReportDraft &draft, const SectionInput &input);
// provider_sections.cpp: of the report's provider
QString add_place(ReportDraft &draft, const SectionInput &input);
QString add_own_trend(ReportDraft &draft, const SectionInput &input);
QString add_own_cost(ReportDraft &draft, const SectionInput &input);
// own_payment_sections.cpp
QString add_own_payments(ReportDraft &draft, const SectionInput &input);
QString add_own_differences(ReportDraft &draft, const SectionInput &input);
// account_sections.cpp
QString add_left_out(ReportDraft &draft, const SectionInput &input);
QString add_method(ReportDraft &draft, const SectionInput &input);
QString add_provenance(ReportDraft &draft, const SectionInput &input);
QString add_trail(ReportDraft &draft, const SectionInput &input);
// audit_sections.cpp
QString add_coverage(ReportDraft &draft, const SectionInput &input);
QString add_checks(ReportDraft &draft, const SectionInput &input);
QString add_samples(ReportDraft &draft, const SectionInput &input);
QString add_findings(ReportDraft &draft, const SectionInput &input);
/// What auditors left out or corrected, and why: in every report, whatever its parts. Nothing where nothing is.
void add_standing_acts(ReportDraft &draft, const ReportDefinition &definition, const ReportMaterial &material);
// text_sections.cpp
QString add_text(ReportDraft &draft, const SectionInput &input);
QString add_conclusion(ReportDraft &draft, const SectionInput &input);
QString add_recommendation(ReportDraft &draft, const SectionInput &input);

} // namespace outturn::presentation
