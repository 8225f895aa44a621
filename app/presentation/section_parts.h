// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/report_sections.h"

/// What the sections of the spread have in common.
namespace outturn::presentation {

/// The part's own answer; that of the report as a whole where the part asks nothing else. Null where there is none.
const analysis::SpreadAnswer *spread_of(const SectionInput &input);

/// Why the part has no answer, in a sentence.
QString no_answer_words(const SectionInput &input, const Wording &wording);

/// The user's heading, else the section's own, with measure and period where the part asks another question than the
/// report.
void add_section_heading(ReportDraft &draft, const SectionInput &input);

/// "Care leavers in work, contractors only · By region: 8 contractors, year ending March 2024"; without the aspect where
/// it is empty.
QString question_title(const analysis::SpreadAnswer &answer, const Wording &wording, const QString &aspect = {});

/// The files that an answer's figures come from, for the source line.
QString source_of(const SectionInput &input, const analysis::SpreadAnswer &answer);

/// With a full stop, unless it ends with a mark or is empty.
QString sentence(const QString &text);

/// "below 0.001", "0.034"
QString probability_words(double probability, const Wording &wording);

/// What the figures are held against: "54.2%, what 152 local authorities achieve together". Empty without a target.
QString target_words(const analysis::SpreadAnswer &answer, const Wording &wording);

/// A screen table as a report's, the name of a row first, with the units of its cells in the titles and what its columns
/// mean in the notes. No columns where it has no rows.
reporting::DocumentTable whole_table(const widgets::Table &table, const QString &caption, const Wording &wording);

} // namespace outturn::presentation
